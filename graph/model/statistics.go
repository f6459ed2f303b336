package model

import (
	"sijil/domain"
	"sijil/projections"
)

// RegisterCount is a group of a register's statistics; its figures are nil where it is too small to be told.
type RegisterCount struct {
	projections.RegisterCount
	Count   *int
	Monthly *domain.Money
}

// NewRegisterCount withholds the figures of a group that is too small.
func NewRegisterCount(c projections.RegisterCount) RegisterCount {
	if c.Few {
		return RegisterCount{RegisterCount: c}
	}
	return RegisterCount{c, &c.Count, &c.Monthly}
}
