package projections

import (
	"context"
	"slices"

	"sijil/domain"
)

// WorkFilter selects work. What is empty is not asked.
type WorkFilter struct {
	Area          domain.Area // where the asking office may act
	Office        string
	Register      string   // "birth", "death"
	Registers     []string // that the asking office may read; nil: all
	Flag          Flag
	Status        string
	Today         domain.Date // what is overdue is counted to this day
	IncludeSealed bool
}

// openWork is the queue, and what policies could not finish: work of the register that it was refused in, for the office
// of the record that calls for it. The flag overdue depends on the day.
const openWork = `(
	SELECT item, register, record, status,
		CASE WHEN 'awaiting_declaration' = ANY(flags) AND due_on < $1 THEN flags || ARRAY['overdue'] ELSE flags END AS flags,
		tracking, office, area, subject_given, subject_father, subject_grandfather, subject_surname,
		subject_latin_given, subject_latin_father, subject_latin_grandfather, subject_latin_surname,
		occurred, since, due_on, sealed, ordered, changed_at, revision, reason, policy, reference
	FROM read.work_queue WHERE flags IS NOT NULL
	UNION ALL
	SELECT 'failed-' || f.event || '-' || f.policy || '-' || f.target, split_part(to_do.stream, '-', 1), to_do.stream, coalesce(b.status, d.status), ARRAY['policy_failed'],
		coalesce(b.tracking, d.tracking), coalesce(b.office, d.office, p.office), coalesce(b.area, d.area, p.area),
		NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, to_char(f.first_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'), NULL,
		coalesce(b.sealed, p.sealed, false), false, f.last_at, f.attempts, f.reason, f.policy, f.event::text
	FROM read.policy_failures f
	CROSS JOIN LATERAL (SELECT coalesce(nullif(f.target, ''), f.stream) AS stream) AS to_do
	LEFT JOIN read.birth b ON b.birth = f.stream LEFT JOIN read.death d ON d.death = f.stream
	LEFT JOIN read.person p ON p.national_number = substr(f.stream, strpos(f.stream, '-') + 1)
) AS work `

// WorkQueue lists what offices must attend to, the oldest first.
func (r *Reads) WorkQueue(ctx context.Context, f WorkFilter, page Page) (PageOf[WorkItem], error) {
	if err := page.check(); err != nil {
		return PageOf[WorkItem]{}, err
	}
	after, err := page.after(2)
	if err != nil {
		return PageOf[WorkItem]{}, err
	}
	w := where{args: []any{f.Today.String()}}
	w.area(f.Area)
	w.given("office = %s", f.Office)
	w.given("register = %s", f.Register)
	if f.Registers != nil {
		w.and("register = ANY(%s)", f.Registers)
	}
	w.given("flags @> ARRAY[%s]", string(f.Flag))
	w.given("status = %s", f.Status)
	if !f.IncludeSealed {
		w.and("NOT sealed AND " + unconcerned)
	}
	if page.After != "" {
		w.and("(since, item) > (%s, %s)", after[0], after[1])
	}
	rows, err := search(ctx, r.db, openWork, codecOf[WorkItem](), w, "since, item", page.First+1)
	return pageOf(rows, page.First, func(i *WorkItem) string { return cursor(i.Since.String(), i.Item) }), err
}

// Has tells whether an item carries a flag.
func (i *WorkItem) Has(f Flag) bool { return slices.Contains(i.Flags, f) }
