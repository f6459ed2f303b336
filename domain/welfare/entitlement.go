package welfare

import (
	"slices"

	"sijil/domain"
)

// Entitlement is what the household is due for the month of a day, by what is
// known in s and the law of the month's first day: whoever belongs to the
// household then counts for the whole month.
func Entitlement(s State, law *domain.Book, on domain.Date) (domain.Entitlement, error) {
	e := domain.Entitlement{On: on}
	begins := firstDay(monthOf(on))
	switch {
	case s.begunOn(begins), s.paying(begins):
	case s.Status == "", s.Status == StatusRefused, s.Status == StatusTerminated && s.ActiveFrom.IsZero():
		e.Status, e.Steps = domain.EntitlementNone, []domain.Step{noneStep()}
		return e, nil
	case s.ActiveFrom.IsZero():
		e.Status, e.Steps = domain.EntitlementPending, []domain.Step{pendingStep(s.Applied)}
		return e, nil
	default:
		e.Status, e.Steps = domain.EntitlementLater, []domain.Step{laterStep(s.ActiveFrom)}
		return e, nil
	}
	a, err := s.Assess(law, begins)
	if err != nil {
		return e, err
	}
	e.Steps = a.Steps
	switch {
	case !s.paying(begins):
		e.Status, e.Steps = domain.EntitlementEnded, append(slices.Clone(a.Steps), endedStep(s.Ended.From))
	case s.suspendedOn(begins):
		e.Status, e.Steps = domain.EntitlementSuspended, append(slices.Clone(a.Steps), suspendedStep())
	case len(a.Reasons) > 0:
		e.Status = domain.EntitlementSuspended
	default:
		kept, steps, err := s.deduction(law, a)
		if err != nil {
			return e, err
		}
		if kept > 0 {
			e.Steps = slices.Concat(a.Steps, steps)
		}
		e.Status, e.Amount = domain.EntitlementDue, a.Amount
	}
	return e, nil
}
