package dictionaries

import "testing"

func TestLoadCompounds(t *testing.T) {
	c, err := LoadCompounds()
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]*Compound{}
	for compound := range c.All {
		text := ""
		for _, w := range compound.Words {
			text += " " + w.Text
		}
		found[text[1:]] = compound
	}
	bok := found["biuro obsługi klienta"]
	if bok == nil || !bok.Words[0].Any || bok.Words[2].Any || bok.Replacements[0].String() != "centrum^ pomocy" {
		t.Errorf("biuro obsługi klienta is %+v", bok)
	}
	if rzecznik := found["rzecznik praw pacjenta"]; rzecznik == nil || !rzecznik.Keep {
		t.Errorf("rzecznik praw pacjenta is %+v", rzecznik)
	}
	list := c.Starting("umowa")
	if len(list) == 0 || len(list[0].Words) < len(list[len(list)-1].Words) {
		t.Errorf("the expressions that begin with umowa are %+v", list)
	}
}

func TestReadCompoundsErrors(t *testing.T) {
	_, err := readCompounds(parsed(t, "[compounds]\n\"konto^ klienta\" = []\n"))
	if want := `own.toml:2:1: "konto^ klienta" has no replacement; write it under [keep] to leave it alone`; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}
