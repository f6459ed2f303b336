package graph_test

import (
	"testing"

	"sijil/graph/auth"
)

// TestAReportOfAFoundlingIsReceipted: whoever reports a foundling without the
// scope for sealed records learns by which tracking id it goes on, and no more.
func TestAReportOfAFoundlingIsReceipted(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	const fields = "birth { id status trackingId office flags child { sex } nationalNumber dateOfDeclaration }"
	got := w.as("registrar", "IQ-BA").do("declareBirth", object{"particulars": foundling()}, fields)
	if text(got, "birth", "status") != "DECLARED" || text(got, "birth", "trackingId") == "" {
		t.Fatalf("the receipt says %v", got)
	}
	if b := got["birth"].(object); b["child"] != nil || b["dateOfDeclaration"] != nil {
		t.Errorf("the receipt shows particulars: %v", b)
	}
	id := text(got, "birth", "id")
	const query = `query($i: ID!) { birthRecord(id: $i) { status } }`
	if a := w.as("registrar", "IQ-BA").ask(query, object{"i": id}); a.Data["birthRecord"] != nil {
		t.Errorf("the record can be read by its receipt: %s", a.raw)
	}
	if a := w.as("registrar", "IQ-BA", auth.SealedRead).ask(query, object{"i": id}); a.Data["birthRecord"] == nil {
		t.Errorf("the court's office does not see the record: %s", a.raw)
	}
}
