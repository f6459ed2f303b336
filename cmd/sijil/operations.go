package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"sijil/graph"
)

func operationsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "operations",
		Short: "Check the operations that agencies' systems may send",
		Long: `Where SIJIL_OPERATIONS_DIR names a folder of GraphQL documents (*.graphql), systems
(the roles of SIJIL_SYSTEM_ROLES) may send these and no others, by their text or
by the SHA-256 of the file. People are not bound by it.`,
		Args: noArgs,
	}
	cmd.AddCommand(&cobra.Command{
		Use:   "check DIR",
		Short: "Hold a folder of documents against the schema and the limits",
		Long: `Reads every document of a folder as serve would at its start, and tells all that
do not fit the schema or cost too much; the exit code is then 1.`,
		Example: `  sijil operations check /etc/sijil/operations`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage("name one folder of documents (*.graphql)")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			o, err := graph.ReadOperations(os.DirFS(args[0]))
			if err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "%d documents may be sent\n", o.Len())
			return nil
		},
	})
	return cmd
}
