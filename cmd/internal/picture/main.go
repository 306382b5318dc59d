// Command picture draws the coloured output of a terminal as SVG, for the
// README: "make picture" keeps it real.
//
//	zwrot check --color=always FILE | picture -lines 30 'zwrot check FILE' > FILE.svg
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	lines := flag.Int("lines", 30, "lines to draw at most; what is cut is shown as …")
	columns := flag.Int("columns", 100, "columns after which a line is broken")
	flag.Parse()
	if err := run(os.Stdin, os.Stdout, flag.Arg(0), *lines, *columns); err != nil {
		fmt.Fprintln(os.Stderr, "picture:", err)
		os.Exit(1)
	}
}

func run(in io.Reader, out io.Writer, command string, lines, columns int) error {
	text, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(out)
	p := &picture{command: command, columns: columns, most: lines}
	if err := p.write(w, string(text)); err != nil {
		return err
	}
	return w.Flush()
}
