package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"github.com/spf13/cobra"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"sijil/country"
	"sijil/domain"
	"sijil/importer"
	"sijil/importer/fhir"
	"sijil/importer/ije"
	"sijil/importer/table"
)

type importOptions struct {
	format, encoding, office, rejects, language, dataDir string
}

func importCommand() *cobra.Command {
	var o importOptions
	cmd := &cobra.Command{
		Use:   "import --format fhir|ije|csv PATH...",
		Short: "Take records over from other registers",
		Long: `Imports births, deaths and civil records from files, or from the folders that
hold them, into the database that SIJIL_DATABASE_URL names, else into the
running demo of the data directory:

  fhir   FHIR R4 bundles: births (BFDR) and deaths (VRDR), documents and messages
         (submission, update, void, cause-of-death coding); JSON, or one a line
  ije    US inter-jurisdictional exchange: natality and mortality, fixed columns
  csv    tables of a legacy register: persons, births and deaths, with English or
         Arabic headers, in UTF-8 or Windows-1256

Importing a file again changes nothing, and an import that was interrupted is
completed by running it again. What a record does not say stays unknown. A
record that cannot be taken over is rejected whole: the folder of the rejects
lists file, record, field and reason, and keeps the record so that it can be
corrected and imported again. The last line counts what happened.

The formats, the columns of a table and the rejects are explained in docs/import.md.`,
		Example: `  sijil import --format fhir messages/
  sijil import --format ije 2025.mor 2025.nat
  sijil import --format csv --office IQ-BA-02 --language ar register-14.csv
  sijil import --format csv rejects-20260301-090000/records/`,
		RunE: func(cmd *cobra.Command, paths []string) error {
			return runImport(cmd.Context(), o, paths, cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.format, "format", "", "what the files are: fhir, ije or csv")
	f.StringVar(&o.encoding, "encoding", string(table.Auto), "of a table: auto, utf-8 or windows-1256")
	f.StringVar(&o.office, "office", "", "import as this office, inside its area; default: nationwide")
	f.StringVar(&o.rejects, "rejects", "", "folder to make for rejected records (default rejects-DATE-TIME)")
	f.StringVar(&o.dataDir, "data-dir", defaultDataDir, "of the demo to import into, where SIJIL_DATABASE_URL is not set")
	f.StringVar(&o.language, "language", string(domain.English), "of the reasons: ar, ckb or en")
	return cmd
}

func runImport(ctx context.Context, o importOptions, paths []string, out, notices io.Writer) (err error) {
	format, err := o.read()
	if err != nil {
		return err
	}
	actor, err := o.actor()
	if err != nil {
		return err
	}
	files, size, err := importFiles(format, paths)
	if err != nil {
		return err
	}
	to, err := o.storage(notices)
	if err != nil {
		return err
	}
	a, err := openApp(ctx, to)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, a.close()) }()
	if o.rejects == "" {
		o.rejects = time.Now().Format("rejects-20060102-150405")
	}
	progress, done := importBar(notices, size)
	counts, err := importer.Run(ctx, importer.Options{
		Office: a.office, Actor: actor, Language: domain.Language(o.language), Rejects: o.rejects, Progress: progress,
	}, format, files)
	done()
	fmt.Fprintln(out, counts)
	if counts.Rejected+counts.Noted > 0 {
		fmt.Fprintf(notices, "see %s\n", o.rejects)
	}
	if err != nil {
		return fmt.Errorf("the import stopped; what was imported is kept, run it again to complete it: %w", err)
	}
	return nil
}

// read checks the options that say what is read.
func (o importOptions) read() (importer.Format, error) {
	if !slices.Contains([]string{"ar", "ckb", "en"}, o.language) {
		return importer.Format{}, usage("unknown language %q: use ar, ckb or en", o.language)
	}
	encoding, err := table.ParseEncoding(o.encoding)
	if err != nil {
		return importer.Format{}, usageError{err}
	}
	switch o.format {
	case "fhir":
		return fhir.Format, nil
	case "ije":
		return ije.Format, nil
	case "csv":
		return table.Format(encoding), nil
	case "":
		return importer.Format{}, usage("say what the files are: --format fhir, ije or csv")
	default:
		return importer.Format{}, usage("unknown format %q: use fhir, ije or csv", o.format)
	}
}

// storage is where the import goes.
func (o importOptions) storage(notices io.Writer) (storage, error) {
	s, ofDemo, err := configuredOr(o.dataDir)
	if ofDemo {
		fmt.Fprintf(notices, "importing into the demo of %s\n", o.dataDir)
	}
	return s, err
}

// actor is who imports: nationwide, or as an office.
func (o importOptions) actor() (domain.Actor, error) {
	actor := domain.Actor{ID: "import", Agency: "civil-status", Role: domain.ImportRole}
	if o.office == "" {
		return actor, nil
	}
	at, known := country.OfficeOf(o.office)
	if !known {
		return actor, usage("unknown office %q: give an office's code, for example %s", o.office, country.Offices[0].Code)
	}
	actor.Office, actor.Area = at.Code, at.Area
	return actor, nil
}

// importFiles finds the files to import, a folder's in the order of their names, and their size in bytes.
func importFiles(f importer.Format, paths []string) (files []string, size int64, err error) {
	if len(paths) == 0 {
		return nil, 0, usage("name the files or folders to import")
	}
	for _, path := range paths {
		err := filepath.WalkDir(path, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			if name != path && !slices.Contains(f.Extensions, strings.ToLower(filepath.Ext(name))) {
				return nil
			}
			info, err := os.Stat(name)
			if err != nil {
				return err
			}
			files, size = append(files, name), size+info.Size()
			return nil
		})
		if err != nil {
			return nil, 0, fmt.Errorf("look for what is to be imported: %w", err)
		}
	}
	if len(files) == 0 {
		return nil, 0, fmt.Errorf("no %s file (%s) in %s", f.Name, strings.Join(f.Extensions, ", "), strings.Join(paths, ", "))
	}
	return files, size, nil
}

// importBar shows the progress on a terminal, and nothing elsewhere.
func importBar(to io.Writer, size int64) (show func(importer.Progress), done func()) {
	file, ok := to.(*os.File)
	if !ok || !isTerminal(file) {
		return nil, func() {}
	}
	bars := mpb.New(mpb.WithOutput(to), mpb.WithAutoRefresh())
	var counts atomic.Pointer[string]
	counts.Store(new(string))
	bar := bars.AddBar(size,
		mpb.PrependDecorators(decor.Percentage()),
		mpb.AppendDecorators(decor.Any(func(decor.Statistics) string { return *counts.Load() })),
	)
	show = func(p importer.Progress) {
		text := p.Counts.String()
		counts.Store(&text)
		bar.SetCurrent(p.Read)
	}
	return show, func() {
		bar.Abort(false)
		bars.Wait()
	}
}
