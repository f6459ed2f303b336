package projections

// welfareItems: what an office must do about welfare households.
var welfareItems []Handler[WorkItem]
