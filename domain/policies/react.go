package policies

import (
	"github.com/google/uuid"

	"sijil/domain"
	"sijil/domain/birth"
	"sijil/domain/death"
)

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
)

// Names lists every policy.
func Names() []string {
	return []string{
		EnrolNewborn, JoinFamily, FollowBirthCorrection, CancelEnrolment, ReinstateEnrolment,
		RecordDeath, CorrectDateOfDeath, AnnulDeath, TakeOverIdentified, AnnulIdentification, RestoreIdentification,
	}
}

// React gives what a recorded event calls for, in the order in which it is to
// be done; nothing for most events.
func React(t Trigger) []Intent {
	switch e := t.Event.(type) {
	case birth.Registered:
		return t.birthRegistered(e)
	case birth.Corrected:
		return t.birthCorrected(e)
	case birth.Cancelled:
		return t.birthCancelled(e)
	case birth.Reinstated:
		return t.birthReinstated(e)
	case death.Registered:
		return t.deathRegistered(e)
	case death.Corrected:
		return t.deathCorrected(e)
	case death.Cancelled:
		return t.deathCancelled(e)
	case death.Reinstated:
		return t.deathReinstated(e)
	case death.Identified:
		return t.deathIdentified(e)
	}
	return nil
}

// intent is a policy's command to one stream.
func (t Trigger) intent(policy, stream string, command any) Intent {
	return Intent{ID: uuid.NewSHA1(t.ID, []byte(policy+" "+stream)), Policy: policy, Stream: stream, Command: command}
}

// by signs a command as the policies' own, on the day of the event.
func (t Trigger) by() domain.By { return domain.By{Actor: Actor, Today: t.Today} }
