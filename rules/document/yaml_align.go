package document

import (
	"bytes"
	"strings"
	"unicode/utf8"

	yaml "go.yaml.in/yaml/v4"
)

// yamlAligner finds for each part of a value where it stands in the source.
type yamlAligner struct {
	escapedText
	src  []byte
	at   int    // offset in src
	want string // what is left of the value
}

// align finds all of the value; ok is false where source and value differ.
func (a *yamlAligner) align(style yaml.Style) (ok bool) {
	switch {
	case style&yaml.DoubleQuotedStyle != 0:
		a.at++
		a.escape = func(text string) string { return escapeJSON(text, false) }
		return a.flowScalar('"')
	case style&yaml.SingleQuotedStyle != 0:
		a.at++
		a.escape, a.fits = strings.NewReplacer("'", "''").Replace, without("\n")
		return a.flowScalar('\'')
	case style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		a.fits = func(text string) bool {
			return !strings.ContainsAny(text, "\n\t") && strings.TrimLeft(text, " ") == text
		}
		return a.blockScalar()
	}
	return a.flowScalar(0)
}

// take adds a range of the source as a part of the value.
func (a *yamlAligner) take(end int, text string, literal bool) (ok bool) {
	if !strings.HasPrefix(a.want, text) {
		return false
	}
	if literal {
		a.literal(a.src, a.at, end)
	} else {
		a.escaped(text, a.at, end)
	}
	a.at, a.want = end, a.want[len(text):]
	return true
}

// takeBreaks adds white space that stands for so many line breaks. Each is a part
// of its own.
func (a *yamlAligner) takeBreaks(end, breaks int) (ok bool) {
	for ; breaks > 1; breaks-- {
		if !a.take(nextLine(a.src, a.at), "\n", false) {
			return false
		}
	}
	return a.take(end, "\n", false)
}

// flowScalar aligns a value in quotes, or without (quote 0). Lines are folded.
func (a *yamlAligner) flowScalar(quote byte) bool {
	for a.want != "" {
		if a.at >= len(a.src) {
			return false
		}
		ok, c := false, a.src[a.at]
		end, breaks := a.fold()
		switch {
		case breaks == 1:
			ok = a.take(end, " ", false)
		case breaks > 1:
			ok = a.takeBreaks(end, breaks-1)
		case quote == '\'' && c == '\'':
			ok = bytes.HasPrefix(a.src[a.at:], []byte("''")) && a.take(a.at+2, "'", false)
		case quote == '"' && c == '\\':
			ok = a.escapeSequence()
		case quote == '"' && c == '"':
		default:
			_, n := utf8.DecodeRune(a.src[a.at:])
			ok = a.take(a.at+n, string(a.src[a.at:a.at+n]), true)
		}
		if !ok {
			return false
		}
	}
	return true
}

// fold measures white space with line breaks.
func (a *yamlAligner) fold() (end, breaks int) {
	for end = a.at; end < len(a.src) && strings.IndexByte(" \t\r\n", a.src[end]) >= 0; end++ {
		if a.src[end] == '\n' {
			breaks++
		}
	}
	return end, breaks
}

// escapeSequence aligns an escape in double quotes. One of a line break shows
// nothing.
func (a *yamlAligner) escapeSequence() bool {
	n, text := backslash(a.src[a.at:])
	if n > 0 {
		return a.take(a.at+n, text, false)
	}
	rest := bytes.TrimLeft(a.src[a.at+1:], " \t\r\n")
	if skipped := a.src[a.at+1 : len(a.src)-len(rest)]; bytes.Count(skipped, []byte("\n")) == 1 {
		a.at = len(a.src) - len(rest)
		a.join(a.at)
		return true
	}
	return false
}

// blockScalar aligns a value below "|" or ">".
func (a *yamlAligner) blockScalar() bool {
	a.at = nextLine(a.src, a.at)
	indent := a.indent()
	if indent < 0 {
		return false
	}
	a.at += min(indent, a.spaces(a.at))
	for a.at < len(a.src) && a.want != "" {
		end := a.at + len(bytes.TrimRight(a.src[a.at:nextLine(a.src, a.at)], "\r\n"))
		if a.at < end && !a.take(end, string(a.src[a.at:end]), true) {
			return false
		}
		if a.want == "" {
			break
		}
		if !a.blockBreak(indent) {
			return false
		}
	}
	return a.want == ""
}

// blockBreak aligns the end of a line and the empty lines after it.
func (a *yamlAligner) blockBreak(indent int) bool {
	breaks := len(a.want) - len(strings.TrimLeft(a.want, "\n"))
	end := nextLine(a.src, a.at)
	for end < len(a.src) {
		line := a.src[end:nextLine(a.src, end)]
		if len(bytes.TrimSpace(line)) > 0 || len(bytes.TrimRight(line, "\r\n")) > indent {
			break
		}
		end += len(line)
	}
	end += min(indent, a.spaces(end))
	switch {
	case end == a.at:
		return false
	case breaks > 0:
		return a.takeBreaks(end, breaks)
	}
	return a.take(end, " ", false)
}

// spaces is the number of spaces at an offset.
func (a *yamlAligner) spaces(at int) int {
	return len(a.src[at:]) - len(bytes.TrimLeft(a.src[at:], " "))
}

// indent returns the number of spaces that each line begins with besides those
// of the value, -1 where the value does not begin here.
func (a *yamlAligner) indent() int {
	for at := a.at; at < len(a.src); at = nextLine(a.src, at) {
		line := bytes.TrimRight(a.src[at:nextLine(a.src, at)], "\r\n")
		text := bytes.TrimLeft(line, " ")
		if len(text) > 0 {
			own := strings.TrimLeft(a.want, "\n")
			return len(line) - len(text) - (len(own) - len(strings.TrimLeft(own, " ")))
		}
	}
	return -1
}
