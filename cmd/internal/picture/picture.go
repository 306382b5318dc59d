package main

import (
	"fmt"
	"html"
	"io"
	"strings"
	"unicode/utf8"
)

// The measures of the picture, in pixels but for indent.
const (
	margin     = 20
	lineHeight = 18
	indent     = 7    // characters before the rest of a broken line
	charWidth  = 8.43 // of the usual monospaced fonts at 14 pixels
)

// picture is a terminal with some output.
type picture struct {
	command       string // shown behind the prompt
	columns, most int    // width and lines at most
}

// segment is characters that look alike.
type segment struct {
	text, style string // style is the parameters of the escape sequence: "1;31"
}

// write draws text with the escape sequences of colours in it.
func (p *picture) write(w io.Writer, text string) error {
	lines := [][]segment{{{"$ " + p.command, "2"}}}
	for line := range strings.Lines(strings.TrimRight(text, "\n")) {
		lines = append(lines, p.broken(segments(strings.TrimRight(line, "\n")))...)
	}
	if len(lines) > p.most {
		lines = append(lines[:p.most:p.most], []segment{{"…", "2"}})
	}
	width := 2*margin + int(charWidth*float64(p.columns))
	height := 2*margin + lineHeight*len(lines)
	if _, err := fmt.Fprintf(w, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img" aria-label="%s">
<rect width="100%%" height="100%%" rx="8" fill="#22272e"/>
<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,DejaVu Sans Mono,monospace" font-size="14" fill="#cdd9e5">
`, width, height, width, height, html.EscapeString(p.command)); err != nil {
		return err
	}
	for i, line := range lines {
		if _, err := fmt.Fprintf(w, "<text x=\"%d\" y=\"%d\">%s</text>\n", margin, margin+lineHeight*(i+1)-4, spans(line)); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, "</g>\n</svg>\n")
	return err
}

// spans writes the segments of a line. Spaces are no-break spaces: what shows a
// picture in a page joins others and drops those at the start.
func spans(line []segment) string {
	var b strings.Builder
	for _, s := range line {
		text := html.EscapeString(strings.ReplaceAll(s.text, " ", "\u00A0"))
		fmt.Fprintf(&b, "<tspan%s>%s</tspan>", attributes(s.style), text)
	}
	return b.String()
}

// attributes draw the styles that zwrot uses.
func attributes(style string) string {
	out := ""
	for _, code := range strings.Split(style, ";") {
		switch code {
		case "1":
			out += ` font-weight="bold"`
		case "2":
			out += ` fill="#909dab"`
		case "31":
			out += ` fill="#f47067"`
		case "32":
			out += ` fill="#6bc46d"`
		case "33":
			out += ` fill="#daaa3f"`
		case "36":
			out += ` fill="#56d4dd"`
		}
	}
	return out
}

// segments splits a line at its escape sequences "\x1b[…m".
func segments(line string) []segment {
	var out []segment
	style := ""
	for line != "" {
		text, rest, found := strings.Cut(line, "\x1b[")
		if text != "" {
			out = append(out, segment{text, style})
		}
		if !found {
			break
		}
		if style, line, found = strings.Cut(rest, "m"); !found {
			break
		}
	}
	return out
}

// broken breaks a line at spaces, the rest indented.
func (p *picture) broken(line []segment) [][]segment {
	var out [][]segment
	var now []segment
	column := 0
	for _, s := range line {
		for s.text != "" {
			room := p.columns - column
			if utf8.RuneCountInString(s.text) <= room {
				now, column = append(now, s), column+utf8.RuneCountInString(s.text)
				break
			}
			cut := lastSpace(s.text, room)
			if cut < 0 && column <= indent { // one long word
				cut = len(string([]rune(s.text)[:room]))
			}
			cut = max(cut, 0)
			out = append(out, append(now, segment{s.text[:cut], s.style}))
			s.text = strings.TrimLeft(s.text[cut:], " ")
			now, column = []segment{{strings.Repeat(" ", indent), ""}}, indent
		}
	}
	return append(out, now)
}

// lastSpace is the offset of the last space among the first characters of a
// text, -1 when there is none.
func lastSpace(text string, characters int) int {
	n, last := 0, -1
	for i, r := range text {
		if n > characters {
			break
		}
		if r == ' ' {
			last = i
		}
		n++
	}
	return last
}
