package birth_test

import (
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/birth"
)

// TestParticularsAreChecked: each fault is refused by its rule and named by its
// path, in every command that takes particulars and at whose stage it matters.
func TestParticularsAreChecked(t *testing.T) {
	t.Parallel()
	const (
		atNotification = 1 << iota
		atDeclaration
		atTakeover
		atCorrection
		always = atNotification | atDeclaration | atTakeover | atCorrection
		mostly = atNotification | atDeclaration | atCorrection
		stated = atDeclaration | atCorrection
	)
	long := strings.Repeat("ن", domain.MaxLine+1)
	for _, c := range []struct {
		field  string
		rule   *domain.Rule
		when   int
		change func(*birth.Particulars)
	}{
		{"outcome", birth.RuleOutcome, always &^ atCorrection, func(p *birth.Particulars) { p.Outcome = "" }},
		{"outcome", birth.RuleOutcome, always &^ atCorrection, func(p *birth.Particulars) { p.Outcome = "stillbirth" }},
		{"child.name.given", domain.RuleRequired, stated, func(p *birth.Particulars) { p.Child.Name.Given = "" }},
		{"child.name.given", domain.RuleNameLetters, always, func(p *birth.Particulars) { p.Child.Name.Given = "نور 2" }},
		{"child.name.given", domain.RuleTooLong, always, func(p *birth.Particulars) { p.Child.Name.Given = long }},
		{"child.name.latin.surname", domain.RuleNotText, always, func(p *birth.Particulars) { p.Child.Name.Latin.Surname = "A\x00B" }},
		{"child.sex", domain.RuleRequired, mostly, func(p *birth.Particulars) { p.Child.Sex = "" }},
		{"child.sex", domain.RuleRequired, mostly, func(p *birth.Particulars) { p.Child.Sex = domain.SexUnstated }},
		{"child.sex", domain.RuleSex, always, func(p *birth.Particulars) { p.Child.Sex = "F" }},
		{"child.dateOfBirth", domain.RuleRequired, mostly, func(p *birth.Particulars) { p.Child.DateOfBirth = domain.Date{} }},
		{"child.dateOfBirth", birth.RuleDateComplete, mostly, func(p *birth.Particulars) { p.Child.DateOfBirth.Day = 0 }},
		{"child.dateOfBirth", birth.RuleFuture, always &^ atCorrection, func(p *birth.Particulars) { p.Child.DateOfBirth = today.AddDays(1) }},
		{"child.dateOfBirth", domain.RuleDateCalendar, always, func(p *birth.Particulars) { p.Child.DateOfBirth = domain.NewDate(2026, 2, 30) }},
		{"child.dateOfBirth", domain.RuleDateHijri, always, func(p *birth.Particulars) { p.Child.DateOfBirth = domain.NewDate(1447, 9, 3) }},
		{"child.timeOfBirth", birth.RuleTime, always, func(p *birth.Particulars) { p.Child.TimeOfBirth = "24:00" }},
		{"child.timeOfBirth", birth.RuleTime, always, func(p *birth.Particulars) { p.Child.TimeOfBirth = "4:35" }},
		{"child.timeOfBirth", birth.RuleTime, always, func(p *birth.Particulars) { p.Child.TimeOfBirth = "23:60" }},
		{"child.place.governorate", domain.RuleRequired, stated, func(p *birth.Particulars) { p.Child.Place = domain.Place{} }},
		{"child.place.country", birth.RuleCountry, always, func(p *birth.Particulars) { p.Child.Place.Country = "Iraq" }},
		{"child.place.facility", domain.RuleTooLong, always, func(p *birth.Particulars) { p.Child.Place.Facility = long }},
		{"child.placeType", domain.RuleRequired, mostly, func(p *birth.Particulars) { p.Child.PlaceType = "" }},
		{"child.placeType", birth.RulePlaceType, always, func(p *birth.Particulars) { p.Child.PlaceType = "taxi" }},
		{"child.attendant", birth.RuleAttendant, always, func(p *birth.Particulars) { p.Child.Attendant = "aunt" }},
		{"child.plurality", birth.RulePlurality, always, func(p *birth.Particulars) { p.Child.Plurality = "sextuplet" }},
		{"child.order", birth.RuleRange, always, func(p *birth.Particulars) { p.Child.Order = 2 }},
		{"child.order", birth.RuleRange, always, func(p *birth.Particulars) { p.Child.Plurality, p.Child.Order = birth.Twin, 3 }},
		{"child.order", birth.RuleRange, always, func(p *birth.Particulars) { p.Child.Order = -1 }},
		{"child.order", birth.RuleOrderNeeded, stated, func(p *birth.Particulars) { p.Child.Plurality, p.Child.Order = birth.Triplet, 0 }},
		{"child.weightGrams", birth.RuleRange, always, func(p *birth.Particulars) { p.Child.WeightGrams = 199 }},
		{"child.weightGrams", birth.RuleRange, always, func(p *birth.Particulars) { p.Child.WeightGrams = 8001 }},
		{"child.gestationWeeks", birth.RuleRange, always, func(p *birth.Particulars) { p.Child.GestationWeeks = 14 }},
		{"child.gestationWeeks", birth.RuleRange, always, func(p *birth.Particulars) { p.Child.GestationWeeks = 47 }},
		{"mother", birth.RuleMotherNeeded, mostly, func(p *birth.Particulars) { p.Mother = birth.Parent{} }},
		{"mother.nationalNumber", domain.RuleNationalNumber, always, func(p *birth.Particulars) { p.Mother.NationalNumber = "12345" }},
		{"mother.name.father", domain.RuleNameLetters, always, func(p *birth.Particulars) { p.Mother.Name.Father = "<b>" }},
		{"mother.dateOfBirth", birth.RuleFuture, always, func(p *birth.Particulars) { p.Mother.DateOfBirth = domain.NewDate(2027, 0, 0) }},
		{"mother.dateOfBirth", birth.RuleParentAge, mostly, func(p *birth.Particulars) { p.Mother.DateOfBirth = domain.NewDate(2016, 2, 21) }},
		{"mother.dateOfBirth", birth.RuleParentAge, mostly, func(p *birth.Particulars) { p.Mother.DateOfBirth = domain.NewDate(1965, 2, 20) }},
		{"mother.ageYears", birth.RuleRange, mostly, func(p *birth.Particulars) { p.Mother.AgeYears = 61 }},
		{"mother.ageYears", birth.RuleAge, mostly, func(p *birth.Particulars) { p.Mother.AgeYears, p.Mother.DateOfBirth = 45, domain.NewDate(1996, 0, 0) }},
		{"mother.previousLiveBirths", birth.RuleRange, always, func(p *birth.Particulars) { p.Mother.PreviousLiveBirths = -2 }},
		{"father.nationalNumber", birth.RuleSameParents, always, func(p *birth.Particulars) { p.Father.NationalNumber = p.Mother.NationalNumber }},
		{"father.dateOfBirth", birth.RuleParentAge, mostly, func(p *birth.Particulars) { p.Father.DateOfBirth = domain.NewDate(1954, 0, 0) }},
		{"father.nationality", birth.RuleCountry, always, func(p *birth.Particulars) { p.Father.Nationality = "iq" }},
		{"mother.nationality", birth.RuleCountry, always, func(p *birth.Particulars) { p.Mother.Nationality = "ZZ" }},
		{"father.occupation", domain.RuleHiddenDirection, always, func(p *birth.Particulars) { p.Father.Occupation = "معلم\u202e" }},
		{"father.residence.country", birth.RuleCountry, always, func(p *birth.Particulars) { p.Father.Residence.Country = "X" }},
		{"marriage.date", birth.RuleFuture, always, func(p *birth.Particulars) { p.Marriage.Date = today.AddDays(1) }},
		{"marriage.date", domain.RuleDateCalendar, always, func(p *birth.Particulars) { p.Marriage.Date = domain.NewDate(2017, 13, 1) }},
		{"informant.nationalNumber", domain.RuleNationalNumber, always, func(p *birth.Particulars) { p.Informant.NationalNumber = "1 2" }},
		{"informant.phone", birth.RulePhone, always, func(p *birth.Particulars) { p.Informant.Phone = "call me" }},
		{"informant.phone", birth.RulePhone, always, func(p *birth.Particulars) { p.Informant.Phone = "+()" }},
		{"certifier.kind", birth.RuleNotifier, stated, func(p *birth.Particulars) { p.Certifier.Kind = birth.Layperson }},
		{"certifier.kind", birth.RuleAttendant, atNotification | atTakeover, func(p *birth.Particulars) { p.Certifier.Kind = "aunt" }},
		{"certifier.licence", birth.RuleLicence, stated, func(p *birth.Particulars) { p.Certifier.Licence = "" }},
		{"diedOn", birth.RuleBeforeBirth, always, func(p *birth.Particulars) { p.DiedOn = born.AddDays(-1) }},
		{"diedOn", birth.RuleFuture, always, func(p *birth.Particulars) { p.DiedOn = today.AddDays(1) }},
		{"foundling.order", domain.RuleCourtReference, always &^ atCorrection, func(p *birth.Particulars) {
			*p = foundling()
			p.Foundling.Order.Number = ""
		}},
		{"foundling.foundOn", birth.RuleFuture, always &^ atCorrection, func(p *birth.Particulars) {
			*p = foundling()
			p.Foundling.FoundOn = today.AddDays(1)
		}},
		{"foundling.foundAt.country", birth.RuleCountry, always &^ atCorrection, func(p *birth.Particulars) {
			*p = foundling()
			p.Foundling.FoundAt.Country = "iraq"
		}},
		{"foundling.foundOn", birth.RuleBeforeBirth, always &^ atCorrection, func(p *birth.Particulars) {
			*p = foundling()
			p.Foundling.FoundOn = domain.NewDate(2025, 0, 0)
		}},
	} {
		p := with(c.change)
		for stage, command := range map[int]birth.Command{
			atNotification: birth.Notify{By: by, Tracking: tracking, Notifier: birth.Certifier{Name: "x"}, Particulars: p},
			atDeclaration:  birth.Declare{By: by, Tracking: tracking, Particulars: p},
			atTakeover:     toReconstruct(p),
			atCorrection:   birth.Correct{By: by, Route: domain.CourtOrdered, Reference: judgment, Reason: "x", Particulars: p},
		} {
			s := birth.State{}
			if stage == atCorrection {
				s = birth.Decider.Fold(entry(newborn()))
			}
			reconstruct, is := command.(birth.Reconstruct)
			if is {
				reconstruct.DateOfRegistration = domain.Date{}
				command = reconstruct
			}
			_, err := birth.Decider.Decide(s, command)
			refused := domain.IsRule(err, c.rule) && strings.HasPrefix(err.Error(), "particulars."+c.field+": ")
			if must := c.when&stage != 0; must && !refused {
				t.Errorf("%s in %T: got %v, want a refusal by %s", c.field, command, err, c.rule.Key)
			}
		}
	}
}

// TestWhatIsPossibleIsAccepted: the limits themselves, and what the checks must not be held against.
func TestWhatIsPossibleIsAccepted(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(*birth.Particulars){
		"midnight":                     func(p *birth.Particulars) { p.Child.TimeOfBirth = "00:00" },
		"a minute to midnight":         func(p *birth.Particulars) { p.Child.TimeOfBirth = "23:59" },
		"no time":                      func(p *birth.Particulars) { p.Child.TimeOfBirth = "" },
		"very light":                   func(p *birth.Particulars) { p.Child.WeightGrams = 200 },
		"very heavy":                   func(p *birth.Particulars) { p.Child.WeightGrams = 8000 },
		"weight unstated":              func(p *birth.Particulars) { p.Child.WeightGrams = 0 },
		"15 weeks":                     func(p *birth.Particulars) { p.Child.GestationWeeks = 15 },
		"46 weeks":                     func(p *birth.Particulars) { p.Child.GestationWeeks = 46 },
		"fourth of quadruplets":        func(p *birth.Particulars) { p.Child.Plurality, p.Child.Order = birth.Quadruplet, 4 },
		"a mother of ten":              func(p *birth.Particulars) { p.Mother.DateOfBirth = domain.NewDate(2016, 2, 20) },
		"a mother of sixty":            func(p *birth.Particulars) { p.Mother.DateOfBirth = domain.NewDate(1965, 2, 21) },
		"a mother perhaps sixty":       func(p *birth.Particulars) { p.Mother.DateOfBirth = domain.NewDate(1965, 0, 0) },
		"no father":                    func(p *birth.Particulars) { p.Father = birth.Parent{} },
		"a mother by her number alone": func(p *birth.Particulars) { p.Mother = birth.Parent{NationalNumber: "200000000001"} },
		"parents without numbers":      func(p *birth.Particulars) { p.Mother.NationalNumber, p.Father.NationalNumber = "", "" },
		"sex undetermined":             func(p *birth.Particulars) { p.Child.Sex = domain.Undetermined },
		"abroad, no governorate":       func(p *birth.Particulars) { p.Child.Place = domain.Place{Country: "JO", Locality: "عمّان"} },
		"no certifier":                 func(p *birth.Particulars) { p.Certifier = birth.Certifier{} },
		"born today, died today":       func(p *birth.Particulars) { p.Child.DateOfBirth, p.DiedOn = today, today },
		"Arabic digits in a telephone": func(p *birth.Particulars) { p.Informant.Phone = "٠٧٧٠ ٠٠٠ ٠٠٠٠" },
		"the leap day": func(p *birth.Particulars) {
			p.Child.DateOfBirth, p.Mother.DateOfBirth = domain.NewDate(2024, 2, 29), domain.NewDate(1996, 2, 29)
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := with(change)
			events, err := birth.Decider.Decide(birth.State{}, birth.Declare{By: by, Tracking: tracking, Particulars: p})
			if err != nil || events[0].(birth.Declared).Particulars != p {
				t.Errorf("got %+v, %v", events, err)
			}
		})
	}
}
