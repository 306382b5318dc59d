package report

// style is a colour or weight of a terminal, as the number of ANSI's SGR.
type style string

// The styles. Colours are the terminal's own sixteen, so that they fit its
// background.
const (
	bold    style = "1"
	faint   style = "2"
	red     style = "31"
	green   style = "32"
	yellow  style = "33"
	cyan    style = "36"
	boldRed style = "1;31"
)

// paint gives text a style where colour is wanted.
func (o Options) paint(s style, text string) string {
	if !o.Color || text == "" {
		return text
	}
	return "\x1b[" + string(s) + "m" + text + "\x1b[0m"
}
