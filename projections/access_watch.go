package projections

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"sijil/domain"
	"sijil/domain/access"
)

// watched is how far back the watch looks for what happens within hours; monthly, within weeks.
const (
	watched     = 48 * time.Hour
	monthlyDays = 30
)

// looked are lookups of single persons: lists are how a person is found, and verifications have a rule of their own.
const looked = `outcome = 'disclosed' AND person IS NOT NULL AND NOT command
	AND action !~ '(^| )(searchPersons|verifyIdentity|\w+Records|pensionCases|welfareCases|workQueue|accessLog|accessFlags|myDataUsage|family)( |$)'`

// watches find occasions: each query gives agency, officer, office, person, the occasion's name, its first and last moment, and a count.
var watches = map[access.Rule]string{
	access.NoOpenCase: `SELECT agency, actor, max(office), '', to_char(at, 'YYYY-MM-DD'), min(at), max(at), count(DISTINCT person)
		FROM read.access_log l WHERE at >= $1 AND at < $2 AND role = ANY($3) AND case_file IS NULL AND ` + looked + `
			AND NOT EXISTS (SELECT FROM read.access_log d WHERE d.agency = l.agency AND d.actor = l.actor AND d.person = l.person AND d.command AND d.at BETWEEN l.at - $4::interval AND l.at + $4::interval)
		GROUP BY agency, actor, to_char(at, 'YYYY-MM-DD') HAVING count(DISTINCT person) > $5`,
	access.Reprints: `SELECT agency, actor, max(office), person, person || to_char(max(at), ' YYYY-MM'), min(at), max(at), count(DISTINCT request)
		FROM read.access_log WHERE at >= $1 AND outcome = 'disclosed' AND person IS NOT NULL AND command AND action ~ '^(issue.*(Copy|Extract)|print)'
		GROUP BY agency, actor, person HAVING count(DISTINCT request) > $2`,
	access.LateRegistrations: `WITH late AS (
			SELECT registrar, max(office) AS office, min(changed_at) AS first, max(changed_at) AS last, count(*) AS n
			FROM read.birth WHERE days_late > 0 AND registered_on >= $1 GROUP BY registrar)
		SELECT '', registrar, office, '', $1::text, first, last, n FROM late
		WHERE n > $2 AND n > $3 * coalesce((SELECT avg(o.n) FROM late o WHERE o.registrar <> late.registrar), 0)`,
	access.Enumeration: `SELECT agency, actor, max(office), '', to_char(at, 'YYYY-MM-DD HH24'), min(at), max(at), count(DISTINCT person)
		FROM read.access_log WHERE at >= $1 AND outcome IN ('not_found', 'mismatched')
		GROUP BY agency, actor, to_char(at, 'YYYY-MM-DD HH24') HAVING count(DISTINCT person) > $2`,
	access.Relatives: `SELECT agency, actor, max(l.office), l.person, l.person || to_char(at, ' YYYY-MM-DD'), min(at), max(at), count(DISTINCT request)
		FROM read.access_log l JOIN read.person a ON a.national_number = l.actor_number JOIN read.person p ON p.national_number = l.person
		WHERE at >= $1 AND outcome = 'disclosed' AND role <> 'citizen' AND l.person <> l.actor_number AND (
			l.person IN (a.mother_national_number, a.father_national_number) OR l.actor_number IN (p.mother_national_number, p.father_national_number)
			OR a.mother_national_number = p.mother_national_number OR a.father_national_number = p.father_national_number
			OR EXISTS (SELECT FROM read.marriage m WHERE (m.husband, m.wife) IN ((l.person, l.actor_number), (l.actor_number, l.person))))
		GROUP BY agency, actor, l.person, to_char(at, ' YYYY-MM-DD')`,
}

// Suspicions are the occasions that the limits do not let pass, by the read
// models as they are: readings by the database's clock, registrations by the
// country's day. The same occasion has the same flag each time.
func (r *Reads) Suspicions(ctx context.Context, now time.Time, today domain.Date, l access.Limits) (list []access.Flagged, err error) {
	recent, month := now.Add(-watched), now.AddDate(0, 0, -monthlyDays)
	for _, rule := range access.Rules() {
		limit, args := 0, []any(nil)
		switch rule {
		case access.NoOpenCase:
			limit, args = l.WithoutCase, []any{recent, now.Add(-l.Grace), access.CaseRoles, l.Grace, l.WithoutCase}
		case access.Reprints:
			limit, args = l.Copies, []any{month, l.Copies}
		case access.LateRegistrations:
			limit, args = l.Late, []any{today.AddDays(-monthlyDays).String(), l.Late, l.LateFactor}
		case access.Enumeration:
			limit, args = l.Misses, []any{recent, l.Misses}
		case access.Relatives:
			args = []any{recent}
		}
		rows, err := r.db.Query(ctx, watches[rule], args...)
		if err != nil {
			return nil, unreadable(err)
		}
		found, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (f access.Flagged, err error) {
			var office *string
			var occasion string
			f.Rule, f.Limit = rule, limit
			err = row.Scan(&f.Agency, &f.Officer, &office, &f.Person, &occasion, &f.From, &f.Until, &f.Count)
			if office != nil {
				f.Office = *office
			}
			f.From, f.Until = f.From.UTC(), f.Until.UTC()
			f.Flag = access.FlagID(rule, f.Agency, f.Officer, occasion)
			return f, err
		})
		if err != nil {
			return nil, unreadable(err)
		}
		list = append(list, found...)
	}
	return list, nil
}
