package scene_test

import (
	"io/fs"
	"syscall"
)

func outOfRoom(path string) error {
	const diskFull syscall.Errno = 112
	return &fs.PathError{Op: "write", Path: path, Err: diskFull}
}
