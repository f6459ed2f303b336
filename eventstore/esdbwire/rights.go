package esdbwire

import (
	"context"
	"encoding/base64"
	"slices"
	"strings"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"

	"sijil/domain"
)

// Rights are what a caller may do: which streams, by the beginnings of their
// names ("" begins all of them), may be read and which may be appended to.
type Rights struct {
	Caller string // whom the limits count for: an agency
	Read   []string
	Append []string
	Copy   bool      // what is appended may say when it was recorded: it is copied from another log
	Until  time.Time // when the right or the proof of it ends; zero for never
}

// Authorise tells what the bearer of a token may do. It refuses with a
// *domain.Error: unauthenticated for a bad token, forbidden for one without
// any right, unavailable when it cannot be known.
type Authorise func(ctx context.Context, token string) (Rights, error)

// RuleNoRights refuses those who may do nothing here.
var RuleNoRights = &domain.Rule{Key: "esdb.no_rights", Code: domain.Forbidden, Text: domain.Text{
	En:  "no agreement lets you follow or append events here; ask the registry's administrator",
	Ar:  "لا يوجد اتفاق يتيح لك متابعة الوقائع أو إضافتها هنا؛ راجع مدير السجل",
	Ckb: "هیچ ڕێککەوتنێک ڕێگەت نادات لێرە ڕووداوەکان ببینیت یان زیاد بکەیت؛ پرس بە بەڕێوەبەری تۆمارگە بکە",
}}

func nobody(context.Context, string) (Rights, error) { return Rights{}, RuleNoRights.Refuse("") }

func begins(prefixes []string, stream string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(stream, p) })
}

// same tells whether two looks at a caller's rights gave the same.
func (r Rights) same(o Rights) bool {
	return r.Caller == o.Caller && r.Copy == o.Copy && sameSet(r.Read, o.Read) && sameSet(r.Append, o.Append)
}

func sameSet(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// ended tells whether their time is over.
func (r Rights) ended() bool { return !r.Until.IsZero() && !time.Now().Before(r.Until) }

// MayRead tells whether a stream may be read.
func (r Rights) MayRead(stream string) bool { return begins(r.Read, stream) }

// MayAppend tells whether a stream may be appended to.
func (r Rights) MayAppend(stream string) bool { return begins(r.Append, stream) }

// within narrows wanted beginnings to those that may be read; none wanted means all.
// Nothing left means that nothing may be read of what is wanted.
func (r Rights) within(wanted []string) (allowed []string) {
	if slices.Contains(r.Read, "") {
		return wanted
	}
	if len(wanted) == 0 {
		return r.Read
	}
	for _, w := range wanted {
		for _, p := range r.Read {
			switch {
			case strings.HasPrefix(w, p):
				allowed = append(allowed, w)
			case strings.HasPrefix(p, w):
				allowed = append(allowed, p)
			}
		}
	}
	return allowed
}

// unknowable tells an error of finding out from one that answers.
func unknowable(err error) bool {
	code := domain.CodeOf(err)
	return code == domain.Unavailable || code == domain.Internal
}

// rights of who makes a call.
func (s *Server) rights(ctx context.Context) (Rights, error) {
	r, err := s.options.Authorise(ctx, token(ctx))
	switch {
	case err != nil:
		return r, s.refusal(ctx, err)
	case r.ended():
		return r, errRevoked
	}
	return r, nil
}

// token of a call: "Bearer TOKEN", or as most EventStoreDB clients can only
// send it, as the password of a user of any name.
func token(ctx context.Context) string {
	sent := metadata.ValueFromIncomingContext(ctx, "authorization")
	if len(sent) != 1 {
		return ""
	}
	scheme, text, _ := strings.Cut(sent[0], " ")
	text = strings.TrimSpace(text)
	switch strings.ToLower(scheme) {
	case "bearer":
		return text
	case "basic":
		plain, err := base64.StdEncoding.DecodeString(text)
		if err != nil {
			return ""
		}
		_, password, _ := strings.Cut(string(plain), ":")
		return password
	}
	return ""
}

var errDenied = tell(codes.PermissionDenied, "your agreement does not name this stream")
