package birth

import "sijil/domain"

// Bounds of what is possible, not of what is healthy.
const (
	leastWeight, mostWeight       = 200, 8000 // grams
	leastGestation, mostGestation = 15, 46    // completed weeks
	mostOrder                     = 15
)

// check refuses an impossible child. The date of a foundling's birth may be an estimate with unknown parts.
func (c Child) check(at stage, today domain.Date, parents bool) error {
	return domain.First(
		c.checkDate(at, today, parents),
		c.checkSex(at),
		checkTime("timeOfBirth", c.TimeOfBirth),
		c.checkPlace(at, parents),
		oneOf("attendant", c.Attendant, RuleAttendant, Physician, Nurse, Midwife, OtherParamedic, Layperson,
			TraditionalAttendant, NoAttendant, AttendantUnstated),
		c.checkOrder(at),
		between("weightGrams", c.WeightGrams, leastWeight, mostWeight),
		between("gestationWeeks", c.GestationWeeks, leastGestation, mostGestation),
	)
}

func (c Child) checkDate(at stage, today domain.Date, parents bool) error {
	if err := notFuture("dateOfBirth", c.DateOfBirth, today); err != nil {
		return err
	}
	if at == takeover || !parents && c.Estimated && c.DateOfBirth.Year != 0 {
		return nil
	}
	return checkComplete("dateOfBirth", c.DateOfBirth)
}

func (c Child) checkSex(at stage) error {
	if at != takeover && c.Sex == domain.SexUnstated {
		return domain.RuleRequired.Refuse("sex")
	}
	return domain.Under("sex", c.Sex.Check())
}

// checkPlace: the kind of place decides the deadline, the governorate the statistics.
func (c Child) checkPlace(at stage, parents bool) error {
	if at != takeover && c.PlaceType == PlaceUnstated {
		return domain.RuleRequired.Refuse("placeType")
	}
	if at == declaration && parents && !c.abroad() && c.Place.Governorate == "" {
		return domain.RuleRequired.Refuse("place.governorate")
	}
	return domain.First(
		oneOf("placeType", c.PlaceType, RulePlaceType, HealthInstitution, PrivateHome, OtherPlace, PlaceUnstated),
		checkCountry("place.country", c.Place.Country),
	)
}

// checkOrder: the order in the delivery fits its plurality; a child of a multiple delivery has one.
func (c Child) checkOrder(at stage) error {
	most, ok := map[Plurality]int{
		Single: 1, Twin: 2, Triplet: 3, Quadruplet: 4, Higher: mostOrder, PluralityUnstated: mostOrder,
	}[c.Plurality]
	switch {
	case !ok:
		return RulePlurality.Refuse("plurality")
	case at == declaration && c.Plurality.multiple() && c.Order == 0:
		return RuleOrderNeeded.Refuse("order")
	}
	return between("order", c.Order, 1, most)
}

// multiple tells whether the delivery is known to have brought several children.
func (p Plurality) multiple() bool {
	return p == Twin || p == Triplet || p == Quadruplet || p == Higher
}

// checkTime refuses what is not a time of day as "15:04".
func checkTime(field, s string) error {
	if s == "" {
		return nil
	}
	digit := func(i int, most byte) bool { return s[i] >= '0' && s[i] <= most }
	if len(s) == 5 && s[2] == ':' && digit(0, '2') && digit(1, '9') && digit(3, '5') && digit(4, '9') && s[:2] < "24" {
		return nil
	}
	return RuleTime.Refuse(field)
}
