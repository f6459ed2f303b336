package main

import (
	"fmt"
	"io"
	"os"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"sijil/domain"
	"sijil/lawfile"
)

func lawCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "law",
		Short: "Check the law's figures, or rehearse a change of them",
		Long: `Ages, periods, rates, fees and shares are data of the law: each holds from one
day to another and names its clause and its source. They are part of the program;
a folder that SIJIL_LAW_DIR names replaces what it states anew, each parameter
with its whole history. No server starts on law that has a fault.`,
		Args: noArgs,
	}
	cmd.AddCommand(lawCheckCommand(), lawRehearseCommand())
	return cmd
}

func lawCheckCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check [DIR]",
		Short: "Print every provision, or every fault with its file and line",
		Long: `Reads the law as serve would: the built-in figures, and over them those of DIR or,
without it, of SIJIL_LAW_DIR. It prints every provision as a table. Overlaps, gaps,
unknown or missing parameters, missing sources and misspelt values are told all at
once on standard error, each with its file and line; the exit code is then 1.`,
		Example: `  sijil law check
  sijil law check /etc/sijil/law`,
		Args: atMostOne,
		RunE: func(cmd *cobra.Command, args []string) error {
			paths := lawPaths()
			if len(args) > 0 {
				paths = args
			}
			book, report, err := lawfile.Load(paths...)
			if err != nil {
				return lawFaults(err)
			}
			return printLaw(cmd.OutOrStdout(), book, report)
		},
	}
}

// atMostOne refuses a second argument, as a usage error.
func atMostOne(_ *cobra.Command, args []string) error {
	if len(args) > 1 {
		return usage("unexpected argument %q", args[1])
	}
	return nil
}

// lawPaths are those that the environment names beside the built-in law.
func lawPaths() []string {
	if dir := os.Getenv("SIJIL_LAW_DIR"); dir != "" {
		return []string{dir}
	}
	return nil
}

// loadLaw reads the law by which this instance works.
func loadLaw() (*domain.Book, error) {
	book, _, err := lawfile.Load(lawPaths()...)
	if err != nil {
		return nil, lawFaults(err)
	}
	return book, nil
}

func lawFaults(err error) error { return fmt.Errorf("the law's data cannot be used:\n%w", err) }

// printLaw prints every provision, in the order in which registers name their parameters.
func printLaw(out io.Writer, book *domain.Book, report lawfile.Report) error {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "PARAMETER\tFROM\tTO\tVALUE\tCLAUSE\tSOURCE\tVERIFIED")
	provisions, unverified := 0, 0
	for _, parameter := range lawfile.Parameters() {
		for _, p := range book.History(parameter.Key) {
			verified := "yes"
			if p.Unverified {
				verified = "NO"
				unverified++
			}
			provisions++
			values := valueTexts(parameter, p)
			fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\t%s\n", p.Parameter, p.From, p.To, values[0], p.Clause, p.Source, verified)
			for _, row := range values[1:] {
				fmt.Fprintf(table, "\t\t\t%s\t\t\t\n", row)
			}
		}
	}
	if err := table.Flush(); err != nil {
		return err
	}
	for _, key := range report.Overridden {
		fmt.Fprintf(out, "%s is replaced by %s\n", key, report.Origin[key])
	}
	_, err := fmt.Fprintf(out, "%d provisions of %d parameters, %d unverified.\n", provisions, len(book.Parameters()), unverified)
	return err
}

// valueTexts is a provision's value, or its rows, each of which has a line.
func valueTexts(parameter domain.Parameter, p domain.Provision) []string {
	if !parameter.Table {
		return []string{parameter.Kind.Format(p.Value)}
	}
	rows := []string{"a table without rows"}
	for i, name := range p.RowNames() {
		rows = append(rows[:i], name+" "+parameter.Kind.Format(p.Rows[name]))
	}
	return rows
}
