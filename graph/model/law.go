package model

import "sijil/domain"

// LawProvision is what the law says of one figure, in the reader's language.
type LawProvision struct {
	Parameter string
	Text      string
	Kind      domain.Kind
	From, To  domain.Date
	Value     string // empty for a table
	Rows      []LawRow
	Clause    string
	Source    string
	Verified  bool
}

// LawRow is one row of a table of the law.
type LawRow struct{ Name, Value string }

// NewLawProvision writes a provision's values as its parameter's kind wants them.
func NewLawProvision(parameter domain.Parameter, p domain.Provision, l domain.Language) LawProvision {
	out := LawProvision{
		Parameter: p.Parameter, Text: parameter.Text.In(l), Kind: parameter.Kind, From: p.From, To: p.To,
		Rows: []LawRow{}, Clause: p.Clause, Source: p.Source, Verified: !p.Unverified,
	}
	if !parameter.Table {
		out.Value = parameter.Kind.Format(p.Value)
	}
	for _, name := range p.RowNames() {
		out.Rows = append(out.Rows, LawRow{name, parameter.Kind.Format(p.Rows[name])})
	}
	return out
}
