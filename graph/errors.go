package graph

import (
	"cmp"
	"context"
	"errors"
	"net/http"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"sijil/domain"
	"sijil/eventstore"
)

// Rules by which the API itself refuses.
var (
	RuleInternal = &domain.Rule{Key: "graphql.internal", Code: domain.Internal, Text: domain.Text{
		En:  "something went wrong on our side; try again, and report the reference number if it stays",
		Ar:  "حدث خطأ من جهتنا؛ أعد المحاولة، وإن تكرر فأبلغ عن الرقم المرجعي",
		Ckb: "هەڵەیەک لەلای ئێمە ڕوویدا؛ هەوڵ بدەرەوە، ئەگەر مایەوە ژمارەی ئاماژەکە ڕابگەیەنە",
	}}
	RuleNotFound = &domain.Rule{Key: "graphql.not_found", Code: domain.NotFound, Text: domain.Text{
		En:  "there is no such record that you may see; check the number",
		Ar:  "لا يوجد قيد كهذا يحق لك الاطلاع عليه؛ تحقق من الرقم",
		Ckb: "تۆمارێکی وەها نییە کە مافی بینینت هەبێت؛ ژمارەکە بپشکنە",
	}}
	RuleScope = &domain.Rule{Key: "graphql.scope", Code: domain.Forbidden, Text: domain.Text{
		En:  "your token lacks the scope %[1]s that this needs; ask your administrator for it, or leave it out",
		Ar:  "ينقص رمزك النطاق %[1]s اللازم لهذا؛ اطلبه من مسؤول النظام أو احذف الحقل",
		Ckb: "نیشانەکەت بواری %[1]s ی پێویستی نییە؛ لە بەڕێوەبەری سیستەم داوای بکە یان لایبە",
	}}
	RuleOperation = &domain.Rule{Key: "graphql.operation", Code: domain.Invalid, Text: domain.Text{
		En:  "name one of the document's operations in operationName",
		Ar:  "اذكر إحدى عمليات المستند في operationName",
		Ckb: "ناوی یەکێک لە کردارەکانی بەڵگەنامەکە لە operationName بنووسە",
	}}
)

// failure is one refusal as it is answered.
type failure struct {
	err  *domain.Error
	path ast.Path
	at   []gqlerror.Location
	wait int // seconds until it is worth trying again; 0 for the usual
}

func (f failure) retryAfter() int { return cmp.Or(f.wait, retrySeconds) }

// present is gqlgen's error presenter: what leaves is a rule's text, a code and
// a reference; everything else goes to the log.
func present(ctx context.Context, err error) *gqlerror.Error {
	r := requestOf(ctx)
	f := failure{path: graphql.GetPath(ctx)}
	if g, ok := errors.AsType[*gqlerror.Error](err); ok {
		f.path, f.at = g.Path, g.Locations
	}
	if _, ok := errors.AsType[*eventstore.DuplicateID](err); ok {
		err = RuleKeyUsed.Refuse("idempotencyKey")
	}
	if e, ok := errors.AsType[*domain.Error](err); ok {
		f.err, f.wait = e, wait(err)
		if e.Field == "" {
			f.err = under(inputPath(ctx, f.path), e)
		}
		if fc := graphql.GetFieldContext(ctx); fc != nil {
			f.path = fc.Path()
		}
	} else {
		f.err = RuleInternal.Refuse("").Because(err)
	}
	return r.present(ctx, f)
}

func under(field string, e *domain.Error) *domain.Error {
	if field == "" {
		return e
	}
	moved, _ := errors.AsType[*domain.Error](domain.Under(field, e))
	return moved
}

// inputPath is the part of an error's path that lies below the arguments of the
// field under way, relative to an input object.
func inputPath(ctx context.Context, path ast.Path) string {
	fc := graphql.GetFieldContext(ctx)
	if fc == nil {
		return ""
	}
	if depth := len(fc.Path()); len(path) > depth {
		return relative(path[depth:])
	}
	return ""
}

// relative names a value by its path below the argument or variable that holds
// it; the argument itself by its own name.
func relative(path ast.Path) string {
	if len(path) > 1 {
		if _, isName := path[1].(ast.PathName); isName {
			path = path[1:]
		}
	}
	return path.String()
}

// present writes a failure in the caller's language and logs what only engineers may see.
func (r *request) present(ctx context.Context, f failure) *gqlerror.Error {
	e := f.err
	code := e.Code()
	r.note(e)
	if cause := errors.Unwrap(e); cause != nil || code == domain.Internal {
		r.log(ctx, e)
	}
	extensions := map[string]any{"code": code, "rule": e.Rule.Key, "referenceId": r.reference()}
	if e.Field != "" {
		extensions["field"] = e.Field
	}
	if code == domain.Unavailable {
		extensions["retryAfter"] = f.retryAfter()
	}
	return &gqlerror.Error{Message: e.In(r.language), Path: f.path, Locations: f.at, Extensions: extensions}
}

// retrySeconds is how long a caller is asked to wait after "unavailable".
const retrySeconds = 5

// statusOf is the HTTP status of a request that was refused whole.
func statusOf(code domain.Code) int {
	switch code {
	case domain.Unauthenticated:
		return http.StatusUnauthorized
	case domain.Forbidden:
		return http.StatusForbidden
	case domain.Unavailable:
		return http.StatusServiceUnavailable
	case domain.Internal:
		return http.StatusInternalServerError
	default:
		return http.StatusBadRequest
	}
}
