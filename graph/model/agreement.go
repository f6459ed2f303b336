package model

import (
	"sijil/domain"
	"sijil/domain/agreement"
)

// DataSharingAgreement is an agreement as it stands.
type DataSharingAgreement struct{ agreement.State }

// ID is its reference.
func (a DataSharingAgreement) ID() string { return a.Reference }

// Agency is whom it opens something to.
func (a DataSharingAgreement) Agency() string { return a.Terms.Agency }

// Purposes are what for.
func (a DataSharingAgreement) Purposes() []string { return listed(a.Terms.Purposes) }

// Registers are opened whole.
func (a DataSharingAgreement) Registers() []string { return listed(a.Terms.Registers) }

// Groups are opened in part.
func (a DataSharingAgreement) Groups() []string { return listed(a.Terms.Groups) }

// Actions are what may be done with them.
func (a DataSharingAgreement) Actions() []string { return listed(a.Terms.Actions) }

// LegalBasis is the law that it rests on.
func (a DataSharingAgreement) LegalBasis() string { return a.Terms.LegalBasis }

// FeedRead is how streams begin that may be followed.
func (a DataSharingAgreement) FeedRead() []string { return listed(a.Terms.Read) }

// FeedAppend is how streams begin that may be appended to.
func (a DataSharingAgreement) FeedAppend() []string { return listed(a.Terms.Append) }

// From is its first day.
func (a DataSharingAgreement) From() domain.Date { return a.Terms.From }

// Until is its last day.
func (a DataSharingAgreement) Until() domain.Date { return a.Terms.Until }

// listed is a list as the schema has it: never null.
func listed(values []string) []string {
	if values == nil {
		return []string{}
	}
	return values
}

// ProposeAgreementInput proposes an agreement.
type ProposeAgreementInput struct {
	Key
	Reference  string
	Agency     string
	Purposes   []string
	Registers  []string
	Groups     []string
	Actions    []string
	LegalBasis string
	FeedRead   []string
	FeedAppend []string
	From       domain.Date
	Until      domain.Date
}

// Command is what the input asks for.
func (in ProposeAgreementInput) Command() agreement.Propose {
	return agreement.Propose{Reference: in.Reference, Terms: agreement.Terms{
		Agency: in.Agency, Purposes: in.Purposes, Registers: in.Registers, Groups: in.Groups, Actions: in.Actions,
		LegalBasis: in.LegalBasis, Read: in.FeedRead, Append: in.FeedAppend, From: in.From, Until: in.Until,
	}}
}

// ApproveAgreementInput approves one.
type ApproveAgreementInput struct {
	Key
	Reference string
}

// EndAgreementInput ends one.
type EndAgreementInput struct {
	Key
	Reference string
	From      domain.Date
	Reason    string
}

// AgreementPayload is how it stands after a command.
type AgreementPayload struct{ Agreement *DataSharingAgreement }
