package domain_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"sijil/domain"
)

var ruleForTest = &domain.Rule{Key: "test.rule", Code: domain.Conflict, Text: domain.Text{
	En: "at most %[1]d of %[2]s", Ar: "من %[2]s لا أكثر من %[1]d", Ckb: "لە %[2]s زۆرترین %[1]d",
}}

// fieldOf is the field that a refusal names; "no refusal" for another error.
func fieldOf(err error) string {
	if e, ok := errors.AsType[*domain.Error](err); ok {
		return e.Field
	}
	return "no refusal"
}

func TestRefusalSpeaksThreeLanguages(t *testing.T) {
	t.Parallel()
	e := ruleForTest.Refuse("weight", 3, "x")
	for language, want := range map[domain.Language]string{
		domain.English: "at most 3 of x", domain.Arabic: "من x لا أكثر من 3", domain.Kurdish: "لە x زۆرترین 3", "fr": "at most 3 of x", "": "at most 3 of x",
	} {
		if got := e.In(language); got != want {
			t.Errorf("in %q: %q, want %q", language, got, want)
		}
	}
	if e.Error() != "weight: at most 3 of x" || e.Code() != domain.Conflict {
		t.Errorf("got %q, %s", e.Error(), e.Code())
	}
}

func TestUnder(t *testing.T) {
	t.Parallel()
	inner := ruleForTest.Refuse("given", 1, "x")
	wrapped := fmt.Errorf("while checking: %w", inner)
	for want, err := range map[string]error{
		"mother.name.given": domain.Under("mother", domain.Under("name", inner)),
		"name":              domain.Under("name", ruleForTest.Refuse("")),
		"name.given":        domain.Under("name", wrapped),
		"no refusal":        domain.Under("name", io.EOF),
	} {
		if got := fieldOf(err); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if inner.Field != "given" {
		t.Errorf("the inner refusal was changed: %q", inner.Field)
	}
	if err := domain.Under("name", nil); err != nil {
		t.Errorf("nothing became %v", err)
	}
}

func TestBecauseIsForEngineers(t *testing.T) {
	t.Parallel()
	plain := ruleForTest.Refuse("f", 1, "x")
	e := plain.Because(io.ErrUnexpectedEOF)
	if !errors.Is(e, io.ErrUnexpectedEOF) || !strings.HasSuffix(e.Error(), "unexpected EOF") {
		t.Errorf("the cause is lost: %v", e)
	}
	for _, l := range []domain.Language{domain.English, domain.Arabic, domain.Kurdish} {
		if strings.Contains(e.In(l), "EOF") {
			t.Errorf("a client is shown the cause: %q", e.In(l))
		}
	}
	if plain.Unwrap() != nil {
		t.Error("the plain refusal was changed")
	}
}

func TestCodeOf(t *testing.T) {
	t.Parallel()
	e := ruleForTest.Refuse("")
	for _, c := range []struct {
		err  error
		code domain.Code
		is   bool
	}{
		{e, domain.Conflict, true},
		{fmt.Errorf("append: %w", e), domain.Conflict, true},
		{domain.RuleRequired.Refuse(""), domain.Invalid, false},
		{io.EOF, domain.Internal, false},
	} {
		if domain.CodeOf(c.err) != c.code || domain.IsRule(c.err, ruleForTest) != c.is {
			t.Errorf("%v: %s, %v", c.err, domain.CodeOf(c.err), domain.IsRule(c.err, ruleForTest))
		}
	}
}
