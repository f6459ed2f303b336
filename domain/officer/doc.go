// Package officer is the register of suspensions: of officers, and of agencies'
// systems, whose tokens must count for nothing although they still hold.
//
//  1. A suspension is of a token's subject at an agency, in one role or in all.
//     The stream is named after a hash of the subject, so that no name stands in a stream's name.
//  2. One person suspends, with a reason; it holds from the moment it is recorded.
//  3. Another person reinstates: not who suspended, and never the one suspended.
package officer
