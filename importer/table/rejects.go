package table

import (
	"encoding/csv"
	"io"
	"slices"
	"strings"

	"sijil/domain"
	"sijil/importer"
)

// rejects keeps the rows as they stood, in UTF-8, with the reasons in two more
// columns that are passed over when the file is imported again.
type rejects struct {
	file    io.Writer
	w       *csv.Writer
	columns []int // of the original table, without the reasons of an earlier run; nil before the first row
}

func (r *rejects) Write(item importer.Item, language domain.Language) error {
	if r.columns == nil {
		if err := r.begin(item.Header); err != nil {
			return err
		}
	}
	row := make([]string, 0, len(r.columns)+2)
	for _, i := range r.columns {
		field := ""
		if i < len(item.Row) {
			field = item.Row[i]
		}
		row = append(row, field)
	}
	var fields, reasons []string
	for _, e := range item.Problems {
		if e.Field != "" && !slices.Contains(fields, e.Field) {
			fields = append(fields, e.Field)
		}
		reasons = append(reasons, e.In(language))
	}
	return r.w.Write(append(row, strings.Join(fields, "; "), strings.Join(reasons, "; ")))
}

func (r *rejects) begin(header []string) error {
	// The mark lets spreadsheets read Arabic.
	if _, err := io.WriteString(r.file, "\ufeff"); err != nil {
		return err
	}
	var names []string
	for i, name := range header {
		if name != rejectField && name != rejectReason {
			r.columns, names = append(r.columns, i), append(names, name)
		}
	}
	return r.w.Write(append(names, rejectField, rejectReason))
}

func (r *rejects) Close() error {
	r.w.Flush()
	return r.w.Error()
}
