// Package shown notes whose data an answer shows, while it is written.
//
// Every record that is written passes Object: graph/internal/direct puts the call
// into the generated code, so that no resolver can forget it.
package shown

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"sync"

	"sijil/domain"
)

// Subject is a record that is about persons.
type Subject interface {
	// Subjects names the register, whose numbers the record holds, and, for those
	// who have none yet, the record itself by its stream.
	Subjects() (register, record string, of []domain.NationalNumber)
}

// Person is whose data was shown: by number, or by record while there is none.
type Person struct {
	NationalNumber domain.NationalNumber
	Record         string
}

// Note is what one answer shows. It is safe for concurrent use.
type Note struct {
	mu   sync.Mutex
	seen map[Person]map[string]bool // registers
}

type key struct{}

// With has what is written under ctx noted.
func With(ctx context.Context, n *Note) context.Context { return context.WithValue(ctx, key{}, n) }

// Object notes a record that is about to be written. Anything else is no matter of it.
func Object(ctx context.Context, v any) {
	if s, ok := v.(Subject); ok {
		register, record, of := s.Subjects()
		of = slices.DeleteFunc(of, func(n domain.NationalNumber) bool { return n == "" })
		n := ctx.Value(key{}).(*Note)
		if len(of) == 0 && record != "" {
			n.add(register, Person{Record: record})
		}
		for _, number := range of {
			n.add(register, Person{NationalNumber: number})
		}
	}
}

// Persons notes who is shown by something that does not say whose it is.
func Persons(ctx context.Context, register string, numbers ...domain.NationalNumber) {
	n := ctx.Value(key{}).(*Note)
	for _, number := range numbers {
		if number != "" {
			n.add(register, Person{NationalNumber: number})
		}
	}
}

func (n *Note) add(register string, p Person) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.seen == nil {
		n.seen = map[Person]map[string]bool{}
	}
	if n.seen[p] == nil {
		n.seen[p] = map[string]bool{}
	}
	n.seen[p][register] = true
}

// All lists who was shown, in order.
func (n *Note) All() []Person {
	return slices.SortedFunc(maps.Keys(n.seen), func(a, b Person) int {
		return cmp.Or(cmp.Compare(a.NationalNumber, b.NationalNumber), cmp.Compare(a.Record, b.Record))
	})
}

// Registers lists of which registers something of a person was shown, in order.
func (n *Note) Registers(p Person) []string { return slices.Sorted(maps.Keys(n.seen[p])) }
