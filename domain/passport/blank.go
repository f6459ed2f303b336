package passport

import (
	"fmt"

	"sijil/domain"
)

// Blank is what decide needs of a stolen blank's history.
type Blank struct {
	Reported bool
	SLTD     SLTDRecord
	Due      bool
}

// Blanks is the behaviour of stolen blanks. Each has a stream of its own: it
// belongs to nobody, and is reported once.
var Blanks = domain.Decider[Blank, BlankCommand]{Evolve: evolveBlank, Decide: decideBlank}

func evolveBlank(b Blank, e domain.Event) Blank {
	switch e := e.(type) {
	case BlankStolen:
		return Blank{Reported: true, SLTD: e.SLTD, Due: true}
	case SLTDReported:
		b.Due = false
	}
	return b
}

func decideBlank(b Blank, c BlankCommand) ([]domain.Event, error) {
	switch c := c.(type) {
	case ReportBlankStolen:
		return reportBlankStolen(b, c)
	case ReportSLTD:
		if !b.Reported {
			return nil, RuleNoSuchDocument.Refuse("number")
		}
		return c.report(b.SLTD, b.Due)
	default:
		return nil, fmt.Errorf("passport: unknown command %T", c)
	}
}

func reportBlankStolen(b Blank, c ReportBlankStolen) ([]domain.Event, error) {
	if b.Reported {
		return nil, RuleBlankReported.Refuse("")
	}
	if c.Number == "" {
		return nil, RuleNumberForm.Refuse("number")
	}
	if err := domain.First(checkNumber(c.Number), domain.Under("declaration", c.Declaration.check(true, c.Today))); err != nil {
		return nil, err
	}
	from := c.Declaration.OccurredOn
	return []domain.Event{BlankStolen{
		Number: c.Number, Declaration: c.Declaration, SLTD: Document{Number: c.Number}.record(SLTDStolenBlank, from),
		Office: c.Actor.Office, Area: c.Actor.Area, Date: c.Today,
	}}, nil
}
