package projections

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"sijil/domain"
	"sijil/eventstore"
)

// Rules of reads.
var (
	RulePersonUnknown = &domain.Rule{Key: "read.person_unknown", Code: domain.NotFound, Text: domain.Text{
		En:  "there is no civil record with this national number; check the number",
		Ar:  "لا يوجد قيد مدني بهذا الرقم الوطني؛ راجع الرقم",
		Ckb: "هیچ تۆمارێکی شارستانی بەم ژمارە نیشتمانییە نییە؛ ژمارەکە بپشکنە",
	}}
	RuleRecordUnknown = &domain.Rule{Key: "read.record_unknown", Code: domain.NotFound, Text: domain.Text{
		En:  "there is no such record; check the number or search for it",
		Ar:  "لا يوجد قيد بهذا الرقم؛ راجع الرقم أو ابحث عنه",
		Ckb: "تۆمارێکی وا نییە؛ ژمارەکە بپشکنە یان بگەڕێ بەدوایدا",
	}}
	RulePage = &domain.Rule{Key: "read.page", Code: domain.Invalid, Text: domain.Text{
		En:  "a page holds between 1 and %[1]d entries; ask for fewer and continue from the cursor",
		Ar:  "تتسع الصفحة لما بين 1 و%[1]d من القيود؛ اطلب أقل وتابع من المؤشر",
		Ckb: "لاپەڕەیەک لە نێوان 1 و %[1]d تۆمار دەگرێت؛ کەمتر داوا بکە و لە نیشانەکەوە بەردەوام بە",
	}}
	RuleCursor = &domain.Rule{Key: "read.cursor", Code: domain.Invalid, Text: domain.Text{
		En:  "this cursor was not given by a page of this list; begin again without it",
		Ar:  "هذا المؤشر ليس من صفحة في هذه القائمة؛ ابدأ من دونه",
		Ckb: "ئەم نیشانەیە لە لاپەڕەیەکی ئەم لیستەوە نەدراوە؛ بەبێ ئەو دەست پێ بکەرەوە",
	}}
	RuleTooBroad = &domain.Rule{Key: "read.too_broad", Code: domain.Invalid, Text: domain.Text{
		En:  "this search takes too long; give more letters or another part of the name, a date or a place",
		Ar:  "يستغرق هذا البحث وقتاً طويلاً؛ أضف حروفاً أو جزءاً آخر من الاسم أو تاريخاً أو مكاناً",
		Ckb: "ئەم گەڕانە زۆر دەخایەنێت؛ پیتی زیاتر یان بەشێکی تری ناو یان بەروار یان شوێنێک بنووسە",
	}}
	RuleReadsUnavailable = &domain.Rule{Key: "read.unavailable", Code: domain.Unavailable, Text: domain.Text{
		En:  "the registry cannot be read at this moment; try again",
		Ar:  "تعذرت قراءة السجل في هذه اللحظة؛ أعد المحاولة",
		Ckb: "لەم ساتەدا ناتوانرێت تۆمارگە بخوێندرێتەوە؛ هەوڵ بدەرەوە",
	}}
)

// MaxPage is the most entries that one page holds.
const MaxPage = 500

// Querier runs queries: a *pgxpool.Pool, or a wrapper around it.
type Querier interface {
	Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)
}

// Reads are the questions that the API asks. Every method refuses with a
// *domain.Error: not_found, invalid, or unavailable.
type Reads struct {
	Law *domain.Book // what entitlements are computed by; set once, before use

	db    Querier
	store eventstore.Store
	codec domain.Codec

	person *codec[PersonRow] // with the parts that are asked for
}

// NewReads reads tables from db, and histories from the store.
func NewReads(db Querier, store eventstore.Store, events domain.Codec) *Reads {
	return &Reads{db: db, store: store, codec: events, person: codecOf[PersonRow]()}
}

// Page asks for the First entries after a cursor of the same list; the empty After is the beginning.
type Page struct {
	First int
	After string
}

// PageOf is a page of a list. A page at any depth costs the same.
type PageOf[T any] struct {
	Edges []Edge[T]
	More  bool // entries follow the last one
}

// Edge is an entry and the cursor to continue after it.
type Edge[T any] struct {
	Node   T
	Cursor string
}

// check refuses a page that is empty or too large.
func (p Page) check() error {
	if p.First < 1 || p.First > MaxPage {
		return RulePage.Refuse("first", MaxPage)
	}
	return nil
}

// cursor is the sort key of an entry, opaque to clients.
func cursor(key ...string) string {
	text, _ := json.Marshal(key) // strings always marshal
	return base64.RawURLEncoding.EncodeToString(text)
}

// after reads a cursor of n parts; empty parts for none.
func (p Page) after(n int) ([]string, error) {
	key := make([]string, n)
	if p.After == "" {
		return key, nil
	}
	text, err := base64.RawURLEncoding.DecodeString(p.After)
	if err != nil || json.Unmarshal(text, &key) != nil || len(key) != n {
		return nil, RuleCursor.Refuse("after")
	}
	for _, part := range key {
		if domain.CheckText("after", part, domain.MaxLine) != nil {
			return nil, RuleCursor.Refuse("after")
		}
	}
	return key, nil
}

// pageOf makes a page of the rows of a query that asked for one more than the page holds.
func pageOf[T any](rows []T, first int, key func(*T) string) PageOf[T] {
	p := PageOf[T]{More: len(rows) > first}
	rows = rows[:min(len(rows), first)]
	p.Edges = make([]Edge[T], len(rows))
	for i := range rows {
		p.Edges[i] = Edge[T]{rows[i], key(&rows[i])}
	}
	return p
}

// query reads rows of a read model; rest holds the conditions.
func query[Row any](ctx context.Context, db Querier, t Table[Row], rest string, args ...any) ([]Row, error) {
	return queryFrom(ctx, db, "read."+t.Name+" ", codecOf[Row](), 1, rest, args...)
}

// queryFrom is query for a part of the columns, from whatever has them; expect is how many rows there may be.
func queryFrom[Row any](ctx context.Context, db Querier, from string, c *codec[Row], expect int, rest string, args ...any) ([]Row, error) {
	args = append([]any{pgx.QueryResultFormats{pgx.BinaryFormatCode}}, args...)
	sql := "SELECT " + c.selectList() + " FROM " + visible(db, from) + rest
	list := make([]Row, 0, min(expect, MaxPage))
	err := read(ctx, db, func(rows pgx.Rows) error {
		list = list[:0]
		for rows.Next() {
			list = append(list, *new(Row))
			if err := c.decode(&list[len(list)-1], rows.RawValues()); err != nil {
				return fmt.Errorf("read %s: %w", from, err)
			}
		}
		return nil
	}, sql, args...)
	return list, err
}

// one is query for at most one row.
func one[Row any](ctx context.Context, db Querier, unknown *domain.Rule, t Table[Row], rest string, args ...any) (*Row, error) {
	rows, err := query(ctx, db, t, rest+" LIMIT 1", args...)
	return only(rows, unknown, err)
}

// only is the first row, or a refusal.
func only[Row any](rows []Row, unknown *domain.Rule, err error) (*Row, error) {
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, unknown.Refuse("")
	}
	return &rows[0], nil
}

// unreadable makes a refusal of a failed query: what the caller sent (a bad
// encoding, a number out of range) or, otherwise, that the database is out of reach.
func unreadable(err error) error {
	if err == nil {
		return nil
	}
	if e, ok := pgError(err); ok && e.Code[:2] == "22" {
		return domain.RuleNotText.Refuse("").Because(err)
	}
	return RuleReadsUnavailable.Refuse("").Because(err)
}

// where collects conditions and their arguments.
type where struct {
	conditions string
	args       []any
}

// and adds a condition; each of its %s becomes the number of the argument.
func (w *where) and(condition string, args ...any) {
	if w.conditions == "" {
		w.conditions = "WHERE "
	} else {
		w.conditions += " AND "
	}
	numbers := make([]any, len(args))
	for i := range args {
		numbers[i] = fmt.Sprintf("$%d", len(w.args)+i+1)
	}
	w.args = append(w.args, args...)
	w.conditions += fmt.Sprintf(condition, numbers...)
}

// given adds a condition on a text that is not empty.
func (w *where) given(condition, text string) {
	if text != "" {
		w.and(condition, text)
	}
}

// area adds that a record's area lies in another; the empty one is the whole country.
func (w *where) area(a domain.Area) {
	if a != "" {
		w.and("(area = %s OR starts_with(area, %s))", string(a), string(a)+"/")
	}
}

// named adds that a name has what is sought. The index gives candidates, which are compared word by word.
func (w *where) named(s sought) {
	if s.nothing {
		w.and("false")
	}
	if s.tsquery == "" {
		return
	}
	if len(s.pairs) > 0 {
		w.candidates(s.pairs)
	}
	if s.covered { // hide the words from the planner, which would count them once more beside the pairs
		w.and("ts_match_vq(words, %s::tsquery)", s.tsquery)
	} else {
		w.and("words @@ %s::tsquery", s.tsquery)
	}
}

// candidates adds that the index holds all the pairs of an alternative.
func (w *where) candidates(of []pairs) {
	alternatives, lists := make([]string, len(of)), make([]any, len(of))
	for i, p := range of {
		alternatives[i], lists[i] = "pairs @> %s", []int32(p)
	}
	w.and("("+strings.Join(alternatives, " OR ")+")", lists...)
}

// until is the text after which no date is that d may mean.
func until(d domain.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.Latest().String()
}

// texts gives numbers as the texts that the driver knows.
func texts[S ~string](list []S) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return out
}

// searchPatience bounds what one search may cost; a good one takes milliseconds.
const searchPatience = 3 * time.Second

// search is queryFrom for a list with conditions, whose best plan depends on
// their values: the statement is planned anew each time.
func search[Row any](ctx context.Context, db Querier, from string, c *codec[Row], w where, order string, limit int) ([]Row, error) {
	bounded, stop := context.WithTimeout(ctx, searchPatience)
	defer stop()
	rest := fmt.Sprintf("%s ORDER BY %s LIMIT %d", w.conditions, order, limit)
	rows, err := queryFrom(bounded, db, from, c, limit, rest, append([]any{pgx.QueryExecModeCacheDescribe}, w.args...)...)
	if err != nil && bounded.Err() != nil && ctx.Err() == nil {
		return nil, RuleTooBroad.Refuse("").Because(err)
	}
	return rows, err
}

func pgError(err error) (*pgconn.PgError, bool) {
	e, ok := errors.AsType[*pgconn.PgError](err)
	return e, ok && len(e.Code) == 5
}
