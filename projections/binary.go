package projections

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math/bits"
	"reflect"
	"strings"
	"time"

	"sijil/domain"
)

// be is the byte order of PostgreSQL's binary format.
var be = binary.BigEndian

// copyHeader and copyTrailer enclose the tuples of COPY … (FORMAT binary).
var (
	copyHeader  = []byte("PGCOPY\n\xff\r\n\x00\x00\x00\x00\x00\x00\x00\x00\x00")
	copyTrailer = []byte{0xff, 0xff}
)

// postgresEpoch is where PostgreSQL's timestamps begin.
var postgresEpoch = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)

var (
	dateType    = reflect.TypeFor[domain.Date]()
	timeType    = reflect.TypeFor[time.Time]()
	lexemesType = reflect.TypeFor[lexemes]()
	pairsType   = reflect.TypeFor[pairs]()
)

const null = ^uint32(0) // the length of NULL

// scalar gives the binary form of a field's type. It panics on a type that has none.
func scalar(t reflect.Type) (encode func([]byte, reflect.Value) []byte, decode func(reflect.Value, []byte) error) {
	switch {
	case t == dateType:
		return encodeDate, decodeDate
	case t == timeType:
		return encodeTime, decodeTime
	case t == lexemesType:
		return encodeLexemes, nil
	case t == pairsType:
		return encodePairs, nil
	case t.Kind() == reflect.String:
		return func(dst []byte, v reflect.Value) []byte { return appendText(dst, v.String()) },
			func(v reflect.Value, b []byte) error { v.SetString(string(b)); return nil }
	case t.Kind() == reflect.Bool:
		return encodeBool, func(v reflect.Value, b []byte) error { v.SetBool(b[0] != 0); return nil }
	case t.Kind() == reflect.Int || t.Kind() == reflect.Int64:
		return func(dst []byte, v reflect.Value) []byte {
				return be.AppendUint64(be.AppendUint32(dst, 8), uint64(v.Int()))
			}, func(v reflect.Value, b []byte) error {
				v.SetInt(int64(be.Uint64(b)))
				return nil
			}
	case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.String:
		return encodeTexts, decodeTexts
	}
	panic(fmt.Sprintf("projections: no column holds a %s", t))
}

func appendText(dst []byte, s string) []byte {
	if s == "" {
		return be.AppendUint32(dst, null)
	}
	return append(be.AppendUint32(dst, uint32(len(s))), s...)
}

func encodeBool(dst []byte, v reflect.Value) []byte {
	if v.Bool() {
		return append(dst, 0, 0, 0, 1, 1)
	}
	return append(dst, 0, 0, 0, 1, 0)
}

// Dates are text ("1957", "1957-05-01"): unknown parts stay unknown, and the order is that of time.
func encodeDate(dst []byte, v reflect.Value) []byte {
	return appendText(dst, v.Interface().(domain.Date).String())
}

func decodeDate(v reflect.Value, b []byte) error {
	return v.Addr().Interface().(*domain.Date).UnmarshalText(b)
}

func encodeTime(dst []byte, v reflect.Value) []byte {
	t := v.Interface().(time.Time)
	if t.IsZero() {
		return be.AppendUint32(dst, null)
	}
	return be.AppendUint64(be.AppendUint32(dst, 8), uint64(t.Sub(postgresEpoch).Microseconds()))
}

func decodeTime(v reflect.Value, b []byte) error {
	since := time.Duration(be.Uint64(b)) * time.Microsecond
	*v.Addr().Interface().(*time.Time) = postgresEpoch.Add(since)
	return nil
}

const (
	int4OID = 23
	textOID = 25
)

func encodeTexts(dst []byte, v reflect.Value) []byte {
	if v.Len() == 0 {
		return be.AppendUint32(dst, null)
	}
	start := len(dst)
	dst = be.AppendUint32(dst, 0) // the length, set below
	for _, n := range []uint32{1, 0, textOID, uint32(v.Len()), 1} {
		dst = be.AppendUint32(dst, n)
	}
	for i := range v.Len() {
		s := v.Index(i).String()
		dst = append(be.AppendUint32(dst, uint32(len(s))), s...)
	}
	be.PutUint32(dst[start:], uint32(len(dst)-start-4))
	return dst
}

func decodeTexts(v reflect.Value, b []byte) error {
	if len(b) < 20 {
		return nil // an array without dimension is empty
	}
	n := int(be.Uint32(b[12:]))
	list := reflect.MakeSlice(v.Type(), n, n)
	b = b[20:]
	for i := range n {
		size := be.Uint32(b)
		list.Index(i).SetString(string(b[4 : 4+size]))
		b = b[4+size:]
	}
	v.Set(list)
	return nil
}

// encodeLexemes writes a tsvector. A word's position is the number of the part
// of the name that it stands in, and its weight says the same: A to D.
func encodeLexemes(dst []byte, v reflect.Value) []byte {
	words := v.Interface().(lexemes).merged()
	start := len(dst)
	dst = be.AppendUint32(be.AppendUint32(dst, 0), uint32(len(words)))
	for _, w := range words {
		dst = append(append(dst, w.word...), 0)
		dst = be.AppendUint16(dst, uint16(bits.OnesCount8(w.parts)))
		for part := range uint16(len(weights)) {
			if w.parts&(1<<part) != 0 {
				dst = be.AppendUint16(dst, (3-part)<<14|(part+1))
			}
		}
	}
	be.PutUint32(dst[start:], uint32(len(dst)-start-4))
	return dst
}

func encodePairs(dst []byte, v reflect.Value) []byte {
	list := v.Interface().(pairs).merged()
	if len(list) == 0 {
		return be.AppendUint32(dst, null)
	}
	dst = be.AppendUint32(dst, uint32(20+8*len(list)))
	for _, n := range []uint32{1, 0, int4OID, uint32(len(list)), 1} {
		dst = be.AppendUint32(dst, n)
	}
	for _, n := range list {
		dst = be.AppendUint32(be.AppendUint32(dst, 4), uint32(n))
	}
	return dst
}

func encodeJSON(dst []byte, v reflect.Value) []byte {
	if v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0 {
		return be.AppendUint32(dst, null)
	}
	text, err := json.Marshal(v.Interface())
	if err != nil {
		panic(err) // no row holds what JSON cannot
	}
	if strings.Contains(string(text), `\u0000`) {
		panic("a text holds a NUL character, which PostgreSQL does not store")
	}
	return append(append(be.AppendUint32(dst, uint32(len(text)+1)), 1), text...)
}

// decodeJSON reads jsonb's binary form: a version byte, then the text.
func decodeJSON(v reflect.Value, b []byte) error {
	return json.Unmarshal(b[1:], v.Addr().Interface())
}
