package graph

import (
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"sijil/domain"
	"sijil/graph/model"
	"sijil/graph/scalar"
	"sijil/projections"
)

// householdEdge is a page of the household that a selection follows.
type householdEdge struct {
	page  projections.Page
	below []ast.SelectionSet
}

// followHousehold adds a selected household to those of the same page.
func (a ahead) followHousehold(e []householdEdge, f graphql.CollectedField) []householdEdge {
	arguments := f.ArgumentMap(a.operation.Variables)
	page := model.Page(nil, nil)
	if n, err := scalar.UnmarshalInt(arguments["first"]); err == nil && arguments["first"] != nil {
		page.First = n
	}
	page.After, _ = arguments["after"].(string)
	below := personSelections(a.operation, f.Selections)
	if i := slices.IndexFunc(e, func(e householdEdge) bool { return e.page == page }); i >= 0 {
		e[i].below = append(e[i].below, below...)
		return e
	}
	return append(e, householdEdge{page, below})
}

// households reads who belongs to the households of persons. A household has
// no history of its own, so there is none as of the past.
func (a ahead) households(wanted []householdEdge, people []*model.Person) error {
	if a.past != nil {
		return nil
	}
	var families []domain.FamilyNumber
	for _, p := range people {
		families = append(families, p.FamilyNumber)
	}
	if families = unique(families); len(families) == 0 {
		return nil
	}
	for _, e := range wanted {
		found, members, err := a.r.households(a.ctx, families, e.page, partsOf(a.operation, e.below))
		if err != nil {
			return err
		}
		for _, p := range people {
			if p.FamilyNumber != "" {
				p.SetHousehold(e.page, found[p.FamilyNumber])
			}
		}
		if err := a.persons(e.below, members); err != nil {
			return err
		}
	}
	return nil
}

// households are the members that the caller may see, as pages and all together.
func (r *Resolver) households(ctx context.Context, families []domain.FamilyNumber, page projections.Page, parts projections.PersonParts) (map[domain.FamilyNumber]*model.PersonConnection, []*model.Person, error) {
	filter := projections.HouseholdFilter{Area: callerOf(ctx).Area, IncludeSealed: seesSealed(ctx)}
	pages, err := r.Reads.Only(parts|projections.Links|projections.Facts).Households(ctx, families, filter, page)
	if err != nil {
		return nil, nil, err
	}
	found := make(map[domain.FamilyNumber]*model.PersonConnection, len(families))
	var members []*model.Person
	for _, family := range families {
		c, people := personPage(pages[family])
		found[family], members = c, append(members, people...)
	}
	return found, members, nil
}

// personPage makes a connection of a page of civil records.
func personPage(rows projections.PageOf[projections.PersonRow]) (*model.PersonConnection, []*model.Person) {
	c := &model.PersonConnection{}
	people := make([]*model.Person, 0, len(rows.Edges))
	c.Edges, c.PageInfo = model.Edges(rows, func(cursor string, row *projections.PersonRow) model.PersonEdge {
		p := &model.Person{PersonRow: row}
		people = append(people, p)
		return model.PersonEdge{Cursor: cursor, Node: p}
	})
	return c, people
}
