package feed

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"slices"
	"sync"
	"time"

	"sijil/domain"
	"sijil/domain/agreement"
	"sijil/eventstore/esdbwire"
	"sijil/graph/auth"
	"sijil/policy"
)

// lookEvery is how soon a changed file of agreements is noticed.
const lookEvery = time.Second

// Records are the agreements and suspensions of the log, as they are known at this moment.
type Records interface {
	Ready() error // why they may not be relied on
	InForce(agency string, on domain.Date) []agreement.State
	Suspended(agency, subject, role string) bool
}

// Book is the agreements of the log and, beside them, those of a file. It notices
// when the file changes; a change that cannot be read leaves what held before,
// and without the file nobody may follow by it.
type Book struct {
	records Records
	file    string // empty for none
	now     func() time.Time
	log     *slog.Logger

	mu         sync.Mutex
	agreements []Agreement
	looked     time.Time
	changed    time.Time // of the file that was read
}

// Open makes a book of the log's agreements and of those that a file states, if one is named.
func Open(records Records, file string, now func() time.Time, log *slog.Logger) (*Book, error) {
	b := &Book{records: records, file: file, now: now, log: log}
	if file == "" {
		return b, nil
	}
	return b, b.read()
}

func (b *Book) read() error {
	info, err := os.Stat(b.file)
	if err != nil {
		return fmt.Errorf("the agreements: %w", err)
	}
	text, err := os.ReadFile(b.file)
	if err != nil {
		return fmt.Errorf("the agreements: %w", err)
	}
	agreements, err := Parse(text)
	if err != nil {
		return fmt.Errorf("%s: %w", b.file, err)
	}
	b.agreements, b.changed = agreements, info.ModTime()
	return nil
}

// inForce are the agreements of an agency today.
func (b *Book) inForce(agency string) (list []Agreement) {
	now := b.now()
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.file != "" && now.Sub(b.looked).Abs() >= lookEvery {
		b.looked = now
		b.look()
	}
	today := domain.DateOf(now)
	for _, a := range b.records.InForce(agency, today) {
		list = append(list, Agreement{Reference: a.Reference, Agency: agency, Read: a.Terms.Read, Append: a.Terms.Append, Copy: a.Terms.Copy})
	}
	for _, a := range b.agreements {
		if a.Agency == agency && a.holds(today) {
			list = append(list, a)
		}
	}
	return list
}

// look reads the file again if it has changed. A file at fault is told at each
// look, and what held before holds on: one slip of the pen must not cut off
// every agency. A file that is gone says that nobody may follow.
func (b *Book) look() {
	info, err := os.Stat(b.file)
	switch {
	case err == nil && info.ModTime().Equal(b.changed):
		return
	case errors.Is(err, fs.ErrNotExist):
		b.agreements, b.changed = nil, time.Time{}
		b.log.Error("the agreements are gone; nobody may follow", "error", err)
		return
	case err == nil:
		err = b.read()
	}
	if err != nil {
		b.log.Error("the agreements were changed and cannot be read; those of before hold on", "error", err)
		return
	}
	b.log.Info("the agreements were read anew", "agreements", len(b.agreements))
}

// Authorise gives what a token's bearer may do: by its scopes and its agency's
// agreements, unless the bearer is suspended.
func (b *Book) Authorise(v *auth.Verifier) esdbwire.Authorise {
	return func(ctx context.Context, token string) (esdbwire.Rights, error) {
		c, err := v.Verify(ctx, "Bearer "+token)
		if err != nil {
			return esdbwire.Rights{}, err
		}
		if err := b.records.Ready(); err != nil {
			return esdbwire.Rights{}, err
		}
		if b.records.Suspended(c.Agency, c.ID, c.Role) {
			return esdbwire.Rights{}, policy.RuleSuspended.Refuse("")
		}
		r := esdbwire.Rights{Caller: c.Agency, Until: c.Until}
		for _, a := range b.inForce(c.Agency) {
			if c.May(auth.FeedRead) {
				r.Read = append(r.Read, prefixes(a.Read)...)
			}
			if c.May(auth.FeedAppend) {
				r.Append = append(r.Append, prefixes(a.Append)...)
				r.Copy = r.Copy || a.Copy
			}
		}
		if len(r.Read)+len(r.Append) == 0 {
			return r, esdbwire.RuleNoRights.Refuse("")
		}
		return r, nil
	}
}

// prefixes are beginnings as the server compares them.
func prefixes(stated []string) []string {
	if slices.Contains(stated, Everything) {
		return []string{""}
	}
	return stated
}
