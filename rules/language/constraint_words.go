package language

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zwrot/zwrot/dictionaries/morph"
)

// The constraints of this file look at one word alone: which of its readings
// nobody means in a text of today.

// openFunction lists function words that are common in other classes too, and
// those that have several classes of function words of which few matter, with
// the classes to keep. Every other function word loses its homographs: "do"
// the note, "lecz" the imperative of leczyć, "im" the abbreviation.
var openFunction = map[string]classSet{
	"a": asConjunction, "aby": asSubordinator, "albo": asConjunction, "ale": asConjunction, "ani": asConjunction, "bo": asSubordinator,
	"bądź": asConjunction | asImperative, "zbyt": asAdverbial,
	"brak": asNoun | 1<<morph.Pred, "choć": asSubordinator, "chociaż": asSubordinator, "ci": asModifier | asPronoun,
	"co": asNoun | asSubordinator | 1<<morph.Part, "coś": asNoun, "być": 1 << morph.Inf, "czas": asNoun | 1<<morph.Pred,
	"czuć": 1<<morph.Inf | 1<<morph.Pred, "czyli": asConjunction, "czym": asNoun, "dobrze": asAdverbial,
	"dzisiaj": asAdverbial, "działa": asNoun | 1<<morph.Fin, "dziś": asAdverbial, "dziw": asNoun, "gdy": asSubordinator, "gdyby": asSubordinator, "gdzie": asAdverbial,
	"gdzieś": asAdverbial, "i": asConjunction, "jak": asAdverbial | asConjunction | asSubordinator, "im": asPronoun, "inaczej": asAdverbial, "je": asPronoun, "jednak": asAdverbial,
	"jednakże": asAdverbial, "jedna": asModifier, "jeden": asModifier | asNumeral, "jedno": asNoun | asModifier, "jutro": asAdverbial, "kilka": asNumeral, "koło": asNoun | asPreposition,
	"kontra": asNoun | asPreposition, "lada": asNoun | asAdverbial, "maksimum": asNoun | asAdverbial, "mało": asAdverbial | asNumeral,
	"miast": asNoun, "miasto": asNoun, "minimum": asNoun | asAdverbial, "minus": asNoun | asAdverbial, "mną": asPronoun,
	"mnie": asPronoun, "może": asAdverbial | 1<<morph.Fin, "nadto": asAdverbial, "nie": asAdverbial | asPronoun, "najmniej": asAdverbial,
	"niczym": asNoun | asPreposition | asConjunction, "niż": asConjunction | asPreposition, "plus": asNoun | asAdverbial,
	"pobocz": asNoun, "podobna": asModifier, "pora": asNoun | 1<<morph.Pred, "prawie": asNoun | asAdverbial, "potrzeba": asNoun | 1<<morph.Pred,
	"poza": asNoun | asPreposition, "prze": 1 << morph.Fin, "przeszło": asPast | asAdverbial, "raczej": asAdverbial, "rada": asNoun,
	"rano": asAdverbial, "słychać": 1 << morph.Pred, "sposób": asNoun | 1<<morph.Pred, "stać": 1<<morph.Inf | 1<<morph.Pred,
	"strach": asNoun | 1<<morph.Pred, "szkoda": asNoun | 1<<morph.Pred, "śmiech": asNoun, "ta": asModifier, "te": asModifier,
	"temu": asModifier | asPreposition | asNoun, "też": asAdverbial, "to": asModifier | asNoun | 1<<morph.Pred | 1<<morph.Part,
	"toż": asAdverbial, "tym": asModifier | asNoun | asAdverbial, "wczoraj": asAdverbial, "widać": 1 << morph.Pred,
	"wolno": asAdverbial | 1<<morph.Pred, "względem": asNoun | asPreposition, "wstyd": asNoun | 1<<morph.Pred, "z": asPreposition,
	"za": asPreposition, "ze": asPreposition, "znać": 1<<morph.Inf | 1<<morph.Pred, "żal": asNoun | 1<<morph.Pred,
	"zostanie": 1 << morph.Fin, "że": asSubordinator, "żeby": asSubordinator,
}

// chosen lists forms of the commonest words with the lemma that is meant,
// where SGJP has others too ("mam" of mamić and of mama, "musi" of muszy).
var chosen = map[string]string{
	"było": "być", "był": "być", "być": "być", "bycie": "być", "jest": "być", "są": "być",
	"ma": "mieć", "mają": "mieć", "mam": "mieć", "masz": "mieć", "mieć": "mieć", "miał": "mieć", "mieli": "mieć",
	"miały": "mieć",
	"muszę": "musieć", "musi": "musieć", "muszą": "musieć", "musisz": "musieć", "musimy": "musieć",
	"stał": "stać", "chce": "chcieć", "myślę": "myśleć", "zrób": "zrobić",
	"gotów": "gotowy", "gotowa": "gotowy", "gotowe": "gotowy",
	"pan": "pan", "pani": "pani", "państwo": "państwo", "państwa": "państwo", "państwu": "państwo",
	"ludzie": "człowiek", "ludzi": "człowiek", "ludziom": "człowiek", "ludźmi": "człowiek", "ludziach": "człowiek",
	"pytanie": "pytanie", "pytania": "pytanie", "życie": "życie", "życia": "życie",
	"nic": "nic", "tą": "ten", "tę": "ten", "tej": "ten", "tych": "ten", "jeden": "jeden", "jednym": "jeden",
	"dane": "dane", "dział": "dział", "oczy": "oko", "dni": "dzień", "dnia": "dzień", "potem": "potem", "czasem": "czasem", "raz": "raz", "razy": "raz",
	"lat": "rok", "latom": "rok", "latach": "rok", "latami": "rok", "gotowi": "gotowy", "zł": "złoty", "tyle": "tyle", "ile": "ile",
}

// determiners lists the pronouns and numerals in the shape of adjectives: they
// stand before their noun.
var determiners = map[string]bool{
	"ten": true, "tamten": true, "ów": true, "mój": true, "twój": true, "swój": true, "nasz": true, "wasz": true,
	"każdy": true, "żaden": true, "jakiś": true, "jaki": true, "który": true, "któryś": true, "wszystek": true,
	"taki": true, "pewien": true, "niektóry": true, "jeden": true, "inny": true, "niejeden": true, "sam": true,
	"wszelki": true, "jakikolwiek": true, "czyj": true, "ostatni": true, "pierwszy": true, "drugi": true, "cały": true,
	"własny": true,
}

// substantive lists determiners that are nouns as well.
var substantive = map[string]bool{
	"jeden": true, "pierwszy": true, "drugi": true, "ostatni": true, "to": true, "wszyscy": true, "wszystko": true,
	"inny": true,
}

// rarely is the classes whose words are homographs of commoner ones.
const asRare classSet = 1<<morph.Interj | 1<<morph.Frag | 1<<morph.Depr | 1<<morph.Adja | 1<<morph.Numcomp |
	1<<morph.Prefa | 1<<morph.Prefs | 1<<morph.Brev

// folded appends the token in small letters to form.
func folded(form []byte, t *Token) []byte {
	for _, r := range t.Text {
		form = utf8.AppendRune(form, unicode.ToLower(r))
	}
	return form
}

// chosenLemma: the commonest words are meant, not their homographs.
func (x *syntax) chosenLemma(i int) {
	var room [64]byte
	if lemma, ok := chosen[string(folded(room[:0], &x.s.Tokens[i]))]; ok {
		x.keep(i, pattern{classes: anyClass, lemma: lemma})
	}
}

// nounForMovedEnding: "tom" is a volume, not "to" with a moved ending; "coś" and
// "ktoś" may be either.
func (x *syntax) nounForMovedEnding(i int) {
	plain := false
	for r := range x.readings(i) {
		plain = plain || r.Tag.Class() == morph.Subst && r.Tag.Person() == 0 && !pronominal[r.Lemma]
	}
	if plain {
		x.retain(i, func(r *Reading) bool { return !movedEnding(*r) })
	}
}

// functionWord: a form of a function word is that word.
func (x *syntax) functionWord(i int) {
	var room [64]byte
	classes, ok := openFunction[string(folded(room[:0], &x.s.Tokens[i]))]
	switch {
	case x.says(i, "je") && x.says(i-1, "nie"):
		x.keep(i, pattern{classes: asFinite}) // a negated verb takes "ich", so "nie je" is jeść
	case ok:
		x.keep(i, pattern{classes: classes})
	case x.has(i, asFunction):
		x.keep(i, pattern{classes: asFunction | asAdverbial | 1<<morph.Pred})
	}
}

// rareClass: interjections, depreciative forms, abbreviations without their
// full stop and parts of compounds give way to whole words, gerunds to numerals.
func (x *syntax) rareClass(i int) {
	if x.s.Tokens[i].Marks.Has(Abbreviation) {
		x.keep(i, pattern{classes: 1 << morph.Brev})
		return
	}
	if x.s.Tokens[i].Marks.Has(SentenceStart) && x.has(i, 1<<morph.Interj) && x.sign(i+1) {
		return // "Ha, już go widzę!"
	}
	x.drop(i, pattern{classes: asRare})
	if x.has(i, asNumeral) {
		x.drop(i, pattern{classes: 1 << morph.Ger}) // "pięć" of piąć
	}
}

// usualWord: dated, rare and regional words give way to others.
func (x *syntax) usualWord(i int) {
	const unusual = morph.Dated | morph.Archaic | morph.Rare | morph.Dialect | morph.Regional | morph.Individual |
		morph.Incorrect | morph.Phrasal | morph.Obsolescent | morph.Dependent
	x.retain(i, func(r *Reading) bool { return !r.Qualifiers.Has(unusual) })
}

// partsOfNames are the kinds of words that occur in names of several words.
const partsOfNames = morph.PartOfPlace | morph.PartOfSurname | morph.PartOfCrest | morph.PartOfByname | morph.PartOfPseudonym |
	morph.PartOfOrganisation | morph.PartOfInstitution | morph.PartOfFirm | morph.PartOfHoliday | morph.PartOfTitle | morph.PartOfName

// partOfName: a common noun as the dictionary lists it ("Słońce") is a part of
// a name only beside another capital.
func (x *syntax) partOfName(i int) {
	t := &x.s.Tokens[i]
	if !startsUpper(t.Text) || i+1 < len(x.words) && startsUpper(x.s.Tokens[i+1].Text) || i > 0 && startsUpper(x.s.Tokens[i-1].Text) {
		return
	}
	common := false
	for r := range x.readings(i) {
		common = common || !properNoun(&r.Reading) && r.Lemma == t.Lower
	}
	if common {
		x.retain(i, func(r *Reading) bool { return r.Kind&partsOfNames == 0 || r.Kind.Has(morph.Common) })
	}
}

// nameForFunctionWord: where a capital says nothing, "Ale" is no form of Ala:
// a word that rarely is a noun at all is no name.
func (x *syntax) nameForFunctionWord(i int) {
	t := &x.s.Tokens[i]
	if startsUpper(t.Text) && (t.Marks.Has(SentenceStart) || t.Marks.Has(Capitals)) {
		x.retain(i, func(r *Reading) bool { return !properNoun(r) })
	}
}

// properNoun reports a reading as a name.
func properNoun(r *Reading) bool {
	return r.Kind.Has(morph.Proper) && !r.Kind.Has(morph.Common)
}

// determiner: "mój", "swój", "inny" are determiners, not the nouns made of
// them.
func (x *syntax) determiner(i int) {
	if x.anyLemma(i, determiners) && !x.anyLemma(i, substantive) {
		x.keep(i, pattern{classes: ^asNoun})
	}
}

// masculineForWoman: a masculine noun whose forms are all alike names a woman
// ("prezydent zapowiedziała"); it does so only near something feminine.
func (x *syntax) masculineForWoman(i int) {
	if x.words[i].noun&triples(0, allCases, morph.M1) == 0 || x.feminineNear(i) {
		return
	}
	const many = 5 // cases in one form
	x.retain(i, func(r *Reading) bool {
		return r.Tag.Class() != morph.Subst || r.Tag.Gender() != morph.F || bits.OnesCount8(uint8(r.Tag.Case())) < many
	})
}

// feminineNear reports a feminine verb form, first name or "pani" among the
// words before i, or among those behind it up to the first verb.
func (x *syntax) feminineNear(i int) bool {
	for j := i - 1; j >= max(0, i-6); j-- {
		if x.surelyFeminine(j) {
			return true
		}
	}
	for j := i + 1; j < min(len(x.words), i+16); j++ {
		if x.surelyFeminine(j) {
			return true
		}
		if j > i+6 && x.only(j, asPersonal) {
			return false
		}
	}
	return false
}

func (x *syntax) surelyFeminine(j int) bool {
	feminine := triples(morph.Sg, allCases, morph.F)
	for r := range x.readings(j) {
		if r.set&feminine == 0 || r.set&^feminine != 0 {
			continue
		}
		if r.Lemma == "pani" || r.Kind.Has(morph.FirstName) || setOf(r.Tag.Class()).has(asPast) {
			return true
		}
	}
	return false
}

// notAdjectival lists nouns that only look like a form of an adjective.
var notAdjectival = map[string]bool{"droga": true, "dane": true, "warta": true, "służba": true, "złoty": true, "rada": true}

// fromAdjective reports that noun, a reading of word i, is an adjective used
// as a noun: the word has a reading as an adjective or participle in the same
// case, number and gender.
func (x *syntax) fromAdjective(i int, noun liveReading) bool {
	if notAdjectival[noun.Lemma] || strings.IndexByte("yiae", noun.Lemma[len(noun.Lemma)-1]) < 0 {
		return false // "arcybiskupi" of arcybiskup
	}
	for r := range x.readings(i) {
		if setOf(r.Tag.Class()).has(asModifier) && r.set&noun.set != 0 {
			return true
		}
	}
	return false
}
