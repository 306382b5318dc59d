// Command build compiles the listing of SGJP and PoliMorf into the dictionary
// that package morph embeds.
//
//	build compile FOLDER OUT    compile the listing in FOLDER (see list.py)
package main

import (
	"errors"
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 3 && args[0] == "compile":
		return compileFolder(args[1], args[2])
	case len(args) == 2 && args[0] == "verify":
		return verify(args[1], os.Stdout)
	}
	return errors.New("usage: build compile FOLDER OUT | build verify FOLDER")
}

// compileFolder compiles the listing in folder into the file out.
func compileFolder(folder, out string) error {
	s, err := readSource(folder)
	if err != nil {
		return err
	}
	fmt.Printf("%d readings of SGJP, %d composed, %d of PoliMorf\n", s.sgjp, len(s.composed), len(s.lexemes)-s.sgjp)
	data, err := compile(s.lexemes, s.composed)
	if err != nil {
		return err
	}
	return os.WriteFile(out, data, 0o644)
}
