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

// Where a list names no heads, whoever stands first at an address, in this list or in the next, alone or not: the household is the one of the book
// in which they live, and nobody is written twice. Somebody new at the address joins them; who is called alike elsewhere is another.
func TestAListWithoutHeads(t *testing.T) {
	t.Parallel()
	const head = "Họ và tên;Năm sinh;Địa chỉ;Diện;Ngày bắt đầu;Ngày kết thúc\n"
	const an, bình, dung = "Nguyễn Văn An;1980;12 Hàng Me;F1;2/8/2021;16/8/2021\n", "Trần Thị Bình;1985;12 Hàng Me;F1;2/8/2021;16/8/2021\n", "Phạm Thị Dung;1990;16 Hàng Me;F1;2/8/2021;16/8/2021\n"
	const child, other = "Nguyễn Thị Con;2010;12 Hàng Me;F1;2/8/2021;16/8/2021\n", "Trần Thị Bình;1985;30 Hàng Me;F1;2/8/2021;16/8/2021\n"
	for name, next := range map[string]struct {
		rows           string
		homes, persons int
	}{
		"the same again":           {an + bình + dung, 0, 0},
		"in another order":         {bình + an + dung, 0, 0},
		"one of them":              {bình, 0, 0},
		"with somebody new first":  {child + bình, 0, 1},
		"one who is called so too": {other, 1, 1},
	} {
		book := open(t)
		if made := take.runText(t, book, head+an+bình+dung); made.Households != 2 || made.People != 3 {
			t.Fatalf("%s: made %+v", name, made)
		}
		looked := preview.runText(t, book, head+next.rows)
		taken := take.runText(t, book, head+next.rows)
		if taken.Households != next.homes || taken.People != next.persons || looked.Households != next.homes || looked.People != next.persons {
			t.Errorf("%s: %d households and %d people, shown %d and %d", name, taken.Households, taken.People, looked.Households, looked.People)
		}
	}
}
