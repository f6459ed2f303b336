package town

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/marriage"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
	"sijil/domain/person"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
)

var today = domain.NewDate(2026, 11, 20)

func TestSameSeedSameTown(t *testing.T) {
	t.Parallel()
	a, b := Generate(7, 600, today), Generate(7, 600, today)
	if !reflect.DeepEqual(a, b) {
		t.Error("one seed gave two towns")
	}
	if other := Generate(8, 600, today); reflect.DeepEqual(a.Steps, other.Steps) {
		t.Error("two seeds gave one town")
	}
}

func TestTownHasTheSizeAndTheCasesOfADemo(t *testing.T) {
	t.Parallel()
	const people = 2000
	town := Generate(1, people, today)
	if town.People < people || town.People > people+300 {
		t.Errorf("%d people, want at least %d and little more", town.People, people)
	}
	kinds := map[string]int{}
	for _, s := range town.Steps {
		kinds[kindOf(s)]++
	}
	for _, kind := range []string{
		"enrolled", "family joined", "moved", "name changed",
		"birth notified", "birth registered", "birth reconstructed", "late birth", "born before it was declared dead",
		"twin", "fetal death", "foundling", "court-ordered birth", "resembling birth", "duplicate cleared", "birth rejected", "certified copy",
		"clerical", "administrative_once", "court_ordered",
		"death registered", "cause coded", "unidentified body", "identified", "death cancelled",
		"medical_certificate", "forensic_report", "military_confirmation", "court_hujja", "foreign_certificate",
		"marriage.Reconstruct", "marriage.Register", "marriage.Divorce", "nationalid.ReportLost", "nationalid.ReportStolen", "nationalid.Suspend",
		"nationalid.ReportDamaged", "nationalid.Refuse", "nationalid.Activate", "passport.ReportLost", "passport.ReportStolen", "passport.Activate",
		"passport.RecordTravelBan", "retirement.Award", "retirement.PayGratuity", "retirement.GiveProof", "retirement.Pay",
		"welfare.Object", "welfare.Activate", "welfare.Suspend", "welfare.Pay",
	} {
		if kinds[kind] == 0 {
			t.Errorf("the town has no %s", kind)
		}
	}
	t.Logf("%d people, %d steps: %v", town.People, len(town.Steps), kinds)
}

func kindOf(s Step) string {
	switch c := s.Command.(type) {
	case person.Enrol:
		return "enrolled"
	case person.JoinFamily:
		return "family joined"
	case person.Move:
		return "moved"
	case person.ChangeName:
		return "name changed"
	case birth.Notify:
		return "birth notified"
	case birth.Declare:
		switch {
		case s.Resembles != "":
			return "resembling birth"
		case !c.Particulars.Foundling.IsZero():
			return "foundling"
		case c.Particulars.Outcome == birth.FetalDeath:
			return "fetal death"
		case !c.Particulars.DiedOn.IsZero():
			return "born before it was declared dead"
		case c.Particulars.Child.Plurality == birth.Twin:
			return "twin"
		}
	case birth.RecordCourtOrder:
		return "court-ordered birth"
	case birth.ClearDuplicate:
		return "duplicate cleared"
	case birth.Reject:
		return "birth rejected"
	case birth.Register:
		if c.ReasonForDelay != "" {
			return "late birth"
		}
		return "birth registered"
	case birth.Reconstruct:
		return "birth reconstructed"
	case birth.IssueCertifiedCopy:
		return "certified copy"
	case birth.Correct:
		return string(c.Route)
	case death.Declare:
		if c.Particulars.Deceased.NationalNumber == "" {
			return "unidentified body"
		}
		return string(c.Particulars.Evidence.Kind)
	case death.Register:
		return "death registered"
	case death.CodeCause:
		return "cause coded"
	case death.Identify:
		return "identified"
	case marriage.Command, nationalid.Command, passport.Command, retirement.Command, welfare.Command:
		return fmt.Sprintf("%T", c)
	case death.Cancel:
		return "death cancelled"
	}
	return "other"
}

// TestStepsAreInOrder: within an act days never go back, none is after today, and what a step
// refers to was entered by an earlier step of its own line.
func TestStepsAreInOrder(t *testing.T) {
	t.Parallel()
	town := Generate(3, 900, today)
	entered := map[string]bool{}
	last, act := domain.Date{}, Lives
	for i, s := range town.Steps {
		if s.Act > act {
			last, act = domain.Date{}, s.Act
		}
		if s.Act < act || s.On.Before(last) || s.On.After(today) {
			t.Fatalf("step %d of act %d is on %s, after one of act %d on %s", i, s.Act, s.On, act, last)
		}
		last = s.On
		for _, word := range strings.FieldsFunc(fmt.Sprintf("%+v", s.Command), func(r rune) bool { return strings.ContainsRune(" {}:", r) }) {
			if !strings.HasPrefix(word, "@") {
				continue
			}
			line, _, _ := strings.Cut(word[2:], ".")
			if !entered[word] || line != fmt.Sprint(s.Line) {
				t.Fatalf("step %d, %T of %s on %s, refers to %s, who is not entered yet", i, s.Command, s.Record, s.On, word)
			}
		}
		switch s.Command.(type) {
		case person.Enrol, birth.Register, birth.Reconstruct:
			entered["@"+string(s.Record.as('p'))] = true
		case nationalid.Apply, passport.Apply:
			entered["@"+string(s.Record)] = true
		}
	}
}

func TestFiguresAreThoseOfTheSources(t *testing.T) {
	t.Parallel()
	births, boys, home, twins, september, march := 0, 0, 0, 0, 0, 0
	for _, s := range Generate(5, 12000, today).Steps {
		c, ok := s.Command.(birth.Declare)
		if !ok || c.Particulars.Outcome != birth.LiveBirth || s.Resembles != "" {
			continue
		}
		births++
		child := c.Particulars.Child
		count(&boys, child.Sex == domain.Male)
		count(&home, child.PlaceType == birth.PrivateHome)
		count(&twins, child.Plurality == birth.Twin)
		count(&september, child.DateOfBirth.Month >= 8 && child.DateOfBirth.Month <= 10)
		count(&march, child.DateOfBirth.Month >= 2 && child.DateOfBirth.Month <= 4)
	}
	for _, f := range []struct {
		name      string
		got       int
		low, high float64
	}{
		{"boys", boys, 0.495, 0.53},
		{"births at home", home, 0.10, 0.14},
		{"twins", twins, 0.024, 0.05},
		{"births from August to October", september, 0.25, 0.29},
		{"births from February to April", march, 0.21, 0.25},
	} {
		if share := float64(f.got) / float64(births); share < f.low || share > f.high {
			t.Errorf("%s: %.3f of %d births, want %.3f to %.3f", f.name, share, births, f.low, f.high)
		}
	}
}

func count(n *int, holds bool) {
	if holds {
		*n++
	}
}

func TestNamesAreManyAndWritten(t *testing.T) {
	t.Parallel()
	for list, least := range map[string]int{
		"ar-male": 60, "ar-female": 60, "ckb-male": 60, "ckb-female": 60, "ar-surname": 40, "ckb-surname": 40,
	} {
		seen := map[string]bool{}
		for _, s := range nameLists[list] {
			n := domain.Name{Given: s.name, Latin: domain.LatinName{Given: s.latin}}
			if err := n.Check(); err != nil || s.latin == "" {
				t.Errorf("%s: %+v: %v", list, s, err)
			}
			seen[s.name] = true
		}
		if len(seen) < least {
			t.Errorf("%s has %d names, want %d", list, len(seen), least)
		}
	}
}

// TestLifeExpectancy compares the lives that are drawn with WPP 2024's e0: 70.4 for men, 74.1 for women.
func TestLifeExpectancy(t *testing.T) {
	t.Parallel()
	d := roll(9, 9)
	for sex, want := range map[domain.Sex]float64{domain.Male: 70.4, domain.Female: 74.1} {
		const lives = 40000
		days := 0
		for range lives {
			days += d.daysLived(sex, 0)
		}
		if got := float64(days) / lives / daysInYear; got < want-2.5 || got > want+2.5 {
			t.Errorf("%s: life expectancy %.1f years, want about %.1f", sex, got, want)
		}
	}
}
