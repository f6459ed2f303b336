package lawfile

import (
	"slices"

	"sijil/domain"
)

// Parameters lists every figure that a register's rules need of the law.
func Parameters() []domain.Parameter { return slices.Concat[[]domain.Parameter]() }
