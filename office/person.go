package office

import (
	"context"

	"sijil/domain"
	"sijil/domain/person"
)

// namesakes are the civil records that may already be of this person. An
// import, which brings a whole register, compares for itself.
func (o *Office) namesakes(ctx context.Context, call Call, p person.Particulars) ([]person.Neighbour, error) {
	if o.Namesakes == nil || call.Actor.Role == domain.ImportRole {
		return nil, nil
	}
	return o.Namesakes(ctx, p)
}
