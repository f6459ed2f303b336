package projections_test

import (
	"context"
	"reflect"
	"slices"
	"testing"

	"sijil/domain"
	"sijil/domain/retirement"
	"sijil/lawfile"
	"sijil/projections"
)

var (
	granted = domain.NewDate(2024, 7, 10)
	retiree = domain.KnownPerson{NationalNumber: number(1), Name: domain.Name{Given: "كاظم"}, Sex: domain.Male, DateOfBirth: domain.NewDate(1964, 7, 1), Area: "IQ-BA/الزبير"}
	orphan  = domain.KnownPerson{NationalNumber: number(2), Sex: domain.Male, DateOfBirth: domain.NewDate(2010, 5, 10), Father: domain.KnownParent{NationalNumber: number(1)}}
)

// pensionStory decides commands one after another: each gets who gives it, and the law.
func pensionStory(t *testing.T, commands ...func(by domain.By) retirement.Command) (events []domain.Event) {
	t.Helper()
	law, err := lawfile.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	by := domain.By{Actor: domain.Actor{ID: "u-30", Office: "RT-BA-01", Area: "IQ-BA", Role: "policy"}, Law: law}
	for _, command := range commands {
		c := command(by)
		decided, err := retirement.Decider.Decide(retirement.Decider.Fold(events), c)
		if err != nil {
			t.Fatalf("%T: %v", c, err)
		}
		events = append(events, decided...)
	}
	return events
}

func on(by domain.By, day domain.Date) domain.By {
	by.Today = day
	return by
}

var pensionPaper = domain.Reference{Authority: "هيئة التقاعد الوطنية", Number: "1204", Date: domain.NewDate(2024, 7, 2)}

// career is a pension, with its first month paid.
func career() []func(domain.By) retirement.Command {
	retired := domain.NewDate(2024, 7, 1)
	return []func(domain.By) retirement.Command{
		func(by domain.By) retirement.Command {
			return retirement.RecordService{By: on(by, granted), Person: retiree, Service: []retirement.Period{{Employer: "وزارة التربية", From: domain.NewDate(1999, 7, 1), To: retired, Kind: retirement.OrdinaryService}}}
		},
		func(by domain.By) retirement.Command {
			return retirement.Claim{By: on(by, granted), Person: retiree, Kind: retirement.LegalAge, On: retired, Account: "RB-1"}
		},
		func(by domain.By) retirement.Command {
			return retirement.Assess{By: on(by, granted), Person: retiree, Basis: retirement.Basis{AverageSalary: domain.Dinars(950_000), LastSalary: domain.Dinars(1_000_000)}}
		},
		func(by domain.By) retirement.Command {
			return retirement.Award{By: on(by, granted), Person: retiree, Paper: pensionPaper}
		},
		paidIn(domain.NewDate(2024, 7, 0)),
	}
}

func paidIn(month domain.Date) func(domain.By) retirement.Command {
	return func(by domain.By) retirement.Command {
		return retirement.Pay{By: on(by, month.Latest()), Month: month, Person: retiree}
	}
}

func follows(today, died domain.Date) func(domain.By) retirement.Command {
	return func(by domain.By) retirement.Command {
		p := retiree
		p.Deceased, p.DateOfDeath = !died.IsZero(), died
		return retirement.Follow{By: on(by, today), Person: p, Family: []domain.KnownPerson{orphan}}
	}
}

func passes(today domain.Date) func(domain.By) retirement.Command {
	return func(by domain.By) retirement.Command { return retirement.PassDay{By: on(by, today)} }
}

// setOff has a debt to a survivor for a month that the deceased is owed, sets the one
// off against the other, and undoes it since nobody died.
func setOff() []func(domain.By) retirement.Command {
	dead, late := domain.NewDate(2024, 7, 31), domain.NewDate(2024, 8, 31)
	person := func(died domain.Date) domain.KnownPerson {
		p := retiree
		p.Deceased, p.DateOfDeath = true, died
		return p
	}
	return append(career(),
		follows(domain.NewDate(2024, 8, 2), dead),
		func(by domain.By) retirement.Command {
			return retirement.AwardSurvivors{By: on(by, domain.NewDate(2024, 8, 3)), Person: person(dead), Survivors: []retirement.Payee{{Person: number(2), Account: "S-1"}}, Paper: pensionPaper}
		},
		func(by domain.By) retirement.Command {
			return retirement.PaySurvivors{By: on(by, domain.NewDate(2024, 8, 9)), Month: domain.NewDate(2024, 8, 0), Person: person(dead), Survivor: orphan}
		},
		follows(domain.NewDate(2024, 9, 2), late),
		func(by domain.By) retirement.Command {
			return retirement.PayArrears{By: on(by, domain.NewDate(2024, 9, 3)), Person: person(late), Whose: person(late), Heir: retirement.Payee{Person: number(2), Account: "S-1"}, Paper: pensionPaper}
		},
		follows(domain.NewDate(2024, 9, 5), domain.Date{}),
	)
}

func pensionRow(events []domain.Event) projections.RetirementRow {
	stream := retirement.Stream(number(1))
	return projections.Retirements.Fold(recorded(story(stream, events...)...)...)[projections.Key(stream)]
}

// TestPensionRowIsTheDecidersState but for the months, which stand in the payments; and it tells the whole history.
func TestPensionRowIsTheDecidersState(t *testing.T) {
	t.Parallel()
	events := pensionStory(t, append(career(), paidIn(domain.NewDate(2024, 8, 0)), follows(domain.NewDate(2024, 9, 1), domain.NewDate(2024, 7, 20)))...)
	row, want := pensionRow(events), retirement.Decider.Fold(events)
	for i := range want.Ledgers {
		want.Ledgers[i].Settled = nil
	}
	if !reflect.DeepEqual(row.Record, want) {
		t.Errorf("the row reads\n%+v\nand the decider knows\n%+v", row.Record, want)
	}
	if row.NationalNumber != number(1) || row.Area != "IQ-BA/الزبير" || row.Office != "RT-BA-01" || row.Kind != retirement.LegalAge || row.OpenedOn != granted {
		t.Errorf("row %+v", row)
	}
	var told []string
	for _, d := range row.Decisions {
		told = append(told, d.Event)
	}
	if !slices.Contains(told, "retirement.awarded") || !slices.Contains(told, "retirement.receivable_booked") || slices.Contains(told, "retirement.paid") {
		t.Errorf("the history tells %v", told)
	}
}

// TestPensionFlags: what an office must do, in the case and in the queue alike.
func TestPensionFlags(t *testing.T) {
	t.Parallel()
	stream := retirement.Stream(number(1))
	overdue := append(career(), passes(domain.NewDate(2025, 7, 11)))
	held := append(career(), passes(domain.NewDate(2025, 9, 9)))
	dead := append(career(), paidIn(domain.NewDate(2024, 8, 0)), follows(domain.NewDate(2024, 9, 1), domain.NewDate(2024, 7, 20)))
	inquiry := append(career(), func(by domain.By) retirement.Command {
		return retirement.Suspend{By: on(by, domain.NewDate(2024, 8, 1)), Cause: retirement.UnderInquiry, Reason: "x"}
	})
	for name, c := range map[string]struct {
		story []func(domain.By) retirement.Command
		want  []projections.Flag
	}{
		"a claim":           {career()[:2], []projections.Flag{projections.ClaimToDecide}},
		"a pension":         {career(), nil},
		"an overdue proof":  {overdue, []projections.Flag{projections.ProofOfLifeDue}},
		"suspended":         {held, []projections.Flag{projections.ProofOfLifeDue, projections.PensionSuspended}},
		"dead":              {dead, []projections.Flag{projections.SurvivorsToDecide, projections.ReceivableOpen}},
		"alive again":       {append(dead, follows(domain.NewDate(2024, 10, 1), domain.Date{})), nil},
		"suspended, dead":   {append(held, follows(domain.NewDate(2025, 10, 1), domain.NewDate(2024, 8, 1))), []projections.Flag{projections.SurvivorsToDecide}},
		"an inquiry, dead":  {append(inquiry, follows(domain.NewDate(2024, 10, 1), domain.NewDate(2024, 8, 1))), []projections.Flag{projections.PensionSuspended, projections.SurvivorsToDecide}},
		"set off by heirs":  {setOff()[:10], nil},
		"set off, undone":   {setOff(), []projections.Flag{projections.ReceivableOpen}},
		"suspended, undone": {append(held, follows(domain.NewDate(2025, 10, 1), domain.NewDate(2024, 8, 1)), follows(domain.NewDate(2025, 10, 2), domain.Date{})), []projections.Flag{projections.ProofOfLifeDue, projections.PensionSuspended}},
	} {
		events := pensionStory(t, c.story...)
		if got := pensionRow(events).Flags; !slices.Equal(got, c.want) {
			t.Errorf("%s: the case has %v, not %v", name, got, c.want)
		}
		var queued []projections.Flag
		for _, item := range projections.WorkQueue.Fold(recorded(story(stream, events...)...)...) {
			queued = append(queued, item.Flags...)
			if item.Area != retiree.Area || item.Office != "RT-BA-01" || item.Subject != retiree.Name || item.Record != stream || item.Since.IsZero() {
				t.Errorf("%s: %+v", name, item)
			}
		}
		slices.Sort(queued)
		if want := slices.Sorted(slices.Values(c.want)); !slices.Equal(queued, want) {
			t.Errorf("%s: the queue has %v, not %v", name, queued, want)
		}
	}
}

// TestPensionReadsAsItStands, in the words of the statistics; the rules keep their own status.
func TestPensionReadsAsItStands(t *testing.T) {
	t.Parallel()
	stream := retirement.Stream(number(1))
	end := func(by domain.By) retirement.Command {
		return retirement.Terminate{By: on(by, domain.NewDate(2024, 8, 2)), Cause: retirement.Reemployed, On: domain.NewDate(2024, 7, 31), Reason: "x", Paper: pensionPaper}
	}
	for want, told := range map[retirement.Status][]func(domain.By) retirement.Command{
		retirement.StatusPension:   career(),
		retirement.StatusSuspended: append(career(), passes(domain.NewDate(2025, 9, 9))),
		retirement.StatusEnded:     append(career(), end),
		retirement.StatusDeceased:  append(career(), follows(domain.NewDate(2024, 9, 1), domain.NewDate(2024, 7, 20))),
		retirement.StatusSurvivors: setOff()[:9],
	} {
		events := pensionStory(t, told...)
		row := pensionRow(events)
		if row.Status != want || row.Record.Status != retirement.StatusPension {
			t.Errorf("reads %s, not %s; the rules see %s", row.Status, want, row.Record.Status)
		}
		for _, f := range projections.RegisterStatistics.Fold(recorded(story(stream, events...)...)...) {
			if f.Register == "retirement" && f.Status != string(want) {
				t.Errorf("the statistics say %s, not %s", f.Status, want)
			}
		}
	}
}

// TestPensionsAreRead with the engine: the case, its payments, who is payable, and whose survivor somebody is.
func TestPensionsAreRead(t *testing.T) {
	t.Parallel()
	stream, ctx := retirement.Stream(number(1)), context.Background()
	september := domain.NewDate(2024, 9, 0)
	_, reads := filled(t, story(stream, pensionStory(t, append(career(), paidIn(domain.NewDate(2024, 8, 0)))...)...)...)
	row, err := reads.RetirementCase(ctx, stream)
	if err != nil || row.Record.Award.Monthly == 0 {
		t.Fatalf("case %+v, %v", row, err)
	}
	page, err := reads.RetirementPaymentsOf(ctx, stream, projections.Page{First: 1})
	if err != nil || len(page.Edges) != 1 || !page.More || page.Edges[0].Node.Month != domain.NewDate(2024, 8, 0) {
		t.Errorf("payments %+v, %v", page, err)
	}
	page, err = reads.RetirementPaymentsOf(ctx, stream, projections.Page{First: 5, After: page.Edges[0].Cursor})
	if err != nil || len(page.Edges) != 1 || page.Edges[0].Node.Paid.Net != row.Record.Award.Monthly {
		t.Errorf("payments %+v, %v", page, err)
	}
	for month, want := range map[domain.Date]int{september: 1, domain.NewDate(2024, 8, 0): 0, domain.NewDate(2024, 6, 0): 0} {
		if got, err := reads.Payable(ctx, "IQ-BA", month, "", 10); err != nil || len(got) != want {
			t.Errorf("payable in %s: %+v, %v", month, got, err)
		}
	}
	if got, err := reads.Payable(ctx, "IQ-NI", september, "", 10); err != nil || len(got) != 0 {
		t.Errorf("payable elsewhere: %+v, %v", got, err)
	}
	for _, f := range []projections.RetirementFilter{{}, {Area: "IQ-BA", Status: retirement.StatusPension, Kind: retirement.LegalAge, Office: "RT-BA-01"}} {
		if got, err := reads.RetirementCases(ctx, f, projections.Page{First: 5}); err != nil || len(got.Edges) != 1 {
			t.Errorf("cases of %+v: %+v, %v", f, got, err)
		}
	}
	if got, err := reads.RetirementCases(ctx, projections.RetirementFilter{Flag: projections.ReceivableOpen}, projections.Page{First: 5}); err != nil || len(got.Edges) != 0 {
		t.Errorf("cases with a debt: %+v, %v", got, err)
	}
}

// TestSurvivorsAreFound in the case of the one who left them, and are payable once their shares are decided.
func TestSurvivorsAreFound(t *testing.T) {
	t.Parallel()
	stream, ctx := retirement.Stream(number(1)), context.Background()
	died := domain.NewDate(2024, 7, 31)
	dead := retiree
	dead.Deceased, dead.DateOfDeath = true, died
	award := func(by domain.By) retirement.Command {
		return retirement.AwardSurvivors{By: on(by, domain.NewDate(2024, 9, 2)), Person: dead, Survivors: []retirement.Payee{{Person: number(2), Account: "S-1"}}, Paper: pensionPaper}
	}
	_, reads := filled(t, story(stream, pensionStory(t, append(career(), follows(domain.NewDate(2024, 8, 2), died), award)...)...)...)
	if got, err := reads.RetirementCasesOf(ctx, number(2)); err != nil || !slices.Equal(got, []string{stream}) {
		t.Errorf("cases %v, %v", got, err)
	}
	want := []retirement.Payable{{Pensioner: number(1), Survivor: number(2)}}
	if got, err := reads.Payable(ctx, "", domain.NewDate(2024, 9, 0), "", 10); err != nil || !slices.Equal(got, want) {
		t.Errorf("payable %+v, %v", got, err)
	}
	if row, err := reads.RetirementCase(ctx, stream); err != nil || row.Record.DueOn() != domain.NewDate(2028, 5, 10) {
		t.Errorf("case %+v, %v", row, err)
	}
}
