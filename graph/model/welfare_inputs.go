package model

import (
	"sijil/domain"
	"sijil/domain/welfare"
)

// The inputs of the welfare commands.
type (
	ApplyForWelfareInput struct {
		Key
		welfare.Apply
	}
	CrossCheckWelfareInput struct {
		WelfareTarget
		welfare.CrossCheck
	}
	SurveyWelfareInput struct {
		WelfareTarget
		welfare.Survey
	}
	RefuseWelfareVisitInput struct {
		WelfareTarget
		welfare.RefuseVisit
	}
	ScoreWelfareInput struct{ WelfareTarget }

	DecideWelfareInput struct {
		WelfareTarget
		welfare.Decide
	}
	ObjectToWelfareDecisionInput struct {
		WelfareTarget
		welfare.Object
	}
	DecideWelfareObjectionInput struct {
		WelfareTarget
		welfare.DecideObjection
	}
	ActivateWelfareInput struct{ WelfareTarget }

	UpdateWelfareDataInput struct {
		WelfareTarget
		welfare.UpdateData
	}
	AddWelfareMemberInput struct {
		WelfareTarget
		welfare.AddMember
	}
	RemoveWelfareMemberInput struct {
		WelfareTarget
		welfare.RemoveMember
	}
	ReportSchoolAttendanceInput struct {
		WelfareTarget
		welfare.ReportSchool
	}
	SuspendWelfareInput struct {
		WelfareTarget
		welfare.Suspend
	}
	ReinstateWelfareInput struct {
		WelfareTarget
		welfare.Reinstate
	}
	TerminateWelfareInput struct {
		WelfareTarget
		welfare.Terminate
	}
	PayWelfareInput struct {
		WelfareTarget
		welfare.Pay
	}
	RunWelfareCycleInput struct {
		Key
		Month domain.Date
		After domain.FamilyNumber
		Limit int
	}
	PayWelfareArrearsInput struct {
		WelfareTarget
		welfare.PayArrears
	}
	PlanWelfareRecoveryInput struct {
		WelfareTarget
		welfare.PlanRecovery
	}
	RecordWelfareRepaymentInput struct {
		WelfareTarget
		welfare.Repay
	}
	IssueWelfareClearanceInput struct{ WelfareTarget }

	ApplyForCaregiverAllowanceInput struct {
		Key
		welfare.ApplyCaregiver
	}
	DecideCaregiverAllowanceInput struct{ WelfareTarget }

	EndCaregiverAllowanceInput struct {
		WelfareTarget
		welfare.EndCaregiver
	}
	PayCaregiverAllowanceInput struct {
		WelfareTarget
		welfare.PayCaregiver
	}
)
