package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"math/rand/v2"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"sijil/domain"
	"sijil/domain/registers"
	"sijil/projections"
	"sijil/town"
)

// What a search of a whole name must reach, whatever its spelling.
const (
	wantSearchP50   = 5 * time.Millisecond
	wantSearchFound = 0.99
)

func benchSearchCommand() *cobra.Command {
	var place benchPlace
	persons, queries := 1_000_000, 400
	cmd := &cobra.Command{
		Use:   "search",
		Short: "Name search: how fast, and how many spellings find their person",
		Long: `Fills the person table with made-up persons, whose names follow Iraq's in
frequency, and searches for some of them by one connection, each in spellings
that clerks use for one another: without hamza, with ه for ة, with ى for ي,
compound names written together or apart, without the article, in Arabic letters
for Kurdish ones, in another order. A spelling has found its person if that is
among the entries of the answer's pages.

Shorter and wrong queries are measured beside them; no promise is made for those.`,
		Example: `  sijil bench search
  sijil bench search --persons 100000`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if persons < 1 || queries < 1 {
				return usage("--persons and --queries must be at least 1")
			}
			return benchSearch(cmd.Context(), &place, persons, queries, cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	place.flags(cmd)
	cmd.Flags().IntVar(&persons, "persons", persons, "how many persons to search among")
	cmd.Flags().IntVar(&queries, "queries", queries, "how many persons to search for in each spelling")
	return cmd
}

// searchSpelling is a way to write a name; it gives nothing for a name that has no such spelling.
type searchSpelling struct {
	name     string
	write    func(domain.Name) string
	promised bool // the query is a whole name
}

var searchSpellings = []searchSpelling{
	{"as registered", domain.Name.Full, true},
	{"without hamza", replaced("ئا", "ا", "ئە", "ا", "أ", "ا", "إ", "ا", "آ", "ا", "ؤ", "و", "ئ", "ي"), true},
	{"ه for ة", replaced("ة", "ه"), true},
	{"ى for ي", replaced("ي", "ى"), true},
	{"ي for ى", replaced("ى", "ي"), true},
	{"compounds together", replaced("عبد ال", "عبدال", " الدين", "الدين", "أبو ", "أبو"), true},
	{"compounds without article", replaced("عبد ال", "عبد ", "عبدال", "عبد "), true},
	{"without article", func(n domain.Name) string { return changed(n, strings.ReplaceAll(" "+n.Full(), " ال", " ")) }, true},
	{"Arabic letters for Kurdish", replaced("ک", "ك", "ی", "ي", "گ", "ك", "پ", "ب", "چ", "ج", "ڤ", "ف", "ێ", "ي", "ۆ", "و", "ڕ", "ر", "ڵ", "ل", "ژ", "ز"), true},
	{"with harakat", func(n domain.Name) string { return changed(n, strings.ReplaceAll(n.Full(), "م", "مُ")) }, true},
	{"surname first", func(n domain.Name) string { return n.Surname + " " + n.Given + " " + n.Father + " " + n.Grandfather }, true},
	{"Latin, own spelling", func(n domain.Name) string { return n.Latin.Full() }, false},
	{"beginnings of the words", func(n domain.Name) string { return beginnings(n.Full(), 3) }, false},
	{"given and father's name", func(n domain.Name) string { return n.Given + " " + n.Father }, false},
	{"given name and surname", func(n domain.Name) string { return n.Given + " " + n.Surname }, false},
	{"given name alone", func(n domain.Name) string { return n.Given }, false},
	{"a letter missing", func(n domain.Name) string { return withoutLetter(n.Full()) }, false},
}

// replaced writes a name with other letters.
func replaced(oldnew ...string) func(domain.Name) string {
	r := strings.NewReplacer(oldnew...)
	return func(n domain.Name) string { return changed(n, r.Replace(n.Full())) }
}

// changed is the spelling, if it is another one than the registered.
func changed(n domain.Name, spelling string) string {
	if spelling = strings.TrimSpace(spelling); spelling == n.Full() {
		return ""
	}
	return spelling
}

func beginnings(text string, letters int) string {
	words := strings.Fields(text)
	for i, w := range words {
		r := []rune(w)
		words[i] = string(r[:min(len(r), letters)])
	}
	return strings.Join(words, " ")
}

// withoutLetter leaves out a letter of the longest word.
func withoutLetter(text string) string {
	longest := ""
	for _, w := range strings.Fields(text) {
		if len(w) > len(longest) {
			longest = w
		}
	}
	r := []rune(longest)
	return strings.Replace(text, longest, string(r[:len(r)/2])+string(r[len(r)/2+1:]), 1)
}

// searched is what was measured of one spelling.
type searched struct {
	searchSpelling
	latencies []time.Duration
	found     int
}

func benchSearch(ctx context.Context, place *benchPlace, persons, queries int, out, notices io.Writer) (err error) {
	p, err := openPeople(ctx, place, persons*5/4+1, notices)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.close()) }()
	fmt.Fprintln(notices, "folding ...")
	if err := p.engine.Rebuild(ctx, "person", nil); err != nil {
		return err
	}
	reads := projections.NewReads(p.pool, p.store, registers.Codec)
	results := make([]searched, len(searchSpellings))
	for i, s := range searchSpellings {
		fmt.Fprintf(notices, "searching: %s ...\n", s.name)
		if results[i], err = measureSpelling(ctx, reads, s, persons, queries); err != nil {
			return err
		}
	}
	return reportSearch(out, results)
}

// measureSpelling searches for persons whose names have the spelling.
func measureSpelling(ctx context.Context, reads *projections.Reads, s searchSpelling, persons, queries int) (searched, error) {
	r := searched{searchSpelling: s}
	next, stop := iter.Pull2(town.Names(7)) // the names of the registry, in its order
	defer stop()
	d := rand.New(rand.NewPCG(1, uint64(len(s.name))))
	skip := max(persons/queries/4, 1)
	for i := 0; i < persons && len(r.latencies) < queries; i++ {
		name, _, _ := next()
		if i == 0 || d.IntN(skip) > 0 {
			continue
		}
		text := s.write(name)
		if text == "" {
			continue
		}
		began := time.Now()
		_, err := reads.SearchPersons(ctx, projections.PersonQuery{Text: text}, projections.Page{First: 20})
		if err != nil {
			return r, err
		}
		r.latencies = append(r.latencies, time.Since(began))
		found, err := isFound(ctx, reads, s, text, benchNumber(i))
		if err != nil {
			return r, err
		}
		if found {
			r.found++
		}
	}
	return r, nil
}

// isFound looks through the pages for a person: all that one would turn over for a whole name, the first for less.
func isFound(ctx context.Context, reads *projections.Reads, s searchSpelling, text string, n domain.NationalNumber) (bool, error) {
	page, pages := projections.Page{First: projections.MaxPage}, 1
	if s.promised {
		pages = 20
	}
	for range pages {
		got, err := reads.SearchPersons(ctx, projections.PersonQuery{Text: text}, page)
		if err != nil {
			return false, err
		}
		for _, e := range got.Edges {
			if e.Node.NationalNumber == n {
				return true, nil
			}
			page.After = e.Cursor
		}
		if !got.More {
			break
		}
	}
	return false, nil
}

func reportSearch(out io.Writer, results []searched) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "\tqueries\tp50 ms\tp99 ms\tfound\t")
	var whole searched
	for _, r := range results {
		if len(r.latencies) == 0 {
			continue
		}
		if r.promised {
			whole.latencies, whole.found = append(whole.latencies, r.latencies...), whole.found+r.found
		}
		fmt.Fprintf(w, "%s\t%d\t%s\t%s\t%.1f %%\t\n", r.name, len(r.latencies), milliseconds(quantile(r.latencies, 0.5)),
			milliseconds(quantile(r.latencies, 0.99)), 100*float64(r.found)/float64(len(r.latencies)))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	p50, found := quantile(whole.latencies, 0.5), float64(whole.found)/float64(len(whole.latencies))
	fmt.Fprintf(out, "\n%s  a whole name in any spelling takes %s ms at p50 (under %s)\n", verdict(p50 < wantSearchP50), milliseconds(p50), milliseconds(wantSearchP50))
	fmt.Fprintf(out, "%s  %.2f %% of the spellings find their person (at least %.0f %%)\n", verdict(found >= wantSearchFound), 100*found, 100*wantSearchFound)
	return nil
}
