package scalar

import (
	"encoding/json"
	"strings"
	"testing"

	"sijil/domain"
)

func TestMoney(t *testing.T) {
	t.Parallel()
	for in, want := range map[any]domain.Money{
		"148437.5":            domain.Dinars(148437) + 500,
		"٥٠٠٠٠٠":              domain.Dinars(500_000),
		json.Number("831250"): domain.Dinars(831_250),
		int64(7):              domain.Dinars(7),
		nil:                   0,
	} {
		if got, err := UnmarshalMoney(in); err != nil || got != want {
			t.Errorf("%v: got %v, %v", in, got, err)
		}
	}
	for in, rule := range map[any]*domain.Rule{
		"-1": domain.RuleMoneyForm, "": domain.RuleMoneyForm, "1.2345": domain.RuleMoneyForm,
		int64(-1): domain.RuleMoneyRange, "1000000000001": domain.RuleMoneyRange, true: RuleType, 1.5: RuleType,
	} {
		if _, err := UnmarshalMoney(in); !domain.IsRule(err, rule) {
			t.Errorf("%v: got %v, not %s", in, err, rule.Key)
		}
	}
	var b strings.Builder
	MarshalMoney(0).MarshalGQL(&b)
	MarshalMoney(domain.Dinars(148437) + 500).MarshalGQL(&b)
	if b.String() != `"0""148437.5"` {
		t.Errorf("wrote %s", b.String())
	}
}
