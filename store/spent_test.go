//go:build !unix

package store_test

import "time"

var started = time.Now()

// spent is how long the program has run.
func spent() time.Duration { return time.Since(started) }
