package shell_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/office"
	"sotruc/ui/drive"
)

// names are those of the files in a folder and below it, with / between.
func names(t *testing.T, folder string) string {
	t.Helper()
	var all []string
	err := filepath.WalkDir(folder, func(path string, e os.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			name, _ := filepath.Rel(folder, path)
			all = append(all, filepath.ToSlash(name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(all, " ")
}

// The palette hands the book over into a new folder, and what is shut up is opened again by it.
func TestThePaletteHandsTheBookOver(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	home := t.TempDir()
	if err := os.Mkdir(filepath.Join(home, "Documents"), 0o700); err != nil {
		t.Fatal(err)
	}
	d.Desk.Home, d.Desk.Sample = office.Home(home), false
	d.Desk.Config.Path = filepath.Join(home, "sotruc.toml") // nothing was written there
	d.Press("ctrl+p").Write("ban giao").Press("enter").See("Bàn giao sổ cho người sau", "ban-giao-so-truc-2021-08-16").Press("ctrl+s").See("Đã ghi sổ, thiết lập")
	given := filepath.Join(home, "Documents", "ban-giao-so-truc-2021-08-16")
	if got := names(t, given); !strings.Contains(got, ".sqlite") || !strings.Contains(got, ".docx") || strings.Contains(got, "sotruc.toml") {
		t.Errorf("given: %s", got)
	}
	if err := os.WriteFile(d.Desk.Config.Path, []byte("[office]\nname = \"Đảng ủy phường Tân Lập\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.Press("ctrl+p").Write("ban giao").Press("enter", "ctrl+s").See("Thư mục này đã có tệp", "Bàn giao sổ cho người sau")
	d.Write("-khoa").Field("Mật khẩu").Write("mat khau dai").Press("ctrl+s").See("không giống").Field("Nhắc lại").Write("mat khau dai").Press("ctrl+s").See("Đã ghi sổ, thiết lập")
	if got := names(t, given+"-khoa"); !strings.Contains(got, "sotruc.toml.age") {
		t.Errorf("given: %s", got)
	}
	sealed, out := filepath.Join(given+"-khoa", "sotruc.toml.age"), filepath.Join(home, "ra")
	d.Press("ctrl+p").Write("mo tep khoa").Press("enter").See("Mở tệp khóa bằng mật khẩu").Write(sealed).Field("Mật khẩu").Write("mat khau sai")
	d.Field("Thư mục").Press("ctrl+u").Write(out).Press("ctrl+s").See("Mật khẩu không đúng")
	d.Write("mat khau dai").Press("ctrl+s").See("Đã ghi tệp bên trong ra")
	if got := names(t, out); got != "sotruc.toml" {
		t.Errorf("opened: %s", got)
	}
	d.Press("ctrl+p").Write("mo tep khoa").Press("enter").Write(filepath.Join(out, "sotruc.toml")).Field("Mật khẩu").Write("mat khau dai").Press("ctrl+s").See("không phải tệp")
	d.Press("esc", "c")
}

// The palette says where the files are, and opens their folders.
func TestThePaletteSaysWhereTheFilesAre(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Desk.Config.Path = filepath.Join(t.TempDir(), "sotruc.toml")
	d.Press("ctrl+p").Write("nam o dau").Press("enter").See("Sổ ", "Thiết lập", "Bản sao lưu").Press("enter").See("Máy không có chương trình mở")
	var opened []string
	d.Desk.Viewer = &office.Viewer{Folder: t.TempDir(), Start: func(path string) error { opened = append(opened, path); return nil }}
	d.Press("ctrl+p").Write("nam o dau").Press("enter").Write("thiet lap").Press("enter").See("Đã mở thư mục")
	if want := filepath.Dir(d.Desk.Config.Path); len(opened) != 1 || opened[0] != want {
		t.Errorf("opened %q, want %s", opened, want)
	}
}

// The sample ward has no settings of its own: the palette says why instead of hiding them.
func TestThePaletteSaysWhy(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Desk.Sample = true
	d.Press("ctrl+p").Write("cai dat").See("sổ mẫu không có thiết lập riêng").Press("enter").Complains()
}
