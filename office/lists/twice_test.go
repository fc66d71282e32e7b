package lists_test

import (
	"testing"

	"sotruc/office/lists"
)

// Seven rows in which one person stands twice, with digits that only fill the cell and words nobody knows: what is looked at is what is
// written, and the same list again writes nothing.
func TestSevenRowsTwice(t *testing.T) {
	t.Parallel()
	const head = "Họ và tên;Ngày sinh;Giới tính;Số định danh;Số điện thoại;Địa chỉ;Chủ hộ;Diện;Ngày bắt đầu;Ngày kết thúc\n"
	for name, rows := range map[string]string{
		"in two households": "Trần An;1981;;;0905000002;1 Hàng Me;Lê Văn Em;F0;2/8/2021;9/8/2021\nTrần Văn Bé;;Nữ;123456789012;;số 1 Hàng Me;Lê Thị An;lạ;2/8/2021;16/8/2021\n" +
			"L. T. An;;;123456789012;;;;F2;7/8/2021;16/8/2021\nLê An;;Nữ;123456789012;0905000001;2 Hàng Me;Lê Văn Em;lạ;;16/8/2021\n" +
			"Lê An;16/04/1981;Nữ;123456789012;;1 Hàng Me;;F2;2/8/2021;16/8/2021\nLê Thị An;16/04/1981;;123456789012;0905000002;số 1 Hàng Me;Lê Thị An;lạ;2/8/2021;\n" +
			"An Lê Thị;1980;Nữ;048180000001;;2 Hàng Me;Lê Thị An;F1;2/8/2021;13/8/2021\n",
		"in one household": "An Lê Thị;1980;;;0905000001;;Lê Văn Em;lạ;5/8/2021;1/9/2021\nAn Lê Thị;;Nữ;;;;Lê Thị An;F1;2/8/2021;9/8/2021\n" +
			"Trần Văn Bé;1981;;123456789012;0905000002;;Lê Văn Em;F2;3/8/2021;9/8/2021\nL. T. An;1981;;;0905000001;;Lê Văn Em;F2;;\n" +
			"An Lê Thị;1980;Nữ;123456789012;;;Lê Văn Em;lạ;4/8/2021;9/8/2021\nLê An;;Nữ;048180000001;0905000001;;Lê Văn Em;lạ;4/8/2021;31/6/2021\n" +
			";1981;Nữ;123456789012;;2 Hàng Me;Lê Văn Em;F0;4/8/2021;16/8/2021\n",
	} {
		book := open(t)
		sum := func(taken *lists.Taken) [4]int {
			return [4]int{taken.Households, taken.People, taken.Isolations + taken.Begun, taken.Changed}
		}
		looked := preview.runText(t, book, head+rows)
		if got := sum(take.runText(t, book, head+rows)); got != sum(looked) {
			t.Errorf("%s: promised %v, made %v", name, sum(looked), got)
		}
		before, err := book.LastChange(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		again := take.runText(t, book, head+rows)
		if after, err := book.LastChange(t.Context()); err != nil || after != before || sum(again) != [4]int{} {
			t.Errorf("%s: again made %v, %s, %v", name, sum(again), fates(again), err)
		}
	}
}
