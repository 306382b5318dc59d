// Package morph reads and inflects Polish words.
//
// The data is SGJP (Słownik gramatyczny języka polskiego) of 2026 with the
// lexemes of PoliMorf that it lacks and a supplement of our own, compiled by
// dictionaries/build into automata that the program embeds. Opening the
// dictionary does no work and everything in it is safe for concurrent use.
//
// Words are expected in Unicode NFC. Tags are SGJP's; a verb is one word with
// its ending, as in Morfeusz's composite mode: "zalogowałeś" is
// praet:sg:m1.m2.m3:sec:perf of zalogować. Other words with a mobile ending
// have the tag of the host with number and person added, "gdybyś" is
// comp:sg:sec:by of gdyby.
package morph

import _ "embed" // for the compiled dictionary

//go:embed sgjp.dict
var sgjp string

//go:embed supplement.dict
var supplement string

// Dictionary is a set of lexemes with their forms. It does not change.
type Dictionary struct {
	layers []layer
}

// Embedded returns the dictionary that is compiled into the program. It
// slices the embedded bytes and does no other work.
func Embedded() *Dictionary {
	d, err := Open(sgjp, supplement)
	if err != nil {
		panic(err) // the build is broken; a test opens it
	}
	return d
}

// Open returns the dictionary made of compiled ones, an earlier one's
// readings first. It fails when data is none.
func Open(compiled ...string) (*Dictionary, error) {
	d := &Dictionary{layers: make([]layer, len(compiled))}
	for i, data := range compiled {
		var err error
		if d.layers[i], err = openLayer(data); err != nil {
			return nil, err
		}
	}
	return d, nil
}
