// Command build compiles the dictionary that package morph embeds. It is run
// in the root of the module.
//
//	build compile FOLDER OUT    compile the listing in FOLDER (see list.py and dictionary.sh)
//	build sample FOLDER         write the sample of the listing that tests use
//	build verify FOLDER         compare the compiled dictionary with the whole listing
//	build supplement            compile dictionaries/supplement.tsv
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	command := ""
	if len(args) > 0 {
		command = args[0]
	}
	switch {
	case command == "compile" && len(args) == 3:
		return compileFolder(args[1], args[2], os.Stdout)
	case command == "sample" && len(args) == 2:
		return writeSample(args[1])
	case command == "verify" && len(args) == 2:
		return verify(args[1], baseCompiled, os.Stdout)
	case command == "supplement" && len(args) == 1:
		return writeSupplement()
	}
	return errors.New("usage: build compile FOLDER OUT | sample FOLDER | verify FOLDER | supplement")
}

// writeSupplement compiles the supplement of the module in the working folder.
func writeSupplement() error {
	data, err := compileSupplement(".")
	if err != nil {
		return err
	}
	return os.WriteFile(supplementCompiled, data, 0o644)
}

// compileFolder compiles the listing in folder into the file compiled and says
// on out of what.
func compileFolder(folder, compiled string, out io.Writer) error {
	s, err := readSource(folder)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%d readings of SGJP, %d composed, %d of PoliMorf\n", s.sgjp, len(s.composed), len(s.lexemes)-s.sgjp)
	data, err := compile(s.lexemes, s.composed)
	if err != nil {
		return err
	}
	return os.WriteFile(compiled, data, 0o644)
}
