//go:build unix

package away

import (
	"os"
	"path/filepath"
	"syscall"
)

// apart tells whether two files lie on different disks, as far as the system tells; parts of one disk count as several.
func apart(a, b string) bool {
	one, ok := device(filepath.Dir(a))
	other, also := device(filepath.Dir(b))
	return ok && also && one != other
}

func device(folder string) (number uint64, ok bool) {
	info, err := os.Stat(folder)
	if err != nil {
		return 0, false
	}
	about, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 0, false
	}
	return uint64(about.Dev), true //nolint:unconvert // it is of another type on every system
}
