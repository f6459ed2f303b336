package projections

// personItems: what an office must do about persons.
var personItems []Handler[WorkItem]
