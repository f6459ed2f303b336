package arch

import (
	"io/fs"
	"maps"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// stamps is a register that has all: it is in every place.
func stamps() fstest.MapFS {
	tree := fstest.MapFS{}
	for name, text := range map[string]string{
		"domain/stamp/doc.go":                             "// Package stamp",
		"domain/stamp/events.go":                          "package stamp",
		"domain/stamp/commands.go":                        "type PassDay struct{ By }",
		"domain/stamp/parameters.go":                      "var Parameters = []domain.Parameter{}",
		"domain/stamp/state.go":                           "type State struct{}",
		"domain/stamp/decide.go":                          "func decide()",
		"domain/stamp/refusals_paper.go":                  "var RulePaper",
		"domain/stamp/stream.go":                          `const StreamPrefix = "stamp-"`,
		"domain/stamp/hostile_test.go":                    "package stamp_test",
		"domain/stamp/testdata/events/stamp.printed.json": "{}",
		"domain/registers/registers.go":                   "JoinCodecs(seal.Codec, stamp.Codec)",
		"office/stamp.go":                                 "func (o *Office) Stamp()",
		"office/policy.go":                                "case seal.Command:\ncase stamp.Command:",
		"lawfile/data/iq/stamp.yaml":                      "- parameter: stamp.fee",
		"lawfile/parameters.go":                           "slices.Concat(stamp.Parameters)",
		"migrations/0099_stamp.sql":                       "CREATE TABLE read.stamp (due_on text)",
		"projections/stamp.go":                            "var Stamps = Table[StampRow]{}",
		"projections/stamp_reads.go":                      "func (r *Reads) Stamp()",
		"projections/engine.go":                           "func All() { Seals, Stamps }",
		"projections/stamp_queue.go":                      "var stampItems = []Handler[WorkItem]{}",
		"projections/work_queue.go":                       "slices.Concat(sealItems, stampItems)",
		"projections/calendar.go":                         "{Table: Stamps.Name}",
		"projections/register_statistics.go":              `import "sijil/domain/stamp"`,
		"projections/timeline_streams.go":                 "c.add(stamp.Stream(n))",
		"projections/labels.csv":                          "event,en\nstamp.printed,Stamp printed\n",
		"graph/schema/stamp.graphqls":                     "type StampRecord implements Node {\n}\nextend type Person {\n  stampRecords: [StampRecord!] @scope\n}\n",
		"graph/schema/common.graphqls":                    "enum Register {\n  SEAL\n  STAMP\n}",
		"graph/stamp.resolvers.go":                        "package graph",
		"graph/model/stamp.go":                            "import \"sijil/domain/stamp\"\nconst StampNode = \"StampRecord\"",
		"graph/model/records.go":                          "case SealNode, StampNode:\ncase \"stamp\":",
		"graph/auth/roles.go":                             `StampRead = "stamp:read"`,
		"graph/reads.go":                                  "case model.StampNode:\nmodel.StampNode: auth.StampRead",
		"graph/edges.go":                                  `case "stampRecords":`,
		"graph/parts.go":                                  `"stampRecords": 0,`,
		"graph/limits.go":                                 `"stampRecords": true,`,
		"graph/cost.go":                                   `case "stampRecords":`,
		"gqlgen.yml":                                      "model: sijil/domain/stamp.Paper",
		"docs/glossary.md":                                "| stamp | `stamp.Printed` |",
	} {
		tree[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return tree
}

// TestGapsAreSeen takes each thing away from a register that has all.
func TestGapsAreSeen(t *testing.T) {
	t.Parallel()
	whole := stamps()
	if found := gaps(whole, "stamp"); len(found) > 0 {
		t.Fatalf("a whole register lacks %q", found)
	}
	optional := map[string]bool{"domain/stamp/parameters.go": true} // without figures it needs no law
	for file := range whole {
		without := maps.Clone(whole)
		delete(without, file)
		if found := gaps(without, "stamp"); len(found) == 0 && !optional[file] {
			t.Errorf("without %s nothing is missing", file)
		}
		without[file] = &fstest.MapFile{Data: []byte("\n")}
		if found := gaps(without, "stamp"); len(found) == 0 && !optional[file] && !strings.HasSuffix(file, ".json") {
			t.Errorf("with an empty %s nothing is missing", file)
		}
	}
	for _, c := range []struct{ file, cut, want string }{
		{"domain/registers/registers.go", ", stamp.Codec", "domain/registers/registers.go: its codec"},
		{"office/policy.go", "case stamp.Command:", "office/policy.go: the commands that policies give it"},
		{"lawfile/parameters.go", "stamp.Parameters", "lawfile/parameters.go: its figures"},
		{"migrations/0099_stamp.sql", "due_on text", "migrations/*.sql: the column due_on"},
		{"projections/engine.go", ", Stamps", "projections/engine.go: its table in All"},
		{"projections/work_queue.go", ", stampItems", "projections/work_queue.go: its handlers in WorkQueue"},
		{"projections/calendar.go", "Stamps", "projections/calendar.go: its table in DatedTables"},
		{"projections/labels.csv", "stamp.printed,", "projections/labels.csv: what stamp.printed is called"},
		{"graph/schema/common.graphqls", "STAMP", "graph/schema/common.graphqls: its name in the enumeration Register"},
		{"graph/schema/stamp.graphqls", " implements Node", "graph/schema/stamp.graphqls: a record with an id"},
		{"graph/model/records.go", ", StampNode", "graph/model/records.go: StampNode in ParseID"},
		{"graph/model/records.go", `case "stamp":`, "graph/model/records.go: its records in WorkItem.Record"},
		{"graph/reads.go", "case model.StampNode:", "graph/reads.go: StampNode in node"},
		{"graph/reads.go", "model.StampNode: auth.StampRead", "graph/reads.go: StampNode in nodeScopes"},
		{"graph/limits.go", `"stampRecords": true,`, "graph/limits.go: stampRecords in followed"},
	} {
		text := string(whole[c.file].Data)
		without := maps.Clone(whole)
		without[c.file] = &fstest.MapFile{Data: []byte(strings.Replace(text, c.cut, "", 1) + "\n// and others")}
		if found := strings.Join(gaps(without, "stamp"), "\n"); found != c.want || !strings.Contains(text, c.cut) {
			t.Errorf("without %q in %s it lacks %q, want %q", c.cut, c.file, found, c.want)
		}
	}
}

// TestThePageNamesEveryPlace: who follows docs/adding-a-register.md meets each file that the check asks for.
func TestThePageNamesEveryPlace(t *testing.T) {
	t.Parallel()
	page, err := fs.ReadFile(os.DirFS(root), "docs/adding-a-register.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range describe(stamps(), "stamp").places() {
		name := p.files[strings.LastIndex(p.files, "/")+1:]
		name = strings.NewReplacer("stamp", "", "[0-9]*", "", "*.json", "events", "*", "").Replace(name)
		name = strings.TrimPrefix(name, "_")
		if !strings.Contains(string(page), name) {
			t.Errorf("docs/adding-a-register.md does not name %s", p.files)
		}
	}
}
