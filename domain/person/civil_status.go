package person

import (
	"slices"

	"sijil/domain"
)

// followMarriage takes over how the register of marriages has a marriage of
// this person now. Said again it changes nothing.
func followMarriage(s State, c FollowMarriage) ([]domain.Event, error) {
	if !s.Enrolled && !s.Cancelled {
		return nil, nil
	}
	m := c.Marriage
	if err := domain.First(c.Actor.MayActIn(s.Area), domain.RequireText("marriage", m.Marriage, domain.MaxLine)); err != nil {
		return nil, err
	}
	i := slices.IndexFunc(s.Marriages, func(known domain.KnownMarriage) bool { return known.Marriage == m.Marriage })
	if i < 0 && m.Status == domain.MarriageVoid || i >= 0 && s.Marriages[i] == m {
		return nil, nil
	}
	after := WithMarriage(s.Marriages, m)
	status := CivilStatus(after, s.Particulars.MaritalStatus, s.DateOfDeath)
	from := since(m)
	if i >= 0 && s.Marriages[i].Status == m.Status {
		from = domain.Date{} // only a date was corrected: that repairs the past
	}
	events := []domain.Event{CivilStatusChanged{status, m, from, c.Today}}
	switch now := inForce(after); {
	case len(now) <= c.AtOnce || c.AtOnce == 0:
		if s.Conflict {
			events = append(events, MarriagesAgree{c.Today})
		}
	case !s.Conflict:
		events = append(events, MarriagesConflict{s.Particulars.Name, s.Office, s.Area, s.Sealed, now, c.Today})
	}
	return events, nil
}

// inForce names the marriages in force by their streams.
func inForce(list []domain.KnownMarriage) (streams []string) {
	for _, m := range list {
		if m.Status == domain.MarriageInForce {
			streams = append(streams, m.Marriage)
		}
	}
	return streams
}

// since is the day from which a marriage stands as it does; a void one never stood.
func since(m domain.KnownMarriage) domain.Date {
	switch {
	case m.Status == domain.MarriageVoid:
		return domain.Date{}
	case m.Status != domain.MarriageInForce:
		return m.Ended
	case !m.Resumed.IsZero():
		return m.Resumed
	}
	return m.From
}

// WithMarriage is the list with a marriage as it now stands.
func WithMarriage(list []domain.KnownMarriage, m domain.KnownMarriage) []domain.KnownMarriage {
	list = slices.Clone(list)
	i := slices.IndexFunc(list, func(known domain.KnownMarriage) bool { return known.Marriage == m.Marriage })
	if i < 0 {
		return append(list, m)
	}
	list[i] = m
	return list
}

// CivilStatus is married while any marriage is in force, else what the last one
// that ended left behind, else what the record states in words. Whose own death
// ended the last marriage died married.
func CivilStatus(marriages []domain.KnownMarriage, stated string, died domain.Date) domain.CivilStatus {
	status, ended := statedStatus[stated], domain.Date{}
	for _, m := range marriages {
		switch {
		case m.Status == domain.MarriageVoid, !ended.IsZero() && m.Ended.Before(ended):
			continue
		case m.Status == domain.MarriageInForce, m.Status == domain.MarriageWidowed && !died.IsZero() && !m.Ended.Before(died):
			return domain.Married
		case m.Status == domain.MarriageDivorced:
			status, ended = domain.Divorced, m.Ended
		case m.Status == domain.MarriageWidowed:
			status, ended = domain.Widowed, m.Ended
		}
	}
	if status == "" {
		return domain.CivilUnstated
	}
	return status
}

// statedStatus reads the marital status that a record states in words.
var statedStatus = map[string]domain.CivilStatus{
	"single": domain.Single, "أعزب": domain.Single, "عزباء": domain.Single, "باكر": domain.Single,
	"married": domain.Married, "separated": domain.Married, "متزوج": domain.Married, "متزوجة": domain.Married,
	"divorced": domain.Divorced, "مطلق": domain.Divorced, "مطلقة": domain.Divorced,
	"widowed": domain.Widowed, "أرمل": domain.Widowed, "أرملة": domain.Widowed,
}
