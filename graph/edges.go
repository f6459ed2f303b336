package graph

import (
	"context"
	"maps"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"sijil/domain"
	"sijil/graph/model"
	"sijil/projections"
)

// Edges are read ahead: before a page of persons is answered, the selection
// says which edges it follows, and each kind of edge is read for the whole page
// at once. So a page costs a fixed number of statements at each level, without
// timers that collect keys while others wait.

// ahead reads what a selection follows.
type ahead struct {
	r         *Resolver
	ctx       context.Context //nolint:containedctx // lives as long as one expand
	operation *graphql.OperationContext
	past      *past // nil: the present
}

// edge is one selected edge, with all selections of it.
type edge struct {
	wanted bool
	below  []ast.SelectionSet
}

// edges of a person that a selection follows.
type edges struct {
	mother, father, children, birth, death, marriages, summaries, spouses, nationalIDs, passports edge

	households []householdEdge
}

func (e *edges) named(field string) *edge {
	switch field {
	case "mother":
		return &e.mother
	case "father":
		return &e.father
	case "children":
		return &e.children
	case "birthRecord":
		return &e.birth
	case "deathRecord":
		return &e.death
	case "marriageRecords":
		return &e.marriages
	case "marriages":
		return &e.summaries
	case "spouses":
		return &e.spouses
	case "nationalIds":
		return &e.nationalIDs
	case "passports":
		return &e.passports
	}
	return nil
}

// expand reads the edges of persons that the field under way selects.
func (r *Resolver) expand(ctx context.Context, people []*model.Person) error {
	return r.expandAsOf(ctx, nil, people)
}

// expandAsOf reads them by the two clocks of the question for the persons.
func (r *Resolver) expandAsOf(ctx context.Context, asOf *model.AsOf, people []*model.Person) error {
	a := ahead{r: r, ctx: ctx, operation: graphql.GetOperationContext(ctx)}
	if asOf != nil {
		a.past = &past{ctx: ctx, reads: r.Reads, AsOf: *asOf}
	}
	return a.persons(personSelections(a.operation, graphql.GetFieldContext(ctx).Field.Selections), people)
}

// personSelections finds the selections on persons below a field that answers a person or a connection of them.
func personSelections(oc *graphql.OperationContext, set ast.SelectionSet) []ast.SelectionSet {
	sets := []ast.SelectionSet{set}
	for _, name := range []string{"edges", "node"} {
		var below []ast.SelectionSet
		for _, s := range sets {
			for _, f := range graphql.CollectFields(oc, s, nil) {
				if f.Name == name && f.ObjectDefinition.Name != "Person" {
					below = append(below, f.Selections)
				}
			}
		}
		if len(below) == 0 {
			return sets
		}
		sets = below
	}
	return sets
}

// personTypes are the type conditions that a person meets.
var personTypes = []string{"Person", "Node"}

func (a ahead) follow(sets []ast.SelectionSet) (e edges) {
	for _, set := range sets {
		for _, f := range graphql.CollectFields(a.operation, set, personTypes) {
			if f.Name == "household" {
				e.households = a.followHousehold(e.households, f)
			}
			at := e.named(f.Name)
			if at != nil {
				at.wanted, at.below = true, append(at.below, f.Selections)
			}
		}
	}
	return e
}

// persons reads the edges that the selections follow from these persons.
func (a ahead) persons(sets []ast.SelectionSet, people []*model.Person) error {
	if len(people) == 0 {
		return nil
	}
	e := a.follow(sets)
	if err := a.parents(e, people); err != nil {
		return err
	}
	if err := a.children(e.children, people); err != nil {
		return err
	}
	if err := a.households(e.households, people); err != nil {
		return err
	}
	if err := a.summaries(e.summaries, people); err != nil {
		return err
	}
	if err := a.marriages(e.marriages, people); err != nil {
		return err
	}
	if err := a.spouses(e.spouses, people); err != nil {
		return err
	}
	if err := a.nationalIDs(e.nationalIDs, people); err != nil {
		return err
	}
	if err := a.passports(e.passports, people); err != nil {
		return err
	}
	return a.records(e, people)
}

func (a ahead) parents(e edges, people []*model.Person) error {
	if !e.mother.wanted && !e.father.wanted {
		return nil
	}
	var numbers []domain.NationalNumber
	for _, p := range people {
		if e.mother.wanted {
			numbers = append(numbers, p.PersonRow.Mother.NationalNumber)
		}
		if e.father.wanted {
			numbers = append(numbers, p.PersonRow.Father.NationalNumber)
		}
	}
	if numbers = unique(numbers); len(numbers) == 0 {
		return nil
	}
	rows, err := a.readPersons(numbers, partsOf(a.operation, slices.Concat(e.mother.below, e.father.below)))
	if err != nil {
		return err
	}
	found := a.seen(rows)
	var mothers, fathers []*model.Person
	for _, p := range people {
		if m := found[p.PersonRow.Mother.NationalNumber]; e.mother.wanted && m != nil {
			p.Mother = m
			mothers = append(mothers, m)
		}
		if f := found[p.PersonRow.Father.NationalNumber]; e.father.wanted && f != nil {
			p.Father = f
			fathers = append(fathers, f)
		}
	}
	if err := a.persons(e.mother.below, mothers); err != nil {
		return err
	}
	return a.persons(e.father.below, fathers)
}

// seen are the persons that the caller may see, by number.
func (a ahead) seen(rows []projections.PersonRow) map[domain.NationalNumber]*model.Person {
	found := make(map[domain.NationalNumber]*model.Person, len(rows))
	for i := range rows {
		if row := &rows[i]; sees(a.ctx, row.Area, row.Sealed) {
			found[row.NationalNumber] = &model.Person{PersonRow: row}
		}
	}
	return found
}

func (a ahead) children(e edge, people []*model.Person) error {
	if !e.wanted {
		return nil
	}
	parents := map[domain.NationalNumber]*model.Person{}
	var numbers []domain.NationalNumber
	for _, p := range people {
		parents[p.NationalNumber] = p
		p.Children = []*model.Person{}
		numbers = append(numbers, p.NationalNumber)
	}
	rows, err := a.readChildren(unique(numbers), partsOf(a.operation, e.below)|projections.Links)
	if err != nil {
		return err
	}
	var below []*model.Person
	for i := range rows {
		row := &rows[i]
		if !sees(a.ctx, row.Area, row.Sealed) {
			continue
		}
		child := &model.Person{PersonRow: row}
		below = append(below, child)
		for _, n := range unique([]domain.NationalNumber{row.Mother.NationalNumber, row.Father.NationalNumber}) {
			if p := parents[n]; p != nil && len(p.Children) < maxChildren {
				p.Children = append(p.Children, child)
			}
		}
	}
	return a.persons(e.below, below)
}

func (a ahead) records(e edges, people []*model.Person) error {
	var births, deaths []string
	for _, p := range people {
		if e.birth.wanted {
			births = append(births, p.Birth)
		}
		if e.death.wanted {
			deaths = append(deaths, p.Death)
		}
	}
	births, deaths = unique(births), unique(deaths)
	if len(births)+len(deaths) == 0 {
		return nil
	}
	depth := max(a.depth(e.birth, birthTypes), a.depth(e.death, deathTypes))
	birthRows, deathRows, err := a.readRecords(births, deaths, depth)
	if err != nil {
		return err
	}
	born, died := map[string]*model.BirthRecord{}, map[string]*model.DeathRecord{}
	for i := range birthRows {
		if row := &birthRows[i]; sees(a.ctx, row.Area, row.Sealed) {
			born[row.Birth] = &model.BirthRecord{BirthRow: row}
		}
	}
	for i := range deathRows {
		if row := &deathRows[i]; sees(a.ctx, row.Area, false) {
			died[row.Death] = &model.DeathRecord{DeathRow: row}
		}
	}
	if a.past == nil {
		if err := a.r.flagExpectedDeaths(a.ctx, slices.Collect(maps.Values(born))...); err != nil {
			return err
		}
	}
	for _, p := range people {
		if e.birth.wanted {
			p.BirthRecord = born[p.Birth]
		}
		if e.death.wanted {
			p.DeathRecord = died[p.Death]
		}
	}
	return nil
}

// Type conditions that the records meet.
var birthTypes, deathTypes = []string{"BirthRecord", "Node"}, []string{"DeathRecord", "Node"}

// shallow are the fields of records that need no more than a depth; others need the whole.
var shallow = map[string]projections.Depth{
	"__typename": projections.Standing, "id": projections.Standing, "status": projections.Standing, "area": projections.Standing,
	"registrationNumber": projections.Standing, "nationalNumber": projections.Standing, "dateOfRegistration": projections.Standing,
	"trackingId": projections.Brief, "office": projections.Brief, "familyNumber": projections.Brief,
	"registrationType": projections.Brief, "registrar": projections.Brief, "dateOfNotification": projections.Brief, "dateOfDeclaration": projections.Brief,
	"reasonForDelay": projections.Brief, "daysLate": projections.Brief, "deadlineSource": projections.Brief,
}

// depth is how deep an edge's selections look.
func (a ahead) depth(e edge, types []string) (deepest projections.Depth) {
	for _, set := range e.below {
		for _, f := range graphql.CollectFields(a.operation, set, types) {
			d, listed := shallow[f.Name]
			if !listed {
				return projections.Whole
			}
			deepest = max(deepest, d)
		}
	}
	return deepest
}
