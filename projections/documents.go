package projections

import (
	"context"

	"sijil/domain"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
	"sijil/eventstore"
)

// DocumentKind is what kind of number names a document.
type DocumentKind string

// The kinds of numbers.
const (
	CardNumber     DocumentKind = "card_number"
	AccessNumber   DocumentKind = "access_number" // of a national card: 2 letters and 7 digits
	PassportNumber DocumentKind = "passport_number"
)

// DocumentOn tells whether a document is a person's, and whether it held on a
// day: handed over, not expired, and not suspended or ended by then. It is
// folded from the log itself: what was revoked a moment ago holds no more,
// however far the read models are.
func (r *Reads) DocumentOn(ctx context.Context, n domain.NationalNumber, kind DocumentKind, number string, on domain.Date) (theirs, valid bool, err error) {
	if kind == PassportNumber {
		s, _, err := eventstore.Load(ctx, r.store, r.codec, passport.Decider, passport.Stream(n))
		for _, d := range s.Documents {
			if number != "" && string(d.Number) == number {
				return true, d.ValidOn(on), nil
			}
		}
		return false, false, err
	}
	s, _, err := eventstore.Load(ctx, r.store, r.codec, nationalid.Decider, nationalid.Stream(n))
	for _, c := range s.Cards {
		if number != "" && (kind == CardNumber && c.Card == number || kind == AccessNumber && c.Access == number) {
			return true, c.ValidOn(on), nil
		}
	}
	return false, false, err
}
