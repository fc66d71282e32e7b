//go:build unix

package scene_test

import (
	"io/fs"
	"syscall"
)

func outOfRoom(path string) error {
	return &fs.PathError{Op: "write", Path: path, Err: syscall.ENOSPC}
}
