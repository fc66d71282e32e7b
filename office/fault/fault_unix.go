//go:build unix

package fault

import "syscall"

var meanings = []meaning{
	{ErrFull, []syscall.Errno{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG}},
	{ErrProtected, []syscall.Errno{syscall.EROFS}},
	{ErrTooLong, []syscall.Errno{syscall.ENAMETOOLONG}},
	{ErrNotFolder, []syscall.Errno{syscall.ENOTDIR}},
	{ErrFolder, []syscall.Errno{syscall.EISDIR}},
	{ErrInUse, []syscall.Errno{syscall.EBUSY, syscall.ETXTBSY}},
	{ErrDead, []syscall.Errno{syscall.EIO, syscall.ENXIO, syscall.ENODEV, syscall.ESTALE}},
}
