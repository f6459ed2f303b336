package graph

import (
	"context"

	"sijil/domain"
	"sijil/graph/model"
	"sijil/projections"
)

// maxHistories bounds how many records one question about the past folds: each is read from the log itself.
const maxHistories = 200

// RuleFuture refuses a question about a day that has not come.
var RuleFuture = &domain.Rule{Key: "graphql.future", Code: domain.Invalid, Text: domain.Text{
	En:  "nobody knows what will be true on a day to come; ask about today or a day before",
	Ar:  "لا يُعرف ما سيكون صحيحاً في يوم لم يأتِ بعد؛ اسأل عن اليوم أو عن يوم قبله",
	Ckb: "کەس نازانێت لە ڕۆژێکی داهاتوودا چی ڕاست دەبێت؛ دەربارەی ئەمڕۆ یان ڕۆژێکی پێشوو بپرسە",
}}

// past answers edges by a question's two clocks.
type past struct {
	model.AsOf
	ctx   context.Context //nolint:containedctx // lives as long as one expand
	reads *projections.Reads
	read  int
}

// fold reads the history of each key; what did not exist then, or never, is left out.
func fold[K ~string, Row any](p *past, keys []K, read func(context.Context, K) (*Row, error)) (rows []Row, err error) {
	if p.read += len(keys); p.read > maxHistories {
		return nil, RuleTooCostly.Refuse("asOf", p.read, maxHistories)
	}
	for _, key := range keys {
		row, err := found(read(p.ctx, key))
		if err != nil {
			return nil, err
		}
		if row != nil {
			rows = append(rows, *row)
		}
	}
	return rows, nil
}

func (p *past) persons(numbers []domain.NationalNumber) ([]projections.PersonRow, error) {
	rows, err := fold(p, numbers, func(ctx context.Context, n domain.NationalNumber) (*projections.PersonRow, error) {
		return p.reads.PersonAsOf(ctx, n, p.TrueOn, p.KnownOn)
	})
	if err != nil {
		return nil, err
	}
	return openNow(p.ctx, p.reads, rows, func(row *projections.PersonRow) []domain.NationalNumber {
		return []domain.NationalNumber{row.NationalNumber}
	})
}

// personAsOf is one person by a question's two clocks.
func (r *Resolver) personAsOf(ctx context.Context, n domain.NationalNumber, at model.AsOf) (*projections.PersonRow, error) {
	p := &past{ctx: ctx, reads: r.Reads, AsOf: at}
	rows, err := p.persons([]domain.NationalNumber{n})
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	return &rows[0], nil
}

// readPersons reads persons by number, at present or as of the past.
func (a ahead) readPersons(numbers []domain.NationalNumber, parts projections.PersonParts) ([]projections.PersonRow, error) {
	if a.past == nil {
		return a.r.Reads.Only(parts).Persons(a.ctx, numbers)
	}
	return a.past.persons(numbers)
}

// readChildren reads the children of persons. Those of the past are sought among those of the present.
func (a ahead) readChildren(parents []domain.NationalNumber, parts projections.PersonParts) ([]projections.PersonRow, error) {
	rows, err := a.r.Reads.Only(parts).ChildrenOf(a.ctx, parents...)
	if a.past == nil || err != nil {
		return rows, err
	}
	numbers := make([]domain.NationalNumber, len(rows))
	for i := range rows {
		numbers[i] = rows[i].NationalNumber
	}
	return a.past.persons(numbers)
}

// readRecords reads births and deaths by stream.
func (a ahead) readRecords(births, deaths []string, depth projections.Depth) ([]projections.BirthRow, []projections.DeathRow, error) {
	p := a.past
	if p == nil {
		return a.r.reads(a.ctx).RecordsOf(a.ctx, births, deaths, depth)
	}
	born, err := fold(p, births, func(ctx context.Context, stream string) (*projections.BirthRow, error) {
		return p.reads.BirthAsOf(ctx, stream, p.TrueOn, p.KnownOn)
	})
	if err != nil {
		return nil, nil, err
	}
	born, err = openNow(p.ctx, p.reads, born, func(b *projections.BirthRow) []domain.NationalNumber {
		return []domain.NationalNumber{b.NationalNumber}
	})
	if err != nil {
		return nil, nil, err
	}
	died, err := fold(p, deaths, func(ctx context.Context, stream string) (*projections.DeathRow, error) {
		return p.reads.DeathAsOf(ctx, stream, p.TrueOn, p.KnownOn)
	})
	if err != nil {
		return nil, nil, err
	}
	died, err = openNow(p.ctx, p.reads, died, func(d *projections.DeathRow) []domain.NationalNumber {
		return []domain.NationalNumber{d.NationalNumber}
	})
	return born, died, err
}
