package cli

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/zwrot/zwrot/rules/similar"
)

// choice is a flag whose value is one of a few words.
type choice struct {
	value  string
	values []string
}

func newChoice(value string, values ...string) *choice { return &choice{value, values} }

// Set takes a word.
func (c *choice) Set(value string) error {
	if !slices.Contains(c.values, value) {
		return notAChoice{value, c.values}
	}
	c.value = value
	return nil
}

// String returns the word.
func (c *choice) String() string { return c.value }

// Type lists the words.
func (c *choice) Type() string { return strings.Join(c.values, "|") }

// notAChoice is the error of a word that a flag does not know.
type notAChoice struct {
	value  string
	values []string
}

// Error returns the error in English.
func (e notAChoice) Error() string { return "no such value: " + e.value }

// usageError is a fault of the command line, said in the user's language.
type usageError struct{ text string }

// Error returns the text.
func (e usageError) Error() string { return e.text }

func (a *app) usagef(format string, args ...any) error {
	return usageError{a.Sprintf(format, args...)}
}

// flagError says in the user's language what is wrong with a flag.
func (a *app) flagError(cmd *cobra.Command, err error) error {
	// "zwrot chek --format json" is about the command, not about the flag.
	if args := cmd.Flags().Args(); !cmd.HasParent() && len(args) > 0 {
		return a.unknownCommand(cmd, args[0])
	}
	var (
		missing *pflag.NotExistError
		bare    *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
		wrong   notAChoice
	)
	switch {
	case errors.As(err, &missing):
		return a.unknownFlag(cmd, missing)
	case errors.As(err, &bare):
		return a.usagef("the flag --%s needs a value: %s", bare.GetFlag().Name, a.placeholder(bare.GetFlag()))
	case errors.As(err, &invalid) && errors.As(err, &wrong):
		return a.wrongValue("--"+invalid.GetFlag().Name, wrong.value, wrong.values)
	case errors.As(err, &invalid):
		return a.usagef("the flag --%s has no value “%s”; see “%s --help”", invalid.GetFlag().Name, invalid.GetValue(), cmd.CommandPath())
	}
	return err
}

// wrongValue is the error of a word that is not among those that what takes.
func (a *app) wrongValue(what, value string, values []string) error {
	if n, ok := similar.Nearest(value, values); ok {
		return a.usagef("%s has no value “%s”; did you mean “%s”?", what, value, n)
	}
	return a.usagef("%s has no value “%s”; there are: %s", what, value, strings.Join(values, ", "))
}

func (a *app) unknownFlag(cmd *cobra.Command, err *pflag.NotExistError) error {
	name := "--" + err.GetSpecifiedName()
	if short := err.GetSpecifiedShortnames(); short != "" {
		name = "-" + err.GetSpecifiedName()
	}
	var flags []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { flags = append(flags, "--"+f.Name) })
	if n, ok := similar.Nearest(name, flags); ok && strings.HasPrefix(name, "--") {
		return a.usagef("unknown flag %s; did you mean “%s”?", name, n)
	}
	return a.usagef("unknown flag %s; see “%s --help”", name, cmd.CommandPath())
}

func (a *app) unknownCommand(root *cobra.Command, name string) error {
	var commands []string
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			commands = append(commands, c.Name())
		}
	}
	if n, ok := similar.Nearest(name, commands); ok {
		return a.usagef("unknown command “%s”; did you mean “%s”?", name, n)
	}
	if exists(a.absolute(name)) {
		return a.usagef("unknown command “%s”; to check the file or folder write “zwrot check %s”", name, name)
	}
	return a.usagef("unknown command “%s”; there are: %s", name, strings.Join(commands, ", "))
}

// args makes a check of the number of arguments. Cobra's own are English.
func (a *app) args(least, most int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return a.usagef("%s needs an argument: %s", cmd.Name(), what)
		case most >= 0 && len(args) > most:
			return a.usagef("%s does not take “%s”; see “%s --help”", cmd.Name(), args[most], cmd.CommandPath())
		}
		return nil
	}
}
