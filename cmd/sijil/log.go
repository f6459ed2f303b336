package main

import (
	"log/slog"
	"os"
)

// setLog logs to standard error: as text for a person, as JSON for a collector.
func setLog() {
	var h slog.Handler = slog.NewJSONHandler(os.Stderr, nil)
	if isTerminal(os.Stderr) {
		h = slog.NewTextHandler(os.Stderr, nil)
	}
	slog.SetDefault(slog.New(h))
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
