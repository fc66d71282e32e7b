package outgoing_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/model/outgoing"
	"sotruc/office"
	"sotruc/ui/drive"
)

// enter puts papers into the register as if they had been typed long ago.
func enter(t *testing.T, d *drive.Driver, papers ...outgoing.Paper) []outgoing.Paper {
	t.Helper()
	for i, p := range papers {
		if p.Symbol == "" {
			p.Symbol = outgoing.Symbol(p.Kind, p.Number, p.Suffix, "ĐU")
		}
		saved, err := d.Desk.Book.SaveOwnPaper(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		papers[i] = saved
	}
	d.Press("u", "U") // the screens read again after a write of their own
	return papers
}

// ward is a ward with a few papers; the sample has reports that were sent.
func ward(t *testing.T) *drive.Driver {
	t.Helper()
	d := drive.Start(t, 140)
	today := d.Desk.Today()
	in := d.Papers(model.DirectiveFilter{})[0]
	enter(t, d,
		outgoing.Paper{Kind: "CV", Number: 12, On: today - 6, Subject: "về việc chuẩn bị họp giao ban", Recipients: "Các chi bộ", Signer: "Trần Văn Minh"},
		outgoing.Paper{Kind: "CV", Number: 15, On: today - 1, Subject: "báo cáo kết quả rà soát người về từ vùng dịch", Recipients: "Quận ủy Bình Hà; Lưu VP", AnswersID: in.ID, Copies: 3, KeptBy: "Văn thư", File: model.File{Name: "cv15.docx", Bytes: []byte("nội dung")}},
		outgoing.Paper{Kind: "KH", Number: 4, Suffix: "a", On: today - 2, Subject: "Kế hoạch phối hợp", Cancelled: "in nhầm số"},
	)
	return d
}

func TestRegisterLooks(t *testing.T) {
	t.Parallel()
	d := ward(t)
	d.Desk.Home = office.Home("/home/lan") // the folder that is proposed
	d.Walk(
		t,
		drive.At("list", "2", "tab"),
		drive.At("new_kind", "n"),
		drive.At("kind", "esc", "l"),
		drive.At("print", "esc", "s"),
		drive.At("card", "esc", "enter"),
		drive.At("form", "e"),
	)
}

func TestEmptyRegisterSaysWhatToDo(t *testing.T) {
	t.Parallel()
	drive.Start(t, 0).Press("2", "tab").See("Chưa có văn bản đi nào. Bấm n").Press("tab").See("Sổ chưa có văn bản đến nào")
}

func TestPaperIsEnteredWithTheNextNumber(t *testing.T) {
	t.Parallel()
	d := ward(t)
	folder := t.TempDir()
	file := filepath.Join(folder, "công văn 16.pdf")
	if err := os.WriteFile(file, []byte("%PDF-"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.Press("2", "tab").See("Thiếu số: CV 13–14").Press("n").See("Công văn", "số tiếp theo 16").Press("enter").See("Công văn mới")
	d.Press("ctrl+s").See("Chưa điền mục này")
	d.Field("Trích yếu").Write("về việc trả lời kiến nghị").Field("Ngày văn bản").Write("hôm qua").Field("Nơi nhận").Write("Quận ủy")
	d.Field("Tệp").Write(file).Press("ctrl+s").See("Đã vào sổ 16-CV/ĐU", "▌ 16-CV/ĐU")
	papers, err := d.Desk.Book.OwnPapers(t.Context())
	if err != nil || len(papers) != 4 {
		t.Fatalf("%+v, %v", papers, err)
	}
	p := papers[len(papers)-1]
	if p.Number != 16 || p.On != d.Desk.Today()-1 || p.Symbol != "16-CV/ĐU" || p.File.Name != "công văn 16.pdf" || p.Recipients != "Quận ủy" {
		t.Errorf("%+v", p)
	}
	d.Press("u").Absent("▌ 16-CV/ĐU").Press("U").See("16-CV/ĐU")
	d.Row("16-CV/ĐU").Press("d").See("Đã chuyển vào thùng rác: 16-CV/ĐU").Press("u").See("16-CV/ĐU")
}

func TestTakenAndOddNumbersAreSaid(t *testing.T) {
	t.Parallel()
	d := ward(t)
	d.Press("2", "tab", "n", "enter").Field("Số").Write("15").Field("Trích yếu").Write("họp").Press("ctrl+s").See("đã dùng cho văn bản khác")
	d.Field("Số").Press("ctrl+u").Write("x").Press("ctrl+s").See("Ghi số bằng chữ số")
	d.Press("ctrl+u").Write("13B").Field("Ngày văn bản").Press("ctrl+u").Write("31/12/2021").Press("ctrl+s").See("Ngày này chưa tới")
	d.Press("ctrl+u").Write("hôm nay").Press("ctrl+s").See("Đã vào sổ 13b-CV/ĐU, nhưng ngày không thuận với số 15")
	d.Press("enter").See("Công văn 13b-CV/ĐU", "! Ngày không thuận với số 15")
	d.Press("e").Field("Số").Press("ctrl+u").Write("17").Press("ctrl+s").See("Đã vào sổ 17-CV/ĐU").Absent("! Ngày không thuận")
	d.Press("d").See("Đã chuyển vào thùng rác: 17-CV/ĐU").See("Thiếu số: CV 13–14")
}

func TestReportsAreOpenedWhereTheyAre(t *testing.T) {
	t.Parallel()
	d := ward(t)
	d.Press("2", "tab", "l").Row("Báo cáo").Press("enter").See("Báo cáo", "-BC/ĐU").Absent("12-CV/ĐU")
	d.Press("d").See("-BC/ĐU") // a report is not deleted here
	d.Press("enter").See("Báo cáo tuần")
	d.Press("esc", "n").See("Báo cáo mới")
}

func TestAnsweredPaperAndFileAreOpened(t *testing.T) {
	t.Parallel()
	d := ward(t)
	in := d.Papers(model.DirectiveFilter{})[0]
	d.Press("2", "tab", "/").Write("ra soat").Press("enter", "enter").See("Công văn 15-CV/ĐU", "cv15.docx", "Số bản: 3")
	d.Press("v")
	if d.Reading() != in.Symbol {
		t.Errorf("reads %q, want %q", d.Reading(), in.Symbol)
	}
	folder := t.TempDir()
	d.Press("esc").See("Công văn 15-CV/ĐU").Press("s").Press("ctrl+u").Write(folder).Press("ctrl+s").See("cv15.docx")
	if content, err := os.ReadFile(filepath.Join(folder, "cv15.docx")); err != nil || string(content) != "nội dung" {
		t.Errorf("%q, %v", content, err)
	}
	d.Press("e").Field("Tệp").Write("-").Press("ctrl+s").See("Đã vào sổ").Absent("cv15.docx")
	d.Press("h").See("Lịch sử")
}

func TestRegisterIsPrinted(t *testing.T) {
	t.Parallel()
	d := ward(t)
	folder := t.TempDir()
	d.Press("2", "tab", "s").See("Xuất sổ đăng ký văn bản đi").Field("Thư mục").Press("ctrl+u").Write(folder).Field(".csv").Press("space", "ctrl+s").See("Đã ghi 3 tệp")
	content, err := os.ReadFile(filepath.Join(folder, "so-dang-ky-van-ban-di-2021-phuong-tan-lap.csv"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"15-CV/ĐU", "Công văn báo cáo kết quả rà soát", ",Văn thư,3,", "Đã hủy: in nhầm số", "-BC/ĐU"} {
		if !strings.Contains(string(content), want) {
			t.Errorf("no %q in\n%s", want, content)
		}
	}
}

func TestRegisterOfABookThatIsOnlyRead(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140).ReadOnly()
	d.Press("2", "tab").See("-BC/ĐU").Press("n", "e", "d").Quiet().See("-BC/ĐU")
}

// The paper that is answered says by what, and leads there.
func TestAnsweredPaperSaysSo(t *testing.T) {
	t.Parallel()
	d := ward(t)
	d.Read(d.Paper(d.Papers(model.DirectiveFilter{})[0].ID)).See("Đã trả lời: 15-CV/ĐU ngày 15/08/2021").Press("tab", "tab").See("văn bản đi").Row("15-CV/ĐU").Press("enter")
	d.See("Công văn 15-CV/ĐU", "Người nhận bản lưu: Văn thư").Press("d").See("Đã chuyển vào thùng rác").Absent("Đã trả lời: 15")
}

// An own paper is evidence of a task by its symbol, with kind and day filled in, and is opened from there; so is a report.
func TestOwnPaperIsEvidence(t *testing.T) {
	t.Parallel()
	d := ward(t)
	task, err := d.Desk.Book.AddTask(t.Context(), model.Task{Text: "Báo cáo kết quả"})
	if err != nil {
		t.Fatal(err)
	}
	card := fmt.Sprint("task/", task.ID)
	for symbol, kind := range map[string]string{"15-CV/ĐU": "Công văn", "31-BC/ĐU": "Báo cáo"} {
		d.Go(card).Press("m", "enter").Write(symbol).Press("tab").See("Tên loại", kind).Press("ctrl+s").See("Đã thêm minh chứng")
	}
	d.Go(card).Press("tab").See("MINH CHỨNG").Row("15-CV/ĐU").Press("enter").See("Người nhận bản lưu: Văn thư")
	d.Press("esc").Row("31-BC/ĐU").Press("enter").See("Báo cáo tuần")
	all, err := d.Desk.Book.Evidence(t.Context(), task.ID)
	if err != nil || len(all) != 2 || all[0].PaperKind == "" || all[0].On == 0 || all[0].On == d.Desk.Today() {
		t.Fatalf("%+v, %v", all, err)
	}
	d.Go("own-papers").Row("15-CV/ĐU").Press("d").See("Đã xóa 15-CV/ĐU, minh chứng ở 1 chỗ nay không còn văn bản").Press("u").See("15-CV/ĐU")
	d.Row("12-CV/ĐU").Press("d").See("Đã chuyển vào thùng rác: 12-CV/ĐU")
}

// A paper that answers another says that the task which is to answer it is still open, and nothing of a task that is ticked.
func TestAnAnswerNamesTheTaskThatIsOpen(t *testing.T) {
	t.Parallel()
	for _, ticked := range []bool{false, true} {
		d := drive.Start(t, 0)
		in, err := d.Desk.Book.RegisterDirective(t.Context(), model.Directive{
			ReceivedAt: d.Desk.Now(), Symbol: "77-CV/BTCQU", Issuer: "Ban Tổ chức Quận ủy", Subject: "xin ý kiến",
			Tasks: []model.Task{{Text: "Trả lời Công văn số 77-CV/BTCQU\nBan Tổ chức xin ý kiến"}},
		})
		if err != nil {
			t.Fatal(err)
		}
		if ticked {
			if err := d.Desk.Book.Complete(t.Context(), []model.Completion{{TaskID: in.Tasks[0].ID, State: model.CompletionDone}}); err != nil {
				t.Fatal(err)
			}
		}
		d.Go(fmt.Sprintf("own-paper/new?kind=CV&answers=%d", in.ID)).See("Phúc đáp").Press("ctrl+s").See("Đã vào sổ")
		if d.Shows("“Trả lời Công văn số 77-CV/BTCQU” còn mở") == ticked {
			t.Errorf("ticked %v:\n%s", ticked, d.Screen())
		}
	}
}
