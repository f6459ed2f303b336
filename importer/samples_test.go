package importer_test

import (
	"path/filepath"
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/intake"
	"sijil/importer"
	"sijil/importer/fhir"
	"sijil/importer/ije"
	"sijil/office"
)

func TestSamplesImportOnce(t *testing.T) {
	t.Parallel()
	o := open(t)
	for _, c := range []struct {
		folder string
		format importer.Format
		want   importer.Counts
	}{
		// One birth stands in two files, and one update changes nothing.
		{"fhir/birth", fhir.Format, importer.Counts{Imported: 4, Present: 2}},
		{"fhir/death", fhir.Format, importer.Counts{Imported: 6, Noted: 2}},
		{"ije", ije.Format, importer.Counts{Imported: 4, Noted: 2}},
	} {
		files := samples(t, c.folder)
		counts, rejects := run(t, o, c.format, files...)
		if counts != c.want {
			t.Errorf("%s: %+v; want %+v\n%s", c.folder, counts, c.want, text(t, filepath.Join(rejects, importer.RejectsList)))
		}
		before := len(events(t, o))
		counts, _ = run(t, o, c.format, files...)
		if counts.Imported != 0 || counts.Rejected != 0 || counts.Present != len(files) {
			t.Errorf("%s again: %+v; want all %d already present", c.folder, counts, len(files))
		}
		if after := len(events(t, o)); after != before {
			t.Errorf("%s again recorded %d events", c.folder, after-before)
		}
	}
}

func TestNegativeSamplesAreRejectedForTheirReason(t *testing.T) {
	t.Parallel()
	o := open(t)
	counts, rejects := run(t, o, fhir.Format, samples(t, "fhir/negative")...)
	if want := (importer.Counts{Rejected: 2}); counts != want {
		t.Errorf("%+v; want %+v", counts, want)
	}
	list := text(t, filepath.Join(rejects, importer.RejectsList))
	for file, rule := range map[string]*domain.Rule{
		"birth-InvalidMessage.json": importer.RuleMessageEvent, "death-MissingDecedent.json": importer.RuleNoDecedent,
	} {
		said := 0
		for line := range strings.Lines(list) {
			if strings.Contains(line, file) {
				said++
				if !strings.Contains(line, rule.Text.En) {
					t.Errorf("%s was rejected because: %s", file, line)
				}
			}
		}
		if said != 1 {
			t.Errorf("%s has %d reasons; want one\n%s", file, said, list)
		}
	}
	if n := len(events(t, o)); n != 0 {
		t.Errorf("rejected records left %d events", n)
	}
}

// TestDeathSampleArrivesWhole: the causes, the manner and the dates of the file stand in the event.
func TestDeathSampleArrivesWhole(t *testing.T) {
	t.Parallel()
	o := open(t)
	var file string
	for _, f := range samples(t, "fhir/death") {
		if filepath.Base(f) == "DeathRecord1.json" {
			file = f
		}
	}
	run(t, o, fhir.Format, file)
	registered := only[death.Registered](t, o)
	p := registered.Particulars
	want := []death.Condition{
		{Text: "Rupture of myocardium", Interval: "minutes", ICD10: "I21.0"},
		{Text: "Acute myocardial infarction", Interval: "6 days", ICD10: "I21.9"},
		{Text: "Coronary artery thrombosis", Interval: "5 years"},
		{Text: "Atherosclerotic coronary artery disease", Interval: "7 years"},
	}
	if len(domain.Changed(p.Cause.Part1, want)) > 0 {
		t.Errorf("part 1 is %+v; want %+v", p.Cause.Part1, want)
	}
	if len(p.Cause.Part2) != 1 || p.Cause.Part2[0].Text != "Example Contributing Conditions" || p.Cause.Manner != death.Accident {
		t.Errorf("part 2 %+v, manner %q", p.Cause.Part2, p.Cause.Manner)
	}
	if p.DateOfDeath != domain.NewDate(2019, 2, 19) || p.TimeOfDeath != "16:48" || p.Deceased.DateOfBirth != domain.NewDate(1940, 2, 19) ||
		p.Cause.External.Date != domain.NewDate(2018, 2, 19) || p.Cause.Surgery.Date != domain.NewDate(2017, 3, 18) {
		t.Errorf("dates %v %v, born %v, injured %v, operated %v", p.DateOfDeath, p.TimeOfDeath, p.Deceased.DateOfBirth, p.Cause.External.Date, p.Cause.Surgery.Date)
	}
	if registered.Type != domain.Reconstruction || registered.Legacy.Office != "US-YC" || registered.Legacy.Number != "000182" || registered.Legacy.Year != 2022 {
		t.Errorf("registered as %s of %+v", registered.Type, registered.Legacy)
	}
}

// TestCodingSampleWaits: the sample codes a death that no other sample registers.
func TestCodingSampleWaits(t *testing.T) {
	t.Parallel()
	o := open(t)
	run(t, o, fhir.Format, samples(t, "fhir/death")...)
	for _, r := range events(t, o, intake.Held{}.EventName()) {
		if held, ok := r.Event.(intake.Held); ok && held.Action == string(importer.Code) {
			if held.Legacy.Office != "US-AK" || held.Legacy.Number != "100000" || !strings.Contains(string(held.Content), "I25.1") {
				t.Errorf("held %+v", held)
			}
			return
		}
	}
	t.Error("the coding was not kept")
}

// only gives the one event of a type that a log holds.
func only[E domain.Event](t testing.TB, o *office.Office) (found E) {
	t.Helper()
	list := events(t, o, found.EventName())
	if len(list) != 1 {
		t.Fatalf("the log holds %d events %s; want one", len(list), found.EventName())
	}
	found, ok := list[0].Event.(E)
	if !ok {
		t.Fatalf("%s reads as %T", list[0].Type, list[0].Event)
	}
	return found
}
