package domain

import (
	"errors"
	"fmt"
)

// Code classifies an Error for the outermost layer (GraphQL, HTTP, CLI).
type Code string

// The codes, mapped once per edge. There are no others.
const (
	Invalid         Code = "invalid"         // the caller sent something that can never be accepted
	NotFound        Code = "not_found"       // there is no such record, or it is sealed for this caller
	Conflict        Code = "conflict"        // the record's present state forbids it
	Forbidden       Code = "forbidden"       // the caller may not do this
	Unauthenticated Code = "unauthenticated" // the caller has not shown who they are
	Unavailable     Code = "unavailable"     // try again later
	Internal        Code = "internal"        // a fault of ours
)

// Language of a user-facing text.
type Language string

// The languages that every user-facing text exists in.
const (
	Arabic  Language = "ar"
	Kurdish Language = "ckb" // Sorani
	English Language = "en"
)

// Text is one user-facing text in every language. The three carry the same
// explicitly indexed verbs (%[1]s), since word order differs.
type Text struct{ En, Ar, Ckb string }

// In gives the text in a language; English for one that is unknown.
func (t Text) In(l Language) string {
	switch l {
	case Arabic:
		return t.Ar
	case Kurdish:
		return t.Ckb
	default:
		return t.En
	}
}

// Rule is a named reason for refusal: what a clerk may not do and what to do
// next. Its key is stable, for tests, translations and support.
type Rule struct {
	Key  string // "birth.late_needs_reason"
	Code Code
	Text Text
}

// Refuse makes the Error of a rule. field is the path of the input at fault in
// the API's spelling ("child.name.given"), empty when no single field is.
// args must not hold personal data: errors reach logs.
func (r *Rule) Refuse(field string, args ...any) *Error {
	return &Error{Rule: r, Field: field, args: args}
}

// Error is a refusal that a clerk can read and act on.
type Error struct {
	Rule  *Rule
	Field string
	args  []any
	cause error
}

// Because keeps what went wrong underneath, for the engineer's log; it is never shown to a client.
func (e *Error) Because(cause error) *Error {
	c := *e
	c.cause = cause
	return &c
}

// Code of the rule that was broken.
func (e *Error) Code() Code { return e.Rule.Code }

// In is the message in a language.
func (e *Error) In(l Language) string {
	if text := e.Rule.Text.In(l); len(e.args) > 0 {
		return fmt.Sprintf(text, e.args...)
	} else {
		return text
	}
}

// Error is the English message with the field and, for engineers, the cause.
func (e *Error) Error() string {
	s := e.In(English)
	if e.Field != "" {
		s = e.Field + ": " + s
	}
	if e.cause != nil {
		s += ": " + e.cause.Error()
	}
	return s
}

func (e *Error) Unwrap() error { return e.cause }

// Under puts the field of a refusal inside another: "given" under "mother.name" is "mother.name.given".
// Errors of other kinds pass through.
func Under(field string, err error) error {
	var e *Error
	if err == nil || !errors.As(err, &e) {
		return err
	}
	c := *e
	if c.Field == "" {
		c.Field = field
	} else {
		c.Field = field + "." + c.Field
	}
	return &c
}

// CodeOf classifies any error; what is not an Error is internal.
func CodeOf(err error) Code {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Code()
	}
	return Internal
}

// IsRule tells whether err is a refusal by rule r.
func IsRule(err error, r *Rule) bool {
	e, ok := errors.AsType[*Error](err)
	return ok && e.Rule == r
}

// First is the first error of a row of checks; nil if all pass.
func First(checks ...error) error {
	for _, err := range checks {
		if err != nil {
			return err
		}
	}
	return nil
}
