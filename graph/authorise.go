package graph

import (
	"context"
	"slices"
	"strings"

	"sijil/domain"
	"sijil/graph/auth"
	"sijil/office"
	"sijil/policy"
	"sijil/projections"
)

// need is something that an operation must be allowed: by the token, whose
// scopes say what may be asked for at most, and by the policies, which decide.
type need struct {
	policy.Need
	scope string
	field string // the first that needs it
}

// admit finds how the caller of a request stands, and refuses who is suspended:
// also with a token that holds for hours yet.
func (h *handler) admit(r *request) error {
	c := r.caller
	if err := h.Judge.Facts.Ready(); err != nil {
		return err
	}
	class := policy.Class{Role: c.Role, Agency: c.Agency, Office: c.Office, Area: string(c.Area)}
	if h.Judge.Suspended(class, c.ID) {
		return policy.RuleSuspended.Refuse("")
	}
	r.judge, r.standing = h.Judge, h.Judge.Standing(class, c.ID, r.stated.purpose)
	r.purpose = r.standing.Purpose
	if n := policy.NeedOf(auth.AccessHide, ""); !r.stated.hidden.IsZero() && !r.judge.May(r.standing, n, policy.Where{}).Allowed {
		return policy.RuleDenied.Refuse("", n.String())
	}
	return nil
}

// allow refuses an operation that the caller's token or the policies do not
// allow, and notes in the request what it was allowed by.
func (op *operation) allow(r *request) error {
	for _, n := range op.needs {
		if !r.caller.May(n.scope) {
			return RuleScope.Refuse(n.field, n.scope)
		}
	}
	for _, n := range op.needs {
		d := r.judge.May(r.standing, n.Need, policy.Where{})
		if !d.Allowed {
			return policy.RuleDenied.Refuse(n.field, n.String())
		}
		r.decided(d)
	}
	if r.basis == "" {
		r.basis = r.caller.LegalBasis
	}
	return nil
}

// decided notes a decision that the request rests on.
func (r *request) decided(d policy.Decision) {
	r.policies = including(r.policies, d.Policy)
	if d.Agreement != "" {
		r.agreement = including(r.agreement, d.Agreement)
		r.basis = including(r.basis, r.standing.Basis(d))
	}
}

// including adds one to a list that is written with commas; almost always there is one.
func including(list, one string) string {
	if list == "" || list == one {
		return one
	}
	if slices.Contains(strings.Split(list, ","), one) {
		return list
	}
	return list + "," + one
}

// may tells whether the caller's token and the policies allow a scope, on a part of the register if one is named.
func may(ctx context.Context, scope, group string) bool {
	r := requestOf(ctx)
	return r.caller.May(scope) && r.judge.May(r.standing, policy.NeedOf(scope, group), policy.Where{}).Allowed
}

// seesSealed tells whether the caller is named for sealed records, by the token and by the policies.
func seesSealed(ctx context.Context) bool {
	r := requestOf(ctx)
	return r.caller.May(auth.SealedRead) && r.judge.May(r.standing, policy.NeedOf(auth.SealedRead, ""), policy.Where{Sealed: true}).Allowed
}

// sees tells whether a caller may see a record of an area: those bound to an
// area see only their own, and sealed records only who is named for it. The area
// is compared here and in the reads' filters: no policy can open another's.
func sees(ctx context.Context, area domain.Area, sealed bool) bool {
	return callerOf(ctx).Area.Contains(area) && (!sealed || seesSealed(ctx))
}

// reads are the questions that the caller may ask: for whom no sealed record exists, none of a sealed person's either.
func (r *Resolver) reads(ctx context.Context) *projections.Reads {
	if seesSealed(ctx) {
		return r.Reads
	}
	return r.Reads.WithoutSealed()
}

// desk is the office as the caller meets it: for whom no sealed record exists, nobody has the number of one.
func (r *Resolver) desk(ctx context.Context) *office.Office {
	if seesSealed(ctx) {
		return r.Office
	}
	return r.Office.WithoutSealed()
}
