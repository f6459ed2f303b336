package importer

import (
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"sijil/domain"
)

// The files of a rejects folder. They hold personal data: only their owner may read them.
const (
	RejectsList = "rejects.csv" // file, record, field, reason of every problem
	NotesList   = "notes.csv"   // the same of what was taken over with a doubt
	RecordsDir  = "records"     // the rejected records themselves, to be corrected and imported again
)

// rejects writes what was rejected, in the order of reading. Nothing is made before it is needed.
type rejects struct {
	folder   string
	format   Format
	language domain.Language

	problems, notes *list
	records         RejectWriter
	of              string // the file whose rejected records are being written
	taken           map[string]bool
	file            *os.File
}

func newRejects(folder string, f Format, language domain.Language) *rejects {
	return &rejects{folder: folder, format: f, language: language, taken: map[string]bool{}}
}

// settle counts a finished record and keeps what has to be told of it.
func (r *rejects) settle(t *task, c *Counts) (err error) {
	problems := t.item.Problems
	if t.err != nil {
		refusal, _ := errors.AsType[*domain.Error](t.err) // refused has looked
		problems = []*domain.Error{refusal}
	}
	if len(problems) > 0 {
		c.Rejected++
		t.item.Problems = problems
		return errors.Join(r.write(&r.problems, RejectsList, t, problems), r.keep(t))
	}
	if t.present {
		c.Present++
	} else {
		c.Imported++
	}
	notes := append(t.item.Notes, t.notes...)
	if len(notes) > 0 {
		c.Noted++
		return r.write(&r.notes, NotesList, t, notes)
	}
	return nil
}

func (r *rejects) write(to **list, name string, t *task, faults []*domain.Error) error {
	if *to == nil {
		l, err := createList(filepath.Join(r.folder, name))
		if err != nil {
			return err
		}
		*to = l
	}
	for _, e := range faults {
		if err := (*to).w.Write([]string{t.file, strconv.Itoa(t.item.Number), e.Field, e.In(r.language)}); err != nil {
			return fmt.Errorf("write %s: %w", name, err)
		}
	}
	return nil
}

// keep writes the record as it stood. What could not even be read is not kept:
// the list names the place.
func (r *rejects) keep(t *task) error {
	if len(t.item.Raw) == 0 && len(t.item.Row) == 0 {
		return nil
	}
	if r.of != t.file || r.records == nil {
		if err := r.next(t.file); err != nil {
			return err
		}
	}
	if err := r.records.Write(t.item, r.language); err != nil {
		return fmt.Errorf("keep a rejected record: %w", err)
	}
	return nil
}

// next begins the records of another file. Files of the same name in several folders stay apart.
func (r *rejects) next(of string) error {
	if err := r.closeRecords(); err != nil {
		return err
	}
	base := filepath.Base(of)
	name := base
	for i := 2; r.taken[name]; i++ {
		ext := filepath.Ext(base)
		name = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(base, ext), i, ext)
	}
	r.taken[name] = true
	file, err := create(filepath.Join(r.folder, RecordsDir, name))
	if err != nil {
		return err
	}
	r.of, r.file, r.records = of, file, r.format.Reject(file)
	return nil
}

func (r *rejects) closeRecords() error {
	if r.records == nil {
		return nil
	}
	err := errors.Join(r.records.Close(), r.file.Close())
	r.records, r.file = nil, nil
	return err
}

func (r *rejects) close() error {
	return errors.Join(r.closeRecords(), r.problems.close(), r.notes.close())
}

// list is a CSV of faults.
type list struct {
	file *os.File
	w    *csv.Writer
}

func createList(name string) (*list, error) {
	file, err := create(name)
	if err != nil {
		return nil, err
	}
	// The mark lets spreadsheets read Arabic.
	if _, err := file.WriteString("\ufefffile,record,field,reason\n"); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return &list{file, csv.NewWriter(file)}, nil
}

func (l *list) close() error {
	if l == nil {
		return nil
	}
	l.w.Flush()
	return errors.Join(l.w.Error(), l.file.Close())
}

func create(name string) (*os.File, error) {
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		return nil, fmt.Errorf("make the folder of the rejects: %w", err)
	}
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, fmt.Errorf("make a file of the rejects: %w", err)
	}
	return file, nil
}
