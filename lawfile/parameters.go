package lawfile

import (
	"slices"

	"sijil/domain"
	"sijil/domain/person"
)

// Parameters lists every figure that a register's rules need of the law.
func Parameters() []domain.Parameter {
	return slices.Concat(
		person.Parameters,
	)
}
