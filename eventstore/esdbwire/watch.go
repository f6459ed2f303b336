package esdbwire

import (
	"context"
	"errors"
	"time"

	"google.golang.org/grpc/codes"
)

// Why the server ends a call. Each tells the caller how to go on.
var (
	errStopping = tell(codes.Unavailable, "the server stops; subscribe again from where you are")
	errTooMany  = tell(codes.ResourceExhausted, "you have as many subscriptions as one agency may; end one first")
	errRevoked  = tell(codes.Unauthenticated, "your token or your agreement has ended; sign in again and subscribe from where you are")
)

// parting is how long a reader who takes nothing holds up the end of a reading.
const parting = time.Second

// watched reads, as long as the caller's rights are what they were.
func (r *reading) watched(ctx context.Context, read func(context.Context) error) error {
	ctx, end := context.WithCancelCause(ctx)
	defer end(nil)
	go r.watch(ctx, end)
	ended := make(chan error, 1)
	go func() { ended <- read(ctx) }()
	var err error
	select {
	case err = <-ended:
	case <-ctx.Done():
		// The reading may be held up by a caller who takes nothing; returning from the
		// call sets it free.
		select {
		case err = <-ended:
		case <-time.After(parting):
			err = ctx.Err()
		}
	}
	if cause, ours := errors.AsType[told](context.Cause(ctx)); ours {
		return cause
	}
	return r.refusal(ctx, err)
}

// watch ends a reading when the caller's rights end or change.
func (r *reading) watch(ctx context.Context, end context.CancelCauseFunc) {
	look := time.NewTicker(r.server.options.Recheck)
	defer look.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-look.C:
		}
		now, err := r.server.options.Authorise(ctx, token(ctx))
		switch {
		case r.rights.ended(), err == nil && (!now.same(r.rights) || now.ended()), err != nil && !unknowable(err):
			end(errRevoked)
			return
		}
		// Whether the caller still may could not be known: not for that are followers thrown out.
	}
}
