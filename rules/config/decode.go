package config

import (
	"fmt"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"github.com/zwrot/zwrot/rules/config/glob"
	"github.com/zwrot/zwrot/rules/lint"
	"github.com/zwrot/zwrot/rules/similar"
)

// decoder reads one file. Values are decoded key by key, since package toml
// tells the position of a key only while it decodes it.
type decoder struct {
	md    toml.MetaData
	rules []*lint.Rule
	path  string // of the file
}

// decode fills c from the text of its file.
func (c *Config) decode(src []byte, rules []*lint.Rule) error {
	var top map[string]toml.Primitive
	md, err := toml.Decode(string(src), &top)
	if err != nil {
		return positioned(err, c.file, src)
	}
	d := &decoder{md, rules, c.file}
	if err := d.file(c, top); err != nil {
		return positioned(err, c.file, src)
	}
	return nil
}

func (d *decoder) file(c *Config, top map[string]toml.Primitive) error {
	general := section{}
	var err error
	if value, ok := top["terms"]; ok { // first: other keys may name their rules
		if err := d.terms(c, value); err != nil {
			return err
		}
	}
	for _, key := range d.keys(top, nil) {
		switch value := top[key]; key {
		case "root":
			err = d.md.PrimitiveDecode(value, (*flag)(&c.root))
		case "exclude":
			err = d.md.PrimitiveDecode(value, &patterns{&c.exclude})
		case "files":
			err = d.files(c, value)
		case "baseline":
			err = d.md.PrimitiveDecode(value, (*fileName)(&c.baseline))
		case "terms":
		case "nouns":
			err = d.nouns(c, &general, value)
		default:
			err = d.setting(&general, key, value, "root", "exclude", "files", "baseline", "nouns", "terms")
		}
		if err != nil {
			return err
		}
	}
	c.sections = append([]section{general}, c.sections...)
	return nil
}

// files reads the tables [files."glob"], which hold in their order.
func (d *decoder) files(c *Config, value toml.Primitive) error {
	tables, err := d.table(value, `[files."maile/**"]`)
	if err != nil {
		return err
	}
	for _, pattern := range d.keys(tables, toml.Key{"files"}) {
		var sec section
		if err := (&patterns{&sec.match}).add(pattern); err != nil {
			return d.at(tables[pattern], err)
		}
		keys, err := d.table(tables[pattern], `[files."maile/**"]`)
		if err != nil {
			return err
		}
		for _, key := range d.keys(keys, toml.Key{"files", pattern}) {
			if err := d.setting(&sec, key, keys[key]); err != nil {
				return err
			}
		}
		c.sections = append(c.sections, sec)
	}
	return nil
}

// setting reads a key that may stand at the top and in a section; others are
// further keys that the place allows, for the hint.
func (d *decoder) setting(sec *section, key string, value toml.Primitive, others ...string) error {
	switch key {
	case "rules":
		return d.severities(sec, value)
	case "accept":
		return d.accepted(sec, value)
	case "budget":
		return d.budget(sec, value)
	case genderVariables:
		return d.genderVariables(sec, value)
	case glossaryKey:
		return d.glossary(sec, value)
	case typesKey:
		return d.types(sec, value)
	}
	for _, choice := range choices() {
		if choice.key == key {
			v := oneOf{choice: choice}
			if err := d.md.PrimitiveDecode(value, &v); err != nil {
				return err
			}
			sec.set = append(sec.set, func(s *lint.Settings) { choice.set(s, v.value) })
			return nil
		}
		others = append(others, choice.key)
	}
	f := unknown("nieznany klucz", "unknown key", key, append(others, "rules", "accept", genderVariables, glossaryKey, typesKey), similar.Nearest)
	f.key = key
	return d.at(value, f)
}

// severities reads the table of rules and families: a severity each, or a table
// with the severity and the options of the rule.
func (d *decoder) severities(sec *section, value toml.Primitive) error {
	tables, err := d.table(value, `rules = { plain = "info" }`)
	if err != nil {
		return err
	}
	for _, id := range d.keysOf(tables) {
		if f, ok := d.known(id); !ok {
			f.key = id
			return d.at(tables[id], f)
		}
		v := ruleValue{id: id, options: d.options(id)}
		if err := d.md.PrimitiveDecode(tables[id], &v); err != nil {
			return err
		}
		sec.set = append(sec.set, v.set...)
	}
	return nil
}

// known reports whether a rule or family exists, and the fault if not.
func (d *decoder) known(id string) (fault, bool) {
	names := d.names()
	if slices.Contains(names, id) {
		return fault{}, true
	}
	return unknown("nie ma reguły ani rodziny reguł", "no such rule or family of rules", id, names, similar.NearestID), false
}

// options are those of a rule; a family has none.
func (d *decoder) options(id string) []lint.Option {
	for _, r := range d.rules {
		if r.ID == id {
			return r.Options
		}
	}
	return nil
}

// names lists the ids of rules and the families.
func (d *decoder) names() []string {
	var names []string
	for _, r := range d.rules {
		names = append(names, r.ID)
		if !slices.Contains(names, r.Family()) {
			names = append(names, r.Family())
		}
	}
	return names
}

// keys lists the keys of a table in the order of the file.
func (d *decoder) keys(table map[string]toml.Primitive, parent toml.Key) []string {
	var keys []string
	for _, key := range d.md.Keys() {
		n := len(parent)
		if len(key) <= n || !slices.Equal(key[:n], parent) {
			continue
		}
		if _, ok := table[key[n]]; ok && !slices.Contains(keys, key[n]) {
			keys = append(keys, key[n])
		}
	}
	return keys
}

// keysOf lists the keys of a table, families before rules, so that a rule's
// own severity wins over that of its family wherever it stands.
func (d *decoder) keysOf(table map[string]toml.Primitive) []string {
	keys := make([]string, 0, len(table))
	for key := range table {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b string) int {
		if c := strings.Count(a, "/") - strings.Count(b, "/"); c != 0 {
			return c
		}
		return strings.Compare(a, b)
	})
	return keys
}

// at gives an error the position of a value.
func (d *decoder) at(value toml.Primitive, err error) error {
	return d.md.PrimitiveDecode(value, &refusal{err})
}

// refusal is a value that cannot be decoded.
type refusal struct{ err error }

// UnmarshalTOML returns the error.
func (r *refusal) UnmarshalTOML(any) error { return r.err }

// unknown is the error of a name that is not among the candidates.
func unknown(pl, en, name string, candidates []string, nearest func(string, []string) (string, bool)) fault {
	if n, ok := nearest(name, candidates); ok {
		return faultf(pl+" „%s”; czy chodziło o „%s”?", en+" “%s”; did you mean “%s”?", name, n)
	}
	return faultf(pl+" „%[1]s”", en+" “%[1]s”", name)
}

// patterns is a list of patterns, or one.
type patterns struct{ list *[]glob.Pattern }

// UnmarshalTOML reads a string or a list of strings.
func (p *patterns) UnmarshalTOML(v any) error {
	for _, v := range listOf(v) {
		text, ok := v.(string)
		if !ok {
			return faultf("„%v” nie jest tekstem; podaj wzorzec w cudzysłowie", "“%v” is no string; write a pattern in quotes", v)
		}
		if err := p.add(text); err != nil {
			return err
		}
	}
	return nil
}

// add compiles a pattern; one that ends with "/" is about what lies in a folder.
func (p *patterns) add(text string) error {
	text = strings.TrimPrefix(text, "./")
	if strings.HasSuffix(text, "/") {
		text += "**"
	}
	for _, one := range glob.Braces(text) {
		if hasBrace(one) {
			return faultf("wzorzec „%s” ma „{” bez „}” albo odwrotnie; sam nawias to „\\{”", "the pattern “%s” has a { without a } or the other way round; a brace itself is \\{", text)
		}
		compiled, err := glob.Compile(strings.TrimPrefix(one, "/"))
		if err != nil {
			return faultf("wzorzec „%s” ma niedomknięty „[” albo kończy się znakiem „\\”", "the pattern “%s” has an unfinished [ or \\", text)
		}
		*p.list = append(*p.list, compiled)
	}
	return nil
}

// hasBrace reports a brace that no other closes, and that stands for itself only
// by mistake.
func hasBrace(pattern string) bool {
	for i := range pattern {
		if (pattern[i] == '{' || pattern[i] == '}') && (i == 0 || pattern[i-1] != '\\' && pattern[i-1] != '[') {
			return true
		}
	}
	return false
}

// ruleValue is what the configuration says of a rule or a family.
type ruleValue struct {
	id      string
	options []lint.Option // that it may set
	set     []setter
}

// UnmarshalTOML reads a severity, or a table of it and options.
func (r *ruleValue) UnmarshalTOML(v any) error {
	switch v := v.(type) {
	case string:
		severity, ok := lint.ParseSeverity(v)
		if !ok {
			f := unknown("nie ma wagi", "no such severity", v, []string{"off", "info", "warning", "error"}, similar.Nearest)
			f.PL, f.EN = f.PL+" (są: off, info, warning, error)", f.EN+" (there are: off, info, warning, error)"
			return f
		}
		r.set = append(r.set, func(s *lint.Settings) { setSeverity(s, r.id, severity) })
		return nil
	case map[string]any:
		for name, value := range v {
			if name == "severity" {
				if err := r.UnmarshalTOML(fmt.Sprint(value)); err != nil {
					return err
				}
				continue
			}
			if err := r.option(name, value); err != nil {
				return err
			}
			r.set = append(r.set, func(s *lint.Settings) { setOption(s, r.id+"."+name, value) })
		}
		return nil
	}
	return faultf("podaj wagę (off, info, warning, error) albo tabelę", "give a severity (off, info, warning, error) or a table")
}

// option reports what is wrong with an option of the rule and its value.
func (r *ruleValue) option(name string, value any) error {
	names := []string{"severity"}
	for _, o := range r.options {
		if names = append(names, o.Name); o.Name != name {
			continue
		}
		if _, ok := value.(bool); o.Switch && !ok {
			f := faultf("podaj true albo false", "give true or false")
			f.key = name
			return f
		}
		if n, ok := value.(int64); !o.Switch && (!ok || n < 1) {
			f := faultf("podaj liczbę całkowitą większą od zera, np. %d", "give a whole number above zero, such as %d", o.Default)
			f.key = name
			return f
		}
		return nil
	}
	f := unknown("nie ma opcji", "no such option", name, names, similar.Nearest)
	f.PL, f.EN, f.key = f.PL+" (są: "+strings.Join(names, ", ")+")", f.EN+" (there are: "+strings.Join(names, ", ")+")", name
	return f
}

// setSeverity sets a rule's or family's severity; what a wider section said of
// the rules of a family is forgotten with the family's own.
func setSeverity(s *lint.Settings, id string, severity lint.Severity) {
	if s.Severities == nil {
		s.Severities = map[string]lint.Severity{}
	}
	if !strings.Contains(id, "/") {
		for other := range s.Severities {
			if strings.HasPrefix(other, id+"/") {
				delete(s.Severities, other)
			}
		}
	}
	s.Severities[id] = severity
}

func setOption(s *lint.Settings, key string, value any) {
	if s.Options == nil {
		s.Options = map[string]any{}
	}
	s.Options[key] = value
}
