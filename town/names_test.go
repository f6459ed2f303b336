package town_test

import (
	"testing"

	"sijil/domain"
	"sijil/town"
)

func TestNamesRepeatForASeed(t *testing.T) {
	t.Parallel()
	draw := func(seed uint64) (list []domain.Name) {
		for name, sex := range town.Names(seed) {
			if err := name.Check(); err != nil || sex.Check() != nil {
				t.Errorf("%+v, %s: %v", name, sex, err)
			}
			if list = append(list, name); len(list) == 500 {
				break
			}
		}
		return list
	}
	first, again, other := draw(1), draw(1), draw(2)
	same, latin := 0, 0
	for i := range first {
		if first[i] != again[i] {
			t.Fatalf("name %d of one seed is %v and %v", i, first[i], again[i])
		}
		if first[i] == other[i] {
			same++
		}
		if first[i].Latin.Given != "" {
			latin++
		}
	}
	if same > 50 || latin < 150 || latin > 350 {
		t.Errorf("%d of 500 names are those of another seed, %d have a Latin spelling", same, latin)
	}
}
