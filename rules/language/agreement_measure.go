package language

import "github.com/zwrot/zwrot/dictionaries/morph"

// times are nouns for stretches of time, which say without a preposition when
// or how long: "rok temu", "cały dzień padał deszcz".
var times = map[string]bool{
	"sekunda": true, "minuta": true, "kwadrans": true, "godzina": true, "doba": true, "dzień": true, "noc": true, "wieczór": true,
	"ranek": true, "popołudnie": true, "tydzień": true, "weekend": true, "miesiąc": true, "kwartał": true, "semestr": true,
	"półrocze": true, "rok": true, "stulecie": true, "wiek": true, "moment": true, "chwila": true, "raz": true, "lato": true,
	"poniedziałek": true, "wtorek": true, "środa": true, "czwartek": true, "piątek": true, "sobota": true, "niedziela": true,
}

// units are nouns that count out a price or size: "zdrożał pięć złotych".
var units = map[string]bool{
	"złoty": true, "grosz": true, "euro": true, "dolar": true, "funt": true, "procent": true, "metr": true, "centymetr": true,
	"milimetr": true, "kilometr": true, "hektar": true, "gram": true, "kilogram": true, "tona": true, "litr": true, "sztuka": true,
}

// passing are the verbs whose subject is a time.
var passing = map[string]bool{
	"minąć": true, "mijać": true, "upłynąć": true, "upływać": true, "płynąć": true, "biec": true, "lecieć": true, "ciągnąć": true,
	"nadejść": true, "nadchodzić": true, "nastać": true, "nastawać": true, "wstać": true, "wstawać": true, "trwać": true,
	"zacząć": true, "zaczynać": true, "rozpocząć": true, "rozpoczynać": true, "skończyć": true, "kończyć": true,
	"dobiegać": true, "przypadać": true, "wypadać": true, "zbliżać": true, "zapowiadać": true, "być": true, "zostać": true,
	"pozostać": true, "pozostawać": true, "przynosić": true, "mieć": true, "kosztować": true, "wyglądać": true, "należeć": true,
	"obfitować": true, "obejmować": true, "liczyć": true, "stanowić": true, "oznaczać": true,
}

// elapsing are the passing verbs whose time is never an object: "Minął tydzień".
var elapsing = map[string]bool{"minąć": true, "mijać": true, "upłynąć": true, "upływać": true}

// lasting are the verbs whose accusative says how long or how much, and nothing
// else: "Trwa konkurs".
var lasting = map[string]bool{"trwać": true, "potrwać": true, "kosztować": true, "ważyć": true}

// spending are the verbs whose object is a time: "ostatni rok spędził w domu".
var spending = map[string]bool{
	"spędzić": true, "spędzać": true, "przespać": true, "przesiedzieć": true, "przeleżeć": true, "przepracować": true,
	"przeczekać": true, "zmarnować": true, "marnować": true,
}

// later are the words that make a time the distance to another one.
func (x *syntax) later(i int) bool {
	if i < len(x.words) {
		switch x.s.Tokens[i].Lower {
		case "temu", "później", "wcześniej", "przedtem", "potem":
			return true
		}
	}
	return false
}

// timeAgo: "rok temu" and "miesiąc później" are accusative, and "temu" is no
// pronoun there.
func (x *syntax) timeAgo(i int) {
	if !x.later(i+1) || !x.anyLemma(i, times) {
		return
	}
	x.keep(i+1, pattern{classes: asPreposition | asAdverbial})
	x.retain(i, func(r *Reading) bool { return times[r.Lemma] })
	x.keep(i, pattern{classes: asNoun, set: anything.in(morph.Acc) | triples(morph.Pl, morph.Gen, 0)})
}

// measure reports a noun that says how long, when or how much and is no
// subject of clause c: its verb does not say that time passes, and the noun is
// counted, stands behind the verb, or tells how long an imperfective verb went
// on ("cały dzień padał deszcz").
func (x *syntax) measure(i, c int) bool {
	time := x.anyLemma(i, times)
	if !time && !x.anyLemma(i, units) {
		return false
	}
	verb := x.clauses[c].verb
	switch {
	case x.lemma(i, "raz"):
		return true
	case x.anyLemma(verb, passing):
		return false
	case i > verb || x.counted(i):
		return true
	}
	return time && (x.anyLemma(verb, spending) || x.imperfective(verb) && !x.reflexive(c))
}

// imperfective reports that all readings left of verb i are imperfective.
func (x *syntax) imperfective(i int) bool {
	for r := range x.readings(i) {
		if r.Tag.Aspect() != morph.Imperf {
			return false
		}
	}
	return true
}
