package lsp_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	golsp "github.com/sourcegraph/go-lsp"

	"github.com/zwrot/zwrot/lsp/protocol"
	"github.com/zwrot/zwrot/rules/lint"
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
		{"f.txt", "Dzień dobry,\n\ndzię\n", 2, 4, "Dziękujemy za wiadomość."},
		{"g.txt", "Dzień dobry,\n\n", 2, 0, "Dziękujemy za wiadomość."},
		{"h.html", "<p>Dzień dobry!</p>\n<p>pis</p>", 1, 6, "Piszemy w sprawie"},
		{"i.txt", "Dzień dobry, dzię\n", 0, 17, ""}, // within the greeting
		{"j.txt", "Dzień dobry,\n\nPiszemy w sprawie umowy.\n\ndzię\n", 4, 4, ""},
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

// TestCompletionsAreFreeOfFindings takes each offer that there is.
func TestCompletionsAreFreeOfFindings(t *testing.T) {
	c := start(t, allRules(), "", object{})
	const uri = "file:///list.txt"
	version := 0
	c.open(uri, "", "")
	offers := func(line int) []golsp.CompletionItem {
		var list golsp.CompletionList
		c.call("textDocument/completion", at(uri, line, 0), &list)
		return list.Items
	}
	check := func(text string) {
		version++
		c.replace(uri, version, nil, text)
		if found := c.await(uri, version); len(found) != 0 {
			t.Errorf("%q: %+v", text, found)
		}
	}
	greetings := offers(0)
	if len(greetings) == 0 {
		t.Fatal("no greetings")
	}
	for _, greeting := range greetings {
		check(greeting.TextEdit.NewText + "\n\n")
		openings := offers(2)
		if len(openings) == 0 {
			t.Errorf("nothing after %q", greeting.Label)
		}
		for _, opening := range openings {
			check(greeting.TextEdit.NewText + "\n\n" + opening.TextEdit.NewText)
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
	c.replace(uri, 1, nil, strings.Repeat("Dziękujemy za list. ", 40))
	c.call("textDocument/codeLens", object{"textDocument": object{"uri": uri}}, &lenses)
	if len(lenses) != 1 || !strings.HasSuffix(lenses[0].Command.Title, "w zdaniu: 3,0 · FOG: 1,2") {
		t.Errorf("long enough to measure: %+v", lenses)
	}
}

func TestLanguagesTellTheFormatOfUntitledTexts(t *testing.T) {
	c := start(t, allRules(), "", object{})
	const text = "Zalogowałeś się."
	for language, source := range map[string]string{
		"plaintext": text, "markdown": text, "html": "<p>" + text + "</p>", "twig": text, "handlebars": text, "liquid": text, "erb": text,
		"blade": text, "jinja-html": text, "ftl": text, "smarty": text, "phoenix-heex": text,
		"php":        "<?php return ['login' => '" + text + "'];\n",
		"eml":        "Subject: Konto\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n",
		"json":       `{"login": "` + text + `"}`,
		"arb":        `{"login": "` + text + `"}`,
		"yaml":       "pl:\n  login: " + text + "\n",
		"po":         "msgid \"login\"\nmsgstr \"" + text + "\"\n",
		"properties": "login=" + text + "\n",
		"fluent":     "login = " + text + "\n",
		"xml":        "<resources><string name=\"login\">" + text + "</string></resources>",
		"resx":       "<root><data name=\"login\" xml:space=\"preserve\"><value>" + text + "</value></data></root>",
		"xliff":      `<xliff version="1.2"><file target-language="pl"><body><trans-unit id="a"><source>x</source><target>` + text + `</target></trans-unit></body></file></xliff>`,
		"strings":    `"login" = "` + text + `";`,
	} {
		uri := golsp.DocumentURI("untitled:" + language)
		c.open(uri, language, source)
		if got := len(c.await(uri, 0)); got != 1 {
			t.Errorf("%q: %d findings, want 1", language, got)
		}
	}
	for _, language := range []string{"go", "typescript", ""} {
		uri := golsp.DocumentURI("untitled:no-" + language)
		c.open(uri, language, text)
		if got := len(c.await(uri, 0)); got != 0 {
			t.Errorf("%q: %d findings, want none", language, got)
		}
	}
}

// pullAll pulls the workspace and returns the reports by their paths below root.
func pullAll(t *testing.T, c *client, root string, previous []object) map[string]protocol.WorkspaceDocumentDiagnosticReport {
	t.Helper()
	var all protocol.WorkspaceDiagnosticReport
	c.call("workspace/diagnostic", object{"previousResultIds": previous}, &all)
	out := map[string]protocol.WorkspaceDocumentDiagnosticReport{}
	for _, item := range all.Items {
		path, _ := protocol.Path(item.URI)
		rel, err := filepath.Rel(root, path)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.ToSlash(rel)] = item
	}
	return out
}

// TestOnlyChangedFilesAreCheckedAgain counts by a rule of its own.
func TestOnlyChangedFilesAreCheckedAgain(t *testing.T) {
	root := write(t, map[string]string{"a.txt": "Jeden.\n", "b.txt": "Dwa.\n"})
	var checked []string
	counter := &lint.Rule{ID: "test/count", Severity: lint.Warning, CheckDocument: func(p *lint.Pass) {
		checked = append(checked, filepath.Base(p.Document.Name))
	}}
	c := start(t, []*lint.Rule{counter}, root, pulling)
	previous := func(reports map[string]protocol.WorkspaceDocumentDiagnosticReport) (out []object) {
		for _, r := range reports {
			out = append(out, object{"uri": r.URI, "value": r.ResultID})
		}
		return out
	}
	first := pullAll(t, c, root, nil)
	again := pullAll(t, c, root, previous(first))
	if again["a.txt"].Kind != "unchanged" || again["b.txt"].Kind != "unchanged" || len(checked) != 2 {
		t.Errorf("checked %v, answered %+v", checked, again)
	}
	if err := os.WriteFile(filepath.Join(root, "b.txt"), []byte("Dwa i trzy.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	pullAll(t, c, root, previous(again))
	if len(checked) != 3 || checked[2] != "b.txt" {
		t.Errorf("after a change of b.txt checked %v", checked)
	}
}

// TestFilesThatVanish takes a file away while the workspace is checked, and the
// configuration.
func TestFilesThatVanish(t *testing.T) {
	root := write(t, map[string]string{"a.txt": "Zalogowałeś się.\n", "b.txt": "Zalogowałeś się.\n", "zwrot.toml": "[rules]\ngender = \"info\"\n"})
	thief := &lint.Rule{ID: "test/thief", Severity: lint.Warning, CheckDocument: func(p *lint.Pass) {
		if filepath.Base(p.Document.Name) == "a.txt" {
			if err := os.RemoveAll(filepath.Join(root, "b.txt")); err != nil {
				t.Error(err)
			}
		}
	}}
	c := start(t, append(allRules(), thief), root, pulling)
	found := pullAll(t, c, root, nil)
	if len(*found["a.txt"].Items) != 1 || len(*found["b.txt"].Items) != 0 {
		t.Errorf("got %+v", found)
	}
	config := filepath.Join(root, "zwrot.toml")
	if err := os.Remove(config); err != nil {
		t.Fatal(err)
	}
	c.notify("workspace/didChangeWatchedFiles", object{"changes": []object{{"uri": protocol.URI(config), "type": 3}}})
	found = pullAll(t, c, root, nil)
	if len(found) != 1 || (*found["a.txt"].Items)[0].Severity != golsp.Error {
		t.Errorf("without configuration: %+v", found)
	}
	if err := os.RemoveAll(root); err != nil {
		t.Fatal(err)
	}
	if found := pullAll(t, c, root, nil); len(found) != 0 {
		t.Errorf("without the folder: %+v", found)
	}
}

func TestRootsComeAndGo(t *testing.T) {
	one, two := write(t, map[string]string{"a.txt": "Zalogowałeś się.\n"}), write(t, map[string]string{
		"b.txt": "Zalogowałeś się.\n", "zwrot.toml": "[rules]\ngender = \"off\"\n",
	})
	c := start(t, allRules(), one, pulling)
	folder := func(path string) []object { return []object{{"uri": protocol.URI(path), "name": "x"}} }
	c.notify("workspace/didChangeWorkspaceFolders", object{"event": object{"added": folder(two), "removed": []any{}}})
	if found := pullAll(t, c, one, nil); len(found) != 2 || len(*found["a.txt"].Items) != 1 {
		t.Errorf("two roots: %+v", found)
	}
	c.notify("workspace/didChangeWorkspaceFolders", object{"event": object{"added": []any{}, "removed": folder(one)}})
	found := pullAll(t, c, two, nil)
	if len(found) != 1 || len(*found["b.txt"].Items) != 0 {
		t.Errorf("the other root alone: %+v", found)
	}
}
