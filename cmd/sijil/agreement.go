package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/google/uuid"
	"github.com/spf13/cobra"

	"sijil/domain"
	"sijil/domain/agreement"
	"sijil/feed"
	"sijil/office"
	"sijil/policy"
)

// demoAgreement lets the demo's administrator follow, and append to, the whole log.
var demoAgreement = policy.Agreement{Reference: "DEMO-1", Terms: agreement.Terms{
	Agency: "civil-status", Purposes: []string{"demonstration"}, LegalBasis: "demonstration",
	Read: []string{feed.Everything}, Append: []string{feed.Everything}, Copy: true, From: domain.Date{Year: 2020, Month: 1, Day: 1},
}}

// signing are the two who conclude agreements that a file states.
type signing struct{ by, approvedBy string }

// concludeAll records the agreements that a new registry begins with. Those that are recorded stay.
func concludeAll(ctx context.Context, o *office.Office, list []policy.Agreement) error {
	for _, a := range list {
		if err := conclude(ctx, o, a, signing{"country-proposal", "country-approval"}); err != nil && !domain.IsRule(err, agreement.RuleExists) {
			return fmt.Errorf("the agreement %s: %w", a.Reference, err)
		}
	}
	return nil
}

// conclude proposes an agreement and approves it, by two people.
func conclude(ctx context.Context, o *office.Office, a policy.Agreement, s signing) error {
	call := func(step, by string) office.Call {
		id := uuid.NewSHA1(agreementSpace, []byte(step+"\x00"+a.Reference+"\x00"+by))
		return office.Call{ID: id, Actor: domain.Actor{ID: by, Agency: "civil-status", Role: "agreements_officer"}, LegalBasis: a.Terms.LegalBasis}
	}
	if _, err := o.Agreement(ctx, call("propose", s.by), a.Reference, agreement.Propose{Reference: a.Reference, Terms: a.Terms}); err != nil {
		return err
	}
	_, err := o.Agreement(ctx, call("approve", s.approvedBy), a.Reference, agreement.Approve{})
	return err
}

// agreementSpace keeps the ids of these commands apart from others'.
var agreementSpace = uuid.MustParse("5c0b8f0e-6a0e-4a57-9a41-5b8f6f0a7d11")

func agreementCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "agreement",
		Short: "Conclude data-sharing agreements that a file states",
		Long: `Data-sharing agreements say what an agency may see, for which purpose and until
when. They are records of the log, decided by two people: usually over the API.
This is for those that a registry begins with, or kept in a file before.`,
		Args: noArgs,
	}
	cmd.AddCommand(concludeCommand())
	return cmd
}

func concludeCommand() *cobra.Command {
	var file string
	var s signing
	cmd := &cobra.Command{
		Use:   "conclude",
		Short: "Record the agreements of a file in the log",
		Long: `Records each agreement of a file: proposed by one person and approved by another.
The file has the form of the built-in agreements.yaml (docs/operations.md shows
it), or that of --esdb-agreements. An agreement whose reference is recorded
already stays as it is. Every instance knows of them within a second.

Officers conclude agreements one by one through the API, each with a token of
their own; this command is for whoever has the database, and says so in the log.`,
		Example: `  sijil agreement conclude --file agreements.yaml --by u-17 --approved-by u-23`,
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			if file == "" || s.by == "" || s.approvedBy == "" {
				return usage("--file, --by and --approved-by must be given")
			}
			if s.by == s.approvedBy {
				return usage("an agreement is approved by another person than proposed it: --by and --approved-by are the same")
			}
			list, err := readAgreements(file)
			if err != nil {
				return err
			}
			c, err := readConfig()
			if err != nil {
				return err
			}
			at, err := c.storage()
			if err != nil {
				return err
			}
			a, err := openApp(cmd.Context(), at)
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, a.close()) }()
			for _, stated := range list {
				err := a.judge.CheckTerms(stated.Terms)
				if err == nil {
					err = conclude(cmd.Context(), a.office, stated, s)
				}
				switch {
				case err == nil:
					fmt.Fprintln(cmd.OutOrStdout(), stated.Reference, "concluded")
				case domain.IsRule(err, agreement.RuleExists):
					fmt.Fprintln(cmd.OutOrStdout(), stated.Reference, "was recorded before; it stays")
				default:
					return fmt.Errorf("%s: %w", stated.Reference, err)
				}
			}
			return nil
		},
	}
	f := cmd.Flags()
	f.StringVar(&file, "file", "", "the file of agreements")
	f.StringVar(&s.by, "by", "", "who proposes them")
	f.StringVar(&s.approvedBy, "approved-by", "", "who approves them: another person")
	return cmd
}

// readAgreements reads a file of either form.
func readAgreements(file string) ([]policy.Agreement, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	list, err := policy.ParseAgreements(text)
	if err == nil {
		return list, nil
	}
	old, wrong := feed.Parse(text)
	if wrong != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	for _, a := range old {
		list = append(list, policy.Agreement{Reference: a.Reference, Terms: agreement.Terms{
			Agency: a.Agency, Purposes: []string{feedPurpose}, LegalBasis: a.Purpose, Read: a.Read, Append: a.Append, Copy: a.Copy,
			From: a.From.Date, Until: a.Until.Date,
		}})
	}
	return list, nil
}

// feedPurpose stands for the purpose of an agreement of the older form, whose words become its basis.
const feedPurpose = "event_feed"
