package office

import (
	"context"

	"sijil/domain/agreement"
	"sijil/eventstore"
)

// Agreement executes a command on the agreement of a reference.
func (o *Office) Agreement(ctx context.Context, call Call, reference string, c agreement.Command) (eventstore.Result, error) {
	return eventstore.Execute(ctx, o.Store, o.Codec, agreement.Decider, agreement.Stream(reference), sign(o, call, c), call.request())
}
