//go:build unix

package store_test

import (
	"context"
	"encoding/binary"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"sotruc/model"
	"sotruc/store"
)

// nobody is a user without rights: rights mean nothing to root, so the test then runs itself again as nobody.
const nobody = 65534

func TestRightsRefused(t *testing.T) {
	t.Parallel()
	if os.Geteuid() == 0 {
		runAsNobody(t)
		return
	}
	ctx := context.Background()
	folder := filepath.Join(t.TempDir(), "khóa")
	check(t, os.Mkdir(folder, 0o700))
	path := filepath.Join(folder, "a.sqlite")
	d := openDesk(t, path)
	d.unit(model.UnitArea, "Tổ 1")
	check(t, d.Close())

	check(t, os.Chmod(path, 0o400))
	if _, err := store.Open(ctx, path); !errors.Is(err, store.ErrFileLocked) {
		t.Errorf("read-only file: %v", err)
	}
	check(t, os.Chmod(path, 0o600))
	check(t, os.Chmod(folder, 0o500))
	t.Cleanup(func() { check(t, os.Chmod(folder, 0o700)) })
	for _, p := range []string{path, filepath.Join(folder, "new.sqlite")} {
		if _, err := store.Open(ctx, p); !errors.Is(err, store.ErrFolder) {
			t.Errorf("read-only folder: %v", err)
		}
	}
	read := openDesk(t, path, store.WithReadOnly())
	same(t, "read in a read-only folder", len(must(read.Units(ctx))(t)), 1)
	same(t, "sound", must(read.Check(ctx))(t), []store.Problem(nil))
	check(t, read.Backup(ctx, filepath.Join(t.TempDir(), "copy.sqlite")))

	check(t, os.Chmod(folder, 0o700)) // a step of the book itself was cut off: half of it may be in the file
	pages := uint32(must(os.Stat(path))(t).Size() / 4096)
	head := []byte("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7")
	for _, n := range []uint32{1<<32 - 1, 7, pages, 512, 4096} {
		head = binary.BigEndian.AppendUint32(head, n)
	}
	check(t, os.WriteFile(path+"-journal", append(head, make([]byte, 512-len(head))...), 0o600))
	check(t, os.Chmod(folder, 0o500))
	if _, err := store.Open(ctx, path, store.WithReadOnly()); !errors.Is(err, store.ErrUnsettled) {
		t.Errorf("a step that was cut off: %v", err)
	}
}

func runAsNobody(t *testing.T) {
	t.Helper()
	folder := must(os.MkdirTemp("/tmp", "nobody"))(t)
	t.Cleanup(func() { check(t, os.RemoveAll(folder)) })
	check(t, os.Chown(folder, nobody, nobody))
	program := filepath.Join(folder, "store.test")
	check(t, os.WriteFile(program, must(os.ReadFile(must(os.Executable())(t)))(t), 0o755))
	cmd := exec.Command(program, "-test.run=^TestRightsRefused$")
	cmd.Dir = folder
	cmd.Env = append(os.Environ(), "TMPDIR="+folder, "HOME="+folder)
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("as nobody: %v\n%s", err, out)
	}
}
