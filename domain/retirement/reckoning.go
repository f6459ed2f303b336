package retirement

import "sijil/domain"

// reckoning applies the law of a day and notes each step. The first silence of
// the law is kept in err, and what is reckoned after it means nothing.
type reckoning struct {
	law   *domain.Book
	on    domain.Date
	steps []domain.Step
	err   error
}

// provision is what the law says of a parameter.
func (r *reckoning) provision(key string) domain.Provision {
	p, err := r.law.On(key, r.on)
	if r.err == nil {
		r.err = err
	}
	return p
}

// row is the law's value for a row of a table, or for another row that stands for the rest.
func (r *reckoning) row(key, name, rest string) domain.Provision {
	table := r.provision(key)
	row, ok := table.Row(name)
	if !ok {
		row, ok = table.Row(rest)
	}
	if !ok && r.err == nil {
		r.err = domain.RuleNoLaw.Refuse("", key, r.on.String())
	}
	return row
}

// say notes a step that rests on a provision.
func (r *reckoning) say(key string, text domain.Text, by domain.Provision, result domain.Money, figures ...any) {
	r.steps = append(r.steps, domain.Explain(key, text, by, result, figures...))
}

// capped keeps a sum or a multiple within what can be stored.
func capped(m domain.Money) domain.Money { return min(m, domain.MaxMoney) }
