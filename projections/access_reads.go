package projections

import (
	"context"

	"sijil/domain"
	"sijil/domain/access"
)

// AccessFilter selects readings. What is empty is not asked.
type AccessFilter struct {
	Person  domain.NationalNumber
	Record  string
	Actor   string
	Agency  string
	Visible domain.Date // only what the person may see on that day
	Told    bool        // only what told something of the person

	IncludeSealed bool
}

// unsealed leaves out what would tell that a sealed record exists: of such a
// person there remains what is there of a number that nobody has.
const unsealed = `(outcome IN ('not_found', 'mismatched')
	OR NOT EXISTS (SELECT FROM read.person p WHERE p.national_number = person AND p.sealed)
		AND NOT EXISTS (SELECT FROM read.birth b WHERE b.birth = record AND b.sealed))`

// AccessLog lists readings, the latest first.
func (r *Reads) AccessLog(ctx context.Context, f AccessFilter, page Page) (PageOf[AccessRow], error) {
	if err := page.check(); err != nil {
		return PageOf[AccessRow]{}, err
	}
	after, err := page.after(1)
	if err != nil {
		return PageOf[AccessRow]{}, err
	}
	var w where
	w.given("person = %s", string(f.Person))
	w.given("record = %s", f.Record)
	w.given("actor = %s", f.Actor)
	w.given("agency = %s", f.Agency)
	if !f.Visible.IsZero() {
		w.and("(hidden_until IS NULL OR hidden_until <= %s)", f.Visible.String())
	}
	if f.Told {
		w.and("outcome <> %s", string(access.NotFound))
	}
	if !f.IncludeSealed {
		w.and(unsealed)
	}
	if page.After != "" {
		w.and("entry < %s", after[0])
	}
	rows, err := search(ctx, r.db, "read.access_log ", codecOf[AccessRow](), w, "entry DESC", page.First+1)
	return pageOf(rows, page.First, func(a *AccessRow) string { return cursor(a.Entry) }), err
}

// FlagFilter selects flags. What is empty is not asked.
type FlagFilter struct {
	Rule    access.Rule
	Officer string
	Agency  string
	Closed  *bool

	IncludeSealed bool
}

// AccessFlags lists flags, the oldest first: it is a queue.
func (r *Reads) AccessFlags(ctx context.Context, f FlagFilter, page Page) (PageOf[AccessFlag], error) {
	if err := page.check(); err != nil {
		return PageOf[AccessFlag]{}, err
	}
	after, err := page.after(2)
	if err != nil {
		return PageOf[AccessFlag]{}, err
	}
	var w where
	w.given("rule = %s", string(f.Rule))
	w.given("officer = %s", f.Officer)
	w.given("agency = %s", f.Agency)
	if f.Closed != nil {
		w.and("(finding IS NOT NULL) = %s", *f.Closed)
	}
	if !f.IncludeSealed {
		w.and("NOT EXISTS (SELECT FROM read.person p WHERE p.national_number = person AND p.sealed)")
	}
	if page.After != "" {
		w.and("(raised_at, flag) > (%s::timestamptz, %s)", after[0], after[1])
	}
	rows, err := search(ctx, r.db, "read.access_flag ", codecOf[AccessFlag](), w, "raised_at, flag", page.First+1)
	return pageOf(rows, page.First, func(a *AccessFlag) string { return cursor(a.RaisedAt.Format(timeCursor), a.Flag) }), err
}

// AccessFlag reads one flag.
func (r *Reads) AccessFlag(ctx context.Context, flag string) (*AccessFlag, error) {
	var w where
	w.and("flag = %s", flag)
	rows, err := search(ctx, r.db, "read.access_flag ", codecOf[AccessFlag](), w, "flag", 1)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	return &rows[0], nil
}

// timeCursor keeps a time to the microsecond, as the database does.
const timeCursor = "2006-01-02T15:04:05.999999Z07:00"
