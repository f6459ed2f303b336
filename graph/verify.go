package graph

import (
	"context"

	"sijil/domain"
	"sijil/domain/names"
	"sijil/domain/person"
	"sijil/graph/model"
	"sijil/projections"
)

// minClaims beside the number: fewer would tell whether a number exists.
const minClaims = 2

// RuleFewClaims refuses a verification that claims too little.
var RuleFewClaims = &domain.Rule{Key: "graphql.few_claims", Code: domain.Invalid, Text: domain.Text{
	En:  "claim at least %[1]d things beside the national number, for example the given name and the date of birth",
	Ar:  "اذكر أمرين على الأقل (%[1]d) إضافة إلى الرقم الوطني، مثل الاسم وتاريخ الميلاد",
	Ckb: "جگە لە ژمارەی نیشتمانی لانیکەم %[1]d شت بنووسە، وەک ناو و بەرواری لەدایکبوون",
}}

// RuleClaimedDate refuses a claimed date of birth that claims nothing.
var RuleClaimedDate = &domain.Rule{Key: "graphql.claimed_date", Code: domain.Invalid, Text: domain.Text{
	En:  "claim the whole date of birth, or at least its year; leave it out where it is not known",
	Ar:  "اذكر تاريخ الميلاد كاملاً أو السنة على الأقل؛ واتركه إن كان مجهولاً",
	Ckb: "بەرواری لەدایکبوونی تەواو یان لانیکەم ساڵەکەی بنووسە؛ ئەگەر نەزانراوە بەجێی بهێڵە",
}}

// minAgreeing claims beside the sex agree before any is told to, unless all do:
// a single claim that is answered alone would tell of any number whether it
// exists, and then whose it is, one claim after the other.
const minAgreeing = 2

// unknownLife is answered unless every claim agrees.
const unknownLife person.LifeStatus = "unknown"

// verified answers a verification from the civil record.
func (r *Resolver) verified(ctx context.Context, c model.IdentityClaims) (*model.IdentityVerification, error) {
	row, err := found(r.Reads.Only(partsVerified).Person(ctx, c.NationalNumber))
	if err != nil {
		return nil, err
	}
	if row != nil && row.IsCancelled() {
		row = nil
	}
	paper, err := r.documentShown(ctx, c, row)
	if err != nil {
		return nil, err
	}
	return verify(c, row, paper)
}

// verify compares claims with a civil record. Without one the claims are
// compared with nothing at all, so that an unknown number looks like a mismatch.
// A document that is the person's agrees as a name does, also where it no longer
// held: who knows its number knows as much of the person.
func verify(c model.IdentityClaims, row *projections.PersonRow, shown paper) (*model.IdentityVerification, error) {
	if row == nil {
		row = &projections.PersonRow{}
	}
	v := &model.IdentityVerification{Match: true, LifeStatus: unknownLife}
	claims, agreeing := 0, 0
	claim := func(claimed, agrees bool) string {
		if !claimed {
			return ""
		}
		claims++
		if agrees && row.NationalNumber != "" {
			agreeing++
			return model.Match
		}
		v.Match = false
		return model.NoMatch
	}
	name := func(claimed, recorded, latin string) string {
		return claim(claimed != "", sameName(claimed, recorded, latin))
	}
	own, mother := row.Name, row.Mother.Name
	v.GivenName = name(c.GivenName, own.Given, own.Latin.Given)
	v.FatherName = name(c.FatherName, own.Father, own.Latin.Father)
	v.GrandfatherName = name(c.GrandfatherName, own.Grandfather, own.Latin.Grandfather)
	v.Surname = name(c.Surname, own.Surname, own.Latin.Surname)
	v.MotherName = name(c.MotherName, mother.Given, mother.Latin.Given)
	v.MotherFatherName = name(c.MotherFatherName, mother.Father, mother.Latin.Father)
	born := value(c.DateOfBirth)
	v.DateOfBirth = claim(c.DateOfBirth != nil, sameDate(born, row.DateOfBirth))
	v.Document = claim(c.Document != nil, shown.theirs)
	if v.Document == model.Match {
		v.Document = shown.result()
		v.Match = v.Match && shown.valid
	}
	telling := agreeing
	v.Sex = claim(c.Sex != "", c.Sex == row.Sex)
	if c.DateOfBirth != nil && born.Year == 0 {
		return nil, RuleClaimedDate.Refuse("dateOfBirth")
	}
	if claims < minClaims {
		return nil, RuleFewClaims.Refuse("claims", minClaims)
	}
	switch {
	case v.Match:
		v.LifeStatus = row.LifeStatus
	case telling < minAgreeing:
		for _, result := range []*string{&v.GivenName, &v.FatherName, &v.GrandfatherName, &v.Surname, &v.MotherName, &v.MotherFatherName, &v.DateOfBirth, &v.Sex} {
			if *result == model.Match {
				*result = model.NoMatch
			}
		}
		if v.Document != "" {
			v.Document = model.NoMatch
		}
	}
	return v, nil
}

// sameName: spelled the same but for hamza, ta marbuta, ya and alef, or as the holder's own Latin spelling.
func sameName(claimed, recorded, latin string) bool {
	if key := names.Key(claimed); key != "" {
		return claimed == recorded || key == names.Key(recorded) || latin != "" && key == names.Key(latin)
	}
	return false
}

// sameDate: equal in every part that the register knows. The claim must be complete in those.
func sameDate(claimed, recorded domain.Date) bool {
	agree := func(c, r int) bool { return r == 0 || c == r }
	return recorded.Year != 0 && agree(claimed.Year, recorded.Year) && agree(claimed.Month, recorded.Month) && agree(claimed.Day, recorded.Day)
}
