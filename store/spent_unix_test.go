//go:build unix

package store_test

import (
	"syscall"
	"time"
)

// spent is how long the program has worked, in time of the processors: what else runs on the machine has less part in it.
func spent() time.Duration {
	var use syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &use); err != nil {
		panic(err) // the program itself can always be asked
	}
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}
