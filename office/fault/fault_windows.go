package fault

import "syscall"

// Source: System Error Codes of the Windows API, winerror.h.
var meanings = []meaning{
	{ErrFull, []syscall.Errno{39, 112, 1295}},                              // ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL, ERROR_DISK_QUOTA_EXCEEDED
	{ErrProtected, []syscall.Errno{19}},                                    // ERROR_WRITE_PROTECT
	{ErrTooLong, []syscall.Errno{111, 206, syscall.ENAMETOOLONG}},          // ERROR_BUFFER_OVERFLOW, ERROR_FILENAME_EXCED_RANGE
	{ErrNotFolder, []syscall.Errno{267, syscall.ENOTDIR}},                  // ERROR_DIRECTORY
	{ErrFolder, []syscall.Errno{syscall.EISDIR}},                           // what package os gives
	{ErrInUse, []syscall.Errno{32, 33, 170, 1224}},                         // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION, ERROR_BUSY, ERROR_USER_MAPPED_FILE
	{ErrDead, []syscall.Errno{21, 23, 27, 31, 53, 55, 59, 64, 1117, 1167}}, // ERROR_NOT_READY, CRC, SECTOR_NOT_FOUND, GEN_FAILURE, BAD_NETPATH, DEV_NOT_EXIST, UNEXP_NET_ERR, NETNAME_DELETED, IO_DEVICE, DEVICE_NOT_CONNECTED
}
