package graph_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"sijil/graph/generated"
	"sijil/graph/model"
	"sijil/graph/shown"
)

// impersonal are the types that show nothing of a person by themselves: what
// belongs to a record that was noted, pages, numbers, the law, and what the
// field that answers it was asked by number for.
var impersonal = strings.Fields(`Query Mutation PageInfo
	Annotation Correction CourtOrder Decision DuplicateCandidate IssuedDocument LatinName Legacy PersonName Place Reference
	BirthCertifier BirthInformant BirthParent Foundling Newborn ParentsMarriage
	CauseAutopsy CauseCoding CauseCondition CauseOfDeath CausePerinatal CausePregnancy CauseSurgery DeathEvidence DeathInformant Deceased EarlierRegistration ExternalCause
	DeathAct Entitlement EntitlementStep LawProvision LawRow MarriageDivorce MarriagePaper MarriageSpouse
	NationalIDApplicant NationalIDApplication NationalIDBiometrics NationalIDCapture NationalIDCard NationalIDFee NationalIDHolder NationalIDParticulars NationalIDReceipt NationalIDSuspension NationalIDZone
	BorderVerdict PassportApplication PassportSuspension PassportZone TravelBan TravelDocument TravelDocumentHolder IdentityVerification TimelineEntry
	OfficeDecision PensionAccount PensionArrearsPayment PensionAssessment PensionClearance PensionDeduction PensionHistoryEntry PensionMonth PensionPayment PensionRate PensionShare PensionSuspension
	ProofOfLife Receivable RecoveryPlan ServicePeriod SurvivorEvidence RegisterCount VitalCount
	Caregiving WelfareAssessment WelfareClaim WelfareCounted WelfareCycle WelfareDecision WelfareEvent WelfareIncome WelfareMember WelfareObjection WelfarePayment WelfareRefusals WelfareStop
	AccessShown SuspendedOfficer DataSharingAgreement EventProof`)

// TestEveryTypeSaysWhoseItIs: a new type of the schema is a record that names its
// persons, or is listed as one that shows nobody.
func TestEveryTypeSaysWhoseItIs(t *testing.T) {
	t.Parallel()
	subjects := map[string]shown.Subject{
		"Person": &model.Person{}, "Guardian": &model.Guardian{}, "BirthRecord": &model.BirthRecord{}, "DeathRecord": &model.DeathRecord{},
		"MarriageRecord": &model.MarriageRecord{}, "PersonMarriage": &model.PersonMarriage{}, "NationalIDRecord": &model.NationalIDRecord{},
		"PassportRecord": &model.PassportRecord{}, "SltdRecord": &model.SltdRecord{}, "PensionCase": &model.PensionCase{}, "PensionSurvivor": &model.PensionSurvivor{},
		"RefusedPayment": &model.RefusedPayment{}, "WelfareCase": &model.WelfareCase{}, "WorkItem": &model.WorkItem{},
		"Consequence": &model.Consequence{}, "OpenConsequence": &model.OpenConsequence{},
		"AccessEntry": &model.AccessEntry{}, "AccessFlag": &model.AccessFlag{}, "DataUsage": &model.DataUsage{},
	}
	generatedText := generatedSource(t)
	for name, def := range generated.NewExecutableSchema(generated.Config{}).Schema().Types {
		if def.Kind != ast.Object || strings.HasPrefix(name, "__") {
			continue
		}
		_, subject := subjects[name]
		paged := strings.HasSuffix(name, "Connection") || strings.HasSuffix(name, "Edge") || strings.HasSuffix(name, "Payload")
		if listed := slices.Contains(impersonal, name); !subject && !listed && !paged {
			t.Errorf("%s says neither whose it is nor that it shows nobody", name)
		}
		if noted := regexp.MustCompile(`_` + name + `\(ctx context\.Context, sel ast\.SelectionSet, obj [^)]*\) graphql\.Marshaler \{\n\tshown\.Object\(ctx, obj\)`).MatchString(generatedText); subject && !noted {
			t.Errorf("%s is written without being noted", name)
		}
	}
}

func generatedSource(t *testing.T) string {
	t.Helper()
	var all strings.Builder
	files, err := filepath.Glob("generated/*.generated.go")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(source)
	}
	return all.String()
}
