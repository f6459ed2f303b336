package graph

import (
	"context"
	"errors"
	"time"

	"sijil/domain"
	"sijil/graph/auth"
	"sijil/graph/model"
)

// Rules of how often somebody may ask.
var (
	RuleRate = &domain.Rule{Key: "graphql.rate", Code: domain.Unavailable, Text: domain.Text{
		En:  "your agency asks more often than it may; wait %[1]d seconds and send it again",
		Ar:  "تجاوزت جهتك عدد الطلبات المسموح؛ انتظر %[1]d ثانية ثم أعد الإرسال",
		Ckb: "دەزگاکەت زیاتر لەوەی ڕێگەپێدراوە داوا دەکات؛ %[1]d چرکە چاوەڕێ بکە و دووبارە بینێرە",
	}}
	RuleGuesses = &domain.Rule{Key: "graphql.guesses", Code: domain.Unavailable, Text: domain.Text{
		En:  "too many verifications did not match, or there were too many of this number; check the person's papers and try again in %[1]d seconds",
		Ar:  "كثرت عمليات التحقق غير المطابقة أو عمليات التحقق من هذا الرقم؛ راجع أوراق الشخص وأعد المحاولة بعد %[1]d ثانية",
		Ckb: "پشتڕاستکردنەوەی نەگونجاو یان هی ئەم ژمارەیە زۆر بوو؛ بەڵگەکانی کەسەکە بپشکنە و دوای %[1]d چرکە هەوڵ بدەرەوە",
	}}
)

// waiting is a refusal that says when to try again.
type waiting struct {
	refused *domain.Error
	wait    time.Duration
}

func (w *waiting) Error() string { return w.refused.Error() }
func (w *waiting) Unwrap() error { return w.refused }

// later refuses by a rule whose text says the seconds.
func later(r *domain.Rule, wait time.Duration) error {
	return &waiting{r.Refuse("", int(wait/time.Second)), wait}
}

// wait is in how many seconds to try again; 0 where an error does not say.
func wait(err error) int {
	if w, ok := errors.AsType[*waiting](err); ok {
		return int(w.wait / time.Second)
	}
	return 0
}

// askedBy is whose share a request is taken from.
func askedBy(c *auth.Caller) string {
	if c.Agency != "" {
		return c.Agency
	}
	return "subject " + c.ID
}

// pace refuses a request of an agency that asks too often.
func (h *handler) pace(c *auth.Caller) error {
	if h.Resolver.Limits == nil {
		return nil
	}
	if wait := h.Resolver.Limits.Request(askedBy(c)); wait > 0 {
		return later(RuleRate, wait)
	}
	return nil
}

// guarded verifies unless too much was guessed before. An unknown number is
// counted as one whose claims do not match.
func (r *Resolver) guarded(ctx context.Context, n domain.NationalNumber, verify func() (*model.IdentityVerification, error)) (*model.IdentityVerification, error) {
	if r.Limits == nil {
		return verify()
	}
	end, wait := r.Limits.Begin(askedBy(callerOf(ctx)), n)
	if wait > 0 {
		return nil, later(RuleGuesses, wait)
	}
	missed := false // what is not answered tells nothing
	defer func() { end(!missed) }()
	v, err := verify()
	missed = err == nil && !v.Match
	return v, err
}
