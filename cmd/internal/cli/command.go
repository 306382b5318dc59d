// Package cli is the command line of zwrot: one file for each command.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/zwrot/zwrot/cmd/internal/locale"
	"github.com/zwrot/zwrot/rules/config"
	"github.com/zwrot/zwrot/rules/lint"
)

// The exit codes, which scripts rely on. Unreadable wins over Findings, since
// then the findings are not all there are.
const (
	OK         = 0 // nothing at or above --fail-on
	Findings   = 1 // findings at or above --fail-on
	Usage      = 2 // a fault of the command line or of the configuration
	Unreadable = 3 // some input could not be read or parsed, the rest was checked
	// Interrupted is not a result: the run was stopped from outside.
	Interrupted = 130
)

// Command is zwrot with all that it touches besides files.
type Command struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Dir            string   // working folder; "" is the process's own
	Env            []string // "NAME=value"
	Rules          []*lint.Rule
}

// Run runs a command line, without the program's name, and returns the exit
// code. When ctx is done it stops without leaving unfinished files behind.
func (c Command) Run(ctx context.Context, args []string) int {
	printer, err := locale.New(languageOf(args))
	if err != nil {
		fmt.Fprintln(c.Stderr, "zwrot:", err)
		return Usage
	}
	c.Rules = append(slices.Clone(c.Rules), lint.IgnoreComment(), budgetRule())
	a := &app{Command: c, Printer: printer, ctx: ctx}
	if a.Dir == "" {
		a.Dir = "."
	}
	if a.Dir, err = filepath.Abs(a.Dir); err != nil {
		return a.exitCode(err)
	}
	root := a.root()
	if len(args) > 0 && strings.HasPrefix(args[0], cobra.ShellCompRequestCmd) {
		if err := completeChoices(root); err != nil {
			return a.exitCode(err)
		}
	}
	root.SetArgs(args)
	root.SetIn(c.Stdin)
	root.SetOut(c.Stdout)
	root.SetErr(c.Stderr)
	return a.exitCode(root.ExecuteContext(ctx))
}

// app is one run of the program.
type app struct {
	Command
	*locale.Printer
	ctx context.Context
}

// status is the exit code of a command that did its work.
type status int

// Error is never printed.
func (s status) Error() string { return fmt.Sprint("exit code ", int(s)) }

// exitCode prints the error of a command, unless it is a status.
func (a *app) exitCode(err error) int {
	var s status
	switch {
	case err == nil:
		return OK
	case errors.As(err, &s):
		if s == Interrupted {
			a.complain(a.Sprintf("interrupted: the result is incomplete"))
		}
		return int(s)
	}
	a.complain(a.errorText(err))
	return Usage
}

// complain prints a line on the error stream.
func (a *app) complain(text string) { fmt.Fprintln(a.Stderr, "zwrot: "+text) }

// errorText is an error in the language of the user, with paths as the user
// would write them.
func (a *app) errorText(err error) string {
	var ce *config.Error
	if errors.As(err, &ce) {
		relative := *ce
		relative.File = a.relative(ce.File)
		return relative.In(a.Lang)
	}
	var localised interface{ In(lang string) string }
	if errors.As(err, &localised) {
		return localised.In(a.Lang)
	}
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return a.relative(pe.Path) + ": " + a.pathError(err)
	}
	return err.Error()
}

// relative is a path below the working folder relative to it, others as they
// are, with slashes.
func (a *app) relative(path string) string {
	rel, err := filepath.Rel(a.Dir, path)
	if err != nil || !filepath.IsAbs(path) || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return filepath.ToSlash(path)
	}
	return filepath.ToSlash(rel)
}

// absolute is a path of the command line relative to the working folder.
func (a *app) absolute(path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(a.Dir, path)
}

// env is an environment variable, "" when it is not set.
func (a *app) env(name string) string {
	for _, e := range a.Env {
		if value, ok := strings.CutPrefix(e, name+"="); ok {
			return value
		}
	}
	return ""
}

// isTerminal reports whether a stream is a terminal.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// languageOf finds --lang before the command line is parsed, because the
// errors of parsing need it too.
func languageOf(args []string) string {
	for i, arg := range args {
		if value, ok := strings.CutPrefix(arg, "--lang="); ok {
			return value
		}
		if arg == "--lang" && i+1 < len(args) {
			return args[i+1]
		}
		if arg == "--" {
			break
		}
	}
	return locale.Polish
}

// version is the version of the module that the program was built from.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// root is the program with all its commands.
func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:     "zwrot",
		Short:   a.Sprintf("Checks Polish text for customers: forms that fit only a man, jargon, officialese"),
		Version: version(),
		Args:    cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return a.unknownCommand(cmd, args[0])
			}
			return cmd.Help()
		},
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.SetVersionTemplate("zwrot {{.Version}}\n")
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { a.help(cmd) })
	root.SetFlagErrorFunc(a.flagError)
	root.Flags().Bool("version", false, a.Sprintf("print the version"))
	root.PersistentFlags().BoolP("help", "h", false, a.Sprintf("print this help"))
	root.PersistentFlags().Var(newChoice(locale.Polish, locale.Languages()...), "lang", a.Sprintf("language of messages"))
	root.SetHelpCommand(a.helpCommand())
	root.AddCommand(a.checkCommand(), a.fixCommand(), a.explainCommand(), a.rulesCommand(),
		a.baselineCommand(), a.initCommand(), a.statsCommand(), a.testCommand(), a.morphCommand(),
		a.completionCommand(), a.manCommand(), a.lspCommand())
	return root
}

// fprintf writes text that is in the user's language already.
func (a *app) fprintf(w io.Writer, format string, args ...any) { fmt.Fprintf(w, format, args...) }
