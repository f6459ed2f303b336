// Package graph serves the registers by GraphQL: the schema, who may see what,
// and what a request may cost. It holds no rules of the registers.
//
// Every resolver goes: authorise, execute, await, read. Scopes and policies are
// asked once for the whole document before anything runs; areas and seals by the reads.
package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"mime"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"sijil/domain"
	"sijil/graph/auth"
	"sijil/graph/generated"
	"sijil/graph/shown"
	"sijil/policy"
)

//go:generate go tool gqlgen generate
//go:generate go run ./internal/direct generated

// Rules of the transport.
var (
	RuleTransport = &domain.Rule{Key: "graphql.transport", Code: domain.Invalid, Text: domain.Text{
		En:  "send one operation as a JSON object with query and variables, by POST, as application/json in UTF-8 and at most 1 MB",
		Ar:  "أرسل عملية واحدة ككائن JSON يحوي query وvariables، بطريقة POST ونوع application/json بترميز UTF-8 وبحجم لا يتجاوز 1 ميغابايت",
		Ckb: "یەک کردار وەک ئۆبجێکتی JSON بە query و variables بنێرە، بە POST، بە جۆری application/json و UTF-8 و زۆرترین 1 مێگابایت",
	}}
)

// Config is what the API works with.
type Config struct {
	Resolver      *Resolver
	Verifier      *auth.Verifier
	Judge         *policy.Judge
	Readings      Readings
	Logger        *slog.Logger
	Introspection []string    // the roles that are shown the schema; AnyRole for every caller with a token
	Operations    *Operations // the documents that systems may send; nil: any
	Systems       []string    // the roles that are agencies' systems, not people
	Meter         Meter       // hears how requests end; nil: nobody does
}

// AnyRole stands for every caller with a token.
const AnyRole = "*"

// Handler serves GraphQL over HTTP.
func Handler(c Config) http.Handler {
	if c.Meter == nil {
		c.Meter = deaf{}
	}
	return &handler{Config: c, schema: generated.NewExecutableSchema(generated.Config{Resolvers: c.Resolver})}
}

type handler struct {
	Config
	schema graphql.ExecutableSchema
	plans  plans
}

func (h *handler) ServeHTTP(w http.ResponseWriter, hr *http.Request) {
	r := &request{language: language(hr.Header), logger: h.Logger, meter: h.Meter, kind: kindOf(nil)}
	ctx := withRequest(hr.Context(), r)
	defer r.measured(ctx, time.Now())
	defer func() {
		if p := recover(); p != nil {
			_ = recovered(ctx, p) // logs it
			r.refuse(w, hr, http.StatusInternalServerError, &failure{err: RuleInternal.Refuse("")})
		}
	}()
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	if status := transportFault(hr); status != 0 {
		w.Header().Set("Allow", http.MethodPost)
		r.refuse(w, hr, status, &failure{err: RuleTransport.Refuse("")})
		return
	}
	caller, err := h.Verifier.Verify(ctx, hr.Header.Get("Authorization"))
	if err != nil {
		r.refuseBy(w, hr, refusal(err))
		return
	}
	r.caller = caller
	if r.stated, err = readStated(hr.Header); err == nil {
		err = r.stated.allow(caller, func() domain.Date { return domain.DateOf(h.Resolver.Office.Now()) })
	}
	if err = domain.First(h.pace(caller), err); err != nil {
		r.refuseBy(w, hr, refusal(err))
		return
	}
	if err := h.admit(r); err != nil {
		r.refuseBy(w, hr, refusal(err))
		return
	}
	p, status := readParams(w, hr)
	if status != 0 {
		r.refuse(w, hr, status, &failure{err: RuleTransport.Refuse("")})
		return
	}
	body := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(body)
	body.Reset()
	if f := h.answer(ctx, r, p, body); f != nil {
		r.refuseBy(w, hr, f)
		return
	}
	send(w, hr, http.StatusOK, body.Bytes())
}

// transportFault refuses what a browser can be made to send without asking first.
func transportFault(hr *http.Request) int {
	if hr.Method != http.MethodPost {
		return http.StatusMethodNotAllowed
	}
	if kind := hr.Header.Get("Content-Type"); kind != "application/json" {
		media, params, err := mime.ParseMediaType(kind)
		if charset := params["charset"]; err != nil || media != "application/json" || charset != "" && !strings.EqualFold(charset, "utf-8") {
			return http.StatusUnsupportedMediaType
		}
	}
	if hr.Header.Get("Content-Encoding") != "" {
		return http.StatusUnsupportedMediaType
	}
	return 0
}

// buffers hold answers while they are written; their sizes are much alike.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// answer plans and executes one operation, and writes the answer to body.
func (h *handler) answer(ctx context.Context, r *request, p params, body *bytes.Buffer) *failure {
	var err error
	if p.Query, err = h.agreed(r.caller, p); err != nil {
		return refusal(err)
	}
	plan := h.plans.get(p.Query)
	if plan == nil {
		var f *failure
		if plan, f = compile(h.schema.Schema(), p.Query); f != nil {
			return f
		}
		h.plans.put(p.Query, plan)
	}
	op, err := plan.named(p.OperationName)
	if err != nil {
		return refusal(err)
	}
	r.kind = kindOf(op)
	if op.introspects && !h.introspect(r.caller) {
		return &failure{err: RuleIntrospection.Refuse("")}
	}
	if err := op.allow(r); err != nil {
		return refusal(err)
	}
	variables, err := coerce(h.schema.Schema(), op, p.Variables)
	if err != nil {
		return refusal(err)
	}
	if err := op.cost.check(variables); err != nil {
		return refusal(err)
	}
	var seen shown.Note
	h.execute(shown.With(ctx, &seen), plan, op, variables, p, body)
	if err := h.record(ctx, r, op, &seen); err != nil {
		return refusal(err)
	}
	return nil
}

// execute runs an operation that may run.
func (h *handler) execute(ctx context.Context, plan *plan, op *operation, variables map[string]any, p params, body *bytes.Buffer) {
	ctx = graphql.WithOperationContext(ctx, &graphql.OperationContext{
		RawQuery: p.Query, Variables: variables, OperationName: p.OperationName, Doc: plan.doc, Operation: op.OperationDefinition,
		DisableIntrospection: !op.introspects, RecoverFunc: recovered, ResolverMiddleware: resolve, RootResolverMiddleware: resolveRoot,
	})
	ctx = graphql.WithResponseContext(ctx, present, recovered)
	body.WriteString(`{"data":`)
	generated.Run(ctx, h.schema, body)
	if errs := graphql.GetErrors(ctx); len(errs) > 0 {
		body.WriteString(`,"errors":`)
		body.Write(encoded(errs))
	}
	body.WriteByte('}')
}

func resolveRoot(ctx context.Context, next graphql.RootResolver) graphql.Marshaler { return next(ctx) }

// refuseBy refuses a whole request with the status of its code. A client that
// asks for plain JSON gets 200 for a document at fault, as GraphQL over HTTP says.
func (r *request) refuseBy(w http.ResponseWriter, hr *http.Request, f *failure) {
	status := statusOf(f.err.Code())
	if f.err.Rule == RuleRate {
		status = http.StatusTooManyRequests
	}
	if status == http.StatusBadRequest && !strings.Contains(hr.Header.Get("Accept"), graphqlJSON) {
		status = http.StatusOK
	}
	r.refuse(w, hr, status, f)
}

func (r *request) refuse(w http.ResponseWriter, hr *http.Request, status int, f *failure) {
	switch status {
	case http.StatusUnauthorized:
		w.Header().Set("WWW-Authenticate", "Bearer")
	case http.StatusServiceUnavailable, http.StatusTooManyRequests:
		w.Header().Set("Retry-After", strconv.Itoa(f.retryAfter()))
	}
	body := append([]byte(`{"errors":`), encoded(gqlerror.List{r.present(hr.Context(), *f)})...)
	send(w, hr, status, append(body, '}'))
}

// graphqlJSON is the media type of GraphQL over HTTP.
const graphqlJSON = "application/graphql-response+json"

func send(w http.ResponseWriter, hr *http.Request, status int, body []byte) {
	kind := "application/json; charset=utf-8"
	if strings.Contains(hr.Header.Get("Accept"), graphqlJSON) {
		kind = graphqlJSON + "; charset=utf-8"
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	_, _ = w.Write(body) // a caller who has gone away needs no answer
}

// encoded is the JSON of errors, which are texts and numbers of our own.
func encoded(errs gqlerror.List) []byte {
	text, err := json.Marshal(errs)
	if err != nil {
		return []byte("[]")
	}
	return text
}
