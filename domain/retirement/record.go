package retirement

import (
	"slices"

	"sijil/domain"
)

// recordService opens the case with the first record. One who died in service
// is noted dead at once, since the policies came too early.
func recordService(s State, c RecordService) ([]domain.Event, error) {
	if s.Status != "" {
		if err := s.admit(c.By, StatusService, StatusRefused); err != nil {
			return nil, err
		}
	}
	p := c.Person
	if _, err := domain.ParseNationalNumber(string(p.NationalNumber)); err != nil || s.Status != "" && p.NationalNumber != s.Case.NationalNumber {
		return nil, domain.RuleOtherPerson.Refuse("person")
	}
	opened := s.Case
	if s.Status == "" {
		opened = Case{p.NationalNumber, p.Name, c.Actor.Office, p.Area}
	}
	if err := domain.First(
		c.Actor.MayActIn(opened.Area),
		domain.Under("person", domain.CheckFields(opened)),
		checkPeriods(c.Service, c.Today, p.DateOfBirth),
		oldEnough("service", c.Service, p.DateOfBirth, c.Law),
		mayPaper(c.Paper),
	); err != nil {
		return nil, err
	}
	if p.Cancelled {
		return nil, RuleVoid.Refuse("")
	}
	x := s.settling(c.By, ByDeath)
	x.record(ServiceRecorded{opened, slices.Clone(c.Service), decision(c.By, c.Paper, "")})
	x.follow(p, c.Family)
	return x.decided()
}

// correctService repairs the record also after it was relied on; what follows for the pension is reassessed.
func correctService(s State, c CorrectService) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusService, StatusClaimed, StatusAssessed, StatusRefused, StatusPension, StatusGratuity, StatusPaidOff),
		checkPeriods(c.Service, c.Today, domain.Date{}),
		needPaper(c.Paper, c.Today),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
	); err != nil {
		return nil, err
	}
	if slices.Equal(s.Service, c.Service) {
		return nil, RuleNothingChanged.Refuse("service")
	}
	x := s.settling(c.By, ByReassessment)
	x.record(ServiceCorrected{slices.Clone(c.Service), decision(c.By, c.Paper, c.Reason)})
	return x.decided()
}

// checkPeriods refuses a service record that cannot be.
func checkPeriods(list []Period, today, born domain.Date) error {
	if len(list) == 0 {
		return RuleNoService.Refuse("service")
	}
	return domain.First(
		domain.CheckFields(struct {
			Service []Period `json:"service"`
		}{list}),
		checkService(list, today, RuleServiceFuture),
		Basis{DateOfBirth: born, Service: list}.checkService(),
	)
}

func changeAccount(s State, c ChangeAccount) ([]domain.Event, error) {
	if err := domain.First(
		s.admit(c.By, StatusClaimed, StatusAssessed, StatusPension, StatusGratuity),
		domain.RequireText("account", c.Account, domain.MaxLine),
	); err != nil {
		return nil, err
	}
	payee := c.Payee
	if payee == "" {
		payee = s.Case.NationalNumber
	}
	if payee != s.Case.NationalNumber && !slices.Contains(s.Family.Granted, payee) {
		return nil, RuleNoShare.Refuse("payee")
	}
	return []domain.Event{AccountChanged{payee, c.Account, decision(c.By, domain.Reference{}, "")}}, nil
}
