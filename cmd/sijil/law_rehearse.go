package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"sijil/country"
	"sijil/domain"
	"sijil/internal/migrate"
	"sijil/lawfile"
)

type rehearseOptions struct {
	on, dataDir string
	json        bool
}

func lawRehearseCommand() *cobra.Command {
	var o rehearseOptions
	cmd := &cobra.Command{
		Use:   "rehearse FILE",
		Short: "Show who would gain and who would lose by a proposed law",
		Long: `Computes what every pensioner, survivor and household on welfare is due for a month,
once by the present law and once with what FILE states (a folder or a file, written as
docs/law.md tells), and reports by governorate who would gain, who would lose, and the
totals of the month. Nothing is written: the database is addressed read-only, and no
names or numbers of persons are printed.

A pension that was awarded is computed anew by the law of the day. Households that
were refused are not in the totals; how many of them would qualify is told apart.

The register is that of SIJIL_DATABASE_URL; without it, of the demo that runs on the
data directory.`,
		Example: `  sijil law rehearse proposal.yaml
  sijil law rehearse proposal.yaml --on 2027-01-01 --json`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage("give one file or folder with the proposed figures")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			return runRehearse(cmd.Context(), args[0], o, cmd.OutOrStdout())
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.on, "on", "", "the day whose month is computed (default today)")
	f.StringVar(&o.dataDir, "data-dir", defaultDataDir, "the demo's data directory, where SIJIL_DATABASE_URL is not set")
	f.BoolVar(&o.json, "json", false, "print JSON, amounts as texts in dinars")
	return cmd
}

func runRehearse(ctx context.Context, path string, o rehearseOptions, out io.Writer) (err error) {
	r := &rehearsal{most: mostCases}
	if r.on, err = rehearsalDay(o.on); err != nil {
		return err
	}
	if r.present, err = loadLaw(); err != nil {
		return err
	}
	proposed, report, err := lawfile.Load(append(lawPaths(), path)...)
	if err != nil {
		return lawFaults(err)
	}
	r.proposed = proposed
	from, _, err := configuredOr(o.dataDir)
	if err != nil {
		return err
	}
	if err := migrate.Check(ctx, from.database); err != nil {
		return err
	}
	from.database = readOnly(from.database)
	store, err := from.openLog(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	if err := r.run(ctx, store); err != nil {
		return err
	}
	if o.json {
		return json.NewEncoder(out).Encode(r.report(r.changed(report)))
	}
	return r.print(out, r.changed(report))
}

// rehearsalDay is the day that is asked for, or today.
func rehearsalDay(text string) (domain.Date, error) {
	if text == "" {
		zone, err := time.LoadLocation(timeZone)
		return domain.DateOf(time.Now().In(zone)), err
	}
	day, err := domain.ParseDate(text)
	if err != nil || !day.Complete() {
		return day, usage("--on %q is no day; it looks like 2027-01-01", text)
	}
	return day, nil
}

// readOnly makes the database refuse any change by this connection.
func readOnly(url string) string {
	const setting = "default_transaction_read_only=on"
	switch {
	case !strings.Contains(url, "://"):
		return url + " " + setting
	case strings.Contains(url, "?"):
		return url + "&" + setting
	default:
		return url + "?" + setting
	}
}

// changed lists the parameters of the proposal that differ on the day.
func (r *rehearsal) changed(report lawfile.Report) (keys []string) {
	for _, key := range report.Overridden {
		before, errBefore := r.present.On(key, r.on)
		after, errAfter := r.proposed.On(key, r.on)
		if before.Value != after.Value || !maps.Equal(before.Rows, after.Rows) || (errBefore == nil) != (errAfter == nil) {
			keys = append(keys, key)
		}
	}
	return keys
}

// rehearsalReport is what is printed as JSON.
type rehearsalReport struct {
	On        domain.Date                   `json:"on"`
	Changed   []string                      `json:"changed"` // parameters that differ on the day
	Registers map[string]map[string]*effect `json:"registers"`
}

func (r *rehearsal) report(changed []string) rehearsalReport {
	out := rehearsalReport{r.on, changed, map[string]map[string]*effect{}}
	for _, register := range rehearsed {
		list := maps.Clone(r.effects[register])
		if list == nil {
			list = map[string]*effect{}
		}
		list["total"] = r.total(register)
		out.Registers[register] = list
	}
	return out
}

func (r *rehearsal) print(out io.Writer, changed []string) error {
	fmt.Fprintf(out, "The month of %s, by the present law and as proposed. ", r.on)
	if len(changed) == 0 {
		fmt.Fprintln(out, "The proposal says of that day what the law says; try another day with --on.")
	} else {
		fmt.Fprintf(out, "On that day it changes: %s.\n", strings.Join(changed, ", "))
	}
	for _, register := range rehearsed {
		fmt.Fprintf(out, "\n%s (amounts in dinars a month)\n", register)
		table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
		fmt.Fprintln(table, "GOVERNORATE\tGAIN\tLOSE\tUNCHANGED\tNEW\tNO LONGER\tBEFORE\tAFTER\tDIFFERENCE\t")
		for _, code := range slices.Sorted(maps.Keys(r.effects[register])) {
			if e := r.effects[register][code]; *e != (effect{}) {
				e.print(table, governorateName(code))
			}
		}
		total := r.total(register)
		total.print(table, "All")
		if err := table.Flush(); err != nil {
			return err
		}
		if total.WouldQualify > 0 {
			fmt.Fprintf(out, "%d refused households would qualify, who do not now.\n", total.WouldQualify)
		}
		if total.Silent > 0 {
			fmt.Fprintf(out, "Of %d the law says nothing on that day; they are not counted.\n", total.Silent)
		}
	}
	return nil
}

func (e *effect) print(out io.Writer, name string) {
	fmt.Fprintf(out, "%s\t%d\t%d\t%d\t%d\t%d\t%s\t%s\t%s\t\n", name, e.Gain, e.Lose, e.Unchanged, e.New, e.NoLonger, e.Before, e.After, e.After-e.Before)
}

func governorateName(code string) string {
	if g, ok := country.GovernorateOf(code); ok {
		return g.Name.En
	}
	return "elsewhere"
}
