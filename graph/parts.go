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
	"__typename": 0, "id": 0, "nationalNumber": 0, "area": 0, "cancelled": 0, "sealed": 0, "children": 0, "nationalIds": 0, "passports": 0,
	"sex": projections.Facts, "dateOfBirth": projections.Facts, "nationality": projections.Facts, "maritalStatus": projections.Facts,
	"lifeStatus": projections.Life, "dateOfDeath": projections.Life,
	"mother": projections.Links, "father": projections.Links, "familyNumber": projections.Links, "familyRole": projections.Links, "household": projections.Links,
	"birthRecord": projections.Links, "deathRecord": projections.Links,
	"civilStatus": projections.Marital, "marriages": projections.Marital, "marriageRecords": projections.Marital, "spouses": projections.Marital,
	"guardianNeeded": projections.Marital, "guardianNeededUntil": projections.Marital, "guardian": projections.Marital,
	"origin": projections.Keeping, "legacy": projections.Keeping, "office": projections.Keeping, "dateOfEnrolment": projections.Keeping,
	"placeOfBirth": projections.PlaceOfBirth, "residence": projections.Residence,
	"name": projections.OwnName, "motherName": projections.MotherName, "fatherName": projections.FatherName,
}

// latinShown are the parts that "latin" within such a field needs.
var latinShown = map[string]projections.PersonParts{
	"name": projections.OwnLatin, "motherName": projections.MotherLatin, "fatherName": projections.FatherLatin,
}

// partsVerified are the parts that claims are compared with.
const partsVerified = projections.OwnName | projections.OwnLatin | projections.MotherName | projections.MotherLatin | projections.Facts | projections.Life

// partsOf are the parts that selections on persons show.
func partsOf(oc *graphql.OperationContext, sets []ast.SelectionSet) (parts projections.PersonParts) {
	for _, set := range sets {
		for _, f := range graphql.CollectFields(oc, set, personTypes) {
			shown, listed := partsShown[f.Name]
			if !listed {
				return projections.EveryPart
			}
			parts |= shown
			latin, named := latinShown[f.Name]
			if !named {
				continue
			}
			for _, part := range graphql.CollectFields(oc, f.Selections, nil) {
				if part.Name == "latin" {
					parts |= latin
				}
			}
		}
	}
	return parts
}

// partsAsked are the parts that the field under way shows of persons.
func partsAsked(ctx context.Context) projections.PersonParts {
	oc := graphql.GetOperationContext(ctx)
	return partsOf(oc, personSelections(oc, graphql.GetFieldContext(ctx).Field.Selections))
}
