package policy

import (
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"sijil/domain"
	"sijil/domain/agreement"
)

// Facts are the records that decisions rest on, as they are known at this moment.
type Facts interface {
	Ready() error    // why they may not be relied on yet
	Version() uint64 // another whenever a record has changed
	InForce(agency string, on domain.Date) []agreement.State
	Suspended(agency, subject, role string) bool
}

// Given are facts that do not change: agreements alone.
type Given []Agreement

// Ready is always.
func (Given) Ready() error { return nil }

// Version is always the same.
func (Given) Version() uint64 { return 0 }

// InForce are those of an agency that hold on a day.
func (g Given) InForce(agency string, on domain.Date) []agreement.State {
	return inForce(g, agency, on)
}

// Suspended is nobody.
func (Given) Suspended(string, string, string) bool { return false }

// Judge decides by a set and by facts, and remembers what it decided until a
// fact changes or the day does. It is safe for concurrent use.
type Judge struct {
	*Set
	Facts Facts
	Now   func() time.Time // in the country's own time zone
	Log   *slog.Logger

	alarms  atomic.Uint64
	current atomic.Pointer[generation]
}

// generation is what was decided by one state of the facts on one day.
type generation struct {
	version uint64
	day     domain.Date

	mu        sync.RWMutex
	standings map[standingKey]*Standing
}

type standingKey struct {
	class     Class
	suspended bool
	purpose   string
}

// remembered bounds the standings of a generation: who states purposes of their own invention forgets everybody's, and no more.
const remembered = 10_000

// Alarms counts the decisions that were denials because a policy failed.
func (j *Judge) Alarms() uint64 { return j.alarms.Load() }

// Suspended tells whether a caller's role was taken away.
func (j *Judge) Suspended(c Class, subject string) bool {
	return j.Facts.Suspended(c.Agency, subject, c.Role)
}

// Standing is how a caller stands for the purpose that is stated; empty for none.
func (j *Judge) Standing(c Class, subject, purpose string) *Standing {
	g := j.generation()
	key := standingKey{c, j.Suspended(c, subject), purpose}
	g.mu.RLock()
	st := g.standings[key]
	g.mu.RUnlock()
	if st != nil {
		return st
	}
	st = j.standing(c, key.suspended, purpose, j.Facts.InForce(c.Agency, g.day))
	g.mu.Lock()
	defer g.mu.Unlock()
	if len(g.standings) >= remembered {
		g.standings = map[standingKey]*Standing{}
	}
	g.standings[key] = st
	return st
}

// generation is the one of now. Its version is read before the facts are, so
// that what changes in between makes another.
func (j *Judge) generation() *generation {
	version, day := j.Facts.Version(), domain.DateOf(j.Now())
	g := j.current.Load()
	if g == nil || g.version != version || g.day != day {
		g = &generation{version: version, day: day, standings: map[standingKey]*Standing{}}
		j.current.Store(g)
	}
	return g
}

// May decides a need for whom stands so. A policy that fails is told each time.
func (j *Judge) May(st *Standing, n Need, w Where) Decision {
	d := st.may(n, w)
	if d.Failed != "" {
		j.alarms.Add(1)
		j.Log.Error("a policy cannot be evaluated; the request is denied", "policy", d.Failed, "need", n.String())
	}
	return d
}

// Basis is the legal basis of an agreement that a decision rests on; empty for none.
func (st *Standing) Basis(d Decision) string {
	for _, a := range st.candidates {
		if d.Agreement != "" && a.Reference == d.Agreement {
			return a.Terms.LegalBasis
		}
	}
	return ""
}
