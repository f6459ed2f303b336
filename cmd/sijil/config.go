package main

import (
	"errors"
	"time"

	"github.com/caarlos0/env/v11"

	"sijil/domain"
	"sijil/eventstore/esdb"
)

// config is what the environment says, all under SIJIL_.
type config struct {
	DatabaseURL   string `env:"DATABASE_URL"`
	MigrateURL    string `env:"MIGRATE_URL"`
	EventStore    string `env:"EVENTSTORE" envDefault:"postgres"`
	Addr          string `env:"ADDR"`
	TLSCert       string `env:"TLS_CERT"`
	TLSKey        string `env:"TLS_KEY"`
	ReadOnly      bool   `env:"READ_ONLY"`
	Issuer        string `env:"OIDC_ISSUER"`
	JWKSURL       string `env:"JWKS_URL"`
	FeedListen    string `env:"ESDB_LISTEN"`
	FeedAdvertise string `env:"ESDB_ADVERTISE"`
	Agreements    string `env:"ESDB_AGREEMENTS"`
	Shell         shellConfig

	ProofKey      string        `env:"PROOF_KEY"`
	ProofDir      string        `env:"PROOF_DIR"`
	ProofInterval time.Duration `env:"PROOF_INTERVAL" envDefault:"10s"`
	ProofPush     string        `env:"PROOF_PUSH"`
	Witnesses     string        `env:"WITNESSES"`
}

var errNoDatabase = errors.New("SIJIL_DATABASE_URL is not set: give the database, for example " +
	"postgres://sijil_app@db.internal:5432/sijil, or run `sijil demo` to try everything on this machine")

func readConfig() (config, error) {
	c, err := env.ParseAsWithOptions[config](env.Options{Prefix: "SIJIL_"})
	if err != nil {
		return c, usageError{err}
	}
	if err := checkEventStore(c.EventStore); err != nil {
		return c, usage("SIJIL_EVENTSTORE: %v", err)
	}
	return c, nil
}

// database gives the application's connection string.
func (c config) database() (string, error) {
	if c.DatabaseURL == "" {
		return "", usageError{errNoDatabase}
	}
	return c.DatabaseURL, nil
}

// checkEventStore refuses what names no event store. It never repeats an address: it may hold a password.
func checkEventStore(address string) error {
	if esdb.IsAddress(address) {
		return esdb.CheckAddress(address)
	}
	if address != inDatabase {
		return errors.New("it is " + inDatabase + " for a log in the database, or an address like esdb://user:password@host:2113")
	}
	return nil
}

// storage is where the configuration keeps everything.
func (c config) storage() (storage, error) {
	database, err := c.database()
	return storage{database: database, log: c.EventStore}, err
}

// owner gives the connection string that may change the schema.
func (c config) owner() (string, error) {
	if c.MigrateURL != "" {
		return c.MigrateURL, nil
	}
	return c.database()
}

// checkServe refuses what serve cannot run on, before anything is started.
func (c config) checkServe() error {
	if _, err := c.database(); err != nil {
		return err
	}
	if c.Issuer == "" {
		return usage("SIJIL_OIDC_ISSUER is not set: name who issues the bearer tokens (and SIJIL_JWKS_URL, " +
			"if its keys are not where its discovery document says); nobody could sign in otherwise")
	}
	if err := domain.First(c.checkTLS(), c.Shell.check(), c.checkProof()); err != nil {
		return err
	}
	return c.checkFeed()
}

// listenAddr is where serve listens.
func (c config) listenAddr() string {
	switch {
	case c.Addr != "":
		return c.Addr
	case c.TLSCert != "":
		return ":8443"
	default:
		return "127.0.0.1:8080"
	}
}
