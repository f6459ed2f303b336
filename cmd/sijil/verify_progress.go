package main

import (
	"fmt"
	"io"
	"os"
	"time"
)

// verifyProgress shows how far it is, on a terminal only.
func verifyProgress(to io.Writer) (show func(events int64), hide func()) {
	file, ok := to.(*os.File)
	if !ok || !isTerminal(file) {
		return nil, func() {}
	}
	began, said := time.Now(), time.Time{}
	show = func(events int64) {
		if time.Since(said) > time.Second/4 {
			said = time.Now()
			fmt.Fprintf(to, "\r%d events, %.0f per second ", events, float64(events)/time.Since(began).Seconds())
		}
	}
	return show, func() { fmt.Fprint(to, "\r\033[K") }
}
