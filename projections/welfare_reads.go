package projections

import (
	"context"
	"slices"

	"sijil/domain"
	"sijil/domain/policies"
	"sijil/domain/welfare"
	"sijil/eventstore"
)

// WelfareCase is a household's case.
func (r *Reads) WelfareCase(ctx context.Context, f domain.FamilyNumber) (*WelfareRow, error) {
	return one(ctx, r.db, RuleRecordUnknown, Welfares, "WHERE welfare = $1", welfare.Stream(f))
}

// WelfareCasesOf are the cases that people are or were members of, or cared for or in.
func (r *Reads) WelfareCasesOf(ctx context.Context, numbers []domain.NationalNumber) ([]WelfareRow, error) {
	return query(ctx, r.db, Welfares, "WHERE persons && $1 ORDER BY family_number", texts(numbers))
}

// WelfareHouseholdsOf are the households whose cases a person is or was a member of.
func (r *Reads) WelfareHouseholdsOf(ctx context.Context, n domain.NationalNumber) ([]domain.FamilyNumber, error) {
	rows, err := r.WelfareCasesOf(ctx, []domain.NationalNumber{n})
	var list []domain.FamilyNumber
	for i := range rows {
		list = append(list, rows[i].FamilyNumber)
	}
	return list, err
}

// Memberships are the welfare households that people belong to, or did.
func (r *Reads) Memberships(ctx context.Context, members []domain.NationalNumber) ([]policies.Membership, error) {
	rows, err := r.WelfareCasesOf(ctx, members)
	var list []policies.Membership
	for i := range rows {
		persons, orphans := rows[i].Case.Persons(), rows[i].Case.Orphans(domain.NewDate(9999, 12, 31)) // as stated last
		for _, n := range members {
			for _, p := range persons {
				if p == n {
					list = append(list, policies.Membership{Person: n, Household: rows[i].FamilyNumber, Orphan: slices.Contains(orphans, n)})
				}
			}
		}
	}
	return list, err
}

// PaidHouseholds lists the households of an area that are paid or still owed, in the order of their family numbers, after one.
func (r *Reads) PaidHouseholds(ctx context.Context, area domain.Area, after domain.FamilyNumber, limit int) ([]domain.FamilyNumber, error) {
	var w where
	w.and("(status = 'active' OR status <> 'suspended' AND owed > 0) AND family_number > %s", string(after))
	w.area(area)
	rows, err := search(ctx, r.db, "read.welfare ", codecOf[WelfareRow](), w, "family_number", limit)
	list := make([]domain.FamilyNumber, len(rows))
	for i := range rows {
		list[i] = rows[i].FamilyNumber
	}
	return list, err
}

// WelfareFilter selects cases. What is empty is not asked.
type WelfareFilter struct {
	Office string
	Area   domain.Area
	Status welfare.Status
	Flag   Flag
}

// WelfareCases lists cases in the order of their family numbers.
func (r *Reads) WelfareCases(ctx context.Context, f WelfareFilter, page Page) (PageOf[WelfareRow], error) {
	if err := page.check(); err != nil {
		return PageOf[WelfareRow]{}, err
	}
	after, err := page.after(1)
	if err != nil {
		return PageOf[WelfareRow]{}, err
	}
	var w where
	w.given("office = %s", f.Office)
	w.area(f.Area)
	w.given("status = %s", string(f.Status))
	w.given("flags @> ARRAY[%s]", string(f.Flag))
	w.given("family_number > %s", after[0])
	rows, err := search(ctx, r.db, "read.welfare ", codecOf[WelfareRow](), w, "family_number", page.First+1)
	return pageOf(rows, page.First, func(c *WelfareRow) string { return cursor(string(c.FamilyNumber)) }), err
}

// WelfareEvents is everything that was recorded of a household's case, oldest first, from the log itself.
func (r *Reads) WelfareEvents(ctx context.Context, f domain.FamilyNumber) (list []eventstore.Recorded, err error) {
	for rec, err := range r.store.ReadStream(ctx, welfare.Stream(f), eventstore.First, eventstore.Forwards) {
		if err == nil {
			rec, err = eventstore.Decode(r.codec, rec)
		}
		if err != nil {
			return nil, err
		}
		list = append(list, rec)
	}
	return list, nil
}
