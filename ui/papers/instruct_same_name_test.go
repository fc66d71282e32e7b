package papers_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// namesakes is a book with two members of one name and a paper; the note is being written.
func namesakes(t *testing.T, note string) *drive.Driver {
	t.Helper()
	d := drive.Start(t, 0)
	ctx, book := t.Context(), d.Desk.Book
	units, err := book.AddUnits(ctx, []model.Unit{{Kind: model.UnitBody, Name: "Công an phường"}, {Kind: model.UnitBody, Name: "UBND phường"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range []model.Member{
		{Name: "Lê Thị Mai"},
		{Name: "Nguyễn Văn An", Position: "Phó Chủ tịch", Memberships: []model.Membership{{UnitID: units[1].ID}}},
		{Name: "Nguyễn Văn An", Memberships: []model.Membership{{UnitID: units[0].ID}}},
	} {
		if _, err := book.AddMember(ctx, m); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := book.RegisterDirective(ctx, model.Directive{Symbol: "961-CV/QU", Subject: "phòng, chống dịch", ReceivedAt: d.Desk.Now()}); err != nil {
		t.Fatal(err)
	}
	return d.Reopen().Press("2", "b").Write(note).Press("ctrl+s")
}

// A name that two people bear says so, offers both and picks none; who is chosen does the task, and where nobody is that is asked once.
func TestANameOfTwoIsAskedAbout(t *testing.T) {
	t.Parallel()
	const note = "Giao đ/c Nguyễn Văn An kiểm tra các chốt"
	d := namesakes(t, note).See("2 người mang tên này, chọn một: Nguyễn Văn An", "(Phó Chủ tịch,", "Nguyễn Văn An (Công an phường)").Absent("Chưa có trong danh bạ")
	d.Goldens(t)
	d.Field("Người làm").Press("right").See("‹ Nguyễn Văn An (Phó Chủ tịch, UBND phường) ›").Press("right").See("‹ Nguyễn Văn An (Công an phường) ›").Press("ctrl+s").See("giao 1 việc")
	if got := d.Task("Kiểm tra"); got.MemberID != 3 || got.Lead != "Công an phường" || got.LeadID == 0 {
		t.Errorf("chosen: %+v", got)
	}
	d = namesakes(t, note).Press("ctrl+s").See("Ctrl+S lần nữa: chỉ ghi tên").Press("ctrl+s").See("giao 1 việc")
	if got := d.Task("Kiểm tra"); got.MemberID != 0 || got.LeadID != 0 {
		t.Errorf("nobody was chosen: %+v", got)
	}
}

// The form of a task says the same of a name that is typed there, and of one person's.
func TestTheFormOfATaskKnowsNamesOfPeople(t *testing.T) {
	t.Parallel()
	d := namesakes(t, "").Press("3", "n").Write("Kiểm tra").Press("tab", "right", "tab").Write("đ/c Nguyễn Văn An")
	d.See("2 người mang tên này").Press("ctrl+u").Write("đ/c Mai").See("Lê Thị Mai trong danh bạ").Absent("Chưa có trong danh bạ")
}

// A day that is over is asked about of each order, also of two with the same.
func TestEachOrderAsksAboutADayThatIsOver(t *testing.T) {
	t.Parallel()
	d := namesakes(t, "Công an phường kiểm tra các chốt trước ngày 10/8/2021. UBND phường rà soát các hộ trước ngày 10/8/2021.")
	d.See("ý 1/2").Press("ctrl+s").See("Hạn này đã qua").Press("ctrl+s").See("ý 2/2").Absent("Hạn này đã qua").Press("ctrl+s").See("Hạn này đã qua", "ý 2/2").Press("ctrl+s").See("giao 2 việc")
}

// An order that is taken out of a note leaves its task, and that is said, also where no order is left.
func TestAnOrderThatIsDroppedLeavesItsTask(t *testing.T) {
	t.Parallel()
	d := namesakes(t, "Công an phường kiểm tra các chốt. UBND phường rà soát các hộ.").Press("ctrl+s", "ctrl+s").See("giao 2 việc")
	d.Press("b", "ctrl+u").Write("Công an phường kiểm tra các chốt.").Press("ctrl+s").See("1 ý đã bỏ", "Rà soát các hộ")
	d.Press("b", "ctrl+u").Write("Đã xem.").Press("ctrl+s").See("1 ý đã bỏ", "Kiểm tra các chốt")
	d.Task("Rà soát")
}
