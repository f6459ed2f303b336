// Package lawfile reads the law's figures from data files: ages, periods,
// rates, fees and shares, each with the days from and to which it holds, its
// clause and its source. docs/law.md tells how such a file is written.
package lawfile

import (
	"embed"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"sijil/domain"
)

//go:embed data
var embedded embed.FS

// Place is a line of a file.
type Place struct {
	File string
	Line int // from 1
}

func (p Place) String() string { return fmt.Sprintf("%s:%d", p.File, p.Line) }

// Report tells where a book's provisions were read.
type Report struct {
	Origin     map[string]Place // by parameter
	Overridden []string         // parameters whose embedded history was replaced, in order
}

// Embedded is the law that is part of the program. It is read once.
var Embedded = sync.OnceValues(func() (*domain.Book, error) {
	book, _, err := Load()
	return book, err
})

// Load reads the embedded law and then each folder's *.yaml files, or each
// file. What a path says of a parameter replaces the parameter's whole history,
// embedded or of an earlier path. The error, if any, is Problems: all of them.
func Load(paths ...string) (*domain.Book, Report, error) {
	return load(Parameters(), embedded, paths)
}

func load(parameters []domain.Parameter, builtIn fs.FS, paths []string) (*domain.Book, Report, error) {
	read := newReader(parameters)
	read.layer(builtIn, "")
	report := Report{Origin: map[string]Place{}}
	for _, path := range paths {
		before := len(read.replaced)
		read.path(path)
		report.Overridden = append(report.Overridden, read.replaced[before:]...)
	}
	slices.Sort(report.Overridden)
	report.Overridden = slices.Compact(report.Overridden)
	book := read.book()
	for key, e := range read.entries {
		report.Origin[key] = e.at
	}
	if len(read.problems) > 0 {
		return nil, report, read.problems.sorted()
	}
	return book, report, nil
}

// path reads a folder or a file of the operator's as one layer.
func (r *reader) path(path string) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		r.report(Place{File: path}, "cannot be read: %v", cause(err))
	case info.IsDir():
		r.layer(os.DirFS(path), path)
	default:
		r.begin()
		text, err := os.ReadFile(path)
		r.file(path, text, err)
	}
}

// layer reads the *.yaml files of a folder and its subfolders; base stands before their names in messages.
func (r *reader) layer(folder fs.FS, base string) {
	r.begin()
	err := fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !isYAML(name) {
			return err
		}
		text, err := fs.ReadFile(folder, name)
		r.file(filepath.Join(base, name), text, err)
		return nil
	})
	if err != nil {
		r.report(Place{File: base}, "cannot be read: %v", cause(err))
	}
}

func isYAML(name string) bool {
	return strings.HasSuffix(name, ".yaml") || strings.HasSuffix(name, ".yml")
}
