package graph

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
	"sijil/domain/person"
	"sijil/eventstore"
	"sijil/graph/limit"
	"sijil/graph/model"
	"sijil/office"
	"sijil/policy"
	"sijil/projections"
	"sijil/proof"
)

// Resolver answers the schema's fields. Its fields are set once, before use.
type Resolver struct {
	Office     *office.Office
	Reads      *projections.Reads
	Records    Records // agreements and suspensions
	Policies   *policy.Set
	Parameters []domain.Parameter                                      // of the law, as its table is shown
	Await      func(ctx context.Context, at eventstore.Position) error // until the read models show it
	Limits     *limit.Limits                                           // how often an agency may ask, and guess; nil: as often as it likes

	Proofs      *proof.Prover                                           // of the log; nil if this instance has no published tree
	AwaitAccess func(ctx context.Context, at eventstore.Position) error // the same of the access log
}

// space keeps command ids apart from those that others derive.
var space = uuid.MustParse("7d1b3a52-5a0f-4a0e-8d38-0a1c9a7e4f10")

// RuleKeyUsed refuses an idempotency key that stands for another command.
var RuleKeyUsed = &domain.Rule{Key: "graphql.key_used", Code: domain.Conflict, Text: domain.Text{
	En:  "this key was used before for something else; give each command a key of its own, and repeat a command only as it was",
	Ar:  "استُعمل هذا المفتاح سابقاً لأمر آخر؛ أعط كل أمر مفتاحاً خاصاً به، ولا تكرر الأمر إلا كما كان",
	Ckb: "ئەم کلیلە پێشتر بۆ شتێکی تر بەکارهاتووە؛ کلیلێکی تایبەت بە هەر فەرمانێک بدە، و فەرمانەکە تەنها وەک خۆی دووبارە بکەرەوە",
}}

// call makes the office's call of a request. The same key for the same mutation
// by the same caller at the same office is the same command; its fingerprint
// shows whether the same was sent with it. That is no secret: it stands in the
// log beside what was sent.
func call(ctx context.Context, k model.Key) (office.Call, error) {
	r := requestOf(ctx)
	c := office.Call{
		ID: uuid.New(), Actor: r.caller.Actor, LegalBasis: r.caller.LegalBasis,
		IdempotencyKey: k.IdempotencyKey, Correlation: r.reference(),
	}
	if k.IdempotencyKey == "" {
		return c, nil
	}
	field := graphql.GetFieldContext(ctx).Field
	c.ID = uuid.NewSHA1(space, []byte(strings.Join([]string{c.Actor.Agency, c.Actor.Office, c.Actor.ID, field.Name, k.IdempotencyKey}, "\x00")))
	sent, err := json.Marshal(field.ArgumentMap(graphql.GetOperationContext(ctx).Variables))
	if err != nil {
		return c, fmt.Errorf("fingerprint: %w", err)
	}
	c.Fingerprint = uuid.NewSHA1(c.ID, sent).String()
	return c, domain.RequireText("idempotencyKey", k.IdempotencyKey, domain.MaxLine)
}

// fresh derives the id of a new stream from the command that opens it, so that
// a repeated command opens no second one, and another command of the same key
// is seen by the store to be another.
func fresh[Particulars any](c office.Call, opening Particulars) (uuid.UUID, error) {
	text, err := json.Marshal(opening)
	return uuid.NewSHA1(c.ID, text), err
}

// awaitTime bounds how long a command's answer waits for the read models.
const awaitTime = 10 * time.Second

// settle waits until the read models show what a command recorded.
func (r *Resolver) settle(ctx context.Context, done eventstore.Result) error {
	ctx, cancel := context.WithTimeout(ctx, awaitTime)
	defer cancel()
	return r.Await(ctx, done.Position)
}

// found makes "no such record" of a read's refusal a nil row.
func found[Row any](row *Row, err error) (*Row, error) {
	if e, ok := errors.AsType[*domain.Error](err); ok && e.Code() == domain.NotFound {
		return nil, nil
	}
	return row, err
}

// missing refuses a command for a record that the caller may not see, or that could not be read.
func missing(field string, err error) error {
	if err != nil {
		return err
	}
	return RuleNotFound.Refuse(field)
}

// birthRecord reads one birth that the caller may see; nil for none.
func (r *Resolver) birthRecord(ctx context.Context, row *projections.BirthRow, err error) (*model.BirthRecord, error) {
	row, err = found(row, err)
	if err != nil || row == nil || !sees(ctx, row.Area, row.Sealed) {
		return nil, err
	}
	b := &model.BirthRecord{BirthRow: row}
	return b, r.flagExpectedDeaths(ctx, b)
}

// deathRecord reads one death that the caller may see; nil for none.
func (r *Resolver) deathRecord(ctx context.Context, row *projections.DeathRow, err error) (*model.DeathRecord, error) {
	row, err = found(row, err)
	if err != nil || row == nil || !sees(ctx, row.Area, false) {
		return nil, err
	}
	return &model.DeathRecord{DeathRow: row}, nil
}

// person reads one person that the caller may see; nil for none.
func (r *Resolver) person(ctx context.Context, row *projections.PersonRow, err error) (*model.Person, error) {
	row, err = found(row, err)
	if err != nil || row == nil || !sees(ctx, row.Area, row.Sealed) {
		return nil, err
	}
	return &model.Person{PersonRow: row}, nil
}

// execBirth gives a command to a birth that the caller may see, and reads the record back.
func (r *Resolver) execBirth(ctx context.Context, t model.BirthTarget, c birth.Command) (*model.BirthPayload, error) {
	node, stream := model.ParseID(t.Birth)
	if node != model.BirthNode {
		return nil, RuleNotFound.Refuse("birth")
	}
	row, err := r.reads(ctx).BirthRecord(ctx, stream)
	if seen, err := r.birthRecord(ctx, row, err); err != nil || seen == nil {
		return nil, missing("birth", err)
	}
	call, err := call(ctx, t.Key)
	if err != nil {
		return nil, err
	}
	return r.recordBirth(ctx, call, stream, c)
}

func (r *Resolver) recordBirth(ctx context.Context, call office.Call, stream string, c birth.Command) (*model.BirthPayload, error) {
	done, err := r.desk(ctx).Birth(ctx, call, stream, c)
	if err != nil {
		return nil, err
	}
	if err := r.settle(ctx, done); err != nil {
		return nil, err
	}
	row, err := r.Reads.BirthRecord(ctx, stream) // also where it is sealed from now on
	read, err := r.birthRecord(ctx, row, err)
	if read == nil && err == nil {
		read = receipt(ctx, row)
	}
	return &model.BirthPayload{Birth: read, Recorded: done.Events}, err
}

// receipt is what whoever reports a foundling gets of a record that is sealed to
// them: by which tracking id and at which office it goes on, none of its particulars.
func receipt(ctx context.Context, row *projections.BirthRow) *model.BirthRecord {
	if row == nil || !sees(ctx, row.Area, false) {
		return nil
	}
	return &model.BirthRecord{BirthRow: &projections.BirthRow{
		Birth: row.Birth, Status: row.Status, Tracking: row.Tracking, Office: row.Office, Area: row.Area,
	}}
}

// execDeath gives a command to a death that the caller may see, and reads the record back.
func (r *Resolver) execDeath(ctx context.Context, t model.DeathTarget, c death.Command) (*model.DeathPayload, error) {
	before, err := r.deathFor(ctx, t.Death)
	if err != nil {
		return nil, err
	}
	call, err := call(ctx, t.Key)
	if err != nil {
		return nil, err
	}
	return r.recordDeath(ctx, call, before.Death, c)
}

// deathFor is the death that a command is for, if the caller may see it.
func (r *Resolver) deathFor(ctx context.Context, id string) (*model.DeathRecord, error) {
	node, stream := model.ParseID(id)
	if node != model.DeathNode {
		return nil, RuleNotFound.Refuse("death")
	}
	row, err := r.reads(ctx).DeathRecord(ctx, stream)
	seen, err := r.deathRecord(ctx, row, err)
	if err != nil || seen == nil {
		return nil, missing("death", err)
	}
	return seen, nil
}

func (r *Resolver) recordDeath(ctx context.Context, call office.Call, stream string, c death.Command) (*model.DeathPayload, error) {
	done, err := r.desk(ctx).Death(ctx, call, stream, c)
	if err != nil {
		return nil, err
	}
	if err := r.settle(ctx, done); err != nil {
		return nil, err
	}
	row, err := r.reads(ctx).DeathRecord(ctx, stream)
	read, err := r.deathRecord(ctx, row, err)
	return &model.DeathPayload{Death: read, Recorded: done.Events}, err
}

// execPerson gives a command to a civil record that the caller may see, and reads it back.
func (r *Resolver) execPerson(ctx context.Context, t model.PersonTarget, c person.Command) (*model.PersonPayload, error) {
	row, err := r.Reads.Person(ctx, t.NationalNumber)
	if seen, err := r.person(ctx, row, err); err != nil || seen == nil {
		return nil, missing("nationalNumber", err)
	}
	call, err := call(ctx, t.Key)
	if err != nil {
		return nil, err
	}
	done, err := r.desk(ctx).Person(ctx, call, t.NationalNumber, c)
	if err != nil {
		return nil, err
	}
	return r.readPerson(ctx, t.NationalNumber, done)
}

func (r *Resolver) readPerson(ctx context.Context, n domain.NationalNumber, done eventstore.Result) (*model.PersonPayload, error) {
	if err := r.settle(ctx, done); err != nil {
		return nil, err
	}
	row, err := r.Reads.Person(ctx, n)
	read, err := r.person(ctx, row, err)
	return &model.PersonPayload{Person: read}, err
}
