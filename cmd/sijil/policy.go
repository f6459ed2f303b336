package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"sijil/policy"
)

// policyDir is the folder whose policies replace the built-in ones; empty for none.
func policyDir() string { return os.Getenv("SIJIL_POLICY_DIR") }

func loadPolicies() (*policy.Set, error) {
	set, err := policy.Load(policyDir())
	if err != nil {
		return nil, policyFaults(err)
	}
	return set, nil
}

func policyFaults(err error) error { return fmt.Errorf("the policies cannot be used:\n%w", err) }

func policyCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "policy",
		Short: "Check the policies that say who may do what",
		Long: `Who may do what is decided by policies in the Cedar language. They are part of the
program; a folder that SIJIL_POLICY_DIR names replaces them. No server starts on
policies that have a fault, or that decide otherwise than their own table of
expected decisions says.`,
		Args: noArgs,
	}
	cmd.AddCommand(policyCheckCommand())
	return cmd
}

func policyCheckCommand() *cobra.Command {
	var dir string
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Compare the policies with their table of expected decisions",
		Long: `Reads the policies as serve would: the built-in ones, or those of --dir or of
SIJIL_POLICY_DIR. Files that do not parse, names of roles, registers, actions and
groups that there are not, policies that cannot be evaluated, and decisions that
come out otherwise than expected.csv says are told all at once on standard error,
each with its file and line; the exit code is then 1.`,
		Example: `  sijil policy check
  sijil policy check --dir /etc/sijil/policy`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if dir == "" {
				dir = policyDir()
			}
			set, err := policy.Load(dir)
			if err != nil {
				return policyFaults(err)
			}
			fmt.Fprintf(cmd.OutOrStdout(), "%d expected decisions come out as they should\n", set.Expected())
			return nil
		},
	}
	cmd.Flags().StringVar(&dir, "dir", "", "the folder to check (default: SIJIL_POLICY_DIR, or the built-in policies)")
	return cmd
}
