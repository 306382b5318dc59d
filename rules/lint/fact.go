package lint

import "github.com/zwrot/zwrot/rules/language"

// facts are what is known of all texts of a document together.
type facts struct {
	texts  []*language.Text
	values map[string]any
	// reads notes the facts that were asked for since it was set.
	reads map[string]fact
}

// fact is a fact with the way to find it in another version of the document.
type fact struct {
	value any
	of    func(texts []*language.Text) any
}

func newFacts(texts []*language.Text) *facts {
	return &facts{texts: texts, values: map[string]any{}}
}

// value returns a fact, which is found once.
func (f *facts) value(name string, of func(texts []*language.Text) any) any {
	v, known := f.values[name]
	if !known {
		v = of(f.texts)
		f.values[name] = v
	}
	return v
}

// hold reports whether facts are what they were.
func (f *facts) hold(were map[string]fact) bool {
	for name, was := range were {
		if f.value(name, was.of) != was.value {
			return false
		}
	}
	return true
}

// Fact is a fact about the texts of the document, found by of once for the
// document and remembered under a name, which is that of one rule or family
// ("gender/signature"). A rule that looks at single texts must learn what
// stands in the others from here alone: an editor checks a text again only when
// the text or a fact that was asked for has changed.
func Fact[T comparable](p *Pass, name string, of func(texts []*language.Text) T) T {
	if p.facts == nil {
		return of(p.Texts)
	}
	erased := func(texts []*language.Text) any { return of(texts) }
	value := p.facts.value(name, erased)
	if p.facts.reads != nil {
		p.facts.reads[name] = fact{value, erased}
	}
	typed, ok := value.(T)
	if !ok {
		panic("two facts are called " + name)
	}
	return typed
}
