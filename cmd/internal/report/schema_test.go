package report

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// schema checks JSON values against a JSON Schema of draft 4 to 7, by the
// keywords that the schemas in testdata/report/schema use; another keyword is
// an error, so that nothing goes unchecked.
type schema struct {
	root map[string]any
}

func readSchema(t *testing.T, name string) *schema {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "testdata", "report", "schema", name))
	if err != nil {
		t.Fatal(err)
	}
	s := &schema{}
	if err := json.Unmarshal(data, &s.root); err != nil {
		t.Fatal(err)
	}
	return s
}

// validate returns what is wrong with a JSON text.
func (s *schema) validate(t *testing.T, text string) []string {
	t.Helper()
	var value any
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		return []string{err.Error()}
	}
	return s.check("$", s.root, value)
}

func (s *schema) check(at string, rule map[string]any, value any) (faults []string) {
	for keyword, want := range rule {
		if fault := s.keyword(at, keyword, want, rule, value); fault != nil {
			faults = append(faults, fault...)
		}
	}
	slices.Sort(faults)
	return faults
}

func (s *schema) keyword(at, keyword string, want any, rule map[string]any, value any) []string {
	fault := func(format string, args ...any) []string {
		return []string{at + ": " + fmt.Sprintf(format, args...)}
	}
	switch keyword {
	case "$schema", "$id", "id", "title", "description", "default", "definitions", "format":
		return nil
	case "$ref":
		return s.check(at, s.resolve(want.(string)), value)
	case "type":
		if !slices.ContainsFunc(list(want), func(t any) bool { return hasType(value, t.(string)) }) {
			return fault("%v is no %v", value, want)
		}
	case "enum":
		if !slices.ContainsFunc(want.([]any), func(v any) bool { return reflect.DeepEqual(v, value) }) {
			return fault("%v is none of %v", value, want)
		}
	case "pattern":
		if text, ok := value.(string); ok && !regexp.MustCompile(want.(string)).MatchString(text) {
			return fault("%q does not match %v", text, want)
		}
	case "minimum":
		if n, ok := value.(float64); ok && n < want.(float64) {
			return fault("%v is less than %v", n, want)
		}
	case "maximum":
		if n, ok := value.(float64); ok && n > want.(float64) {
			return fault("%v is more than %v", n, want)
		}
	case "minItems":
		if items, ok := value.([]any); ok && float64(len(items)) < want.(float64) {
			return fault("fewer than %v items", want)
		}
	case "uniqueItems":
		if items, ok := value.([]any); ok && want == true {
			for i, item := range items {
				if slices.ContainsFunc(items[:i], func(o any) bool { return reflect.DeepEqual(o, item) }) {
					return fault("item %d stands twice", i)
				}
			}
		}
	case "items":
		items, _ := value.([]any)
		var faults []string
		for i, item := range items {
			faults = append(faults, s.check(fmt.Sprintf("%s[%d]", at, i), want.(map[string]any), item)...)
		}
		return faults
	case "required", "properties", "additionalProperties":
		return s.object(at, keyword, want, rule, value)
	case "anyOf", "oneOf":
		n := 0
		for _, choice := range want.([]any) {
			if len(s.check(at, choice.(map[string]any), value)) == 0 {
				n++
			}
		}
		if n == 0 || keyword == "oneOf" && n > 1 {
			return fault("%d of the choices of %s hold", n, keyword)
		}
	default:
		return fault("the keyword %q is not supported by this test", keyword)
	}
	return nil
}

func (s *schema) object(at, keyword string, want any, rule map[string]any, value any) (faults []string) {
	object, ok := value.(map[string]any)
	if !ok {
		return nil
	}
	properties, _ := rule["properties"].(map[string]any)
	switch keyword {
	case "required":
		for _, name := range want.([]any) {
			if _, ok := object[name.(string)]; !ok {
				faults = append(faults, at+": lacks "+name.(string))
			}
		}
	case "properties":
		for name, property := range properties {
			if member, ok := object[name]; ok {
				faults = append(faults, s.check(at+"."+name, property.(map[string]any), member)...)
			}
		}
	case "additionalProperties":
		for name, member := range object {
			if _, known := properties[name]; known {
				continue
			}
			if want == false {
				faults = append(faults, at+": unknown property "+name)
			} else if other, ok := want.(map[string]any); ok {
				faults = append(faults, s.check(at+"."+name, other, member)...)
			}
		}
	}
	return faults
}

// resolve follows "#/definitions/x".
func (s *schema) resolve(ref string) map[string]any {
	at := s.root
	for _, part := range strings.Split(strings.TrimPrefix(ref, "#/"), "/") {
		if part != "#" {
			at = at[part].(map[string]any)
		}
	}
	return at
}

func list(v any) []any {
	if l, ok := v.([]any); ok {
		return l
	}
	return []any{v}
}

func hasType(value any, name string) bool {
	switch v := value.(type) {
	case nil:
		return name == "null"
	case bool:
		return name == "boolean"
	case string:
		return name == "string"
	case float64:
		return name == "number" || name == "integer" && v == math.Trunc(v)
	case []any:
		return name == "array"
	}
	return name == "object"
}

// TestSchemaTest shows that the validator finds faults.
func TestSchemaTest(t *testing.T) {
	s := readSchema(t, "sarif-2.1.0.json")
	for _, text := range []string{
		`{"version":"2.0.0","runs":[]}`,
		`{"version":"2.1.0"}`,
		`{"version":"2.1.0","runs":[{"tool":{"driver":{}}}]}`,
		`{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":[{"message":{"text":1}}]}]}`,
		`{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":[{"message":{"text":"a"},"level":"fatal"}]}]}`,
		`{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"colour":"red"}]}`,
	} {
		if len(s.validate(t, text)) == 0 {
			t.Errorf("no fault found in %s", text)
		}
	}
}
