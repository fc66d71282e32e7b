package office_test

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"sotruc/config"
	"sotruc/intake/doctext"
	"sotruc/model"
	"sotruc/office"
)

func kept(name, text string) model.File {
	sum := sha256.Sum256([]byte(text))
	return model.File{Name: name, SHA256: hex.EncodeToString(sum[:]), Size: len(text), Bytes: []byte(text)}
}

func TestFileNameLeadsNowhere(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("ả", 300)
	for name, want := range map[string]string{
		"biên bản.pdf": "biên bản.pdf", "../../etc/passwd": "passwd", `C:\Users\a\báo cáo.docx`: "báo cáo.docx", "..": "tep", "": "tep",
		"a\x1b[31m\n.pdf": "a .pdf", "hóa đơn\u202efdp.exe": "hóa đơnfdp.exe", `a<b>:"|?*.txt`: "a_b______.txt", ".bashrc": "bashrc",
		"con.txt": "_con.txt", "COM1.pdf": "_COM1.pdf", "console.txt": "console.txt", "-rf.pdf": "rf.pdf", "a.pdf. .": "a.pdf",
		long + ".pdf": strings.Repeat("ả", 65) + ".pdf", "a." + long: "a." + strings.Repeat("ả", 66), strings.Repeat("a", 300) + ".pdf": strings.Repeat("a", 196) + ".pdf",
		"con." + long + ".pdf": "_con." + strings.Repeat("ả", 63) + ".pdf", strings.Repeat("a", 196) + ".pdf": strings.Repeat("a", 196) + ".pdf",
	} {
		if got := office.FileName(name); got != want {
			t.Errorf("%q is called %q, want %q", name, got, want)
		}
	}
}

func TestKeepFileTakesPlainFilesWithinTheLimit(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	limits := doctext.Limits{MaxBytes: 10}
	f, err := office.KeepFile(write("ảnh.jpg", "0123456789"), limits)
	if err != nil || f.Name != "ảnh.jpg" || string(f.Bytes) != "0123456789" || f.Size != 10 {
		t.Errorf("%+v, %v", f, err)
	}
	for path, code := range map[string]doctext.Code{
		write("lớn.jpg", "0123456789a"): doctext.CodeTooLarge, write("rỗng.jpg", ""): doctext.CodeEmpty, dir: doctext.CodeUnreadable,
		filepath.Join(dir, "không có"): doctext.CodeVanished, os.DevNull: doctext.CodeUnreadable,
	} {
		var bad *doctext.Error
		if _, err := office.KeepFile(path, limits); !errors.As(err, &bad) || bad.Code != code {
			t.Errorf("%s: %v, want %s", path, err, code)
		}
	}
}

func TestViewerShowsWhatWasKept(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "opened")
	var started []string
	v := &office.Viewer{Folder: folder, Start: func(path string) error { started = append(started, path); return nil }}
	f := kept("../biên bản.PDF", "%PDF")
	for range 2 {
		if err := v.Show(f); err != nil {
			t.Fatal(err)
		}
	}
	if len(started) != 2 || started[0] != started[1] || filepath.Base(started[0]) != "biên bản.PDF" || !strings.HasPrefix(started[0], folder) {
		t.Errorf("started %q", started)
	}
	if got, err := os.ReadFile(started[0]); err != nil || string(got) != "%PDF" {
		t.Errorf("wrote %q, %v", got, err)
	}
	if info, err := os.Stat(folder); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o700 {
		t.Errorf("the folder: %v, %v", info, err)
	}
	office.Sweep(config.Default(), v)
	if info, err := os.Stat(started[0]); err != nil || info.Mode().Perm()&0o222 != 0 {
		t.Errorf("the copy can be edited: %v, %v", info, err)
	}
	spoiled := f
	spoiled.Bytes = []byte("%PDE")
	for _, refused := range []struct {
		viewer *office.Viewer
		file   model.File
		err    error
	}{
		{v, spoiled, office.ErrNotSame},
		{nil, f, office.ErrNoViewer},
		{v, kept("a.exe", "MZ"), office.ErrNotShown},
		{v, kept("a.pdf.bat", "x"), office.ErrNotShown},
		{v, kept("a", "x"), office.ErrNotShown},
		{v, kept("a.desktop", "x"), office.ErrNotShown},
	} {
		if err := refused.viewer.Show(refused.file); !errors.Is(err, refused.err) {
			t.Errorf("%s: %v, want %v", refused.file.Name, err, refused.err)
		}
	}
	if len(started) != 2 {
		t.Errorf("started %q", started)
	}
	v.Close()
	v.Close()
	if left, err := os.ReadDir(folder); err != nil || len(left) != 0 {
		t.Errorf("after closing %v, %v", left, err)
	}
	killed := filepath.Join(folder, ".sotruc-new-1", "biên bản.PDF")
	host, err := os.Hostname()
	if err := errors.Join(err, os.Mkdir(filepath.Dir(killed), 0o700), os.WriteFile(killed, nil, 0o400),
		os.WriteFile(filepath.Join(filepath.Dir(killed), "lock"), []byte(host), 0o600)); err != nil {
		t.Fatal(err)
	}
	office.Sweep(config.Default(), v)
	if left, err := os.ReadDir(folder); err != nil || len(left) != 0 {
		t.Errorf("what a run that was killed showed: %v, %v", left, err)
	}
	if err := v.Show(f); err != nil || len(started) != 3 {
		t.Errorf("shown again: %v", err)
	}
	(*office.Viewer)(nil).Close()
}
