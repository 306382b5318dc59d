package lsp

import (
	"os"
	"regexp"
	"testing"
)

// TestLanguagesOfEditorsAreKnown reads the lists of languages in the extension
// for VS Code and in the file for Neovim.
func TestLanguagesOfEditorsAreKnown(t *testing.T) {
	for file, list := range map[string]string{
		"editors/vscode/src/extension.ts": `(?s)const languages = \[(.*?)\];`,
		"editors/neovim/zwrot.lua":        `(?s)local filetypes = \{(.*?)\}`,
		"editors/vscode/package.json":     `(?s)"activationEvents": \[(.*?)"workspaceContains`,
	} {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		found := regexp.MustCompile(list).FindSubmatch(src)
		if found == nil {
			t.Fatalf("%s: no list of languages", file)
		}
		ids := regexp.MustCompile(`['":]([\pL-]+)['"],`).FindAllSubmatch(found[1], -1)
		if len(ids) < 15 {
			t.Errorf("%s: %d languages", file, len(ids))
		}
		for _, id := range ids {
			if _, known := formatName("untitled", string(id[1])); !known {
				t.Errorf("%s: the server does not know %s", file, id[1])
			}
		}
	}
}
