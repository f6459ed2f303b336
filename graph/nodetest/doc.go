// Package nodetest has the audits of the working group's own implementation of
// GraphQL over HTTP examine our server: others who read the specification know
// what we might have misread.
//
//	npm ci --ignore-scripts --prefix graph/nodetest
//	go test -tags nodeclients ./graph/nodetest
//
// It needs Node.js 20, so it is no part of `go test ./...`; `.ci/run` runs it.
package nodetest
