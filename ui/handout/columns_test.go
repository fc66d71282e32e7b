package handout_test

import (
	"os"
	"path/filepath"
	"testing"

	"sotruc/office"
	"sotruc/office/lists"
	"sotruc/ui/drive"
)

// The columns of a list are chosen one by one or typed, without tones too; a name of none is refused with those there are.
func TestColumnsOfAList(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	dir := t.TempDir()
	d.Press("w").Write("danh sách").Press("enter").See("Cột", "mọi cột").FitsEverySize()
	d.Field("Cột").Write("cân nặng").Press("ctrl+s").See("Không có cột “cân nặng”", "họ tên")
	d.Press("ctrl+u").Write("ho ten, ").Press("f4").See("số định danh").Write("ngày kết thúc").Press("enter").See("ngày kết thúc")
	into(d, dir).See("Đã ghi 1 tệp")
	found, err := os.ReadDir(dir)
	if err != nil || len(found) != 1 {
		t.Fatalf("%v, %v", found, err)
	}
	set := d.Desk.Config
	list, err := lists.Read(filepath.Join(dir, found[0].Name()), office.Limits(set), set, d.Desk.Today(), nil)
	if err != nil || len(list.Households) == 0 || list.Households[0].People[0].Name == "" || list.Households[0].Household.Address != "" {
		t.Errorf("%+v, %v", list, err)
	}
	d.Press("w").Write("danh sách").Press("enter").See("ngày kết thúc") // as it was chosen last
}
