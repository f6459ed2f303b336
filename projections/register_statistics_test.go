package projections_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/marriage"
	"sijil/domain/nationalid"
	"sijil/domain/passport"
	"sijil/domain/retirement"
	"sijil/domain/welfare"
	"sijil/eventstore"
	"sijil/projections"
)

// facts folds stories without a database.
func facts(stories ...[]recording) map[projections.Key]projections.RegisterFact {
	var history []eventstore.Recorded
	for _, s := range stories {
		for _, r := range s {
			history = append(history, eventstore.Recorded{Stream: r.stream, Type: r.event.EventName(), Event: r.event})
		}
	}
	return projections.RegisterStatistics.Fold(history...)
}

// stands is what a fact says, in a line.
func stands(f projections.RegisterFact) string {
	void := ""
	if f.Void {
		void = " void"
	}
	return fmt.Sprintf("%s %s %s %s %s %s %s%s", f.Register, f.Kind, f.Status, f.Office, f.Governorate, f.Month, f.Monthly, void)
}

func day(m, d int) domain.Date { return domain.NewDate(2026, m, d) }

func TestEachEventMovesWhatIsCounted(t *testing.T) {
	t.Parallel()
	const stream = "s-1"
	card := func(e ...domain.Event) []recording {
		return story(stream, append([]domain.Event{nationalid.CardPrinted{Card: "C", Kind: nationalid.First, Office: "IQ-BA-01", Area: "IQ-BA/الزبير", IssuedOn: day(1, 1)}}, e...)...)
	}
	book := func(e ...domain.Event) []recording {
		return story(stream, append([]domain.Event{passport.Printed{Number: "P", Type: passport.Service, Office: "IQ-NI-01", Area: "IQ-NI", IssuedOn: day(1, 1)}}, e...)...)
	}
	pension := func(e ...domain.Event) []recording {
		return story(stream, append([]domain.Event{
			retirement.ServiceRecorded{Case: retirement.Case{Office: "RT-1", Area: "IQ-BA"}, Decision: retirement.Decision{Date: day(1, 2)}},
			retirement.Claimed{Kind: retirement.LegalAge, Decision: retirement.Decision{Date: day(1, 2)}},
			retirement.Assessed{Decision: retirement.Decision{Date: day(1, 3)}},
		}, e...)...)
	}
	award := retirement.Awarded{Kind: retirement.LegalAge, Monthly: domain.Dinars(500), PayableFrom: day(2, 1)}
	house := func(e ...domain.Event) []recording {
		return story(stream, append([]domain.Event{welfare.Applied{Office: "W-1", Area: "IQ-NI", Date: day(1, 1)}}, e...)...)
	}
	found := welfare.Assessment{Categories: []string{welfare.Unemployed, "widow"}, Amount: domain.Dinars(225)}
	couple := func(e ...domain.Event) []recording {
		return story(stream, append([]domain.Event{marriage.Registered{Office: "IQ-BA-01", Area: "IQ-BA", Particulars: marriage.Particulars{DateOfContract: day(1, 5)}}}, e...)...)
	}
	const shares = 300
	survivors := []retirement.Share{{Amount: domain.Dinars(shares / 2)}, {Amount: domain.Dinars(shares / 2)}}
	held := []domain.Event{award, retirement.Suspended{Cause: "a", From: day(4, 1)}, retirement.Suspended{Cause: "b", From: day(5, 1)}}
	for i, c := range []struct {
		story []recording
		key   projections.Key
		want  string
	}{
		{card(), "s-1/C", "nationalid first printed IQ-BA-01 IQ-BA 2026-01 0"},
		{card(nationalid.CardDelivered{Card: "C", Date: day(2, 1)}), "s-1/C", "nationalid first delivered IQ-BA-01 IQ-BA 2026-02 0"},
		{card(nationalid.CardActivated{Card: "C", Date: day(3, 1)}), "s-1/C", "nationalid first active IQ-BA-01 IQ-BA 2026-03 0"},
		{card(nationalid.CardExpired{Card: "C", ExpiresOn: day(3, 31)}), "s-1/C", "nationalid first expired IQ-BA-01 IQ-BA 2026-04 0"},
		{card(nationalid.CardLost{Card: "C", From: day(4, 2)}), "s-1/C", "nationalid first lost IQ-BA-01 IQ-BA 2026-04 0"},
		{card(nationalid.CardStolen{Card: "C", From: day(4, 2)}), "s-1/C", "nationalid first stolen IQ-BA-01 IQ-BA 2026-04 0"},
		{card(nationalid.CardDamaged{Card: "C", From: day(4, 2)}), "s-1/C", "nationalid first damaged IQ-BA-01 IQ-BA 2026-04 0"},
		{card(nationalid.CardActivated{Card: "C", Date: day(3, 1)}, nationalid.CardSuspended{Card: "C", From: day(4, 2)}), "s-1/C", "nationalid first suspended IQ-BA-01 IQ-BA 2026-04 0"},
		{card(nationalid.CardActivated{Card: "C", Date: day(3, 1)}, nationalid.CardSuspended{Card: "C", From: day(4, 2)}, nationalid.SuspensionLifted{Card: "C", From: day(5, 2)}), "s-1/C", "nationalid first active IQ-BA-01 IQ-BA 2026-05 0"},
		{card(nationalid.CardRevoked{Card: "C", From: day(6, 2)}), "s-1/C", "nationalid first revoked IQ-BA-01 IQ-BA 2026-06 0"},
		{card(nationalid.CardRevoked{Card: "C", From: day(6, 2)}, nationalid.CardRestored{Card: "C", Status: nationalid.Active, Date: day(7, 2)}), "s-1/C", "nationalid first active IQ-BA-01 IQ-BA 2026-07 0"},

		{book(), "s-1/P", "passport service printed IQ-NI-01 IQ-NI 2026-01 0"},
		{book(passport.Activated{Number: "P", Date: day(2, 1)}), "s-1/P", "passport service active IQ-NI-01 IQ-NI 2026-02 0"},
		{book(passport.Expired{Number: "P", ExpiresOn: day(3, 31)}), "s-1/P", "passport service expired IQ-NI-01 IQ-NI 2026-04 0"},
		{book(passport.Lost{Number: "P", From: day(4, 1)}), "s-1/P", "passport service lost IQ-NI-01 IQ-NI 2026-04 0"},
		{book(passport.Stolen{Number: "P", From: day(4, 1)}), "s-1/P", "passport service stolen IQ-NI-01 IQ-NI 2026-04 0"},
		{book(passport.Damaged{Number: "P", From: day(4, 1)}), "s-1/P", "passport service damaged IQ-NI-01 IQ-NI 2026-04 0"},
		{book(passport.Suspended{Number: "P", From: day(4, 1)}), "s-1/P", "passport service suspended IQ-NI-01 IQ-NI 2026-04 0"},
		{book(passport.Suspended{Number: "P", From: day(4, 1)}, passport.Resumed{Number: "P", From: day(5, 1)}), "s-1/P", "passport service printed IQ-NI-01 IQ-NI 2026-05 0"},
		{book(passport.Revoked{Number: "P", From: day(4, 1)}, passport.Restored{Number: "P", Status: passport.StatusActive, Date: day(6, 1)}), "s-1/P", "passport service active IQ-NI-01 IQ-NI 2026-06 0"},
		{story(stream, passport.LaissezPasserIssued{Number: "L", Office: "M", IssuedOn: day(2, 1)}), "s-1/L", "passport laissez_passer active M  2026-02 0"},
		{story(stream, passport.LaissezPasserIssued{Number: "L", Office: "M", IssuedOn: day(2, 1)}, passport.LaissezPasserUsed{Number: "L", Date: day(3, 1)}), "s-1/L", "passport laissez_passer used M  2026-03 0"},
		{story(stream, passport.BlankStolen{Number: "B", Office: "IQ-BA-01", Area: "IQ-BA", Date: day(8, 1)}), "s-1/B", "passport blank stolen IQ-BA-01 IQ-BA 2026-08 0"},

		{pension(), stream, "retirement legal_age assessed RT-1 IQ-BA 2026-01 0"},
		{pension(retirement.ClaimRefused{Decision: retirement.Decision{Date: day(3, 1)}}), stream, "retirement legal_age refused RT-1 IQ-BA 2026-03 0"},
		{pension(retirement.GratuityAwarded{Final: true, Decision: retirement.Decision{Date: day(3, 1)}}), stream, "retirement legal_age gratuity RT-1 IQ-BA 2026-03 0"},
		{pension(retirement.GratuityAwarded{Final: true}, retirement.GratuityPaid{Decision: retirement.Decision{Date: day(4, 1)}}), stream, "retirement legal_age paid_off RT-1 IQ-BA 2026-04 0"},
		{pension(award), stream, "retirement legal_age pension RT-1 IQ-BA 2026-02 500"},
		{pension(award, retirement.Reassessed{From: day(6, 1), Monthly: domain.Dinars(700)}), stream, "retirement legal_age pension RT-1 IQ-BA 2026-02 700"},
		{pension(held...), stream, "retirement legal_age suspended RT-1 IQ-BA 2026-04 500"},
		{pension(append(held, retirement.Resumed{Cause: "a", On: day(6, 1)})...), stream, "retirement legal_age suspended RT-1 IQ-BA 2026-04 500"},
		{pension(append(held, retirement.Resumed{Cause: "a", On: day(6, 1)}, retirement.Resumed{Cause: "b", On: day(7, 1)})...), stream, "retirement legal_age pension RT-1 IQ-BA 2026-07 500"},
		{pension(award, retirement.Terminated{On: day(4, 30)}), stream, "retirement legal_age ended RT-1 IQ-BA 2026-05 0"},
		{pension(award, retirement.Terminated{On: day(4, 30)}, retirement.TerminationLifted{From: day(6, 1)}), stream, "retirement legal_age pension RT-1 IQ-BA 2026-06 500"},
		{pension(award, retirement.PensionerDied{On: day(4, 9)}), stream, "retirement legal_age deceased RT-1 IQ-BA 2026-04 0"},
		{pension(award, retirement.PensionerDied{On: day(4, 9)}, retirement.SurvivorsAwarded{From: day(4, 10), Shares: survivors}), stream, "retirement legal_age survivors RT-1 IQ-BA 2026-04 300"},
		{pension(award, retirement.PensionerDied{On: day(4, 9)}, retirement.SurvivorsAwarded{Shares: survivors}, retirement.SharesChanged{Shares: survivors[:1]}), stream, "retirement legal_age survivors RT-1 IQ-BA  150"},
		{pension(award, retirement.PensionerDied{On: day(4, 9)}, retirement.SurvivorsAwarded{Shares: survivors}, retirement.DeathAnnulled{Date: day(8, 1)}), stream, "retirement legal_age pension RT-1 IQ-BA 2026-08 500"},
		{pension(award, retirement.RecordVoided{}), stream, "retirement legal_age pension RT-1 IQ-BA 2026-02 500 void"},
		{pension(award, retirement.RecordVoided{}, retirement.RecordRestored{}), stream, "retirement legal_age pension RT-1 IQ-BA 2026-02 500"},

		{house(), stream, "welfare  applied W-1 IQ-NI 2026-01 0"},
		{house(welfare.Decided{Outcome: welfare.Eligible, Assessment: found, Date: day(2, 1)}), stream, "welfare unemployed eligible W-1 IQ-NI 2026-02 225"},
		{house(welfare.Decided{Assessment: welfare.Assessment{}, Date: day(2, 1)}), stream, "welfare  refused W-1 IQ-NI 2026-02 0"},
		{house(welfare.Decided{Date: day(2, 1)}, welfare.Objected{Date: day(3, 1)}), stream, "welfare  objected W-1 IQ-NI 2026-03 0"},
		{house(welfare.Objected{Date: day(3, 1)}, welfare.ObjectionDecided{Reversed: true, Date: day(4, 1)}), stream, "welfare  eligible W-1 IQ-NI 2026-04 0"},
		{house(welfare.Objected{Date: day(3, 1)}, welfare.ObjectionDecided{Date: day(4, 1)}), stream, "welfare  refused W-1 IQ-NI 2026-04 0"},
		{house(welfare.Activated{From: day(5, 1), Assessment: found}), stream, "welfare unemployed active W-1 IQ-NI 2026-05 225"},
		{house(welfare.Activated{From: day(5, 1), Assessment: found}, welfare.Reassessed{Assessment: welfare.Assessment{Amount: domain.Dinars(125)}}), stream, "welfare unemployed active W-1 IQ-NI 2026-05 125"},
		{house(welfare.Activated{From: day(5, 1), Assessment: found}, welfare.Suspended{From: day(6, 1)}), stream, "welfare unemployed suspended W-1 IQ-NI 2026-06 225"},
		{house(welfare.Activated{From: day(5, 1), Assessment: found}, welfare.Suspended{From: day(6, 1)}, welfare.Reinstated{From: day(7, 1)}), stream, "welfare unemployed active W-1 IQ-NI 2026-07 225"},
		{house(welfare.Activated{From: day(5, 1), Assessment: found}, welfare.Terminated{From: day(8, 1)}), stream, "welfare unemployed terminated W-1 IQ-NI 2026-08 0"},

		{couple(), "s-1/marriage", "marriage marriage registered IQ-BA-01 IQ-BA 2026-01 0"},
		{couple(marriage.Corrected{Particulars: marriage.Particulars{DateOfContract: day(2, 5)}}), "s-1/marriage", "marriage marriage registered IQ-BA-01 IQ-BA 2026-02 0"},
		{couple(marriage.Divorced{From: day(9, 1)}), "s-1/divorce", "marriage divorce registered IQ-BA-01 IQ-BA 2026-09 0"},
		{couple(marriage.Divorced{From: day(9, 1)}), "s-1/marriage", "marriage marriage registered IQ-BA-01 IQ-BA 2026-01 0"},
		{couple(marriage.Divorced{From: day(9, 1)}, marriage.DivorceAnnulled{}), "s-1/divorce", "marriage divorce registered IQ-BA-01 IQ-BA 2026-09 0 void"},
		{couple(marriage.Divorced{From: day(9, 1)}, marriage.DivorceAnnulled{}, marriage.Cancelled{}, marriage.Reinstated{}), "s-1/divorce", "marriage divorce registered IQ-BA-01 IQ-BA 2026-09 0 void"},
		{couple(marriage.Divorced{From: day(9, 1)}, marriage.Cancelled{}), "s-1/divorce", "marriage divorce registered IQ-BA-01 IQ-BA 2026-09 0 void"},
		{couple(marriage.Annulled{}), "s-1/marriage", "marriage marriage registered IQ-BA-01 IQ-BA 2026-01 0 void"},
		{couple(marriage.Cancelled{}, marriage.Reinstated{}), "s-1/marriage", "marriage marriage registered IQ-BA-01 IQ-BA 2026-01 0"},
	} {
		if got := stands(facts(c.story)[c.key]); got != c.want {
			t.Errorf("%d: %s\n     want %s", i, got, c.want)
		}
	}
}

// TestRegisterStatisticsAreToldInFives: no two answers differ by fewer, whatever they are grouped by.
func TestRegisterStatisticsAreToldInFives(t *testing.T) {
	t.Parallel()
	var all []recording
	issue := func(area domain.Area, status domain.Event, from, n int) {
		for i := range n {
			stream := nationalid.Stream(number(from + i))
			all = append(all, recording{stream, nationalid.CardPrinted{Card: "C", Office: area.Governorate() + "-01", Area: area, IssuedOn: day(1, 1)}}, recording{stream, status})
		}
	}
	active, lost := nationalid.CardActivated{Card: "C", Date: day(2, 1)}, nationalid.CardLost{Card: "C", From: day(3, 1)}
	issue("IQ-AR", active, 100, 9)
	issue("IQ-BA", active, 200, 11)
	issue("IQ-NI", active, 300, 51)
	issue("IQ-BA", lost, 400, 3)
	for i := range 7 {
		stream := retirement.Stream(number(500 + i))
		all = append(all,
			recording{stream, retirement.ServiceRecorded{Case: retirement.Case{Area: "IQ-BA"}}},
			recording{stream, retirement.Awarded{Monthly: domain.Dinars(int64(100 * (i + 1))), PayableFrom: day(1, 1)}})
	}
	w := newWorld(t)
	seed(w, all)
	e := w.engine(projections.Options{}, projections.RegisterStatistics)
	w.start(e)
	head, err := w.store.Head(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	w.await(e, head)
	reads := projections.NewReads(w.pool, w.store, w.codec)
	by := func(d ...projections.RegisterDimension) []projections.RegisterDimension { return d }
	for _, c := range []struct {
		query projections.RegisterQuery
		want  string
	}{
		{projections.RegisterQuery{}, "nationalid/// 70, retirement/// 5"},
		{projections.RegisterQuery{Register: "nationalid", GroupBy: by(projections.RegisterByStatus)}, "nationalid/active// 70"},
		{projections.RegisterQuery{Register: "nationalid", GroupBy: by(projections.RegisterByGovernorate)}, "nationalid//IQ-AR/ 5, nationalid//IQ-BA/ 15, nationalid//IQ-NI/ 50"},
		{projections.RegisterQuery{GroupBy: by(projections.RegisterByMonth, projections.RegisterByStatus), Governorate: "IQ-BA"}, "nationalid/active//2026-02 15, retirement/pension//2026-01 5"},
		{projections.RegisterQuery{Status: "lost"}, ""},
		{projections.RegisterQuery{From: day(2, 0), To: day(2, 0), Governorate: "IQ-BA"}, "nationalid/// 15"},
		{projections.RegisterQuery{From: domain.NewDate(2027, 0, 0)}, ""},
	} {
		got, err := reads.RegisterStatistics(context.Background(), c.query)
		if err != nil {
			t.Fatal(err)
		}
		var groups []string
		for _, g := range got {
			groups = append(groups, fmt.Sprintf("%s/%s/%s/%s %d", g.Register, g.Status, g.Governorate, g.Month, g.Count))
		}
		if told := strings.Join(groups, ", "); told != c.want {
			t.Errorf("%+v counts %s, want %s", c.query, told, c.want)
		}
	}
	pensions, err := reads.RegisterStatistics(context.Background(), projections.RegisterQuery{Register: "retirement"})
	if err != nil || len(pensions) != 1 || pensions[0].Monthly != domain.Dinars(1500) {
		t.Errorf("the money of five of seven pensions: %+v %v", pensions, err)
	}
	if _, err := reads.RegisterStatistics(context.Background(), projections.RegisterQuery{GroupBy: by("name")}); !domain.IsRule(err, projections.RuleRegisterDimension) {
		t.Errorf("an unknown dimension: %v", err)
	}
}
