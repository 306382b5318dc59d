// Command zwrot checks Polish text that a firm sends to its customers.
package main

import (
	"os"

	"github.com/zwrot/zwrot/cmd/internal/cli"
	"github.com/zwrot/zwrot/rules"
)

func main() {
	command := cli.Command{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Env: os.Environ(), Rules: rules.All(),
	}
	os.Exit(command.Run(os.Args[1:]))
}
