package projections

import (
	"context"

	"sijil/domain"
	"sijil/domain/passport"
	"sijil/domain/person"
	"sijil/eventstore"
)

// Passports are a person's, by national number.
func (r *Reads) Passports(ctx context.Context, n domain.NationalNumber) (*PassportRow, error) {
	return one(ctx, r.db, RuleRecordUnknown, Passports, "WHERE passport = $1", passport.Stream(n))
}

// PassportsOf are the passports of many persons by national number, in any order; who has none is left out.
func (r *Reads) PassportsOf(ctx context.Context, numbers []domain.NationalNumber) ([]PassportRow, error) {
	streams := make([]string, len(numbers))
	for i, n := range numbers {
		streams[i] = passport.Stream(n)
	}
	return query(ctx, r.db, Passports, "WHERE passport = ANY($1)", streams)
}

// PassportByNumber finds whose a passport or laissez-passer is.
func (r *Reads) PassportByNumber(ctx context.Context, n domain.DocumentNumber) (*PassportRow, error) {
	return one(ctx, r.db, RuleRecordUnknown, Passports, "WHERE numbers @> ARRAY[$1]", string(n))
}

// Border decides a crossing with a travel document. Only whose it is comes from
// a row; what became of the document, its holder and the bans is folded from
// the log itself, so that a read model that is behind lets nobody pass. It also
// tells whose the document is; empty for a blank and for an unknown one.
func (r *Reads) Border(ctx context.Context, number domain.DocumentNumber, c passport.Crossing, law *domain.Book) (v passport.Verdict, holder domain.NationalNumber, err error) {
	row, err := r.PassportByNumber(ctx, number)
	if domain.IsRule(err, RuleRecordUnknown) {
		blank, _, err := eventstore.Load(ctx, r.store, r.codec, passport.Blanks, passport.BlankStream(number))
		return blank.Border(), "", err
	}
	if err != nil {
		return v, "", err
	}
	passports, _, err := eventstore.Load(ctx, r.store, r.codec, passport.Decider, row.Passport)
	if err != nil {
		return v, "", err
	}
	s, _, err := eventstore.Load(ctx, r.store, r.codec, person.Decider, person.Stream(row.NationalNumber))
	if err != nil {
		return v, "", err
	}
	known := s.Known()
	v, err = passports.Border(number, c, known.Deceased && !known.DateOfDeath.After(c.On), law)
	return v, row.NationalNumber, err
}

// PassportFilter selects persons with passports. What is empty is not asked.
type PassportFilter struct {
	Office string
	Area   domain.Area
	Status passport.DocumentStatus // of any of their documents
}

// PassportRecords lists who has passports, the latest newcomer first.
func (r *Reads) PassportRecords(ctx context.Context, f PassportFilter, page Page) (PageOf[PassportRow], error) {
	if err := page.check(); err != nil {
		return PageOf[PassportRow]{}, err
	}
	after, err := page.after(2)
	if err != nil {
		return PageOf[PassportRow]{}, err
	}
	var w where
	w.given("office = %s", f.Office)
	w.area(f.Area)
	w.given("statuses @> ARRAY[%s]", string(f.Status))
	if page.After != "" {
		w.and("(listed_on, passport) < (%s, %s)", after[0], after[1])
	}
	rows, err := search(ctx, r.db, "read.passport ", codecOf[PassportRow](), w, "listed_on DESC, passport DESC", page.First+1)
	return pageOf(rows, page.First, func(p *PassportRow) string { return cursor(sortDate(p.OpenedOn), p.Passport) }), err
}

// SLTD is the record of one document or blank.
func (r *Reads) SLTD(ctx context.Context, n domain.DocumentNumber) (*SLTDRow, error) {
	return one(ctx, r.db, RuleRecordUnknown, SLTDRecords, "WHERE number = $1", string(n))
}

// SLTDRecords lists what INTERPOL's database holds or must be told, the oldest first.
func (r *Reads) SLTDRecords(ctx context.Context, due bool, page Page) (PageOf[SLTDRow], error) {
	if err := page.check(); err != nil {
		return PageOf[SLTDRow]{}, err
	}
	after, err := page.after(2)
	if err != nil {
		return PageOf[SLTDRow]{}, err
	}
	var w where
	if due {
		w.and("due")
	}
	if page.After != "" {
		w.and("(since, number) > (%s, %s)", after[0], after[1])
	}
	rows, err := search(ctx, r.db, "read.passport_sltd ", codecOf[SLTDRow](), w, "since, number", page.First+1)
	return pageOf(rows, page.First, func(s *SLTDRow) string { return cursor(s.Since.String(), string(s.Number)) }), err
}
