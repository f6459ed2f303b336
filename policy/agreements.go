package policy

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"

	"github.com/goccy/go-yaml"

	"sijil/domain"
	"sijil/domain/agreement"
)

// Agreement is one that a file states.
type Agreement struct {
	Reference string
	Terms     agreement.Terms
}

// stated is an agreement as it stands in a file.
type stated struct {
	Reference  string   `yaml:"reference"`
	Agency     string   `yaml:"agency"`
	Purposes   []string `yaml:"purposes"`
	Registers  []string `yaml:"registers"`
	Groups     []string `yaml:"groups"`
	Actions    []string `yaml:"actions"`
	LegalBasis string   `yaml:"legal_basis"`
	FeedRead   []string `yaml:"feed_read"`
	FeedAppend []string `yaml:"feed_append"`
	FeedCopy   bool     `yaml:"feed_copy"`
	From       string   `yaml:"from"`
	Until      string   `yaml:"until"`
}

// ParseAgreements reads agreements as agreements.yaml has them. Whether their
// terms may be is decided when they are proposed.
func ParseAgreements(text []byte) (list []Agreement, err error) {
	if len(text) > maxFile {
		return nil, fmt.Errorf("the agreements are longer than %d bytes", maxFile)
	}
	var file struct {
		Agreements []stated `yaml:"agreements"`
	}
	if err := yaml.NewDecoder(bytes.NewReader(text), yaml.Strict()).Decode(&file); err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	for i, s := range file.Agreements {
		a := Agreement{s.Reference, agreement.Terms{
			Agency: s.Agency, Purposes: s.Purposes, Registers: s.Registers, Groups: s.Groups, Actions: s.Actions,
			LegalBasis: s.LegalBasis, Read: s.FeedRead, Append: s.FeedAppend, Copy: s.FeedCopy,
		}}
		if a.Terms.From, err = domain.ParseDate(s.From); err != nil {
			return nil, fmt.Errorf("agreement %d (%s): from: %w", i+1, s.Reference, err)
		}
		if s.Until != "" {
			if a.Terms.Until, err = domain.ParseDate(s.Until); err != nil {
				return nil, fmt.Errorf("agreement %d (%s): until: %w", i+1, s.Reference, err)
			}
		}
		list = append(list, a)
	}
	return list, nil
}

// agreements reads those that a new registry begins with, and refuses what could not be concluded.
func (r *reader) agreements() {
	text := r.text(agreementsFile)
	if text == nil {
		return
	}
	file := path.Join(r.dir, agreementsFile)
	list, err := ParseAgreements(text)
	if err != nil {
		r.problems.add(file, lineOf(err), "%s", messageOf(err))
		return
	}
	for _, a := range list {
		command := agreement.Propose{By: domain.By{Actor: domain.Actor{ID: "file"}}, Reference: a.Reference, Terms: a.Terms}
		_, err := agreement.Decider.Decide(agreement.State{}, command)
		if err == nil {
			err = r.set.CheckTerms(a.Terms)
		}
		if err != nil {
			line := bytes.Count(text[:max(0, bytes.Index(text, []byte(a.Reference)))], []byte("\n")) + 1
			r.problems.add(file, line, "the agreement %s: %v", a.Reference, err)
		}
	}
	r.set.Agreements = list
}

// State is the agreement as if it had been concluded.
func (a Agreement) State() agreement.State {
	return agreement.State{Reference: a.Reference, Terms: a.Terms, Status: agreement.InForce}
}
