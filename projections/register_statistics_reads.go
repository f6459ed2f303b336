package projections

import (
	"context"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"sijil/domain"
)

// RegisterDimension is what a register's statistics can be grouped by.
type RegisterDimension string

// The dimensions of a register's statistics.
const (
	RegisterByKind        RegisterDimension = "kind"
	RegisterByStatus      RegisterDimension = "status"
	RegisterByOffice      RegisterDimension = "office"
	RegisterByGovernorate RegisterDimension = "governorate"
	RegisterByMonth       RegisterDimension = "month"
)

var registerDimensions = []RegisterDimension{RegisterByKind, RegisterByStatus, RegisterByOffice, RegisterByGovernorate, RegisterByMonth}

// RegisterQuery selects what is counted of a register. What is empty is not asked.
type RegisterQuery struct {
	Register    string      // "nationalid", "passport", "retirement", "welfare", "marriage"
	From, To    domain.Date // months in which the status began to hold, inclusive; a year alone is all its months
	Governorate string      // of the office, ISO 3166-2
	Kind        string
	Status      string
	GroupBy     []RegisterDimension
}

// RegisterCount is how many things of a register are in one group. Dimensions
// that were not asked for are empty.
type RegisterCount struct {
	Register    string
	Kind        string
	Status      string
	Office      string
	Governorate string
	Month       string       // since when the status holds
	Count       int          // in fives
	Monthly     domain.Money // what is granted to those for a month, together
}

// handful is how many are told at once: of fewer a neighbour can recognise one.
const handful = 5

// RuleRegisterDimension refuses an unknown dimension.
var RuleRegisterDimension = &domain.Rule{Key: "read.register_dimension", Code: domain.Invalid, Text: domain.Text{
	En:  "statistics of a register are grouped by kind, status, office, governorate or month",
	Ar:  "تُجمَّع إحصاءات السجل حسب النوع أو الحالة أو الدائرة أو المحافظة أو الشهر",
	Ckb: "ئاماری تۆمار بەپێی جۆر، بار، فەرمانگە، پارێزگا یان مانگ کۆ دەکرێتەوە",
}}

// RegisterStatistics counts what registers hold, ordered by its groups. Each
// register is counted off in fives, in one order whatever is asked, and every
// five stands where its last one does. All answers are sums of the same fives,
// so that no two of them differ by less: see docs/decisions/0013.
func (r *Reads) RegisterStatistics(ctx context.Context, q RegisterQuery) ([]RegisterCount, error) {
	groups := []string{"register"}
	for _, d := range registerDimensions {
		column := "''"
		if slices.Contains(q.GroupBy, d) {
			column = "coalesce(" + string(d) + ", '')"
		}
		groups = append(groups, column)
	}
	for _, d := range q.GroupBy {
		if !slices.Contains(registerDimensions, d) {
			return nil, RuleRegisterDimension.Refuse("groupBy")
		}
	}
	w := where{args: []any{handful}}
	w.and("place %% $1 = 0")
	w.given("register = %s", q.Register)
	w.given("month >= left(%s, length(month))", month(q.From))
	w.given("month <= %s", lastMonth(q.To))
	w.given("governorate = %s", q.Governorate)
	w.given("kind = %s", q.Kind)
	w.given("status = %s", q.Status)
	var counts []RegisterCount
	err := read(ctx, r.db, func(rows pgx.Rows) error {
		counts = []RegisterCount{}
		for rows.Next() {
			var c RegisterCount
			if err := rows.Scan(&c.Register, &c.Kind, &c.Status, &c.Office, &c.Governorate, &c.Month, &c.Count, (*int64)(&c.Monthly)); err != nil {
				return err
			}
			counts = append(counts, c)
		}
		return nil
	}, `SELECT `+strings.Join(groups, ", ")+`, $1 * count(*), sum(five)::bigint FROM (
			SELECT *, row_number() OVER counted AS place, sum(monthly) OVER (counted ROWS $1 - 1 PRECEDING) AS five
			FROM read.register_statistics WHERE NOT void AND status IS NOT NULL
			WINDOW counted AS (PARTITION BY register ORDER BY kind, status, governorate, office, month, fact)
		) fives `+w.conditions+` GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6`, w.args...)
	return counts, err
}
