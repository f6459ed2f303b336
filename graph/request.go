package graph

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"regexp"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/access"
	"sijil/graph/auth"
	"sijil/policy"
)

// request is what belongs to one HTTP request.
type request struct {
	caller   *auth.Caller
	stated   stated
	standing *policy.Standing
	judge    *policy.Judge
	asked    asked
	language domain.Language
	logger   *slog.Logger
	meter    Meter
	kind     string                 // of the operation, as it is counted
	code     atomic.Pointer[string] // of the first refusal

	// What was decided before anything was read; several are written with commas.
	purpose   string // as stated, or as it goes without saying
	agreement string // reference of the agreement that opens it; empty for an agency's own work
	basis     string // the agreement's legal basis, or the token's
	policies  string // ids of the policies that allow it

	once sync.Once
	id   uuid.UUID
}

// The headers by which a caller says what a request is for.
const (
	purposeHeader = "Sijil-Purpose" // one of the purposes of its agreement: pension_payment
	caseHeader    = "Sijil-Case"    // the file that is open at the caller's desk
	hiddenHeader  = "Sijil-Hidden-Until"
)

// maxStated bounds each of them, in characters.
const maxStated = 64

// RuleStated refuses a purpose or case that is no short plain text.
var RuleStated = &domain.Rule{Key: "graphql.stated", Code: domain.Invalid, Text: domain.Text{
	En:  "the headers Sijil-Purpose and Sijil-Case hold up to %[1]d letters, digits and . _ - / each; correct them",
	Ar:  "يتسع كل من الترويستين Sijil-Purpose وSijil-Case لما لا يزيد على %[1]d من الحروف اللاتينية والأرقام والرموز . _ - /؛ صحّحهما",
	Ckb: "هەر یەک لە سەردێڕەکانی Sijil-Purpose و Sijil-Case تا %[1]d پیتی لاتینی و ژمارە و . _ - / دەگرێت؛ ڕاستیان بکەرەوە",
}}

// stated is what a caller says that a request is for.
type stated struct {
	purpose, file string
	hidden        domain.Date // until then the reading is kept from the person, for an investigation
}

var plainStated = regexp.MustCompile(`^[A-Za-z0-9._/-]*$`)

func readStated(h http.Header) (s stated, err error) {
	s = stated{purpose: h.Get(purposeHeader), file: h.Get(caseHeader)}
	for _, text := range []string{s.purpose, s.file} {
		if len(text) > maxStated || !plainStated.MatchString(text) {
			return stated{}, RuleStated.Refuse("", maxStated)
		}
	}
	if day := h.Get(hiddenHeader); day != "" {
		if s.hidden, err = domain.ParseDate(day); err != nil {
			return stated{}, access.RuleHidden.Refuse("", access.MaxHidden)
		}
	}
	return s, nil
}

// allow refuses to hide a reading for whom the law gives no investigation.
func (s stated) allow(c *auth.Caller, today func() domain.Date) error {
	if s.hidden.IsZero() {
		return nil
	}
	if !c.May(auth.AccessHide) {
		return RuleScope.Refuse("", auth.AccessHide)
	}
	return access.CheckHidden(s.hidden, today())
}

type requestKey struct{}

func withRequest(ctx context.Context, r *request) context.Context {
	return context.WithValue(ctx, requestKey{}, r)
}

func requestOf(ctx context.Context) *request { return ctx.Value(requestKey{}).(*request) }

// callerOf is who is asking.
func callerOf(ctx context.Context) *auth.Caller { return requestOf(ctx).caller }

// reference identifies the request in answers, in the log and as the correlation of what it records.
func (r *request) reference() string {
	r.once.Do(func() { r.id = uuid.New() })
	return r.id.String()
}

// log writes what went wrong for engineers, without personal data. What the
// caller did wrong, such as a token of his own making, is no fault of ours.
func (r *request) log(ctx context.Context, e *domain.Error) {
	level := slog.LevelInfo
	if code := e.Code(); code == domain.Internal || code == domain.Unavailable {
		level = slog.LevelError
	}
	r.logger.Log(ctx, level, "request failed", "reference", r.reference(), "rule", e.Rule.Key, "cause", Redact(e.Error()))
}

// recovered turns a panic into an internal error.
func recovered(ctx context.Context, p any) error {
	r := requestOf(ctx)
	r.logger.Error("panic", "reference", r.reference(), "cause", Redact(fmt.Sprint(p)), "stack", string(debug.Stack()))
	return RuleInternal.Refuse("")
}

var personal = regexp.MustCompile(`"[^"]*"|'[^']*'|\([^)]*\)|[0-9][0-9 -]{2,}|[^\x00-\x7f]+`)

// Redact removes from an error's text what may be personal: quoted text, text
// in parentheses, numbers of three digits and more, and every letter that is not ASCII.
func Redact(s string) string { return personal.ReplaceAllString(s, "…") }

// language picks the answer's language from Accept-Language; English if none fits.
func language(h http.Header) domain.Language {
	best, quality := domain.English, 0.0
	for part := range strings.SplitSeq(h.Get("Accept-Language"), ",") {
		tag, params, _ := strings.Cut(strings.TrimSpace(part), ";")
		q := 1.0
		if weight, ok := strings.CutPrefix(strings.TrimSpace(params), "q="); ok {
			if parsed, err := strconv.ParseFloat(weight, 64); err == nil {
				q = parsed
			}
		}
		primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
		if primary == "ku" {
			primary = string(domain.Kurdish)
		}
		switch l := domain.Language(primary); l {
		case domain.Arabic, domain.Kurdish, domain.English:
			if q > quality {
				best, quality = l, q
			}
		}
	}
	return best
}
