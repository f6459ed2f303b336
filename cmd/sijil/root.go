package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// usageError is a command line that cannot be meant.
type usageError struct{ error }

func usage(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// isUsage also knows the errors that cobra itself makes of wrong flags and commands.
func isUsage(err error) bool {
	if _, ok := errors.AsType[usageError](err); ok {
		return true
	}
	return strings.HasPrefix(err.Error(), "unknown command")
}

func rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "sijil",
		Short: "A national civil-records registry",
		Long: `Sijil (سجل) is a national civil-records registry. Offices record births and
deaths as events in a log that is never changed; every answer is a fold of that
log, can be replayed as of any date, and is traced to who recorded what, when.

Try it:      sijil demo        everything on this machine, with a sample town
Run it:      sijil migrate     then  sijil serve
Fill it:     sijil import      from FHIR, IJE or CSV

Configuration comes from the environment, so that no secret stands on a command
line:

  SIJIL_DATABASE_URL   PostgreSQL as the application, role sijil_app
  SIJIL_MIGRATE_URL    PostgreSQL as the owner, for migrate; default: SIJIL_DATABASE_URL
  SIJIL_EVENTSTORE     where the log is: postgres for the same database, or the address of an
                       EventStoreDB cluster, esdb://user:password@host:2113?tls=true
  SIJIL_READ_ONLY      true: serve answers questions and refuses commands
  SIJIL_ADDR           where serve listens; default :8443 with TLS, else 127.0.0.1:8080
  SIJIL_TLS_CERT       certificate file, and
  SIJIL_TLS_KEY        its key file, for TLS
  SIJIL_OIDC_ISSUER    who issues bearer tokens (their "iss"; their "aud" must be sijil)
  SIJIL_JWKS_URL       where the issuer's keys are; default: as the issuer's discovery document says
  SIJIL_ESDB_LISTEN    where serve offers the event feed to EventStoreDB clients; default: nowhere
  SIJIL_ESDB_ADVERTISE the feed's host:port as clients reach it; default: where it listens
  SIJIL_ESDB_AGREEMENTS  file of agreements that were not concluded in the log yet
  SIJIL_POLICY_DIR     a folder of policies that replaces the built-in ones
  SIJIL_PLAIN_HTTP     true: serve listens without TLS, on this machine only, for a proxy on it that ends TLS
  SIJIL_CLIENT_CA      file with the authorities of the certificates that agencies' systems show; default: none are asked for
  SIJIL_OPERATIONS_DIR folder of the GraphQL documents that agencies' systems may send; default: any
  SIJIL_SYSTEM_ROLES   which roles are agencies' systems; default border,follower,verifier
  SIJIL_INTROSPECTION_ROLES  which roles are shown the schema, * for all; default none
  SIJIL_METRICS_LISTEN where /metrics is shown, and then nowhere else; default: beside the API
  SIJIL_LIMIT_REQUESTS    requests of an agency in a second, on each instance; default 5000, 0 for no limit
  SIJIL_LIMIT_NUMBER      verifications of one national number in a minute; default 30
  SIJIL_LIMIT_GUESSES     mismatches of an agency on one number until it is locked out of it; default 5
  SIJIL_LIMIT_MISMATCHES  mismatches of an agency in an hour; default 600
  SIJIL_LIMIT_CONNECTIONS connections at once, of which the longest idle make room; default 4096
  SIJIL_PROOF_KEY      file of the key that signs the log's tree (sijil proof key), and
  SIJIL_PROOF_DIR      folder outside the database where the tree is published
  SIJIL_PROOF_INTERVAL how often serve publishes; default 10s
  SIJIL_PROOF_PUSH     URL to which each checkpoint is PUT as well
  SIJIL_WITNESSES      who cosigns: URL and public key, several separated by commas
  SIJIL_LAW_DIR        a folder of figures of the law that replace the built-in ones
  SIJIL_PG_BIN         where demo finds initdb and postgres, if not in the usual places

Exit codes: 0 done, 1 it failed and standard error says why, 2 the command line is wrong.`,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.AddCommand(
		demoCommand(),
		serveCommand(),
		migrateCommand(),
		importCommand(),
		rebuildCommand(),
		eventstoreCommand(),
		benchCommand(),
		lawCommand(),
		policyCommand(),
		agreementCommand(),
		verifyCommand(),
		proveCommand(),
		proofCommand(),
		witnessCommand(),
		backupCommand(),
		restoreCommand(),
		tokenCommand(),
		operationsCommand(),
		versionCommand(),
	)
	return root
}

// noArgs refuses arguments, as a usage error.
func noArgs(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usage("unexpected argument %q", args[0])
	}
	return nil
}
