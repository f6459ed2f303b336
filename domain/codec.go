package domain

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
)

// Codec decodes every event a register has ever written, by its stored name.
type Codec map[string]func([]byte) (Event, error)

// Form is one stored form of an event: its name and how to read it.
type Form struct {
	name   string
	decode func([]byte) (Event, error)
}

// NewCodec panics on a duplicate name: that is a programming error.
func NewCodec(forms ...Form) Codec {
	c := Codec{}
	for _, f := range forms {
		c.add(f.name, f.decode)
	}
	return c
}

// JoinCodecs makes one codec of several registers'. It panics on a name that two of them claim.
func JoinCodecs(codecs ...Codec) Codec {
	joined := Codec{}
	for _, c := range codecs {
		for name, decode := range c {
			joined.add(name, decode)
		}
	}
	return joined
}

func (c Codec) add(name string, decode func([]byte) (Event, error)) {
	if _, dup := c[name]; dup {
		panic("domain: event name registered twice: " + name)
	}
	c[name] = decode
}

// Current registers an event in the form that is written today.
func Current[E Event]() Form {
	var zero E
	return Upcast(zero.EventName(), func(e E) E { return e })
}

// Upcast registers a retired form and the pure function that modernises it.
// It never invents: what the old form did not say becomes "unstated".
func Upcast[Old any, E Event](name string, modernise func(Old) E) Form {
	return Form{name, func(data []byte) (Event, error) {
		var old Old
		if err := json.Unmarshal(data, &old); err != nil {
			return nil, fmt.Errorf("decode %s: %w", name, err)
		}
		return modernise(old), nil
	}}
}

// Decode reads one stored event. An unknown name is an error: a reader that
// skipped what it does not know would silently build a wrong register.
func (c Codec) Decode(name string, data []byte) (Event, error) {
	decode, known := c[name]
	if !known {
		return nil, fmt.Errorf("decode: no register knows the event name %q", name)
	}
	return decode(data)
}

// Names lists the stored event names in order.
func (c Codec) Names() []string { return slices.Sorted(maps.Keys(c)) }

// Encode gives an event's name and the bytes to store.
func Encode(e Event) (name string, data []byte, err error) {
	data, err = json.Marshal(e)
	if err != nil {
		return "", nil, fmt.Errorf("encode %s: %w", e.EventName(), err)
	}
	return e.EventName(), data, nil
}
