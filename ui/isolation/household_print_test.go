package isolation_test

import (
	"os"
	"testing"

	"sotruc/ui/drive"
)

// The card of a household prints for all who live there, or for those who are marked.
func TestTheHouseholdCardPrints(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	dir := t.TempDir()
	d.Go("household/1").Press("w").See("In giấy tờ", "1 hộ").Write("danh sách").Press("enter")
	d.Field("Thư mục").Press("ctrl+u").Write(dir).Press("ctrl+s").See("Đã ghi 1 tệp")
	if files, err := os.ReadDir(dir); err != nil || len(files) != 1 {
		t.Errorf("%v, %v", files, err)
	}
	d.Row("Lê Thị Cúc").Press("space").Row("Trần Thị Dung").Press("space", "w").See("In giấy tờ", "2 người").Press("esc")
	d.KeysApart(t, "household")
}
