package cli

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Descriptions of flags and commands begin at helpColumn and end at helpWidth.
const (
	helpColumn = 28
	helpWidth  = 100
)

func (a *app) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [" + a.Sprintf("COMMAND") + "]",
		Short: a.Sprintf("Prints the help of a command"),
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, c := range cmd.Root().Commands() {
				if len(args) > 0 && c.Name() == args[0] {
					return c.Help()
				}
			}
			if len(args) > 0 {
				return a.unknownCommand(cmd.Root(), args[0])
			}
			return cmd.Root().Help()
		},
	}
}

// help prints what a command does. It stands for cobra's template, which is
// English.
func (a *app) help(cmd *cobra.Command) {
	w := cmd.OutOrStdout()
	text := cmd.Long
	if text == "" {
		text = cmd.Short + "."
	}
	fmt.Fprintf(w, "%s\n\n%s\n  %s\n", text, a.Sprintf("Usage:"), a.useLine(cmd))
	if cmd.Example != "" {
		fmt.Fprintf(w, "\n%s\n%s\n", a.Sprintf("Examples:"), indent(cmd.Example))
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(w, "\n%s\n", a.Sprintf("Commands:"))
		for _, c := range cmd.Commands() {
			if c.IsAvailableCommand() {
				helpLine(w, c.Name(), c.Short)
			}
		}
	}
	a.helpFlags(w, a.Sprintf("Flags:"), cmd.LocalNonPersistentFlags())
	persistent := pflag.NewFlagSet("", pflag.ContinueOnError)
	persistent.AddFlagSet(cmd.PersistentFlags())
	persistent.AddFlagSet(cmd.InheritedFlags())
	a.helpFlags(w, a.Sprintf("Flags of all commands:"), persistent)
	if !cmd.HasParent() {
		fmt.Fprintf(w, "\n%s\n", a.Sprintf("“zwrot COMMAND --help” tells more of a command."))
	}
}

func (a *app) useLine(cmd *cobra.Command) string {
	switch {
	case cmd.HasAvailableSubCommands():
		return cmd.CommandPath() + " " + a.Sprintf("COMMAND")
	case cmd.HasParent():
		return cmd.Parent().CommandPath() + " " + cmd.Use + " " + a.Sprintf("[FLAGS]")
	}
	return cmd.Use
}

func (a *app) helpFlags(w io.Writer, title string, flags *pflag.FlagSet) {
	if !flags.HasAvailableFlags() {
		return
	}
	fmt.Fprintf(w, "\n%s\n", title)
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		name := "    --" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", --" + f.Name
		}
		if f.Value.Type() != "bool" {
			name += " " + a.placeholder(f)
		}
		helpLine(w, name, a.flagUsage(f))
	})
}

// flagUsage is what a flag does, with the values that it takes.
func (a *app) flagUsage(f *pflag.Flag) string {
	usage := f.Usage
	if c, ok := f.Value.(*choice); ok {
		usage += " (" + strings.Join(c.values, ", ") + ")"
	}
	if value := strings.Trim(f.DefValue, "[]"); value != "" && value != "0" && f.Value.Type() != "bool" {
		usage += "; " + a.Sprintf("by default %s", value)
	}
	return usage
}

// placeholder names the value of a flag in help.
func (a *app) placeholder(f *pflag.Flag) string {
	if value, ok := f.Annotations[valueName]; ok {
		return value[0]
	}
	if _, ok := f.Value.(*choice); ok {
		return a.Sprintf("WORD")
	}
	return a.Sprintf("VALUE")
}

// valueName is the annotation of a flag that names its value in help.
const valueName = "zwrot_value"

// nameValue says how help calls the value of a flag.
func nameValue(flags *pflag.FlagSet, flag, name string) {
	f := flags.Lookup(flag)
	f.Annotations = map[string][]string{valueName: {name}}
}

func helpLine(w io.Writer, name, usage string) {
	margin := strings.Repeat(" ", helpColumn)
	usage = strings.ReplaceAll(wrap(usage, helpWidth-helpColumn), "\n", "\n"+margin)
	gap := helpColumn - 2 - utf8.RuneCountInString(name)
	if gap < 2 {
		fmt.Fprintf(w, "  %s\n%s%s\n", name, margin, usage)
		return
	}
	fmt.Fprintf(w, "  %s%s%s\n", name, margin[:gap], usage)
}

func indent(text string) string { return "  " + strings.ReplaceAll(text, "\n", "\n  ") }
