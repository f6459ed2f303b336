// Package nodetest lets the official Node.js clients of EventStoreDB and its
// successor use our server as they would use theirs: clients that others wrote
// know what we might have misread.
//
//	npm ci --ignore-scripts --prefix eventstore/esdbwire/nodetest
//	go test -tags nodeclients ./eventstore/esdbwire/nodetest
//
// It needs Node.js 20, so it is no part of `go test ./...`; `.ci/run` runs it.
package nodetest
