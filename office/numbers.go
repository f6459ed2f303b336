package office

import (
	"context"
	"encoding/base32"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"slices"

	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/numbers"
	"sijil/domain/person"
	"sijil/eventstore"
)

// space keeps derived ids apart from those of other systems.
var space = uuid.MustParse("3f0a4e0e-6a55-4f0c-9a55-51f8a1c0de01")

// candidates bounds how often a national number is drawn for one purpose. At
// 50 million taken of 10^12 a candidate is taken once in 20,000 draws.
const candidates = 8

// RuleNoNumber refuses when no free national number was found.
var RuleNoNumber = &domain.Rule{Key: "office.no_free_number", Code: domain.Unavailable, Text: domain.Text{
	En:  "no free national number was found; try again",
	Ar:  "لم يُعثر على رقم وطني شاغر؛ أعد المحاولة",
	Ckb: "ژمارەی نیشتمانی بەتاڵ نەدۆزرایەوە؛ هەوڵ بدەرەوە",
}}

// LegacyPurpose is what a legacy record's national number is drawn for.
func LegacyPurpose(l domain.Legacy) string {
	return "legacy-" + uuid.NewSHA1(space, fmt.Appendf(nil, "%q %q %q %q %q %d", l.System, l.Number, l.Register, l.Page, l.Office, l.Year)).String()
}

// AllotNationalNumber gives a national number for a purpose, always the same
// one for the same purpose. The number is random, so that it cannot be guessed
// or enumerated, and it is taken in the person's own stream for ever.
func (o *Office) AllotNationalNumber(ctx context.Context, call Call, purpose string) (domain.NationalNumber, error) {
	for attempt := range candidates {
		draw, err := o.randomNationalNumber()
		if err != nil {
			return "", err
		}
		settled, err := settle(ctx, o, call, numbers.AllotmentStream(purpose, attempt), numbers.NationalNumberDrawn{NationalNumber: draw})
		if err != nil {
			return "", err
		}
		take := call
		take.ID = uuid.NewSHA1(space, []byte("allot "+purpose))
		take.Fingerprint = "" // any command with this purpose repeats it
		_, err = o.Person(ctx, take, settled.NationalNumber, person.AllotNumber{NationalNumber: settled.NationalNumber, For: purpose})
		if domain.CodeOf(err) == domain.Conflict {
			continue
		}
		return settled.NationalNumber, err
	}
	return "", RuleNoNumber.Refuse("")
}

// randomNationalNumber draws 12 digits; the first is never 0, so that no spreadsheet can shorten it.
func (o *Office) randomNationalNumber() (domain.NationalNumber, error) {
	n, err := o.random(900_000_000_000)
	return domain.NationalNumber(fmt.Sprint(100_000_000_000 + n)), err
}

// random draws evenly from [0, limit).
func (o *Office) random(limit uint64) (uint64, error) {
	var b [16]byte // 64 bits more than needed: the bias is below 2^-64
	if _, err := io.ReadFull(o.Random, b[:]); err != nil {
		return 0, fmt.Errorf("draw a number: %w", err)
	}
	n := new(big.Int).SetBytes(b[:])
	return n.Mod(n, new(big.Int).SetUint64(limit)).Uint64(), nil
}

// familyOf is the number of the household that the first known of heads has, or
// now gets: a child belongs to its father's, else to its mother's, else to its own.
func (o *Office) familyOf(ctx context.Context, call Call, heads ...domain.NationalNumber) (domain.FamilyNumber, error) {
	draw, err := o.randomFamilyNumber()
	if err != nil {
		return "", err
	}
	known := slices.IndexFunc(heads, func(n domain.NationalNumber) bool { return n != "" })
	if known < 0 {
		return draw, nil
	}
	s, _, err := eventstore.Load(ctx, o.Store, o.Codec, person.Decider, person.Stream(heads[known]))
	if err != nil || s.HasHousehold() {
		return s.FamilyNumber, err
	}
	settled, err := settle(ctx, o, call, numbers.FamilyStream(heads[known]), numbers.FamilyNumbered{FamilyNumber: draw})
	return settled.FamilyNumber, err
}

// alphabet has no letter that is read as another or as a digit.
var alphabet = base32.NewEncoding("0123456789ABCDEFGHJKMNPQRSTVWXYZ").WithPadding(base32.NoPadding)

// randomFamilyNumber draws 18 characters: 90 random bits.
func (o *Office) randomFamilyNumber() (domain.FamilyNumber, error) {
	s, err := o.randomText(18)
	return domain.FamilyNumber(s), err
}

// randomTracking draws 10 characters, short enough to be read out over the telephone.
func (o *Office) randomTracking() (domain.TrackingID, error) {
	s, err := o.randomText(10)
	return domain.TrackingID(s), err
}

func (o *Office) randomText(length int) (string, error) {
	b := make([]byte, length)
	if _, err := io.ReadFull(o.Random, b); err != nil {
		return "", fmt.Errorf("draw a number: %w", err)
	}
	return alphabet.EncodeToString(b)[:length], nil
}

// serial takes the next number of a series for a record. The same purpose takes the same number.
func (o *Office) serial(ctx context.Context, call Call, register, purpose string) (domain.RegistrationNumber, error) {
	office := call.Actor.Office
	if office == "" {
		office = call.Actor.Agency
	}
	year := o.today(call).Year
	stream := numbers.SerialStream(register, office, year)
	event, err := eventData(numbers.SerialDrawn{For: purpose}, uuid.NewSHA1(space, []byte("serial "+stream+" "+purpose)), call)
	if err != nil {
		return "", err
	}
	at, err := o.Store.Append(ctx, stream, eventstore.Any, event)
	if err != nil {
		return "", err
	}
	return numbers.RegistrationNumber(register, office, year, int64(at.Revision)+1), nil
}

// settle proposes an event for a stream that only ever holds one, and returns the one that was first.
func settle[E domain.Event](ctx context.Context, o *Office, call Call, stream string, proposal E) (E, error) {
	err := o.append1(ctx, call, stream, -1, proposal)
	if _, late := errors.AsType[*eventstore.WrongExpectedRevision](err); !late {
		return proposal, err
	}
	for r, err := range o.Store.ReadStream(ctx, stream, eventstore.First, eventstore.Forwards) {
		if err != nil {
			return proposal, err
		}
		if r, err = eventstore.Decode(o.Codec, r); err != nil {
			return proposal, err
		}
		first, ok := r.Event.(E)
		if !ok {
			return proposal, fmt.Errorf("%s holds a %s", stream, r.Type)
		}
		return first, nil
	}
	return proposal, fmt.Errorf("%s is empty after a conflict", stream)
}

func eventData(e domain.Event, id uuid.UUID, call Call) (eventstore.EventData, error) {
	name, data, err := domain.Encode(e)
	if err != nil {
		return eventstore.EventData{}, err
	}
	metadata, err := json.Marshal(call.request().Meta)
	return eventstore.EventData{ID: id, Type: name, Data: data, Metadata: metadata}, err
}

// append1 appends one event of the office's own to a stream that is at a revision; -1 for a new one.
func (o *Office) append1(ctx context.Context, call Call, stream string, at eventstore.Revision, e domain.Event) error {
	event, err := eventData(e, uuid.New(), call)
	if err != nil {
		return err
	}
	expected := eventstore.NoStream
	if at >= 0 {
		expected = eventstore.At(at)
	}
	_, err = o.Store.Append(ctx, stream, expected, event)
	return err
}

// tracking keeps a tracking id or draws one.
func (o *Office) tracking(given domain.TrackingID) (domain.TrackingID, error) {
	if given != "" {
		return given, nil
	}
	return o.randomTracking()
}
