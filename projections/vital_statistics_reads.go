package projections

import (
	"context"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"sijil/domain"
)

// Dimension is what statistics can be grouped by.
type Dimension string

// The dimensions.
const (
	ByMonth       Dimension = "month"
	ByGovernorate Dimension = "governorate"
	BySex         Dimension = "sex"
	ByAgeGroup    Dimension = "age_group"
)

// VitalQuery selects what is counted. What is empty is not asked.
type VitalQuery struct {
	From, To    domain.Date // months of occurrence, inclusive; a year alone is all its months
	Governorate string      // of occurrence, ISO 3166-2
	Event       VitalEvent
	GroupBy     []Dimension
}

// VitalCount is the number of registered vital events of a kind in one group.
// Dimensions that were not asked for are empty.
type VitalCount struct {
	Event       VitalEvent
	Month       string // "2024-05"; "2024" or "" for what is known no better
	Governorate string
	Sex         domain.Sex
	AgeGroup    string // of the deceased, or of the mother at a birth
	Count       int
	Timed       int     // registrations whose delay is known
	Timely      int     // those of them declared within the period of the law
	MeanDays    float64 // from occurrence to registration, over Timed
}

// RuleDimension refuses an unknown dimension.
var RuleDimension = &domain.Rule{Key: "read.dimension", Code: domain.Invalid, Text: domain.Text{
	En:  "statistics are grouped by month, governorate, sex or age_group",
	Ar:  "تُجمَّع الإحصاءات حسب الشهر أو المحافظة أو الجنس أو الفئة العمرية",
	Ckb: "ئامار بەپێی مانگ، پارێزگا، ڕەگەز یان تەمەن کۆ دەکرێتەوە",
}}

// VitalStatistics counts the registrations in force, by month and place of
// occurrence (not of registration), ordered by their groups.
func (r *Reads) VitalStatistics(ctx context.Context, q VitalQuery) ([]VitalCount, error) {
	groups := []string{"event"}
	for _, d := range []Dimension{ByMonth, ByGovernorate, BySex, ByAgeGroup} {
		column := "''"
		if slices.Contains(q.GroupBy, d) {
			column = "coalesce(" + string(d) + ", '')"
		}
		groups = append(groups, column)
	}
	for _, d := range q.GroupBy {
		if !slices.Contains([]Dimension{ByMonth, ByGovernorate, BySex, ByAgeGroup}, d) {
			return nil, RuleDimension.Refuse("groupBy")
		}
	}
	var w where
	w.and("NOT void")
	w.given("month >= left(%s, length(month))", month(q.From))
	w.given("month <= %s", lastMonth(q.To))
	w.given("governorate = %s", q.Governorate)
	w.given("event = %s", string(q.Event))
	var counts []VitalCount
	err := read(ctx, r.db, func(rows pgx.Rows) error {
		counts = []VitalCount{}
		for rows.Next() {
			var c VitalCount
			if err := rows.Scan(&c.Event, &c.Month, &c.Governorate, &c.Sex, &c.AgeGroup, &c.Count, &c.Timed, &c.Timely, &c.MeanDays); err != nil {
				return err
			}
			counts = append(counts, c)
		}
		return nil
	}, `SELECT `+strings.Join(groups, ", ")+`, count(*), count(*) FILTER (WHERE timed),
		count(*) FILTER (WHERE timely), coalesce(avg(days) FILTER (WHERE timed), 0)::float8
		FROM read.vital_statistics `+w.conditions+` GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`, w.args...)
	return counts, err
}

func lastMonth(d domain.Date) string {
	if d.Year == 0 {
		return ""
	}
	return month(d.Latest())
}
