// Package nodetest has the audits of the working group's own implementation of
// GraphQL over HTTP examine our server: others who read the specification know
// what we might have misread.
//
//	npm ci --ignore-scripts --prefix graph/nodetest
//	go test -tags nodeclients ./graph/nodetest
//
// The big list of naughty strings, which a test of graph sends, comes with them:
//
//	go test -tags nodeclients -run TestR21_TheBigListOfNaughtyStrings ./graph
//
// It needs Node.js 20, so it is no part of `go test ./...`; `.ci/run` runs it.
package nodetest
