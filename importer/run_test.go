package importer_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/person"
	"sijil/importer"
	"sijil/importer/fhir"
	"sijil/importer/ije"
	"sijil/importer/table"
)

var csv = table.Format(table.Auto)

// TestMessagesInOrder: codes that come first wait; then submission, update and
// void of one certificate are carried out in their order, in one run.
func TestMessagesInOrder(t *testing.T) {
	t.Parallel()
	o := open(t)
	counts, _ := run(t, o, fhir.Format, "fhir/testdata/death-messages.ndjson")
	if want := (importer.Counts{Imported: 4, Noted: 1}); counts != want {
		t.Errorf("%+v; want %+v", counts, want)
	}
	var got []string
	for _, e := range events(t, o) {
		if strings.HasPrefix(e.Type, "death.") || strings.HasPrefix(e.Type, "intake.") || e.Type == "person.corrected" {
			got = append(got, e.Type)
		}
	}
	want := []string{
		"intake.held", "death.declared", "death.registered", "death.cause_coded", "intake.released",
		"person.corrected", "death.corrected", "death.cancelled",
	}
	if !slices.Equal(got, want) {
		t.Errorf("recorded %v; want %v", got, want)
	}
	corrected := only[death.Corrected](t, o)
	if corrected.Route != domain.AtSource || !slices.Equal(corrected.Fields, []string{"deceased.name.given"}) || corrected.Particulars.Cause.Coding.Underlying != "I25.1" {
		t.Errorf("corrected %+v", corrected)
	}
	if again, _ := run(t, o, fhir.Format, "fhir/testdata/death-messages.ndjson"); again.Present != 4 {
		t.Errorf("again: %+v; want all present", again)
	}
}

// TestFormatsAgree: the same certificate is one record, whichever format brings it.
func TestFormatsAgree(t *testing.T) {
	t.Parallel()
	o := open(t)
	run(t, o, ije.Format, "ije/testdata/death.mor")
	before := len(events(t, o))
	text := strings.ReplaceAll(text(t, "fhir/testdata/death.json"), "000007", "000011")
	text = strings.Replace(text, `"Elias"`, `"ADAM"`, 1)
	text = strings.Replace(text, `"Jr."`, `"Sr."`, 1)
	counts, rejects := run(t, o, fhir.Format, write(t, "death.json", text))
	if counts.Present != 1 || counts.Noted != 1 {
		t.Errorf("%+v; want one present with a note of what differs\n%s", counts, list(t, rejects))
	}
	if after := len(events(t, o)); after != before {
		t.Errorf("%d more events", after-before)
	}
}

// TestAnotherPersonUnderTheNumber is not taken for the same record.
func TestAnotherPersonUnderTheNumber(t *testing.T) {
	t.Parallel()
	o := open(t)
	run(t, o, fhir.Format, "fhir/testdata/death.json")
	counts, rejects := run(t, o, fhir.Format, write(t, "death.json", strings.Replace(text(t, "fhir/testdata/death.json"), "Elias", "Hanna", 1)))
	if counts.Rejected != 1 || !strings.Contains(list(t, rejects), importer.RuleOtherRecord.Text.En) {
		t.Errorf("%+v\n%s", counts, list(t, rejects))
	}
}

// TestUpdateNeverUndoesACourt: what was corrected here since is not overwritten.
func TestUpdateNeverUndoesACourt(t *testing.T) {
	t.Parallel()
	o := open(t)
	lines := strings.SplitAfter(text(t, "fhir/testdata/death-messages.ndjson"), "\n")
	run(t, o, fhir.Format, write(t, "submission.ndjson", lines[1]))
	registered := only[death.Registered](t, o)
	p := registered.Particulars
	p.Deceased.Sex = domain.Female
	order := domain.CourtOrder{Court: "محكمة", Number: "1/2026", Date: domain.NewDate(2026, 2, 1)}
	_, err := o.Death(context.Background(), call(), death.Stream(registered.NationalNumber), death.Correct{
		Route: domain.CourtOrdered, Reference: domain.Reference{Court: order}, Reason: "judgment", Particulars: p,
	})
	if err != nil {
		t.Fatal(err)
	}
	counts, rejects := run(t, o, fhir.Format, write(t, "update.ndjson", lines[2]))
	if counts.Rejected != 1 || !strings.Contains(list(t, rejects), importer.RuleCorrectedHere.Text.En) {
		t.Errorf("%+v\n%s", counts, list(t, rejects))
	}
}

// TestRejectsAreCorrectedAndImported follows a clerk: import, read the reasons, correct the kept rows, import those.
func TestRejectsAreCorrectedAndImported(t *testing.T) {
	t.Parallel()
	o := open(t)
	bad := strings.ReplaceAll(text(t, "table/testdata/arabic.csv"), "١/٧/١٩٦١", "١/٧/٣٩٦١")
	counts, rejects := run(t, o, csv, write(t, "register.csv", bad))
	if want := (importer.Counts{Imported: 3, Rejected: 1}); counts != want {
		t.Fatalf("%+v; want %+v\n%s", counts, want, list(t, rejects))
	}
	if got := list(t, rejects); !strings.Contains(got, "register.csv,4,date of birth,") {
		t.Errorf("the list does not name file, line and field:\n%s", got)
	}
	kept := filepath.Join(rejects, importer.RecordsDir, "register.csv")
	for _, name := range []string{rejects, filepath.Join(rejects, importer.RecordsDir), kept} {
		if info, err := os.Stat(name); err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s is open to others: %v, %v", name, info.Mode(), err)
		}
	}
	corrected := strings.ReplaceAll(text(t, kept), "١/٧/٣٩٦١", "١/٧/١٩٦١")
	if counts, again := run(t, o, csv, write(t, "corrected.csv", corrected)); counts != (importer.Counts{Imported: 1}) {
		t.Errorf("corrected: %+v\n%s", counts, list(t, again))
	}
	if counts, _ := run(t, o, csv, "table/testdata/arabic.csv"); counts != (importer.Counts{Present: 4}) {
		t.Errorf("the whole table: %+v; want all present", counts)
	}
}

// TestHouseholdIsLinked: a table's rows find each other, whatever their order.
func TestHouseholdIsLinked(t *testing.T) {
	t.Parallel()
	rows := strings.SplitAfter(text(t, "table/testdata/arabic.csv"), "\n")
	for _, order := range [][]int{{1, 2, 3, 4}, {3, 1, 4, 2}} {
		t.Run(fmt.Sprint(order), func(t *testing.T) {
			t.Parallel()
			o := open(t)
			mixed := rows[0]
			for _, i := range order {
				mixed += rows[i]
			}
			if counts, rejects := run(t, o, csv, write(t, "register.csv", mixed)); counts.Imported != 4 {
				t.Fatalf("%+v\n%s", counts, list(t, rejects))
			}
			people := map[string]domain.NationalNumber{}
			for _, e := range events(t, o, person.Enrolled{}.EventName()) {
				if p, ok := e.Event.(person.Enrolled); ok {
					people[p.Particulars.Name.Given] = p.NationalNumber
				}
			}
			birth := only[birthRegistered](t, o)
			if birth.Particulars.Father.NationalNumber != people["كاظم"] || birth.Particulars.Mother.NationalNumber != people["زينب"] {
				t.Errorf("the child's parents are %+v, the people %v", birth.Particulars.Father, people)
			}
			if died := only[death.Registered](t, o); died.NationalNumber != people["كاظم"] || died.Particulars.DateOfDeath != domain.NewDate(1999, 3, 12) {
				t.Errorf("the dead is %+v, the people %v", died.Particulars.Deceased, people)
			}
		})
	}
}

// TestOfficeImportsItsOwnArea: what another office keeps is rejected, and nothing of it begins.
func TestOfficeImportsItsOwnArea(t *testing.T) {
	t.Parallel()
	o := open(t)
	rejects := filepath.Join(t.TempDir(), "rejects")
	mosul := actor
	mosul.Office, mosul.Area = "IQ-NI-01", "IQ-NI"
	counts, err := importer.Run(context.Background(), importer.Options{Office: o, Rejects: rejects, Actor: mosul}, csv, []string{"table/testdata/arabic.csv"})
	if err != nil || counts != (importer.Counts{Rejected: 4}) {
		t.Fatalf("%+v, %v\n%s", counts, err, list(t, rejects))
	}
	if got := list(t, rejects); strings.Count(got, domain.RuleOutsideArea.Text.En) != 4 {
		t.Errorf("rejected because\n%s", got)
	}
	if left := events(t, o); len(left) > 0 {
		t.Errorf("%d events of another office's records were left", len(left))
	}
}

// TestRejectedLeavesNothing: a record that touches several streams is refused before the first.
func TestRejectedLeavesNothing(t *testing.T) {
	t.Parallel()
	death := text(t, "fhir/testdata/death.json")
	for name, bad := range map[string]string{
		"a death to come":              strings.Replace(strings.Replace(death, `"valueUnsignedInt": 2021`, `"valueUnsignedInt": 2031`, 1), "2021-12-03", "", 1),
		"a cause that is not ICD-10":   strings.Replace(death, "I21.9", "myocardial", 1),
		"a name that is no name":       strings.ReplaceAll(death, `"Elias"`, `"<Elias>"`),
		"a mother's name that is none": strings.Replace(death, "\"Samira\"", "\"<>\"", 1),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := open(t)
			counts, rejects := run(t, o, fhir.Format, write(t, "death.json", bad))
			if counts.Rejected != 1 {
				t.Fatalf("%+v\n%s", counts, list(t, rejects))
			}
			if left := events(t, o); len(left) > 0 {
				t.Errorf("%d events were left, the first %s", len(left), left[0].Type)
			}
		})
	}
}

// TestFaultOfTheSystemStopsTheRun: a database out of reach rejects no record.
func TestFaultOfTheSystemStopsTheRun(t *testing.T) {
	t.Parallel()
	o := open(t)
	if err := o.Store.Close(); err != nil {
		t.Fatal(err)
	}
	rejects := filepath.Join(t.TempDir(), "rejects")
	counts, err := importer.Run(context.Background(), importer.Options{Office: o, Rejects: rejects, Actor: actor}, csv, []string{"table/testdata/arabic.csv"})
	if err == nil || counts != (importer.Counts{}) {
		t.Errorf("%+v, %v; want an error and nothing counted", counts, err)
	}
	if _, err := os.Stat(rejects); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the rejects were made: %v", err)
	}
}

// TestStoppedImportIsCompleted: runs that are stopped at random moments, and one
// that is not, leave what one run leaves.
func TestStoppedImportIsCompleted(t *testing.T) {
	t.Parallel()
	file := write(t, "many.csv", many(300))
	whole := open(t)
	run(t, whole, csv, file)
	o := open(t)
	for range 6 {
		ctx, stop := context.WithCancel(context.Background())
		after := rand.IntN(120)
		_, err := importer.Run(ctx, importer.Options{
			Office: o, Rejects: filepath.Join(t.TempDir(), "rejects"), Actor: actor,
			Progress: func(p importer.Progress) {
				if p.Imported >= after {
					stop()
				}
			},
		}, csv, []string{file})
		stop()
		if err != nil && !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
	}
	counts, rejects := run(t, o, csv, file)
	if counts.Imported+counts.Present != 300 || counts.Rejected != 0 {
		t.Fatalf("%+v\n%s", counts, list(t, rejects))
	}
	if got, want := shape(t, o), shape(t, whole); !slices.Equal(got, want) {
		t.Errorf("%d events after stops, %d without; the first difference is %v", len(got), len(want), firstDifference(got, want))
	}
}
