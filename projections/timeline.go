package projections

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
	"sijil/eventstore"
)

// TimelineEntry says that something concerning a person was recorded: what,
// when it took effect, when and by whom it was recorded. It holds none of the
// event's particulars, and no cause of death.
type TimelineEntry struct {
	ID          uuid.UUID
	Register    string // "person", "birth", "retirement", …
	Stream      string
	Event       string      // its stored name, for example "death.registered"
	EffectiveOn domain.Date // zero: it holds for all time, as a correction does
	RecordedAt  time.Time
	Position    eventstore.Position
	Office      string
	Agency      string
	LegalBasis  string
}

// TimelineFilter is what of a life is asked for.
type TimelineFilter struct {
	Registers []string    // only of these; nil: of all
	TrueOn    domain.Date // without what took effect later; zero: whenever it does
	KnownOn   time.Time   // without what was recorded later; zero: by now
}

func (f TimelineFilter) wants(register string) bool {
	return f.Registers == nil || slices.Contains(f.Registers, register)
}

func (f TimelineFilter) counts(e TimelineEntry) bool {
	return f.wants(e.Register) && (f.KnownOn.IsZero() || !e.RecordedAt.After(f.KnownOn)) &&
		(f.TrueOn.IsZero() || e.EffectiveOn.IsZero() || !e.EffectiveOn.After(f.TrueOn))
}

// Timeline is every event that concerns a person, in the order of recording,
// over all registers (see concerns). It is folded from the log itself, so it is never behind.
func (r *Reads) Timeline(ctx context.Context, n domain.NationalNumber, f TimelineFilter, page Page) (PageOf[TimelineEntry], error) {
	if err := page.check(); err != nil {
		return PageOf[TimelineEntry]{}, err
	}
	after, err := page.after(1)
	if err != nil {
		return PageOf[TimelineEntry]{}, err
	}
	from, err := strconv.ParseUint(cmp.Or(after[0], "0"), 10, 63)
	if err != nil {
		return PageOf[TimelineEntry]{}, RuleCursor.Refuse("after")
	}
	entries, err := r.history(ctx, n, f)
	if err != nil {
		return PageOf[TimelineEntry]{}, err
	}
	if len(entries) == 0 {
		return PageOf[TimelineEntry]{}, RulePersonUnknown.Refuse("")
	}
	slices.SortFunc(entries, func(a, b TimelineEntry) int { return cmp.Compare(a.Position, b.Position) })
	entries = slices.DeleteFunc(entries, func(e TimelineEntry) bool { return !f.counts(e) || e.Position <= eventstore.Position(from) })
	return pageOf(entries, page.First, func(e *TimelineEntry) string { return cursor(strconv.FormatUint(uint64(e.Position), 10)) }), nil
}

// history reads the streams that concern a person; each event may name another one.
func (r *Reads) history(ctx context.Context, n domain.NationalNumber, f TimelineFilter) ([]TimelineEntry, error) {
	var entries []TimelineEntry
	c := concerning(n)
	if f.wants("retirement") {
		children, err := r.ChildrenOf(ctx, n)
		if err != nil {
			return nil, err
		}
		for _, child := range children {
			c.relative(child.NationalNumber)
		}
	}
	for i := 0; i < len(c.strands); i++ {
		s := c.strands[i]
		if register, _, _ := strings.Cut(s.stream, "-"); !s.always && !f.wants(register) {
			continue
		}
		for rec, err := range r.store.ReadStream(ctx, s.stream, eventstore.First, eventstore.Forwards) {
			if err == nil {
				rec, err = eventstore.Decode(r.codec, rec)
			}
			if err != nil {
				return nil, err
			}
			c.follow(rec.Event)
			if s.concerns(rec.Event) {
				entries = append(entries, entryOf(rec))
			}
		}
	}
	return entries, nil
}

func entryOf(r eventstore.Recorded) TimelineEntry {
	meta, _ := r.Meta() // an entry without its office is better than none
	register, _, _ := strings.Cut(r.Type, ".")
	return TimelineEntry{
		ID: r.ID, Register: register, Stream: r.Stream, Event: r.Type, EffectiveOn: tookEffect(r.Event),
		RecordedAt: r.RecordedAt, Position: r.Position, Office: meta.Office, Agency: meta.Agency, LegalBasis: meta.LegalBasis,
	}
}

// tookEffect is the day from which a fact holds; that of a registered vital
// event is the day of its occurrence, that of a claim the day on which it was
// made, that of a payment the first of its month.
func tookEffect(e domain.Event) domain.Date {
	switch e := e.(type) {
	case birth.Registered:
		return e.Particulars.Child.DateOfBirth
	case death.Registered:
		return e.Particulars.DateOfDeath
	case retirement.Claimed:
		return e.Decision.Date
	case retirement.Paid:
		return e.Month.Earliest()
	case welfare.Paid:
		return e.Month.Earliest()
	case welfare.CaregiverPaid:
		return e.Month.Earliest()
	}
	return domain.EffectiveOn(e)
}
