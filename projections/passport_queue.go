package projections

// passportItems: what an office must do about passports.
var passportItems []Handler[WorkItem]
