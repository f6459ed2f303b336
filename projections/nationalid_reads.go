package projections

import (
	"context"
	"time"

	"sijil/domain"
	"sijil/domain/nationalid"
)

// NationalIDRecord are a person's cards.
func (r *Reads) NationalIDRecord(ctx context.Context, n domain.NationalNumber) (*NationalIDRow, error) {
	return one(ctx, r.db, RuleRecordUnknown, NationalIDs, "WHERE nationalid = $1", nationalid.Stream(n))
}

// NationalIDByCard finds whose a card is, by its number.
func (r *Reads) NationalIDByCard(ctx context.Context, card string) (*NationalIDRow, error) {
	return one(ctx, r.db, RuleRecordUnknown, NationalIDs, "WHERE cards @> ARRAY[$1]", card)
}

// NationalIDByAccess finds whose a card is, by its access number.
func (r *Reads) NationalIDByAccess(ctx context.Context, access string) (*NationalIDRow, error) {
	return one(ctx, r.db, RuleRecordUnknown, NationalIDs, "WHERE access_numbers @> ARRAY[$1]", access)
}

// NationalIDByTracking finds a person's last application by its tracking id.
func (r *Reads) NationalIDByTracking(ctx context.Context, id domain.TrackingID) (*NationalIDRow, error) {
	return one(ctx, r.db, RuleRecordUnknown, NationalIDs, "WHERE application = $1", string(id))
}

// NationalIDsOf are the cards of many persons by national number, in any order; who has none is left out.
func (r *Reads) NationalIDsOf(ctx context.Context, numbers []domain.NationalNumber) ([]NationalIDRow, error) {
	streams := make([]string, len(numbers))
	for i, n := range numbers {
		streams[i] = nationalid.Stream(n)
	}
	return query(ctx, r.db, NationalIDs, "WHERE nationalid = ANY($1)", streams)
}

// NationalIDFilter selects persons with cards or applications. What is empty is not asked.
type NationalIDFilter struct {
	Office            string
	Area              domain.Area                  // where the application was filed or the civil record is kept
	ApplicationStatus nationalid.ApplicationStatus // of the last application
	CardStatus        nationalid.CardStatus        // of the last card
}

// NationalIDRecords lists who has applied for cards, the latest first.
func (r *Reads) NationalIDRecords(ctx context.Context, f NationalIDFilter, page Page) (PageOf[NationalIDRow], error) {
	if err := page.check(); err != nil {
		return PageOf[NationalIDRow]{}, err
	}
	after, err := page.after(2)
	if err != nil {
		return PageOf[NationalIDRow]{}, err
	}
	var w where
	w.given("office = %s", f.Office)
	if f.Area != "" {
		within := string(f.Area) + "/"
		w.and("(area = %s OR starts_with(area, %s) OR home = %s OR starts_with(home, %s))", string(f.Area), within, string(f.Area), within)
	}
	w.given("application_status = %s", string(f.ApplicationStatus))
	w.given("card_status = %s", string(f.CardStatus))
	if page.After != "" {
		w.and("(applied_on, nationalid) < (%s, %s)", after[0], after[1])
	}
	rows, err := search(ctx, r.db, "read.nationalid ", codecOf[NationalIDRow](), w, "applied_on DESC, nationalid DESC", page.First+1)
	return pageOf(rows, page.First, func(n *NationalIDRow) string { return cursor(n.AppliedOn.String(), n.NationalID) }), err
}

// NationalIDAsOf are a person's cards as they were on a day, as far as was
// known at an instant; nil before anything of them was known.
func (r *Reads) NationalIDAsOf(ctx context.Context, n domain.NationalNumber, trueOn domain.Date, knownOn time.Time) (*NationalIDRow, error) {
	return past(ctx, r, NationalIDs, nationalid.Stream(n), Key(nationalid.Stream(n)), trueOn, knownOn)
}
