package projections

import (
	"context"
	"fmt"

	"sijil/domain"
)

// HouseholdFilter says who may be listed.
type HouseholdFilter struct {
	Area          domain.Area // whose office keeps the record
	IncludeSealed bool
}

// eldest is the order of a household; who has no date of birth comes first.
const eldest = "coalesce(date_of_birth, ''), national_number"

// Households are the civil records of many households, eldest first: the same
// page of each, read by one statement. A household without members is left out.
func (r *Reads) Households(ctx context.Context, families []domain.FamilyNumber, f HouseholdFilter, page Page) (map[domain.FamilyNumber]PageOf[PersonRow], error) {
	if err := page.check(); err != nil {
		return nil, err
	}
	after, err := page.after(2)
	if err != nil {
		return nil, err
	}
	var w where
	if len(families) == 1 {
		w.and("family_number = %s", string(families[0]))
	} else {
		w.args = []any{texts(families)}
		w.and("family_number = wanted.family")
	}
	w.area(f.Area)
	if !f.IncludeSealed {
		w.and("NOT sealed")
	}
	if page.After != "" {
		w.and("("+eldest+") > (%s, %s)", after[0], after[1])
	}
	members := fmt.Sprintf("read.person %s ORDER BY %s LIMIT %d", w.conditions, eldest, page.First+1)
	if len(families) != 1 { // the planner thinks of a list anew each time; one household is planned once
		members = "unnest($1::text[]) AS wanted (family), LATERAL (SELECT * FROM " + members + ") AS member ORDER BY wanted.family, " + eldest
	}
	rows, err := queryFrom(ctx, r.db, members, r.person, len(families)*(page.First+1), "", w.args...)
	if err != nil {
		return nil, err
	}
	pages := make(map[domain.FamilyNumber]PageOf[PersonRow], len(families))
	for len(rows) > 0 {
		family := rows[0].FamilyNumber
		members := 1
		for members < len(rows) && rows[members].FamilyNumber == family {
			members++
		}
		pages[family] = pageOf(rows[:members], page.First, func(p *PersonRow) string { return cursor(p.DateOfBirth.String(), string(p.NationalNumber)) })
		rows = rows[members:]
	}
	return pages, nil
}
