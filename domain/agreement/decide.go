package agreement

import (
	"fmt"
	"regexp"
	"strings"

	"sijil/domain"
)

// most bounds each list of an agreement.
const most = 64

// openable are the actions that an agreement may name; a register's own work is none of them.
var openable = []string{"read", "search", "verify", "query", "entry"}

// Openable lists what an agreement may open.
func Openable() []string { return append([]string(nil), openable...) }

func decide(s State, c Command) ([]domain.Event, error) {
	switch c := c.(type) {
	case Propose:
		return propose(s, c)
	case Approve:
		return approve(s, c)
	case End:
		return end(s, c)
	default:
		return nil, fmt.Errorf("agreement: unknown command %T", c)
	}
}

func propose(s State, c Propose) ([]domain.Event, error) {
	if s.Status != None {
		return nil, RuleExists.Refuse("reference")
	}
	if !IsReference(c.Reference) {
		return nil, RuleReference.Refuse("reference")
	}
	if err := c.Terms.check(); err != nil {
		return nil, err
	}
	if !c.Terms.Until.IsZero() && c.Terms.Until.Before(c.Today) {
		return nil, RuleDays.Refuse("until")
	}
	if err := domain.RequireText("by", c.Actor.ID, domain.MaxLine); err != nil {
		return nil, err
	}
	return []domain.Event{Proposed{c.Reference, c.Terms, c.Actor.ID, c.Today}}, nil
}

func approve(s State, c Approve) ([]domain.Event, error) {
	switch {
	case s.Status == None:
		return nil, RuleUnknown.Refuse("reference")
	case s.Status != Waiting:
		return nil, RuleNotWaiting.Refuse("reference")
	case c.Actor.ID == "" || c.Actor.ID == s.ProposedBy:
		return nil, RuleSameUser.Refuse("")
	}
	return []domain.Event{Concluded{s.Reference, c.Actor.ID, c.Today}}, nil
}

func end(s State, c End) ([]domain.Event, error) {
	if c.From.IsZero() || s.Status == Waiting {
		c.From = c.Today
	}
	switch {
	case s.Status == None:
		return nil, RuleUnknown.Refuse("reference")
	case s.Status == Withdrawn || s.Status == Over && !c.From.Before(s.EndedFrom):
		return nil, RuleOver.Refuse("reference")
	case !whole(c.From) || c.From.Before(c.Today):
		return nil, RuleDays.Refuse("from")
	}
	if err := domain.RequireText("reason", c.Reason, domain.MaxLine); err != nil {
		return nil, err
	}
	return []domain.Event{Ended{s.Reference, c.From, c.Reason, c.Actor.ID, c.Today}}, nil
}

var (
	code   = regexp.MustCompile(`^[a-z][a-z0-9_-]{0,62}$`)            // of an agency, a purpose, a register
	group  = regexp.MustCompile(`^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$`) // of fields
	stream = regexp.MustCompile(`^(\*|[a-z][A-Za-z0-9_-]*)$`)         // how a stream's name begins
)

// check refuses terms that say too little, or what no agreement may say.
func (t Terms) check() error {
	if !code.MatchString(t.Agency) {
		return RuleCode.Refuse("agency")
	}
	for _, list := range []struct {
		field string
		of    []string
		form  *regexp.Regexp
	}{
		{"purposes", t.Purposes, code},
		{"registers", t.Registers, code},
		{"groups", t.Groups, group},
		{"actions", t.Actions, regexp.MustCompile("^(" + strings.Join(openable, "|") + ")$")},
		{"feedRead", t.Read, stream},
		{"feedAppend", t.Append, stream},
	} {
		if len(list.of) > most {
			return RuleMany.Refuse(list.field, most)
		}
		for i, value := range list.of {
			if len(value) > domain.MaxLine || !list.form.MatchString(value) {
				return RuleCode.Refuse(fmt.Sprintf("%s[%d]", list.field, i))
			}
		}
	}
	if len(t.Purposes) == 0 {
		return domain.RuleRequired.Refuse("purposes")
	}
	if opened := len(t.Registers) + len(t.Groups); opened+len(t.Read)+len(t.Append) == 0 || (opened > 0) != (len(t.Actions) > 0) {
		return RuleOpensNothing.Refuse("")
	}
	if !whole(t.From) || !t.Until.IsZero() && (!whole(t.Until) || t.Until.Before(t.From)) {
		return RuleDays.Refuse("from")
	}
	return domain.RequireText("legalBasis", t.LegalBasis, domain.MaxLine)
}

func whole(d domain.Date) bool { return d.Complete() && d.Check() == nil }
