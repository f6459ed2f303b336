package office

import (
	"context"

	"sijil/domain/officer"
	"sijil/eventstore"
)

// Officer executes a command on the suspensions of a token's subject at an agency.
func (o *Office) Officer(ctx context.Context, call Call, agency, subject string, c officer.Command) (eventstore.Result, error) {
	return eventstore.Execute(ctx, o.Store, o.Codec, officer.Decider, officer.Stream(agency, subject), sign(o, call, c), call.request())
}
