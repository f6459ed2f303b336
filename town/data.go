package town

import (
	"embed"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"

	"sijil/country"
	"sijil/domain"
)

//go:embed data/*.csv
var files embed.FS

// table reads one of the package's own files, without its heading. It panics
// on a malformed one: the files are part of the program.
func table(name string, columns int) [][]string {
	f, err := files.Open("data/" + name)
	if err != nil {
		panic(fmt.Sprintf("town: %v", err))
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.FieldsPerRecord = columns
	records, err := r.ReadAll()
	if err != nil {
		panic(fmt.Sprintf("town: %s: %v", name, err))
	}
	return records[1:]
}

func number(s string) float64 {
	n, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic(fmt.Sprintf("town: %v", err))
	}
	return n
}

// spelling is a name as it is written, with a Latin spelling that its bearers use.
type spelling struct{ name, latin string }

// nameLists by language and kind: "ar-male", "ckb-surname", …; the most common first.
var nameLists = func() map[string][]spelling {
	lists := map[string][]spelling{}
	for _, r := range table("names.csv", 3) {
		lists[r[0]] = append(lists[r[0]], spelling{r[1], r[2]})
	}
	return lists
}()

// place is a town with its office and its hospital.
type place struct {
	office      country.Office
	governorate country.Governorate
	district    string
	city        string
	hospital    string
	kurdish     float64 // share of Kurdish names
	weight      float64 // persons
}

var places = func() (list []place) {
	perGovernorate := map[string]float64{}
	for _, r := range table("places.csv", 5) {
		office, known := country.OfficeOf(r[0])
		governorate, _ := country.GovernorateOf(office.Area.Governorate())
		if !known {
			panic("town: there is no office " + r[0])
		}
		perGovernorate[governorate.Code]++
		list = append(list, place{office, governorate, r[1], r[2], r[3], number(r[4]) / 100, 0})
	}
	for i, p := range list {
		list[i].weight = float64(p.governorate.Population) / perGovernorate[p.governorate.Code]
	}
	return list
}()

// home is an address in the place.
func (p place) home() domain.Place {
	return domain.Place{Governorate: p.governorate.Code, District: p.district, Locality: p.city}
}

// ward is the place's hospital.
func (p place) ward() domain.Place {
	h := p.home()
	h.Facility = p.hospital
	return h
}

// cause is a cause of death with the condition that it leads to.
type cause struct {
	code, text                   string
	immediateCode, immediateText string
	manner                       string
	sex                          domain.Sex // empty for both
	from, to                     int        // completed years
	weight                       float64
}

var causes = func() (list []cause) {
	for _, r := range table("causes.csv", 9) {
		list = append(list, cause{
			r[0], r[1], r[2], r[3], r[4],
			domain.Sex(r[5]), int(number(r[6])), int(number(r[7])), number(r[8]),
		})
	}
	return list
}()

// band is an age group with a rate; it reaches to the next band.
type band struct {
	from         float64 // years
	male, female float64
}

// mortality is deaths per person-year by age; fertility is shares by the mother's age.
var mortality, fertility = func() (mx, asfr []band) {
	for _, r := range table("mortality.csv", 3) {
		mx = append(mx, band{number(strings.TrimSuffix(r[0], "+")), number(r[1]), number(r[2])})
	}
	for _, r := range table("fertility.csv", 2) {
		from, _, _ := strings.Cut(r[0], "-")
		asfr = append(asfr, band{from: number(from), female: number(r[1])})
	}
	return mx, asfr
}()
