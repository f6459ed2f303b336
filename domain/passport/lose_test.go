package passport_test

import (
	"testing"

	"sijil/domain"
	"sijil/domain/domaintest"
	"sijil/domain/passport"
)

func record(kind passport.SLTDKind) passport.SLTDRecord {
	return passport.SLTDRecord{IssuingCountry: "IRQ", Number: number, Type: passport.Ordinary, Kind: kind, Date: today}
}

func TestLoss(t *testing.T) {
	t.Parallel()
	reports := func(change func(*passport.Declaration)) passport.Command {
		return passport.ReportLost{By: by, Number: number, Declaration: with(declaration(), change)}
	}
	noReport := func(d *passport.Declaration) { d.PoliceReport = domain.Reference{} }
	athome := with(declaration(), noReport)
	domaintest.Run(t, passport.Decider, []when{
		{Name: "at home", Given: held(), When: reports(noReport), Then: []domain.Event{passport.Lost{Number: number, Declaration: athome, From: today, SLTD: record(passport.SLTDLost), Date: today}}},
		{Name: "before it was handed over", Given: printed(), When: reports(noReport), Then: []domain.Event{passport.Lost{Number: number, Declaration: athome, From: today, SLTD: record(passport.SLTDLost), Date: today}}},
		{Name: "stolen", Given: held(), When: passport.ReportStolen{By: by, Number: number, Declaration: declaration()}, Then: []domain.Event{passport.Stolen{Number: number, Declaration: declaration(), From: today, SLTD: record(passport.SLTDStolen), Date: today}}},
		{Name: "stolen without the police", Given: held(), When: passport.ReportStolen{By: by, Number: number, Declaration: athome}, Refused: passport.RulePoliceReport, Field: "declaration.policeReport"},
		{Name: "abroad without the police", Given: held(), When: reports(func(d *passport.Declaration) { noReport(d); d.Place = domain.Place{Country: "JO"} }), Refused: passport.RulePoliceReport, Field: "declaration.policeReport"},
		{Name: "in no country", Given: held(), When: reports(func(d *passport.Declaration) { d.Place = domain.Place{Country: "QQ"} }), Refused: passport.RuleCountry, Field: "declaration.place.country"},
		{Name: "a police report of nobody", Given: held(), When: reports(func(d *passport.Declaration) { d.PoliceReport.Authority = "" }), Refused: passport.RuleReferenceNeeded, Field: "declaration.policeReport"},
		{Name: "tomorrow", Given: held(), When: reports(func(d *passport.Declaration) { d.OccurredOn = today.AddDays(1) }), Refused: passport.RuleFuture, Field: "declaration.occurredOn"},
		{Name: "some day", Given: held(), When: reports(func(d *passport.Declaration) { d.OccurredOn.Day = 0 }), Refused: passport.RuleDateComplete, Field: "declaration.occurredOn"},
		{Name: "before it was made", Given: held(), When: reports(func(d *passport.Declaration) { d.OccurredOn = today.AddDays(-1) }), Refused: passport.RuleBeforeIssue, Field: "declaration.occurredOn"},
		{Name: "no circumstances", Given: held(), When: reports(func(d *passport.Declaration) { d.Circumstances = "" }), Refused: domain.RuleRequired, Field: "declaration.circumstances"},
		{Name: "nobody declares", Given: held(), When: reports(func(d *passport.Declaration) { d.Declarant = "" }), Refused: domain.RuleRequired, Field: "declaration.declarant"},
		{Name: "twice", Given: lost(), When: reports(noReport), Refused: passport.RuleOver},
		{Name: "another's", Given: held(), When: passport.ReportLost{By: by, Number: newer}, Refused: passport.RuleNoSuchDocument, Field: "number"},
		{Name: "damaged", Given: held(), When: passport.ReportDamaged{By: by, Number: number, Description: "بلله الماء"}, Then: []domain.Event{passport.Damaged{Number: number, Description: "بلله الماء", From: today, SLTD: record(passport.SLTDInvalid), Date: today}}},
		{Name: "damaged somehow", Given: held(), When: passport.ReportDamaged{By: by, Number: number}, Refused: domain.RuleRequired, Field: "description"},
	})
}

func TestDestroy(t *testing.T) {
	t.Parallel()
	destroys := passport.Destroy{By: by, Number: number, Reason: "وُجد بعد فقدانه"}
	domaintest.Run(t, passport.Decider, []when{
		{Name: "found after its loss", Given: lost(), When: destroys, Then: []domain.Event{passport.Destroyed{Number: number, Reason: "وُجد بعد فقدانه", Officer: "u-31", Date: today}}},
		{Name: "in force", Given: held(), When: destroys, Refused: passport.RuleActive},
		{Name: "twice", Given: then(lost(), destroys), When: destroys, Refused: passport.RuleDestroyed},
		{Name: "for nothing", Given: lost(), When: passport.Destroy{By: by, Number: number}, Refused: domain.RuleRequired, Field: "reason"},
	})
}

func TestAuthority(t *testing.T) {
	t.Parallel()
	revoked := record(passport.SLTDRevoked)
	domaintest.Run(t, passport.Decider, []when{
		{Name: "suspended", Given: held(), When: passport.Suspend{By: by, Number: number, Reason: "x", Decision: decision}, Then: []domain.Event{passport.Suspended{Number: number, Reason: "x", Decision: decision, From: today, Officer: "u-31", Date: today}}},
		{Name: "suspended by the office", Given: held(), When: passport.Suspend{By: by, Number: number, Reason: "x"}, Refused: passport.RuleReferenceNeeded, Field: "decision"},
		{Name: "suspended for nothing", Given: held(), When: passport.Suspend{By: by, Number: number, Decision: decision}, Refused: domain.RuleRequired, Field: "reason"},
		{Name: "resumed", Given: suspended(), When: passport.Resume{By: by, Number: number, Reason: "x", Decision: lifting}, Then: []domain.Event{passport.Resumed{Number: number, Reason: "x", Decision: lifting, From: today, Date: today}}},
		{Name: "resumed by the office", Given: suspended(), When: passport.Resume{By: by, Number: number, Reason: "x"}, Refused: passport.RuleReferenceNeeded, Field: "decision"},
		{Name: "revoked", Given: suspended(), When: passport.Revoke{By: byOther, Number: number, Reason: "x", Decision: decision}, Then: []domain.Event{passport.Revoked{Number: number, Cause: passport.ByDecision, Reason: "x", Decision: decision, From: today, SLTD: revoked, Date: today}}},
		{Name: "revoked by the office", Given: suspended(), When: passport.Revoke{By: byOther, Number: number, Reason: "x"}, Refused: passport.RuleReferenceNeeded, Field: "decision"},
		{Name: "revoked by half a judgment", Given: suspended(), When: passport.Revoke{By: byOther, Number: number, Reason: "x", Decision: domain.Reference{Court: domain.CourtOrder{Court: "x"}}}, Refused: domain.RuleCourtReference, Field: "decision.court"},
	})
}

func TestSLTD(t *testing.T) {
	t.Parallel()
	sends := passport.ReportSLTD{By: by, Number: number, Outcome: "IP-1"}
	domaintest.Run(t, passport.Decider, []when{
		{Name: "sent", Given: stolen(), When: sends, Then: []domain.Event{passport.SLTDReported{Number: number, Record: record(passport.SLTDStolen), Outcome: "IP-1", Officer: "u-31", Date: today}}},
		{Name: "sent twice", Given: then(stolen(), sends), When: sends, Refused: passport.RuleNothingDue},
		{Name: "in force", Given: held(), When: sends, Refused: passport.RuleNothingDue},
		{Name: "no answer", Given: stolen(), When: passport.ReportSLTD{By: by, Number: number}, Refused: domain.RuleRequired, Field: "outcome"},
		{Name: "another's", Given: stolen(), When: passport.ReportSLTD{By: by, Number: newer, Outcome: "x"}, Refused: passport.RuleNoSuchDocument, Field: "number"},
	})
}

func TestBlank(t *testing.T) {
	t.Parallel()
	reports := passport.ReportBlankStolen{By: by, Number: number, Declaration: declaration()}
	sltd := passport.SLTDRecord{IssuingCountry: "IRQ", Number: number, Kind: passport.SLTDStolenBlank, Date: today}
	gone := passport.BlankStolen{Number: number, Declaration: declaration(), SLTD: sltd, Office: "IQ-BA-P1", Area: "IQ-BA", Date: today}
	sent := passport.SLTDReported{Number: number, Record: sltd, Outcome: "IP-1", Officer: "u-31", Date: today}
	domaintest.Run(t, passport.Blanks, []domaintest.Case[passport.BlankCommand]{
		{Name: "stolen", When: reports, Then: []domain.Event{gone}},
		{Name: "twice", Given: []domain.Event{gone}, When: reports, Refused: passport.RuleBlankReported},
		{Name: "no number", When: passport.ReportBlankStolen{By: by, Declaration: declaration()}, Refused: passport.RuleNumberForm, Field: "number"},
		{Name: "no police", When: passport.ReportBlankStolen{By: by, Number: number, Declaration: with(declaration(), func(d *passport.Declaration) { d.PoliceReport = domain.Reference{} })}, Refused: passport.RulePoliceReport, Field: "declaration.policeReport"},
		{Name: "sent", Given: []domain.Event{gone}, When: passport.ReportSLTD{By: by, Number: number, Outcome: "IP-1"}, Then: []domain.Event{sent}},
		{Name: "sent twice", Given: []domain.Event{gone, sent}, When: passport.ReportSLTD{By: by, Number: number, Outcome: "IP-1"}, Refused: passport.RuleNothingDue},
		{Name: "unknown", When: passport.ReportSLTD{By: by, Number: number, Outcome: "IP-1"}, Refused: passport.RuleNoSuchDocument, Field: "number"},
	})
}
