// Package country is the registry's own country as data: governorates and
// civil-status offices, with names in three languages.
//
// The governorates carry ISO 3166-2 codes (mind that IQ-BA is Basra and IQ-BG
// Baghdad). Halabja has no code in the lists of 2024 and stands under
// Sulaymaniyah. The office codes are this project's own.
package country

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sijil/domain"
)

// Code of the registry's own country, ISO 3166-1 alpha-2.
const Code = "IQ"

// Governorate is a first-level area.
type Governorate struct {
	Code       string // ISO 3166-2
	Name       domain.Text
	Population int    // persons
	Year       int    // of the population figure
	Source     string // of the population figure
}

// Office is a civil-status office and the area in which it may act.
type Office struct {
	Code string
	Area domain.Area
	Name domain.Text
}

// Governorates and Offices are every one, in the order of their codes. They must not be changed.
var (
	Governorates = load(governorates, 7, func(r []string) (Governorate, error) {
		population, err := strconv.Atoi(r[4])
		if err != nil {
			return Governorate{}, err
		}
		year, err := strconv.Atoi(r[5])
		return Governorate{r[0], domain.Text{En: r[1], Ar: r[2], Ckb: r[3]}, population, year, r[6]}, err
	})
	Offices = load(offices, 5, func(r []string) (Office, error) {
		return Office{r[0], domain.Area(r[1]), domain.Text{En: r[2], Ar: r[3], Ckb: r[4]}}, nil
	})
)

//go:embed governorates.csv
var governorates string

//go:embed offices.csv
var offices string

// load panics on a malformed file: it is part of the program.
func load[T any](text string, columns int, read func(record []string) (T, error)) []T {
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord = columns
	records, err := r.ReadAll()
	if err != nil {
		panic(fmt.Sprintf("country: %v", err))
	}
	list := make([]T, len(records)-1)
	for i, record := range records[1:] {
		if list[i], err = read(record); err != nil {
			panic(fmt.Sprintf("country: %s: %v", record[0], err))
		}
	}
	return list
}

// GovernorateOf finds a governorate by its ISO 3166-2 code.
func GovernorateOf(code string) (Governorate, bool) {
	i := slices.IndexFunc(Governorates, func(g Governorate) bool { return g.Code == code })
	if i < 0 {
		return Governorate{}, false
	}
	return Governorates[i], true
}

// OfficeOf finds an office by its code.
func OfficeOf(code string) (Office, bool) {
	i := slices.IndexFunc(Offices, func(o Office) bool { return o.Code == code })
	if i < 0 {
		return Office{}, false
	}
	return Offices[i], true
}
