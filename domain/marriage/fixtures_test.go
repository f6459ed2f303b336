package marriage_test

import (
	"slices"

	"sijil/domain"
	"sijil/domain/marriage"
	"sijil/lawfile"
)

var (
	wed   = domain.NewDate(2015, 6, 10)
	today = domain.NewDate(2026, 3, 1)

	clerk    = domain.Actor{ID: "u-7", Agency: "justice", Office: "IQ-BA-C1", Area: "IQ-BA", Role: "court"}
	stranger = domain.Actor{ID: "u-9", Agency: "justice", Office: "IQ-NI-C1", Area: "IQ-NI", Role: "court"}
	policy   = domain.Actor{ID: "policies", Agency: "sijil", Role: "policy"}

	by       = marriage.By{Actor: clerk, Today: today, Law: book()}
	byPolicy = marriage.By{Actor: policy, Today: today, Law: by.Law}

	order  = domain.CourtOrder{Court: "محكمة الأحوال الشخصية في البصرة", Number: "17/2026", Date: domain.NewDate(2026, 2, 25), ScanHash: "sha256:00"}
	appeal = domain.CourtOrder{Court: "محكمة استئناف البصرة", Number: "4/2026", Date: domain.NewDate(2026, 2, 27)}
	old    = domain.CourtOrder{Court: order.Court, Number: "1/2010", Date: domain.NewDate(2010, 1, 5)}
	paper  = domain.Reference{Authority: "مديرية الأحوال المدنية العامة", Number: "441", Date: domain.NewDate(2026, 2, 26)}
	court  = domain.Reference{Court: order}
	legacy = domain.Legacy{System: "paper-1957", Number: "212", Register: "14", Page: "88", Office: "أحوال الزبير", Year: 2015}

	left = domain.NewDate(2026, 1, 10) // a divorce's effect
)

const (
	husband domain.NationalNumber = "100000000001"
	wife    domain.NationalNumber = "200000000002"
	other   domain.NationalNumber = "300000000003"
)

func book() *domain.Book {
	book, err := lawfile.Embedded()
	if err != nil {
		panic(err)
	}
	return book
}

// agreed is a contract between two citizens with everything stated.
func agreed() marriage.Particulars {
	return marriage.Particulars{
		Court: order.Court, ContractNumber: "812/2015", DateOfContract: wed,
		Place:     domain.Place{Governorate: "IQ-BA", District: "البصرة"},
		Husband:   marriage.Spouse{NationalNumber: husband, Name: domain.Name{Given: "كرار", Father: "حسن", Grandfather: "علي"}, DateOfBirth: domain.NewDate(1988, 4, 2)},
		Wife:      marriage.Spouse{NationalNumber: wife, Name: domain.Name{Given: "نور", Father: "حسين", Grandfather: "جاسم"}, DateOfBirth: domain.NewDate(1992, 9, 21)},
		Witnesses: 2, Dowry: "مهر معجل ومؤجل",
		Paper: marriage.Paper{Reference: "سجل 12 صحيفة 40", ScanHash: "sha256:01"},
	}
}

// with changes a copy of the contract.
func with(change func(*marriage.Particulars)) marriage.Particulars {
	p := agreed()
	change(&p)
	return p
}

// foreign is a contract with a wife of another nationality.
func foreign() marriage.Particulars {
	return with(func(p *marriage.Particulars) {
		p.Wife = marriage.Spouse{Name: domain.Name{Given: "سلمى", Father: "أحمد"}, DateOfBirth: domain.NewDate(1990, 1, 1), Nationality: "SY", Passport: "N0012345"}
	})
}

// man and woman are the spouses' civil records, changed.
func man(changes ...func(*domain.KnownPerson)) domain.KnownPerson {
	p := agreed().Husband
	return changed(domain.KnownPerson{NationalNumber: p.NationalNumber, Name: p.Name, Sex: domain.Male, DateOfBirth: p.DateOfBirth}, changes)
}

func woman(changes ...func(*domain.KnownPerson)) domain.KnownPerson {
	p := agreed().Wife
	return changed(domain.KnownPerson{NationalNumber: p.NationalNumber, Name: p.Name, Sex: domain.Female, DateOfBirth: p.DateOfBirth}, changes)
}

func changed(k domain.KnownPerson, changes []func(*domain.KnownPerson)) domain.KnownPerson {
	for _, change := range changes {
		change(&k)
	}
	return k
}

// married adds a marriage to a civil record.
func married(status domain.MarriageStatus, spouse domain.NationalNumber, from, ended domain.Date) func(*domain.KnownPerson) {
	return func(k *domain.KnownPerson) {
		k.Marriages = append(slices.Clone(k.Marriages), domain.KnownMarriage{
			Marriage: "marriage-" + from.String(), Spouse: spouse, Status: status, From: from, Ended: ended,
		})
	}
}

func dead(on domain.Date) func(*domain.KnownPerson) {
	return func(k *domain.KnownPerson) {
		k.Deceased, k.Death, k.DateOfDeath = true, "death-"+string(k.NationalNumber), on
	}
}

func toRegister(p marriage.Particulars, known ...domain.KnownPerson) marriage.Register {
	if known == nil {
		known = []domain.KnownPerson{man(), woman()}
	}
	return marriage.Register{By: by, Particulars: p, Known: known}
}

func toReconstruct(p marriage.Particulars, known ...domain.KnownPerson) marriage.Reconstruct {
	return marriage.Reconstruct{By: by, DateOfRegistration: wed, Legacy: legacy, Particulars: p, Known: known}
}

func registered(p marriage.Particulars) marriage.Registered {
	return marriage.Registered{
		Couple: p.Couple(), Registrar: "u-7", Office: "IQ-BA-C1", Area: "IQ-BA", Date: today,
		Type: domain.CurrentRegistration, Particulars: p,
	}
}

func reconstructed(p marriage.Particulars) marriage.Registered {
	e := registered(p)
	e.Date, e.Type, e.Legacy = wed, domain.Reconstruction, legacy
	return e
}

var couple = marriage.Couple{Husband: husband, Wife: wife}

func divorced(kind marriage.DivorceKind) marriage.Divorced {
	return marriage.Divorced{
		Couple: couple, Kind: kind, Order: order, From: left, WaitUntil: left.AddDays(90),
		WaitLaw: "Personal Status Law 188/1959, Arts 47-48", Date: today,
	}
}

func resumed() marriage.Resumed {
	return marriage.Resumed{Couple: couple, Order: appeal, From: domain.NewDate(2026, 2, 20), Date: today}
}

func widowed(on domain.Date) marriage.SpouseDied {
	return marriage.SpouseDied{Couple: couple, Spouse: husband, Death: "death-" + string(husband), DateOfDeath: on, Date: today}
}

func cancelled() marriage.Cancelled {
	return marriage.Cancelled{Couple: couple, Order: order, Reason: "x", Date: today}
}

func history(events ...domain.Event) []domain.Event { return events }

// entry is the history of the registered contract.
func entry(more ...domain.Event) []domain.Event {
	return slices.Concat(history(registered(agreed())), more)
}
