package policy

import "testing"

// TestTheCountrysPoliciesDecideAsExpected: the embedded set loads, which compares it with its table.
func TestTheCountrysPoliciesDecideAsExpected(t *testing.T) {
	t.Parallel()
	s, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	denials := 0
	for _, e := range s.expected {
		if !e.allow {
			denials++
		}
	}
	if s.Expected() < 150 || denials < 75 {
		t.Errorf("the table holds %d decisions, %d of them denials", s.Expected(), denials)
	}
}
