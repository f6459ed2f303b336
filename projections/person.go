package projections

import (
	"time"

	"sijil/domain"
	"sijil/domain/person"
	"sijil/eventstore"
)

// PersonRow is a civil record as it now reads.
type PersonRow struct {
	NationalNumber domain.NationalNumber `db:"national_number,key"`
	FamilyNumber   domain.FamilyNumber   `db:"family_number"`
	FamilyRole     string                `db:"family_role"` // "child", "mother", "father", "spouse"
	Name           domain.Name           `db:"name,flat"`
	Sex            domain.Sex            `db:"sex"`
	DateOfBirth    domain.Date           `db:"date_of_birth"`
	PlaceOfBirth   domain.Place          `db:"place_of_birth,flat"`
	Nationality    string                `db:"nationality"` // ISO 3166-1 alpha-2
	MaritalStatus  string                `db:"marital_status"`
	Residence      domain.Place          `db:"residence,flat"`
	Mother         person.Parent         `db:"mother,flat"`
	Father         person.Parent         `db:"father,flat"`

	LifeStatus  person.LifeStatus         `db:"life_status"`
	DateOfDeath domain.Date               `db:"date_of_death"`
	Death       string                    `db:"death"` // the stream of the registered death
	DeathNumber domain.RegistrationNumber `db:"death_number"`

	CivilStatus   domain.CivilStatus      `db:"civil_status"`
	Marriages     []domain.KnownMarriage  `db:"marriages,json"`
	GuardianNeeds []domain.NationalNumber `db:"guardian_needs"` // the dead parents of a minor without a guardian
	FullAge       int                     `db:"full_age"`       // in years, as it was when the need arose
	DueOn         domain.Date             `db:"due_on"`         // coming of age, of a minor who needs a guardian
	Guardian      person.Guardian         `db:"guardian,json"`
	GuardianOrder domain.CourtOrder       `db:"guardian_order,json"`

	Origin     person.Origin       `db:"origin"`
	Birth      string              `db:"birth"` // the stream of the registered birth
	Legacy     domain.Legacy       `db:"legacy,json"`
	Office     string              `db:"office"`
	Area       domain.Area         `db:"area"`
	EnrolledOn domain.Date         `db:"enrolled_on"`
	Sealed     bool                `db:"sealed"`         // visible to named roles only
	Cancelled  domain.CourtOrder   `db:"cancelled,json"` // set while the enrolment is void
	Revision   eventstore.Revision `db:"revision"`       // of the last event that the row shows
	ChangedAt  time.Time           `db:"changed_at"`     // when that was recorded

	Words   lexemes `db:"words,derived"`    // of the name and the mother's, to compare with a search
	Pairs   pairs   `db:"pairs,derived"`    // of the same, for the index
	NameKey string  `db:"name_key,derived"` // the folded name, for search in spite of typing errors
}

// Persons has one row per civil record.
var Persons = Table[PersonRow]{
	Name: "person", Version: 2,
	On: []Handler[PersonRow]{
		onPerson(func(p *PersonRow, e person.Enrolled, _ eventstore.Recorded) {
			p.FamilyNumber, p.Origin, p.Birth, p.Legacy = e.FamilyNumber, e.Origin, e.Birth, e.Legacy
			p.Office, p.Area, p.EnrolledOn, p.Sealed = e.Office, e.Area, e.Date, e.Sealed
			if e.Origin == person.FromBirth && e.FamilyNumber != "" {
				p.FamilyRole = "child"
			}
			p.LifeStatus = person.Alive
			p.read(e.Particulars)
		}),
		onPerson(func(p *PersonRow, e person.Corrected, _ eventstore.Recorded) { p.read(e.Particulars) }),
		onPerson(func(p *PersonRow, e person.NameChanged, _ eventstore.Recorded) { p.Name = e.Name }),
		onPerson(func(p *PersonRow, e person.NationalityChanged, _ eventstore.Recorded) { p.Nationality = e.Nationality }),
		onPerson(func(p *PersonRow, e person.JoinedFamily, _ eventstore.Recorded) {
			p.FamilyNumber, p.FamilyRole = e.FamilyNumber, e.As
		}),
		onPerson(func(p *PersonRow, e person.Moved, _ eventstore.Recorded) { p.Residence = e.Residence }),
		onPerson(func(p *PersonRow, e person.Died, _ eventstore.Recorded) {
			p.LifeStatus, p.Death, p.DeathNumber, p.DateOfDeath = person.Deceased, e.Death, e.RegistrationNumber, e.DateOfDeath
		}),
		onPerson(func(p *PersonRow, e person.DeathDateCorrected, _ eventstore.Recorded) { p.DateOfDeath = e.DateOfDeath }),
		onPerson(func(p *PersonRow, _ person.DeathAnnulled, _ eventstore.Recorded) { p.live() }),
		onPerson(func(p *PersonRow, e person.EnrolmentCancelled, _ eventstore.Recorded) { p.Cancelled = e.Order }),
		onPerson(func(p *PersonRow, _ person.EnrolmentReinstated, _ eventstore.Recorded) {
			p.Cancelled = domain.CourtOrder{}
		}),
		onPerson(func(p *PersonRow, e person.CivilStatusChanged, _ eventstore.Recorded) {
			p.Marriages = person.WithMarriage(p.Marriages, e.Marriage)
		}),
		onPerson(func(p *PersonRow, e person.GuardianNeeded, _ eventstore.Recorded) {
			p.GuardianNeeds, p.FullAge = with(p.GuardianNeeds, e.Parent), e.FullAge
		}),
		onPerson(func(p *PersonRow, e person.GuardianNeedLifted, _ eventstore.Recorded) { p.GuardianNeeds = e.Left }),
		onPerson(func(p *PersonRow, e person.GuardianAppointed, _ eventstore.Recorded) {
			p.Guardian, p.GuardianOrder = e.Guardian, e.Order
		}),
		onPerson(func(p *PersonRow, _ person.Sealed, _ eventstore.Recorded) { p.Sealed = true }),
		onPerson(func(p *PersonRow, _ person.Unsealed, _ eventstore.Recorded) { p.Sealed = false }),
	},
}

func onPerson[E domain.Event](fold func(*PersonRow, E, eventstore.Recorded)) Handler[PersonRow] {
	return On(func(_ E, r eventstore.Recorded) Key {
		n, _ := person.Number(r.Stream)
		return Key(n)
	}, func(p *PersonRow, e E, r eventstore.Recorded) {
		fold(p, e, r)
		p.CivilStatus = person.CivilStatus(p.Marriages, p.MaritalStatus, p.DateOfDeath)
		p.DueOn = domain.Date{}
		if len(p.GuardianNeeds) > 0 {
			p.DueOn, _ = person.ComesOfAge(p.DateOfBirth, p.FullAge)
		}
		p.Revision, p.ChangedAt = r.Revision, r.RecordedAt
	})
}

// read takes over the particulars. A correction repeats them whole.
func (p *PersonRow) read(from person.Particulars) {
	p.Name, p.Sex, p.DateOfBirth, p.PlaceOfBirth = from.Name, from.Sex, from.DateOfBirth, from.PlaceOfBirth
	p.Nationality, p.MaritalStatus, p.Residence = from.Nationality, from.MaritalStatus, from.Residence
	p.Mother, p.Father = from.Mother, from.Father
}

// marriedOn shows a marriage that ended later as the one in force that it was.
func (p *PersonRow) marriedOn(day domain.Date) {
	if day.IsZero() {
		return
	}
	for _, m := range p.Marriages {
		if m.Ended.After(day) {
			m.Status, m.Ended = domain.MarriageInForce, domain.Date{}
			p.Marriages = person.WithMarriage(p.Marriages, m)
		}
	}
	p.CivilStatus = person.CivilStatus(p.Marriages, p.MaritalStatus, p.DateOfDeath)
}

// live takes the death away.
func (p *PersonRow) live() {
	p.LifeStatus, p.Death, p.DeathNumber, p.DateOfDeath = person.Alive, "", "", domain.Date{}
}

// IsCancelled tells whether the enrolment is void.
func (p *PersonRow) IsCancelled() bool { return p.Cancelled != domain.CourtOrder{} }

func (p *PersonRow) derive() {
	p.Words = appendWords(searchWords(p.Name), motherMark, p.Mother.Name)
	p.Pairs = namePairs(namePairs(nil, "", p.Name), motherMark, p.Mother.Name)
	p.NameKey = nameKey(p.Name)
}
