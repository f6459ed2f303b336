package arch

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
)

// register is what the files say of one.
type register struct {
	name     string
	table    string   // the variable of its read model: Births
	queue    string   // that of its work: birthItems
	figures  bool     // the law sets some of its numbers
	dated    bool     // something of it ends by the calendar
	nodes    []string // its records in the schema: BirthRecord
	edges    []string // fields that lead from a person to them
	lists    []string // those of the edges that are lists
	examples []string // the stored names of its events
}

// place is where a register must show up.
type place struct {
	files string // a slash pattern
	holds string // what one of the files must say, a regular expression; empty: anything
	hint  string // what is missing there, in words
}

// places lists every place that docs/adding-a-register.md names, in its order.
func (r register) places() (list []place) {
	folder := "domain/" + r.name + "/"
	file := func(pattern string) { list = append(list, place{files: pattern}) }
	says := func(files, holds, hint string) { list = append(list, place{files, holds, hint}) }
	for _, name := range []string{"doc.go", "events.go", "commands.go", "state.go", "decide.go", "refusals*.go", "stream.go", "hostile_test.go", "testdata/events/*.json"} {
		file(folder + name)
	}
	says(folder+"*.go", `\bStreamPrefix\b`, "what its streams begin with")
	says("domain/registers/registers.go", `\b`+r.name+`\.Codec\b`, "its codec")
	file("office/" + r.name + ".go")
	says("office/policy.go", `case `+r.name+`\.Command:`, "the commands that policies give it")
	if r.figures {
		file("lawfile/data/iq/" + r.name + ".yaml")
		says("lawfile/parameters.go", `\b`+r.name+`\.Parameters\b`, "its figures")
	}
	file("migrations/[0-9]*_" + r.name + ".sql")
	file("projections/" + r.name + ".go")
	file("projections/" + r.name + "_reads.go")
	says("projections/engine.go", `\b`+r.table+`\b`, "its table in All")
	says("projections/"+r.name+"_queue.go", `\bvar `+r.queue+`\b`, "what its offices must attend to")
	says("projections/work_queue.go", `\b`+r.queue+`\b`, "its handlers in WorkQueue")
	if r.dated {
		says("migrations/*.sql", r.name+`.*\bdue_on\b|(?s:read\.`+r.name+`\b.*\bdue_on\b)`, "the column due_on")
		says("projections/calendar.go", `\b`+r.table+`\.Name\b`, "its table in DatedTables")
	}
	if r.name != "person" { // civil records are counted by what befalls them
		says("projections/*statistics*.go", `"sijil/domain/`+r.name+`"`, "what is counted of it")
	}
	says("projections/timeline_streams.go", `\b`+r.name+`\.Stream\(|\be\.(?i:`+r.name+`)\b`, "how a person's timeline finds its streams")
	for _, event := range r.examples {
		says("projections/labels.csv", `(?m)^`+regexp.QuoteMeta(event)+`,`, "what "+event+" is called")
	}
	file("graph/schema/" + r.name + ".graphqls")
	file("graph/" + r.name + ".resolvers.go")
	says("gqlgen.yml", `sijil/domain/`+r.name+`\.`, "its types")
	says("graph/model/*.go", `"sijil/domain/`+r.name+`"`, "the inputs of its mutations")
	says("graph/schema/common.graphqls", `(?m)^  `+strings.ToUpper(r.name)+`$`, "its name in the enumeration Register")
	says("graph/auth/roles.go", `"`+r.name+`:read"`, "its scopes")
	says("graph/model/records.go", `case "`+r.name+`":|\b`+r.name+`\.Number\(i\.WorkItem`, "its records in WorkItem.Record")
	says("graph/schema/"+r.name+".graphqls", `implements Node\b`, "a record with an id")
	for _, node := range r.nodes {
		says("graph/model/records.go", `case .*\b`+node+`\b`, node+" in ParseID")
		says("graph/reads.go", `case model\.`+node+`:`, node+" in node")
		says("graph/reads.go", `model\.`+node+`: +auth\.`, node+" in nodeScopes")
	}
	for _, edge := range r.edges {
		says("graph/edges.go", `"`+edge+`"`, edge+" in edges.named")
		says("graph/parts.go", `"`+edge+`":`, edge+" in partsShown")
		says("graph/limits.go", `"`+edge+`":`, edge+" in followed")
	}
	for _, edge := range r.lists {
		says("graph/cost.go", `"`+edge+`"`, "how long "+edge+" may be")
	}
	says("docs/glossary.md", "`"+r.name+"[.`]", "its words")
	return list
}

// gaps names every place where a register does not show up yet.
func gaps(tree fs.FS, name string) (list []string) {
	for _, p := range describe(tree, name).places() {
		texts := read(tree, p.files)
		switch {
		case len(texts) == 0:
			list = append(list, p.files)
		case p.holds != "" && !slices.ContainsFunc(texts, regexp.MustCompile(p.holds).MatchString):
			list = append(list, p.files+": "+p.hint)
		}
	}
	return list
}

// read gives the files of a pattern that say something.
func read(tree fs.FS, pattern string) (texts []string) {
	files, _ := fs.Glob(tree, pattern)
	for _, file := range files {
		if text, err := fs.ReadFile(tree, file); err == nil && strings.TrimSpace(string(text)) != "" {
			texts = append(texts, string(text))
		}
	}
	return texts
}

var (
	tableVar  = regexp.MustCompile(`\b(\w+) += +Table\[`)
	queueVar  = regexp.MustCompile(`\b(\w+) += +\[\]Handler\[WorkItem\]`)
	nodeType  = regexp.MustCompile(`(?m)^type (\w+) implements Node\b`)
	nodeConst = regexp.MustCompile(`\b(\w+Node) += "(\w+)"`)
	onPerson  = regexp.MustCompile(`(?s)extend type Person \{(.*?)\n\}`)
	field     = regexp.MustCompile(`(?m)^  (\w+)(?:\([^)]*\))?: (\[?)(\w+)`)
)

// describe reads what a register is from its files; what cannot be read is a gap, too.
func describe(tree fs.FS, name string) register {
	r := register{name: name, table: "Table", queue: "Items"}
	domain := strings.Join(read(tree, "domain/"+name+"/*.go"), "\n")
	r.figures = strings.Contains(domain, "Parameters = []domain.Parameter")
	r.dated = strings.Contains(domain, "type PassDay struct")
	if found := tableVar.FindStringSubmatch(strings.Join(read(tree, "projections/"+name+".go"), "\n")); found != nil {
		r.table = found[1]
	}
	if found := queueVar.FindStringSubmatch(strings.Join(read(tree, "projections/"+name+"_queue.go"), "\n")); found != nil {
		r.queue = found[1]
	}
	examples, _ := fs.Glob(tree, "domain/"+name+"/testdata/events/*.json")
	for _, file := range examples {
		r.examples = append(r.examples, strings.TrimSuffix(path.Base(file), ".json"))
	}
	consts := map[string]string{} // of the model, by the type that they name
	for _, found := range nodeConst.FindAllStringSubmatch(strings.Join(read(tree, "graph/model/*.go"), "\n"), -1) {
		consts[found[2]] = found[1]
	}
	all := strings.Join(read(tree, "graph/schema/*.graphqls"), "\n")
	own := strings.Join(read(tree, "graph/schema/"+name+".graphqls"), "\n")
	for _, found := range nodeType.FindAllStringSubmatch(own, -1) {
		if node := consts[found[1]]; node != "" {
			r.nodes = append(r.nodes, node)
		} else {
			r.nodes = append(r.nodes, found[1]+"Node")
		}
	}
	for _, block := range onPerson.FindAllStringSubmatch(own, -1) {
		for _, f := range field.FindAllStringSubmatch(block[1], -1) {
			if !strings.Contains(all, "type "+f[3]+" implements Node") {
				continue
			}
			r.edges = append(r.edges, f[1])
			if f[2] != "" {
				r.lists = append(r.lists, f[1])
			}
		}
	}
	return r
}
