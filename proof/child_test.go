package proof_test

import (
	"fmt"
	"net"
	"net/http"
	"os"
	"time"

	"sijil/proof"
)

// These make this test binary, started again, a process that only witnesses.
const (
	childState = "SIJIL_TEST_WITNESS_STATE"
	childKey   = "SIJIL_TEST_WITNESS_KEY"
	childLog   = "SIJIL_TEST_WITNESS_LOG"
)

// child serves a witness on a free port, which it prints, until it is killed.
func child() {
	key, err := proof.OpenKey(os.Getenv(childKey))
	fatal(err)
	log, err := proof.ParseVerifier(os.Getenv(childLog))
	fatal(err)
	w, err := proof.OpenWitness(key, os.Getenv(childState), []proof.Verifier{log}, time.Now)
	fatal(err)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	fatal(err)
	fmt.Println(l.Addr())
	fatal((&http.Server{Handler: w, ReadHeaderTimeout: time.Second}).Serve(l))
}

func fatal(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "witness:", err)
		os.Exit(1)
	}
}
