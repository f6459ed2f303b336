package model

import (
	"strings"

	"sijil/domain"
)

// Entitlement is what somebody is due, explained in one language.
type Entitlement struct {
	domain.Entitlement
	Language domain.Language
}

// Explanation is every step's text, a line each.
func (e Entitlement) Explanation() string {
	lines := make([]string, len(e.Entitlement.Steps))
	for i, s := range e.Entitlement.Steps {
		lines[i] = s.Text.In(e.Language)
	}
	return strings.Join(lines, "\n")
}

// Steps are the lines of the explanation.
func (e Entitlement) Steps() []EntitlementStep {
	steps := make([]EntitlementStep, len(e.Entitlement.Steps))
	for i, s := range e.Entitlement.Steps {
		steps[i] = EntitlementStep{s, e.Language}
	}
	return steps
}

// EntitlementStep is one line of an explanation.
type EntitlementStep struct {
	domain.Step
	Language domain.Language
}

// Text is the line in the explanation's language.
func (s EntitlementStep) Text() string { return s.Step.Text.In(s.Language) }

// InForceFrom is since when the law's figure holds.
func (s EntitlementStep) InForceFrom() domain.Date { return s.From }

// Verified tells whether the law's own text was found; nil where the step takes no figure of the law.
func (s EntitlementStep) Verified() *bool {
	if s.Parameter == "" {
		return nil
	}
	verified := !s.Unverified
	return &verified
}
