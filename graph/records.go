package graph

import (
	"context"
	"time"

	"sijil/domain/agreement"
	"sijil/domain/officer"
	"sijil/eventstore"
	"sijil/graph/model"
	"sijil/policy"
)

// Records are the agreements and suspensions as this instance knows them. They
// are held in memory, because every request is decided by them.
type Records interface {
	Agreements() []agreement.State
	Suspensions() []officer.State
	Await(ctx context.Context, at eventstore.Position) error // until they are known up to a position
}

// knownTime bounds how long a command's answer waits until this instance knows what it recorded.
const knownTime = 5 * time.Second

// giveAgreement gives a command to an agreement, and answers with how it then stands.
func (r *Resolver) giveAgreement(ctx context.Context, k model.Key, reference string, c agreement.Command) (*model.AgreementPayload, error) {
	call, err := call(ctx, k)
	if err != nil {
		return nil, err
	}
	if !agreement.IsReference(reference) {
		return nil, agreement.RuleReference.Refuse("reference")
	}
	done, err := r.Office.Agreement(ctx, call, reference, c)
	if err != nil {
		return nil, err
	}
	if err := r.known(ctx, done); err != nil {
		return nil, err
	}
	for _, a := range r.Records.Agreements() {
		if a.Reference == reference {
			return &model.AgreementPayload{Agreement: &model.DataSharingAgreement{State: a}}, nil
		}
	}
	return nil, policy.RuleNotReady.Refuse("")
}

// giveOfficer gives a command to an officer's suspensions, and answers with how they then stand.
func (r *Resolver) giveOfficer(ctx context.Context, k model.Key, agency, subject, role string, c officer.Command) (*model.OfficerPayload, error) {
	call, err := call(ctx, k)
	if err != nil {
		return nil, err
	}
	if err := officer.Check(agency, subject, role); err != nil {
		return nil, err
	}
	done, err := r.Office.Officer(ctx, call, agency, subject, c)
	if err != nil {
		return nil, err
	}
	if err := r.known(ctx, done); err != nil {
		return nil, err
	}
	stands := officer.State{Agency: agency, Subject: subject}
	for _, o := range r.Records.Suspensions() {
		if o.Agency == agency && o.Subject == subject {
			stands = o
		}
	}
	return &model.OfficerPayload{Officer: &model.SuspendedOfficer{State: stands}}, nil
}

// known waits until this instance goes by what a command recorded.
func (r *Resolver) known(ctx context.Context, done eventstore.Result) error {
	ctx, cancel := context.WithTimeout(ctx, knownTime)
	defer cancel()
	return r.Records.Await(ctx, done.Position)
}
