package isolate_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// beside adds another household with somebody in it.
func beside(t *testing.T, d *drive.Driver, address string, p model.Person) model.Household {
	t.Helper()
	h, err := d.Desk.Book.AddHousehold(t.Context(), model.Household{Head: "Võ An", Address: address}, []model.Person{p}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func home(t *testing.T, d *drive.Driver, name string) string {
	t.Helper()
	for _, l := range d.Everybody() {
		if l.Name == name {
			return l.Household
		}
	}
	return ""
}

// People move to a household of the book, or to a new one at their address, from the card of the household or their own.
func TestPeopleMoveToAnotherHousehold(t *testing.T) {
	t.Parallel()
	d, h := drive.StartIsolating(t)
	place := "household/1"
	if h.ID != 1 {
		t.Fatal(h.ID)
	}
	d.Go(place).Row("Lê Thị Cúc").Press("c").See("Chuyển Lê Thị Cúc sang hộ", "Hộ mới, chủ hộ Lê Thị Cúc").Press("esc")
	beside(t, d, "Số 12 đường Lê Lợi", model.Person{Name: "Võ An"})
	beside(t, d, "9 Trần Phú", model.Person{Name: "Lê Thị Cúc", Birth: "1970", NationalID: "048170001234"})
	d.Reopen().Go(place).Row("Trần Văn Bình").Press("space").Row("Trần Thị Dung").Press("space", "c")
	d.See("Chuyển 2 người sang hộ", "Võ An, Số 12 đường Lê Lợi", "cùng địa chỉ").Goldens(t)
	d.Write("le loi").Press("enter").See("Đã chuyển 2 người sang hộ Võ An", "Chủ hộ không còn ở hộ cũ")
	if home(t, d, "Trần Thị Dung") != "Võ An" || home(t, d, "Trần Văn Em") != h.Head {
		t.Error(home(t, d, "Trần Thị Dung"))
	}
	d.Undo(1)
	if home(t, d, "Trần Thị Dung") != h.Head {
		t.Error("one undo does not take both back")
	}
	d.Row("Lê Thị Cúc").Press("c").Write("tran phu").Press("enter").See("hộ kia đã có người cùng tên, cùng năm sinh")
	d.Press("enter", "c", "enter").See("Đã tách Lê Thị Cúc thành hộ mới")
	d.Press("tab").See("Hộ Lê Thị Cúc", "12 Lê Lợi").Absent("Trần Văn Em")
}

func TestHouseholdsAreMerged(t *testing.T) {
	t.Parallel()
	d, h := drive.StartIsolating(t)
	d.Go("household/1").Press("=").See("Trong sổ chưa có hộ nào khác")
	other := beside(t, d, "hẻm Lê Lợi 12", model.Person{Name: "lê thị cúc", Birth: "1970"})
	d.Reopen().Go("household/2").Press("=").See("Võ An, hẻm Lê Lợi 12 là một với hộ").Press("enter")
	d.See("Hai là một: giữ bản nào?", "bản đang mở").Press("down", "enter")
	d.See("Gộp hộ Võ An, hẻm Lê Lợi 12 (1 người) vào hộ Trần Văn", "thành một người").Press("enter").Absent("Đã gộp")
	if _, err := d.Desk.Book.Household(t.Context(), other.ID); err != nil {
		t.Fatal("Enter alone merged them")
	}
	d.Press("=", "enter", "enter").See("Gộp hộ Trần Văn Bình, 12 Lê Lợi (4 người) vào hộ Võ An").Press("right", "enter").See("Đã gộp hộ Trần Văn Bình", "Hộ Võ An")
	d.Undo(1).See("Hộ Võ An", "hẻm Lê Lợi 12")
	d.Press("=", "enter", "down", "enter", "right", "enter").See("Đã gộp hộ Võ An", "Hộ Trần Văn Bình")
	if n := len(d.Everybody()); n != 4 || home(t, d, "Lê Thị Cúc") != h.Head {
		t.Errorf("%d people, %s", n, home(t, d, "Lê Thị Cúc"))
	}
	d.Undo(1)
	if n := len(d.Everybody()); n != 5 {
		t.Errorf("%d people after undo", n)
	}
}

// Somebody written down twice is found by id, by the words of the name, or by given name and phone; both are shown, and one stays.
func TestSomebodyWrittenDownTwiceBecomesOne(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Row("Trần Văn Bình").Press("enter", "=").See("Trong sổ không có ai giống Trần Văn Bình").Press("esc")
	beside(t, d, "9 Trần Phú", model.Person{Name: "Bình Trần Văn", Birth: "1960", Phone: "0905000001"})
	d.Reopen().Go("people?any_state=true").Row("Bình Trần Văn").Press("enter", "=").See("Bình Trần Văn là một với", "Trần Văn Bình 1960").Press("enter")
	d.See("Hai là một: giữ bản nào?").Press("down", "enter")
	d.See("Hai dòng này là một người?", "Bình Trần Văn 1960 · Võ An, 9 Trần Phú · 0905000001", "Trần Văn Bình 1960 · Trần Văn Bình, 12 Lê Lợi · F1").Goldens(t)
	d.Press("esc", "=", "enter", "enter").See("Giữ dòng sau").Press("right", "enter").See("Đã gộp Trần Văn Bình 1960 vào Bình Trần Văn", "9 Trần Phú")
	d.Undo(1).See("Bình Trần Văn").Press("=", "enter", "down", "enter")
	d.Press("right", "enter").See("Đã gộp Bình Trần Văn vào Trần Văn Bình 1960", "0905000001", "Vì sao ngày này")
	if n := len(d.Everybody()); n != 4 {
		t.Errorf("%d people", n)
	}
}

// A national id that somebody of the book has is asked about before it is saved, once.
func TestASecondPersonOfOneIDIsAskedAbout(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	beside(t, d, "9 Trần Phú", model.Person{Name: "Võ Bảy", NationalID: "048090001234"})
	d.Press("a").Write("Vũ Bảy").Tabs(3).Write("048090001234").Press("ctrl+s").See("Trong sổ đã có người mang số này: Võ Bảy")
	if n := len(d.Everybody()); n != 5 {
		t.Fatalf("%d people", n)
	}
	d.Press("f4").See("Người giống trong sổ", "Võ Bảy").Press("esc").Press("ctrl+s").See("Đã lưu Vũ Bảy")
	if n := len(d.Everybody()); n != 6 {
		t.Fatalf("%d people", n)
	}
}
