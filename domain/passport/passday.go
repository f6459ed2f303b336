package passport

import "sijil/domain"

// passDay ends the documents whose last day is over.
func passDay(s State, c PassDay) (events []domain.Event, _ error) {
	for _, d := range s.Documents {
		if d.open() && c.Today.After(d.ExpiresOn) {
			events = append(events, Expired{d.Number, d.ExpiresOn, c.Today})
		}
	}
	return events, nil
}

// DueOn is the first day on which PassDay would decide something; zero if none is known.
func (s State) DueOn() (due domain.Date) {
	for _, d := range s.Documents {
		if day := d.ExpiresOn.AddDays(1); d.open() && (due.IsZero() || day.Before(due)) {
			due = day
		}
	}
	return due
}
