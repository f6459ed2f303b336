// Package policy decides who may do what: over agency, role, office and area,
// register, action, group of fields and purpose, by policies written in Cedar.
//
// The policies are files (data/iq, or a folder that replaces it):
//
//	*.cedar          the policies; each states its @id, which decisions are reasoned with
//	registers.yaml   what the policies may name: registers, actions, groups, roles
//	agreements.yaml  the agreements that a new registry begins with
//	expected.csv     a table of decisions that must come out as it says
//
// What no policy permits is denied, and what one forbids no other permits. A
// policy that fails while it is evaluated denies, and raises an alarm. Files
// that are at fault in any way are refused whole, with every fault's file and line.
//
// Policies see a whole question at once and know no record: whether a record is
// in the caller's area, or sealed, is compared by the reader, who then asks for
// such a record. docs/decisions/0019-policies-are-cedar-files.md tells the layers.
package policy
