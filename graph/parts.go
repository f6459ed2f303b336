package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"sijil/projections"
)

// partsShown are the parts of a civil record that each field of a person needs.
// Fields that are not listed need every part.
var partsShown = map[string]projections.PersonParts{
	"__typename": 0, "id": 0, "nationalNumber": 0, "familyNumber": 0, "familyRole": 0, "lifeStatus": 0, "dateOfDeath": 0, "cancelled": 0,
	"area": 0, "sex": 0, "dateOfBirth": 0, "nationality": 0, "maritalStatus": 0,
	"mother": 0, "father": 0, "children": 0, "household": 0, "birthRecord": 0, "deathRecord": 0,
	"origin": projections.Keeping, "legacy": projections.Keeping, "office": projections.Keeping, "dateOfEnrolment": projections.Keeping,
	"placeOfBirth": projections.PlaceOfBirth, "residence": projections.Residence,
	"name": projections.OwnName, "motherName": projections.ParentNames, "fatherName": projections.ParentNames,
}

// partsVerified are the parts that claims are compared with.
const partsVerified = projections.OwnName | projections.ParentNames | projections.LatinNames

// partsOf are the parts that selections on persons show.
func partsOf(oc *graphql.OperationContext, sets []ast.SelectionSet) (parts projections.PersonParts) {
	for _, set := range sets {
		for _, f := range graphql.CollectFields(oc, set, personTypes) {
			shown, listed := partsShown[f.Name]
			if !listed {
				return projections.EveryPart
			}
			parts |= shown
			if shown&(projections.OwnName|projections.ParentNames) == 0 {
				continue
			}
			for _, part := range graphql.CollectFields(oc, f.Selections, nil) {
				if part.Name == "latin" {
					parts |= projections.LatinNames
				}
			}
		}
	}
	return parts
}

// only gives reads of the parts that the field under way shows of persons.
func (r *Resolver) only(ctx context.Context) *projections.Reads {
	oc := graphql.GetOperationContext(ctx)
	return r.Reads.Only(partsOf(oc, personSelections(oc, graphql.GetFieldContext(ctx).Field.Selections)))
}
