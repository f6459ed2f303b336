package office

import "context"

// ClaimNumber is claimNumber, for the tests of this package.
func (o *Office) ClaimNumber(ctx context.Context, call Call, kind, purpose string, draw func() (string, error)) (string, error) {
	return o.claimNumber(ctx, call, kind, purpose, draw)
}
