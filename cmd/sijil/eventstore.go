package main

import "github.com/spf13/cobra"

func eventstoreCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "eventstore",
		Short: "Move the log to another store",
		Long: `Moves the log: copy copies it, event by event, while the registry is in use;
adopt then takes the read models and the policies along.

docs/operations.md, "Moving to a cluster", has the steps.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("unknown command %q: it is copy or adopt", args[0])
			}
			return cmd.Help()
		},
	}
	cmd.AddCommand(copyCommand(), adoptCommand())
	return cmd
}

// addressHelp is what both commands say of their addresses.
const addressHelp = `An address is postgres://user@host/database, or an event store's, like
esdb://user:password@host:2113. Since it may hold a password, env:NAME stands for
the address in the environment variable NAME. No address is ever printed.`
