package graph

import (
	"context"
	"slices"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/marriage"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
	"sijil/graph/auth"
	"sijil/graph/model"
	"sijil/office"
	"sijil/projections"
)

// RuleWhich refuses a question for one record that does not say which.
var RuleWhich = &domain.Rule{Key: "graphql.which", Code: domain.Invalid, Text: domain.Text{
	En:  "say which record: give its id or one of its numbers",
	Ar:  "حدد القيد: اذكر معرّفه أو أحد أرقامه",
	Ckb: "دیاری بکە کام تۆمار: ناسێنەرەکەی یان یەکێک لە ژمارەکانی بنووسە",
}}

// node fetches what an id names, if it is of the wanted type (any, if empty)
// and the caller's token allows to read such records. A nil interface is none.
func (r *Resolver) node(ctx context.Context, id, want string) (model.Node, error) {
	kind, key := model.ParseID(id)
	if want != "" && kind != want || !may(ctx, nodeScopes[kind], "") {
		return nil, nil
	}
	switch kind {
	case model.PersonNode:
		row, err := r.Reads.Person(ctx, domain.NationalNumber(key))
		p, err := r.person(ctx, row, err)
		if p == nil {
			return nil, err
		}
		return p, r.expand(ctx, []*model.Person{p})
	case model.BirthNode:
		row, err := r.reads(ctx).BirthRecord(ctx, key)
		return one(r.birthRecord(ctx, row, err))
	case model.DeathNode:
		row, err := r.reads(ctx).DeathRecord(ctx, key)
		return one(r.deathRecord(ctx, row, err))
	case model.MarriageNode:
		row, err := r.reads(ctx).MarriageRecord(ctx, key)
		return one(r.marriageRecord(ctx, row, err))
	case model.NationalIDNode:
		n, _ := nationalid.Number(key)
		row, err := r.reads(ctx).NationalIDRecord(ctx, n)
		return one(r.nationalIDRecord(ctx, row, err))
	case model.PassportNode:
		n, _ := passport.Number(key)
		row, err := r.reads(ctx).Passports(ctx, n)
		return one(r.passportRecord(ctx, row, err))
	case model.WelfareNode:
		row, err := r.reads(ctx).WelfareCase(ctx, domain.FamilyNumber(key))
		return one(r.welfareCase(ctx, row, err))
	case model.PensionNode:
		row, err := r.reads(ctx).RetirementCase(ctx, key)
		return one(r.pensionCase(ctx, row, err))
	}
	return nil, nil
}

// nodeOf is the pointer to a record with an id.
type nodeOf[Record any] interface {
	*Record
	model.Node
}

// one is a record as a node: no record is a nil interface, not a nil record in one.
func one[Record any, N nodeOf[Record]](record N, err error) (model.Node, error) {
	if record == nil {
		return nil, err
	}
	return record, err
}

// nodeScopes is what a token must allow to fetch a node by its id.
var nodeScopes = map[string]string{
	model.BirthNode: auth.BirthRead, model.DeathNode: auth.DeathRead, model.PersonNode: auth.PersonRead,
	model.MarriageNode: auth.MarriageRead, model.NationalIDNode: auth.NationalIDRead, model.PassportNode: auth.PassportRead,
	model.WelfareNode: auth.WelfareRead, model.PensionNode: auth.RetirementRead,
}

// addressee is the office that a notification or enrolment goes to: the caller's own unless named.
func addressee(a domain.Actor, code string, area domain.Area) (string, domain.Area) {
	if code == "" {
		code = a.Office
	}
	if area == "" {
		area = a.Area
	}
	return code, area
}

// deathStream is where the death of a person, or of an unidentified body, is recorded.
func deathStream(c office.Call, p death.Particulars) (string, error) {
	if n := p.Deceased.NationalNumber; n != "" {
		return death.Stream(n), nil
	}
	id, err := fresh(c, p)
	return death.UnidentifiedStream(id), err
}

// value of an argument that may be left out; zero if it was.
func value[T any](given *T) (v T) {
	if given != nil {
		v = *given
	}
	return v
}

// birthDocument is the payload of an issued document.
func birthDocument(done *model.BirthPayload, err error) (*model.BirthDocumentPayload, error) {
	if err != nil || done.Birth == nil {
		return &model.BirthDocumentPayload{}, err
	}
	return &model.BirthDocumentPayload{Birth: done.Birth, Document: issued(done.Recorded, done.Birth.Documents)}, nil
}

// deathDocument is the payload of an issued document.
func deathDocument(done *model.DeathPayload, err error) (*model.DeathDocumentPayload, error) {
	if err != nil || done.Death == nil {
		return &model.DeathDocumentPayload{}, err
	}
	return &model.DeathDocumentPayload{Death: done.Death, Document: issued(done.Recorded, done.Death.Documents)}, nil
}

// issued is the document that a command issued, as the record shows it.
func issued(recorded []domain.Event, documents []projections.Document) *projections.Document {
	for _, e := range recorded {
		var number domain.DocumentNumber
		switch e := e.(type) {
		case birth.CertifiedCopyIssued:
			number = e.Document
		case birth.ExtractIssued:
			number = e.Document
		case death.CertifiedCopyIssued:
			number = e.Document
		case death.ExtractIssued:
			number = e.Document
		case marriage.ExtractIssued:
			number = e.Document
		}
		for i := range documents {
			if documents[i].Number == number {
				return &documents[i]
			}
		}
	}
	return nil
}

// unique drops repeated and empty keys.
func unique[K ~string](keys []K) []K {
	slices.Sort(keys)
	keys = slices.Compact(keys)
	if len(keys) > 0 && keys[0] == "" {
		keys = keys[1:]
	}
	return keys
}
