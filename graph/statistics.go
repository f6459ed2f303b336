package graph

import (
	"context"

	"sijil/domain"
)

// ownGovernorate is the governorate that statistics are asked of: an office sees its own.
func ownGovernorate(ctx context.Context, asked string) (string, error) {
	if err := checkGovernorate("governorate", asked); err != nil {
		return "", err
	}
	own := callerOf(ctx).Area.Governorate()
	if own == "" {
		return asked, nil
	}
	if asked != "" && asked != own {
		return "", domain.RuleOutsideArea.Refuse("governorate")
	}
	return own, nil
}
