// Package proof makes the log's history provable: nobody who can write the
// database, not even its administrator, can change what was recorded without
// it being seen.
//
// The leaves of a Merkle tree (RFC 6962) are the events of $all in their order.
// Its root is signed (a checkpoint, c2sp.org/tlog-checkpoint) and published with
// the tree's hashes (c2sp.org/tlog-tiles) in a folder outside the database, and
// cosigned by witnesses (c2sp.org/tlog-witness) that somebody else runs. Verify
// folds the log anew and compares.
//
// See docs/decisions/0017-history-proves-itself.md.
package proof
