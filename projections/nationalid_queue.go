package projections

// nationalIDItems: what an office must do about cards.
var nationalIDItems []Handler[WorkItem]
