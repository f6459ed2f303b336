package projections

// marriageItems: what an office must do about marriages.
var marriageItems []Handler[WorkItem]
