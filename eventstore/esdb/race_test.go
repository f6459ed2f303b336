//go:build race

package esdb_test

// crowd is how many call while the client is sent to the leader. It then closes
// its connection under all of them, and those that are sending look at the
// answer's trailers while gRPC writes them: a race of the client's own, which
// does no harm but that the detector tells of it.
const crowd = 1
