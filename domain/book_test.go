package domain_test

import (
	"testing"

	"sijil/domain"
)

func TestBookAnswersByTheDay(t *testing.T) {
	t.Parallel()
	day := domain.NewDate
	b := domain.NewBook(
		domain.Provision{Parameter: "pension.minimum", From: day(2019, 12, 31), Value: int64(domain.Dinars(500_000)), Source: "Law 26/2019"},
		domain.Provision{Parameter: "pension.minimum", From: day(2014, 1, 1), To: day(2019, 12, 30), Value: int64(domain.Dinars(400_000)), Source: "Law 9/2014"},
		domain.Provision{Parameter: "pension.switch", From: day(2014, 1, 1), To: day(2015, 1, 1), Value: 1},
		domain.Provision{Parameter: "fee", From: day(2014, 1, 1), Rows: map[string]int64{"urgent": 25_000_000}},
	)
	for _, c := range []struct {
		on   domain.Date
		want domain.Money
	}{{day(2014, 1, 1), domain.Dinars(400_000)}, {day(2019, 12, 30), domain.Dinars(400_000)}, {day(2019, 12, 31), domain.Dinars(500_000)}, {day(2100, 1, 1), domain.Dinars(500_000)}} {
		if p, err := b.On("pension.minimum", c.on); err != nil || p.Money() != c.want {
			t.Errorf("on %s: %s, %v; want %s", c.on, p.Money(), err, c.want)
		}
	}
	for _, silent := range []struct {
		key string
		on  domain.Date
	}{{"pension.minimum", day(2013, 12, 31)}, {"pension.switch", day(2015, 1, 2)}, {"unknown", day(2020, 1, 1)}} {
		if _, err := b.On(silent.key, silent.on); !domain.IsRule(err, domain.RuleNoLaw) {
			t.Errorf("%s on %s: %v", silent.key, silent.on, err)
		}
	}
	if _, err := (*domain.Book)(nil).On("fee", day(2020, 1, 1)); !domain.IsRule(err, domain.RuleNoLaw) {
		t.Errorf("without a book: %v", err)
	}
	fee, err := b.On("fee", day(2020, 1, 1))
	if row, ok := fee.Row("urgent"); err != nil || !ok || row.Money() != domain.Dinars(25_000) {
		t.Errorf("fee %v, %v, %v", row, ok, err)
	}
	if _, ok := fee.Row("nobody"); ok {
		t.Error("a row that is not there was found")
	}
}
