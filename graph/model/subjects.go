package model

import (
	"strings"

	"sijil/domain"
)

// Every record that is about persons says whose it is, for the record of who
// read what: see graph/shown.

// Subjects is whose civil record it is.
func (p *Person) Subjects() (register, record string, of []domain.NationalNumber) {
	return "person", "", []domain.NationalNumber{p.NationalNumber}
}

// Subjects are the guardian.
func (g *Guardian) Subjects() (register, record string, of []domain.NationalNumber) {
	return "person", "", []domain.NationalNumber{g.NationalNumber}
}

// Subjects are the child and all whom the entry names.
func (b *BirthRecord) Subjects() (register, record string, of []domain.NationalNumber) {
	p := b.BirthRow.Particulars
	return "birth", b.Birth, []domain.NationalNumber{b.NationalNumber, p.Mother.NationalNumber, p.Father.NationalNumber, p.Informant.NationalNumber}
}

// Subjects are the deceased and the informant.
func (d *DeathRecord) Subjects() (register, record string, of []domain.NationalNumber) {
	return "death", d.Death, []domain.NationalNumber{d.NationalNumber, d.DeathRow.Particulars.Informant.NationalNumber}
}

// Subjects are the spouses.
func (m *MarriageRecord) Subjects() (register, record string, of []domain.NationalNumber) {
	return "marriage", m.Marriage, []domain.NationalNumber{m.MarriageRow.Husband, m.MarriageRow.Wife}
}

// Subjects is the spouse.
func (m *PersonMarriage) Subjects() (register, record string, of []domain.NationalNumber) {
	return "marriage", "", []domain.NationalNumber{m.Spouse}
}

// Subjects is the holder.
func (n *NationalIDRecord) Subjects() (register, record string, of []domain.NationalNumber) {
	return "nationalid", "", []domain.NationalNumber{n.NationalNumber}
}

// Subjects is the holder.
func (p *PassportRecord) Subjects() (register, record string, of []domain.NationalNumber) {
	return "passport", "", []domain.NationalNumber{p.NationalNumber}
}

// Subjects is the holder, if the document was anybody's.
func (s *SltdRecord) Subjects() (register, record string, of []domain.NationalNumber) {
	return "passport", "", []domain.NationalNumber{numberIn(s.Stream)}
}

// Subjects is the pensioner.
func (c *PensionCase) Subjects() (register, record string, of []domain.NationalNumber) {
	return "retirement", "", []domain.NationalNumber{c.NationalNumber}
}

// Subjects is the survivor.
func (s *PensionSurvivor) Subjects() (register, record string, of []domain.NationalNumber) {
	return "retirement", "", []domain.NationalNumber{s.NationalNumber}
}

// Subjects are the pensioner and the survivor whom it should have gone to.
func (p *RefusedPayment) Subjects() (register, record string, of []domain.NationalNumber) {
	return "retirement", "", []domain.NationalNumber{p.Pensioner, p.Survivor}
}

// Subjects are the household.
func (w *WelfareCase) Subjects() (register, record string, of []domain.NationalNumber) {
	of = []domain.NationalNumber{w.Head}
	for _, m := range w.Case.Members {
		of = append(of, m.Person)
	}
	return "welfare", w.Welfare, of
}

// Subjects is whose record waits.
func (i *WorkItem) Subjects() (register, record string, of []domain.NationalNumber) {
	return i.Register, i.WorkItem.Record, []domain.NationalNumber{numberIn(i.WorkItem.Record)}
}

// Subjects is in whose record it was recorded.
func (c *Consequence) Subjects() (register, record string, of []domain.NationalNumber) {
	return c.Register, "", pointed(c.Person)
}

// Subjects is for whose record it is.
func (c *OpenConsequence) Subjects() (register, record string, of []domain.NationalNumber) {
	return c.Register, "", pointed(c.Person)
}

func pointed(n *domain.NationalNumber) []domain.NationalNumber {
	if n == nil {
		return nil
	}
	return []domain.NationalNumber{*n}
}

// numberIn is whose stream it is, where its name says so.
func numberIn(stream string) domain.NationalNumber {
	_, rest, _ := strings.Cut(stream, "-")
	n, err := domain.ParseNationalNumber(rest)
	if err != nil || string(n) != rest {
		return ""
	}
	return n
}
