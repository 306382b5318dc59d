package language

import (
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/dictionaries"
	"github.com/zwrot/zwrot/dictionaries/morph"
	"github.com/zwrot/zwrot/rules/document"
)

// Analyser turns views of blocks into texts. It does not change and serves any
// number of goroutines at once.
type Analyser struct {
	dict          *morph.Dictionary
	nouns         *dictionaries.Nouns
	names         *dictionaries.Names
	abbreviations *dictionaries.Abbreviations
	government    *dictionaries.Government
	memory        *sync.Pool // of *memory
}

// NewAnalyser makes an Analyser of the dictionary and the lists it needs.
func NewAnalyser(dict *morph.Dictionary, nouns *dictionaries.Nouns, names *dictionaries.Names, abbreviations *dictionaries.Abbreviations, government *dictionaries.Government) *Analyser {
	return &Analyser{dict: dict, nouns: nouns, names: names, abbreviations: abbreviations, government: government,
		memory: &sync.Pool{New: func() any { return &memory{reader: reader{dict: dict}} }}}
}

// Load makes an Analyser of the dictionary and the lists that are compiled
// into the program.
func Load() (*Analyser, error) {
	nouns, err := dictionaries.LoadNouns()
	if err != nil {
		return nil, err
	}
	names, err := dictionaries.LoadNames()
	if err != nil {
		return nil, err
	}
	abbreviations, err := dictionaries.LoadAbbreviations()
	if err != nil {
		return nil, err
	}
	aspects, err := dictionaries.LoadAspects()
	if err != nil {
		return nil, err
	}
	government, err := dictionaries.LoadGovernment(aspects)
	if err != nil {
		return nil, err
	}
	return NewAnalyser(morph.Embedded(), nouns, names, abbreviations, government), nil
}

// Analyse returns the sentences of a view of block with all that this package
// knows about them. Any text will do, valid UTF-8 or not.
func (a *Analyser) Analyse(block *document.Block, view *document.View) *Text {
	m := a.memory.Get().(*memory)
	defer a.memory.Put(m)
	m.tokens, m.readings = nil, nil
	t := a.analyse(m, block, view)
	m.tokens, m.readings = nil, nil // the text's own from now on
	return t
}

// Try hands the text that Analyse returns to use, in memory that was used
// before: it must not be kept.
func (a *Analyser) Try(block *document.Block, view *document.View, use func(*Text)) {
	m := a.memory.Get().(*memory)
	defer a.memory.Put(m)
	use(a.analyse(m, block, view))
}

// memory is room for the analysis of one text after another.
type memory struct {
	tokens   []Token
	readings []Reading
	words    []word
	sets     []concord
	reader   reader
}

func (a *Analyser) analyse(m *memory, block *document.Block, view *document.View) *Text {
	m.tokens = slices.Grow(m.tokens[:0], len(view.Text)/6+4)
	scan := scanner{text: view.Text, dotted: a.abbreviations.Dotted, tokens: m.tokens}
	m.tokens = scan.scan()
	tokens := m.tokens
	m.readings = slices.Grow(m.readings[:0], 4*len(tokens)) // Polish words have some three readings
	r := &m.reader
	r.free = m.readings[:cap(m.readings)]
	r.read(tokens)
	p := partners{a.dict, a.nouns}
	shorten := shortener{partners: p, read: r, text: view.Text, in: tokens}
	tokens = shorten.join()
	t := &Text{View: view, Block: block, Plain: !polishLetters(view.Text)}
	t.Sentences = a.sentences(view.Text, tokens)
	for i := range t.Sentences {
		s := &t.Sentences[i]
		markCase(s)
		s.foreign()
		r.restore(s, t.Plain)
		x := a.constrain(m, s)
		s.setNames(a.names)
		p.fullPairs(s)
		s.carriers()
		s.clauses()
		x.link()
		s.spreadPairs()
		s.formalAddress()
	}
	t.branches()
	t.quotations(tokens)
	t.people()
	return t
}

// markCase sets the marks of capitals, and puts common words before names
// where the capital says nothing.
func markCase(s *Sentence) {
	start := true
	for i := range s.Tokens {
		t := &s.Tokens[i]
		switch t.Kind {
		case Placeholder, Number, Address:
			start = false
		case Word:
			upper, first := capitals(t.Text)
			if upper {
				t.Marks |= Capitals
			}
			if start {
				t.Marks |= SentenceStart
			}
			if (start || upper) && first {
				commonFirst(t.Readings)
			}
			start = false
		}
	}
}

// capitals reports whether all letters of a word are capitals and whether the
// first is. One letter alone is not in capitals: "W", "O".
func capitals(word string) (all, first bool) {
	letters, upper := 0, 0
	for i, r := range word {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if unicode.IsUpper(r) {
			upper++
			first = first || i == 0
		} else if upper == 0 || letters > 1 {
			return false, first
		}
	}
	return letters > 1 && upper == letters, first
}

// startsUpper reports whether a token begins with a capital.
func startsUpper(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r)
}
