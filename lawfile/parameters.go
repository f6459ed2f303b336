package lawfile

import (
	"slices"

	"sijil/domain"
	"sijil/domain/marriage"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
	"sijil/domain/person"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
)

// Parameters lists every figure that a register's rules need of the law.
func Parameters() []domain.Parameter {
	return slices.Concat(
		marriage.Parameters,
		nationalid.Parameters,
		passport.Parameters,
		person.Parameters,
		retirement.Parameters,
		welfare.Parameters,
	)
}
