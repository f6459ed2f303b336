package graph_test

func pensionPaper() object {
	return object{"authority": "هيئة التقاعد الوطنية", "number": "1204", "date": "2026-11-20"}
}

func service(from, to string) []any {
	return []any{object{"employer": "وزارة التربية", "position": "معلم", "from": from, "to": to, "kind": "ORDINARY"}}
}

func pensionBasis() object {
	return object{"profession": "OTHER", "certificate": "BACHELOR", "averageSalary": "950000", "lastSalary": "1000000", "lastAllowances": "200000"}
}

// served enrols a man of 76 with a service of 25 years until 1 July 2014.
func (c client) served(legacy string) string {
	c.Helper()
	n := c.enrol("served "+legacy, "جاسم", "MALE", "1950-01-01")
	c.do("recordService", object{"nationalNumber": n, "service": service("1989-07-01", "2014-07-01"), "paper": pensionPaper()}, "case { id }")
	return n
}

func (c client) claimed(legacy string) string {
	c.Helper()
	n := c.served(legacy)
	c.do("claimPension", object{"nationalNumber": n, "kind": "LEGAL_AGE", "on": "2014-07-01", "account": "RB-7781"}, "case { id }")
	return n
}

func (c client) assessed(legacy string) string {
	c.Helper()
	n := c.claimed(legacy)
	c.do("assessPension", object{"nationalNumber": n, "basis": pensionBasis()}, "case { id }")
	return n
}

func (c client) pensioner(legacy string) string {
	c.Helper()
	n := c.assessed(legacy)
	c.do("awardPension", object{"nationalNumber": n, "paper": pensionPaper()}, "case { id }")
	return n
}

// shortServed has a service that only gives a gratuity, and is assessed.
func (c client) shortServed(legacy string) string {
	c.Helper()
	n := c.enrol("short "+legacy, "جاسم", "MALE", "1950-01-01")
	c.do("recordService", object{"nationalNumber": n, "service": service("2004-07-01", "2014-07-01"), "paper": pensionPaper()}, "case { id }")
	c.do("claimPension", object{"nationalNumber": n, "kind": "LEGAL_AGE", "on": "2014-07-01", "account": "RB-7781"}, "case { id }")
	c.do("assessPension", object{"nationalNumber": n, "basis": pensionBasis()}, "case { id }")
	return n
}

// owing has a receivable, and gives its id.
func (c client) owing(legacy string) (n, receivable string) {
	c.Helper()
	n = c.pensioner(legacy)
	c.do("payPension", object{"nationalNumber": n, "month": "2026-11"}, "payment { net }")
	c.do("terminatePension", object{"nationalNumber": n, "cause": "REEMPLOYED", "on": "2026-10-31", "reason": "أعيد تعيينه", "paper": pensionPaper()}, "case { id }")
	back := c.do("liftPensionTermination", object{"nationalNumber": n, "from": "2026-11-20", "reason": "انتهت الخدمة", "paper": pensionPaper()}, "case { accounts { receivables { receivable outstanding } } }")
	return n, text(back, "case", "accounts", 0, "receivables", 0, "receivable")
}

// bereaved is a dead pensioner with a son; the survivors' claim is open.
func (c client) bereaved(legacy, given, died string) (n, son string) {
	c.Helper()
	n = c.enrol("bereaved "+legacy, given, "MALE", "1950-01-01")
	c.do("recordService", object{"nationalNumber": n, "service": service("1989-07-01", "2014-07-01")}, "case { id }")
	c.do("claimPension", object{"nationalNumber": n, "kind": "LEGAL_AGE", "on": "2014-07-01", "account": "RB-7781"}, "case { id }")
	c.do("assessPension", object{"nationalNumber": n, "basis": pensionBasis()}, "case { id }")
	c.do("awardPension", object{"nationalNumber": n, "paper": pensionPaper()}, "case { id }")
	child := enrolInput("son of "+legacy, "كريم", "MALE", "2012-03-0"+died[len(died)-1:])
	child = with(child, object{"nationalNumber": n, "name": name(given, "حسين", "علي")}, "particulars", "father")
	child = with(with(child, name("كريم", given, "حسين"), "particulars", "name"), "شخص آخر", "notDuplicate")
	son = text(c.do("enrolPerson", child, "person { nationalNumber }"), "person", "nationalNumber")
	p := with(with(deathParticulars(n), given, "deceased", "name", "given"), died, "dateOfDeath")
	p = with(with(p, died, "evidence", "date"), died, "cause", "dateCertified")
	c.registeredDeath(p)
	return n, son
}

func (c client) sharing(legacy, given, died string) (n, son string) {
	c.Helper()
	n, son = c.bereaved(legacy, given, died)
	c.do("awardSurvivors", sharesOf(n, son), "case { id }")
	return n, son
}

func sharesOf(n, son string) object {
	return object{"nationalNumber": n, "survivors": []any{object{"person": son, "account": "S-1"}}, "paper": pensionPaper()}
}

func addPensions(c client, inputs map[string]object) {
	c.Helper()
	of := func(n string, more object) object { return with(more, n, "nationalNumber") }
	reasoned := object{"reason": "تدقيق", "paper": pensionPaper()}
	corrected := c.pensioner("to reassess")
	longer := with(reasoned, service("1986-07-01", "2014-07-01"), "service")
	c.do("correctService", of(corrected, longer), "case { id }")
	held, ended := c.pensioner("suspended"), c.pensioner("ended")
	c.do("suspendPension", of(held, with(reasoned, "INQUIRY", "cause")), "case { id }")
	end := with(with(reasoned, "REEMPLOYED", "cause"), "2026-09-30", "on")
	c.do("terminatePension", of(ended, end), "case { id }")
	granted := c.shortServed("granted")
	c.do("awardGratuity", of(granted, object{"paper": pensionPaper()}), "case { id }")
	open, heir := c.bereaved("open", "سعدون", "2026-10-24")
	sharing, son := c.sharing("sharing", "غازي", "2026-10-25")
	shown, pupil := c.sharing("shown", "جواد", "2026-10-26")
	c.do("fileSurvivorEvidence", of(shown, object{"survivor": pupil, "disabled": true, "from": "2026-11-01", "paper": pensionPaper()}), "case { evidence { evidence survivor disabled from until studying } }")
	estate, inherits := c.bereaved("estate", "هاشم", "2026-10-27")
	planned, plan := c.owing("planned")
	recovered, debt := c.owing("recovered")
	lost, gone := c.owing("written off")
	for mutation, input := range map[string]object{
		"recordService":            of(c.enrol("to serve", "جاسم", "MALE", "1950-01-01"), object{"service": service("1989-07-01", "2014-07-01"), "paper": pensionPaper()}),
		"correctService":           of(c.claimed("corrected"), longer),
		"claimPension":             of(c.served("to claim"), object{"kind": "LEGAL_AGE", "on": "2014-07-01", "account": "RB-7781"}),
		"assessPension":            of(c.claimed("to assess"), object{"basis": pensionBasis()}),
		"awardPension":             of(c.assessed("to award"), object{"paper": pensionPaper()}),
		"refusePension":            of(c.assessed("to refuse"), reasoned),
		"awardGratuity":            of(c.shortServed("to grant"), object{"paper": pensionPaper()}),
		"payGratuity":              of(granted, object{}),
		"reassessPension":          of(corrected, with(with(reasoned, "2020-01-01", "from"), pensionBasis(), "basis")),
		"changePensionAccount":     of(c.pensioner("to move"), object{"account": "RB-9000"}),
		"giveProofOfLife":          of(c.pensioner("alive"), object{"how": "BIOMETRIC", "on": "2026-11-22", "paper": pensionPaper()}),
		"suspendPension":           of(c.pensioner("to suspend"), with(reasoned, "COURT", "cause")),
		"resumePension":            of(held, object{"cause": "INQUIRY", "reason": "انتهى التدقيق"}),
		"terminatePension":         of(c.pensioner("to end"), end),
		"liftPensionTermination":   of(ended, with(reasoned, "2026-10-01", "from")),
		"fileSurvivorEvidence":     of(sharing, object{"survivor": son, "studying": "SCHOOL", "from": "2026-11-01", "until": "2027-06-30", "paper": pensionPaper()}),
		"withdrawSurvivorEvidence": of(shown, with(reasoned, "E1", "evidence")),
		"payPensionArrears":        of(estate, object{"whose": estate, "heir": object{"person": inherits, "account": "H-1"}, "paper": pensionPaper()}),
		"awardSurvivors":           sharesOf(open, heir),
		"planRecovery":             of(planned, object{"receivable": plan, "plan": object{"from": planned, "instalment": "1000"}}),
		"recordRecovery":           of(recovered, object{"receivable": debt, "amount": "1000", "paper": pensionPaper()}),
		"writeOffReceivable":       of(lost, with(reasoned, gone, "receivable")),
		"payPension":               of(c.pensioner("to pay"), object{"month": "2026-11"}),
		"paySurvivor":              of(sharing, object{"month": "2026-11", "survivor": son}),
		"issueClearance":           of(c.pensioner("clear"), object{}),
		"payPensions":              {"month": "2026-11", "limit": 50},
	} {
		inputs[mutation] = input
	}
	clear := inputs["issueClearance"]
	clear["debtor"] = clear["nationalNumber"]
}
