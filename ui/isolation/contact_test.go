package isolation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// Whose contact somebody is, is typed without tones, chosen from the list, or left as words where it is nobody of the book.
func TestContactOfSomebodyInTheBook(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	edit := func(name string) *drive.Driver {
		return d.Go(fmt.Sprintf("person/%d", d.IsolationOf(name).PersonID)).Press("i").Field("Tiếp xúc với")
	}
	binh := d.IsolationOf("Trần Văn Bình").PersonID
	edit("Lê Thị Cúc").Write("tran binh").Press("left", "left", "left", "left").Write("van ").Press("tab").See("Trần Văn Bình 1960 · 12 Lê Lợi").Press("ctrl+s").See("Đã lưu Lê Thị Cúc", "Tiếp xúc với: Trần Văn Bình 1960")
	if i := d.IsolationOf("Lê Thị Cúc"); i.ContactID != binh || i.Origin != "" {
		t.Fatalf("%+v", i)
	}
	edit("Lê Thị Cúc").See("Trần Văn Bình 1960 · 12 Lê Lợi").Press("esc").See("Tiếp xúc với: Trần Văn Bình")
	d.Press("l").See("Tiếp xúc với: – → Trần Văn Bình").Press("esc")
	d.Press("u").Absent("Tiếp xúc với").Press("U").See("Tiếp xúc với: Trần Văn Bình")

	// The list has the household before anything is typed; then whoever begins so.
	edit("Trần Thị Dung").Press("f4").See("Trần Văn Em", "Lê Thị Cúc").Press("esc").Write("cuc").Press("f4").See("Lê Thị Cúc 1970 · Trần Văn Bình, 12 Lê Lợi").Press("enter", "ctrl+s")
	d.See("Tiếp xúc với: Lê Thị Cúc 1970")

	// Oneself is not offered, a circle is named with the way round.
	edit("Trần Văn Bình").Write("Trần Thị Dung").Press("ctrl+s").See("Thành vòng tròn: Trần Thị Dung ← Lê Thị Cúc ← Trần Văn", "Bình. Sửa")
	if i := d.IsolationOf("Trần Văn Bình"); i.ContactID != 0 {
		t.Fatalf("%+v", i)
	}
	d.Press("ctrl+u").Write("Trần Văn Bình").Press("ctrl+s").See("Đã lưu") // nobody else of that name: words
	if i := d.IsolationOf("Trần Văn Bình"); i.ContactID != 0 || i.Origin != "Trần Văn Bình" {
		t.Fatalf("%+v", i)
	}
	edit("Trần Văn Em").Write("bà Bảy ở chợ").Press("ctrl+s").See("Nguồn lây, nơi về: bà Bảy ở chợ")

	// Taken away again.
	edit("Trần Thị Dung").Press("ctrl+u", "ctrl+s").See("Đã lưu").Absent("Tiếp xúc với:")
}

// The card leads to the source and to each contact, and to the chain.
func TestWalkingTheChain(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("enter", "enter").See("Chưa ghi ai tiếp xúc với Trần Văn Bình")
	linked(t, d, "Lê Thị Cúc", "Trần Văn Bình")
	linked(t, d, "Trần Thị Dung", "Lê Thị Cúc")
	linked(t, d, "Trần Văn Em", "Lê Thị Cúc")
	if err := d.Desk.Book.EndIsolations(t.Context(), []model.IsolationID{d.IsolationOf("Trần Văn Bình").ID}, model.OutcomeBecameCase, d.Desk.Today()-1, model.SourceCross, ""); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Go("people?any_state=true").Row("Lê Thị Cúc").Press("enter")
	d.See("Người tiếp xúc của Lê Thị Cúc: 2 người", "Tiếp xúc với: Trần Văn Bình 1960 (F0 từ 15/08/2021)")
	d.Press("enter").See("Chuỗi tiếp xúc quanh Lê Thị Cúc", "↑ Trần Văn Bình 1960", "↓ Trần Thị Dung 1980", "↓ Trần Văn Em 1990").Goldens(t)
	d.Row("Trần Văn Em").Press("enter").See("Tiếp xúc với: Lê Thị Cúc").Press("enter").Row("Lê Thị Cúc").Press("enter").See("Người tiếp xúc của Lê Thị Cúc")
	d.Press("enter", "enter").See("COVID-19: 4 người trong chuỗi, 1 ca bệnh")
}

// linked makes somebody the contact of another.
func linked(t *testing.T, d *drive.Driver, name, of string) {
	t.Helper()
	i := d.IsolationOf(name)
	i.ContactID = d.IsolationOf(of).PersonID
	if _, err := d.Desk.Book.UpdateIsolation(t.Context(), i); err != nil {
		t.Fatal(err)
	}
}

// Who is or was followed for the disease of the contact is offered before those of the household that are not; of somebody followed for another the
// disease is named, also once it is that disease that is typed.
func TestContactsOfTheDiseaseComeFirst(t *testing.T) {
	t.Parallel()
	d, home := drive.StartIsolating(t)
	for _, of := range []struct{ name, disease string }{{"Trần An", "soi"}, {"Trần Bảo", ""}, {"Trần Cảnh", "soi"}} {
		i := model.Isolation{}
		if of.disease != "" {
			i = model.Isolation{
				Disease: of.disease, Category: model.CategoryF1, Follow: model.FollowWatch, Place: model.PlaceHome, Anchor: model.AnchorExposure,
				AnchorOn: d.Desk.Today() - 3, StartsOn: d.Desk.Today() - 3, EndsOn: d.Desk.Today() - 3, MonitorDays: 21, CheckIns: 1,
			}
		}
		_, err := d.Desk.Book.AddPerson(t.Context(), model.Person{Name: of.name, Birth: "1950", HouseholdID: home.ID}, i)
		if err != nil {
			t.Fatal(err)
		}
	}
	offered := func() (order []string) {
		screen := d.Field("Tiếp xúc với").Press("f4").Screen()
		d.Press("esc")
		at := map[string]int{}
		for _, name := range []string{"Trần Văn Bình", "Trần Thị Dung", "Trần An", "Trần Bảo", "Trần Cảnh"} {
			if n := strings.LastIndex(screen, name+" 19"); n >= 0 {
				order, at[name] = append(order, name), n
			}
		}
		slices.SortFunc(order, func(a, b string) int { return at[a] - at[b] })
		return order
	}
	d.Go(fmt.Sprintf("person/%d", d.IsolationOf("Lê Thị Cúc").PersonID)).Press("i").Field("Tiếp xúc với").Press("f4").See("sởi: Tiếp xúc").Press("esc")
	if got := offered(); !slices.Equal(got[:2], []string{"Trần Văn Bình", "Trần Thị Dung"}) || len(got) != 5 {
		t.Errorf("of COVID-19 it offers %q", got)
	}
	d.Field("Bệnh").Press("enter").Write("sởi").Press("enter")
	if got := offered(); !slices.Equal(got[:2], []string{"Trần An", "Trần Cảnh"}) || len(got) != 5 {
		t.Errorf("of measles it offers %q", got)
	}
	d.Field("Tiếp xúc với").Press("f4").Absent("sởi: ").See("COVID-19: F1")
}
