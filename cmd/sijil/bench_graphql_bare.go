package main

import (
	"encoding/json"
	"net/http"
	"strconv"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// bareRow is what the bare handler returns of one person; the fields are those
// of the GraphQL query beside it.
type bareRow struct {
	NationalNumber string   `json:"nationalNumber"`
	FamilyNumber   *string  `json:"familyNumber"`
	LifeStatus     *string  `json:"lifeStatus"`
	Sex            *string  `json:"sex"`
	DateOfBirth    *string  `json:"dateOfBirth"`
	Nationality    *string  `json:"nationality"`
	Name           bareName `json:"name"`
	MotherName     bareName `json:"motherName"`
	PlaceOfBirth   struct {
		Governorate *string `json:"governorate"`
		District    *string `json:"district"`
	} `json:"placeOfBirth"`
}

type bareName struct {
	Given       *string `json:"given"`
	Father      *string `json:"father"`
	Grandfather *string `json:"grandfather,omitempty"`
	Surname     *string `json:"surname,omitempty"`
}

const bareSQL = `SELECT national_number, family_number, life_status, sex, date_of_birth, nationality, name_given, name_father, name_grandfather, name_surname,
	mother_name_given, mother_name_father, place_of_birth_governorate, place_of_birth_district FROM read.person WHERE national_number = $1`

// barePerson answers one person's row as JSON.
func barePerson(pool *pgxpool.Pool) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var ask struct {
			N string `json:"n"`
		}
		if err := json.NewDecoder(r.Body).Decode(&ask); err != nil {
			http.Error(w, "bad request", http.StatusBadRequest)
			return
		}
		var p bareRow
		err := pool.QueryRow(r.Context(), bareSQL, ask.N).Scan(&p.NationalNumber, &p.FamilyNumber, &p.LifeStatus, &p.Sex, &p.DateOfBirth, &p.Nationality,
			&p.Name.Given, &p.Name.Father, &p.Name.Grandfather, &p.Name.Surname,
			&p.MotherName.Given, &p.MotherName.Father, &p.PlaceOfBirth.Governorate, &p.PlaceOfBirth.District)
		bareAnswer(w, p, err)
	})
}

// bareEntry is a person of the page with parents and records.
type bareEntry struct {
	NationalNumber string      `json:"nationalNumber"`
	LifeStatus     *string     `json:"lifeStatus"`
	Sex            *string     `json:"sex"`
	DateOfBirth    *string     `json:"dateOfBirth"`
	Name           bareName    `json:"name"`
	Mother         bareParent  `json:"mother"`
	Father         bareParent  `json:"father"`
	Birth          bareVitalEv `json:"birthRecord"`
	Death          bareVitalEv `json:"deathRecord"`
}

type bareParent struct {
	NationalNumber *string  `json:"nationalNumber"`
	Name           bareName `json:"name"`
}

type bareVitalEv struct {
	Status             *string `json:"status"`
	RegistrationNumber *string `json:"registrationNumber"`
	DateOfRegistration *string `json:"dateOfRegistration"`
}

const barePageSQL = `SELECT p.national_number, p.life_status, p.sex, p.date_of_birth, p.name_given, p.name_father, p.name_grandfather, p.name_surname,
	m.national_number, m.name_given, m.name_father, f.national_number, f.name_given, f.name_father,
	b.status, b.registration_number, b.registered_on, d.status, d.registration_number, d.registered_on
	FROM (SELECT * FROM read.person WHERE family_number = $1 AND NOT sealed ORDER BY date_of_birth, national_number LIMIT 51) p
	LEFT JOIN read.person m ON m.national_number = p.mother_national_number
	LEFT JOIN read.person f ON f.national_number = p.father_national_number
	LEFT JOIN read.birth b ON b.birth = p.birth
	LEFT JOIN read.death d ON d.death = p.death
	ORDER BY p.date_of_birth, p.national_number`

// barePage answers a page of 50 with one statement of joins.
func barePage(pool *pgxpool.Pool) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var ask struct {
			Family string `json:"family"`
		}
		if err := json.NewDecoder(r.Body).Decode(&ask); err != nil {
			http.Error(w, "bad request", http.StatusBadRequest)
			return
		}
		rows, err := pool.Query(r.Context(), barePageSQL, ask.Family)
		if err != nil {
			bareAnswer(w, nil, err)
			return
		}
		page, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (p bareEntry, err error) {
			err = row.Scan(&p.NationalNumber, &p.LifeStatus, &p.Sex, &p.DateOfBirth, &p.Name.Given, &p.Name.Father, &p.Name.Grandfather, &p.Name.Surname,
				&p.Mother.NationalNumber, &p.Mother.Name.Given, &p.Mother.Name.Father, &p.Father.NationalNumber, &p.Father.Name.Given, &p.Father.Name.Father,
				&p.Birth.Status, &p.Birth.RegistrationNumber, &p.Birth.DateOfRegistration, &p.Death.Status, &p.Death.RegistrationNumber, &p.Death.DateOfRegistration)
			return p, err
		})
		bareAnswer(w, page[:min(50, len(page))], err)
	})
}

func bareAnswer(w http.ResponseWriter, v any, err error) {
	if err != nil {
		http.Error(w, "unavailable", http.StatusServiceUnavailable)
		return
	}
	text, err := json.Marshal(v)
	if err != nil {
		http.Error(w, "internal", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Length", strconv.Itoa(len(text)))
	w.Write(text) //nolint:errcheck // a client that has gone away needs no answer
}
