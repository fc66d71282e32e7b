package shell_test

import (
	"os"
	"path/filepath"
	"testing"

	"sotruc/model"
	"sotruc/office"
	"sotruc/store"
	"sotruc/ui/drive"
	"sotruc/ui/shell"
)

// tasks counts the tasks of the book at path.
func tasks(t *testing.T, path string) int {
	t.Helper()
	book, err := store.Open(t.Context(), path, store.WithReadOnly())
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	all, err := book.TaskOutlines(t.Context(), model.TaskFilter{})
	if err != nil {
		t.Fatal(err)
	}
	return len(all)
}

// The file goes while the book is open: what is written then is refused, the screen says so, and the whole book can be written elsewhere.
func TestABookWhoseFileWentIsWrittenElsewhere(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Desk.Home = office.Home(t.TempDir())
	path := d.Desk.Book.Path()
	want := tasks(t, path)
	if err := os.Rename(path, path+".cũ"); err != nil {
		t.Skip("the system moves no open file: ", err)
	}
	d.Press("3", "space").See("không còn là tệp đã mở").Absent("Đã lưu", "Đã tích")
	d.Press("esc").Send(shell.Watched())
	d.See("ghi cả sổ ra tệp khác", "2021-08-16")
	d.Press("ctrl+u").Write(filepath.Join(t.TempDir(), "none", "a.sqlite")).Press("ctrl+s").See("Không có thư mục")
	to := filepath.Join(t.TempDir(), "cả sổ")
	d.Press("ctrl+u").Write(to).Press("ctrl+s").See("Đã ghi cả sổ ra")
	if got := tasks(t, to+".sqlite"); got != want {
		t.Errorf("%d tasks written, want %d", got, want)
	}
	d.Send(shell.Watched())
	d.Absent("ghi cả sổ ra tệp khác") // it is asked once
}

// The palette copies the book, and does not write over a file.
func TestThePaletteCopiesTheBook(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Desk.Home = office.Home(t.TempDir())
	for _, want := range []string{"Đã sao lưu sổ:", "Đã có tệp trùng tên"} {
		d.Press("ctrl+p").Write("sao luu").Press("enter").See("Sao lưu sổ ra tệp").Press("ctrl+s").See(want)
	}
	copies, err := filepath.Glob(filepath.Join(string(d.Desk.Home), "*.sqlite"))
	if err != nil || len(copies) != 1 || tasks(t, copies[0]) != tasks(t, d.Desk.Book.Path()) {
		t.Errorf("%v, %v", copies, err)
	}
}

// A copy with a passphrase is sealed: typed twice the same, and not too short.
func TestThePaletteSealsACopy(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Desk.Home = office.Home(t.TempDir())
	to := filepath.Join(string(d.Desk.Home), "usb")
	d.Press("ctrl+p").Write("sao luu").Press("enter").Press("ctrl+u").Write(to)
	d.Press("tab").Write("đường").See("Ít nhất 8 ký tự", "•••••").Absent("đường").Press("ctrl+s").See("không giống nhau")
	d.Write("đường").Press("ctrl+s").See("Mật khẩu cần ít nhất 8 ký tự.")
	d.Write(" Lê Duẩn").Press("tab").Write(" Lê Duẩn").Press("ctrl+s").See("Đã sao lưu sổ:", "usb.sqlite.age")
	back := filepath.Join(t.TempDir(), "a.sqlite")
	if _, err := office.Restore(t.Context(), to+".sqlite.age", back, "đường Lê Duẩn", d.Desk.Clock); err != nil || tasks(t, back) != tasks(t, d.Desk.Book.Path()) {
		t.Error(err)
	}
}

// The office's own book is copied once a day, where the settings want it.
func TestTheCopyOfTheDay(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	path := d.Desk.Book.Path()
	copies := func() int {
		found, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*.2021-08-*.sqlite"))
		if err != nil {
			t.Fatal(err)
		}
		return len(found)
	}
	day := func(daily, wanted, sample bool, want int) {
		t.Helper()
		d.Desk.Daily, d.Desk.Config.Backup.Daily, d.Desk.Sample = daily, wanted, sample
		d.Run(d.App.CopyOfTheDay())
		if got := copies(); got != want {
			t.Errorf("%d copies, want %d", got, want)
		}
	}
	d.Desk.Fixed = false
	day(false, true, false, 0)
	day(true, false, false, 0)
	day(true, true, true, 0)
	day(true, true, false, 1)
	d.See("Đã sao lưu sổ hôm nay")
	day(true, true, false, 1)
	d.Later(1)
	day(true, true, false, 2)
}
