package main_test

import (
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unsafe"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

// disk stands between SQLite and the file system for the books of one folder. It counts what would change a file, tells of it, and may fail it.
type disk struct {
	folder string
	before func(call string, n int) int32 // gives the code to fail with; 0: it is done
	after  func(call string, n int)

	calls int
}

// ask counts a call, and gives the code to fail it with.
func (d *disk) ask(call string) int32 {
	d.calls++
	if d.before == nil {
		return sqlite3.SQLITE_OK
	}
	return d.before(call, d.calls)
}

func (d *disk) done(call string) {
	if d.after != nil {
		d.after(call, d.calls)
	}
}

// The calls of the file system, as SQLite has them.
type (
	openCall     = func(tls *libc.TLS, vfs, name, file uintptr, flags int32, out uintptr) int32
	deleteCall   = func(tls *libc.TLS, vfs, name uintptr, sync int32) int32
	closeCall    = func(tls *libc.TLS, file uintptr) int32
	writeCall    = func(tls *libc.TLS, file, from uintptr, size int32, at int64) int32
	truncateCall = func(tls *libc.TLS, file uintptr, size int64) int32
	syncCall     = func(tls *libc.TLS, file uintptr, flags int32) int32
)

// system is that of this machine, with the disks that stand before it.
var system struct {
	sync.Mutex
	found  bool
	open   uintptr
	remove uintptr
	disks  map[string]*disk                         // by folder
	files  map[uintptr]onDisk                       // that are open
	shims  map[uintptr]*sqlite3.Tsqlite3_io_methods // by the methods they stand before
}

type onDisk struct {
	*disk
	methods uintptr // those of the system
}

// at is what a pointer of SQLite points to, whose memory is outside the heap.
func at[T any](pointer uintptr) *T {
	return (*T)(*(*unsafe.Pointer)(unsafe.Pointer(&pointer)))
}

// calling is the function behind a pointer of SQLite.
func calling[F any](pointer uintptr) F {
	to := unsafe.Pointer(&struct{ uintptr }{pointer})
	return *(*F)(to)
}

// called is the pointer SQLite calls a function of the package by.
func called(function any) uintptr {
	return (*[2]uintptr)(unsafe.Pointer(&function))[1]
}

// onDiskOf puts a disk before the file system of the books in a folder.
func onDiskOf(t *testing.T, d *disk) {
	t.Helper()
	system.Lock()
	defer system.Unlock()
	if !system.found {
		tls := libc.NewTLS()
		defer tls.Close()
		vfs := at[sqlite3.Tsqlite3_vfs](sqlite3.Xsqlite3_vfs_find(tls, 0))
		system.found, system.open, system.remove = true, vfs.FxOpen, vfs.FxDelete
		system.disks, system.files, system.shims = map[string]*disk{}, map[uintptr]onDisk{}, map[uintptr]*sqlite3.Tsqlite3_io_methods{}
		vfs.FxOpen, vfs.FxDelete = called(openFile), called(deleteFile)
	}
	system.disks[d.folder] = d
	t.Cleanup(func() {
		system.Lock()
		defer system.Unlock()
		delete(system.disks, d.folder)
	})
}

// diskOf is the disk a file is on; nil where none stands before it.
func diskOf(name uintptr) *disk {
	if name == 0 {
		return nil
	}
	system.Lock()
	defer system.Unlock()
	path := strings.Clone(libc.GoString(name))
	return system.disks[filepath.Dir(path)]
}

func fileOf(file uintptr) onDisk {
	system.Lock()
	defer system.Unlock()
	return system.files[file]
}

func openFile(tls *libc.TLS, vfs, name, file uintptr, flags int32, out uintptr) int32 {
	code := calling[openCall](system.open)(tls, vfs, name, file, flags, out)
	d := diskOf(name)
	if code != sqlite3.SQLITE_OK || d == nil {
		return code
	}
	system.Lock()
	defer system.Unlock()
	opened := at[sqlite3.Tsqlite3_file](file)
	own := opened.FpMethods
	shim, there := system.shims[own]
	if !there {
		copied := *at[sqlite3.Tsqlite3_io_methods](own)
		shim = &copied
		shim.FxClose, shim.FxWrite = called(closeFile), called(writeFile)
		shim.FxTruncate, shim.FxSync = called(truncateFile), called(syncFile)
		system.shims[own] = shim // which keeps it where it is
	}
	system.files[file] = onDisk{d, own}
	opened.FpMethods = uintptr(unsafe.Pointer(shim))
	return code
}

func closeFile(tls *libc.TLS, file uintptr) int32 {
	f := fileOf(file)
	system.Lock()
	delete(system.files, file)
	system.Unlock()
	return calling[closeCall](at[sqlite3.Tsqlite3_io_methods](f.methods).FxClose)(tls, file)
}

// writeFile puts half of it there where the disk is full, as a disk does.
func writeFile(tls *libc.TLS, file, from uintptr, size int32, where int64) int32 {
	f := fileOf(file)
	put := calling[writeCall](at[sqlite3.Tsqlite3_io_methods](f.methods).FxWrite)
	if code := f.ask("write"); code != sqlite3.SQLITE_OK {
		if code == sqlite3.SQLITE_FULL && size > 1 {
			put(tls, file, from, size/2, where)
		}
		return code
	}
	code := put(tls, file, from, size, where)
	f.done("write")
	return code
}

func truncateFile(tls *libc.TLS, file uintptr, size int64) int32 {
	f := fileOf(file)
	if code := f.ask("truncate"); code != sqlite3.SQLITE_OK {
		return code
	}
	code := calling[truncateCall](at[sqlite3.Tsqlite3_io_methods](f.methods).FxTruncate)(tls, file, size)
	f.done("truncate")
	return code
}

func syncFile(tls *libc.TLS, file uintptr, flags int32) int32 {
	f := fileOf(file)
	if code := f.ask("sync"); code != sqlite3.SQLITE_OK {
		return code
	}
	code := calling[syncCall](at[sqlite3.Tsqlite3_io_methods](f.methods).FxSync)(tls, file, flags)
	f.done("sync")
	return code
}

func deleteFile(tls *libc.TLS, vfs, name uintptr, dir int32) int32 {
	d := diskOf(name)
	if d != nil {
		if code := d.ask("delete"); code != sqlite3.SQLITE_OK {
			return code
		}
	}
	code := calling[deleteCall](system.remove)(tls, vfs, name, dir)
	if d != nil {
		d.done("delete")
	}
	return code
}
