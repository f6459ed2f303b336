package town

import (
	"sijil/domain"
	"sijil/domain/marriage"
)

// marriage enters a couple's contract: by the court that made it, or from the old register. Some do not last.
func (l *line) marriage(c couple, lasts bool) {
	if !c.wife.alive(l.today) && !c.husband.alive(l.today) || c.wife.entered.IsZero() || c.husband.entered.IsZero() {
		return
	}
	p := marriage.Particulars{
		Court: l.place.court(), ContractNumber: plain(l.dice.between(1, 9999)) + "/" + plain(c.on.Year), DateOfContract: c.on,
		Place: l.place.home(), Husband: spouse(c.husband), Wife: spouse(c.wife), Witnesses: 2,
		Paper: marriage.Paper{Reference: "سجل " + plain(l.index+1) + " صحيفة " + plain(l.dice.between(1, 200)), ScanHash: l.capture(c.wife.key, "contract").Hash},
	}
	record := c.wife.key.as('m')
	if c.on.Before(inForce.AddDays(30 * 366)) {
		l.do(l.today.AddDays(-l.dice.between(400, 900)), l.place, record, marriage.Reconstruct{
			DateOfRegistration: c.on,
			Legacy: domain.Legacy{
				System: "paper-1957", Number: string(record[1:]), Register: plain(l.index + 1), Office: l.place.office.Code, Year: c.on.Year,
			},
			Particulars: p,
		})
		return
	}
	if c.wife.born.YearsUntil(c.on) < 18 {
		p.MinorPermission = l.order(l.place, c.on)
	}
	l.do(c.on.AddDays(l.dice.between(0, 5)), l.place, record, marriage.Register{Particulars: p})
	if !lasts && c.on.Before(l.today.AddDays(-400)) && l.dice.chance(0.06) && c.wife.alive(l.today) && c.husband.alive(l.today) {
		on := l.today.AddDays(-l.dice.between(100, 300))
		l.do(on, l.place, record, marriage.Divorce{Kind: marriage.Irrevocable, Order: l.order(l.place, on), EffectiveFrom: on})
		c.wife.spouse, c.husband.spouse = nil, nil
	}
}

func spouse(s *soul) marriage.Spouse {
	return marriage.Spouse{NationalNumber: s.key.number(), Name: s.name, DateOfBirth: s.known, Nationality: "IQ"}
}
