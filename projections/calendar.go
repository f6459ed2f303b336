package projections

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"

	"sijil/domain"
	"sijil/domain/person"
)

// Calendar tells records that their day has come: a card runs out, a child
// comes of age. Of the processes on one database, one keeps it. What is refused
// stands in the work queue like a policy's command, and is tried again.
type Calendar struct {
	Tables []Dated
	Today  func() domain.Date
	Pass   func(ctx context.Context, stream string, due domain.Date) error // it may be repeated
	Every  time.Duration                                                   // default a minute
}

// Dated is a read model whose rows have a column due_on: the first day on which there is something to decide.
type Dated struct {
	Table  string // in the schema read
	Prefix string // of the record's stream, where the key is not the stream itself
	Key    string // the column
}

// DatedTables are those of every register.
func DatedTables() []Dated {
	return []Dated{
		{Table: Persons.Name, Prefix: person.StreamPrefix, Key: "national_number"},
		{Table: NationalIDs.Name, Key: "nationalid"},
		{Table: Passports.Name, Key: "passport"},
		{Table: Retirements.Name, Key: "retirement"},
		{Table: Welfares.Name, Key: "welfare"},
	}
}

// How the calendar is called, and how many records it asks for at once.
const (
	calendarName = "calendar"
	calendarPage = 500
)

// KeepCalendar runs a calendar until ctx ends: at once, and then every minute.
func (e *Engine) KeepCalendar(ctx context.Context, c Calendar) {
	if c.Every == 0 {
		c.Every = time.Minute
	}
	for ctx.Err() == nil {
		if err := e.keep(ctx, c); ctx.Err() == nil {
			e.options.Log.Warn("interrupted", "projection", calendarName, "error", err)
			pause(ctx, e.options.Retry)
		}
	}
}

// keep leads until something fails. The lock lives and dies with the connection.
func (e *Engine) keep(ctx context.Context, c Calendar) error {
	conn, err := e.connect(ctx)
	if err != nil {
		return err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	if err := takeLock(ctx, conn, "sijil "+calendarName, e.options.Standby); err != nil {
		return err
	}
	if err := e.CheckLog(ctx); err != nil {
		return err
	}
	for ctx.Err() == nil {
		if err := errors.Join(conn.Ping(ctx), e.passDay(ctx, c)); err != nil {
			return err
		}
		pause(ctx, c.Every)
	}
	return ctx.Err()
}

// passDay tells all records whose day has come by today.
func (e *Engine) passDay(ctx context.Context, c Calendar) error {
	waiting, err := e.waiting(ctx)
	if err != nil {
		return err
	}
	today := c.Today()
	for _, t := range c.Tables {
		for page, after := []dueRecord(nil), ""; ; after = page[len(page)-1].stream {
			if page, err = e.dueBy(ctx, t, today, after); err != nil {
				return err
			}
			if err := e.pass(ctx, c, page, waiting); err != nil {
				return err
			}
			if len(page) < calendarPage {
				break
			}
		}
	}
	return e.forget(ctx, waiting)
}

// dueRecord is a record whose day has come.
type dueRecord struct {
	stream string
	due    domain.Date
}

// dueBy reads a page of a table's due records.
func (e *Engine) dueBy(ctx context.Context, t Dated, today domain.Date, after string) ([]dueRecord, error) {
	rows, err := e.db.Query(ctx, `SELECT stream, min(due_on) FROM (
			SELECT $1::text || `+t.Key+` COLLATE "C" AS stream, due_on FROM read.`+t.Table+` WHERE due_on <= $2
		) AS due WHERE stream > $3 GROUP BY stream ORDER BY stream LIMIT $4`, t.Prefix, today.String(), after, calendarPage)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (r dueRecord, err error) {
		var due string
		if err := row.Scan(&r.stream, &due); err != nil {
			return r, err
		}
		r.due, err = domain.ParseDate(due)
		return r, err
	})
}

// pass tells a page of records, side by side. What was refused stays among the waiting.
func (e *Engine) pass(ctx context.Context, c Calendar, page []dueRecord, waiting *waitingDays) error {
	failures, err := sideBySide(ctx, page, func(r dueRecord) string { return r.stream }, func(ctx context.Context, r dueRecord) ([]failedErrand, error) {
		if waiting.notYet(r.stream) {
			return nil, nil
		}
		f := failedDay(r.stream)
		errand := Errand{Policy: f.policy, Target: r.stream, Do: func(ctx context.Context) error { return c.Pass(ctx, r.stream, r.due) }}
		reason, err := e.judge(ctx, calendarName, f.event, errand, do(ctx, errand))
		if err != nil || reason == "" {
			return nil, err
		}
		waiting.failed(r.stream)
		f.reason = reason
		return []failedErrand{f}, nil
	})
	if err != nil {
		return err
	}
	return enqueue(ctx, e.db, failures)
}
