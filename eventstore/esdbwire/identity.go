package esdbwire

import (
	"context"
	"time"

	"google.golang.org/grpc/codes"
)

var errBusy = tell(codes.ResourceExhausted, "you make as many calls at once as one agency may; wait for some of them")

// identity is who makes a call and what they may do, as it was when last looked at.
type identity struct {
	server *Server
	rights Rights
	looked time.Time
}

// admit looks at the caller's rights and counts the call; leave must follow unless there is an error.
func (i *identity) admit(ctx context.Context) (leave func(), err error) {
	if _, err := i.look(ctx); err != nil {
		return nil, err
	}
	caller := i.rights.Caller
	if !i.server.busy.enter(caller, 1) {
		return nil, errBusy
	}
	return func() { i.server.busy.leave(caller, 1) }, nil
}

// look gives the rights, looked at again if that was long ago: a call may stay open for days.
func (i *identity) look(ctx context.Context) (Rights, error) {
	if !i.looked.IsZero() && time.Since(i.looked) < i.server.options.Recheck && !i.rights.ended() {
		return i.rights, nil
	}
	now, err := i.server.rights(ctx)
	if err != nil {
		return Rights{}, err
	}
	if i.looked.IsZero() {
		i.rights.Caller = now.Caller // under whose name things are counted, which stays
	}
	now.Caller = i.rights.Caller
	i.rights, i.looked = now, time.Now()
	return now, nil
}
