package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"sijil/domain"
	"sijil/graph/auth"
	"sijil/graph/generated"
)

// Rules of agreed operations.
var (
	RuleUnlisted = &domain.Rule{Key: "graphql.unlisted", Code: domain.Forbidden, Text: domain.Text{
		En:  "this operation is not one of those that were agreed for systems; send one of them, by its text or its SHA-256",
		Ar:  "هذه العملية ليست من العمليات المتفق عليها للأنظمة؛ أرسل إحداها بنصها أو ببصمة SHA-256",
		Ckb: "ئەم کردارە یەکێک نییە لەوانەی بۆ سیستەمەکان ڕێککەوتراون؛ یەکێکیان بە دەقەکەی یان بە SHA-256 بنێرە",
	}}
	RuleOtherText = &domain.Rule{Key: "graphql.other_text", Code: domain.Invalid, Text: domain.Text{
		En:  "the SHA-256 is of another document than query; correct it, or send one of the two",
		Ar:  "بصمة SHA-256 لمستند غير الموجود في query؛ صحّحها أو أرسل أحدهما",
		Ckb: "SHA-256 هی بەڵگەنامەیەکی ترە نەک query؛ ڕاستی بکەرەوە یان یەکێکیان بنێرە",
	}}
)

// Operations are documents that were agreed with the agencies whose systems send them.
type Operations struct{ documents map[string]string } // by the SHA-256 of their text, in hex

// maxListed bounds how many there may be.
const maxListed = 10_000

// ReadOperations reads the documents (*.graphql) of a folder, and checks each
// against the schema and the limits. Their ids are the SHA-256 of the files.
func ReadOperations(folder fs.FS) (*Operations, error) {
	o := &Operations{documents: map[string]string{}}
	schema := generated.NewExecutableSchema(generated.Config{}).Schema()
	var faults []error
	err := fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".graphql" {
			return err
		}
		text, err := fs.ReadFile(folder, name)
		if err != nil {
			return err
		}
		p, f := compile(schema, string(text))
		if f != nil {
			faults = append(faults, fmt.Errorf("%s: %w", name, f.err))
			return nil
		}
		for _, op := range p.operations {
			if err := op.cost.check(nil); err != nil {
				faults = append(faults, fmt.Errorf("%s: %w", name, err))
			}
		}
		o.documents[hash(string(text))] = string(text)
		return nil
	})
	if err != nil {
		return nil, err
	}
	switch n := len(o.documents); {
	case n == 0 && len(faults) == 0:
		faults = append(faults, errors.New("there is no document (*.graphql): systems could send nothing"))
	case n > maxListed:
		faults = append(faults, fmt.Errorf("there are %d documents, at most %d", n, maxListed))
	}
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	return o, nil
}

// Len is how many there are.
func (o *Operations) Len() int { return len(o.documents) }

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// agreed gives the document of a request: the text of an id, and for a system only what is listed.
func (h *handler) agreed(c *auth.Caller, p params) (string, error) {
	var listed map[string]string
	if h.Operations != nil {
		listed = h.Operations.documents
	}
	system := h.Operations != nil && slices.Contains(h.Systems, c.Role)
	switch {
	case p.id == "" && !system:
		return p.Query, nil
	case p.id == "":
		p.id = hash(p.Query)
	case p.Query != "" && p.id != hash(p.Query):
		return "", RuleOtherText.Refuse("query")
	case p.Query != "" && !system:
		return p.Query, nil
	}
	text, ok := listed[p.id]
	if !ok {
		return "", RuleUnlisted.Refuse("query")
	}
	return text, nil
}
