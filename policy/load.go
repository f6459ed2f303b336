package policy

import (
	"bytes"
	"embed"
	"errors"
	"io/fs"
	"os"
	"path"
	"regexp"
	"strconv"
	"sync"

	"github.com/cedar-policy/cedar-go"
	"github.com/goccy/go-yaml"
)

//go:embed data
var embedded embed.FS

// maxFile is more than any policy file needs, in bytes.
const maxFile = 1 << 20

// Embedded is the country's own set. It is read once.
var Embedded = sync.OnceValues(func() (*Set, error) { return load(embedded, "data/iq") })

// Load reads the set of a folder, or the embedded one if none is named. The
// error, if any, is Problems: all of them.
func Load(dir string) (*Set, error) {
	if dir == "" {
		return Embedded()
	}
	return load(os.DirFS(dir), ".")
}

func load(files fs.FS, dir string) (*Set, error) {
	r := &reader{files: files, dir: dir, set: &Set{}}
	r.vocabulary()
	r.policies()
	r.agreements()
	r.expected()
	if len(r.problems) == 0 {
		r.problems = append(r.set.contradictions(path.Join(dir, expectedFile)), r.set.failures()...)
	}
	if len(r.problems) > 0 {
		return nil, r.problems
	}
	return r.set, nil
}

// The files beside the policies.
const (
	vocabularyFile = "registers.yaml"
	agreementsFile = "agreements.yaml"
	expectedFile   = "expected.csv"
)

// reader gathers what the files say, and everything that is wrong with them.
type reader struct {
	files    fs.FS
	dir      string
	set      *Set
	problems Problems
}

// text reads one file; nil if it cannot be read.
func (r *reader) text(name string) []byte {
	text, err := fs.ReadFile(r.files, path.Join(r.dir, name))
	switch {
	case err != nil:
		r.problems.add(path.Join(r.dir, name), 0, "cannot be read: %v", cause(err))
		return nil
	case len(text) > maxFile:
		r.problems.add(path.Join(r.dir, name), 0, "is larger than %d bytes", maxFile)
		return nil
	}
	return text
}

// cause is an error without the path that the reader states itself.
func cause(err error) error {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return e.Err
	}
	return err
}

func (r *reader) vocabulary() {
	text := r.text(vocabularyFile)
	if text == nil {
		return
	}
	if err := strict(text, &r.set.Vocabulary); err != nil {
		r.problems.add(path.Join(r.dir, vocabularyFile), lineOf(err), "%s", messageOf(err))
		return
	}
	if err := r.set.check(); err != nil {
		r.problems.add(path.Join(r.dir, vocabularyFile), 0, "%v", err)
	}
}

// strict reads YAML that says nothing that is not known.
func strict(text []byte, into any) error {
	return yaml.NewDecoder(bytes.NewReader(text), yaml.Strict()).Decode(into)
}

func lineOf(err error) int {
	if e, ok := errors.AsType[yaml.Error](err); ok && e.GetToken() != nil {
		return e.GetToken().Position.Line
	}
	return 0
}

func messageOf(err error) string {
	if e, ok := errors.AsType[yaml.Error](err); ok {
		return e.GetMessage()
	}
	return err.Error()
}

// policies reads every *.cedar file.
func (r *reader) policies() {
	names, err := fs.Glob(r.files, path.Join(r.dir, "*.cedar"))
	if err != nil || len(names) == 0 {
		r.problems.add(r.dir, 0, "holds no *.cedar file: nobody could do anything")
		return
	}
	seen := map[cedar.PolicyID]bool{}
	for _, file := range names {
		text := r.text(path.Base(file))
		if text == nil {
			continue
		}
		found, err := cedar.NewPolicyListFromBytes(file, text)
		if err != nil {
			r.problems.add(file, parsedLine(err), "is not Cedar: %s", cedarPlace.ReplaceAllString(err.Error(), ""))
			continue
		}
		for _, p := range found {
			id := cedar.PolicyID(p.Annotations()["id"])
			line := p.Position().Line
			switch {
			case !policyID.MatchString(string(id)):
				r.problems.add(file, line, `a policy states its @id("register.rule") in small letters`)
			case seen[id]:
				r.problems.add(file, line, "the policy %s stands here a second time", id)
			}
			seen[id] = true
			r.checkNames(file, p)
			r.set.policies = append(r.set.policies, named{id, p})
		}
	}
}

var policyID = regexp.MustCompile(`^[a-z][a-z0-9_-]*(\.[a-z][a-z0-9_-]*)*$`)

// cedarLine finds the line that a parser's error tells; cedarPlace is all that it says of the place.
var (
	cedarLine  = regexp.MustCompile(`:(\d+):\d+`)
	cedarPlace = regexp.MustCompile(`^.*<input>:\d+:\d+ `)
)

func parsedLine(err error) int {
	if m := cedarLine.FindStringSubmatch(err.Error()); m != nil {
		line, _ := strconv.Atoi(m[1])
		return line
	}
	return 0
}

// checkNames refuses what a policy names and nobody knows: a slip of the pen
// there would permit nothing, or forbid nothing, for ever.
func (r *reader) checkNames(file string, p *cedar.Policy) {
	named, err := entities(p)
	if err != nil {
		r.problems.add(file, p.Position().Line, "%v", err)
		return
	}
	for _, e := range named {
		if !r.set.knowsEntity(e.Type, e.ID) {
			r.problems.add(file, p.Position().Line, "the policy %s names %s::%q, which %s does not", p.Annotations()["id"], e.Type, e.ID, vocabularyFile)
		}
	}
}

// failures asks everything that can be asked once, for policies that cannot be evaluated.
func (s *Set) failures() (found Problems) {
	seen := map[string]bool{}
	for _, q := range s.everything() {
		if d := s.decide(q); d.Failed != "" && !seen[d.Failed] {
			seen[d.Failed] = true
			at := s.policies.position(d.Failed)
			found.add(at.Filename, at.Line, "the policy %s cannot be evaluated, for example for %s and %s", d.Failed, q.class.Role, q.need)
		}
	}
	return found
}

func (l list) position(id string) cedar.Position {
	for _, p := range l {
		if string(p.id) == id {
			return p.policy.Position()
		}
	}
	return cedar.Position{}
}

// everything is each role's every need, with and without what a question may come with.
func (s *Set) everything() (all []question) {
	for role, r := range s.Roles {
		for _, n := range s.Needs() {
			for _, w := range []Where{{}, {OtherOffice: true, Sealed: true}} {
				q := question{class: Class{Role: role, Agency: r.Agency}, need: n, where: w}
				all = append(all, q)
				if len(s.Agreements) > 0 {
					q.class.Agency, q.agreement, q.reference = "elsewhere", &s.Agreements[0].Terms, s.Agreements[0].Reference
					all = append(all, q)
				}
			}
		}
	}
	return all
}
