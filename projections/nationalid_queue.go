package projections

var nationalIDItems = []Handler[WorkItem]{}
