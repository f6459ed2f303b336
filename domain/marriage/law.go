package marriage

import "sijil/domain"

// law is what the law says of a parameter on a day. Before the Personal Status
// Law nothing is asked: ok is false.
func law(book *domain.Book, parameter string, day domain.Date) (p domain.Provision, ok bool, err error) {
	if day.Before(since1959) {
		return p, false, nil
	}
	p, err = book.On(parameter, day.Latest())
	return p, err == nil, err
}

// waiting is the last day of a wife's waiting period, and the law that says so;
// zero before the law.
func waiting(book *domain.Book, ending string, from domain.Date) (until domain.Date, cited string, err error) {
	p, ok, err := law(book, waitingPeriod, from)
	if !ok || from.Year == 0 {
		return until, "", err
	}
	row, _ := p.Row(ending)
	return from.Latest().AddDays(row.Number()), p.Cited(), nil
}

// AtOnce is how many marriages of a man or a woman the law lets be in force at
// once on a day; 0 where it does not say.
func AtOnce(book *domain.Book, sex domain.Sex, day domain.Date) (int, error) {
	switch sex {
	case domain.Female:
		return 1, nil
	case domain.Male:
		most, _, err := law(book, mostWives, day)
		return most.Number(), err
	}
	return 0, nil
}
