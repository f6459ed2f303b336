package scalar

import (
	"github.com/99designs/gqlgen/graphql"

	"sijil/domain"
)

// MarshalMoney writes an amount in dinars; nothing owed is "0".
func MarshalMoney(m domain.Money) graphql.Marshaler { return text(m.String()) }

// UnmarshalMoney reads dinars, as a text or a whole number. Null is no amount.
func UnmarshalMoney(v any) (domain.Money, error) {
	if v == nil {
		return 0, nil
	}
	if n, ok := whole(v); ok {
		if n < 0 || n > int(domain.MaxMoney/domain.Dinar) {
			return 0, domain.RuleMoneyRange.Refuse("")
		}
		return domain.Dinars(int64(n)), nil
	}
	s, err := read(v, "an amount in dinars")
	if err != nil {
		return 0, err
	}
	return domain.ParseMoney(s)
}
