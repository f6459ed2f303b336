package main

import (
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"sijil/country"
	"sijil/domain"
	"sijil/graph/auth"
)

func tokenCommand() *cobra.Command {
	var dataDir, role, certFile string
	var ttl time.Duration
	cmd := &cobra.Command{
		Use:   "token",
		Short: "Issue a bearer token for the demo",
		Long: `Issues a bearer token, signed with the key that the demo keeps in its data
directory, and prints it. It is for the demo and for development: serve trusts
the issuer that SIJIL_OIDC_ISSUER names, not this key.

--role gives the agency, office, area and scopes that are usual for it; each can
be given instead. The roles: ` + roleNames() + `.`,
		Example: `  sijil token --role registrar
  sijil token --role registrar --office IQ-AR-01 --area IQ-AR --ttl 30m
  sijil token --role verifier --agency bank --subject branch-12`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c := caller(role)
			f := cmd.Flags()
			set := func(flag string, to func(value string)) {
				if f.Changed(flag) {
					to(f.Lookup(flag).Value.String())
				}
			}
			set("subject", func(v string) { c.ID = v })
			set("agency", func(v string) { c.Agency = v })
			set("office", func(v string) { c.Office = v })
			set("area", func(v string) { c.Area = domain.Area(v) })
			set("scope", func(v string) { c.Scopes = strings.Fields(v) })
			set("legal-basis", func(v string) { c.LegalBasis = v })
			if certFile != "" {
				bound, err := thumbprintOf(certFile)
				if err != nil {
					return err
				}
				c.Bound = bound
			}
			switch {
			case len(c.Scopes) == 0 && auth.Roles[role] == nil:
				return usage("the role %q has no usual scopes: give --scope, or one of the roles %s", role, roleNames())
			case unknownScope(c.Scopes) != "":
				return usage("there is no scope %q; the scopes are %s", unknownScope(c.Scopes), strings.Join(auth.Scopes(), ", "))
			case !knownArea(c.Area):
				return usage("--area begins with a governorate's ISO 3166-2 code, for example IQ-BA, or is empty for the whole country")
			case ttl <= 0:
				return usage("--ttl is how long the token holds, for example 1h")
			}
			issuer, err := demoKey(dataDir)
			if err != nil {
				return err
			}
			token, err := issuer.Sign(c, ttl)
			if err != nil {
				return err
			}
			fmt.Fprintln(cmd.OutOrStdout(), token)
			return nil
		},
	}
	f := cmd.Flags()
	f.StringVar(&dataDir, "data-dir", defaultDataDir, "the demo's data directory, where its key is")
	f.StringVar(&role, "role", "registrar", "what its bearer is")
	f.DurationVar(&ttl, "ttl", 12*time.Hour, "how long it holds")
	f.StringVar(&certFile, "cert", "", "certificate file (PEM) of the system that alone may use the token, over TLS")
	f.String("subject", "", "who its bearer is (default demo-ROLE)")
	f.String("agency", "", "the bearer's agency, for example civil-status")
	f.String("office", "", "the office's code, for example IQ-BA-01")
	f.String("area", "", "where the office may act, for example IQ-BA; empty is the whole country")
	f.String("scope", "", "what the token allows, separated by spaces")
	f.String("legal-basis", "", "the law or agreement by which its bearer asks")
	return cmd
}

// thumbprintOf is that of the first certificate in a file.
func thumbprintOf(file string) (string, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	block, _ := pem.Decode(text)
	if block == nil || block.Type != "CERTIFICATE" {
		return "", usage("--cert: %s holds no certificate (PEM)", file)
	}
	c, err := x509.ParseCertificate(block.Bytes)
	if err != nil {
		return "", usage("--cert: %v", err)
	}
	return auth.Thumbprint(c), nil
}

// unknownScope is the first scope that no field needs; empty if all are known.
func unknownScope(scopes []string) string {
	known := auth.Scopes()
	if i := slices.IndexFunc(scopes, func(s string) bool { return !slices.Contains(known, s) }); i >= 0 {
		return scopes[i]
	}
	return ""
}

func knownArea(a domain.Area) bool {
	_, known := country.GovernorateOf(a.Governorate())
	return a == "" || known
}

// demoKey opens the key of a demo that was started before.
func demoKey(dataDir string) (*auth.Issuer, error) {
	name := filepath.Join(dataDir, keyFile)
	if _, err := os.Stat(name); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no signing key %s: start `sijil demo` first, or name its --data-dir", name)
	}
	return auth.OpenIssuer(demoIssuer, name, time.Now)
}
