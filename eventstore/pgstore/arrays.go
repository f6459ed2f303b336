package pgstore

import (
	"math"

	"sijil/eventstore"
)

// arrays are the arguments of log.append.
func arrays(batch []*request) []any {
	events := 0
	for _, r := range batch {
		events += len(r.events)
	}
	var (
		index           = make(map[string]int32, len(batch))
		streams         = make([]string, 0, len(batch))
		stream          = make([]int32, len(batch))
		atLeast, atMost = make([]int64, len(batch)), make([]int64, len(batch))
		size            = make([]int32, len(batch))
		owner, nth      = make([]int32, 0, events), make([]int32, 0, events)
		ids             = make([][16]byte, 0, events)
		names, types    = make([]string, 0, events), make([]string, 0, events)
		data, metadata  = make([][]byte, 0, events), make([][]byte, 0, events)
	)
	for i, r := range batch {
		if index[r.stream] == 0 {
			streams = append(streams, r.stream)
			index[r.stream] = int32(len(streams))
		}
		stream[i], size[i] = index[r.stream], int32(len(r.events))
		atLeast[i], atMost[i] = bounds(r.expected)
		for n, e := range r.events {
			owner, nth = append(owner, int32(i+1)), append(nth, int32(n))
			ids, names, types = append(ids, e.ID), append(names, r.stream), append(types, e.Type)
			data, metadata = append(data, notNull(e.Data)), append(metadata, notNull(e.Metadata))
		}
	}
	return []any{streams, stream, atLeast, atMost, size, owner, nth, ids, names, types, data, metadata}
}

// bounds between which the stream's last revision must lie; -1 is no stream.
func bounds(e eventstore.Expected) (atLeast, atMost int64) {
	if r, ok := e.Exact(); ok {
		return int64(r), int64(r)
	}
	atLeast, atMost = 0, -1
	if e.Holds(-1) {
		atLeast = -1
	}
	if e.Holds(0) {
		atMost = math.MaxInt64
	}
	return atLeast, atMost
}

func notNull(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}
