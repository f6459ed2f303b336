package esdbwire

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strconv"

	"github.com/google/uuid"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"sijil/domain"
	"sijil/eventstore"
)

// Reasons in the ErrorInfo of a status, beside the keys of rules.
const (
	ErrorDomain       = "sijil"
	ReasonDuplicateID = "eventstore.duplicate_id"
	ReasonImmutable   = "eventstore.immutable"
	DetailEventID     = "event-id"
)

// told is an error in the words that the caller gets. Any other error is ours,
// also one that happens to be a status: it may come from a store behind us.
type told struct{ *status.Status }

func (t told) Error() string              { return t.Message() }
func (t told) GRPCStatus() *status.Status { return t.Status }

func tell(code codes.Code, text string) error { return told{status.New(code, text)} }

func invalid(format string, args ...any) error {
	return tell(codes.InvalidArgument, fmt.Sprintf(format, args...))
}

// codeOf each domain.Code. Overload is ResourceExhausted: for Unavailable clients
// throw their connection away and look for another node, which helps nobody.
var codeOf = map[domain.Code]codes.Code{
	domain.Invalid:         codes.InvalidArgument,
	domain.NotFound:        codes.NotFound,
	domain.Conflict:        codes.Aborted,
	domain.Forbidden:       codes.PermissionDenied,
	domain.Unauthenticated: codes.Unauthenticated,
	domain.Unavailable:     codes.Unavailable,
}

// refusal is err as callers may see it. What only we can act on stays in our
// log, under the reference that the caller is told.
func (s *Server) refusal(ctx context.Context, err error) error {
	if err == nil {
		return nil
	}
	if t, ok := errors.AsType[told](err); ok {
		return t
	}
	if ended := ctx.Err(); ended != nil {
		return told{status.FromContextError(ended)}
	}
	if d, ok := errors.AsType[*eventstore.DuplicateID](err); ok {
		return explained(codes.FailedPrecondition, ReasonDuplicateID,
			"an event id of this append was used before for something else: "+d.ID, DetailEventID, d.ID)
	}
	refused, ok := errors.AsType[*domain.Error](err)
	code, known := codes.Internal, false
	if ok {
		code, known = codeOf[refused.Code()]
	}
	if !known {
		reference := uuid.NewString()
		s.options.Log.LogAttrs(ctx, slog.LevelError, "event feed", slog.String("reference", reference), slog.Any("error", err))
		return tell(codes.Internal, "the registry failed at this; its administrator finds why under the reference "+reference)
	}
	if refused.Rule == eventstore.RuleOverloaded {
		code = codes.ResourceExhausted
	}
	return explained(code, refused.Rule.Key, refused.In(domain.English)) // without the cause, which is ours
}

// explained is a status with a reason that programs can read.
func explained(code codes.Code, reason, text string, details ...string) error {
	info := &errdetails.ErrorInfo{Reason: reason, Domain: ErrorDomain}
	if len(details) == 2 {
		info.Metadata = map[string]string{details[0]: details[1]}
	}
	st, err := status.New(code, text).WithDetails(info)
	if err != nil {
		return tell(code, text)
	}
	return told{st}
}

// reasonOf a status, if it has one.
func reasonOf(st *status.Status) string {
	for _, d := range st.Details() {
		if info, ok := d.(*errdetails.ErrorInfo); ok {
			return info.GetReason()
		}
	}
	return ""
}

// exception is how EventStoreDB's clients tell the kinds of a failed call from each other.
func exception(err error) metadata.MD {
	switch st := status.Convert(err); {
	case st.Code() == codes.PermissionDenied:
		return metadata.Pairs("exception", "access-denied")
	case reasonOf(st) == eventstore.RuleTooLarge.Key:
		return metadata.Pairs("exception", "maximum-append-size-exceeded", "maximum-append-size", strconv.Itoa(eventstore.MaxAppendBytes))
	}
	return nil
}

func markStream(srv any, ss grpc.ServerStream, _ *grpc.StreamServerInfo, handler grpc.StreamHandler) error {
	err := handler(srv, ss)
	ss.SetTrailer(exception(err))
	return err
}

func markCall(ctx context.Context, req any, _ *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	answer, err := handler(ctx, req)
	_ = grpc.SetTrailer(ctx, exception(err)) // fails only where there is no call
	return answer, err
}
