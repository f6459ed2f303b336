package town

import (
	"context"
	"fmt"

	"sijil/country"
	"sijil/domain"
	"sijil/domain/marriage"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
	"sijil/eventstore"
	"sijil/office"
)

// officer is who does a step: each register has its own agency, with a desk in the same place.
func officer(command any, at country.Office) domain.Actor {
	a := domain.Actor{ID: "registrar-" + at.Code, Agency: "civil-status", Office: at.Code, Area: at.Area, Role: "registrar"}
	switch command.(type) {
	case marriage.Command:
		a.ID, a.Agency, a.Role = "court-"+at.Code, "judiciary", "court"
	case nationalid.Command:
		a.ID, a.Agency, a.Role = "card-"+at.Code, "national-id", "id_officer"
	case passport.RecordTravelBan:
		a.ID, a.Agency, a.Role = "court-"+at.Code, "judiciary", "court"
	case passport.Command:
		a.ID, a.Agency, a.Role = "passport-"+at.Code, "passports", "passport_officer"
	case retirement.Command:
		a.ID, a.Agency, a.Role = "pension-"+at.Code, "retirement", "pension"
	case welfare.Command:
		a.ID, a.Agency, a.Role = "welfare-"+at.Code, "social-protection", "welfare"
	}
	return a
}

// serve does a step of the other agencies.
func (c *clerk) serve(ctx context.Context, call office.Call, s Step) (eventstore.Result, error) {
	person := s.Record.as('p')
	switch command := s.Command.(type) {
	case marriage.Command:
		return c.office.Marriage(ctx, call, c.contract(s.Record, command), resolved(c, command))
	case nationalid.Command:
		return c.office.NationalID(ctx, call, c.numbers[person], resolved(c, command))
	case passport.Command:
		return c.office.Passport(ctx, call, c.numbers[person], resolved(c, command))
	case retirement.Command:
		return c.office.Retirement(ctx, call, c.numbers[person], resolved(c, command))
	case welfare.Command:
		return c.office.Welfare(ctx, call, c.families[person], resolved(c, command))
	}
	return eventstore.Result{}, fmt.Errorf("no register takes a %T", s.Command)
}

// contract is the stream of a marriage; the command that enters it says which.
func (c *clerk) contract(record Key, command marriage.Command) string {
	var p marriage.Particulars
	switch m := command.(type) {
	case marriage.Register:
		p = m.Particulars
	case marriage.Reconstruct:
		p = m.Particulars
	default:
		return c.documents[record]
	}
	c.documents[record] = marriage.Stream(p.Court, p.ContractNumber, p.DateOfContract)
	return c.documents[record]
}
