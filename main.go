// Command sotruc is the duty book of a ward's Party office.
package main

import (
	"os"
	"time"

	"github.com/inconshreveable/mousetrap"

	"sotruc/ui/cli"
	"sotruc/ui/cli/console"
)

func main() {
	os.Exit(cli.Main(cli.Env{
		Args: os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Get: os.Getenv, Now: time.Now,
		Clicked: mousetrap.StartedByExplorer(), Undrawn: !console.Draws(os.Stdout), FewSigns: console.Few(os.Stdout, os.Getenv("TERM")),
	}))
}
