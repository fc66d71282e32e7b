package main

import (
	"os"
	"runtime/pprof"
	"time"

	"sotruc/ui/cli"
)

func main() {
	f, _ := os.Create("/tmp/cpu.prof")
	pprof.StartCPUProfile(f)
	r := cli.Main(cli.Env{Args: os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Get: os.Getenv, Now: time.Now})
	pprof.StopCPUProfile()
	os.Exit(r)
}
