package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"time"

	"github.com/spf13/cobra"

	"sijil/proof"
)

type witnessOptions struct {
	listen, state, keyFile, cert, tlsKey string
	logs                                 []string
}

func witnessCommand() *cobra.Command {
	var o witnessOptions
	cmd := &cobra.Command{
		Use:   "witness --listen ADDRESS --state FILE --key FILE --log-key KEY",
		Short: "Cosign a log's checkpoints, for somebody else",
		Long: `Cosigns the checkpoints of logs, each only if it continues the one before
(c2sp.org/tlog-witness, at POST /add-checkpoint): two histories of one log can
then not both be shown to anybody without it being seen. It is meant to be run by
another institution than the registry, on its own machine. It needs no database
and sees no event.

Its key (--key, made with sijil proof key) and its state (--state) belong together.
The state is durable before each answer. A witness whose state is lost would
accept any history: give it another key. At its start it prints the public key
that the registry puts into SIJIL_WITNESSES.

--log-key is a log's public key, and may be repeated; when a log changes its key,
add the next one.`,
		Example: `  sijil proof key --name witness.court.example witness.key
  sijil witness --listen :8447 --state witness.json --key witness.key --log-key registry.example/log+0a1b2c3d+AU…`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if o.listen == "" || o.state == "" || o.keyFile == "" || len(o.logs) == 0 {
				return usage("a witness needs --listen, --state, --key and --log-key")
			}
			if (o.cert == "") != (o.tlsKey == "") {
				return usage("a certificate needs its key: give both --tls-cert and --tls-key, or neither")
			}
			return runWitness(cmd.Context(), o, cmd.OutOrStdout())
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.listen, "listen", "", "where to listen, for example :8447")
	f.StringVar(&o.state, "state", "", "file of what was cosigned; it is made if it is not there")
	f.StringVar(&o.keyFile, "key", "", "file of the witness's own key")
	f.StringArrayVar(&o.logs, "log-key", nil, "public key of a log; may be repeated")
	f.StringVar(&o.cert, "tls-cert", "", "certificate file")
	f.StringVar(&o.tlsKey, "tls-key", "", "key file of the certificate")
	return cmd
}

// witnessConnections at once: a few logs ask, now and then.
const witnessConnections = 64

func runWitness(ctx context.Context, o witnessOptions, out io.Writer) (err error) {
	setLog()
	key, err := proof.OpenKey(o.keyFile)
	if err != nil {
		return fmt.Errorf("--key: %w", err)
	}
	var logs []proof.Verifier
	for _, text := range o.logs {
		v, err := proof.ParseVerifier(text)
		if err != nil {
			return usage("--log-key: %v", err)
		}
		logs = append(logs, v)
	}
	w, err := proof.OpenWitness(key, o.state, logs, time.Now)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, w.Close()) }()
	l, err := listen(o.listen)
	if err != nil {
		return err
	}
	defer l.Close() // the server closes it as well
	mux := http.NewServeMux()
	mux.Handle("POST /add-checkpoint", w)
	fmt.Fprintln(out, key.CosignerPublic())
	slog.Info("witnessing", "address", l.Addr().String(), "logs", len(logs))
	ready := func(context.Context) error { return nil }
	var secure *tls.Config
	if o.cert != "" {
		if secure, err = openTLS(certificateFiles{cert: o.cert, key: o.tlsKey}); err != nil {
			return err
		}
	}
	return newServer(mux, ready, witnessConnections).serve(ctx, l, secure)
}
