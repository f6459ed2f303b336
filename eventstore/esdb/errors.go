package esdb

import (
	"errors"
	"regexp"
	"strconv"

	client "github.com/EventStore/EventStore-Client-Go/v4/esdb"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"sijil/domain"
	"sijil/eventstore"
)

var errClosed = errors.New("the log is closed")

// RuleRefused is what a cluster answers whose access lists do not let the registry work.
var RuleRefused = &domain.Rule{Key: "eventstore.refused", Code: domain.Internal, Text: domain.Text{
	En:  "the registry's log refused the registry itself; its administrator has to look at the log's user and its rights",
	Ar:  "رفض سجل الوقائع طلب النظام نفسه؛ على مدير السجل مراجعة مستخدم سجل الوقائع وصلاحياته",
	Ckb: "تۆماری ڕووداوەکان داواکەی خودی سیستەمەکەی ڕەت کردەوە؛ دەبێت بەڕێوەبەری تۆمارگە سەیری بەکارهێنەری تۆمارەکە و مافەکانی بکات",
}}

func unavailable(cause error) error {
	return eventstore.RuleUnavailable.Refuse("").Because(cause)
}

// kind of a failed call: what can be done about it.
type kind int

const (
	final   kind = iota // the answer, and it stays
	busy                // nothing was done; the same connection may serve later
	unknown             // nobody knows what was done; on a new connection it can be asked again
)

// judge tells what an error of a call means.
func judge(err error) kind {
	if _, early := errors.AsType[notSent](err); early || errors.Is(err, errRetired) {
		return busy
	}
	if _, conflict := errors.AsType[*eventstore.WrongExpectedRevision](err); conflict || errors.Is(err, errStrange) {
		return final
	}
	if e, ok := errors.AsType[*client.Error](err); ok {
		switch e.Code() {
		case client.ErrorCodeWrongExpectedVersion, client.ErrorCodeStreamDeleted, client.ErrorCodeAccessDenied,
			client.ErrorCodeUnauthenticated, client.ErrorCodeUnsupportedFeature:
			return final
		case client.ErrorCodeNotLeader:
			return busy
		}
	}
	st, ok := statusOf(err)
	if !ok {
		return unknown // a stream that broke off in the middle, for one
	}
	switch st.Code() {
	case codes.InvalidArgument, codes.FailedPrecondition, codes.PermissionDenied, codes.Unauthenticated, codes.Unimplemented, codes.OutOfRange:
		return final
	case codes.ResourceExhausted:
		return busy
	default:
		return unknown
	}
}

// statusOf is the gRPC status inside an error of the client. Its own FromError
// does not look inside and answers the wrong way round.
func statusOf(err error) (*status.Status, bool) {
	g, ok := errors.AsType[interface {
		error
		GRPCStatus() *status.Status
	}](err)
	if !ok {
		return nil, false
	}
	return g.GRPCStatus(), true
}

// mismatched is how the client tells of a conflict: in words alone.
var mismatched = regexp.MustCompile(`wrong expected version: expecting '[^']*' but got '(no_stream|-?\d+)'`)

// refusal turns the final error of an append into what the contract promises.
func refusal(stream string, expected eventstore.Expected, err error) error {
	if _, seen := errors.AsType[*eventstore.WrongExpectedRevision](err); seen {
		return err
	}
	e, ok := errors.AsType[*client.Error](err)
	if ok && e.Code() == client.ErrorCodeWrongExpectedVersion {
		found := mismatched.FindStringSubmatch(err.Error())
		if found == nil {
			return eventstore.RuleUnavailable.Refuse("").Because(err)
		}
		actual := int64(-1)
		if found[1] != "no_stream" {
			actual, _ = strconv.ParseInt(found[1], 10, 64) // the expression lets only numbers pass
		}
		return &eventstore.WrongExpectedRevision{Stream: stream, Expected: expected, Actual: eventstore.Revision(actual)}
	}
	st, ok := statusOf(err)
	if !ok {
		return RuleRefused.Refuse("").Because(err)
	}
	for _, d := range st.Details() {
		if info, ok := d.(*errdetails.ErrorInfo); ok && info.GetReason() == reasonDuplicateID {
			return &eventstore.DuplicateID{Stream: stream, ID: info.GetMetadata()[detailEventID]}
		}
	}
	if st.Code() == codes.InvalidArgument {
		return eventstore.RuleBadAppend.Refuse("", "the log does not take it").Because(err)
	}
	return RuleRefused.Refuse("").Because(err)
}

// What a server of ours says of an id that was used before. EventStoreDB itself
// knows ids only within their stream.
const (
	reasonDuplicateID = "eventstore.duplicate_id"
	detailEventID     = "event-id"
)
