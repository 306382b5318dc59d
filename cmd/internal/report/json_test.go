package report

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/zwrot/zwrot/cmd/internal/locale"
	"github.com/zwrot/zwrot/rules/document"
)

func TestJSON(t *testing.T) {
	o := Options{Printer: printer(t, locale.Polish)}
	for name, files := range map[string][]*File{"report.json": sample(), "empty.json": empty()} {
		have := write(t, files, o, NewJSON)
		if strings.ContainsRune(have, document.Object) {
			t.Errorf("%s: a placeholder is not shown as the source has it", name)
		}
		golden(t, name, have)
		var decoded struct {
			Version  int
			Findings []struct {
				File        string
				Start       struct{ Offset, Line, Column int }
				Related     []any
				Suggestions []any
			}
			Summary    struct{ Files, Errors, Warnings, Infos, Suppressed int }
			Unreadable []struct{ File, Error string }
		}
		if err := json.Unmarshal([]byte(have), &decoded); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if decoded.Version != 1 || decoded.Findings == nil || decoded.Unreadable == nil {
			t.Errorf("%s: missing fields: %+v", name, decoded)
		}
		for _, f := range decoded.Findings {
			if f.Related == nil || f.Suggestions == nil {
				t.Errorf("%s: null instead of an empty array in %+v", name, f)
			}
		}
	}
}
