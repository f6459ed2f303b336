package office

import (
	"context"
	"reflect"
	"strings"

	"sijil/country"
	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/person"
	"sijil/domain/policies"
	"sijil/eventstore"
)

// RuleGovernorate refuses a place of the own country in no governorate of it.
var RuleGovernorate = &domain.Rule{Key: "office.no_such_governorate", Code: domain.Invalid, Text: domain.Text{
	En:  "there is no such governorate; give its ISO 3166-2 code, for example IQ-BG for Baghdad or IQ-BA for Basra",
	Ar:  "لا توجد محافظة بهذا الرمز؛ اكتب رمزها بحسب ISO 3166-2، مثل IQ-BG لبغداد أو IQ-BA للبصرة",
	Ckb: "پارێزگایەکی وا نییە؛ هێمای ISO 3166-2 بنووسە، وەک IQ-BG بۆ بەغدا یان IQ-BA بۆ بەسرە",
}}

// RuleGovernorateAbroad refuses a place of another country in a governorate of the own.
var RuleGovernorateAbroad = &domain.Rule{Key: "office.governorate_abroad", Code: domain.Invalid, Text: domain.Text{
	En:  "this governorate lies in Iraq, and the place in another country; leave out the one that is wrong",
	Ar:  "هذه المحافظة في العراق والمكان في بلد آخر؛ احذف الخطأ منهما",
	Ckb: "ئەم پارێزگایە لە عێراقە و شوێنەکە لە وڵاتێکی ترە؛ ئەوەی هەڵەیە لای ببە",
}}

// namedPerson is a person whom a command names by number.
type namedPerson struct {
	field  string
	number domain.NationalNumber
}

// known looks up the people that a command names. A number without a civil
// record is refused, but for an import, which may bring the parents after the children.
func (o *Office) known(ctx context.Context, call Call, named ...namedPerson) ([]domain.KnownPerson, error) {
	var list []domain.KnownPerson
	for _, p := range named {
		if p.number == "" {
			continue
		}
		k, found, err := o.lookUp(ctx, p.number)
		if err != nil {
			return nil, err
		}
		if found && !k.Cancelled {
			list = append(list, k)
		} else if call.Actor.Role != domain.ImportRole {
			return nil, RuleNoPerson.Refuse(p.field)
		}
	}
	return list, nil
}

// lookUp is what the civil record says of a person now; found is false where there never was one.
func (o *Office) lookUp(ctx context.Context, n domain.NationalNumber) (k domain.KnownPerson, found bool, err error) {
	if n != "" && n == o.subject.NationalNumber {
		return o.subject, true, nil
	}
	s, _, err := eventstore.Load(ctx, o.Store, o.Codec, person.Decider, person.Stream(n))
	if o.hides && s.Sealed {
		return domain.KnownPerson{}, false, err
	}
	return s.Known(), s.Enrolled || s.Cancelled, err
}

// citizen is lookUp for a command about one person: a number without a civil record is refused.
func (o *Office) citizen(ctx context.Context, field string, n domain.NationalNumber) (domain.KnownPerson, error) {
	k, found, err := o.lookUp(ctx, n)
	if err == nil && !found {
		err = RuleNoPerson.Refuse(field)
	}
	return k, err
}

// knownToBirth looks up a birth's parents and informant; those that stood in the entry before are left out.
func (o *Office) knownToBirth(ctx context.Context, call Call, p, before birth.Particulars) ([]domain.KnownPerson, error) {
	var named []namedPerson
	for _, n := range []struct {
		field    string
		now, was domain.NationalNumber
	}{
		{"mother", p.Mother.NationalNumber, before.Mother.NationalNumber},
		{"father", p.Father.NationalNumber, before.Father.NationalNumber},
		{"informant", p.Informant.NationalNumber, before.Informant.NationalNumber},
	} {
		if n.now != n.was {
			named = append(named, namedPerson{"particulars." + n.field + ".nationalNumber", n.now})
		}
	}
	return o.known(ctx, call, named...)
}

// knownParents looks up a person's parents.
func (o *Office) knownParents(ctx context.Context, call Call, p person.Particulars) ([]domain.KnownPerson, error) {
	return o.known(ctx, call,
		namedPerson{"particulars.mother.nationalNumber", p.Mother.NationalNumber},
		namedPerson{"particulars.father.nationalNumber", p.Father.NationalNumber})
}

// RuleNoHousehold refuses a family number that nobody has.
var RuleNoHousehold = &domain.Rule{Key: "office.no_such_household", Code: domain.NotFound, Text: domain.Text{
	En:  "no household has this family number; copy it from the card of a member",
	Ar:  "لا توجد عائلة بهذا الرقم؛ انقله من بطاقة أحد أفرادها",
	Ckb: "هیچ خێزانێک ئەم ژمارەیەی نییە؛ لە کارتی ئەندامێکیەوە بینووسەوە",
}}

// checkHousehold refuses a household without a member. A policy opens one with a first child.
func (o *Office) checkHousehold(ctx context.Context, call Call, f domain.FamilyNumber) error {
	if o.Household == nil || f == "" || call.Actor.Role == policies.Actor.Role {
		return nil
	}
	found, err := o.Household(ctx, f)
	if err != nil || found {
		return err
	}
	return RuleNoHousehold.Refuse("familyNumber")
}

// checkPlaces refuses a command that names a governorate which the country of the place does not have.
func checkPlaces(command any) error {
	v := reflect.ValueOf(command)
	for field, path := range map[string]string{"Particulars": "particulars", "Residence": "residence", "Cause": "cause"} {
		part := v.FieldByName(field)
		if !part.IsValid() {
			continue
		}
		for _, at := range domain.Places(part.Interface()) {
			if err := checkGovernorate(at.Place); err != nil {
				if at.Path != "" {
					err = domain.Under(at.Path, err)
				}
				return domain.Under(path, err)
			}
		}
	}
	return nil
}

func checkGovernorate(p domain.Place) error {
	if p.Country != "" && p.Country != country.Code {
		own := strings.HasPrefix(p.Governorate, country.Code+"-") // ISO 3166-2 begins with the country
		if own && domain.IsCountry(p.Country) {                   // the deciders refuse what is none
			return RuleGovernorateAbroad.Refuse("governorate")
		}
		return nil
	}
	if p.Governorate == "" {
		return nil
	}
	if _, known := country.GovernorateOf(p.Governorate); !known {
		return RuleGovernorate.Refuse("governorate")
	}
	return nil
}
