package document

import "testing"

// TestTemplateExtensions: what a template is written in stands before the
// extensions of its template languages, of which there may be several, or shows
// in the content.
func TestTemplateExtensions(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"letter.md.liquid", "# Witaj", "markdown"},
		{"letter.txt.j2", "<b>Witaj</b>", "text"},
		{"letter.hbs", "<p>Witaj</p>", "html"},
		{"letter.hbs", "Witaj", "text"},
		{"letter.blade.php", "<p>Witaj</p>", "html"},
		{"letter.html.blade.php", "Witaj", "html"},
		{"letter.tpl.php.twig", "Witaj", "text"},
		{".blade.php", "Witaj", "text"},
	} {
		doc, err := Parse(c.name, []byte(c.src), Options{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		} else if doc.Format != c.want {
			t.Errorf("%s with %q is read as %s, not %s", c.name, c.src, doc.Format, c.want)
		}
	}
}
