package lsp_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	golsp "github.com/sourcegraph/go-lsp"

	"github.com/zwrot/zwrot/lsp/protocol"
)

// write writes files below a new folder.
func write(t *testing.T, files map[string]string) (root string) {
	t.Helper()
	root = t.TempDir()
	for name, text := range files {
		file := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestPull(t *testing.T) {
	const text = "Zalogowałeś się.\n"
	root := write(t, map[string]string{"a.txt": text, "b/c.md": text, "b/code.go": text, "old/d.txt": text, ".git/e.txt": text, "zwrot.toml": "exclude = [\"old/**\"]\n"})
	c := start(t, allRules(), root, pulling)
	open := protocol.URI(filepath.Join(root, "a.txt"))
	c.open(open, "plaintext", "Dobrze.\n")

	var one protocol.DocumentDiagnosticReport
	c.call("textDocument/diagnostic", object{"textDocument": object{"uri": open}}, &one)
	if one.Kind != "full" || one.Items == nil || len(*one.Items) != 0 {
		t.Errorf("got %+v", one)
	}
	c.call("textDocument/diagnostic", object{"textDocument": object{"uri": open}, "previousResultId": one.ResultID}, &one)
	if one.Kind != "unchanged" {
		t.Errorf("asked again: %+v", one)
	}
	var all protocol.WorkspaceDiagnosticReport
	c.call("workspace/diagnostic", object{"previousResultIds": []any{}, "workDoneToken": 1}, &all)
	found := map[string]int{}
	for _, item := range all.Items {
		path, _ := protocol.Path(item.URI)
		rel, err := filepath.Rel(root, path)
		if err != nil {
			t.Fatal(err)
		}
		found[filepath.ToSlash(rel)] = len(*item.Items)
	}
	if len(found) != 2 || found["a.txt"] != 0 || found["b/c.md"] != 1 {
		t.Errorf("found %v; want the buffer of a.txt, and b/c.md", found)
	}
	c.until("progress", func() bool {
		return len(c.progress) > 1 && c.progress[0] == "begin" && c.progress[len(c.progress)-1] == "end"
	})
}

func TestConfigurationIsReadAgain(t *testing.T) {
	root := write(t, map[string]string{"zwrot.toml": "[rules]\ngender = \"off\"\n", "other/zwrot.toml": "root = true\n"})
	c := start(t, allRules(), root, object{})
	uri := protocol.URI(filepath.Join(root, "list.txt"))
	other := protocol.URI(filepath.Join(root, "other", "list.txt"))
	c.open(uri, "plaintext", "Zalogowałeś się.\n")
	c.open(other, "plaintext", "Zalogowałeś się.\n")
	if a, b := c.await(uri, 0), c.await(other, 0); len(a) != 0 || len(b) != 1 {
		t.Errorf("%d and %d findings; each folder has its own configuration", len(a), len(b))
	}
	file := filepath.Join(root, "zwrot.toml")
	change := func(text string) {
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		c.notify("workspace/didChangeWatchedFiles", object{"changes": []object{{"uri": protocol.URI(file), "type": 2}}})
	}
	change("[rules]\ngender = \"info\"\n")
	c.until("findings as infos", func() bool {
		d := c.published[uri].Diagnostics
		return len(d) == 1 && d[0].Severity == golsp.Information
	})
	change("adress = \"pan\"\n")
	c.until("the fault shown in the file", func() bool { return len(c.published[protocol.URI(file)].Diagnostics) == 1 })
	change("")
	c.until("the fault taken back", func() bool { return len(c.published[protocol.URI(file)].Diagnostics) == 0 })
	c.until("findings by default", func() bool {
		d := c.published[uri].Diagnostics
		return len(d) == 1 && d[0].Severity == golsp.Error
	})
}

func TestSettingsOfTheClient(t *testing.T) {
	c := start(t, allRules(), "", object{"workspace": object{"configuration": true}})
	const uri = "file:///list.txt"
	c.open(uri, "plaintext", "Zalogowałeś się.\n")
	polish := c.await(uri, 0)[0].Message
	c.mu.Lock()
	c.settings = `{"lang": "en", "codeLens": false}`
	c.mu.Unlock()
	c.notify("workspace/didChangeConfiguration", object{"settings": nil})
	c.until("messages in English", func() bool { return c.published[uri].Diagnostics[0].Message != polish })
	var lenses []protocol.CodeLens
	c.call("textDocument/codeLens", object{"textDocument": object{"uri": uri}}, &lenses)
	if len(lenses) != 0 {
		t.Errorf("got %+v", lenses)
	}
}

func TestHover(t *testing.T) {
	c := start(t, allRules(), "", object{"textDocument": object{"hover": object{"contentFormat": []string{"markdown"}}}})
	const uri = "file:///list.txt"
	c.open(uri, "plaintext", letter)
	c.await(uri, 0)
	var hover protocol.Hover
	c.call("textDocument/hover", at(uri, 2, 16), &hover)
	if !strings.Contains(hover.Contents.Value, "gender/address-past-2sg") || !strings.Contains(hover.Contents.Value, "Źródło") || *hover.Range != rng(2, 14, 25) {
		t.Errorf("on a finding: %+v", hover)
	}
	c.call("textDocument/hover", at(uri, 0, 7), &hover)
	if !strings.Contains(hover.Contents.Value, "dobry") || *hover.Range != rng(0, 6, 11) {
		t.Errorf("on a word: %+v", hover)
	}
	var none *protocol.Hover
	c.call("textDocument/hover", at(uri, 1, 0), &none)
	if none != nil {
		t.Errorf("on an empty line: %+v", none)
	}
}

func TestCompletionOfGreetings(t *testing.T) {
	c := start(t, allRules(), "", object{})
	for _, test := range []struct {
		name, text   string
		line, column int
		want         string // the first label, "" for none
	}{
		{"a.txt", "", 0, 0, "Dzień dobry,"},
		{"b.txt", "szan\n\nPiszemy w sprawie umowy.\n", 0, 4, "Szanowni Państwo,"},
		{"c.txt", "Dzień dobry,\n\nszan\n", 2, 4, ""},
		{"d.html", "<html><head><title>Umowa</title></head><body>\n<p>dz</p>\n<p>Piszemy.</p>", 1, 5, "Dzień dobry,"},
		{"e.md", "# Nowa umowa\n\ncz", 2, 2, "Cześć,"},
	} {
		uri := golsp.DocumentURI("file:///" + test.name)
		c.open(uri, "", test.text)
		var list golsp.CompletionList
		c.call("textDocument/completion", at(uri, test.line, test.column), &list)
		got := ""
		if len(list.Items) > 0 {
			got = list.Items[0].Label
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestCodeLensCounts(t *testing.T) {
	c := start(t, allRules(), "", object{})
	const uri = "file:///list.txt"
	c.open(uri, "plaintext", "Zalogowałeś się. Dziękujemy.\n")
	var lenses []protocol.CodeLens
	c.call("textDocument/codeLens", object{"textDocument": object{"uri": uri}}, &lenses)
	if len(lenses) != 1 || lenses[0].Command.Title != "zwrot: 1 błąd · 3 słowa · średnio w zdaniu: 1,5" {
		t.Errorf("got %+v", lenses)
	}
}

func TestLanguagesTellTheFormatOfUntitledTexts(t *testing.T) {
	c := start(t, allRules(), "", object{})
	for language, want := range map[string]int{"plaintext": 1, "html": 1, "markdown": 1, "twig": 1, "go": 0, "": 0} {
		uri := golsp.DocumentURI("untitled:" + language)
		c.open(uri, language, "Zalogowałeś się.\n")
		if got := len(c.await(uri, 0)); got != want {
			t.Errorf("%q: %d findings, want %d", language, got, want)
		}
	}
}
