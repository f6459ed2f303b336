package lawfile

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"sijil/domain"
)

// parameters are those of an invented law.
var parameters = []domain.Parameter{
	{Key: "pension.accrual_rate", Kind: domain.KindRate, Since: domain.NewDate(2014, 1, 1), Text: domain.Text{En: "accrual rate"}},
	{Key: "pension.floor", Kind: domain.KindMoney, Text: domain.Text{En: "lowest pension"}},
	{Key: "pension.shares", Kind: domain.KindRate, Table: true, Rows: []string{"spouse", "son"}, Text: domain.Text{En: "survivors' shares"}},
	{Key: "card.years", Kind: domain.KindNumber, Text: domain.Text{En: "validity"}},
	{Key: "marriage.signature", Kind: domain.KindSwitch, Text: domain.Text{En: "electronic signature"}},
}

const sound = `
- parameter: pension.accrual_rate
  provisions:
    - {from: 2014-01-01, to: 2019-12-30, value: 0.025, clause: Art. 21, source: Law 9/2014}
    - {from: 2019-12-31, value: 0.03, clause: Art. 21, source: Law 26/2019}
- parameter: pension.floor
  provisions:
    - from: 2014-01-01
      value: 400000.5   # dinars
      source: Law 9/2014
      unverified: true
- parameter: pension.shares
  provisions:
    - from: 2014-01-01
      rows: {spouse: 0.5, son: 0.25, mother: 0.1}
      source: Law 9/2014
- parameter: card.years
  provisions: [{from: 2016-01-01, value: 10, source: Law 3/2016}]
- parameter: marriage.signature
  provisions: [{from: 2012-01-01, value: false, source: Law 78/2012}]
`

// builtIn is an embedded law of one file.
func builtIn(text string) fstest.MapFS {
	return fstest.MapFS{"data/iq/a.yaml": &fstest.MapFile{Data: []byte(text)}}
}

// write makes a file of the operator's.
func write(t *testing.T, folder, name, text string) string {
	t.Helper()
	path := filepath.Join(folder, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestLoad(t *testing.T) {
	t.Parallel()
	book, report, err := load(parameters, builtIn(sound), nil)
	if err != nil {
		t.Fatal(err)
	}
	on := func(key string, year int) domain.Provision {
		p, err := book.On(key, domain.NewDate(year, 6, 1))
		if err != nil {
			t.Error(err)
		}
		return p
	}
	if a, b := on("pension.accrual_rate", 2015).Rate(), on("pension.accrual_rate", 2021).Rate(); a != 25_000 || b != 30_000 {
		t.Errorf("rates %v and %v, want 0.025 and 0.03", a, b)
	}
	floor := on("pension.floor", 2020)
	if floor.Money() != domain.Money(400_000_500) || !floor.Unverified || floor.Source != "Law 9/2014" {
		t.Errorf("floor reads %+v", floor)
	}
	if row, ok := on("pension.shares", 2020).Row("mother"); !ok || row.Rate() != 100_000 {
		t.Errorf("mother's share reads %+v", row)
	}
	if on("card.years", 2020).Number() != 10 || on("marriage.signature", 2020).Switch() {
		t.Error("a number or a switch is misread")
	}
	if at := report.Origin["pension.floor"]; at != (Place{"data/iq/a.yaml", 6}) {
		t.Errorf("the floor stands at %v", at)
	}
}

func TestOverride(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	write(t, folder, "b.yaml", "- parameter: card.years\n  provisions: [{from: 2020-01-01, value: 5, source: Instructions}]\n")
	write(t, folder, "notes.txt", "no law at all")
	book, report, err := load(parameters, builtIn(sound), []string{folder})
	if err != nil {
		t.Fatal(err)
	}
	if h := book.History("card.years"); len(h) != 1 || h[0].Number() != 5 {
		t.Errorf("the whole history is not replaced: %+v", h)
	}
	if len(book.Parameters()) != 5 || !slices.Equal(report.Overridden, []string{"card.years"}) {
		t.Errorf("%v are stated, %v overridden", book.Parameters(), report.Overridden)
	}
	if at := report.Origin["card.years"]; at.File != filepath.Join(folder, "b.yaml") {
		t.Errorf("it is said to stand at %v", at)
	}
	_, _, err = load(parameters, builtIn(sound), []string{filepath.Join(folder, "none")})
	if err == nil || !strings.Contains(err.Error(), "cannot be read") {
		t.Errorf("a folder that is not there: %v", err)
	}
}

func TestEmbedded(t *testing.T) {
	t.Parallel()
	book, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range book.Parameters() {
		if len(book.History(key)) == 0 {
			t.Errorf("%s says nothing", key)
		}
	}
	for _, p := range Parameters() {
		if p.Text.En == "" || p.Text.Ar == "" || p.Text.Ckb == "" {
			t.Errorf("%s lacks a text: %+v", p.Key, p.Text)
		}
	}
}
