package country

import (
	"regexp"
	"strings"
	"testing"
)

// The sum of the 2018 estimates that the figures were checked against.
const population2018 = 38_124_182

func TestGovernorates(t *testing.T) {
	t.Parallel()
	sum := 0
	for _, g := range Governorates {
		sum += g.Population
		if found, ok := GovernorateOf(g.Code); !ok || found != g {
			t.Errorf("%s is not found by its code", g.Code)
		}
		if g.Name.En == "" || g.Name.Ar == "" || g.Name.Ckb == "" || g.Source == "" {
			t.Errorf("%s lacks a name or its source: %+v", g.Code, g)
		}
	}
	if len(Governorates) != 18 || sum != population2018 {
		t.Errorf("%d governorates with %d persons, want 18 with %d", len(Governorates), sum, population2018)
	}
	if basra, _ := GovernorateOf("IQ-BA"); basra.Name.En != "Basra" {
		t.Errorf("IQ-BA is %s", basra.Name.En)
	}
	if _, ok := GovernorateOf("IQ-XX"); ok {
		t.Error("found a governorate that does not exist")
	}
}

func TestEveryGovernorateHasAnOffice(t *testing.T) {
	t.Parallel()
	code := regexp.MustCompile(`^IQ-[A-Z]{2}-\d{2}$`)
	whole := map[string]bool{}
	for _, o := range Offices {
		if found, ok := OfficeOf(o.Code); !ok || found != o {
			t.Errorf("%s is not found by its code", o.Code)
		}
		if !code.MatchString(o.Code) || !strings.HasPrefix(o.Code, o.Area.Governorate()+"-") {
			t.Errorf("office %s acts in %s", o.Code, o.Area)
		}
		if o.Name.En == "" || o.Name.Ar == "" || o.Name.Ckb == "" {
			t.Errorf("office %s lacks a name: %+v", o.Code, o.Name)
		}
		whole[string(o.Area)] = true
	}
	for _, g := range Governorates {
		if !whole[g.Code] {
			t.Errorf("%s has no office for the whole governorate", g.Code)
		}
	}
	if _, ok := OfficeOf("IQ-XX-01"); ok {
		t.Error("found an office that does not exist")
	}
}
