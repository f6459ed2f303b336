package projections

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strings"

	"sijil/domain"
)

//go:embed labels.csv
var labelsFile string

// labels is what each event is called, by its stored name.
var labels = readLabels(labelsFile)

// Label is what an event is called in each language, without any of its
// particulars; its stored name if it has no text.
func Label(event string) domain.Text {
	if text, ok := labels[event]; ok {
		return text
	}
	return domain.Text{En: event, Ar: event, Ckb: event}
}

// readLabels panics on a malformed file: it is part of the program.
func readLabels(file string) map[string]domain.Text {
	r := csv.NewReader(strings.NewReader(file))
	r.FieldsPerRecord = 4
	records, err := r.ReadAll()
	if err != nil {
		panic(fmt.Sprintf("projections: labels: %v", err))
	}
	texts := map[string]domain.Text{}
	for _, record := range records[1:] {
		if _, twice := texts[record[0]]; twice {
			panic("projections: two labels of " + record[0])
		}
		texts[record[0]] = domain.Text{En: record[1], Ar: record[2], Ckb: record[3]}
	}
	return texts
}
