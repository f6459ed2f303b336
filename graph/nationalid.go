package graph

import (
	"context"

	"sijil/domain"
	"sijil/domain/nationalid"
	"sijil/graph/model"
	"sijil/projections"
)

// nationalIDRecord reads a person's cards if the caller may see them: where the
// application was filed, and where the civil record is kept. Nil for none.
func (r *Resolver) nationalIDRecord(ctx context.Context, row *projections.NationalIDRow, err error) (*model.NationalIDRecord, error) {
	row, err = found(row, err)
	if err != nil || row == nil || !sees(ctx, row.Area, false) && !sees(ctx, row.Home, false) {
		return nil, err
	}
	return &model.NationalIDRecord{NationalIDRow: row}, nil
}

// execNationalID gives a command to cards that the caller may see, and reads them back.
func (r *Resolver) execNationalID(ctx context.Context, t model.PersonTarget, c nationalid.Command) (*model.NationalIDPayload, error) {
	row, err := r.reads(ctx).NationalIDRecord(ctx, t.NationalNumber)
	if seen, err := r.nationalIDRecord(ctx, row, err); err != nil || seen == nil {
		return nil, missing("nationalNumber", err)
	}
	return r.recordNationalID(ctx, t, c)
}

func (r *Resolver) recordNationalID(ctx context.Context, t model.PersonTarget, c nationalid.Command) (*model.NationalIDPayload, error) {
	call, err := call(ctx, t.Key)
	if err != nil {
		return nil, err
	}
	done, err := r.desk(ctx).NationalID(ctx, call, t.NationalNumber, c)
	if err != nil {
		return nil, err
	}
	if err := r.settle(ctx, done); err != nil {
		return nil, err
	}
	row, err := r.reads(ctx).NationalIDRecord(ctx, t.NationalNumber)
	read, err := r.nationalIDRecord(ctx, row, err)
	return &model.NationalIDPayload{NationalID: read, Recorded: done.Events}, err
}

// nationalIDs reads the cards of persons.
func (a ahead) nationalIDs(e edge, people []*model.Person) error {
	if !e.wanted {
		return nil
	}
	var numbers []domain.NationalNumber
	for _, p := range people {
		numbers = append(numbers, p.NationalNumber)
	}
	rows, err := a.readNationalIDs(unique(numbers))
	if err != nil {
		return err
	}
	cards := map[domain.NationalNumber][]nationalid.Card{}
	for _, row := range rows {
		cards[row.NationalNumber] = row.Record.Cards
	}
	for _, p := range people {
		p.NationalIDs = cards[p.NationalNumber]
	}
	return nil
}

// readNationalIDs reads them at present or as of the past.
func (a ahead) readNationalIDs(numbers []domain.NationalNumber) ([]projections.NationalIDRow, error) {
	if a.past == nil {
		return a.r.reads(a.ctx).NationalIDsOf(a.ctx, numbers)
	}
	return fold(a.past, numbers, func(ctx context.Context, n domain.NationalNumber) (*projections.NationalIDRow, error) {
		return a.past.reads.NationalIDAsOf(ctx, n, a.past.TrueOn, a.past.KnownOn)
	})
}
