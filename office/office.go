// Package office is the edge that every office works through, whether it comes
// by GraphQL, by import or by policy: it signs a command with who gives it and
// the day, draws the numbers the command needs, looks up what a decider must
// know of other records, and has the log decide.
//
// It holds no rules: those are in the deciders.
package office

import (
	"context"
	"io"
	"reflect"
	"time"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/person"
	"sijil/eventstore"
)

// Neighbours finds the records that a new one may be a duplicate of.
type Neighbours interface {
	BirthNeighbours(ctx context.Context, p birth.Particulars) ([]birth.Neighbour, error)
	DeathNeighbours(ctx context.Context, p death.Particulars) ([]death.Neighbour, error)
}

// Office executes commands. Its fields are set once, before use.
type Office struct {
	Store      eventstore.Store
	Accesses   eventstore.Store // the access log; only Flag needs it
	Codec      domain.Codec     // of every register
	Neighbours Neighbours       // nil finds none: a bulk load that has checked duplicates before
	Await      Await            // until Neighbours know all of a register up to a position; nil: they always do
	Namesakes  Namesakes        // finds who may be the same person; nil finds none
	Household  Household        // tells whether anybody belongs to it; nil believes every number
	Kin        Kin              // finds whom else an event concerns; nil finds nobody
	Payroll    Payroll          // finds whose pensions are payable; only PayPensions needs it
	Law        *domain.Book     // the law's figures
	PensionsOf PensionsOf       // a person's pensions; nil: only what was found before
	Cases      WelfareCases     // the households that are paid; nil finds none
	Now        func() time.Time // in the country's own time zone
	Random     io.Reader        // cryptographically secure

	subject domain.KnownPerson // see about
	hides   bool               // see WithoutSealed
}

// Await returns once a register's ("birth", "death") records are known up to a position, or refuses after a while.
type Await func(ctx context.Context, at eventstore.Position, register string) error

// Namesakes finds the civil records that may already be of a person.
type Namesakes func(ctx context.Context, p person.Particulars) ([]person.Neighbour, error)

// Household tells whether anybody belongs to a household.
type Household func(ctx context.Context, f domain.FamilyNumber) (bool, error)

// Call is one request to execute a command.
type Call struct {
	ID             uuid.UUID // of the command; the same ID again changes nothing and answers as the first time
	Actor          domain.Actor
	LegalBasis     string
	IdempotencyKey string
	Fingerprint    string      // hash of what was sent with the key; the same ID with another is refused
	Correlation    string      // the request; empty: the command's ID
	Causation      string      // the event that a policy acts on
	Today          domain.Date // zero: today by the office's clock; a legacy load sets the day it replays
}

// today is the day on which the command is given.
func (o *Office) today(c Call) domain.Date {
	if !c.Today.IsZero() {
		return c.Today
	}
	return domain.DateOf(o.Now())
}

// request is what Execute needs to know of a call.
func (c Call) request() eventstore.Request {
	correlation := c.Correlation
	if correlation == "" {
		correlation = c.ID.String()
	}
	return eventstore.Request{ID: c.ID, Meta: domain.Metadata{
		Correlation: correlation, Causation: c.Causation, Actor: c.Actor.ID, Office: c.Actor.Office,
		Agency: c.Actor.Agency, LegalBasis: c.LegalBasis, IdempotencyKey: c.IdempotencyKey, Fingerprint: c.Fingerprint,
	}}
}

// sign puts who, when and the law into a command: every command embeds domain.By.
func sign[C any](o *Office, call Call, command C) C {
	signed := reflect.New(reflect.TypeOf(command)).Elem()
	signed.Set(reflect.ValueOf(command))
	signed.FieldByName("By").Set(reflect.ValueOf(domain.By{Actor: call.Actor, Today: o.today(call), Law: o.Law}))
	return signed.Interface().(C)
}

// rehearse tells whether only the numbers stand between a command and its
// acceptance. Numbers are drawn only then: a refused or repeated command draws none.
func rehearse[S, C any](ctx context.Context, o *Office, d domain.Decider[S, C], stream string, c C, missing *domain.Rule) (bool, error) {
	state, _, err := eventstore.Load(ctx, o.Store, o.Codec, d, stream)
	if err != nil {
		return false, err
	}
	_, err = d.Decide(state, c)
	return domain.IsRule(err, missing), nil
}

// Person executes a command on the civil record of a national number.
func (o *Office) Person(ctx context.Context, call Call, n domain.NationalNumber, c person.Command) (eventstore.Result, error) {
	if err := checkPlaces(c); err != nil {
		return eventstore.Result{}, err
	}
	c, err := o.preparePerson(ctx, call, n, sign(o, call, c))
	if err != nil {
		return eventstore.Result{}, err
	}
	return eventstore.Execute(ctx, o.Store, o.Codec, person.Decider, person.Stream(n), c, call.request())
}

// preparePerson adds what the decider may not look for itself.
func (o *Office) preparePerson(ctx context.Context, call Call, n domain.NationalNumber, c person.Command) (person.Command, error) {
	var err error
	switch c := c.(type) {
	case person.Correct:
		c.Known, err = o.knownParents(ctx, call, c.Particulars)
		return c, err
	case person.JoinFamily:
		return c, o.checkHousehold(ctx, call, c.FamilyNumber)
	case person.FollowMarriage:
		c.Marriage, c.AtOnce, err = o.marriageOf(ctx, c.Marriage.Marriage, n, c.Today)
		return c, err
	case person.FollowParent:
		c.Parent, _, err = o.lookUp(ctx, c.Parent.NationalNumber)
		return c, err
	case person.AppointGuardian:
		if c.Guardian.NationalNumber != "" {
			c.Known, err = o.citizen(ctx, "guardian.nationalNumber", c.Guardian.NationalNumber)
		}
		return c, err
	}
	return c, nil
}

// EnrolCitizen begins the civil record of an existing citizen from legacy
// records. A citizen without a national number is given one, always the same
// for the same legacy record. One without a household gets one with the first child.
func (o *Office) EnrolCitizen(ctx context.Context, call Call, c person.Enrol) (domain.NationalNumber, eventstore.Result, error) {
	c.Origin = person.FromLegacy
	if err := checkPlaces(c); err != nil { // before a number is drawn for it
		return "", eventstore.Result{}, err
	}
	known, err := o.knownParents(ctx, call, c.Particulars)
	if err != nil {
		return "", eventstore.Result{}, err
	}
	c.Known = known
	if c.Neighbours, err = o.namesakes(ctx, call, c.Particulars); err != nil {
		return "", eventstore.Result{}, err
	}
	if c.NationalNumber == "" {
		if err := o.rehearseEnrolment(call, c); err != nil {
			return "", eventstore.Result{}, err
		}
		n, err := o.AllotNationalNumber(ctx, call, LegacyPurpose(c.Legacy))
		if err != nil {
			return "", eventstore.Result{}, err
		}
		c.NationalNumber = n
	}
	done, err := o.Person(ctx, call, c.NationalNumber, c)
	return c.NationalNumber, done, err
}

// rehearseEnrolment refuses what would be refused with any number, before one is drawn for it.
func (o *Office) rehearseEnrolment(call Call, c person.Enrol) error {
	c.NationalNumber = "000000000000"
	_, err := person.Decider.Decide(person.Decider.Initial, sign(o, call, person.Command(c)))
	return err
}
