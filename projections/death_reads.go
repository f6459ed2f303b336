package projections

import (
	"context"

	"sijil/domain"
	"sijil/domain/death"
)

// DeathRecord is the record of a death's stream.
func (r *Reads) DeathRecord(ctx context.Context, stream string) (*DeathRow, error) {
	return one(ctx, r.db, RuleRecordUnknown, Deaths, "WHERE death = $1", stream)
}

// DeathByNumber finds a death by its registration number, or by that of an
// earlier entry which was cancelled. That of a body which was identified is
// found in the stream of the person that it was.
func (r *Reads) DeathByNumber(ctx context.Context, n domain.RegistrationNumber) (*DeathRow, error) {
	return one(ctx, r.db, RuleRecordUnknown, Deaths,
		"WHERE registration_number = $1 OR earlier_numbers @> ARRAY[$1] ORDER BY identified_as IS NOT NULL, death", string(n))
}

// DeathByTracking finds a death by its tracking id.
func (r *Reads) DeathByTracking(ctx context.Context, id domain.TrackingID) (*DeathRow, error) {
	return one(ctx, r.db, RuleRecordUnknown, Deaths, "WHERE tracking = $1 ORDER BY death", string(id))
}

// DeathsOf are the deaths of many persons by national number, in any order; who has none is left out.
func (r *Reads) DeathsOf(ctx context.Context, numbers []domain.NationalNumber) ([]DeathRow, error) {
	streams := make([]string, len(numbers))
	for i, n := range numbers {
		streams[i] = death.Stream(n)
	}
	return query(ctx, r.db, Deaths, "WHERE death = ANY($1)", streams)
}

// DeathFilter selects deaths. What is empty is not asked.
type DeathFilter struct {
	Office   string
	Area     domain.Area
	Status   death.Status
	Flag     Flag
	From, To domain.Date // of death, inclusive; an unknown part may be anything
	Text     string      // of the deceased's name
}

// DeathRecords lists deaths, the latest first; those of an unknown year come last.
func (r *Reads) DeathRecords(ctx context.Context, f DeathFilter, page Page) (PageOf[DeathRow], error) {
	w, err := f.where(page)
	if err != nil {
		return PageOf[DeathRow]{}, err
	}
	rows, err := search(ctx, r.db, "read.death ", codecOf[DeathRow](), w, "died_on DESC, death DESC", page.First+1)
	return pageOf(rows, page.First, func(d *DeathRow) string { return cursor(d.sortKey(), d.Death) }), err
}

func (d *DeathRow) sortKey() string { return sortDate(d.Particulars.DateOfDeath) }

func (f DeathFilter) where(page Page) (w where, err error) {
	if err := page.check(); err != nil {
		return w, err
	}
	after, err := page.after(2)
	if err != nil {
		return w, err
	}
	w.given("office = %s", f.Office)
	w.area(f.Area)
	w.given("status = %s", string(f.Status))
	w.given("flags @> ARRAY[%s]", string(f.Flag))
	w.given("died_on >= left(%s, length(died_on))", f.From.String())
	w.given("died_on <= %s", until(f.To))
	w.named(seek(true, asked{text: f.Text}))
	if page.After != "" {
		w.and("(died_on, death) < (%s, %s)", after[0], after[1])
	}
	return w, nil
}
