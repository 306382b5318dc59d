package document

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/zwrot/zwrot/rules/span"
)

// Switch is how a document asks for its reader's gender: the tags of a
// conditional with a branch for each gender. With them a further one is written
// in the file's own language, variables and values.
type Switch struct {
	subject string // whose gender it asks for
	icu     bool
	arms    []switchArm
	end     string
	// scopes are the loops and the like around it, outside of which its variable
	// may have no value; bound is set where a loop also hides what is outside.
	scopes []span.Span
	bound  bool
}

// switchArm is the tag before a branch.
type switchArm struct {
	gender byte
	tag    string
}

// maxSwitchTag bounds the length of a tag in bytes that is written again: longer
// ones do more than to ask for gender.
const maxSwitchTag = 200

// configuredSwitch asks for a variable that the configuration names, where the
// name of the file tells its language and every engine of that has comparisons:
// Handlebars needs a helper for them. Whoever is stored under other values than
// "female" and "male" is told what fits everybody.
func configuredSwitch(file, variable string) *Switch {
	var first, second, otherwise, end string
	switch strings.ToLower(filepath.Ext(file)) {
	case ".liquid":
		first, second, otherwise, end = `{% if $ == "female" %}`, `{% elsif $ == "male" %}`, `{% else %}`, `{% endif %}`
	case ".twig":
		first, second, otherwise, end = `{% if $ == "female" %}`, `{% elseif $ == "male" %}`, `{% else %}`, `{% endif %}`
	case ".j2", ".jinja", ".jinja2", ".njk", ".nunjucks":
		first, second, otherwise, end = `{% if $ == "female" %}`, `{% elif $ == "male" %}`, `{% else %}`, `{% endif %}`
	case ".tmpl", ".gotmpl", ".gohtml":
		if !strings.HasPrefix(variable, ".") && !strings.HasPrefix(variable, "$") {
			return nil // would be a function
		}
		first, second, otherwise, end = `{{if eq $ "female"}}`, `{{else if eq $ "male"}}`, `{{else}}`, `{{end}}`
	case ".arb":
		first, second, otherwise, end = `{$, select, female {`, `} male {`, `} other {`, `}}`
	default:
		return nil
	}
	named := func(tag string) string { return strings.ReplaceAll(tag, "$", variable) }
	return &Switch{icu: end == "}}", bound: end == "{{end}}", arms: []switchArm{{'f', named(first)}, {'m', named(second)}, {'o', otherwise}}, end: end}
}

// Genders are what the branches of the conditional are for, in their order: 'f',
// 'm', and 'o' where it has one for everybody else.
func (s *Switch) Genders() []byte {
	var out []byte
	for _, a := range s.arms {
		out = append(out, a.gender)
	}
	return out
}

// Key tells switches apart; that of nil is "".
func (s *Switch) Key() string {
	if s == nil {
		return ""
	}
	key := fmt.Sprint(s.end, s.scopes)
	for _, a := range s.arms {
		key += "\x00" + string(rune(a.gender)) + a.tag
	}
	return key
}

// offer takes note of the conditionals on gender among the tags of a text.
func (d *Document) offer(t *templates, text []byte) {
	d.scopes = append(d.scopes, t.scopes...)
	d.keys = append(d.keys, t.keys...)
	for _, s := range t.switches(text) {
		d.choose(s)
	}
}

// choose takes note of a conditional. Of those about one person the one with
// most branches is kept. Where a document asks for the gender of two, nobody can
// tell which of them is its reader.
func (d *Document) choose(s *Switch) {
	switch {
	case s == nil:
	case d.Switch == nil:
		d.Switch = s
	case s.subject != d.Switch.subject:
		d.Switch = &Switch{subject: "\x00"} // no other has it, and it has no arms
	case len(s.arms) > len(d.Switch.arms), len(s.arms) == len(d.Switch.arms) && len(s.scopes) < len(d.Switch.scopes):
		d.Switch = s
	}
}

// opensScope reports a tag that opens a block in which variables have other
// values than outside: a loop, "with", a section of Mustache.
func opensScope(t *tag) bool {
	switch t.word {
	case "for", "foreach", "each", "range", "with", "list", "items", "while", "until", "macro", "define", "function", "forelse",
		"tablerow", "paginate", "call", "embed", "do":
		return true
	case "{":
		return t.test == ""
	}
	return t.family == idosell && t.test == "" || t.family == mustache && !isConditional(t.word)
}

// around returns the scopes that hold a range.
func around(scopes []span.Span, at span.Span) (out []span.Span) {
	for _, s := range scopes {
		if s.Contains(at) {
			out = append(out, s)
		}
	}
	return out
}

// reaches reports whether the variable of a conditional is there at a range of the
// source.
func (d *Document) reaches(s *Switch, at span.Span) bool {
	for _, scope := range s.scopes {
		if !scope.Contains(at) {
			return false
		}
	}
	return !s.bound || len(around(d.scopes, at)) == len(s.scopes)
}

// switches returns the conditionals on gender with branches for both.
func (t *templates) switches(src []byte) []*Switch {
	var out []*Switch
	for i := range t.conditionals {
		c := &t.conditionals[i]
		tags := []span.Span{c.Span}
		arms := c.arms
		if i+1 < len(t.conditionals) && len(c.arms) == 1 { // {{#f}}…{{/f}}{{^f}}…{{/f}}
			if next := &t.conditionals[i+1]; next.Start == c.End && next.key == c.key && len(next.arms) == 1 {
				tags[0].End = next.End
				arms = append(slices.Clone(arms), next.arms...)
			}
		}
		if s := newSwitch(src, tags[0], arms); s != nil && !c.inline && t.family(c) != blade {
			s.subject, s.icu, s.bound = c.subject, t.family(c) == icu, t.family(c) == mustache
			s.scopes = around(t.scopes, tags[0])
			if s.icu {
				s.subject = c.key
			}
			out = append(out, s)
		}
	}
	return out
}

// family is the language of a conditional.
func (t *templates) family(c *conditional) family {
	return t.tags[t.after(c.Start)].family
}

// newSwitch makes a switch of the tags around arms, nil when these are not for
// both genders.
func newSwitch(src []byte, at span.Span, arms []arm) *Switch {
	s := &Switch{}
	start := at.Start
	for _, a := range arms {
		if slices.Contains(s.Genders(), a.Gender) || start > a.Source.Start {
			return nil
		}
		s.arms = append(s.arms, switchArm{a.Gender, switchTag(src[start:a.Source.Start])})
		start = a.Source.End
	}
	s.end = switchTag(src[start:at.End])
	genders := s.Genders()
	for _, g := range genders {
		if !strings.ContainsRune("fmo", rune(g)) {
			return nil
		}
	}
	if !slices.Contains(genders, 'f') || !slices.Contains(genders, 'm') || len(s.end) > maxSwitchTag {
		return nil
	}
	for _, a := range s.arms {
		if len(a.tag) > maxSwitchTag {
			return nil
		}
	}
	return s
}

// switchTag is a tag without what cuts white space off the text beside it, and
// without white space of its own at its ends.
func switchTag(tag []byte) string {
	trims := strings.NewReplacer("{%-", "{%", "-%}", "%}", "{{-", "{{", "-}}", "}}", "{{~", "{{", "~}}", "}}", "{%~", "{%", "~%}", "%}",
		"<%-", "<%", "-%>", "%>")
	return strings.TrimSpace(trims.Replace(string(tag)))
}

// Divide returns what puts the conditional s in the place of a range of the
// source: texts has, by gender, what stands in a branch, with the escapes of the
// place. ok is false where the range holds mark-up, which a branch would double,
// or where no tag may stand.
func (d *Document) Divide(v *View, at span.Span, s *Switch, texts map[byte]string) (written string, ok bool) {
	if !v.divisible(at, s) || !d.reaches(s, at) || d.IsKey(at) || s.icu && !v.canBeICU(d.Source) {
		return "", false
	}
	var out strings.Builder
	tag := func(text string) {
		if v.outer != nil {
			text = v.outer(text)
		}
		out.WriteString(text)
	}
	for _, a := range s.arms {
		text, ok := texts[a.gender]
		if !ok {
			return "", false
		}
		tag(a.tag)
		out.WriteString(text)
	}
	tag(s.end)
	return out.String(), true
}

// divisible reports whether a conditional may be put around a range of the source.
func (v *View) divisible(at span.Span, s *Switch) bool {
	if len(s.arms) == 0 || v.wrap != nil {
		return false
	}
	for _, b := range v.Branches {
		if b.Gender != 0 {
			return false // it asked already
		}
	}
	covered := at.Start
	for _, p := range v.Pieces {
		if p.Source.End <= at.Start || p.Source.Start >= at.End {
			continue
		}
		if p.quote != 0 || p.markup || p.Kind == Markup || p.Kind == Code || p.Source.Start > covered {
			return false
		}
		if p.Kind != Literal && (p.Source.Start < at.Start || p.Source.End > at.End) {
			return false // a part of an escape
		}
		covered = p.Source.End
	}
	return covered >= at.End
}

// canBeICU reports a message that is one of ICU, or becomes one without loss: no
// apostrophe gets another meaning, nor does a placeholder.
func (v *View) canBeICU(src []byte) bool {
	if v.icu {
		return true
	}
	for _, p := range v.Pieces {
		if p.Kind == Placeholder && bytes.HasPrefix(src[p.Source.Start:], []byte("{{")) {
			return false
		}
	}
	return !strings.ContainsAny(v.Text, "'{}#")
}
