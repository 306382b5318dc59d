package lsp_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	golsp "github.com/sourcegraph/go-lsp"

	"github.com/zwrot/zwrot/lsp/protocol"
)

// edited applies an edit of one document by its "changes".
func edited(t *testing.T, text string, uri golsp.DocumentURI, edit *protocol.WorkspaceEdit) string {
	t.Helper()
	edits := edit.Changes[uri]
	m := protocol.NewMapper([]byte(text), protocol.UTF16)
	for i := len(edits) - 1; i >= 0; i-- { // sorted by place
		text = text[:m.Offset(edits[i].Range.Start)] + edits[i].NewText + text[m.Offset(edits[i].Range.End):]
	}
	return text
}

func TestSuggestionsComeFirstAndTheBestIsPreferred(t *testing.T) {
	c := start(t, allRules(), "", object{})
	const uri = "file:///list.txt"
	c.open(uri, "plaintext", letter)
	d := c.await(uri, 0)
	// What Neovim sends: a range in bytes, and a diagnostic of another server
	// with a code that is a number.
	context := object{"diagnostics": []any{
		object{"range": rng(2, 18, 31), "message": "", "source": "zwrot", "data": d[0].Data},
		object{"range": rng(0, 0, 1), "message": "", "source": "ts", "code": 2304, "data": 5},
	}}
	actions := c.actions(uri, rng(0, 0, 0), context)
	if len(actions) == 0 || !actions[0].IsPreferred || actions[0].Edit == nil || len(actions[0].Diagnostics) != 1 {
		t.Fatalf("got %+v", actions)
	}
	for _, a := range actions[1:] {
		if a.IsPreferred {
			t.Errorf("%q is preferred as well", a.Title)
		}
	}
	text := edited(t, letter, uri, actions[0].Edit)
	// Whatever the words are, no form for men alone is left, and what surrounds them stays.
	men := strings.Contains(strings.ReplaceAll(text, "zalogowałaś/zalogowałeś", ""), "zalogowałeś")
	if text == letter || men || !strings.HasPrefix(text, "Dzień dobry,\r\n\r\n😀 źle, ") {
		t.Errorf("the first suggestion makes %q", text)
	}
	if got := c.actions(uri, rng(0, 0, 0), object{"diagnostics": []any{}}); len(got) != 0 {
		t.Errorf("far from the finding: %+v", got)
	}
}

func TestFixAllMendsOnlyWhatIsSafe(t *testing.T) {
	c := start(t, allRules(), "", object{"textDocument": object{"codeAction": object{"codeActionLiteralSupport": object{}}}})
	const uri = "file:///list.txt"
	text := "<!-- zwrot: ignore gender -- nazwa -->\nDobry tekst.\n\nZalogowałeś się.\n"
	c.open(uri, "markdown", text)
	c.await(uri, 0)
	for only, want := range map[string]int{"source.fixAll": 1, "source": 1, "source.fixAll.zwrot": 1, "source.organizeImports": 0, "source.fix": 0, "refactor": 0} {
		actions := c.actions(uri, rng(0, 0, 0), object{"diagnostics": []any{}, "only": []string{only}})
		if len(actions) != want {
			t.Errorf("only %s: %d actions, want %d", only, len(actions), want)
			continue
		}
		if want == 1 {
			if got := edited(t, text, uri, actions[0].Edit); got != "Dobry tekst.\n\nZalogowałeś się.\n" {
				t.Errorf("fix all makes %q", got)
			}
		}
	}
	c.call("workspace/executeCommand", object{"command": "zwrot.fixAll", "arguments": []any{uri}}, nil)
	c.until("the client is asked to apply it", func() bool { return len(c.applied) == 1 })
}

func TestIgnoreHereFitsTheHost(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"a.html", "<p>Dobrze.</p>\r\n  <p>Zalogowałeś się.</p>\r\n", "<p>Dobrze.</p>\r\n  <!-- zwrot: ignore gender/address-past-2sg -- powód -->\r\n  <p>Zalogowałeś się.</p>\r\n"},
		{"a.md", "Dobrze,\nże zalogowałeś się.\n", "Dobrze,\nże zalogowałeś się. <!-- zwrot: ignore gender/address-past-2sg -- powód -->\n"},
		{"a.html.twig", "{% if a %}\n<p>Zalogowałeś się.</p>\n{% endif %}\n", "{% if a %}\n{# zwrot: ignore gender/address-past-2sg -- powód #}\n<p>Zalogowałeś się.</p>\n{% endif %}\n"},
		{"a.yml", "pl:\n  login: \"Zalogowałeś się.\"\n", "pl:\n  # zwrot: ignore gender/address-past-2sg -- powód\n  login: \"Zalogowałeś się.\"\n"},
		{"a.yml", "pl:\n  login: |\n    Dobrze.\n    Zalogowałeś się.\n", "pl:\n  # zwrot: ignore gender/address-past-2sg -- powód\n  login: |\n    Dobrze.\n    Zalogowałeś się.\n"},
		{"a.po", "msgid \"a\"\nmsgstr \"Dobrze.\"\n\n#: a.c\nmsgid \"b\"\nmsgstr \"\"\n\"Zalogowałeś się.\"\n", "msgid \"a\"\nmsgstr \"Dobrze.\"\n\n# zwrot: ignore gender/address-past-2sg -- powód\n#: a.c\nmsgid \"b\"\nmsgstr \"\"\n\"Zalogowałeś się.\"\n"},
		{"a.xml", "<resources>\n  <string name=\"a\">Zalogowałeś się.</string>\n</resources>\n", "<resources>\n  <!-- zwrot: ignore gender/address-past-2sg – powód -->\n  <string name=\"a\">Zalogowałeś się.</string>\n</resources>\n"},
		{"a.properties", "a=Zalogowałeś się.\n", "# zwrot: ignore gender/address-past-2sg -- powód\na=Zalogowałeś się.\n"},
		{"a.strings", "\"a\" = \"Zalogowałeś się.\";\n", "/* zwrot: ignore gender/address-past-2sg -- powód */\n\"a\" = \"Zalogowałeś się.\";\n"},
		{"a.txt", "Zalogowałeś się.\n", ""}, // no comments in plain text
	} {
		c := start(t, allRules(), "", object{})
		uri := golsp.DocumentURI("file:///" + test.name)
		c.open(uri, "", test.text)
		found := c.await(uri, 0)
		if len(found) == 0 {
			t.Errorf("%s: nothing found", test.name)
			continue
		}
		action := titled(c.actions(uri, found[0].Range, object{"diagnostics": []any{}}), "Pomiń tutaj")
		switch {
		case action == nil:
			if test.want != "" {
				t.Errorf("%s: not offered", test.name)
			}
			continue
		case edited(t, test.text, uri, action.Edit) != test.want:
			t.Errorf("%s: %q, want %q", test.name, edited(t, test.text, uri, action.Edit), test.want)
			continue
		}
		c.replace(uri, 1, nil, test.want)
		if found := c.await(uri, 1); len(found) != 0 {
			t.Errorf("%s: still found: %+v", test.name, found)
		}
	}
}

func TestTurnRuleOff(t *testing.T) {
	const id = "gender/address-past-2sg"
	for _, test := range []struct{ before, want string }{
		{"", "[rules]\n\"" + id + "\" = \"off\"\n"},
		{"address = \"ty\"", "address = \"ty\"\n\n[rules]\n\"" + id + "\" = \"off\"\n"},
		{"[rules] # nasze\njargon = \"info\"\n", "[rules] # nasze\n\"" + id + "\" = \"off\"\njargon = \"info\"\n"},
		{"[rules]\r\n\"" + id + "\" = \"info\"\r\n", "[rules]\r\n\"" + id + "\" = \"off\"\r\n"},
		{"[rules.\"" + id + "\"]\nseverity = \"info\"\n", "[rules.\"" + id + "\"]\nseverity = \"off\"\n"},
	} {
		root := t.TempDir()
		file := filepath.Join(root, "zwrot.toml")
		if test.before != "" {
			if err := os.WriteFile(file, []byte(test.before), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		c := start(t, allRules(), root, object{})
		uri := protocol.URI(filepath.Join(root, "list.txt"))
		c.open(uri, "plaintext", "Zalogowałeś się.\n")
		found := c.await(uri, 0)
		action := titled(c.actions(uri, found[0].Range, object{"diagnostics": []any{}}), "Wyłącz regułę")
		if action == nil {
			t.Fatal("not offered")
		}
		c.call("workspace/executeCommand", action.Command, nil)
		c.mu.Lock()
		edit := c.applied[0]
		c.mu.Unlock()
		if got := edited(t, test.before, protocol.URI(file), &edit); got != test.want {
			t.Errorf("%q became %q, want %q", test.before, got, test.want)
		}
	}
}

func TestDocumentChangesNameTheVersion(t *testing.T) {
	c := start(t, allRules(), "", object{"workspace": object{"workspaceEdit": object{"documentChanges": true}}})
	const uri = "file:///list.txt"
	c.open(uri, "plaintext", "Zalogowałeś się.\n")
	found := c.await(uri, 0)
	actions := c.actions(uri, found[0].Range, object{"diagnostics": []any{}})
	raw, err := json.Marshal(actions[0].Edit)
	if err != nil {
		t.Fatal(err)
	}
	// eglot begins with version 0 and compares it exactly.
	if !strings.Contains(string(raw), `"version":0`) || strings.Contains(string(raw), `"changes"`) {
		t.Errorf("got %s", raw)
	}
}
