package importer

import (
	"cmp"
	"context"
	"fmt"
	"strconv"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/numbers"
	"sijil/domain/person"
	"sijil/eventstore"
	"sijil/office"
)

// Reasons that stand in the log for what the register of origin did.
const (
	reasonUpdate = "corrected by the register that this record was taken over from"
	reasonVoid   = "voided by the register that this record was taken over from"
)

// update corrects a record as its own register has. An update whose first
// version never came is entered as it stands.
func (r *run) update(ctx context.Context, rec Record) (outcome, error) {
	stream, err := r.find(ctx, rec)
	if err != nil {
		return outcome{}, err
	}
	if stream == "" {
		return r.submit(ctx, rec)
	}
	if err := r.checkUncorrected(ctx, stream); err != nil {
		return outcome{}, err
	}
	rests := domain.Reference{Authority: cmp.Or(rec.Legacy.Office, rec.Legacy.System), Number: rec.Legacy.Number, Date: r.day(rec.Sent)}
	call := r.call(rec, string(Update))
	if rec.Kind == Birth {
		return r.updateBirth(ctx, call, stream, rec, rests)
	}
	return r.updateDeath(ctx, call, stream, rec, rests)
}

func (r *run) updateBirth(ctx context.Context, call office.Call, stream string, rec Record, rests domain.Reference) (outcome, error) {
	s, _, err := eventstore.Load(ctx, r.Office.Store, r.Office.Codec, birth.Decider, stream)
	if err != nil {
		return outcome{}, err
	}
	p := statedBirth(rec.Birth)
	p.Mother.NationalNumber, p.Father.NationalNumber = s.Particulars.Mother.NationalNumber, s.Particulars.Father.NationalNumber
	if len(domain.Changed(s.Particulars, p)) == 0 {
		return outcome{present: true}, nil
	}
	return settled(r.Office.Birth(ctx, call, stream, birth.Correct{
		Route: domain.AtSource, Reference: rests, Reason: reasonUpdate, Particulars: p,
	}))
}

// updateDeath corrects the death, and before it the civil record that the same certificate began.
func (r *run) updateDeath(ctx context.Context, call office.Call, stream string, rec Record, rests domain.Reference) (outcome, error) {
	s, _, err := eventstore.Load(ctx, r.Office.Store, r.Office.Codec, death.Decider, stream)
	if err != nil {
		return outcome{}, err
	}
	p := statedDeath(rec.Death)
	p.Deceased.NationalNumber = s.Particulars.Deceased.NationalNumber
	if p.Cause.Coding.IsZero() {
		p.Cause.Coding = s.Particulars.Cause.Coding // the coders' work comes by messages of its own
	}
	c := death.Correct{By: r.by(), Route: domain.AtSource, Reference: rests, Reason: reasonUpdate, Particulars: p}
	changed := len(domain.Changed(s.Particulars, p)) > 0
	if _, err := death.Decider.Decide(s, c); changed && err != nil {
		return outcome{}, err // before the civil record is touched
	}
	if p.Deceased.NationalNumber != "" {
		if err := r.updatePerson(ctx, p.Deceased.NationalNumber, rec, rests); err != nil {
			return outcome{}, err
		}
	}
	if !changed {
		return outcome{present: true}, nil
	}
	return settled(r.Office.Death(ctx, call, stream, c))
}

// updatePerson corrects what the certificate says of a person whose record it began.
func (r *run) updatePerson(ctx context.Context, n domain.NationalNumber, rec Record, rests domain.Reference) error {
	s, _, err := eventstore.Load(ctx, r.Office.Store, r.Office.Codec, person.Decider, person.Stream(n))
	if err != nil || s.Legacy != rec.Legacy || len(s.Own) > 0 {
		return err
	}
	p := rec.Person
	p.Sex = cmp.Or(p.Sex, domain.SexUnstated)
	p.Nationality = s.Particulars.Nationality
	p.Mother.NationalNumber, p.Father.NationalNumber = s.Particulars.Mother.NationalNumber, s.Particulars.Father.NationalNumber
	call := r.call(rec, "update person")
	_, err = r.Office.Person(ctx, call, n, person.Correct{Route: domain.AtSource, Reference: rests, Reason: reasonUpdate, Particulars: p})
	if domain.IsRule(err, person.RuleNothingChanged) {
		return nil
	}
	return domain.Under("person", err)
}

// checkUncorrected refuses to undo what an office or a court here has corrected since.
func (r *run) checkUncorrected(ctx context.Context, stream string) error {
	for e, err := range r.Office.Store.ReadStream(ctx, stream, eventstore.First, eventstore.Forwards) {
		if err != nil {
			return err
		}
		if e, err = eventstore.Decode(r.Office.Codec, e); err != nil {
			return err
		}
		switch e := e.Event.(type) {
		case birth.Corrected:
			if e.Route != domain.AtSource {
				return RuleCorrectedHere.Refuse("")
			}
		case death.Corrected:
			if e.Route != domain.AtSource {
				return RuleCorrectedHere.Refuse("")
			}
		}
	}
	return nil
}

// voidBlock voids as many certificates as the message says. Those that are not
// here, which in a block are mostly numbers that were never used, need no note each.
func (r *run) voidBlock(ctx context.Context, rec Record) (outcome, error) {
	out, err := r.void(ctx, rec)
	first, numeric := strconv.Atoi(rec.Legacy.Number)
	if err != nil || numeric != nil {
		return out, err
	}
	next := rec
	next.Block = 0
	for i := 1; i < rec.Block; i++ {
		next.Legacy.Number = fmt.Sprintf("%0*d", len(rec.Legacy.Number), first+i)
		was, err := r.void(ctx, next)
		if err != nil {
			return outcome{}, err
		}
		out.present = out.present && was.present
	}
	return out, nil
}

func (r *run) void(ctx context.Context, rec Record) (outcome, error) {
	stream, err := r.find(ctx, rec)
	if err != nil || stream == "" {
		return r.hold(ctx, rec, err)
	}
	order := domain.CourtOrder{Court: cmp.Or(rec.Legacy.Office, rec.Legacy.System), Number: rec.Legacy.Number, Date: r.day(rec.Sent)}
	call := r.call(rec, string(Void))
	var done eventstore.Result
	if rec.Kind == Birth {
		done, err = r.Office.Birth(ctx, call, stream, birth.Cancel{Order: order, Reason: reasonVoid})
	} else {
		done, err = r.Office.Death(ctx, call, stream, death.Cancel{Order: order, Reason: reasonVoid})
	}
	return settled(done, err, birth.RuleCancelled, death.RuleCancelled)
}

func (r *run) code(ctx context.Context, rec Record) (outcome, error) {
	stream, err := r.find(ctx, rec)
	if err != nil || stream == "" {
		return r.hold(ctx, rec, err)
	}
	s, _, err := eventstore.Load(ctx, r.Office.Store, r.Office.Codec, death.Decider, stream)
	if err != nil {
		return outcome{}, err
	}
	if len(domain.Changed(s.Particulars.Cause.Coding, rec.Coding)) == 0 {
		return outcome{present: true}, nil
	}
	return settled(r.Office.Death(ctx, r.call(rec, string(Code)), stream, death.CodeCause{Coding: rec.Coding}))
}

// settled reads the outcome of a later command; the rules given mean that it says nothing new.
func settled(done eventstore.Result, err error, nothingNew ...*domain.Rule) (outcome, error) {
	for _, rule := range nothingNew {
		if domain.IsRule(err, rule) {
			return outcome{present: true}, nil
		}
	}
	return outcome{present: done.Repeated || len(done.Events) == 0}, err
}

// day is the message's day if that is known and not yet to come, else today.
func (r *run) day(sent domain.Date) domain.Date {
	today := domain.DateOf(r.Office.Now())
	if !sent.Complete() || sent.After(today) {
		return today
	}
	return sent
}

// find names the stream of a record that was entered before; empty if it was not.
func (r *run) find(ctx context.Context, rec Record) (string, error) {
	if rec.Kind == Birth {
		stream := birth.Stream(id(Birth, rec.Legacy))
		_, at, err := eventstore.Load(ctx, r.Office.Store, r.Office.Codec, birth.Decider, stream)
		return there(stream, at), err
	}
	n, err := r.allotted(ctx, office.LegacyPurpose(rec.Legacy))
	if err != nil {
		return "", err
	}
	if rec.Kind == Person {
		return r.findPerson(ctx, cmp.Or(rec.Number, n))
	}
	stream := death.UnidentifiedStream(id(Death, rec.Legacy))
	if n != "" {
		stream = death.Stream(n)
	}
	_, at, err := eventstore.Load(ctx, r.Office.Store, r.Office.Codec, death.Decider, stream)
	return there(stream, at), err
}

func (r *run) findPerson(ctx context.Context, n domain.NationalNumber) (string, error) {
	stream := person.Stream(n)
	s, _, err := eventstore.Load(ctx, r.Office.Store, r.Office.Codec, person.Decider, stream)
	if !s.Enrolled {
		return "", err
	}
	return stream, err
}

func there(stream string, at eventstore.Revision) string {
	if at < 0 {
		return ""
	}
	return stream
}

// allotted is the national number that was allotted for a purpose; empty if none was.
func (r *run) allotted(ctx context.Context, purpose string) (domain.NationalNumber, error) {
	for attempt := 0; ; attempt++ {
		var drawn domain.NationalNumber
		for e, err := range r.Office.Store.ReadStream(ctx, numbers.AllotmentStream(purpose, attempt), eventstore.First, eventstore.Forwards) {
			if err != nil {
				return "", err
			}
			if e, err = eventstore.Decode(r.Office.Codec, e); err != nil {
				return "", err
			}
			if d, ok := e.Event.(numbers.NationalNumberDrawn); ok {
				drawn = d.NationalNumber
			}
		}
		if drawn == "" {
			return "", nil
		}
		s, _, err := eventstore.Load(ctx, r.Office.Store, r.Office.Codec, person.Decider, person.Stream(drawn))
		if err != nil || s.For == purpose {
			return drawn, err
		}
	}
}
