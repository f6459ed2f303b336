package marriage

import (
	"strings"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/names"
)

// StreamPrefix begins the name of every marriage's stream.
const StreamPrefix = "marriage-"

var contracts = uuid.NewSHA1(uuid.NameSpaceURL, []byte("sijil/marriage"))

// Stream names the stream of a contract by its court, number and date, so that
// the store itself forbids a second registration, however the court is spelled.
func Stream(court, number string, date domain.Date) string {
	number = strings.ToLower(strings.Join(strings.Fields(domain.WesternDigits(number)), ""))
	return StreamPrefix + uuid.NewSHA1(contracts, []byte(strings.Join([]string{names.Key(court), number, date.String()}, "\n"))).String()
}
