package main

import (
	"bytes"
	"context"
	"fmt"
	"iter"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/death"
	"sijil/domain/marriage"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
	"sijil/domain/person"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
	"sijil/eventstore"
)

// populate takes one household through all offices, copies it under other
// numbers as often as is asked for, and gives the pensioners' numbers once the
// read models know them.
func (b *policyBench) populate(ctx context.Context) ([]domain.NationalNumber, error) {
	model, err := newModelHousehold(ctx, b)
	if err != nil {
		return nil, fmt.Errorf("the model of all households: %w", err)
	}
	if err := b.quiet(ctx); err != nil {
		return nil, err
	}
	events, err := model.events(ctx)
	if err != nil {
		return nil, err
	}
	var people []domain.NationalNumber
	var copies iter.Seq2[string, eventstore.EventData] = func(yield func(string, eventstore.EventData) bool) {
		for i := range b.deaths {
			renamed := model.renamed(i)
			people = append(people, domain.NationalNumber(renamed.Replace(string(model.husband))))
			for _, r := range events {
				e := eventstore.EventData{ID: uuid.New(), Type: r.Type, Data: []byte(renamed.Replace(string(r.Data))), Metadata: uncaused(r.Metadata)}
				if !yield(renamed.Replace(r.Stream), e) {
					return
				}
			}
		}
	}
	if err := seed(ctx, b.store, copies); err != nil {
		return nil, err
	}
	return people, b.quiet(ctx)
}

// uncaused takes the cause out of a copy's metadata: it is nobody's consequence.
func uncaused(metadata []byte) []byte {
	if bytes.Contains(metadata, []byte(`"causation"`)) {
		return []byte(`{"actor":"bench"}`)
	}
	return metadata
}

// events are those of all streams of the household, in the order of the log.
func (m *modelHousehold) events(ctx context.Context) (list []eventstore.Recorded, err error) {
	mine := map[string]bool{m.marriage: true, welfare.Stream(m.family): true}
	for _, n := range append([]domain.NationalNumber{m.husband, m.wife}, m.children...) {
		for _, stream := range []string{person.Stream(n), death.Stream(n), nationalid.Stream(n), passport.Stream(n), retirement.Stream(n)} {
			mine[stream] = true
		}
	}
	for r, err := range m.store.ReadAll(ctx, eventstore.Start, eventstore.Forwards, eventstore.Filter{}) {
		if err != nil {
			return nil, err
		}
		if mine[r.Stream] {
			list = append(list, r)
		}
	}
	return list, nil
}

// renamed gives a copy the numbers of its own.
func (m *modelHousehold) renamed(i int) *strings.Replacer {
	pairs := []string{
		string(m.family), fmt.Sprintf("BENCH%013d", i),
		m.marriage, marriage.StreamPrefix + uuid.NewSHA1(uuid.NameSpaceURL, fmt.Append(nil, i)).String(),
		m.card, fmt.Sprintf("C%08d", i), m.passport, fmt.Sprintf("A%08d", i),
	}
	for j, n := range append([]domain.NationalNumber{m.husband, m.wife}, m.children...) {
		pairs = append(pairs, string(n), fmt.Sprintf("%d%011d", j+1, i))
	}
	return strings.NewReplacer(pairs...)
}

// anchor appends the events of all consequences once more, each command's
// together, to streams of their own, and gives the events per second.
func (b *policyBench) anchor(ctx context.Context) (perSecond float64, err error) {
	var all [][]eventstore.EventData
	last := ""
	for r, err := range b.store.ReadAll(ctx, eventstore.Start, eventstore.Forwards, eventstore.Filter{}) {
		if err != nil {
			return 0, err
		}
		meta, err := r.Meta()
		if err != nil {
			return 0, err
		}
		if meta.Causation == "" {
			last = ""
			continue
		}
		e := eventstore.EventData{ID: uuid.New(), Type: "bench." + r.Type, Data: r.Data, Metadata: r.Metadata}
		if command := r.Stream + " " + meta.Causation; command == last {
			all[len(all)-1] = append(all[len(all)-1], e)
		} else {
			all, last = append(all, []eventstore.EventData{e}), command
		}
	}
	var next, events atomic.Int64
	var failed atomic.Pointer[error]
	var writers sync.WaitGroup
	began := time.Now()
	for range abreast {
		writers.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(all)) && failed.Load() == nil; i = next.Add(1) - 1 {
				if _, err := b.store.Append(ctx, fmt.Sprintf("bench-%d", i), eventstore.NoStream, all[i]...); err != nil {
					failed.Store(&err)
				}
				events.Add(int64(len(all[i])))
			}
		})
	}
	writers.Wait()
	if err := failed.Load(); err != nil {
		return 0, *err
	}
	return float64(events.Load()) / time.Since(began).Seconds(), nil
}
