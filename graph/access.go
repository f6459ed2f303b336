package graph

import (
	"cmp"
	"context"
	"errors"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"sijil/domain"
	"sijil/domain/access"
	"sijil/graph/model"
	"sijil/graph/shown"
)

// RuleOwnNumber refuses a person whose token does not say who they are.
var RuleOwnNumber = &domain.Rule{Key: "graphql.own_number", Code: domain.Forbidden, Text: domain.Text{
	En:  "your sign-in does not carry your national number; sign in with your card, or ask at the civil-status office",
	Ar:  "لا يحمل دخولك رقمك الوطني؛ ادخل ببطاقتك أو راجع دائرة الأحوال المدنية",
	Ckb: "چوونەژوورەوەکەت ژمارەی نیشتمانیت هەڵناگرێت؛ بە کارتەکەت بچۆ ژوورەوە یان سەردانی فەرمانگەی باری شارستانی بکە",
}}

// RuleNotRecorded refuses an answer whose reading could not be put on record.
var RuleNotRecorded = &domain.Rule{Key: "access.not_recorded", Code: domain.Unavailable, Text: domain.Text{
	En:  "the reading could not be put on record, so the data is not shown; try again in a minute",
	Ar:  "تعذّر تسجيل الاطلاع، لذلك لا تُعرض البيانات؛ أعد المحاولة بعد دقيقة",
	Ckb: "نەتوانرا بینینەکە تۆمار بکرێت، بۆیە زانیارییەکان پیشان نادرێن؛ دوای خولەکێک هەوڵ بدەرەوە",
}}

// Readings puts on record whose data an answer shows. Until Record has returned
// without an error the answer does not leave.
type Readings interface {
	Record(ctx context.Context, r access.Reading) error
}

// asked are the persons whom a request named by number, and what came of it.
type asked struct {
	mu  sync.Mutex
	who []askedFor
}

type askedFor struct {
	number  domain.NationalNumber
	field   string
	outcome access.Outcome
}

// resolve notes whom the fields of Query and Mutation were asked for; below them nobody is named.
func resolve(ctx context.Context, next graphql.Resolver) (any, error) {
	fc := graphql.GetFieldContext(ctx)
	if fc.Object != "Query" && fc.Object != "Mutation" {
		return next(ctx)
	}
	result, err := next(ctx)
	r := requestOf(ctx)
	for _, argument := range fc.Args {
		if n := namedIn(argument); n != "" {
			if outcome := outcomeOf(result, err); outcome != "" {
				r.asked.add(askedFor{n, fc.Field.Name, outcome})
			}
		}
	}
	return result, err
}

func (a *asked) add(who askedFor) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.who = append(a.who, who)
}

// namedIn is whom an argument names; empty for nobody.
func namedIn(argument any) domain.NationalNumber {
	switch v := argument.(type) {
	case domain.NationalNumber:
		return v
	case *domain.NationalNumber:
		return value(v)
	case model.IdentityClaims:
		return v.NationalNumber
	case interface{ Whose() domain.NationalNumber }:
		return v.Whose()
	}
	return ""
}

// outcomeOf is what a person learns who asked; empty for nothing, as when the question itself was refused.
func outcomeOf(result any, err error) access.Outcome {
	if err != nil {
		if e, ok := errors.AsType[*domain.Error](err); ok && e.Code() == domain.NotFound {
			return access.NotFound
		}
		return ""
	}
	if v, ok := result.(*model.IdentityVerification); ok {
		if v.Match {
			return access.Matched
		}
		return access.Mismatched
	}
	if v := reflect.ValueOf(result); !v.IsValid() || v.Kind() == reflect.Pointer && v.IsNil() || v.Kind() == reflect.Slice && v.Len() == 0 {
		return access.NotFound
	}
	return access.Disclosed
}

// record puts on record whose data the answer shows and who was asked for. An answer about nobody leaves no record.
func (h *handler) record(ctx context.Context, r *request, op *operation, seen *shown.Note) error {
	subjects := append(disclosed(op, seen), r.asked.subjects(op, seen)...)
	if len(subjects) == 0 {
		return nil
	}
	err := h.Readings.Record(ctx, access.Reading{
		Request: r.reference(), Action: op.action, Command: op.Operation == ast.Mutation,
		Actor: r.caller.ID, Agency: r.caller.Agency, Office: r.caller.Office, Role: r.caller.Role, Area: r.caller.Area, ActorNumber: r.caller.Own,
		LegalBasis: r.basis, Purpose: r.purpose, Agreement: r.agreement, Case: r.stated.file, HiddenUntil: r.stated.hidden,
		Subjects: subjects,
	})
	if err != nil {
		return RuleNotRecorded.Refuse("").Because(err)
	}
	return nil
}

// disclosed are the persons whose records were written.
func disclosed(op *operation, seen *shown.Note) (list []access.Subject) {
	for _, p := range seen.All() {
		s := access.Subject{NationalNumber: p.NationalNumber, Record: p.Record, Outcome: access.Disclosed}
		for _, register := range seen.Registers(p) {
			s.Shown = append(s.Shown, access.Shown{Register: register, Groups: op.groups[register]})
		}
		list = append(list, s)
	}
	return list
}

// subjects are those who were asked for by number and of whom no record was
// written, once for each field; a verification is told also where one was.
func (a *asked) subjects(op *operation, seen *shown.Note) (list []access.Subject) {
	slices.SortFunc(a.who, func(a, b askedFor) int {
		return cmp.Or(strings.Compare(a.field, b.field), cmp.Compare(a.number, b.number))
	})
	written := seen.All()
	for _, who := range a.who {
		s := access.Subject{NationalNumber: who.number, Outcome: who.outcome}
		if who.outcome == access.Disclosed {
			if slices.Contains(written, shown.Person{NationalNumber: who.number}) {
				continue
			}
			s.Shown = []access.Shown{{Register: who.field, Groups: op.groups[who.field]}}
		}
		list = append(list, s)
	}
	return list
}
