package graph_test

import (
	"bytes"
	"cmp"
	"context"
	"crypto/rand"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"sijil/domain"
	"sijil/domain/access"
	"sijil/domain/policies"
	"sijil/domain/registers"
	"sijil/eventstore"
	"sijil/eventstore/pgstore"
	"sijil/graph"
	"sijil/graph/auth"
	"sijil/internal/pgtest"
	"sijil/lawfile"
	"sijil/office"
	"sijil/policy"
	"sijil/policy/live"
	"sijil/projections"
	"sijil/proof"
)

func TestMain(m *testing.M) { pgtest.Main(m) }

// today is the day in every test.
var today = time.Date(2026, 11, 22, 9, 0, 0, 0, time.FixedZone("Baghdad", 3*3600))

// world is a whole registry of a test's own, served over HTTP.
type world struct {
	*testing.T
	url        string
	store      *pgstore.Store
	office     *office.Office
	engine     *projections.Engine
	access     *pgstore.Store // the access log
	audit      *projections.Engine
	proofs     *proof.Prover
	days       atomic.Int64 // that have passed since today
	ownerURL   string       // of the database
	issuer     *auth.Issuer
	book       *live.Book
	judge      *policy.Judge
	log        *bytes.Buffer // what the API logged; read it after the last request
	statements atomic.Int64  // read by the API so far
	closeReads func()        // takes the database away from the API's reads
	stopServer func()        // after the last answer
}

// TraceQueryStart counts the statements of the reads' pool.
func (w *world) TraceQueryStart(ctx context.Context, _ *pgx.Conn, _ pgx.TraceQueryStartData) context.Context {
	w.statements.Add(1)
	return ctx
}

// TraceQueryEnd does nothing.
func (w *world) TraceQueryEnd(context.Context, *pgx.Conn, pgx.TraceQueryEndData) {}

func newWorld(t *testing.T) *world { t.Helper(); return newWorldBehind(t, func(*graph.Config) {}) }

// newWorldBehind is one whose handler is set otherwise.
func newWorldBehind(t *testing.T, change func(*graph.Config)) *world {
	t.Helper()
	db := pgtest.New(t)
	w := &world{T: t, log: &bytes.Buffer{}, ownerURL: db.OwnerURL}
	store, err := pgstore.Open(context.Background(), db.AppURL, pgstore.Options{})
	w.must(err)
	w.store = store
	config, err := pgxpool.ParseConfig(db.AppURL)
	w.must(err)
	config.ConnConfig.Tracer = w
	pool, err := pgxpool.NewWithConfig(context.Background(), config)
	w.must(err)
	law, err := lawfile.Embedded()
	w.must(err)
	law = priced(law)
	reads := projections.NewReads(pool, store, registers.Codec)
	reads.Law = law
	w.office = &office.Office{Store: store, Codec: registers.Codec, Neighbours: reads, Namesakes: reads.PersonNeighbours, Household: reads.HasHousehold, Law: law, Now: w.now, Random: rand.Reader}
	w.office.Kin, w.office.PensionsOf, w.office.Payroll, w.office.Cases = reads, reads.PensionsOf, reads, reads.PaidHouseholds
	runner := projections.Reactor{Name: policies.Runner, Types: policies.Events(), Plan: plan(w.office)}
	quiet := slog.New(slog.NewTextHandler(io.Discard, nil))
	w.engine = projections.NewEngine(db.Pool(t), store, registers.Codec, projections.Options{Log: quiet}, append(projections.All(), runner)...)
	w.office.Await = func(ctx context.Context, at eventstore.Position, register string) error {
		return w.engine.Await(ctx, at, register)
	}
	countrys, err := policy.Embedded()
	w.must(err)
	w.book = live.NewBook(append(alike(countrys.Agreements, "bank", "other bank", "third bank"), countrys.Agreements...)...)
	w.judge = &policy.Judge{Set: countrys, Facts: w.book, Now: func() time.Time { return today }, Log: quiet}
	w.access, err = pgstore.Open(context.Background(), db.AppURL, pgstore.Options{Schema: pgstore.Access})
	w.must(err)
	w.office.Accesses = w.access
	w.audit = projections.NewEngine(db.Pool(t), w.access, access.Codec, projections.Options{Log: quiet}, projections.AuditTables()...)
	w.issuer, err = auth.NewIssuer("https://issuer.test", time.Now)
	w.must(err)
	keys, err := w.issuer.Keys()
	w.must(err)
	folder, err := proof.OpenFolder(t.TempDir())
	w.must(err)
	w.proofs = &proof.Prover{Log: store, Folder: folder, KeyFile: filepath.Join(t.TempDir(), "log.key")}
	served := graph.Config{
		Resolver: &graph.Resolver{Office: w.office, Reads: reads, Records: w.book, Policies: countrys, Proofs: w.proofs, Parameters: lawfile.Parameters(), Await: w.engine.Settle, AwaitAccess: w.audit.Settle},
		Readings: office.NewReadings(w.access),
		Verifier: auth.New(w.issuer.Name, keys, time.Now),
		Judge:    w.judge,
		Logger:   slog.New(slog.NewTextHandler(w.log, nil)),
	}
	change(&served)
	server := httptest.NewServer(graph.Handler(served))
	w.url, w.closeReads, w.stopServer = server.URL, pool.Close, server.Close
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() {
		defer close(done)
		var running sync.WaitGroup
		running.Go(func() { w.engine.Run(ctx) })
		running.Go(func() { w.audit.Run(ctx) })
		running.Wait()
	}()
	followed := make(chan struct{})
	go func() { w.book.Follow(ctx, store, quiet); close(followed) }()
	for w.book.Ready() != nil {
		time.Sleep(time.Millisecond)
	}
	t.Cleanup(func() {
		server.Close()
		cancel()
		<-done
		<-followed
		pool.Close()
		w.must(store.Close())
		w.must(w.access.Close())
	})
	return w
}

// now is the time of the test.
func (w *world) now() time.Time { return today.AddDate(0, 0, int(w.days.Load())) }

// plan gives the policies' commands to the engine.
func plan(o *office.Office) func(context.Context, eventstore.Recorded) ([]projections.Errand, error) {
	return func(ctx context.Context, r eventstore.Recorded) (errands []projections.Errand, err error) {
		planned, err := o.Plan(ctx, r)
		for _, e := range planned {
			errands = append(errands, projections.Errand(e))
		}
		return errands, err
	}
}

func (w *world) must(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

// head is the position of the last event.
func (w *world) head() eventstore.Position {
	w.Helper()
	at, err := w.store.Head(context.Background())
	w.must(err)
	return at
}

// client sends requests with one token.
type client struct {
	*world
	header http.Header
}

// as is a client of a role, bound to an area (empty: nationwide), with more scopes than the role's.
func (w *world) as(role string, area domain.Area, more ...string) client {
	w.Helper()
	return w.officer(role+"-1", role, area, more...)
}

// officer is one of several in the same office.
func (w *world) officer(id, role string, area domain.Area, more ...string) client {
	w.Helper()
	return w.with(auth.Caller{Actor: domain.Actor{
		ID: id, Agency: agencyOf(role), Office: office1(area), Area: area, Role: role,
		Scopes: append(append([]string{}, auth.Roles[role]...), more...),
	}, LegalBasis: "test"})
}

// alike are agreements of other agencies that say the same as those of one.
func alike(all []policy.Agreement, one string, others ...string) (list []policy.Agreement) {
	for _, a := range all {
		for _, agency := range others {
			if a.Terms.Agency == one {
				also := a
				also.Terms.Agency, also.Reference = agency, a.Reference+" "+agency
				list = append(list, also)
			}
		}
	}
	return list
}

// agencyOf is the agency whose work a role is; a verifier's is a bank.
func agencyOf(role string) string {
	countrys, err := policy.Embedded()
	if err != nil {
		panic(err)
	}
	return cmp.Or(countrys.Roles[role].Agency, map[string]string{"verifier": "bank", "follower": "retirement"}[role], "civil-status")
}

// callerNamed is a registrar of Basra.
func callerNamed(id string) auth.Caller {
	return auth.Caller{Actor: domain.Actor{ID: id, Agency: "civil-status", Office: "IQ-BA-01", Area: "IQ-BA", Role: "registrar"}}
}

// office1 is the first office of a governorate.
func office1(area domain.Area) string {
	if area == "" {
		return ""
	}
	return area.Governorate() + "-01"
}

func (w *world) with(c auth.Caller) client {
	w.Helper()
	token, err := w.issuer.Sign(c, time.Hour)
	w.must(err)
	return client{w, http.Header{"Authorization": {"Bearer " + token}, "Content-Type": {"application/json"}}}
}

// speaking is the client with a preferred language.
func (c client) speaking(language string) client {
	h := c.header.Clone()
	h.Set("Accept-Language", language)
	return client{c.world, h}
}

// answer is a response of the API.
type answer struct {
	status int
	header http.Header
	raw    string
	Data   map[string]any
	Errors []fault
}

type fault struct {
	Message    string
	Path       []any
	Extensions struct{ Code, Field, Rule, ReferenceID string }
}

// object is a JSON object.
type object = map[string]any

// ask sends one operation.
func (c client) ask(query string, variables object) answer {
	c.Helper()
	body, err := json.Marshal(object{"query": query, "variables": variables})
	c.must(err)
	return c.post(http.MethodPost, string(body))
}

func (c client) post(method, body string) (a answer) {
	c.Helper()
	req, err := http.NewRequest(method, c.url, strings.NewReader(body))
	c.must(err)
	req.Header = c.header.Clone()
	resp, err := http.DefaultClient.Do(req)
	c.must(err)
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	c.must(err)
	a.status, a.header, a.raw = resp.StatusCode, resp.Header, string(text)
	if err := json.Unmarshal(text, &a); err != nil {
		c.Fatalf("the answer is no JSON: %v: %s", err, text)
	}
	return a
}

// data is the answer's data; an error ends the test.
func (c client) data(query string, variables object) object {
	c.Helper()
	a := c.ask(query, variables)
	if len(a.Errors) > 0 || a.Data == nil {
		c.Fatalf("%s\nanswered %s", query, a.raw)
	}
	return a.Data
}

// do gives a command and reads fields of its payload.
func (c client) do(mutation string, input object, fields string) object {
	c.Helper()
	kind := strings.ToUpper(mutation[:1]) + mutation[1:] + "Input"
	switch mutation {
	case "issueBirthCertifiedCopy", "issueBirthExtract":
		kind = "IssueBirthDocumentInput"
	case "issueDeathCertifiedCopy", "issueDeathExtract":
		kind = "IssueDeathDocumentInput"
	}
	data := c.data("mutation($input: "+kind+"!) { "+mutation+"(input: $input) { "+fields+" } }", object{"input": input})
	return data[mutation].(object)
}

// at follows a path of keys and indexes into JSON.
func at(v any, path ...any) any {
	for _, p := range path {
		switch p := p.(type) {
		case string:
			m, ok := v.(object)
			if !ok {
				return nil
			}
			v = m[p]
		case int:
			l, ok := v.([]any)
			if !ok || p >= len(l) {
				return nil
			}
			v = l[p]
		}
	}
	return v
}

func text(v any, path ...any) string {
	s, _ := at(v, path...).(string)
	return s
}
