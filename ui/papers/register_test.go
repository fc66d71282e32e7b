package papers_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/office"
	"sotruc/ui/drive"
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
	t.Parallel()
	d := drive.Start(t, 140)
	d.Desk.Home = office.Home("/home/lan") // the folder that is proposed
	d.Walk(
		t,
		drive.At("menu", "2", "s"),
		drive.At("export", "enter"),
		drive.At("hold", "esc", "g"),
		drive.At("close", "esc", "f5", "down", "enter"),
		drive.At("closed", "c", "s"),
		drive.At("held", "down", "enter", "c", "ctrl+n"), // open again, and then hold
	)
}

func TestNumberIsHeldWithOneKey(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Press("2", "g").See("Giữ số đến tiếp theo").Press("ctrl+s").See("Ghi nơi gửi hoặc ghi chú")
	d.Write("Quận ủy").Press("tab").Write("gọi điện, họp 14 giờ").Press("ctrl+s").See("Đã giữ số đến 18/2021", "(giữ số)", "gọi điện")
	held := d.Papers(model.DirectiveFilter{Held: true})
	if len(held) != 1 || held[0].Number != 18 || held[0].Issuer != "Quận ủy" || held[0].ReceivedAt != d.Desk.Now() {
		t.Fatalf("held %+v", held)
	}
	d.See("1/18", " 17/2021 ")   // the list was not narrowed
	d.Press("c").See("(giữ số)") // among those nobody was given
	d.Press("c", "e").See("Sửa văn bản 18/2021")
	d.Field("Trích yếu").Write("Họp khẩn").Press("ctrl+s").See("Đã sửa văn bản số đến 18/2021").Absent("(giữ số)")
	if filled := d.Paper(held[0].ID); filled.Held() || filled.Number != 18 {
		t.Errorf("filled %+v", filled)
	}
	d.Press("u")
	if !d.Paper(held[0].ID).Held() {
		t.Error("undo did not bring the held number back")
	}
	d.Press("n").See("Giữ số").Write("giu so").Press("enter").See("Giữ số đến tiếp theo")
}

func TestHeldNumberIsOfferedToAPaper(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	if _, err := d.Desk.Book.HoldNumber(t.Context(), d.Desk.Now(), "Quận ủy", "gọi điện"); err != nil {
		t.Fatal(err)
	}
	before := len(d.Papers(model.DirectiveFilter{}))
	d.Press("2", "n", "down", "down", "enter").See("Xem lại")
	d.Field("Trích yếu").Write("Giấy mời họp").Press("ctrl+s")
	d.See("Văn bản này vào số nào?", "Số mới", "Số 18/2021 đang giữ", "Quận ủy · gọi điện")
	d.Press("esc").See("Xem lại")
	d.Press("ctrl+s", "down", "enter").See("Đã vào sổ số 18/2021")
	after := d.Papers(model.DirectiveFilter{})
	if len(after) != before || after[0].Subject != "Giấy mời họp" || after[0].Number != 18 || after[0].Issuer != "Quận ủy" {
		t.Errorf("%d papers, before %d: %+v", len(after), before, after[0])
	}
}

func TestRegisterIsExported(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	folder := t.TempDir()
	d.Press("2", "d", "s", "enter").See("Xuất sổ đăng ký")
	d.Field("Thư mục").Press("ctrl+u").Write(folder)
	d.Field(".csv").Press("space", "ctrl+s").See("Đã ghi 3 tệp")
	csv := printed(t, folder, ".csv")
	if lines := strings.Count(csv, "\r\n"); lines != 18 || !strings.Contains(csv, ",17,") || !strings.Contains(csv, "Đã hủy ngày 16/08/2021") {
		t.Errorf("%d lines:\n%s", lines, csv)
	}
	if !strings.HasPrefix(printed(t, folder, "2021-phuong-tan-lap.xlsx"), "PK") || !strings.HasPrefix(printed(t, folder, ".docx"), "PK") {
		t.Error("the workbook or the paper is no package")
	}
	d.Press("s", "enter").Field("Từ ngày").Write("5/7").Field("Đến ngày").Write("31/7").Press("ctrl+s").See("Đã ghi 3 tệp")
	some := printed(t, folder, "2021-07-05_2021-07-31-phuong-tan-lap.csv")
	if strings.Contains(some, "\r\n04/07/2021") || !strings.Contains(some, "/07/2021,") || strings.Contains(some, "/08/2021,1") {
		t.Errorf("some days:\n%s", some)
	}
}

func TestRegisterExportSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	file := filepath.Join(t.TempDir(), "tệp")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.Press("2", "s", "enter").Field("Từ ngày").Write("5/7/2020").Press("ctrl+s").See("không ở trong năm 2021")
	d.Press("ctrl+u").Write("5/7").Field("Đến ngày").Write("1/7").Press("ctrl+s").See("trước ngày bắt đầu")
	d.Press("ctrl+u").Field("Thư mục").Press("ctrl+u").Write(filepath.Join(file, "trong"))
	d.Field(".xlsx").Press("space").Field(".docx").Press("space", "ctrl+s").See("ít nhất một loại tệp")
	d.Press("space", "ctrl+s").Complains().See("┌─ Xuất sổ đăng ký") // a folder inside a file
}

func TestYearIsClosedAndOpened(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Press("2", "s", "down").See("Đóng sổ năm 2021", "đã cấp 17 số").Press("enter").See("2021 chưa hết")
	d.Press("enter") // the harmless answer
	if years, err := d.Desk.Book.RegisterYears(t.Context()); err != nil || years[0].ClosedAt != 0 {
		t.Fatalf("closed by Enter: %+v, %v", years, err)
	}
	d.Press("s", "down", "enter", "c").See("Đã đóng sổ đăng ký văn bản đến năm 2021")
	d.Press("g").Write("Quận ủy").Press("ctrl+s").See("đã đóng ngày 16/08/2021", "Giữ số đến tiếp theo", "Quận ủy")
	d.Press("esc", "e").Field("Đến lúc").Press("ctrl+u").Write("16/8 07:00").Press("ctrl+s").See("đã đóng ngày 16/08/2021")
	d.Press("esc", "c").Absent("Sửa văn bản")
	d.Press("u").See("đóng sổ đăng ký").Press("c").See("Đã hoàn tác")
	d.Press("U").See("đóng sổ đăng ký")
	d.Press("s", "down").See("Mở lại sổ năm 2021", "đã đóng 16/08/2021, 17 số").Press("enter", "c").See("Đã mở lại sổ")
	d.Press("g").Write("Quận ủy").Press("ctrl+s").See("Đã giữ số đến 18/2021")
}

func TestRegisterOffersTheYearBefore(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140).Later(141) // 4 January
	d.Press("2", "s").See("04/01/2022", "Đóng sổ năm 2022", "đã cấp 0 số", "Đóng sổ năm 2021", "đã cấp 17 số")
	d.Press("down", "down", "enter").See("Đóng sổ năm 2021 ở số 17").Absent("Năm 2021 chưa").Press("c").See("Đã đóng sổ")
	d.Press("g").Write("Quận ủy").Press("ctrl+s").See("Đã giữ số đến 1/2022")
}

func TestRegisterOfAReadOnlyBookIsOnlyPrinted(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140).ReadOnly()
	d.Press("2", "g").Quiet() // no number can be held
	d.Press("s").See("In, xuất sổ ra tệp").Absent("Đóng sổ")
}

func TestRegisterFailureIsSaid(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140).Press("2", "g").Write("Quận ủy").CloseBook()
	d.Press("ctrl+s").Complains().See("Giữ số đến tiếp theo", "Quận ủy").Press("esc")
	d.Press("esc", "s").Complains().Absent("In, xuất sổ") // Esc has taken the first complaint away
}

func TestForwardedDayIsWritten(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	first := d.Papers(model.DirectiveFilter{})[0]
	d.Press("2", "b").Field("Chuyển xử lý").Write("UBND phường").Field("Ngày chuyển").Write("hôm nay").Press("ctrl+s").See("Đã ghi bút phê")
	if got := d.Paper(first.ID); got.ForwardedOn != d.Desk.Today() || !strings.Contains(got.HandledBy, "UBND phường") {
		t.Errorf("passed to %q on %s", got.HandledBy, got.ForwardedOn)
	}
	d.Press("e").Field("Ngày chuyển").Press("ctrl+u").Write("1/1/2021").Press("ctrl+s").See("trước ngày văn bản đến", "Sửa văn bản ")
	if !strings.Contains(d.Current(), "01/01/2021") {
		t.Errorf("what was typed is gone: %s", d.Current())
	}
}
