package cli

import (
	"fmt"
	"io"
	"time"
)

// progressAfter is how long a run takes before it shows its progress, and how
// often it does then.
const (
	progressAfter = time.Second
	progressEvery = 100 * time.Millisecond
)

// progress shows on a terminal how far a long run is. Elsewhere it is silent,
// and where the report itself scrolls by.
type progress struct {
	w     io.Writer // nil: silent
	text  func(done, all int) string
	all   int
	done  int
	shown time.Time
}

func (a *app) newProgress(files int, quiet bool) *progress {
	p := &progress{all: files, shown: time.Now().Add(progressAfter - progressEvery)}
	p.text = func(done, all int) string { return a.Sprintf("checked %d of %d", done, all) }
	if !quiet && isTerminal(a.Stderr) {
		p.w = a.Stderr
	}
	return p
}

// step counts a file.
func (p *progress) step() {
	p.done++
	if p.w == nil || time.Since(p.shown) < progressEvery {
		return
	}
	p.shown = time.Now()
	fmt.Fprintf(p.w, "\r\x1b[K%s", p.text(p.done, p.all))
}

// clear takes the progress away before something else is printed.
func (p *progress) clear() {
	if p.w != nil {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
