package lsp_test

import (
	"strings"
	"testing"

	golsp "github.com/sourcegraph/go-lsp"

	"github.com/zwrot/zwrot/lsp/protocol"
)

// letter has an emoji, Polish letters and both line endings before what is
// found: the columns of 😀 are 4, 2 and 1.
const letter = "Dzień dobry,\r\n\r\n😀 źle, jeśli zalogowałeś się dziś.\r\n"

func TestColumnsAreCountedAsAgreed(t *testing.T) {
	for _, test := range []struct {
		encodings []protocol.Encoding
		want      golsp.Range
	}{
		{nil, rng(2, 14, 25)},
		{[]protocol.Encoding{"utf-16"}, rng(2, 14, 25)},
		{[]protocol.Encoding{"utf-8", "utf-16"}, rng(2, 18, 31)},
		{[]protocol.Encoding{"utf-32"}, rng(2, 13, 24)},
		{[]protocol.Encoding{"utf-7", "utf-32"}, rng(2, 13, 24)},
	} {
		c := start(t, allRules(), "", object{"general": object{"positionEncodings": test.encodings}})
		c.open("untitled:Untitled-1", "plaintext", letter)
		found := c.await("untitled:Untitled-1", 0)
		if len(found) != 1 || found[0].Range != test.want || found[0].Code != "gender/address-past-2sg" {
			t.Errorf("%v: got %+v, want %v", test.encodings, found, test.want)
		}
	}
}

func TestDiagnosticsCarryEverything(t *testing.T) {
	c := start(t, allRules(), "", object{})
	c.open("file:///list.md", "markdown", letter)
	d := c.await("file:///list.md", 0)[0]
	if d.Severity != golsp.Error || d.Source != "zwrot" || d.Message == "" || d.Data == nil || d.CodeDescription == nil {
		t.Errorf("got %+v", d)
	}
	c.replace("file:///list.md", 7, nil, "Dobrze.\n")
	if found := c.await("file:///list.md", 7); len(found) != 0 {
		t.Errorf("got %+v after the text was mended", found)
	}
	c.notify("textDocument/didClose", object{"textDocument": object{"uri": "file:///list.md"}})
	c.until("findings taken back", func() bool { return c.published["file:///list.md"].Version == nil })
}

func TestRelatedPlacesAndTags(t *testing.T) {
	c := start(t, allRules(), "", object{})
	const uri = "file:///list.html"
	c.open(uri, "html", "<!-- zwrot: ignore gender -- nazwa -->\n<p>Dzień dobry!</p>\n\n<p>Byłeś zadowolony?</p>\n<p>Przycisk \"Wyślij\" jest na dole.</p>\n")
	tags, related := 0, map[string]string{}
	for _, d := range c.await(uri, 0) {
		tags += len(d.Tags)
		for _, place := range d.RelatedInformation {
			family, _, _ := strings.Cut(d.Code, "/")
			related[family] = place.Message
			if place.Location.URI != uri || place.Location.Range == d.Range {
				t.Errorf("%s: %+v", d.Code, place)
			}
		}
	}
	if tags != 1 {
		t.Errorf("%d tags; the comment that accepts nothing is grey", tags)
	}
	if related["gender"] == "" || related["typography"] == "" || related["gender"] == related["typography"] {
		t.Errorf("related places: %q", related)
	}
}

func TestEditsOutOfRangeAreMovedIntoTheText(t *testing.T) {
	c := start(t, allRules(), "", object{})
	const uri = "file:///a.txt"
	c.open(uri, "plaintext", "Zalogowałeś się.\n")
	c.await(uri, 0)
	far := golsp.Range{Start: golsp.Position{Line: 90, Character: 5}, End: golsp.Position{Line: 99, Character: 1}}
	c.replace(uri, 1, &far, "Zrobiłeś to.\n")
	backwards := golsp.Range{Start: golsp.Position{Line: 0, Character: 999}, End: golsp.Position{Line: -1, Character: -4}}
	c.await(uri, 1)
	c.replace(uri, 2, &backwards, "Dobrze.")
	found := c.await(uri, 2)
	if len(found) != 1 || found[0].Range != rng(1, 0, 8) {
		t.Errorf("got %+v", found)
	}
}

func TestExitCodes(t *testing.T) {
	c := start(t, nil, "", object{})
	c.call("shutdown", nil, nil)
	if err := c.try("textDocument/hover", at("file:///a.txt", 0, 0), nil); err == nil {
		t.Error("a request after shutdown was answered")
	}
	c.notify("exit", nil)
	if code := <-c.exit; code != 0 {
		t.Errorf("exit code %d after shutdown", code)
	}
	c = start(t, nil, "", object{})
	c.notify("exit", nil)
	if code := <-c.exit; code != 1 {
		t.Errorf("exit code %d without shutdown", code)
	}
}
