package tui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sotruc/model"
	"sotruc/ui/kit"
)

// printed reads the one file of a folder whose name ends so.
func printed(t *testing.T, folder, end string) string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), end) {
			content, err := os.ReadFile(filepath.Join(folder, e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			return string(content)
		}
	}
	t.Fatalf("no %s in %v", end, entries)
	return ""
}

func TestRegisterLooks(t *testing.T) {
	t.Setenv("HOME", "/home/lan") // the folder that is proposed
	t.Setenv("USERPROFILE", "/home/lan")
	d := start(t, 140)
	walk(t, d, []stop{
		{"menu", []string{"2", "s"}},
		{"export", []string{"enter"}},
		{"hold", []string{"esc", "g"}},
		{"close", []string{"esc", "f5", "down", "enter"}},
		{"closed", []string{"c", "s"}},
		{"held", []string{"down", "enter", "c", "ctrl+n"}}, // open again, and then hold
	})
}

func TestNumberIsHeldWithOneKey(t *testing.T) {
	d := start(t, 140)
	d.press("2", "g").see("Giữ số đến tiếp theo").press("ctrl+s").see("Ghi nơi gửi hoặc ghi chú")
	d.write("Quận ủy").press("tab").write("gọi điện, họp 14 giờ").press("ctrl+s").see("Đã giữ số đến 18/2021", "(giữ số)", "gọi điện")
	held := paperNow(t, d, model.DirectiveFilter{Held: true})
	if len(held) != 1 || held[0].Number != 18 || held[0].Issuer != "Quận ủy" || held[0].ReceivedAt != model.InstantOf(testClock) {
		t.Fatalf("held %+v", held)
	}
	if at := d.app.top().screen.(*directives); at.filter.Held { //nolint:errcheck,forcetypeassert // the room of directives
		t.Error("the list was narrowed")
	}
	d.press("c").see("(giữ số)") // among those nobody was given
	d.press("c", "e").see("Sửa văn bản 18/2021")
	form, ok := d.app.top().screen.(*directiveForm)
	if !ok {
		t.Fatal("no form")
	}
	form.form.Focus("subject")
	d.write("Họp khẩn").press("ctrl+s").see("Đã sửa văn bản số đến 18/2021").absent("(giữ số)")
	form2 := paperOf(t, d, held[0].ID)
	if form2.Held() || form2.Number != 18 {
		t.Errorf("filled %+v", form2)
	}
	d.press("u")
	if !paperOf(t, d, held[0].ID).Held() {
		t.Error("undo did not bring the held number back")
	}
	d.press("n").see("Giữ số").write("giu so").press("enter").see("Giữ số đến tiếp theo")
}

func TestHeldNumberIsOfferedToAPaper(t *testing.T) {
	d := start(t, 140)
	if _, err := d.desk.Book.HoldNumber(context.Background(), model.InstantOf(testClock), "Quận ủy", "gọi điện"); err != nil {
		t.Fatal(err)
	}
	before := len(paperNow(t, d, model.DirectiveFilter{}))
	d.press("2", "n", "down", "down", "enter").see("Xem lại")
	review, ok := d.app.top().screen.(*review)
	if !ok {
		t.Fatal("no review")
	}
	review.form.Focus("subject")
	d.write("Giấy mời họp").press("ctrl+s").see("Văn bản này vào số nào?", "Số mới", "Số 18/2021 đang giữ", "Quận ủy · gọi điện")
	d.press("esc").see("Xem lại")
	d.press("ctrl+s", "down", "enter").see("Đã vào sổ số 18/2021")
	after := paperNow(t, d, model.DirectiveFilter{})
	if len(after) != before || after[0].Subject != "Giấy mời họp" || after[0].Number != 18 || after[0].Issuer != "Quận ủy" {
		t.Errorf("%d papers, before %d: %+v", len(after), before, after[0])
	}
}

func TestRegisterIsExported(t *testing.T) {
	d := start(t, 140)
	folder := t.TempDir()
	d.press("2", "d", "s", "enter").see("Xuất sổ đăng ký")
	d.press("tab", "tab", "tab", "ctrl+u").write(folder).press("tab", "tab", "tab", "space", "ctrl+s").see("Đã ghi 3 tệp")
	csv := printed(t, folder, ".csv")
	if lines := strings.Count(csv, "\r\n"); lines != 18 || !strings.Contains(csv, ",17,") || !strings.Contains(csv, "Đã hủy ngày 16/08/2021") {
		t.Errorf("%d lines:\n%s", lines, csv)
	}
	if !strings.HasPrefix(printed(t, folder, "2021-phuong-tan-lap.xlsx"), "PK") || !strings.HasPrefix(printed(t, folder, ".docx"), "PK") {
		t.Error("the workbook or the paper is no package")
	}
	d.press("s", "enter", "tab").write("5/7").press("tab").write("31/7").press("ctrl+s").see("Đã ghi 3 tệp")
	some := printed(t, folder, "2021-07-05_2021-07-31-phuong-tan-lap.csv")
	if strings.Contains(some, "\r\n04/07/2021") || !strings.Contains(some, "/07/2021,") || strings.Contains(some, "/08/2021,1") {
		t.Errorf("some days:\n%s", some)
	}
}

func TestRegisterExportSaysWhatIsWrong(t *testing.T) {
	d := start(t, 140)
	file := filepath.Join(t.TempDir(), "tệp")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("2", "s", "enter", "tab").write("5/7/2020").press("ctrl+s").see("không ở trong năm 2021")
	d.press("ctrl+u").write("5/7").press("tab").write("1/7").press("ctrl+s").see("trước ngày bắt đầu")
	d.press("ctrl+u", "tab", "ctrl+u").write(filepath.Join(file, "trong")).press("tab", "space", "tab", "space", "ctrl+s").see("ít nhất một loại tệp")
	d.press("space", "ctrl+s").see("! ", "Xuất sổ đăng ký") // a folder inside a file
}

func TestYearIsClosedAndOpened(t *testing.T) {
	d := start(t, 140)
	d.press("2", "s", "down").see("Đóng sổ năm 2021", "đã cấp 17 số").press("enter").see("2021 chưa hết")
	d.press("enter") // the harmless answer
	if years, err := d.desk.Book.RegisterYears(context.Background()); err != nil || years[0].ClosedAt != 0 {
		t.Fatalf("closed by Enter: %+v, %v", years, err)
	}
	d.press("s", "down", "enter", "c").see("Đã đóng sổ đăng ký văn bản đến năm 2021")
	d.press("g").write("Quận ủy").press("ctrl+s").see("đã đóng ngày 16/08/2021", "Giữ số đến tiếp theo", "Quận ủy")
	d.press("esc", "e")
	form, ok := d.app.top().screen.(*directiveForm)
	if !ok {
		t.Fatal("no form")
	}
	form.form.Focus("received_at")
	d.press("ctrl+u").write("16/8 07:00").press("ctrl+s").see("đã đóng ngày 16/08/2021")
	d.press("esc", "c").absent("Sửa văn bản")
	d.press("u").see("đóng sổ đăng ký").press("c").see("Đã hoàn tác")
	d.press("U").see("đóng sổ đăng ký")
	d.press("s", "down").see("Mở lại sổ năm 2021", "đã đóng 16/08/2021, 17 số").press("enter", "c").see("Đã mở lại sổ")
	d.press("g").write("Quận ủy").press("ctrl+s").see("Đã giữ số đến 18/2021")
}

func TestRegisterOffersTheYearBefore(t *testing.T) {
	d := start(t, 140)
	d.clock.now = time.Date(2022, 1, 4, 8, 0, 0, 0, model.Zone)
	d.press("2", "s").see("Đóng sổ năm 2022", "đã cấp 0 số", "Đóng sổ năm 2021", "đã cấp 17 số")
	d.press("down", "down", "enter").see("Đóng sổ năm 2021 ở số 17").absent("Năm 2021 chưa").press("c").see("Đã đóng sổ")
	d.press("g").write("Quận ủy").press("ctrl+s").see("Đã giữ số đến 1/2022")
}

func TestRegisterOfAReadOnlyBookIsOnlyPrinted(t *testing.T) {
	d := paperReadOnly(t)
	d.press("2", "g")
	if len(d.app.dialogs) > 0 {
		t.Error("a number can be held in a book for reading only")
	}
	d.press("s").see("In, xuất sổ ra tệp").absent("Đóng sổ")
}

func TestRegisterFailureIsSaid(t *testing.T) {
	d := start(t, 140).press("2", "g").write("Quận ủy")
	if err := d.desk.Book.Close(); err != nil {
		t.Fatal(err)
	}
	d.press("ctrl+s").see("! ", "Giữ số đến tiếp theo", "Quận ủy").press("esc")
	d.press("s").see("! ").absent("In, xuất sổ")
}

func TestForwardedDayIsWritten(t *testing.T) {
	d := start(t, 140)
	first := paperNow(t, d, model.DirectiveFilter{})[0]
	d.press("2", "b", "tab", "tab", "tab").write("UBND phường").press("tab").write("hôm nay").press("ctrl+s").see("Đã ghi bút phê")
	if got := paperOf(t, d, first.ID); got.ForwardedOn != d.desk.Today() || !strings.Contains(got.HandledBy, "UBND phường") {
		t.Errorf("passed to %q on %s", got.HandledBy, got.ForwardedOn)
	}
	d.press("e")
	form, ok := d.app.top().screen.(*directiveForm)
	if !ok {
		t.Fatal("no form")
	}
	form.form.Focus("forwarded_on")
	d.press("ctrl+u").write("1/1/2021").press("ctrl+s").see("trước ngày văn bản đến")
	if form.form.Values()["forwarded_on"] == "" || kit.Plain(form.Title()) == "" {
		t.Error("what was typed is gone")
	}
}
