package projections

import (
	"context"

	"sijil/domain"
	"sijil/domain/birth"
)

// BirthRecord is the record of a birth's stream, sealed or not: the caller
// answers a sealed one like an unknown one where it must.
func (r *Reads) BirthRecord(ctx context.Context, stream string) (*BirthRow, error) {
	return one(ctx, r.db, RuleRecordUnknown, Births, "WHERE birth = $1", stream)
}

// BirthByNumber finds a birth by its registration number.
func (r *Reads) BirthByNumber(ctx context.Context, n domain.RegistrationNumber) (*BirthRow, error) {
	return one(ctx, r.db, RuleRecordUnknown, Births, "WHERE registration_number = $1 ORDER BY birth", string(n))
}

// BirthByTracking finds a birth by its tracking id.
func (r *Reads) BirthByTracking(ctx context.Context, id domain.TrackingID) (*BirthRow, error) {
	return one(ctx, r.db, RuleRecordUnknown, Births, "WHERE tracking = $1 ORDER BY birth", string(id))
}

// BirthFilter selects births. What is empty is not asked.
type BirthFilter struct {
	Office        string
	Area          domain.Area
	Status        birth.Status
	Flag          Flag
	From, To      domain.Date // of birth, inclusive; an unknown part may be anything
	Text          string      // of the child's name
	Mother        string      // of the mother's name
	Parent        domain.NationalNumber
	IncludeSealed bool
}

// BirthRecords lists births, the latest first; those of an unknown year come last.
func (r *Reads) BirthRecords(ctx context.Context, f BirthFilter, page Page) (PageOf[BirthRow], error) {
	w, err := f.where(page)
	if err != nil {
		return PageOf[BirthRow]{}, err
	}
	rows, err := search(ctx, r.db, "read.birth ", codecOf[BirthRow](), w, "born_on DESC, birth DESC", page.First+1)
	return pageOf(rows, page.First, func(b *BirthRow) string { return cursor(b.sortKey(), b.Birth) }), err
}

func (b *BirthRow) sortKey() string { return sortDate(b.Particulars.Child.DateOfBirth) }

func (f BirthFilter) where(page Page) (w where, err error) {
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
	w.given("born_on >= left(%s, length(born_on))", f.From.String())
	w.given("born_on <= %s", until(f.To))
	w.named(seek(true, asked{text: f.Text}, asked{text: f.Mother, mark: motherMark}))
	if f.Parent != "" {
		w.and("(mother_number = %s OR father_number = %s)", string(f.Parent), string(f.Parent))
	}
	if !f.IncludeSealed {
		w.and("NOT sealed")
	}
	if page.After != "" {
		w.and("(born_on, birth) < (%s, %s)", after[0], after[1])
	}
	return w, nil
}
