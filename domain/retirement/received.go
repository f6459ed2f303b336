package retirement

import (
	"slices"

	"sijil/domain"
)

// Received is a person's monthly pension for as long as it was the same.
type Received struct {
	Monthly  domain.Money
	From, To domain.Date // first days of months; To is the first of none, zero while it lasts
}

// Received is what a person is due of the case in the months of two days and
// between, as the case stands now: an award that was taken back never was, and a
// pension that came back never ended. A pension that is held up counts until then.
func (s State) Received(n domain.NationalNumber, from, to domain.Date, law *domain.Book) (list []Received, err error) {
	if s.Void {
		return nil, nil
	}
	last := Received{}
	for month := monthOf(from); !firstOf(month).After(to); month = addMonths(month, 1) {
		amount, err := s.due(n, month, law)
		if err != nil {
			return nil, err
		}
		if s.heldOn(firstOf(month)) {
			amount = 0
		}
		if amount == last.Monthly {
			continue
		}
		if last.Monthly > 0 {
			last.To = firstOf(month)
			list = append(list, last)
		}
		last = Received{Monthly: amount, From: firstOf(month)}
	}
	if last.Monthly > 0 {
		list = append(list, last)
	}
	return list, nil
}

func (s State) heldOn(day domain.Date) bool {
	return s.Stopped() && slices.ContainsFunc(s.Held, func(h Suspended) bool { return !h.From.After(day) })
}
