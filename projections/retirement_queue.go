package projections

// retirementItems: what an office must do about pensions.
var retirementItems []Handler[WorkItem]
