package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"sijil/internal/migrate"
)

func migrateCommand() *cobra.Command {
	var status bool
	cmd := &cobra.Command{
		Use:   "migrate",
		Short: "Bring the database to the schema of this build",
		Long: `Applies the migrations that the database lacks, in order, each in a transaction
of its own. Migrations only go forward. Several processes may run this at once;
one migrates and the others wait.

It connects by SIJIL_MIGRATE_URL as the role that owns the database, which is to
be another than the application's: the application must not be able to change
the log. The application's role sijil_app is made if it is missing and this
role may do so; otherwise the error says what an administrator has to run.

A database whose character type knows no Arabic letters (lc_ctype C) is refused,
since no name would ever be found in it.`,
		Example: `  createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8 --owner=sijil_owner sijil
  SIJIL_MIGRATE_URL=postgres://sijil_owner@db.internal/sijil sijil migrate
  sijil migrate --status`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := readConfig()
			if err != nil {
				return err
			}
			url, err := c.owner()
			if err != nil {
				return err
			}
			if !status {
				if err := migrate.Up(cmd.Context(), url); err != nil {
					return err
				}
			}
			return printMigrations(cmd, url)
		},
	}
	cmd.Flags().BoolVar(&status, "status", false, "only show which migrations were applied, and when")
	return cmd
}

func printMigrations(cmd *cobra.Command, url string) error {
	all, err := migrate.Status(cmd.Context(), url)
	if err != nil {
		return err
	}
	for _, m := range all {
		when := "to be applied"
		if !m.Applied.IsZero() {
			when = m.Applied.UTC().Format(time.DateTime) + " UTC"
		}
		fmt.Fprintf(cmd.OutOrStdout(), "%-28s %s\n", m.Name, when)
	}
	return nil
}
