package office

import (
	"context"

	"sijil/domain"
)

// document draws the number of a certificate or extract that may be issued.
// kind is the letters of its series.
func document[S, C any](ctx context.Context, o *Office, call Call, d domain.Decider[S, C], stream, kind string, c C, missing *domain.Rule) (domain.DocumentNumber, error) {
	ready, err := rehearse(ctx, o, d, stream, c, missing)
	if err != nil || !ready {
		return "", err
	}
	n, err := o.serial(ctx, call, kind, call.ID.String())
	return domain.DocumentNumber(n), err
}
