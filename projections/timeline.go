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
	"sijil/domain/person"
	"sijil/eventstore"
)

// TimelineEntry says that something concerning a person was recorded: what,
// when it took effect, when and by whom it was recorded. It holds none of the
// event's particulars, and no cause of death.
type TimelineEntry struct {
	ID          uuid.UUID
	Register    string // "person", "birth", "death"
	Stream      string
	Event       string      // its stored name, for example "death.registered"
	EffectiveOn domain.Date // zero: it holds for all time, as a correction does
	RecordedAt  time.Time
	Position    eventstore.Position
	Office      string
	Agency      string
	LegalBasis  string
}

// Timeline is every event that concerns a person, in the order of recording:
// those of the civil record, of its birth, and of its death, also of one that
// was reported but never registered. It is folded from the log itself, so it is never behind.
func (r *Reads) Timeline(ctx context.Context, n domain.NationalNumber, page Page) (PageOf[TimelineEntry], error) {
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
	entries, err := r.history(ctx, n)
	if err != nil {
		return PageOf[TimelineEntry]{}, err
	}
	if len(entries) == 0 {
		return PageOf[TimelineEntry]{}, RulePersonUnknown.Refuse("")
	}
	slices.SortFunc(entries, func(a, b TimelineEntry) int { return cmp.Compare(a.Position, b.Position) })
	entries = slices.DeleteFunc(entries, func(e TimelineEntry) bool { return e.Position <= eventstore.Position(from) })
	return pageOf(entries, page.First, func(e *TimelineEntry) string { return cursor(strconv.FormatUint(uint64(e.Position), 10)) }), nil
}

// history reads the streams that concern a person; each event may name another one.
func (r *Reads) history(ctx context.Context, n domain.NationalNumber) ([]TimelineEntry, error) {
	var entries []TimelineEntry
	streams := []string{person.Stream(n), death.Stream(n)}
	for i := 0; i < len(streams); i++ {
		for rec, err := range r.store.ReadStream(ctx, streams[i], eventstore.First, eventstore.Forwards) {
			if err == nil {
				rec, err = eventstore.Decode(r.codec, rec)
			}
			if err != nil {
				return nil, err
			}
			if s := alsoConcerns(rec.Event); s != "" && !slices.Contains(streams, s) {
				streams = append(streams, s)
			}
			entries = append(entries, entryOf(rec))
		}
	}
	return entries, nil
}

// alsoConcerns is the stream of another register in which a person's history lies.
func alsoConcerns(e domain.Event) string {
	switch e := e.(type) {
	case person.Enrolled:
		return e.Birth
	case person.Died:
		return e.Death
	case death.Registered:
		return e.IdentifiedFrom
	}
	return ""
}

func entryOf(r eventstore.Recorded) TimelineEntry {
	meta, _ := r.Meta() // an entry without its office is better than none
	register, _, _ := strings.Cut(r.Type, ".")
	return TimelineEntry{
		ID: r.ID, Register: register, Stream: r.Stream, Event: r.Type, EffectiveOn: tookEffect(r.Event),
		RecordedAt: r.RecordedAt, Position: r.Position, Office: meta.Office, Agency: meta.Agency, LegalBasis: meta.LegalBasis,
	}
}

// tookEffect is the day from which a fact holds; that of a registered vital event is the day of its occurrence.
func tookEffect(e domain.Event) domain.Date {
	switch e := e.(type) {
	case birth.Registered:
		return e.Particulars.Child.DateOfBirth
	case death.Registered:
		return e.Particulars.DateOfDeath
	}
	return domain.EffectiveOn(e)
}
