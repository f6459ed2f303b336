package graph

import (
	"strings"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"sijil/domain"
)

// plan is a document that was parsed, measured and validated, and what each of
// its operations needs. It is made once and shared by every request that sends
// the same document.
type plan struct {
	doc        *ast.QueryDocument
	operations []*operation
}

// operation is one of a document's operations.
type operation struct {
	*ast.OperationDefinition
	needs       []need
	cost        *cost
	groups      groups
	action      string
	introspects bool // it asks for the schema itself
}

// compile makes a plan, or refuses.
func compile(schema *ast.Schema, query string) (*plan, *failure) {
	if len(query) > maxQueryBytes {
		return nil, &failure{err: RuleTooComplex.Refuse("query", maxQueryBytes, "bytes")}
	}
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: query}, maxTokens)
	if err != nil {
		return nil, unparsed(err)
	}
	if len(doc.Operations) == 0 {
		return nil, &failure{err: domain.RuleRequired.Refuse("query")}
	}
	if err := checkLimits(doc); err != nil {
		return nil, refusal(err)
	}
	if found := validator.ValidateWithRules(schema, doc, validation()); len(found) > 0 {
		return nil, misfit(doc, found[0])
	}
	p := &plan{doc: doc}
	for _, op := range doc.Operations {
		p.operations = append(p.operations, &operation{op, needsOf(doc, op), costOf(doc, op), groupsOf(doc, op), actionOf(doc, op), introspects(doc, op)})
	}
	return p, nil
}

// named finds an operation; the name may be left out where there is only one.
func (p *plan) named(name string) (*operation, error) {
	if name == "" && len(p.operations) == 1 {
		return p.operations[0], nil
	}
	for _, op := range p.operations {
		if op.Name == name && name != "" {
			return op, nil
		}
	}
	return nil, RuleOperation.Refuse("operationName")
}

// validation rules that suggest nothing: a suggestion tells a stranger the schema.
func validation() *rules.Rules {
	r := rules.NewDefaultRules()
	r.RemoveRule(rules.FieldsOnCorrectTypeRule.Name)
	r.AddRule(rules.FieldsOnCorrectTypeRuleWithoutSuggestions.Name, rules.FieldsOnCorrectTypeRuleWithoutSuggestions.RuleFunc)
	r.RemoveRule(rules.ScalarLeafsRule.Name)
	r.AddRule(rules.ScalarLeafsRuleWithoutSuggestions.Name, rules.ScalarLeafsRuleWithoutSuggestions.RuleFunc)
	return r
}

// unparsed refuses what is no GraphQL. The parser's own words may repeat the caller's values and are dropped.
func unparsed(err error) *failure {
	if strings.Contains(err.Error(), "exceeded token limit") {
		return &failure{err: RuleTooComplex.Refuse("query", maxTokens, "tokens")}
	}
	f := &failure{}
	line, column := 1, 1
	if g, ok := err.(*gqlerror.Error); ok { //nolint:errorlint // the parser returns it bare
		f.at = g.Locations
		if len(g.Locations) > 0 {
			line, column = g.Locations[0].Line, g.Locations[0].Column
		}
	}
	f.err = RuleDocument.Refuse("query", "syntax", line, column)
	return f
}

// maxPlans bounds one generation of plans; maxPlanBytes the documents that are kept.
const (
	maxPlans     = 500
	maxPlanBytes = 16 << 10
)

// plans remembers plans in two generations: when the young one is full the old one is forgotten.
type plans struct {
	mu         sync.RWMutex
	young, old map[string]*plan
}

func (c *plans) get(query string) *plan {
	c.mu.RLock()
	p, young := c.young[query]
	if !young {
		p = c.old[query]
	}
	c.mu.RUnlock()
	if p != nil && !young {
		c.put(query, p)
	}
	return p
}

func (c *plans) put(query string, p *plan) {
	if len(query) > maxPlanBytes {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.young) >= maxPlans {
		c.old, c.young = c.young, nil
	}
	if c.young == nil {
		c.young = make(map[string]*plan)
	}
	c.young[query] = p
}

// refusal wraps an error of our own checks.
func refusal(err error) *failure {
	if e, ok := asRefusal(err); ok {
		return &failure{err: e, wait: wait(err)}
	}
	return &failure{err: RuleInternal.Refuse("").Because(err)}
}
