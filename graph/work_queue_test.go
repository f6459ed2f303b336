package graph_test

import (
	"slices"
	"testing"
)

// TestTheQueueShowsWhatTheCallerMayRead: a register's work stays among those who may read the register.
func TestTheQueueShowsWhatTheCallerMayRead(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	admin := w.as("admin", "IQ-BA")
	mother, father := admin.parents()
	admin.do("declareBirth", object{"particulars": birthParticulars(mother, father)}, "birth { id }")
	admin.applied("نور", "1990-05-05")
	const query = `query($r: Register) { workQueue(register: $r, first: 100) { edges { node { register } } } }`
	for _, c := range []struct {
		role, register string
		want           []string
	}{
		{"admin", "", []string{"BIRTH", "NATIONALID"}},
		{"admin", "BIRTH", []string{"BIRTH"}},
		{"registrar", "", []string{"BIRTH"}},
		{"registrar", "NATIONALID", nil},
		{"id_officer", "", []string{"NATIONALID"}},
		{"passport_officer", "", nil},
		{"pension", "BIRTH", nil},
	} {
		variables := object{}
		if c.register != "" {
			variables["r"] = c.register
		}
		var got []string
		for _, e := range at(w.as(c.role, "IQ-BA").data(query, variables), "workQueue", "edges").([]any) {
			got = append(got, text(e, "node", "register"))
		}
		slices.Sort(got)
		if got = slices.Compact(got); !slices.Equal(got, c.want) {
			t.Errorf("%s asks for %q and sees %v, want %v", c.role, c.register, got, c.want)
		}
	}
}
