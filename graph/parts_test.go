package graph_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"sijil/graph/generated"
)

// TestAFieldAloneShowsTheSame: what is left unread because no field shows it is
// missing in no other: each field of a person, and of the person's records,
// is the same alone as beside all the others.
func TestAFieldAloneShowsTheSame(t *testing.T) {
	t.Parallel()
	r := newWorld(t).as("admin", "IQ-BA")
	mother, father := r.parents()
	id := r.registeredBirth(birthParticulars(mother, father))
	child := text(r.data(`query($b: ID!) { birthRecord(id: $b) { nationalNumber } }`, object{"b": id}), "birthRecord", "nationalNumber")
	died := deathParticulars(child)
	died["deceased"] = object{"nationalNumber": child, "name": name("مريم", "أحمد", "حسين"), "sex": "FEMALE", "dateOfBirth": "2026-11-15", "residence": basra()}
	r.registeredDeath(died)

	schema := generated.NewExecutableSchema(generated.Config{}).Schema()
	compared := 0
	ask := func(selection string) object {
		return r.data(`query($n: NationalNumber!) { person(nationalNumber: $n) { `+selection+` } searchPersons(name: "مريم") { edges { node { `+selection+` } } } }`, object{"n": child})
	}
	for _, edge := range []string{"", "mother", "birthRecord", "deathRecord"} {
		of := map[string]string{"": "Person", "mother": "Person", "birthRecord": "BirthRecord", "deathRecord": "DeathRecord"}[edge]
		within := func(selection string) string {
			if edge == "" {
				return selection
			}
			return edge + " { " + selection + " }"
		}
		selections := selectionsOf(schema, schema.Types[of])
		all := ask(within(strings.Join(selections, " ")))
		for _, s := range selections {
			field, _, _ := strings.Cut(s, " ")
			alone := ask(within(s))
			for _, path := range [][]any{{"person"}, {"searchPersons", "edges", 0, "node"}} {
				if edge != "" {
					path = append(slices.Clone(path), edge)
				}
				path = append(path, field)
				if want, got := at(all, path...), at(alone, path...); !reflect.DeepEqual(got, want) {
					t.Errorf("%v alone is %v, beside the others %v", path, got, want)
				} else if want != nil {
					compared++
				}
			}
		}
	}
	if compared < 80 {
		t.Errorf("only %d fields had something to compare", compared)
	}
}

// selectionsOf selects each field of a record with all that lies in it, but for edges to other records.
func selectionsOf(schema *ast.Schema, d *ast.Definition) (list []string) {
	for _, f := range d.Fields {
		target := schema.Types[f.Type.Name()]
		asks := slices.ContainsFunc(f.Arguments, func(a *ast.ArgumentDefinition) bool { return a.Type.NonNull })
		if strings.HasPrefix(f.Name, "__") || asks || slices.Contains(target.Interfaces, "Node") || strings.HasSuffix(target.Name, "Connection") {
			continue
		}
		if !target.IsCompositeType() {
			list = append(list, f.Name)
		} else {
			list = append(list, fmt.Sprintf("%s { %s }", f.Name, strings.Join(selectionsOf(schema, target), " ")))
		}
	}
	return list
}
