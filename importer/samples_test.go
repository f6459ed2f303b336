package importer_test

import (
	"path/filepath"
	"testing"

	"sijil/importer"
	"sijil/importer/fhir"
	"sijil/importer/ije"
)

func TestSamplesImport(t *testing.T) {
	t.Parallel()
	o := open(t)
	for _, c := range []struct {
		folder string
		format importer.Format
	}{{"fhir/birth", fhir.Format}, {"fhir/death", fhir.Format}, {"ije", ije.Format}} {
		counts, rejects := run(t, o, c.format, samples(t, c.folder)...)
		t.Log(c.folder, counts, text(t, filepath.Join(rejects, importer.RejectsList)), text(t, filepath.Join(rejects, importer.NotesList)))
		before := len(events(t, o))
		again, _ := run(t, o, c.format, samples(t, c.folder)...)
		t.Log("again", again, text(t, filepath.Join(rejects, importer.RejectsList)), before, len(events(t, o)))
	}
	for _, e := range events(t, o) {
		t.Log(e.Stream, e.Type)
	}
}
