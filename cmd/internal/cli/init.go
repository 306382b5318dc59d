package cli

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/config"
	"github.com/zwrot/zwrot/rules/document"
	"github.com/zwrot/zwrot/rules/language"
	"github.com/zwrot/zwrot/rules/lint"
)

// initSample is how many files are read to learn how the reader is addressed.
const initSample = 300

func (a *app) initCommand() *cobra.Command {
	force := false
	cmd := &cobra.Command{
		Use:   "init [" + a.Sprintf("FOLDER") + "]",
		Short: a.Sprintf("Looks at the texts and writes a commented zwrot.toml"),
		Args:  a.args(0, 1, ""),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.init(append(args, ".")[0], force)
		},
	}
	cmd.Flags().BoolVar(&force, "force", false, a.Sprintf("replace a zwrot.toml that is there"))
	return cmd
}

func (a *app) init(folder string, force bool) error {
	target := filepath.Join(a.absolute(folder), config.FileName)
	if exists(target) && !force {
		return a.usagef("%s is there already; --force replaces it", a.relative(target))
	}
	inputs, problems, err := a.inputs(&selection{docType: newChoice("")}, []string{folder})
	if err != nil {
		return err
	}
	for _, p := range problems {
		a.complain(a.problemFile(p).Errors[0])
	}
	if len(inputs) == 0 {
		return status(Unreadable)
	}
	look, err := a.survey(a.absolute(folder), inputs)
	if err != nil {
		return err
	}
	r, err := newReplacement(target, 0o644)
	if err != nil {
		return usageError{a.relative(target) + ": " + a.writeError(err)}
	}
	defer r.discard()
	if _, err := r.WriteString(a.configText(look)); err != nil {
		return err
	}
	if err := r.commit(); err != nil {
		return err
	}
	a.fprintf(a.Stdout, "%s\n", a.Sprintf("%s written: %s.", a.relative(target), look.formatsText()))
	return nil
}

// survey is what a look at the texts of a folder tells.
type survey struct {
	formats map[string]int // files by format
	address lint.Address   // "" when it is not clear
	types   []typedFolder
}

// typedFolder is a folder whose name tells the type of its documents.
type typedFolder struct {
	pattern string
	docType lint.Type
}

func (a *app) survey(root string, inputs []input) (*survey, error) {
	analyser, err := language.Load()
	if err != nil {
		return nil, err
	}
	s := &survey{formats: map[string]int{}}
	var forms addressForms
	for i, in := range inputs {
		if f, ok := document.FormatOf(in.File.Name); ok {
			s.formats[f.Name]++
		}
		s.noteType(root, in.folder())
		if i >= initSample {
			continue
		}
		src, err := in.read()
		if err != nil {
			continue // check will say so; init only wants an impression
		}
		doc, err := document.Parse(in.File.Name, src, in.options())
		if err != nil {
			continue
		}
		for j := range doc.Blocks {
			forms.count(analyser.Analyse(&doc.Blocks[j], &doc.Blocks[j].Views[0]))
		}
	}
	s.address = forms.usual()
	slices.SortFunc(s.types, func(a, b typedFolder) int { return strings.Compare(a.pattern, b.pattern) })
	return s, nil
}

// folderWords are words of folder names that tell the type of what lies there.
func folderWords() map[lint.Type][]string {
	return map[lint.Type][]string{
		lint.Email:  {"email", "emails", "mail", "mails", "maile", "mailing", "newsletter", "newslettery"},
		lint.Letter: {"letters", "listy", "pisma"},
		lint.Help:   {"help", "faq", "pomoc", "docs"},
		lint.Legal:  {"legal", "terms", "regulamin", "regulaminy", "umowy", "rodo"},
		lint.Survey: {"survey", "surveys", "ankieta", "ankiety"},
		lint.JobAd:  {"jobs", "careers", "kariera", "rekrutacja"},
		lint.Chat:   {"chat", "chatbot", "bot"},
		lint.UI:     {"ui", "locales", "i18n", "sms", "push"},
	}
}

// noteType takes the type from the names of a folder and those above it, the
// nearest to the root.
func (s *survey) noteType(root, folder string) {
	rel, err := filepath.Rel(root, folder)
	if err != nil {
		return
	}
	parts := strings.Split(filepath.ToSlash(rel), "/")
	for i, part := range parts {
		for _, t := range lint.Types() {
			if slices.Contains(folderWords()[t], strings.ToLower(part)) {
				found := typedFolder{strings.Join(parts[:i+1], "/") + "/**", t}
				if !slices.Contains(s.types, found) {
					s.types = append(s.types, found)
				}
				return
			}
		}
	}
}

// addressForms counts the forms in which texts speak to their reader.
type addressForms struct{ ty, pan, panstwo int }

func (f *addressForms) count(t *language.Text) {
	for i := range t.Sentences {
		for j := range t.Sentences[i].Tokens {
			token := &t.Sentences[i].Tokens[j]
			switch {
			case token.HasLemma("pan", "pani") && startsUpper(token.Text):
				f.pan++
			case token.HasLemma("państwo") && startsUpper(token.Text):
				f.panstwo++
			case isSecondPerson(token):
				f.ty++
			}
		}
	}
}

// isSecondPerson reports a verb in the second person singular.
func isSecondPerson(t *language.Token) bool {
	for _, r := range t.Readings {
		switch r.Tag.Class() {
		case morph.Fin, morph.Impt, morph.Praet, morph.Cond, morph.Winien:
			if r.Tag.Person() == morph.Sec && r.Tag.Number() == morph.Sg {
				continue
			}
		}
		return false
	}
	return len(t.Readings) > 0
}

// usual is the form of at least two thirds of what was counted, and of ten.
func (f *addressForms) usual() lint.Address {
	all := f.ty + f.pan + f.panstwo
	for _, c := range []struct {
		n    int
		form lint.Address
	}{{f.ty, lint.Ty}, {f.pan, lint.Pan}, {f.panstwo, lint.Panstwo}} {
		if c.n >= 10 && 3*c.n >= 2*all {
			return c.form
		}
	}
	return ""
}

// formatsText is "html: 12, text: 3".
func (s *survey) formatsText() string {
	var parts []string
	for _, f := range document.Formats() {
		if n := s.formats[f.Name]; n > 0 {
			parts = append(parts, fmt.Sprintf("%s: %d", f.Name, n))
		}
	}
	return strings.Join(parts, ", ")
}

// configText is the zwrot.toml for what was found.
func (a *app) configText(s *survey) string {
	var b strings.Builder
	b.WriteString(a.Sprintf("# Configuration of zwrot. It holds for this folder and those below it.\n"))
	b.WriteString("\n" + a.Sprintf("# How the firm speaks to its reader: ty, wy, pan (Pan/Pani) or panstwo.\n"))
	if s.address == "" {
		b.WriteString("# address = \"ty\"\n")
	} else {
		fmt.Fprintf(&b, "address = %q\n", s.address)
	}
	b.WriteString("\n" + a.Sprintf("# Which rewrites come first: neutral (“osoby kupujące”), paired (“klientki i klienci”) or feminine.\n"))
	b.WriteString("strategy = \"neutral\"\n")
	b.WriteString("\n" + a.Sprintf("# Files and folders to leave out.\n") + "# exclude = [\"archiwum/\", \"*.min.html\"]\n")
	b.WriteString("\n" + a.Sprintf("# Findings that are accepted for now (“zwrot baseline” writes the file).\n") + "# baseline = \"zwrot-baseline.json\"\n")
	b.WriteString("\n" + a.Sprintf("# Rules and families: off, info, warning or error (“zwrot rules” lists them).\n"))
	b.WriteString("[rules]\n# \"gender/generic-noun-pl\" = \"warning\"\n")
	b.WriteString("\n" + a.Sprintf("# The type of documents: ui, email, letter, help, legal, survey, jobad or chat.\n"))
	if len(s.types) == 0 {
		b.WriteString("# [files.\"maile/**\"]\n# type = \"email\"\n")
	}
	for _, t := range s.types {
		fmt.Fprintf(&b, "[files.%q]\ntype = %q\n", cmp.Or(t.pattern, "**"), t.docType)
	}
	return b.String()
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
