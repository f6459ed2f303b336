package policy

import (
	"slices"
	"sync"

	"sijil/domain"
	"sijil/domain/agreement"
)

// Standing is how callers of a class stand for a purpose on a day: what they
// may do, decided once for each need. It is safe for concurrent use.
type Standing struct {
	Purpose string // what the request is for: as stated, or as it goes without saying

	set        *Set
	class      Class
	suspended  bool
	candidates []agreement.State // in force, for the purpose

	mu      sync.RWMutex
	decided map[asked]Decision
}

type asked struct {
	need  Need
	where Where
}

// standing finds the purpose, and the agreements in force for it. A purpose that
// is stated counts as stated. Where none is, it is the role's own; for others it
// must go without saying, because all the agency's agreements have that one.
func (s *Set) standing(c Class, suspended bool, purpose string, inForce []agreement.State) *Standing {
	if role := s.Roles[c.Role]; purpose == "" && role.Agency == c.Agency {
		purpose = role.Purpose
	}
	if purpose == "" {
		purpose = onlyPurpose(inForce)
	}
	st := &Standing{Purpose: purpose, set: s, class: c, suspended: suspended, decided: map[asked]Decision{}}
	for _, a := range inForce {
		if purpose != "" && slices.Contains(a.Terms.Purposes, purpose) {
			st.candidates = append(st.candidates, a)
		}
	}
	return st
}

// onlyPurpose is the one purpose of all agreements; empty if there is none or another.
func onlyPurpose(agreements []agreement.State) (purpose string) {
	for _, a := range agreements {
		for _, p := range a.Terms.Purposes {
			if purpose != "" && p != purpose {
				return ""
			}
			purpose = p
		}
	}
	return purpose
}

// may decides a need, on records as where says.
func (st *Standing) may(n Need, w Where) (d Decision) {
	key := asked{n, w}
	st.mu.RLock()
	d, known := st.decided[key]
	st.mu.RUnlock()
	if known {
		return d
	}
	d = st.decide(n, w)
	st.mu.Lock()
	defer st.mu.Unlock()
	st.decided[key] = d
	return d
}

// decide asks what the law gives first, and then what each agreement opens.
func (st *Standing) decide(n Need, w Where) Decision {
	q := question{class: st.class, suspended: st.suspended, need: n, where: w, purpose: st.Purpose}
	d := st.set.decide(q)
	for _, a := range st.candidates {
		if d.Allowed || d.Failed != "" {
			return d
		}
		q.agreement, q.reference = &a.Terms, a.Reference
		d = st.set.decide(q)
	}
	return d
}

// inForce are the agreements of a file that an agency has on a day.
func inForce(all []Agreement, agency string, on domain.Date) (list []agreement.State) {
	for _, a := range all {
		if s := a.State(); a.Terms.Agency == agency && s.Holds(on) {
			list = append(list, s)
		}
	}
	return list
}
