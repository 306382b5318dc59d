package cli

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/zwrot/zwrot/lsp"
)

func (a *app) lspCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "lsp",
		Short: a.Sprintf("Serves an editor (Language Server Protocol)"),
		Args:  a.args(0, 0, ""),
		RunE: func(cmd *cobra.Command, _ []string) error {
			code, err := lsp.Serve(cmd.Context(), stdio{a.Stdin, a.Stdout}, lsp.Options{
				Rules: a.Rules, Lang: a.Lang, Version: version(), Log: a.Stderr,
			})
			if err != nil || code == OK {
				return err
			}
			return status(code)
		},
	}
	// Clients made with vscode-languageclient pass it; there is no other way.
	cmd.Flags().Bool("stdio", true, a.Sprintf("talk over standard input and output, as always"))
	return cmd
}

// stdio is standard input and output as one connection.
type stdio struct {
	io.Reader
	io.Writer
}

// Close closes the input, so that a read that waits for it ends.
func (s stdio) Close() error {
	if c, ok := s.Reader.(io.Closer); ok {
		return c.Close()
	}
	return nil
}
