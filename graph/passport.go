package graph

import (
	"context"
	"strings"

	"sijil/domain"
	"sijil/domain/passport"
	"sijil/eventstore"
	"sijil/graph/model"
	"sijil/graph/shown"
	"sijil/projections"
)

// Passports are issued by any office to any citizen, and a ban holds
// everywhere: who may read them may read all of them, one person at a time.
// Lists show one's own area, and the decider keeps each application in its office's.

// passportRecord reads one person's passports that the caller may see; nil for none.
func (r *Resolver) passportRecord(ctx context.Context, row *projections.PassportRow, err error) (*model.PassportRecord, error) {
	row, err = found(row, err)
	if err != nil || row == nil {
		return nil, err
	}
	if sealed, err := r.sealed(ctx, row.NationalNumber); err != nil || sealed {
		return nil, err
	}
	return &model.PassportRecord{PassportRow: row}, nil
}

// sealed tells whether a civil record is kept from the caller.
func (r *Resolver) sealed(ctx context.Context, n domain.NationalNumber) (bool, error) {
	row, err := found(r.Reads.Person(ctx, n))
	return row != nil && row.Sealed && !seesSealed(ctx), err
}

// givePassport gives a command to a person's passports and waits until the read models show it.
func (r *Resolver) givePassport(ctx context.Context, t model.PersonTarget, c passport.Command) (done eventstore.Result, err error) {
	if sealed, err := r.sealed(ctx, t.NationalNumber); err != nil || sealed {
		return done, missing("nationalNumber", err)
	}
	call, err := call(ctx, t.Key)
	if err != nil {
		return done, err
	}
	if done, err = r.desk(ctx).Passport(ctx, call, t.NationalNumber, c); err != nil {
		return done, err
	}
	return done, r.settle(ctx, done)
}

// execPassport gives a command and reads all the person's passports back.
func (r *Resolver) execPassport(ctx context.Context, t model.PersonTarget, c passport.Command) (*model.PassportPayload, error) {
	if _, err := r.givePassport(ctx, t, c); err != nil {
		return nil, err
	}
	row, err := r.reads(ctx).Passports(ctx, t.NationalNumber)
	read, err := r.passportRecord(ctx, row, err)
	return &model.PassportPayload{Passports: read}, err
}

// execBan gives a command on a travel ban and reads back that ban alone: a court sees no passports.
func (r *Resolver) execBan(ctx context.Context, t model.PersonTarget, c passport.Command) (*model.TravelBanPayload, error) {
	done, err := r.givePassport(ctx, t, c)
	if err != nil {
		return nil, err
	}
	row, err := r.reads(ctx).Passports(ctx, t.NationalNumber)
	read, err := r.passportRecord(ctx, row, err)
	if read == nil || err != nil {
		return nil, err
	}
	return &model.TravelBanPayload{Ban: read.Ban(func(b passport.Ban) bool { return concerns(done.Events, b.Ban) })}, nil
}

// concerns tells whether events are of a ban.
func concerns(events []domain.Event, ban domain.TrackingID) bool {
	for _, e := range events {
		switch e := e.(type) {
		case passport.TravelBanRecorded:
			return e.Ban == ban
		case passport.TravelBanLifted:
			return e.Ban == ban
		}
	}
	return false
}

// execBlank gives a command to a stolen blank.
func (r *Resolver) execBlank(ctx context.Context, k model.Key, n domain.DocumentNumber, c passport.BlankCommand) (*model.SltdPayload, error) {
	call, err := call(ctx, k)
	if err != nil {
		return nil, err
	}
	done, err := r.Office.PassportBlank(ctx, call, n, c)
	if err != nil {
		return nil, err
	}
	return r.readSLTD(ctx, n, done)
}

// reportSLTD gives the report to whomever the document is: a person's, or a blank.
func (r *Resolver) reportSLTD(ctx context.Context, k model.Key, c passport.ReportSLTD) (*model.SltdPayload, error) {
	row, err := found(r.reads(ctx).SLTD(ctx, c.Number))
	if err != nil {
		return nil, err
	}
	if row == nil {
		return nil, passport.RuleNoSuchDocument.Refuse("number")
	}
	n, persons := passport.Number(row.Stream)
	if !persons {
		return r.execBlank(ctx, k, c.Number, c)
	}
	done, err := r.givePassport(ctx, model.PersonTarget{Key: k, NationalNumber: n}, c)
	if err != nil {
		return nil, err
	}
	return r.readSLTD(ctx, c.Number, done)
}

func (r *Resolver) readSLTD(ctx context.Context, n domain.DocumentNumber, done eventstore.Result) (*model.SltdPayload, error) {
	if err := r.settle(ctx, done); err != nil {
		return nil, err
	}
	row, err := found(r.reads(ctx).SLTD(ctx, n))
	if row == nil {
		return &model.SltdPayload{}, err
	}
	return &model.SltdPayload{Record: &model.SltdRecord{SLTDRow: row}}, err
}

// border decides a crossing by what the registers say of that day.
func (r *Resolver) border(ctx context.Context, n domain.DocumentNumber, c passport.Crossing) (*passport.Verdict, error) {
	if c.On.IsZero() {
		c.On = domain.DateOf(r.Office.Now())
	}
	if !c.On.Complete() {
		return nil, passport.RuleDateComplete.Refuse("on")
	}
	c.Destination = strings.ToUpper(c.Destination)
	if c.Destination != "" && !domain.IsCountry(c.Destination) {
		return nil, passport.RuleCountry.Refuse("destination")
	}
	verdict, holder, err := r.Reads.Border(ctx, n, c, r.Office.Law)
	if err == nil {
		shown.Persons(ctx, "passport", holder)
	}
	return &verdict, err
}

// passports reads the passports of persons. A register's row has no past of its own to ask for.
func (a ahead) passports(e edge, people []*model.Person) error {
	if !e.wanted || a.past != nil {
		return nil
	}
	var numbers []domain.NationalNumber
	for _, p := range people {
		numbers = append(numbers, p.NationalNumber)
	}
	rows, err := a.r.reads(a.ctx).PassportsOf(a.ctx, unique(numbers))
	if err != nil {
		return err
	}
	of := map[domain.NationalNumber]*model.PassportRecord{}
	for i := range rows {
		of[rows[i].NationalNumber] = &model.PassportRecord{PassportRow: &rows[i]}
	}
	for _, p := range people {
		p.Passports = of[p.NationalNumber]
	}
	return nil
}
