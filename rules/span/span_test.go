package span

import "testing"

func TestSpan(t *testing.T) {
	s := Span{2, 5}
	for _, test := range []struct {
		other              Span
		overlaps, contains bool
	}{
		{Span{0, 2}, false, false}, {Span{0, 3}, true, false}, {Span{2, 5}, true, true},
		{Span{3, 4}, true, true}, {Span{5, 7}, false, false}, {Span{3, 3}, true, true},
	} {
		if got := s.Overlaps(test.other); got != test.overlaps {
			t.Errorf("%v overlaps %v: %v", s, test.other, got)
		}
		if got := s.Contains(test.other); got != test.contains {
			t.Errorf("%v contains %v: %v", s, test.other, got)
		}
	}
	if got := s.Cover(Span{7, 9}); got != (Span{2, 9}) {
		t.Errorf("Cover = %v", got)
	}
}

// The text has every kind of trouble: two-byte letters, an emoji outside the
// BMP, a combining mark, CRLF, an empty last line.
const text = "Zażółć\r\nzły 😀 test\nz\u0301le\n"

func TestPosition(t *testing.T) {
	m := NewMapper([]byte(text))
	for _, test := range []struct{ offset, line, column int }{
		{0, 1, 1}, {2, 1, 3}, {len("Zażółć"), 1, 7}, {len("Zażółć\r\n"), 2, 1},
		{len("Zażółć\r\nzły 😀"), 2, 6}, {len(text), 4, 1}, {-5, 1, 1}, {999, 4, 1},
	} {
		if got := m.Position(test.offset); got.Line != test.line || got.Column != test.column {
			t.Errorf("offset %d: %d:%d, want %d:%d", test.offset, got.Line, got.Column, test.line, test.column)
		}
	}
}

func TestUTF16(t *testing.T) {
	m := NewMapper([]byte(text))
	emoji := len("Zażółć\r\nzły ")
	if line, column := m.UTF16(emoji + len("😀")); line != 1 || column != 6 {
		t.Errorf("after the emoji: %d:%d, want 1:6", line, column)
	}
	if got := m.OffsetUTF16(1, 5); got != emoji {
		t.Errorf("inside the surrogate pair: %d, want its start %d", got, emoji)
	}
	if got := m.OffsetUTF16(0, 99); got != len("Zażółć") {
		t.Errorf("past the line's end: %d, want the end of its text %d", got, len("Zażółć"))
	}
	if got := m.OffsetUTF16(99, 0); got != len(text) {
		t.Errorf("past the text: %d, want %d", got, len(text))
	}
}

func TestUTF16RoundTrip(t *testing.T) {
	m := NewMapper([]byte(text))
	for offset := range text { // starts of characters
		line, column := m.UTF16(offset)
		if text[offset] == '\n' || text[offset] == '\r' {
			continue // positions inside a line ending have no inverse
		}
		if got := m.OffsetUTF16(line, column); got != offset {
			t.Errorf("offset %d gives %d:%d and back %d", offset, line, column, got)
		}
	}
}

func TestLineText(t *testing.T) {
	m := NewMapper([]byte(text))
	for i, want := range []string{"Zażółć", "zły 😀 test", "z\u0301le", ""} {
		if got := string(m.LineText(i + 1)); got != want {
			t.Errorf("line %d: %q, want %q", i+1, got, want)
		}
	}
	if m.Lines() != 4 || m.LineText(5) != nil || m.LineText(0) != nil {
		t.Error("lines outside the text")
	}
}
