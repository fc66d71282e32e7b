package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Two rows of which only the book can tell that they are about one person, and that contradict each other: the second is in doubt the first time too,
// and the same list again changes nothing.
func TestRowsThatTheBookTellsAreOnePerson(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	file := filepath.Join(d.dir, "list.csv")
	list := `Họ và tên;Ngày sinh;Giới tính;Số định danh;Số điện thoại;Địa chỉ;Chủ hộ;Diện;Ngày bắt đầu;Ngày kết thúc
Trần An;15/04/1980;Nữ;;0905000001;1 Hàng Me;Lê Văn Em;F2;4/8/2021;31/6/2021
Lê Thị Bé;1980;Nữ;;;;Lê Văn Em;F1;2/8/2021;9/8/2021
An Lê Thị;;Nữ;123456789012;0905000002;số 1 Hàng Me;Lê Văn Em;F0;;16/8/2021
An Lê Thị;;Nữ;;;2 Hàng Me;;F2;8/8/2021;9/8/2021
Lê Thị An;16/04/1981;;;;;Lê Thị An;F2;2/8/2021;9/8/2021
Lê Thị An;;;123456789012;;1 Hàng Me;;;;1/9/2021
Lê Thị Bé;15/04/1980;;;;2 Hàng Me;Lê Văn Em;F2;6/8/2021;
An Lê Thị;16/04/1981;;123456789012;0905000001;số 1 Hàng Me;Lê Văn Em;F2;2/8/2021;7/8/2021
Trần An;1980;Nữ;000000000000;0905000002;2 Hàng Me;Lê Thị An;F1;2/8/2021;9/8/2021
`
	if err := os.WriteFile(file, []byte(list), 0o600); err != nil {
		t.Fatal(err)
	}
	_, _, first := d.run("import", "--people", file)
	if !strings.Contains(first, "dòng 9: ") || strings.Contains(first, "đổi từ 09/08/2021 thành 07/08/2021") {
		t.Errorf("the first time: %s", first)
	}
	before := d.must("list", "people", "--json")
	if _, _, again := d.run("import", "--people", file); strings.Contains(again, "đổi từ") {
		t.Errorf("again: %s", again)
	}
	if after := d.must("list", "people", "--json"); after != before {
		t.Errorf("changed by the same list:\n%s\n%s", before, after)
	}
}
