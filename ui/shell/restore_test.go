package shell_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/ui/drive"
)

// The palette puts a copy in the place of the book: it is asked about, and done once the screen is left.
func TestThePaletteRestores(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Desk.Sample = false
	path := d.Desk.Book.Path()
	d.Press("ctrl+p").Write("lay lai so").Press("enter").See("Chưa có bản sao lưu nào").Press("esc")
	copied := strings.TrimSuffix(path, filepath.Ext(path)) + ".2021-08-15-090000" + filepath.Ext(path)
	if err := d.Desk.Book.Backup(t.Context(), copied); err != nil {
		t.Fatal(err)
	}
	d.Press("ctrl+p").Write("lay lai so").Press("enter").See("Lấy lại sổ từ bản nào?", ".2021-08-15-090000").Press("enter").See("sổ đang mở được giữ bên cạnh").Press("k")
	if d.Desk.Restore != "" {
		t.Errorf("restores %s although nobody said yes", d.Desk.Restore)
	}
	d.Press("ctrl+p").Write("lay lai so").Press("enter", "enter").Press("c")
	if d.Desk.Restore != copied {
		t.Errorf("restores %q, want %s", d.Desk.Restore, copied)
	}
	if _, err := os.Stat(copied); err != nil {
		t.Error(err)
	}
}

// The sample ward and a book that is only read say why nothing takes their place.
func TestThePaletteDoesNotRestore(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Desk.Sample = true
	d.Press("ctrl+p").Write("lay lai so").See("đây là sổ mẫu").Press("enter").Complains()
	d.Desk.Sample = false
	d.ReadOnly().Press("ctrl+p").Write("lay lai so").See("sổ đang mở chỉ để đọc").Press("enter").Complains()
}
