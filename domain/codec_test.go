package domain_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"sijil/domain"
)

type weighed struct {
	Grams float64     `json:"grams"`
	Scale string      `json:"scale"`
	On    domain.Date `json:"on,omitzero"`
}

func (weighed) EventName() string          { return "test.weighed" }
func (e weighed) EffectiveOn() domain.Date { return e.On }

type measured struct {
	Length int `json:"length"`
}

func (measured) EventName() string { return "test.measured" }

var testCodec = domain.NewCodec(
	domain.Current[weighed](),
	domain.Upcast("test.weighed_in_ounces", func(old struct {
		Ounces float64 `json:"ounces"`
	},
	) weighed {
		return weighed{Grams: old.Ounces * 28, Scale: "unstated"}
	}),
)

func TestCodec(t *testing.T) {
	t.Parallel()
	name, data, err := domain.Encode(weighed{Grams: 3250, Scale: "hospital"})
	if err != nil || name != "test.weighed" || string(data) != `{"grams":3250,"scale":"hospital"}` {
		t.Fatalf("%s %s %v", name, data, err)
	}
	for name, data := range map[string]string{
		"test.weighed":           `{"grams":28,"scale":"unstated","written_by_a_later_version":true}`,
		"test.weighed_in_ounces": `{"ounces":1}`,
	} {
		if e, err := testCodec.Decode(name, []byte(data)); err != nil || e != (weighed{Grams: 28, Scale: "unstated"}) {
			t.Errorf("%s reads as %+v, %v", name, e, err)
		}
	}
	if got := domain.JoinCodecs(testCodec, domain.NewCodec(domain.Current[measured]())).Names(); !slices.Equal(got, []string{"test.measured", "test.weighed", "test.weighed_in_ounces"}) {
		t.Errorf("the joined names: %v", got)
	}
}

func TestCodecErrors(t *testing.T) {
	t.Parallel()
	for name, data := range map[string]string{"test.unknown": `{}`, "": `{}`, "test.weighed": `{"grams":"heavy"}`} {
		if e, err := testCodec.Decode(name, []byte(data)); err == nil || domain.CodeOf(err) != domain.Internal {
			t.Errorf("%q reads %s as %+v, %v", name, data, e, err)
		}
	}
	if _, _, err := domain.Encode(weighed{Grams: math.NaN()}); err == nil || !strings.Contains(err.Error(), "test.weighed") {
		t.Errorf("what cannot be written: %v", err)
	}
}

func TestNamesAreClaimedOnce(t *testing.T) {
	t.Parallel()
	for what, claim := range map[string]func(){
		"in a codec":     func() { domain.NewCodec(domain.Current[weighed](), domain.Current[weighed]()) },
		"between codecs": func() { domain.JoinCodecs(testCodec, domain.NewCodec(domain.Current[weighed]())) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("a name was claimed twice %s", what)
				}
			}()
			claim()
		}()
	}
}

func TestEffectiveOn(t *testing.T) {
	t.Parallel()
	day := domain.NewDate(2026, 3, 1)
	if domain.EffectiveOn(weighed{On: day}) != day || !domain.EffectiveOn(measured{}).IsZero() {
		t.Error("an event's own beginning is not heard")
	}
}

func TestFoldAndArea(t *testing.T) {
	t.Parallel()
	sum := domain.Decider[int, any]{Initial: 1, Evolve: func(s int, e domain.Event) int { return s*10 + e.(measured).Length }}
	if got := sum.Fold([]domain.Event{measured{2}, measured{3}}); got != 123 {
		t.Errorf("folded to %d", got)
	}
	for _, c := range []struct {
		actor, record domain.Area
		may           bool
	}{
		{"", "IQ-BA", true},
		{"", "", true},
		{"IQ-BA", "IQ-BA", true},
		{"IQ-BA", "IQ-BA/الزبير", true},
		{"IQ-BA/الزبير", "IQ-BA", false},
		{"IQ-BA", "IQ-BAX", false},
		{"IQ-BA", "", false},
		{"IQ-B", "IQ-BA", false},
		{"IQ-BA", "IQ-BG", false},
	} {
		if err := (domain.Actor{Area: c.actor}).MayActIn(c.record); (err == nil) != c.may || err != nil && domain.CodeOf(err) != domain.Forbidden {
			t.Errorf("an actor of %q in %q: %v", c.actor, c.record, err)
		}
	}
}
