package policy

import (
	"iter"

	"github.com/cedar-policy/cedar-go"
)

// Set is a set of policies with all that was checked of them. It never changes.
type Set struct {
	Vocabulary
	Agreements []Agreement // those that a new registry begins with

	policies list
	expected []row
}

// list is the policies, by their ids, in the order of the files.
type list []named

type named struct {
	id     cedar.PolicyID
	policy *cedar.Policy
}

// All yields the policies.
func (l list) All() iter.Seq2[cedar.PolicyID, *cedar.Policy] {
	return func(yield func(cedar.PolicyID, *cedar.Policy) bool) {
		for _, p := range l {
			if !yield(p.id, p.policy) {
				return
			}
		}
	}
}

// decide answers a question. What the vocabulary does not know is denied without asking.
func (s *Set) decide(q question) Decision {
	if !s.Knows(q.need) {
		return Decision{}
	}
	request, entities := s.request(q)
	verdict, why := cedar.Authorize(s.policies, entities, request)
	if len(why.Errors) > 0 {
		return Decision{Failed: string(why.Errors[0].PolicyID)}
	}
	d := Decision{Allowed: verdict == cedar.Allow}
	if len(why.Reasons) > 0 {
		d.Policy = string(why.Reasons[0].PolicyID)
	}
	if d.Allowed && q.agreement != nil {
		d.Agreement = q.reference
	}
	return d
}
