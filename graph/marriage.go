package graph

import (
	"context"
	"slices"

	"sijil/domain"
	"sijil/domain/marriage"
	"sijil/graph/model"
	"sijil/office"
	"sijil/projections"
)

// marriageRecord reads one entry that the caller may see; nil for none.
func (r *Resolver) marriageRecord(ctx context.Context, row *projections.MarriageRow, err error) (*model.MarriageRecord, error) {
	row, err = found(row, err)
	if err != nil || row == nil || !sees(ctx, row.Area, false) {
		return nil, err
	}
	return &model.MarriageRecord{MarriageRow: row}, nil
}

// execMarriage gives a command to an entry that the caller may see, and reads it back.
func (r *Resolver) execMarriage(ctx context.Context, t model.MarriageTarget, c marriage.Command) (*model.MarriagePayload, error) {
	node, stream := model.ParseID(t.Marriage)
	if node != model.MarriageNode {
		return nil, RuleNotFound.Refuse("marriage")
	}
	row, err := r.reads(ctx).MarriageRecord(ctx, stream)
	if seen, err := r.marriageRecord(ctx, row, err); err != nil || seen == nil {
		return nil, missing("marriage", err)
	}
	call, err := call(ctx, t.Key)
	if err != nil {
		return nil, err
	}
	return r.recordMarriage(ctx, call, stream, c)
}

func (r *Resolver) recordMarriage(ctx context.Context, call office.Call, stream string, c marriage.Command) (*model.MarriagePayload, error) {
	done, err := r.desk(ctx).Marriage(ctx, call, stream, c)
	if err != nil {
		return nil, err
	}
	if err := r.settle(ctx, done); err != nil {
		return nil, err
	}
	row, err := r.reads(ctx).MarriageRecord(ctx, stream)
	read, err := r.marriageRecord(ctx, row, err)
	return &model.MarriagePayload{Marriage: read, Recorded: done.Events}, err
}

// marriageDocument is the payload of an issued extract.
func marriageDocument(done *model.MarriagePayload, err error) (*model.MarriageDocumentPayload, error) {
	if err != nil || done.Marriage == nil {
		return &model.MarriageDocumentPayload{}, err
	}
	return &model.MarriageDocumentPayload{Marriage: done.Marriage, Document: issued(done.Recorded, done.Marriage.Documents)}, nil
}

// seenMarriages are the entries that the caller may see.
func seenMarriages(ctx context.Context, rows []projections.MarriageRow) []model.MarriageRecord {
	list := make([]model.MarriageRecord, 0, len(rows))
	for i := range rows {
		if row := &rows[i]; sees(ctx, row.Area, false) {
			list = append(list, model.MarriageRecord{MarriageRow: row})
		}
	}
	return list
}

// readMarriages reads entries by stream, at present or as of the past.
func (a ahead) readMarriages(streams []string) ([]projections.MarriageRow, error) {
	if a.past == nil {
		return a.r.reads(a.ctx).MarriageRecords(a.ctx, streams)
	}
	rows, err := fold(a.past, streams, func(ctx context.Context, stream string) (*projections.MarriageRow, error) {
		return a.past.reads.MarriageAsOf(ctx, stream, a.past.TrueOn, a.past.KnownOn)
	})
	if err != nil {
		return nil, err
	}
	return openNow(a.ctx, a.r.Reads, rows, func(m *projections.MarriageRow) []domain.NationalNumber {
		return []domain.NationalNumber{m.Husband, m.Wife}
	})
}

// summaries leaves out, of what persons' own records say of their marriages, those with somebody whose record is sealed.
func (a ahead) summaries(e edge, people []*model.Person) error {
	if !e.wanted || seesSealed(a.ctx) {
		return nil
	}
	var spouses []domain.NationalNumber
	for _, p := range people {
		for _, m := range p.PersonRow.Marriages {
			spouses = append(spouses, m.Spouse)
		}
	}
	if spouses = unique(spouses); len(spouses) == 0 {
		return nil
	}
	sealed, err := a.r.Reads.Sealed(a.ctx, spouses)
	if err != nil {
		return err
	}
	for _, p := range people {
		p.PersonRow.Marriages = slices.DeleteFunc(slices.Clone(p.PersonRow.Marriages), func(m domain.KnownMarriage) bool { return sealed[m.Spouse] })
	}
	return nil
}

// marriages reads the entries of persons' marriages.
func (a ahead) marriages(e edge, people []*model.Person) error {
	if !e.wanted {
		return nil
	}
	var streams []string
	for _, p := range people {
		for _, m := range p.PersonRow.Marriages {
			streams = append(streams, m.Marriage)
		}
	}
	rows, err := a.readMarriages(unique(streams))
	if err != nil {
		return err
	}
	seen := seenMarriages(a.ctx, rows)
	for _, p := range people {
		p.MarriageRecords = []model.MarriageRecord{}
		for _, m := range p.PersonRow.Marriages {
			if i := slices.IndexFunc(seen, func(s model.MarriageRecord) bool { return s.Marriage == m.Marriage }); i >= 0 {
				p.MarriageRecords = append(p.MarriageRecords, seen[i])
			}
		}
	}
	return nil
}

// spouses reads the civil records of persons' spouses.
func (a ahead) spouses(e edge, people []*model.Person) error {
	if !e.wanted {
		return nil
	}
	var numbers []domain.NationalNumber
	for _, p := range people {
		for _, m := range p.PersonRow.Marriages {
			numbers = append(numbers, m.Spouse)
		}
	}
	rows, err := a.readPersons(unique(numbers), partsOf(a.operation, e.below))
	if err != nil {
		return err
	}
	found := a.seen(rows)
	var below []*model.Person
	for _, p := range people {
		p.Spouses = []*model.Person{}
		for _, m := range p.PersonRow.Marriages {
			if s := found[m.Spouse]; s != nil && !slices.Contains(p.Spouses, s) {
				p.Spouses = append(p.Spouses, s)
				below = append(below, s)
			}
		}
	}
	return a.persons(e.below, below)
}
