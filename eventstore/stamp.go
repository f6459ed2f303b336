package eventstore

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"time"
	"unicode/utf8"
)

// A cluster's server says itself when an event was recorded. An event that is
// copied there carries the time at which it was recorded first in its metadata,
// in front of what was written there: in an object as its first member, else
// beside the original bytes in base64.
const (
	stampKeys     = `"$sijil-` // how our own keys begin
	stampOpens    = `{"$sijil-recorded":"`
	stampMetadata = `,"$sijil-metadata":"`
)

// Stamp adds the time of recording to metadata so that Unstamp gives back both,
// to the byte and the nanosecond. Of an object it makes an object; the result is
// always valid JSON. The year must be one of 1 to 9999.
func Stamp(metadata []byte, at time.Time) []byte {
	stamped := make([]byte, 0, len(stampOpens)+len(time.RFC3339Nano)+len(stampMetadata)+base64.StdEncoding.EncodedLen(len(metadata))+2)
	stamped = at.UTC().AppendFormat(append(stamped, stampOpens...), time.RFC3339Nano)
	stamped = append(stamped, '"')
	if !takesStamp(metadata) {
		stamped = base64.StdEncoding.AppendEncode(append(stamped, stampMetadata...), metadata)
		return append(stamped, `"}`...)
	}
	if members := bytes.TrimLeft(metadata[1:], jsonSpace); members[0] != '}' {
		stamped = append(stamped, ',')
	}
	return append(stamped, metadata[1:]...)
}

const jsonSpace = " \t\r\n"

// takesStamp tells whether metadata is an object that can take one more member and be told from a stamped one.
func takesStamp(metadata []byte) bool {
	if len(metadata) == 0 || metadata[0] != '{' || !utf8.Valid(metadata) || !json.Valid(metadata) {
		return false
	}
	return !bytes.HasPrefix(bytes.TrimLeft(metadata[1:], jsonSpace), []byte(stampKeys))
}

// Stamped tells whether metadata says when its event was recorded, as only a copy may.
func Stamped(metadata []byte) bool {
	_, _, stamped := Unstamp(metadata)
	return stamped
}

// Unstamp undoes Stamp. Where there is no stamp ok is false and original is metadata itself, at next to no cost.
func Unstamp(metadata []byte) (original []byte, at time.Time, ok bool) {
	rest, stamped := bytes.CutPrefix(metadata, []byte(stampOpens))
	if !stamped {
		return metadata, time.Time{}, false
	}
	text, rest, closed := bytes.Cut(rest, []byte{'"'})
	at, err := time.Parse(time.RFC3339Nano, string(text))
	if !closed || err != nil || len(rest) == 0 {
		return metadata, time.Time{}, false
	}
	if encoded, wrapped := bytes.CutPrefix(rest, []byte(stampMetadata)); wrapped {
		encoded, closed = bytes.CutSuffix(encoded, []byte(`"}`))
		original, err = base64.StdEncoding.AppendDecode(nil, encoded)
		if !closed || err != nil {
			return metadata, time.Time{}, false
		}
		return original, at.UTC(), true
	}
	if rest[0] == ',' {
		rest = rest[1:]
	}
	return append(append(make([]byte, 0, 1+len(rest)), '{'), rest...), at.UTC(), true
}
