package domain

import "fmt"

// Entitlement is what a person or household is due for the month of a day,
// under the law of that day, with the steps that lead to it.
type Entitlement struct {
	On     Date              `json:"on"`
	Status EntitlementStatus `json:"status"`
	Amount Money             `json:"amount"` // for the month; zero unless due
	Steps  []Step            `json:"steps,omitempty"`
}

// EntitlementStatus says whether anything is due, and if not, why.
type EntitlementStatus string

// The statuses.
const (
	EntitlementDue       EntitlementStatus = "due"
	EntitlementNone      EntitlementStatus = "none"      // nothing was ever awarded
	EntitlementPending   EntitlementStatus = "pending"   // applied for, not decided
	EntitlementLater     EntitlementStatus = "later"     // awarded, payable from a later day
	EntitlementSuspended EntitlementStatus = "suspended" // due again once its cause is removed
	EntitlementEnded     EntitlementStatus = "ended"
)

// Step is one line of the explanation, as a clerk reads it out to a citizen.
type Step struct {
	Key        string `json:"key"` // "pension.basic", stable
	Text       Text   `json:"text"`
	Result     Money  `json:"result"`
	Parameter  string `json:"parameter,omitempty"` // of the law, where it took one
	Clause     string `json:"clause,omitempty"`
	Source     string `json:"source,omitempty"`
	From       Date   `json:"in_force_from,omitzero"`
	Unverified bool   `json:"unverified,omitempty"`
}

// Explain makes a step that rests on a provision. The text's verbs take the
// figures: amounts as String gives them, with the names of nobody.
func Explain(key string, text Text, by Provision, result Money, figures ...any) Step {
	return Step{
		Key: key, Text: text.With(figures...), Result: result,
		Parameter: by.Parameter, Clause: by.Clause, Source: by.Source, From: by.From, Unverified: by.Unverified,
	}
}

// With fills a text's verbs in every language.
func (t Text) With(figures ...any) Text {
	if len(figures) == 0 {
		return t
	}
	return Text{En: fmt.Sprintf(t.En, figures...), Ar: fmt.Sprintf(t.Ar, figures...), Ckb: fmt.Sprintf(t.Ckb, figures...)}
}
