package domain_test

import (
	"strings"
	"testing"

	"sijil/domain"
)

func TestR21_Name(t *testing.T) {
	t.Parallel()
	for _, given := range []string{
		"محمد", "عبد الرحمن", "أبو بكر", "مُحَمَّد", "مـحـمـد", "ئاسۆ", "ژیان", "هێمن", "Jean-Pierre", "O'Connor", "D’Arcy", "Müller", "Nguyễn", "王", "أ. ح.", "نور (هدى)", "ﷲ",
	} {
		if err := (domain.Name{Given: given}).Check(); err != nil {
			t.Errorf("%q: %v", given, err)
		}
	}
	for given, rule := range map[string]*domain.Rule{
		"": domain.RuleRequired, " ": domain.RuleRequired, "\u200c": domain.RuleRequired,
		"7": domain.RuleNameLetters, "محمد2": domain.RuleNameLetters, "محمد٢": domain.RuleNameLetters, "-": domain.RuleNameLetters, "...": domain.RuleNameLetters,
		"<b>علي</b>": domain.RuleNameLetters, "a;b": domain.RuleNameLetters, "a\"b": domain.RuleNameLetters, "علي%s": domain.RuleNameLetters, "a@b": domain.RuleNameLetters,
		"👶": domain.RuleNameLetters, "a\u2028b": domain.RuleNameLetters, "\u0301": domain.RuleNameLetters, "{{علي}}": domain.RuleNameLetters,
		"ـــ": domain.RuleNameLetters, "ـُـ": domain.RuleNameLetters, "ʼ": domain.RuleNameLetters, "\ufe77": domain.RuleNameLetters, "\u3164": domain.RuleNameLetters,
		"علي\n": domain.RuleNotText, "a\x00": domain.RuleNotText, "\xff": domain.RuleNotText, "علي\u202e": domain.RuleHiddenDirection,
		strings.Repeat("ع", domain.MaxLine+1): domain.RuleTooLong,
	} {
		if err := (domain.Name{Given: given}).Check(); !domain.IsRule(err, rule) {
			t.Errorf("%.30q: got %v, want a refusal by %s", given, err, rule.Key)
		}
	}
}

func TestNamePartsAreNamed(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  domain.Name
		field string
	}{
		{domain.Name{Given: "1"}, "given"},
		{domain.Name{Given: "علي", Father: "1"}, "father"},
		{domain.Name{Given: "علي", Grandfather: "1"}, "grandfather"},
		{domain.Name{Given: "علي", Surname: "1"}, "surname"},
		{domain.Name{Given: "علي", Latin: domain.LatinName{Given: "1"}}, "latin.given"},
		{domain.Name{Given: "علي", Latin: domain.LatinName{Father: "1"}}, "latin.father"},
		{domain.Name{Given: "علي", Latin: domain.LatinName{Grandfather: "1"}}, "latin.grandfather"},
		{domain.Name{Given: "علي", Latin: domain.LatinName{Surname: "1"}}, "latin.surname"},
		{domain.Name{Father: "1"}, "father"},
	} {
		if got := fieldOf(c.name.CheckParts()); got != c.field {
			t.Errorf("%+v: refused for %q, want %q", c.name, got, c.field)
		}
	}
	if err := (domain.Name{}).CheckParts(); err != nil {
		t.Errorf("a newborn may have no name yet: %v", err)
	}
}

func TestFullName(t *testing.T) {
	t.Parallel()
	n := domain.Name{Given: " عبد  الرحمن", Father: "علي", Surname: "الموسوي", Latin: domain.LatinName{Given: "Abd", Surname: "Musawi"}}
	if n.Full() != "عبد الرحمن علي الموسوي" || n.Latin.Full() != "Abd Musawi" || n.IsZero() || !(domain.Name{}).IsZero() {
		t.Errorf("got %q, %q", n.Full(), n.Latin.Full())
	}
}
