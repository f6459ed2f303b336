package office

import (
	"context"
	"fmt"

	"sijil/domain"
	"sijil/domain/numbers"
	"sijil/domain/passport"
	"sijil/eventstore"
)

// RuleBlankMadeOut refuses a blank's theft under the number of a passport that somebody holds.
var RuleBlankMadeOut = &domain.Rule{Key: "office.blank_made_out", Code: domain.Conflict, Text: domain.Text{
	En:  "a passport with this number was made out; report it stolen in its holder's record instead",
	Ar:  "صدر جواز سفر بهذا الرقم؛ أبلغ عن سرقته في سجل صاحبه بدلاً من ذلك",
	Ckb: "پاسپۆرتێک بەم ژمارەیە دەرکراوە؛ لەجیاتی ئەوە دزینەکە لە تۆماری خاوەنەکەیدا ڕابگەیەنە",
}}

// The series that numbers are drawn in: one letter, then eight digits. Which
// letters the electronic passport has is unverified; a laissez-passer's is ours.
const (
	passportKind   = "passport"
	passportSeries = "A"
	laissezSeries  = "L"
)

// Passport executes a command on the passports and travel bans of a national number.
func (o *Office) Passport(ctx context.Context, call Call, n domain.NationalNumber, c passport.Command) (eventstore.Result, error) {
	c, err := o.preparePassport(ctx, call, n, sign(o, call, c))
	if err != nil {
		return eventstore.Result{}, err
	}
	return executeOn(ctx, o, passport.Decider, n, passport.Stream(n), c, call)
}

// preparePassport adds what the decider may not look for itself.
func (o *Office) preparePassport(ctx context.Context, call Call, n domain.NationalNumber, c passport.Command) (_ passport.Command, err error) {
	const field = "nationalNumber"
	switch c := c.(type) {
	case passport.Apply:
		if c.Person, err = o.citizen(ctx, field, n); err != nil {
			return nil, err
		}
		if c.Parents, err = o.parentsOf(ctx, c.Person); err != nil {
			return nil, err
		}
		if a := c.Particulars.Applicant.NationalNumber; a != "" {
			if c.Applicant, _, err = o.lookUp(ctx, a); err != nil {
				return nil, err
			}
		}
		c.Application, err = o.tracking(c.Application)
		return c, err
	case passport.Print:
		if c.Person, err = o.citizen(ctx, field, n); err != nil {
			return nil, err
		}
		c.Number, err = o.passportNumber(ctx, call, n, passportSeries, string(c.Application), c)
		return c, err
	case passport.Activate:
		c.Person, err = o.citizen(ctx, field, n)
		return c, err
	case passport.IssueLaissezPasser:
		if c.Person, err = o.citizen(ctx, field, n); err != nil {
			return nil, err
		}
		c.Number, err = o.passportNumber(ctx, call, n, laissezSeries, call.ID.String(), c)
		return c, err
	case passport.RecordTravelBan:
		if c.Person, err = o.citizen(ctx, field, n); err != nil {
			return nil, err
		}
		c.Ban, err = o.tracking(c.Ban)
		return c, err
	case passport.ReportLost:
		return c, domain.Under("declaration.place", checkGovernorate(c.Declaration.Place))
	case passport.ReportStolen:
		return c, domain.Under("declaration.place", checkGovernorate(c.Declaration.Place))
	case passport.Follow:
		c.Person, _, err = o.lookUp(ctx, n)
		return c, err
	}
	return c, nil
}

// parentsOf are the parents whom a civil record names by number and who have a record themselves.
func (o *Office) parentsOf(ctx context.Context, p domain.KnownPerson) (list []domain.KnownPerson, _ error) {
	for _, parent := range []domain.KnownParent{p.Father, p.Mother} {
		if parent.NationalNumber == "" {
			continue
		}
		k, found, err := o.lookUp(ctx, parent.NationalNumber)
		if err != nil {
			return nil, err
		}
		if found {
			list = append(list, k)
		}
	}
	return list, nil
}

// passportNumber draws the number of a document that is otherwise acceptable.
func (o *Office) passportNumber(ctx context.Context, call Call, n domain.NationalNumber, series, purpose string, c passport.Command) (domain.DocumentNumber, error) {
	stream := passport.Stream(n)
	ready, err := rehearse(ctx, o, passport.Decider, stream, c, passport.RuleNumbersMissing)
	if err != nil || !ready {
		return "", err
	}
	number, err := o.claimNumber(ctx, call, passportKind, stream+" "+purpose, func() (string, error) {
		digits, err := o.random(100_000_000)
		return fmt.Sprintf("%s%08d", series, digits), err
	})
	return domain.DocumentNumber(number), err
}

// PassportBlank executes a command on a stolen blank. Its number is taken, so
// that no passport is ever made out with it.
func (o *Office) PassportBlank(ctx context.Context, call Call, number domain.DocumentNumber, c passport.BlankCommand) (eventstore.Result, error) {
	stream := passport.BlankStream(number)
	c = sign(o, call, c)
	if report, reports := c.(passport.ReportBlankStolen); reports {
		if err := domain.Under("declaration.place", checkGovernorate(report.Declaration.Place)); err != nil {
			return eventstore.Result{}, err
		}
		if err := o.takeBlank(ctx, call, number, c); err != nil {
			return eventstore.Result{}, err
		}
	}
	return eventstore.Execute(ctx, o.Store, o.Codec, passport.Blanks, stream, c, call.request())
}

// takeBlank takes the number of a blank whose report is otherwise acceptable.
func (o *Office) takeBlank(ctx context.Context, call Call, number domain.DocumentNumber, c passport.BlankCommand) error {
	state, _, err := eventstore.Load(ctx, o.Store, o.Codec, passport.Blanks, passport.BlankStream(number))
	if err != nil {
		return err
	}
	if _, refused := passport.Blanks.Decide(state, c); refused != nil {
		return nil // Execute refuses it, or answers a repeated call
	}
	const purpose = "stolen blank"
	taken, err := settle(ctx, o, call, numbers.DocumentNumberStream(passportKind, string(number)), numbers.DocumentNumberTaken{For: purpose})
	if err == nil && taken.For != purpose {
		err = RuleBlankMadeOut.Refuse("number")
	}
	return err
}
