package marriage_test

import (
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/marriage"
)

// TestR21_R22_HostileValues: every text, date and number of every command,
// spoiled in every way, is kept as it is or refused by a rule that names it.
func TestR21_R22_HostileValues(t *testing.T) {
	t.Parallel()
	type attempt = domaintest.Attempt[marriage.Command]
	after := func(given []domain.Event, when marriage.Command) attempt { return attempt{Given: given, When: when} }
	c := commands()
	apart := entry(divorced(marriage.Revocable))
	domaintest.Hostile(t, marriage.Decider, marriage.Codec, relatedFields,
		after(nil, c[0]),
		after(nil, toRegister(foreign(), man())),
		after(nil, c[1]),
		after(entry(), c[2]),
		after(apart, c[3]),
		after(apart, c[4]),
		after(entry(), c[5]),
		after(entry(), c[6]),
		after(entry(), correction(domain.CourtOrdered, court, func(p *marriage.Particulars) { p.Wife.Name.Given = "نورة" })),
		after(entry(), c[7]),
		after(entry(), c[8]),
		after(entry(cancelled()), c[9]),
		after(entry(), c[10]),
	)
}

// relatedFields: a fault in the first may be found by what it contradicts.
func relatedFields(path, field string) bool {
	for _, pair := range [][2]string{
		{"known", "particulars."},
		{"office", "area"},
		{"particulars.dateOfContract", "particulars."},
		{"particulars.dateOfContract", "dateOfRegistration"},
		{"particulars.paper", "particulars.paper"},
		{"particulars.husband", "particulars.husband"},
		{"particulars.wife", "particulars.wife"},
		{"particulars.husband.nationalNumber", "particulars.wife.nationalNumber"},
		{"particulars.husband", "particulars.minorPermission"},
		{"particulars.wife", "particulars.minorPermission"},
		{"effectiveFrom", "order.date"},
		{"order.date", "effectiveFrom"},
		{"reference", "reference"},
		{"route", "reference"},
		{"route", "particulars."},
		{"particulars.", "particulars"},
	} {
		if strings.HasPrefix(path, pair[0]) && strings.HasPrefix(field, pair[1]) {
			return true
		}
	}
	return false
}
