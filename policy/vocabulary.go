package policy

import (
	"fmt"
	"maps"
	"slices"

	"sijil/domain/agreement"
)

// Register is what the policies may say of one.
type Register struct {
	Owner   string   `yaml:"owner"` // the agency whose it is; empty for what is nobody's own
	Actions []string `yaml:"actions"`
	Groups  []string `yaml:"groups"`
}

// Role is the work of some callers.
type Role struct {
	Agency  string `yaml:"agency"`  // whose work it is; empty: of any
	Purpose string `yaml:"purpose"` // what is meant where a request states none
}

// Vocabulary is what policies and agreements may name.
type Vocabulary struct {
	Registers map[string]Register `yaml:"registers"`
	Roles     map[string]Role     `yaml:"roles"`
}

// Needs lists everything that can be asked for: each action on each register, and on each of its parts.
func (v *Vocabulary) Needs() (needs []Need) {
	for _, name := range slices.Sorted(maps.Keys(v.Registers)) {
		r := v.Registers[name]
		for _, action := range r.Actions {
			needs = append(needs, Need{name, action, ""})
			for _, group := range r.Groups {
				needs = append(needs, Need{name, action, group})
			}
		}
	}
	return needs
}

// Knows tells whether a need can be asked for.
func (v *Vocabulary) Knows(n Need) bool {
	r, known := v.Registers[n.Register]
	return known && slices.Contains(r.Actions, n.Action) && (n.Group == "" || slices.Contains(r.Groups, n.Group))
}

// knowsEntity tells whether a policy may name an entity.
func (v *Vocabulary) knowsEntity(kind, id string) bool {
	switch kind {
	case "Role":
		_, known := v.Roles[id]
		return known
	case "Register":
		_, known := v.Registers[id]
		return known
	case "Group":
		return slices.ContainsFunc(v.Needs(), func(n Need) bool { return n.Group != "" && n.name() == id })
	case "Action":
		if slices.Contains(agreement.Openable(), id) {
			return true
		}
		for _, r := range v.Registers {
			if slices.Contains(r.Actions, id) {
				return true
			}
		}
		return false
	case "Agency":
		for _, r := range v.Registers {
			if id != "" && r.Owner == id {
				return true
			}
		}
		for _, r := range v.Roles {
			if id != "" && r.Agency == id {
				return true
			}
		}
	}
	return false
}

// CheckTerms refuses an agreement that names a register, or a part of one, that there is not.
func (v *Vocabulary) CheckTerms(t agreement.Terms) error {
	for i, name := range t.Registers {
		if !v.knowsEntity("Register", name) {
			return RuleUnknownName.Refuse(fmt.Sprintf("registers[%d]", i))
		}
	}
	for i, name := range t.Groups {
		if !v.knowsEntity("Group", name) {
			return RuleUnknownName.Refuse(fmt.Sprintf("groups[%d]", i))
		}
	}
	return nil
}

// check finds what is wrong with the vocabulary itself.
func (v *Vocabulary) check() error {
	if len(v.Registers) == 0 || len(v.Roles) == 0 {
		return fmt.Errorf("it names no registers or no roles")
	}
	for name, r := range v.Registers {
		if len(r.Actions) == 0 {
			return fmt.Errorf("nothing can be done with the register %s", name)
		}
	}
	return nil
}
