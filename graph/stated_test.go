package graph_test

import (
	"strings"
	"testing"

	"sijil/graph"
)

// TestWhatIsStatedIsPlain: a purpose or a case is a short code, never free text that could carry a name.
func TestWhatIsStatedIsPlain(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for value, good := range map[string]bool{
		"": true, "pension_payment": true, "2026/114-B": true, strings.Repeat("x", 64): true,
		strings.Repeat("x", 65): false, "has space": false, "علي": false, "a;b": false,
	} {
		for _, header := range []string{"Sijil-Purpose", "Sijil-Case"} {
			c := w.as("registrar", "IQ-BA")
			c.header.Set(header, value)
			a := c.ask(`{ __typename }`, nil)
			refused := len(a.Errors) == 1 && a.Errors[0].Extensions.Rule == graph.RuleStated.Key
			if refused == good {
				t.Errorf("%s: %q: %s", header, value, a.raw)
			}
		}
	}
}
