package lawfile

import (
	"slices"
	"strings"

	"sijil/domain"
)

// anywhere names the place of a parameter that no file mentions.
const anywhere = "law"

// book checks every parameter's history and makes the book.
func (r *reader) book() *domain.Book {
	var all []domain.Provision
	for _, parameter := range r.order {
		e, found := r.entries[parameter.Key]
		if !found {
			if !parameter.Since.IsZero() {
				r.report(Place{File: anywhere}, "%s (%s) is missing: no file states it", parameter.Key, parameter.Text.En)
			}
			continue
		}
		r.history(parameter, e)
		for _, p := range e.provisions {
			all = append(all, p.Provision)
		}
	}
	return domain.NewBook(all...)
}

// history reports overlaps, and gaps after the day from which the law must say something.
func (r *reader) history(parameter domain.Parameter, e entry) {
	if e.faulty {
		return // what is missing was told by its fault
	}
	required := !parameter.Since.IsZero()
	list := slices.Clone(e.provisions)
	if len(list) == 0 {
		r.report(e.at, "%s has no provision that can be read", parameter.Key)
		return
	}
	slices.SortStableFunc(list, func(a, b stated) int { return b.From.DaysUntil(a.From) })
	needed, open := parameter.Since, false // needed: the first day of which nothing was said yet
	for i, p := range list {
		if i > 0 {
			if before := list[i-1]; before.To.IsZero() || !before.To.Before(p.From) {
				r.report(p.at, "%s overlaps with the provision from %s at %s; end that one on %s", parameter.Key, before.From, before.at, p.From.AddDays(-1))
			}
		}
		if required && !open && needed.Before(p.From) {
			r.report(p.at, "%s has a gap: nothing is said from %s to %s", parameter.Key, needed, p.From.AddDays(-1))
		}
		open = open || p.To.IsZero()
		if next := p.To.AddDays(1); !open && next.After(needed) {
			needed = next
		}
	}
	if required && !open {
		r.report(list[len(list)-1].at, "%s has a gap: nothing is said from %s on", parameter.Key, needed)
	}
}

// suggest names a parameter that may have been meant: one of the same register, or the same word.
func (r *reader) suggest(key string) string {
	register, word, _ := strings.Cut(key, ".")
	var near []string
	for _, p := range r.order {
		if known, its, _ := strings.Cut(p.Key, "."); known == register || its == word {
			near = append(near, p.Key)
		}
	}
	if len(near) == 0 {
		return ""
	}
	return "; known are: " + strings.Join(near, ", ")
}
