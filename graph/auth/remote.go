package auth

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"sijil/domain"
)

// RuleIssuerAway refuses while the issuer's keys cannot be had.
var RuleIssuerAway = &domain.Rule{Key: "auth.issuer_away", Code: domain.Unavailable, Text: domain.Text{
	En:  "the sign-in service cannot be reached; try again in a minute",
	Ar:  "تعذر الوصول إلى خدمة الدخول؛ أعد المحاولة بعد دقيقة",
	Ckb: "ناتوانرێت بگەین بە خزمەتگوزاری چوونەژوورەوە؛ دوای خولەکێک هەوڵ بدەرەوە",
}}

// How the issuer's keys are kept fresh. A rotated key is known, and a revoked
// one forgotten, after fresh; keys that could not be refreshed for stale are
// trusted no more.
const (
	fresh     = time.Minute
	stale     = time.Hour
	fetchTime = 10 * time.Second
	maxJWKS   = 1 << 20
)

// Remote is an issuer's keys at a URL, fetched again as they age. It is safe for concurrent use.
type Remote struct {
	url    string
	client *http.Client
	now    func() time.Time

	mu   sync.Mutex // one fetch at a time
	held atomic.Pointer[holding]
}

type holding struct {
	set    *Set
	at     time.Time // of the last good fetch
	nextAt time.Time // of the next fetch
}

// JWKS keeps the keys that a URL serves.
func JWKS(url string, now func() time.Time) *Remote {
	return &Remote{url: url, client: &http.Client{Timeout: fetchTime}, now: now}
}

// Discover asks an OpenID Connect issuer where its keys are.
func Discover(ctx context.Context, issuer string, now func() time.Time) (*Remote, error) {
	r := JWKS("", now)
	document, err := r.get(ctx, strings.TrimSuffix(issuer, "/")+"/.well-known/openid-configuration")
	if err != nil {
		return nil, err
	}
	var config struct {
		Issuer string `json:"issuer"`
		JWKS   string `json:"jwks_uri"`
	}
	if err := json.Unmarshal(document, &config); err != nil {
		return nil, fmt.Errorf("read the issuer's configuration: %w", err)
	}
	if config.Issuer != issuer || config.JWKS == "" {
		return nil, fmt.Errorf("the configuration at %s is of issuer %q", issuer, config.Issuer)
	}
	r.url = config.JWKS
	return r, nil
}

// Set gives the keys, fetching them if they are not fresh. One caller fetches
// while the others go on with what is held.
func (r *Remote) Set(ctx context.Context) (*Set, error) {
	h, now := r.held.Load(), r.now()
	if h != nil && now.Before(h.nextAt) {
		return h.set, nil
	}
	if h != nil && now.Sub(h.at) < stale {
		if r.mu.TryLock() {
			defer r.mu.Unlock()
			return r.refresh(ctx, h)
		}
		return h.set, nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if h = r.held.Load(); h != nil && now.Before(h.nextAt) {
		return h.set, nil
	}
	return r.refresh(ctx, h)
}

// refresh fetches the keys; what is held stays if they are the same, or if they cannot be had yet.
func (r *Remote) refresh(ctx context.Context, h *holding) (*Set, error) {
	// A caller who goes away must not spoil the fetch for the next.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), fetchTime)
	defer cancel()
	now := r.now()
	set, err := r.fetch(ctx)
	switch {
	case err != nil && h != nil && now.Sub(h.at) < stale:
		r.held.Store(&holding{h.set, h.at, now.Add(fresh / 6)})
		return h.set, nil
	case err != nil:
		return nil, RuleIssuerAway.Refuse("").Because(err)
	case h != nil && h.set.print == set.print:
		set = h.set
	}
	r.held.Store(&holding{set, now, now.Add(fresh)})
	return set, nil
}

func (r *Remote) fetch(ctx context.Context) (*Set, error) {
	document, err := r.get(ctx, r.url)
	if err != nil {
		return nil, err
	}
	return ParseKeys(document)
}

func (r *Remote) get(ctx context.Context, address string) ([]byte, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, errors.New("the address of the issuer or of its keys cannot be read")
	}
	place := (&url.URL{Scheme: req.URL.Scheme, Host: req.URL.Host, Path: req.URL.Path}).String() // without what may be secret
	resp, err := r.client.Do(req)
	if e, ok := errors.AsType[*url.Error](err); ok {
		return nil, fmt.Errorf("%s: %w", place, e.Err)
	}
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s answered %s", place, resp.Status)
	}
	return io.ReadAll(io.LimitReader(resp.Body, maxJWKS))
}
