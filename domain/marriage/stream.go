package marriage

import (
	"strings"
	"unicode"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/names"
)

// StreamPrefix begins the name of every marriage's stream.
const StreamPrefix = "marriage-"

var contracts = uuid.NewSHA1(uuid.NameSpaceURL, []byte("sijil/marriage"))

// Stream names the stream of a contract by its court, number and date, so that
// the store itself forbids a second registration, however the court and the number are spelled.
func Stream(court, number string, date domain.Date) string {
	return StreamPrefix + uuid.NewSHA1(contracts, []byte(strings.Join([]string{names.Key(court), numberKey(number), date.String()}, "\n"))).String()
}

// numberKey is a contract's number without what clerks write in several ways:
// digits of either script, separators, case, and zeros in front.
func numberKey(number string) string {
	parts := strings.FieldsFunc(strings.ToLower(domain.WesternDigits(number)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	for i, p := range parts {
		parts[i] = strings.TrimLeft(p, "0")
	}
	return strings.Join(parts, "/")
}
