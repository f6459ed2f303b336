package lawfile

import (
	"errors"
	"strconv"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"sijil/domain"
)

// maxFile is more than any law needs, in bytes: the parser's cost is bounded by it.
const maxFile = 1 << 20

// reader gathers what the files say, and everything that is wrong with them.
type reader struct {
	parameters map[string]domain.Parameter
	order      []domain.Parameter
	entries    map[string]entry // what holds now, by parameter
	layers     int
	replaced   []string // parameters that a later layer said anew
	problems   Problems
}

// entry is all that one file says of one parameter.
type entry struct {
	at         Place
	layer      int
	provisions []stated
	faulty     bool // a provision could not be read
}

// stated is a provision and where it stands.
type stated struct {
	domain.Provision
	at Place
}

func newReader(parameters []domain.Parameter) *reader {
	r := &reader{parameters: map[string]domain.Parameter{}, order: parameters, entries: map[string]entry{}}
	for _, p := range parameters {
		r.parameters[p.Key] = p
	}
	return r
}

// begin opens a layer: within one, a parameter may be stated once.
func (r *reader) begin() { r.layers++ }

// file reads the text of one file, if it could be read.
func (r *reader) file(name string, text []byte, err error) {
	switch {
	case err != nil:
		r.report(Place{File: name}, "cannot be read: %v", cause(err))
		return
	case len(text) > maxFile:
		r.report(Place{File: name}, "is larger than %d bytes", maxFile)
		return
	}
	tree, err := parser.ParseBytes(text, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		at := Place{File: name}
		if e, ok := errors.AsType[yaml.Error](err); ok {
			at.Line = e.GetToken().Position.Line
			err = errors.New(e.GetMessage())
		}
		r.report(at, "is not YAML: %v", err)
		return
	}
	f := &file{reader: r, name: name}
	for _, document := range tree.Docs {
		for _, n := range f.list(document.Body, "parameters") {
			f.entry(n)
		}
	}
}

// file is a file that is being read.
type file struct {
	*reader
	name string
}

func (f *file) at(n ast.Node) Place { return Place{f.name, n.GetToken().Position.Line} }

// entry reads `parameter:` with its `provisions:`.
func (f *file) entry(n ast.Node) {
	fields := f.fields(n, "parameter", "provisions")
	key := f.text(fields, n, "parameter")
	parameter, known := f.parameters[key]
	e := entry{at: f.at(n), layer: f.layers}
	if key != "" && !known {
		f.report(f.at(fields["parameter"]), "there is no parameter %s%s", strconv.Quote(key), f.suggest(key))
	}
	if fields["provisions"] == nil {
		if fields != nil {
			f.report(e.at, "provisions are missing")
		}
		return
	}
	list := f.list(fields["provisions"], "provisions")
	if !known {
		return
	}
	for _, p := range list {
		provision, ok := f.provision(p, parameter)
		e.faulty = e.faulty || !ok
		if ok {
			e.provisions = append(e.provisions, stated{provision, f.at(p)})
		}
	}
	if earlier, twice := f.entries[key]; twice && earlier.layer == e.layer {
		f.report(e.at, "%s is stated twice; it stands already at %s", key, earlier.at)
		return
	} else if twice {
		f.replaced = append(f.replaced, key)
	}
	f.entries[key] = e
}
