package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// shells lists the shells that have a script.
func shells() []string { return []string{"bash", "zsh", "fish", "powershell"} }

func (a *app) completionCommand() *cobra.Command {
	return &cobra.Command{
		Use:       "completion " + strings.Join(shells(), "|"),
		Short:     a.Sprintf("Prints the script that completes commands and flags in a shell"),
		Args:      a.args(1, 1, strings.Join(shells(), ", ")),
		ValidArgs: shells(),
		RunE: func(cmd *cobra.Command, args []string) error {
			root, w := cmd.Root(), a.Stdout
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(w, true)
			case "zsh":
				return root.GenZshCompletion(w)
			case "fish":
				return root.GenFishCompletion(w, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(w)
			}
			return a.wrongValue("completion", args[0], shells())
		},
	}
}

// completeChoices lets a shell complete the values of flags that name a choice.
func completeChoices(root *cobra.Command) error {
	for _, cmd := range append(root.Commands(), root) {
		var err error
		cmd.NonInheritedFlags().VisitAll(func(f *pflag.Flag) {
			if c, ok := f.Value.(*choice); ok && err == nil {
				err = cmd.RegisterFlagCompletionFunc(f.Name, cobra.FixedCompletions(c.values, cobra.ShellCompDirectiveNoFileComp))
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (a *app) manCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "man",
		Short: a.Sprintf("Prints the manual page"),
		Args:  a.args(0, 0, ""),
		RunE: func(cmd *cobra.Command, _ []string) error {
			a.man(a.Stdout, cmd.Root())
			return nil
		},
	}
}

// man writes the manual page of all commands, in the macros of man(7).
func (a *app) man(w io.Writer, root *cobra.Command) {
	fmt.Fprintf(w, ".TH ZWROT 1 \"\" \"zwrot %s\"\n", roff(root.Version))
	fmt.Fprintf(w, ".SH %s\nzwrot \\- %s\n", roff(a.Sprintf("NAME")), roff(root.Short))
	fmt.Fprintf(w, ".SH %s\n.B zwrot\n%s\n", roff(strings.TrimSuffix(a.Sprintf("Usage:"), ":")), roff(a.Sprintf("COMMAND")))
	for _, cmd := range root.Commands() {
		if !cmd.IsAvailableCommand() {
			continue
		}
		fmt.Fprintf(w, ".SH zwrot %s\n", roff(cmd.Use))
		text := cmd.Long
		if text == "" {
			text = cmd.Short + "."
		}
		for _, paragraph := range strings.Split(text, "\n\n") {
			fmt.Fprintf(w, ".PP\n%s\n", roff(oneLine(paragraph)))
		}
		a.manFlags(w, cmd.LocalNonPersistentFlags())
		if cmd.Example != "" {
			fmt.Fprintf(w, ".PP\n%s\n.nf\n%s\n.fi\n", roff(a.Sprintf("Examples:")), roff(cmd.Example))
		}
	}
	fmt.Fprintf(w, ".SH %s\n", roff(strings.TrimSuffix(a.Sprintf("Flags of all commands:"), ":")))
	a.manFlags(w, root.PersistentFlags())
}

func (a *app) manFlags(w io.Writer, flags *pflag.FlagSet) {
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		value := ""
		if f.Value.Type() != "bool" {
			value = " \\fI" + roff(a.placeholder(f)) + "\\fR"
		}
		fmt.Fprintf(w, ".TP\n\\fB\\-\\-%s\\fR%s\n%s\n", roff(f.Name), value, roff(a.flagUsage(f)))
	})
}

// roff escapes a text for roff: backslashes, hyphens that must stay hyphens,
// and full stops and quotes that would begin a command.
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}
