package graph_test

import "testing"

func TestRegistersAreCounted(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	admin := w.as("admin", "IQ-BA")
	for _, given := range []string{"نور", "سلمى", "مريم", "رقية", "ليلى"} {
		admin.applied(given, "1990-05-05").printed()
	}
	admin.applied("هدى", "1999-05-05").active()
	const query = `query($g: String, $by: [RegisterDimension!], $from: Date, $to: Date) { registerStatistics(register: NATIONALID, governorate: $g, groupBy: $by, from: $from, to: $to) {
		register kind status office governorate month count monthly } }`
	reader := w.as("statistician", "")
	all := at(reader.data(query, nil), "registerStatistics").([]any)
	if len(all) != 1 || at(all[0], "count") != 5.0 || text(all[0], "register") != "NATIONALID" || text(all[0], "monthly") != "0" || at(all[0], "status") != nil {
		t.Errorf("all cards: %v", all)
	}
	by := at(reader.data(query, object{"by": []string{"STATUS", "OFFICE", "GOVERNORATE", "MONTH", "KIND"}}), "registerStatistics").([]any)
	if len(by) != 1 || text(by[0], "status") != "printed" || at(by[0], "count") != 5.0 || text(by[0], "month") != "2026-11" || text(by[0], "office") != "IQ-BA-01" {
		t.Errorf("one active card, which is not told, and five printed ones: %v", by)
	}
	if got := at(w.as("id_officer", "IQ-NI").data(query, nil), "registerStatistics").([]any); len(got) != 0 {
		t.Errorf("an office counts another governorate: %v", got)
	}
	for field, variables := range map[string]object{"governorate": {"g": "IQ-BA"}, "to": {"from": "2026", "to": "2025"}} {
		if a := w.as("id_officer", "IQ-NI").ask(query, variables); len(a.Errors) != 1 || a.Errors[0].Extensions.Field != field {
			t.Errorf("%v: %s", variables, a.raw)
		}
	}
	if a := reader.ask(query, object{"g": "Basra"}); len(a.Errors) != 1 || a.Errors[0].Extensions.Field != "governorate" {
		t.Errorf("a governorate by name: %s", a.raw)
	}
}
