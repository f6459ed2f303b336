// Command sijil is the registry: its server, its tools and its demonstration.
// This package only wires; what is wired lives in the packages beside it.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

// garbage is how much the heap may grow between two collections, in percent.
// What lives is small beside what each request leaves behind: at the default of
// 100 a server spends a fifth of its time collecting.
const garbage = 400

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
	}
	// The first signal asks for an orderly end, a second one ends at once.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	code := run(ctx, os.Args[1:])
	stop()
	os.Exit(code)
}

// The exit codes.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

// run executes one command line.
func run(ctx context.Context, args []string) int {
	root := rootCommand()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return exitDone
	}
	fmt.Fprintln(os.Stderr, "sijil:", err)
	if isUsage(err) {
		fmt.Fprintln(os.Stderr, "Run `sijil --help`, or a command with --help, to see what it takes.")
		return exitUsage
	}
	return exitFailed
}
