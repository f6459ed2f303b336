//go:build !race

package esdb_test

// crowd is how many call while the client is sent to the leader.
const crowd = 16
