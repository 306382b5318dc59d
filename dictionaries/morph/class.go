package morph

// Class is a grammatical class of SGJP, the first part of its tags.
type Class uint8

// The classes of SGJP. The zero Class means any in a pattern.
const (
	AnyClass Class = iota
	Subst          // noun: klient
	Depr           // depreciative noun: klienty
	Ger            // gerund: logowanie
	Adj            // adjective: nowy
	Adja           // ad-adjectival adjective: polsko (polsko-niemiecki)
	Adjp           // post-prepositional adjective: polsku (po polsku)
	Adjc           // predicative adjective: zdrów
	Ppas           // passive participle: zalogowany
	Pact           // active participle: logujący
	Num            // numeral: pięć
	Numcomp        // numeral in compounds: pięcio (pięciodniowy)
	Ppron12        // personal pronoun of persons 1 and 2: ty
	Ppron3         // personal pronoun of person 3: on
	Siebie         // siebie
	Fin            // non-past form: loguje
	Bedzie         // future of być: będzie
	Aglt           // mobile ending of być: -eś
	Praet          // past form, with its ending: zalogowałeś
	Cond           // conditional, with its ending: zalogowałbyś
	Impt           // imperative: zaloguj
	Imps           // impersonal: zalogowano
	Inf            // infinitive: zalogować
	Pcon           // contemporary adverbial participle: logując
	Pant           // anterior adverbial participle: zalogowawszy
	Winien         // winien-like verb, with its ending: powinieneś
	Pred           // predicative: można
	Adv            // adverb: szybko
	Prep           // preposition: do
	Conj           // co-ordinating conjunction: i
	Comp           // subordinating conjunction: że
	Part           // particle: nie
	Interj         // interjection: halo
	Brev           // abbreviation: np
	Frag           // part of a phrase that does not live alone: ciemku
	Interp         // punctuation
	Dig            // digits
	Romandig       // Roman digits
	Sym            // symbol
	Ign            // unknown
	Nie            // the prefix nie-
	Naj            // the prefix naj-
	Prefa          // prefix of adjectives
	Prefs          // prefix of nouns
	Pacta          // ad-adjectival active participle
	Sp             // white space
	classes        // their number
)

var classNames = [classes]string{
	"", "subst", "depr", "ger", "adj", "adja", "adjp", "adjc", "ppas", "pact",
	"num", "numcomp", "ppron12", "ppron3", "siebie", "fin", "bedzie", "aglt",
	"praet", "cond", "impt", "imps", "inf", "pcon", "pant", "winien", "pred",
	"adv", "prep", "conj", "comp", "part", "interj", "brev", "frag", "interp",
	"dig", "romandig", "sym", "ign", "nie", "naj", "prefa", "prefs", "pacta", "sp",
}

// String returns SGJP's name of the class, "" for AnyClass.
func (c Class) String() string {
	if c < classes {
		return classNames[c]
	}
	return ""
}

// Verbal reports whether words of the class are forms of a verb, participles
// and gerunds included.
func (c Class) Verbal() bool {
	switch c {
	case Fin, Bedzie, Aglt, Praet, Cond, Impt, Imps, Inf, Pcon, Pant, Winien, Ger, Ppas, Pact, Pacta:
		return true
	}
	return false
}

// Nominal reports whether words of the class have case.
func (c Class) Nominal() bool {
	switch c {
	case Subst, Depr, Ger, Adj, Ppas, Pact, Num, Ppron12, Ppron3, Siebie:
		return true
	}
	return false
}
