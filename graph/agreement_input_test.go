package graph_test

// another is a second administrator, for what takes two.
func (w *world) another() client { return w.officer("admin-2", "admin", "IQ-BA") }

func proposal(reference, agency string, purposes ...any) object {
	return object{
		"reference": reference, "agency": agency, "purposes": purposes, "groups": []any{"person.identity", "person.life"}, "registers": []any{"death"},
		"actions": []any{"read"}, "legalBasis": "قانون", "feedRead": []any{"death-"}, "from": "2026-11-01", "until": "2027-11-01",
	}
}

// addRecords adds the inputs of agreements and suspensions: what needs two people was begun by the other.
func addRecords(c client, inputs map[string]object) {
	c.Helper()
	other := c.another()
	other.do("proposeAgreement", proposal("T-2", "bank", "testing"), "agreement { id }")
	other.do("proposeAgreement", proposal("T-3", "bank", "testing"), "agreement { id }")
	other.do("suspendOfficer", object{"agency": "bank", "subject": "u-2", "role": "verifier", "reason": "تحقيق"}, "officer { id }")
	inputs["proposeAgreement"] = with(proposal("T-1", "bank", "testing"), []any{"notice-"}, "feedAppend")
	inputs["approveAgreement"] = object{"reference": "T-2"}
	inputs["endAgreement"] = object{"reference": "T-3", "from": "2026-11-22", "reason": "انتهت"}
	inputs["suspendOfficer"] = object{"agency": "bank", "subject": "u-1", "role": "verifier", "reason": "تحقيق"}
	inputs["reinstateOfficer"] = object{"agency": "bank", "subject": "u-2", "role": "verifier", "reason": "بُرّئ"}
}
