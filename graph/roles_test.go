package graph_test

import "testing"

// TestRolesReachWhatTheirWorkNeeds: and no more of the register than that.
func TestRolesReachWhatTheirWorkNeeds(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	registrar, officer := w.as("registrar", "IQ-BA"), w.as("passport_officer", "IQ-BA")
	court, guard := w.as("court", ""), w.as("border", "")

	traveller := registrar.bearer("stranded")
	issued := officer.do("issueLaissezPasser", object{"nationalNumber": traveller, "grounds": "فقدت جوازها"}, "passports { documents { number } }")
	spent := object{"nationalNumber": traveller, "number": text(issued, "passports", "documents", 0, "number"), "crossing": "طريبيل"}
	guard.do("useLaissezPasser", spent, "__typename")
	status := officer.data(`query($n: NationalNumber) { passportRecord(nationalNumber: $n) { documents { status } } }`, object{"n": traveller})
	if got := text(status, "passportRecord", "documents", 0, "status"); got != "USED" {
		t.Errorf("the border saw the entry, and the document is %s", got)
	}

	banned := registrar.bearer("banned")
	const bans = `query($n: NationalNumber!) { travelBans(nationalNumber: $n) { id liftedFrom } }`
	if got := court.data(bans, object{"n": banned})["travelBans"]; got != nil {
		t.Errorf("of nobody: %v", got)
	}
	ban := text(court.do("recordTravelBan", object{"nationalNumber": banned, "particulars": travelBan()}, "ban { id }"), "ban", "id")
	if got := text(court.data(bans, object{"n": banned}), "travelBans", 0, "id"); got != ban || ban == "" {
		t.Errorf("the court recorded the ban %q and reads %q", ban, got)
	}
	court.do("liftTravelBan", object{"nationalNumber": banned, "ban": ban, "order": object{"court": appeal()}}, "ban { id }")

	for role, c := range map[string]struct {
		query string
		may   bool
	}{
		"id_officer":       {`{ lawParameters(on: "2026-11-22", prefix: "nationalid.") { parameter } }`, true},
		"passport_officer": {`{ lawParameters(on: "2026-11-22", prefix: "passport.") { parameter } }`, true},
		"border":           {`{ passportRecord(number: "A1") { id } }`, false},
		"court":            {`{ passportRecord(number: "A1") { id } }`, false},
		"registrar":        {`{ travelBans(nationalNumber: "` + banned + `") { id } }`, false},
	} {
		if a := w.as(role, "IQ-BA").ask(c.query, nil); (len(a.Errors) == 0) != c.may {
			t.Errorf("%s: %s", role, a.raw)
		}
	}
}
