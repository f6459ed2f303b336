package birth

import "sijil/domain"

// enterFoundling enters a foundling: by the juvenile court's order, whose date
// and place stand for those of the birth, so that no deadline runs. The order
// comes with the declaration or was recorded in the file.
func (e *Registered) enterFoundling(s State) error {
	e.Type, e.Sealed, e.Order = domain.CourtOrderedEntry, true, s.Particulars.Foundling.Order
	if e.Order == (domain.CourtOrder{}) {
		e.Order = s.Order
	}
	if e.Order == (domain.CourtOrder{}) {
		return RuleFoundlingOrder.Refuse("")
	}
	return nil
}

// checkFoundling refuses a foundling with parents and circumstances that cannot be.
func (p Particulars) checkFoundling(today domain.Date) error {
	f := p.Foundling
	if f.IsZero() {
		return nil
	}
	if f.Order != (domain.CourtOrder{}) {
		if err := domain.Under("order", f.Order.Check(today)); err != nil {
			return err
		}
	}
	return domain.First(
		notFuture("foundOn", f.FoundOn, today),
		p.notBeforeBirth("foundOn", f.FoundOn),
		checkCountry("foundAt.country", f.FoundAt.Country),
		domain.Under("order", f.Order.CheckAfter(f.FoundOn)),
	)
}

// checkNoParents: who states parents has no foundling. Later a court may name them, in a correction.
func (p Particulars) checkNoParents() error {
	switch {
	case p.Foundling.IsZero():
		return nil
	case p.Mother != (Parent{}):
		return RuleFoundlingParents.Refuse("mother")
	case p.Father != (Parent{}):
		return RuleFoundlingParents.Refuse("father")
	}
	return nil
}
