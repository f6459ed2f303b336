// Package intake keeps what another register says of a record before the record
// itself has come: messages between registers arrive in any order.
//
//  1. A message waits in the stream of the record that it speaks of.
//  2. Once the record is here, each message is carried out in the order of its
//     coming, and is released.
//  3. A message that waits already, or was released, is not taken in again.
package intake
