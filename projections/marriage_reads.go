package projections

import (
	"context"
	"time"

	"sijil/domain"
)

// MarriageRecord is the entry of a contract's stream.
func (r *Reads) MarriageRecord(ctx context.Context, stream string) (*MarriageRow, error) {
	return one(ctx, r.db, RuleRecordUnknown, Marriages, "WHERE marriage = $1", stream)
}

// MarriageRecords are the entries of many streams, in any order; unknown ones are left out.
func (r *Reads) MarriageRecords(ctx context.Context, streams []string) ([]MarriageRow, error) {
	return query(ctx, r.db, Marriages, "WHERE marriage = ANY($1)", streams)
}

// MarriageAsOf is the entry by the two clocks of PersonAsOf; nil before anything of it was known.
func (r *Reads) MarriageAsOf(ctx context.Context, stream string, trueOn domain.Date, knownOn time.Time) (*MarriageRow, error) {
	row, err := past(ctx, r, Marriages, stream, Key(stream), trueOn, knownOn)
	if err != nil || row == nil || row.RegisteredOn.IsZero() && row.Registrar == "" {
		return nil, err
	}
	if !trueOn.IsZero() { // the death may have been corrected to a later day
		row.run(row.Course.On(trueOn))
	}
	return row, nil
}

// MarriagesOf are the entries that name one of many persons as a spouse, the earliest contract first.
func (r *Reads) MarriagesOf(ctx context.Context, numbers []domain.NationalNumber) ([]MarriageRow, error) {
	return query(ctx, r.db, Marriages, "WHERE husband = ANY($1) OR wife = ANY($1) ORDER BY wed_on, marriage", texts(numbers))
}

// MarriageFilter selects marriages. What is empty is not asked.
type MarriageFilter struct {
	Office         string
	Area           domain.Area
	Status         domain.MarriageStatus
	Flag           Flag
	Court          string // as it is written in the contract
	ContractNumber string
	From, To       domain.Date // of the contract, inclusive; an unknown part may be anything
	HusbandName    string
	WifeName       string
}

// MarriagePage lists marriages, the latest contract first; those of an unknown year come last.
func (r *Reads) MarriagePage(ctx context.Context, f MarriageFilter, page Page) (PageOf[MarriageRow], error) {
	w, err := f.where(page)
	if err != nil {
		return PageOf[MarriageRow]{}, err
	}
	rows, err := search(ctx, r.db, "read.marriage ", codecOf[MarriageRow](), w, "wed_on DESC, marriage DESC", page.First+1)
	return pageOf(rows, page.First, func(m *MarriageRow) string { return cursor(sortDate(m.DateOfContract), m.Marriage) }), err
}

func (f MarriageFilter) where(page Page) (w where, err error) {
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
	w.given("court = %s", f.Court)
	w.given("contract_number = %s", f.ContractNumber)
	w.given("wed_on >= left(%s, length(wed_on))", f.From.String())
	w.given("wed_on <= %s", until(f.To))
	w.named(seek(true, asked{text: f.HusbandName}, asked{text: f.WifeName, mark: motherMark}))
	if page.After != "" {
		w.and("(wed_on, marriage) < (%s, %s)", after[0], after[1])
	}
	return w, nil
}
