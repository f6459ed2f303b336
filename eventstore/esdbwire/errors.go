package esdbwire

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/google/uuid"
	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
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
	if ended := ctx.Err(); ended != nil {
		return status.FromContextError(ended).Err()
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
		return status.Error(codes.Internal, "the registry failed at this; its administrator finds why under the reference "+reference)
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
		return status.Error(code, text)
	}
	return st.Err()
}

func invalid(format string, args ...any) error {
	return status.Error(codes.InvalidArgument, fmt.Sprintf(format, args...))
}
