package rewrites

// Predicate rewrites an adjective or participle that is said of the reader,
// with its verb: "jesteś pewien" becomes "masz pewność".
type Predicate struct {
	// Words are the adjectives in the masculine nominative: "pewien", "pewny",
	// "niezalogowany".
	Words []string `toml:"words"`
	// Copula is the lemmas of the verb that they go with, "być" when it is
	// empty; the verbs with "się" are given without.
	Copula []string `toml:"copula"`
	// Mood is what the copula may be: "present", "future", "past",
	// "conditional" ("gdybyś był" too), "imperative", "infinitive",
	// "participle" ("będąc"), "none" for a line without a verb, "beside" for an
	// adjective beside another verb ("zalogowany możesz", "jako pierwszy
	// dostaniesz"). Empty stands for every one but the last two.
	Mood []string `toml:"mood"`
	// Modal is the lemma of the finite verb before an infinitive, which the
	// rewrite takes in ("musisz być zalogowany"); "" leaves such a verb alone.
	Modal string `toml:"modal"`
	// If is "keep" when "jeśli", "gdy" or the like must stand right before the
	// copula, "in" when the rewrite takes it in too and gives an adverbial in
	// place of the whole clause: "jeśli jesteś zalogowany" becomes "po
	// zalogowaniu".
	If string `toml:"if"`
	// Opens is "yes" when the copula must be the first word of its clause, "no"
	// when it must not.
	Opens string `toml:"opens"`
	// Apart is "yes" when words must stand between the copula and the predicate,
	// "no" when none may.
	Apart string `toml:"apart"`
	// Last is set when the active voice is better ("przekierujemy Cię").
	Last bool `toml:"last"`
	// Unless is lemmas that must not stand elsewhere in the sentence.
	Unless []string `toml:"unless"`
	// Negated: "" matches without "nie", "yes" only with it (To then stands for
	// both), "any" both, and "nie" stays, "modal" an infinitive after a negated
	// verb ("nie musisz być"), which stays.
	Negated string `toml:"negated"`
	// With is what must come next and is rewritten too, a comma before it
	// counted in; After must come next and stays. Both are words, joined by "|"
	// ("by|aby|żeby"); After may be "end", for the end of the clause.
	With  string `toml:"with"`
	After string `toml:"after"`
	// Object is the case of the phrase that comes next, after With: "gen",
	// "inst", …; "ger" is a gerund in the genitive. The rewrite takes it in.
	Object string `toml:"object"`
	// Objects are the lemmas of which its head must be one. Exact asks that the
	// form tells the number: "konsekwencji" is one or many.
	Objects []string `toml:"objects"`
	Exact   bool     `toml:"exact"`
	// Degree says what becomes of an adverb of degree before the predicate
	// ("bardzo"): "keep" or "drop"; with "" there must be none.
	Degree string `toml:"degree"`
	// Question: "" any sentence, "yes" only questions, "no" only others.
	Question string `toml:"question"`
	// Person is "pri" or "sec" when the rewrite fits one of them only.
	Person string `toml:"person"`
	// To is the new text. It may begin with verbs and pronouns in braces, which
	// take the place of the old verb. Words stand for themselves; in braces:
	//
	//	{mieć}              a verb in the person, mood and tense of the old one
	//	{interesować=obj}   the same in the 3rd person that agrees with the object
	//	{trwać=f}           the same with a subject of that gender; "pl": a plural
	//	{my:prosić}         the 1st person plural, the firm
	//	{inf}               the infinitive that the gerund was made of, with its object
	//	{adj:sg:nom:n}      the predicate itself in another form
	//	{adj=obj:acc}       the same, agreeing with the object in a case
	//	{obj:nom}           the object in a case
	//	{cię} {ci} {tobie}  the pronoun of the old verb's person
	//	{zmiana:subst:sg:gen} a form by its tag
	To string `toml:"to"`
	// Code is the transformation of the catalogue: "T15".
	Code string `toml:"code"`
	// Types are the document types that the rewrite fits; empty for all.
	Types []string `toml:"types"`
	// Bad and Good are an example and its rewrite, run by a test.
	Bad  string `toml:"bad"`
	Good string `toml:"good"`
}

// Predicates returns the patterns of an adjective or participle by its
// masculine nominative; the caller must not change them.
func (t *Table) Predicates(word string) []Predicate { return t.predicates[word] }

// AllPredicates calls yield with each pattern until it returns false; the order
// is not defined, and a pattern of several words comes once for each.
func (t *Table) AllPredicates(yield func(Predicate) bool) {
	for _, ps := range t.predicates {
		for _, p := range ps {
			if !yield(p) {
				return
			}
		}
	}
}
