package passport

import (
	"fmt"
	"slices"

	"sijil/domain"
)

func decide(s State, c Command) ([]domain.Event, error) {
	switch c := c.(type) {
	case Apply:
		return apply(s, c)
	case Enrol:
		return enrol(s, c)
	case Vet:
		return vet(s, c)
	case Reject:
		return reject(s, c)
	case Withdraw:
		return withdraw(s, c)
	case Print:
		return printPassport(s, c)
	case Activate:
		return activate(s, c)
	case ReportLost:
		return reportLost(s, c)
	case ReportStolen:
		return reportStolen(s, c)
	case ReportDamaged:
		return reportDamaged(s, c)
	case Suspend:
		return suspend(s, c)
	case Resume:
		return resume(s, c)
	case Revoke:
		return revoke(s, c)
	case Destroy:
		return destroy(s, c)
	case IssueLaissezPasser:
		return issueLaissezPasser(s, c)
	case UseLaissezPasser:
		return useLaissezPasser(s, c)
	case RecordTravelBan:
		return recordTravelBan(s, c)
	case LiftTravelBan:
		return liftTravelBan(s, c)
	case ReportSLTD:
		return reportSLTD(s, c)
	case Follow:
		return follow(s, c)
	case PassDay:
		return passDay(s, c)
	default:
		return nil, fmt.Errorf("passport: unknown command %T", c)
	}
}

// document finds a document of this person by its number.
func (s State) document(n domain.DocumentNumber) (Document, error) {
	i := slices.IndexFunc(s.Documents, func(d Document) bool { return d.Number == n })
	if i < 0 {
		return Document{}, RuleNoSuchDocument.Refuse("number")
	}
	return s.Documents[i], nil
}

// documentIn finds a document that stands in one of the statuses; otherwise it
// is refused by the rule that says what to do instead.
func (s State) documentIn(n domain.DocumentNumber, statuses ...DocumentStatus) (Document, error) {
	d, err := s.document(n)
	if err != nil || slices.Contains(statuses, d.Status) {
		return d, err
	}
	switch d.Status {
	case StatusPrinted:
		return d, RuleNotActivated.Refuse("")
	case StatusActive:
		return d, RuleActive.Refuse("")
	case StatusSuspended:
		return d, RuleSuspended.Refuse("")
	case StatusExpired:
		return d, RuleExpired.Refuse("")
	default:
		return d, RuleOver.Refuse("")
	}
}

// may refuses a holder to whom nothing can be given: dead, with a cancelled
// record, or not a citizen; as the register has noted or as the civil record says now.
func (s State) may(p domain.KnownPerson) error {
	switch {
	case s.Standing.Dead || p.Deceased:
		return RuleHolderDead.Refuse("")
	case s.Standing.Void || p.Cancelled:
		return RuleRecordVoid.Refuse("")
	case s.Standing.Foreign || foreign(p):
		return RuleForeigner.Refuse("")
	}
	return nil
}

// home is the registry's own country, which an empty country means too; issuer is ICAO's name of it.
const (
	home   = "IQ"
	issuer = "IRQ"
)

func foreign(p domain.KnownPerson) bool { return p.Nationality != "" && p.Nationality != home }

// bansOn are the bans in force on a day.
func (s State) bansOn(day domain.Date) []Ban {
	return slices.DeleteFunc(slices.Clone(s.Bans), func(b Ban) bool { return !b.On(day) })
}

// free refuses a person whom a ban forbids all travel today.
func (s State) free(today domain.Date) error {
	for _, b := range s.bansOn(today) {
		if b.Particulars.Scope == AllTravel {
			return RuleUnderBan.Refuse("")
		}
	}
	return nil
}

// drawn refuses a number or id that the edge should have drawn. It is always
// the last check, so that a command without it can be tried out first.
func drawn[N ~string](number N) error {
	if number == "" {
		return RuleNumbersMissing.Refuse("")
	}
	return nil
}
