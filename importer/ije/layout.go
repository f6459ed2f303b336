package ije

import (
	"strconv"
	"strings"
)

// field is a stretch of columns, counted from 1 as the layout does.
type field struct{ from, length int }

// The columns are facts of the NCHS inter-jurisdictional exchange (IJE)
// layouts for mortality (5,000 columns) and natality (4,000 columns), version
// 2021, as the public project nightingaleproject/vital-records-dotnet
// (Apache-2.0) lists them. Names are the layout's own.
var (
	dodYear, dodMonth, dodDay         = field{1, 4}, field{237, 2}, field{239, 2}
	dState                            = field{5, 2}
	fileNumber                        = field{7, 6}
	void                              = field{13, 1}
	dGiven, dInitial, dLast, dSuffix  = field{27, 50}, field{77, 1}, field{78, 50}, field{128, 10}
	dSex                              = field{189, 1}
	ageUnit, age                      = field{200, 1}, field{201, 3}
	dobYear, dobMonth, dobDay         = field{205, 4}, field{209, 2}, field{211, 2}
	bornCountry, bornState            = field{213, 2}, field{215, 2}
	homeState, homeCountry            = field{225, 2}, field{227, 2}
	marital                           = field{230, 1}
	deathPlaceType                    = field{232, 1}
	deathTime                         = field{241, 4}
	occupation                        = field{575, 40}
	dRegYear, dRegMonth, dRegDay      = field{689, 4}, field{693, 2}, field{695, 2}
	manner                            = field{701, 1}
	manualCause, acmeCause            = field{705, 5}, field{710, 5}
	entityCodes, recordCodes          = field{715, 160}, field{876, 100}
	autopsy, autopsyFindings          = field{976, 1}, field{977, 1}
	tobaccoUse, pregnancy             = field{978, 1}, field{979, 1}
	injMonth, injDay, injYear         = field{981, 2}, field{983, 2}, field{985, 4}
	injTime, injTimeUnit              = field{989, 4}, field{1075, 1}
	workInjury                        = field{993, 1}
	surMonth, surDay, surYear         = field{1067, 2}, field{1069, 2}, field{1071, 4}
	deathInstitution, deathAddress    = field{1082, 30}, field{1112, 50}
	deathCity, deathCounty            = field{1252, 28}, field{1317, 28}
	homeCity, homeCounty, homeAddress = field{1560, 28}, field{1597, 28}, field{1681, 50}
	dMiddle                           = field{1808, 50}
	dFatherGiven, dFatherMiddle       = field{1858, 50}, field{1908, 50}
	dFatherLast                       = field{139, 50}
	dMotherGiven, dMotherMiddle       = field{1958, 50}, field{2008, 50}
	dMotherMaiden                     = field{2058, 50}
	injPlace, injHow                  = field{2109, 50}, field{2159, 250}
	injCounty, injCity, injState      = field{2439, 28}, field{2470, 28}, field{2503, 2}
	replacement                       = field{2541, 1}
	otherConditions                   = field{3102, 240}
	bornCity                          = field{3397, 28}
	informantRelation                 = field{3505, 30}
	certGiven, certMiddle             = field{3902, 50}, field{3952, 50}
	certLast, certSuffix              = field{4002, 50}, field{4052, 10}
	certYear, certMonth, certDay      = field{4258, 4}, field{4254, 2}, field{4256, 2}
	deathCountry                      = field{4326, 2}
)

// causeLines are the lines a to d: the condition and its interval.
var causeLines = [4][2]field{
	{{2542, 120}, {2662, 20}}, {{2682, 120}, {2802, 20}}, {{2822, 120}, {2942, 20}}, {{2962, 120}, {3082, 20}},
}

// Natality.
var (
	bornYear, bornMonth, bornDay        = field{1, 4}, field{31, 2}, field{33, 2}
	bState                              = field{5, 2}
	bornTime                            = field{26, 4}
	bSex                                = field{30, 1}
	birthPlaceType                      = field{38, 1}
	mDobYear, mDobMonth, mDobDay        = field{55, 4}, field{59, 2}, field{61, 2}
	mHomeState, mHomeCountry            = field{76, 2}, field{78, 2}
	fDobYear, fDobMonth, fDobDay        = field{81, 4}, field{85, 2}, field{87, 2}
	mMarried                            = field{91, 1}
	mEducation                          = field{93, 1}
	fEducation                          = field{422, 1}
	attendant                           = field{751, 1}
	bornLiving, bornDead                = field{785, 2}, field{787, 2}
	weight, gestation                   = field{865, 4}, field{870, 2}
	plurality, setOrder                 = field{877, 2}, field{879, 2}
	mAge, fAge                          = field{920, 2}, field{922, 2}
	bRegYear, bRegMonth, bRegDay        = field{944, 4}, field{948, 2}, field{950, 2}
	kidGiven, kidMiddle                 = field{1001, 50}, field{1051, 50}
	kidLast, kidSuffix                  = field{1101, 50}, field{1151, 7}
	bornCounty, bornTown, hospital      = field{1158, 25}, field{1183, 50}, field{1233, 50}
	momGiven, momMiddle, momLast        = field{1283, 50}, field{1333, 50}, field{1383, 50}
	momMaidenGiven, momMaidenMiddle     = field{1440, 50}, field{1490, 50}
	momMaidenLast                       = field{1540, 50}
	momAddress, momCounty, momCity      = field{1672, 50}, field{1731, 28}, field{1759, 28}
	dadGiven, dadMiddle                 = field{1843, 50}, field{1893, 50}
	dadLast, dadSuffix                  = field{1943, 50}, field{1993, 7}
	momOccupation, dadOccupation        = field{2022, 25}, field{2050, 25}
	certifierName, certifierNPI, certAs = field{2839, 50}, field{2889, 12}, field{2901, 1}
)

// row is one record's columns.
type row []rune

// text of a field without the blanks around it. A row may end early: what is not there is blank.
func (r row) text(f field) string {
	from, to := min(f.from-1, len(r)), min(f.from-1+f.length, len(r))
	return strings.TrimSpace(string(r[from:to]))
}

// number of a field. All nines mean unknown, as blanks do; ok is false for what is no number.
func (r row) number(f field) (n int, stated, ok bool) {
	s := r.text(f)
	if s == "" || strings.Trim(s, "9") == "" && len(s) == f.length {
		return 0, false, true
	}
	n, err := strconv.Atoi(s)
	return n, true, err == nil && n >= 0
}
