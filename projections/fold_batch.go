package projections

import (
	"bytes"
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"sijil/eventstore"
)

// Projection is what the Engine follows the log for: a Table or a Reactor.
type Projection interface{ open() applier }

// applier carries out one batch of events.
type applier interface {
	name() string
	version() int
	types() []string
	envelope() bool // events need not be decoded
	// apply handles the events inside tx. Rows go into a table of the name into, if there are any.
	apply(ctx context.Context, tx pgx.Tx, into string, events []eventstore.Recorded) error
}

func (t Table[Row]) open() applier {
	return &tableApplier[Row]{table: t, handlers: t.handlers(), codec: codecOf[Row]()}
}

// tableApplier folds batches into a table.
type tableApplier[Row any] struct {
	table    Table[Row]
	handlers map[string][]Handler[Row]
	codec    *codec[Row]
}

func (a *tableApplier[Row]) name() string    { return a.table.Name }
func (a *tableApplier[Row]) version() int    { return a.table.Version }
func (a *tableApplier[Row]) types() []string { return a.table.types() }
func (a *tableApplier[Row]) envelope() bool  { return a.table.Envelope }

func (a *tableApplier[Row]) apply(ctx context.Context, tx pgx.Tx, into string, events []eventstore.Recorded) error {
	b, err := a.begin(events)
	if err != nil {
		return err
	}
	if err := a.load(ctx, tx, into, b); err != nil {
		return err
	}
	if err := a.fold(b, events); err != nil {
		return err
	}
	return a.write(ctx, tx, into, b)
}

// batch is the rows that some events name.
type batch[Row any] struct {
	keys []Key // in the order in which they were named
	rows map[Key]*loaded[Row]
}

type loaded[Row any] struct {
	row    Row
	stored bool // the table has the row
}

// begin finds the keys. A panic of a handler becomes an error.
func (a *tableApplier[Row]) begin(events []eventstore.Recorded) (b *batch[Row], err error) {
	defer recovered(&err)
	b = &batch[Row]{rows: make(map[Key]*loaded[Row], len(events))}
	for _, r := range events {
		for _, h := range a.handlers[r.Type] {
			for _, k := range h.keys(r) {
				if k != "" && b.rows[k] == nil {
					l := new(loaded[Row])
					a.codec.setKey(&l.row, k)
					b.rows[k] = l
					b.keys = append(b.keys, k)
				}
			}
		}
	}
	return b, nil
}

// load reads the rows that the table has, in one query.
func (a *tableApplier[Row]) load(ctx context.Context, tx pgx.Tx, from string, b *batch[Row]) error {
	if len(b.keys) == 0 || a.table.Fresh {
		return nil
	}
	c := a.codec
	rows, err := tx.Query(ctx, "SELECT "+c.selectList()+" FROM "+from+" WHERE "+c.columns[c.key].name+" = ANY($1)",
		pgx.QueryResultFormats{pgx.BinaryFormatCode}, texts(b.keys))
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var row Row
		if err := c.decode(&row, rows.RawValues()); err != nil {
			return fault{fmt.Errorf("read %s: %w", from, err)}
		}
		l := b.rows[c.keyOf(&row)]
		l.row, l.stored = row, true
	}
	return rows.Err()
}

// fold is the pure part. A row that is gone begins anew with the next event, as
// it would if the two came in different batches.
func (a *tableApplier[Row]) fold(b *batch[Row], events []eventstore.Recorded) (err error) {
	defer recovered(&err)
	for _, r := range events {
		for _, h := range a.handlers[r.Type] {
			for _, k := range h.keys(r) {
				if k == "" {
					continue
				}
				l := b.rows[k]
				h.fold(&l.row, r)
				if a.codec.gone(&l.row) {
					l.row = *new(Row)
					a.codec.setKey(&l.row, k)
				}
			}
		}
	}
	return nil
}

// write replaces the rows in two set-based statements. Every row of a batch was named by an event, so every row has changed.
func (a *tableApplier[Row]) write(ctx context.Context, tx pgx.Tx, into string, b *batch[Row]) error {
	tuples, old, err := a.tuples(b)
	if err != nil {
		return err
	}
	if len(old) > 0 {
		if _, err := tx.Exec(ctx, "DELETE FROM "+into+" WHERE "+a.codec.columns[a.codec.key].name+" = ANY($1)", old); err != nil {
			return err
		}
	}
	if tuples == nil {
		return nil
	}
	_, err = tx.Conn().PgConn().CopyFrom(ctx, bytes.NewReader(tuples), a.copyInto(into))
	return err
}

func (a *tableApplier[Row]) copyInto(table string) string {
	return "COPY " + table + " (" + a.codec.insertList() + ") FROM STDIN (FORMAT binary)"
}

// tuples encodes the rows for COPY, nil for none, and names the stored rows that they replace.
func (a *tableApplier[Row]) tuples(b *batch[Row]) (data []byte, old []string, err error) {
	defer recovered(&err)
	for _, k := range b.keys {
		l := b.rows[k]
		if l.stored {
			old = append(old, string(k))
		}
		if a.codec.gone(&l.row) {
			continue
		}
		if data == nil {
			data = append(make([]byte, 0, 512*len(b.keys)), copyHeader...)
		}
		data = a.codec.encode(data, &l.row)
	}
	if data != nil {
		data = append(data, copyTrailer...)
	}
	return data, old, nil
}

// recovered turns a panic into a fault.
func recovered(err *error) {
	if p := recover(); p != nil {
		*err = fault{fmt.Errorf("panic: %v", p)}
	}
}
