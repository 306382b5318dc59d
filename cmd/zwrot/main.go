// Command zwrot checks Polish text that a firm sends to its customers.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"github.com/zwrot/zwrot/cmd/internal/cli"
	"github.com/zwrot/zwrot/rules"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	c := cli.Command{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Env: os.Environ(), Rules: rules.All()}
	os.Exit(c.Run(ctx, os.Args[1:]))
}
