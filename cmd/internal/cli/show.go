package cli

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/zwrot/zwrot/rules/lint"
)

// showFiles lists the files that a check would look at, one a line.
func (a *app) showFiles(inputs []input) {
	for _, in := range inputs {
		a.fprintf(a.Stdout, "%s\n", in.File.Name)
	}
}

// showConfig prints the settings that hold for each input, in the words of
// zwrot.toml, with the files that they come from.
func (a *app) showConfig(s *selection, inputs []input) error {
	finder, err := a.configuration(s)
	if err != nil {
		return err
	}
	for i, in := range inputs {
		if i > 0 {
			a.fprintf(a.Stdout, "\n")
		}
		c, err := finder.Load(in.folder())
		if err != nil {
			return err
		}
		a.fprintf(a.Stdout, "# %s\n", in.File.Name)
		for _, file := range c.Files() {
			a.fprintf(a.Stdout, "# %s\n", a.Sprintf("from %s", a.relative(file)))
		}
		writeSettings(a.Stdout, in.settings)
	}
	return nil
}

func writeSettings(w io.Writer, s *lint.Settings) {
	letter := func(b byte) string {
		if b == 0 {
			return ""
		}
		return string(rune(b))
	}
	for _, kv := range [][2]string{
		{"type", string(s.Type)}, {"address", string(s.Address)},
		{"strategy", cmp.Or(string(s.Strategy), string(lint.Neutral))}, {"pair-style", cmp.Or(string(s.PairStyle), string(lint.PairFull))},
		{"shortened-pairs", cmp.Or(s.ShortenedPairs, "forms-only")},
		{"recipient", letter(s.Recipient)}, {"author", letter(s.Author)},
	} {
		if kv[1] != "" {
			fmt.Fprintf(w, "%s = %q\n", kv[0], kv[1])
		}
	}
	if len(s.Glossary) > 0 {
		fmt.Fprintf(w, "glossary = %s\n", quotedList(s.Glossary))
	}
	if len(s.GenderNames) > 0 {
		fmt.Fprintf(w, "gender-variables = %s\n", quotedList(s.GenderNames))
	}
	for _, r := range s.Own {
		fmt.Fprintf(w, "# [terms] %s\n", r.ID)
	}
	if len(s.Types) > 0 {
		fmt.Fprintf(w, "[types]\n")
		for _, k := range s.Types {
			fmt.Fprintf(w, "%q = %q\n", k.Key, k.Type)
		}
	}
	if len(s.Budget) > 0 {
		fmt.Fprintf(w, "[budget]\n")
		for _, name := range slices.Sorted(maps.Keys(s.Budget)) {
			fmt.Fprintf(w, "max-%s = %v\n", name, s.Budget[name])
		}
	}
	if len(s.Accepted) > 0 {
		fmt.Fprintf(w, "[accept]\n")
	}
	for _, a := range s.Accepted {
		until := ""
		if !a.Until.IsZero() {
			until = fmt.Sprintf(", until = %q", a.Until.Format(time.DateOnly))
		}
		fmt.Fprintf(w, "%q = { rules = %s, reason = %q%s }\n", a.Key, quotedList(a.Rules), a.Reason, until)
	}
	if len(s.Severities)+len(s.Options) == 0 {
		return
	}
	fmt.Fprintf(w, "[rules]\n")
	for _, id := range slices.Sorted(maps.Keys(s.Severities)) {
		fmt.Fprintf(w, "%q = %q\n", id, s.Severities[id])
	}
	for _, key := range slices.Sorted(maps.Keys(s.Options)) {
		fmt.Fprintf(w, "# %s = %v\n", key, s.Options[key])
	}
}

// quotedList is strings as an array of TOML.
func quotedList(list []string) string {
	var out []string
	for _, s := range list {
		out = append(out, fmt.Sprintf("%q", s))
	}
	return "[" + strings.Join(out, ", ") + "]"
}
