// Command direct shortens what gqlgen has generated, as the second step of
// `go generate ./graph`.
//
// For each field gqlgen makes a context, closures and a place for middleware,
// about ten allocations, also where the field is no more than a field of a
// struct. Here no middleware looks at fields, and scopes are checked before
// anything runs, so such fields are written directly. Nothing below the roots
// waits for anything, so lists are written one by one instead of by a goroutine
// for each entry, and objects lose their bookkeeping for @defer, which is
// refused. Resolvers and arguments stay as they are.
//
// And every record that is written is noted first, so that no reading of a
// person's data goes unrecorded: see graph/shown.
package main

import (
	"bytes"
	"fmt"
	"go/format"
	"os"
	"path"
	"path/filepath"
	"regexp"
)

// field is a field that only reads a struct: $1 is what it reads, $2 how it is written.
var field = regexp.MustCompile(`(?m)^\treturn graphql\.ResolveField\(
\t\tctx,
\t\tec\.OperationContext,
\t\tfield,
\t\tfunc\(ctx context\.Context, field graphql\.CollectedField\) \(\*graphql\.FieldContext, error\) \{
.*
\t\t\},
\t\tfunc\(ctx context\.Context\) \(any, error\) \{
\t\t\treturn (obj\.\w+(?:\(\))?), nil
\t\t\},
\t\tnil,
\t\tfunc\(ctx context\.Context, selections ast\.SelectionSet, v .*\) graphql\.Marshaler \{
\t\t\treturn (ec\.marshal[^(]+)\(ctx, selections, v\)
\t\t\},
\t\ttrue,
\t\t(?:true|false),
\t\)
`)

// list is a list of objects: $1 is how one is written, but for its last argument.
var list = regexp.MustCompile(`(?m)^\tret := graphql\.MarshalSliceConcurrently\(ctx, len\(v\), 0, false, func\(ctx context\.Context, i int\) graphql\.Marshaler \{
\t\tfc := graphql\.GetFieldContext\(ctx\)
\t\tfc\.Result = &v\[i\]
\t\treturn (ec\.marshal[^(]+\(ctx, sel, )v\[i\]\)
\t\}\)
`)

// An object without resolvers waits for nothing and defers nothing.
var (
	object      = regexp.MustCompile(`(?ms)^func \(ec \*executionContext\) _\w+\(ctx context\.Context, sel ast\.SelectionSet, obj .*?^}\n`)
	waits       = regexp.MustCompile(`out\.Concurrently\(|deferredFieldSet\.AddField\(`)
	bookkeeping = regexp.MustCompile(`(?ms)^\tdeferredFieldSet := .*?\n\tdeferLabelToView := .*?\n|^\tout\.Dispatch\(ctx\)\n|^\tatomic\.AddInt32\(&ec\.Deferred, .*?\n|^\tec\.ProcessDeferredGroup\(.*?^\t\}\)\n`)
	fieldSet    = []byte("out := graphql.NewFieldSet(fields)")
	plain       = []byte("out := newObject(fields)")
)

// record is the function that writes a record of our own model.
var record = regexp.MustCompile(`(?m)^func \(ec \*executionContext\) _\w+\(ctx context\.Context, sel ast\.SelectionSet, obj \*model\.\w+\) graphql\.Marshaler \{\n`)

const (
	noted    = "$0\tshown.Object(ctx, obj)\n"
	imports  = "import (\n"
	imported = imports + "\t\"sijil/graph/shown\"\n"
)

func main() {
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "direct:", err)
		os.Exit(1)
	}
}

// run rewrites the generated files of a folder. It fails if it finds nothing to
// shorten: then gqlgen writes another form, and the patterns must follow it.
func run(folder string) error {
	files, err := filepath.Glob(filepath.Join(folder, "*.generated.go"))
	if err != nil {
		return err
	}
	fields, lists, objects := 0, 0, 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		fields += len(field.FindAll(text, -1))
		text = field.ReplaceAll(text, []byte("\treturn $2(ctx, field.Selections, $1)\n"))
		lists += len(list.FindAll(text, -1))
		text = list.ReplaceAll(text, []byte("\tret := make(graphql.Array, len(v))\n\tfor i := range v {\n\t\tret[i] = ${1}v[i])\n\t}\n"))
		text = object.ReplaceAllFunc(text, func(body []byte) []byte {
			if waits.Match(body) {
				return body
			}
			objects++
			return bytes.Replace(bookkeeping.ReplaceAll(body, nil), fieldSet, plain, 1)
		})
		if record.Match(text) {
			text = record.ReplaceAll(bytes.Replace(text, []byte(imports), []byte(imported), 1), []byte(noted))
		}
		if text, err = format.Source(withoutUnused(text)); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		if err := os.WriteFile(file, text, 0o644); err != nil { //nolint:gosec // source text, as gqlgen writes it
			return err
		}
	}
	if fields < 100 || lists < 10 || objects < 10 {
		return fmt.Errorf("only %d fields, %d lists and %d objects in %s could be shortened: gqlgen writes another form now", fields, lists, objects, folder)
	}
	return nil
}

var importLine = regexp.MustCompile(`(?m)^\t(?:(\w+) )?"([^"\n]+)"\n`)

// withoutUnused drops imports that nothing names any more.
func withoutUnused(text []byte) []byte {
	return importLine.ReplaceAllFunc(text, func(line []byte) []byte {
		m := importLine.FindSubmatch(line)
		name := string(m[1])
		if name == "" {
			name = path.Base(string(m[2]))
		}
		if name == "_" || bytes.Contains(text, []byte(name+".")) {
			return line
		}
		return nil
	})
}
