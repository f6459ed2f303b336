package retirement

import (
	"fmt"
	"slices"

	"sijil/domain"
)

// evidence folds the papers of survivors.
func (f Family) evidence(e domain.Event) Family {
	switch e := e.(type) {
	case EvidenceFiled:
		f.Papers++
		f.Evidence = slices.Concat(f.Evidence, []EvidenceFiled{e})
	case EvidenceWithdrawn:
		f.Evidence = slices.Clone(f.Evidence)
		i := slices.IndexFunc(f.Evidence, func(filed EvidenceFiled) bool { return filed.ID == e.Evidence })
		switch {
		case i < 0:
		case e.Until.IsZero():
			f.Evidence = slices.Delete(f.Evidence, i, i+1)
		default:
			f.Evidence[i].Until = e.Until
		}
	}
	return f
}

// fileEvidence lets a share go on for one who studies, or is disabled.
func fileEvidence(s State, c FileEvidence) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusService, StatusClaimed, StatusAssessed, StatusPension),
		oneOf("studying", c.Studying, RuleStudy, []Study{NotStudying, AtSchool, AtUniversity}),
		checkDay("from", c.From, c.Today),
		domain.Under("until", c.Until.Check()),
		needPaper(c.Paper, c.Today),
	); err != nil {
		return nil, err
	}
	switch _, known := s.Family.latest(c.Survivor); {
	case !s.Dead() || !known:
		return nil, RuleNotSurvivor.Refuse("survivor")
	case !c.Until.IsZero() && (!c.Until.Complete() || c.Until.Before(c.From)):
		return nil, RuleUntil.Refuse("until")
	case c.Studying == NotStudying && !c.Disabled:
		return nil, RuleStudy.Refuse("studying")
	}
	x := s.settling(c.By, ByShares)
	x.record(EvidenceFiled{fmt.Sprintf("E%d", s.Family.Papers+1), c.Survivor, c.Studying, c.Disabled, c.From, c.Until, decision(c.By, c.Paper, "")})
	return x.evident(s, c.Survivor)
}

// withdrawEvidence ends what a paper shows with a day, or from the beginning if it was false.
func withdrawEvidence(s State, c WithdrawEvidence) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusService, StatusClaimed, StatusAssessed, StatusPension),
		domain.CheckText("evidence", c.Evidence, domain.MaxLine),
		domain.Under("until", c.Until.Check()),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
		needPaper(c.Paper, c.Today),
	); err != nil {
		return nil, err
	}
	i := slices.IndexFunc(s.Family.Evidence, func(e EvidenceFiled) bool { return e.ID == c.Evidence })
	if i < 0 {
		return nil, RuleNoEvidence.Refuse("evidence")
	}
	filed := s.Family.Evidence[i]
	if !c.Until.IsZero() && (!c.Until.Complete() || c.Until.Before(filed.From) || !filed.Until.IsZero() && !c.Until.Before(filed.Until)) {
		return nil, RuleUntil.Refuse("until")
	}
	x := s.settling(c.By, ByShares)
	x.record(EvidenceWithdrawn{filed.ID, filed.Survivor, c.Until, decision(c.By, c.Paper, c.Reason)})
	return x.evident(s, filed.Survivor)
}

// evident shares anew by what papers show now.
func (x *settling) evident(was State, survivor domain.NationalNumber) ([]domain.Event, error) {
	if slices.Contains(x.Family.Granted, survivor) {
		x.regrant(was)
	}
	return x.decided()
}
