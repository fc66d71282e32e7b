package scene_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"sotruc/config"
	"sotruc/model"
	"sotruc/office"
	"sotruc/report"
	"sotruc/store"
	"sotruc/ui/locale"
	"sotruc/ui/scene"
)

// What the system says of files is said in the words of the screen, in both languages, with the path where there is one.
func TestTheSystemIsUnderstood(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file := filepath.Join(dir, "tệp")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	put := func(folder, name string) error {
		_, err := report.Put(folder, []model.File{{Name: name, Bytes: make([]byte, 1<<20)}})
		return err
	}
	tests := map[string]struct {
		err    error
		vi, en string
	}{
		"a file in place of the folder":    {put(file, "a.txt"), file + " có một tệp ở chỗ phải là thư mục", "there is a file where a folder should be"},
		"a file in the way of the folder":  {put(filepath.Join(file, "sâu"), "a.txt"), "có một tệp ở chỗ phải là thư mục", file},
		"a path too long":                  {put(filepath.Join(dir, strings.Repeat("a", 300)), "a.txt"), "dài quá mức máy cho phép", "longer than the system takes"},
		"a name too long":                  {put(dir, strings.Repeat("a", 300)+".txt"), "dài quá mức máy cho phép", "longer than the system takes"},
		"a folder in place of the book":    {fmt.Errorf("read: %w", readFolder(dir)), dir + " là một thư mục, không phải tệp", "is a folder and no file"},
		"a full disk below a report":       {&office.UnputError{Folder: "D:\\BC", Err: fullDisk(t)}, "Báo cáo đã xuất trong sổ (số và số liệu đã chốt), nhưng tệp chưa ghi được ra D:\\BC", "its files could not be written to D:\\BC"},
		"a full disk, the report was sent": {&office.UnputError{Folder: "D:\\BC", Sent: true, Err: fullDisk(t)}, "đã ghi là đã gửi", "noted as sent"},
	}
	for name, tt := range tests {
		for lang, want := range map[string]string{"vi": tt.vi, "en": tt.en} {
			words, err := locale.Load(lang)
			if err != nil {
				t.Fatal(err)
			}
			said := scene.Sentence(words, tt.err)
			if runtime.GOOS != "windows" && !strings.Contains(said, want) || strings.Contains(said, words.T("error.unknown", "")) {
				t.Errorf("%s: %q, want %q (%v)", name, said, want, tt.err)
			}
			if strings.Contains(name, "full disk") && !strings.Contains(said, words.T("error.disk-full")) {
				t.Errorf("%s does not say why: %q", name, said)
			}
		}
	}
}

func readFolder(dir string) error {
	_, err := os.ReadFile(dir)
	return err
}

// fullDisk is what a disk with no room for a file says: a small one of memory where this run may mount one, else what the system would say.
func fullDisk(t *testing.T) error {
	t.Helper()
	small := t.TempDir()
	if err := exec.CommandContext(t.Context(), "mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", small).Run(); err != nil {
		t.Log("no disk can be mounted: ", err)
		return outOfRoom(small)
	}
	t.Cleanup(func() {
		if err := exec.Command("umount", small).Run(); err != nil {
			t.Error(err)
		}
	})
	_, err := report.Put(small, []model.File{{Name: "BC.docx", Bytes: make([]byte, 1<<20)}})
	if err == nil {
		t.Fatal("a megabyte found room in 64 KB")
	}
	entries, readErr := os.ReadDir(small)
	if readErr != nil || len(entries) > 0 {
		t.Errorf("left on the full disk: %v, %v", entries, readErr)
	}
	return errors.Join(err)
}

// Whoever has the book open without having said a name is somebody else.
func TestWhoHasTheBookOpen(t *testing.T) {
	t.Parallel()
	words, err := locale.Load("vi")
	if err != nil {
		t.Fatal(err)
	}
	for _, alone := range []bool{false, true} {
		for who, want := range map[string]string{"": "đang được người khác mở từ", "Lan": "đang được Lan mở từ"} {
			if got := scene.Sentence(words, &store.LockedError{Who: who, Alone: alone}); !strings.Contains(got, want) {
				t.Errorf("%q: %q", who, got)
			}
		}
	}
}

// A wrong value in the settings is told what would be right, where few things are.
func TestAWrongSettingIsToldWhatIsRight(t *testing.T) {
	t.Parallel()
	words, err := locale.Load("vi")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"[ui]\nsigns = \"few\"\n":  "dòng 2, mục ui.signs: Ghi một trong các giá trị: auto, plain, full.",
		"[ui]\ntheme = \"pink\"\n": "mục ui.theme: Ghi một trong các giá trị: auto, dark, light, mono.",
		"[backup]\nkeep = 0\n":     "mục backup.keep: Ghi một số trong khoảng 1–1000.",
	} {
		path := filepath.Join(t.TempDir(), "config.toml")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := config.Load(path)
		if said := scene.Sentence(words, err); !strings.Contains(said, want) {
			t.Errorf("%q: %q", text, said)
		}
	}
}

// Of a fault of the settings only what is known is told: the line, the key, or the file alone.
func TestASettingIsNamedAsFarAsItIsKnown(t *testing.T) {
	t.Parallel()
	words, err := locale.Load("vi")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		bad  config.Error
		want string
	}{
		{config.Error{Path: "c.toml", Line: 2, Key: "backup.keep", Code: config.CodeWrongType}, "Tệp cấu hình c.toml, dòng 2, mục backup.keep: Kiểu giá trị không đúng."},
		{config.Error{Path: "c.toml", Line: 3, Code: config.CodeSyntax}, "Tệp cấu hình c.toml, dòng 3: Sai cú pháp TOML."},
		{config.Error{Path: "c.toml", Code: config.CodeTooLarge}, "Tệp cấu hình c.toml: Tệp quá lớn."},
	} {
		if got := scene.Sentence(words, &tt.bad); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}
