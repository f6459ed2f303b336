package policies

// The policies by name, as the queue of those that could not finish shows them.
const (
	EnrolNewborn          = "enrol_newborn"           // a registered live birth begins a civil record
	JoinFamily            = "join_family"             // and gives its parents a household of their own
	FollowBirthCorrection = "follow_birth_correction" // a corrected birth corrects the civil record
	CancelEnrolment       = "cancel_enrolment"        // a cancelled birth suspends it
	ReinstateEnrolment    = "reinstate_enrolment"     // a reinstated birth puts it back
	RecordDeath           = "record_death"            // a registered or reinstated death marks the person deceased
	CorrectDateOfDeath    = "correct_date_of_death"   // a death corrected in its date moves the day
	AnnulDeath            = "annul_death"             // a cancelled death gives the person back to life
	TakeOverIdentified    = "take_over_identified"    // an identified body's death goes on in the person's stream
	AnnulIdentification   = "annul_identification"    // a cancelled death leaves the body that it was taken from without a name
	RestoreIdentification = "restore_identification"  // a reinstated one gives it back

	StopCard          = "stop_card"          // a death, or a birth that is void, ends the card
	StopPassport      = "stop_passport"      // and the passports
	StopPension       = "stop_pension"       // and the pension, and opens the survivors' claim
	RestoreCard       = "restore_card"       // who turns out to live has the card back
	RestorePassport   = "restore_passport"   // and the passports
	RestorePension    = "restore_pension"    // and the pension, with arrears
	UpdateCard        = "update_card"        // a changed name or fact makes a card outdated
	UpdatePassport    = "update_passport"    // and a passport; a lost nationality ends it
	UpdatePension     = "update_pension"     // and is taken over by the pension's case
	TellMarriage      = "tell_marriage"      // a death ends a marriage, its cancellation resumes it
	TellSpouses       = "tell_spouses"       // how a marriage stands decides the spouses' civil status
	SeeToGuardian     = "see_to_guardian"    // a minor without a parent needs a guardian
	ReassessShares    = "reassess_shares"    // what happens to a survivor changes the shares in a pension
	ReassessHousehold = "reassess_household" // what happens to a member, or to an orphan's parent, changes a household's welfare
	CountPension      = "count_pension"      // a household's pensions are income
	AskForProof       = "ask_for_proof"      // a pensioner whose card has run out must show to be alive
	VisitHousehold    = "visit_household"    // where the proof of life is overdue, somebody goes and looks
)

// Names lists every policy.
func Names() []string {
	return []string{
		EnrolNewborn, JoinFamily, FollowBirthCorrection, CancelEnrolment, ReinstateEnrolment,
		RecordDeath, CorrectDateOfDeath, AnnulDeath, TakeOverIdentified, AnnulIdentification, RestoreIdentification,
		StopCard, StopPassport, StopPension, RestoreCard, RestorePassport, RestorePension, UpdateCard, UpdatePassport, UpdatePension,
		TellMarriage, TellSpouses, SeeToGuardian, ReassessShares, ReassessHousehold, CountPension, AskForProof, VisitHousehold,
	}
}
