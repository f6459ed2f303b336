package policy

import (
	"strings"

	"github.com/cedar-policy/cedar-go"

	"sijil/domain/agreement"
)

// Need is something that a request must be allowed: an action on a register, or
// on a part of it.
type Need struct{ Register, Action, Group string }

// NeedOf makes a need of a scope ("person:read") and the group of a field, if it has one.
func NeedOf(scope, group string) Need {
	register, action, _ := strings.Cut(scope, ":")
	return Need{register, action, group}
}

// name is what the need is about: the register, or the part of it.
func (n Need) name() string {
	if n.Group == "" {
		return n.Register
	}
	return n.Register + "." + n.Group
}

func (n Need) String() string { return n.name() + ":" + n.Action }

// Class is what policies may know of a caller. Callers of one class are answered alike.
type Class struct{ Role, Agency, Office, Area string }

// Where says which records a question is about, of those that the need covers.
type Where struct {
	OtherOffice bool // of an area that the caller is not bound to
	Sealed      bool
}

// question is all that a decision depends on.
type question struct {
	class     Class
	suspended bool
	need      Need
	where     Where
	purpose   string
	agreement *agreement.Terms // nil: none is in force
	reference string           // of it
}

// Decision is an answer with its reason.
type Decision struct {
	Allowed   bool
	Policy    string // the policy that decided; empty where none permits
	Agreement string // the reference of the agreement that it rests on, if any
	Failed    string // a policy that could not be evaluated: the decision is a denial, and an alarm
}

// request puts a question into Cedar's terms.
func (v *Vocabulary) request(q question) (cedar.Request, cedar.EntityMap) {
	caller := cedar.NewEntityUID("Caller", "caller")
	resource := v.uid(q.need)
	register := v.Registers[q.need.Register]
	entities := cedar.EntityMap{
		caller: {
			UID: caller,
			Parents: cedar.NewEntityUIDSet(
				cedar.NewEntityUID("Role", cedar.String(q.class.Role)), cedar.NewEntityUID("Agency", cedar.String(q.class.Agency))),
			Attributes: cedar.NewRecord(cedar.RecordMap{
				"role": cedar.String(q.class.Role), "agency": cedar.String(q.class.Agency),
				"office": cedar.String(q.class.Office), "area": cedar.String(q.class.Area),
				"nationwide": cedar.Boolean(q.class.Area == ""),
				"home":       cedar.Boolean(q.class.Agency != "" && v.Roles[q.class.Role].Agency == q.class.Agency),
				"suspended":  cedar.Boolean(q.suspended),
			}),
		},
		resource: {
			UID: resource, Parents: parents(q.need, register),
			Attributes: cedar.NewRecord(cedar.RecordMap{
				"register": cedar.String(q.need.Register), "name": cedar.String(q.need.name()), "owner": cedar.String(register.Owner),
			}),
		},
	}
	context := cedar.RecordMap{
		"action": cedar.String(q.need.Action), "purpose": cedar.String(q.purpose),
		"other_office": cedar.Boolean(q.where.OtherOffice), "sealed": cedar.Boolean(q.where.Sealed),
	}
	if a := q.agreement; a != nil {
		context["agreement"] = cedar.NewRecord(cedar.RecordMap{
			"reference": cedar.String(q.reference), "actions": set(a.Actions), "registers": set(a.Registers), "groups": set(withRegisters(a.Groups)),
		})
	}
	return cedar.Request{
		Principal: caller, Action: cedar.NewEntityUID("Action", cedar.String(q.need.Action)),
		Resource: resource, Context: cedar.NewRecord(context),
	}, entities
}

// uid names what a need is about.
func (v *Vocabulary) uid(n Need) cedar.EntityUID {
	if n.Group == "" {
		return cedar.NewEntityUID("Register", cedar.String(n.Register))
	}
	return cedar.NewEntityUID("Group", cedar.String(n.name()))
}

// parents puts a part under its register, and both under the register's agency.
func parents(n Need, r Register) cedar.EntityUIDSet {
	var above []cedar.EntityUID
	if n.Group != "" {
		above = append(above, cedar.NewEntityUID("Register", cedar.String(n.Register)))
	}
	if r.Owner != "" {
		above = append(above, cedar.NewEntityUID("Agency", cedar.String(r.Owner)))
	}
	return cedar.NewEntityUIDSet(above...)
}

func set(values []string) cedar.Set {
	list := make([]cedar.Value, len(values))
	for i, v := range values {
		list[i] = cedar.String(v)
	}
	return cedar.NewSet(list...)
}

// withRegisters adds to the groups the registers that they are parts of: where
// a part is open, so is the way to it.
func withRegisters(groups []string) []string {
	all := append([]string(nil), groups...)
	for _, g := range groups {
		register, _, _ := strings.Cut(g, ".")
		all = append(all, register)
	}
	return all
}
