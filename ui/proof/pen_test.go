package proof_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/office"
	"sotruc/ui/drive"
)

// The beginnings of tasks of the sample ward: a daily one, and one that does not recur.
const (
	taskDaily  = "Văn phòng Đảng ủy báo cáo nha"
	taskSingle = "Rà soát hộ chưa có người phụ"
)

// taskCard opens the card of a task.
func taskCard(d *drive.Driver, words string) *drive.Driver {
	return d.Press("3").Row(words).Press("enter").See("Tình trạng")
}

// shownBy are the pieces of evidence the book holds for a task.
func shownBy(d *drive.Driver, t *testing.T, words string) []model.Evidence {
	t.Helper()
	found, err := d.Desk.Book.Evidence(t.Context(), d.Task(words).ID)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// scanned puts a file into the officer's folder.
func scanned(d *drive.Driver, t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(string(d.Desk.Home), name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestEvidenceOnTheCard(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	scanned(d, t, "biên bản ký.pdf", "%PDF-1.4")
	taskCard(d, taskDaily).Press("m").See("Minh chứng: 16/08/2021", "Văn bản của cơ quan đã gửi")
	d.Press("enter").Write("45-BC/ĐU").Press("tab").Write("Báo cáo").Press("ctrl+s").See("Đã thêm minh chứng Báo cáo 45-BC/ĐU, 16/08/2021")
	d.See("Minh chứng     Báo cáo 45-BC/ĐU, 16/08/2021 · 16/08/2021")
	d.Press("m", "down", "enter").Write("~/biên bản ký.pdf").Press("ctrl+s").See("Đã thêm minh chứng biên bản ký.pdf", "biên bản ký.pdf (8 B)")
	d.Press("m", "down", "down", "enter").Write("ban đêm").Press("enter").See("Kiểm tra đột xuất")
	pieces := shownBy(d, t, taskDaily)
	if len(pieces) != 3 || pieces[0].ActivityID == 0 || pieces[1].File.Size != 8 || pieces[2].Symbol != "45-BC/ĐU" || pieces[2].Period != "2021-08-16" {
		t.Fatalf("the book holds %+v", pieces)
	}
	d.Press("tab", "tab").See("MINH CHỨNG", "tệp", "hoạt động")
	d.Pictures(t, "evidence")
	d.Size(120, 30).Press("tab").See("thêm minh chứng Báo cáo 45-BC/ĐU, 16/08/2021 kỳ 16/08/2021", "thêm minh chứng biên bản ký.pdf (8 B)", "Kiểm tra đột xuất")
	d.Press("tab", "tab").See("▌   16/08/2021").Press("space", "space").See("Việc này có ghi chú hoặc minh chứng")
	if d.Press("esc"); len(shownBy(d, t, taskDaily)) != 3 {
		t.Error("unticking took evidence away")
	}
}

func TestEvidenceIsOpenedSavedAndTakenAway(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	var opened []string
	d.Desk.Viewer = &office.Viewer{Folder: t.TempDir(), Start: func(path string) error {
		if strings.HasSuffix(path, "hỏng.pdf") {
			return office.ErrNoViewer
		}
		opened = append(opened, path)
		return nil
	}}
	for _, name := range []string{"a.pdf", "hỏng.pdf", "chạy.exe"} {
		scanned(d, t, name, name)
	}
	taskCard(d, taskSingle)
	for _, name := range []string{"chạy.exe", "hỏng.pdf", "a.pdf"} {
		d.Press("m", "down", "enter").Write(name).Press("ctrl+s").See("Đã thêm minh chứng " + name)
	}
	for !strings.Contains(d.Screen(), "MINH CHỨNG") {
		d.Press("tab")
	}
	d.Row("a.pdf").Press("enter").See("Đã mở a.pdf: bản chỉ để xem; muốn sửa thì bấm s để lưu ra")
	if len(opened) != 1 || filepath.Base(opened[0]) != "a.pdf" {
		t.Fatalf("opened %q", opened)
	}
	d.Row("hỏng.pdf").Press("enter").See("! Máy không có chương trình mở tệp này. Bấm s để lưu tệp ra.")
	d.Row("chạy.exe").Press("enter").See("! Loại tệp này không mở thẳng từ sổ.")
	d.Press("s").See("Lưu ra: chạy.exe").Clear("~").Write("~/ra").Press("ctrl+s").See("Đã lưu chạy.exe vào ~/ra")
	if got, err := os.ReadFile(filepath.Join(string(d.Desk.Home), "ra", "chạy.exe")); err != nil || string(got) != "chạy.exe" {
		t.Errorf("saved %q, %v", got, err)
	}
	d.Press("d").See("Đã bỏ minh chứng chạy.exe")
	if n := len(shownBy(d, t, taskSingle)); n != 2 {
		t.Errorf("%d pieces of evidence", n)
	}
	d.Press("u").See("chạy.exe (10 B)")
	d.Press("m").See("Minh chứng: ").Press("down", "enter").Write("a.pdf").Press("ctrl+s").See("! Trong sổ đã có mục này.")
	d.Press("esc", "esc", "esc")
	if n := len(shownBy(d, t, taskSingle)); n != 3 {
		t.Errorf("%d pieces of evidence", n)
	}
}

func TestEvidenceThatCannotBeKeptSaysWhy(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	d.Desk.Config.Import.MaxFileMB = 1
	scanned(d, t, "lớn.pdf", strings.Repeat("x", 1<<20+1))
	scanned(d, t, "rỗng.pdf", "")
	taskCard(d, taskSingle).Press("m", "down", "enter").See("không quá 1 MB")
	for typed, sentence := range map[string]string{"lớn.pdf": "lớn.pdf", "rỗng.pdf": "rỗng.pdf", "/dev/null": "null", "không có.pdf": "không có.pdf"} {
		d.Write(typed).Press("ctrl+s").See("! ", sentence)
		d.Clear(typed)
	}
	d.Press("esc")
	d.CloseBook()
	d.Press("m", "down", "down", "enter").See("! Sổ đã đóng")
}

func TestEvidenceWhoseActivityIsDeleted(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	taskCard(d, taskSingle).Press("m", "down", "down", "enter").Write("ban đêm").Press("enter").See("1 minh chứng")
	piece := shownBy(d, t, taskSingle)[0]
	if err := d.Desk.Book.DeleteActivity(t.Context(), piece.ActivityID); err != nil {
		t.Fatal(err)
	}
	d.Press("esc", "enter").See("Kiểm tra đột xuất", "(đã xóa)").Absent("1 minh chứng")
}

func TestEvidenceStandsByItsDayOnTheCard(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20)
	task := d.Task(taskDaily)
	add := func(symbol string, on model.Date, period string) {
		e := model.Evidence{TaskID: task.ID, Period: period, Kind: model.EvidencePaper, Symbol: symbol, On: on}
		if _, err := d.Desk.Book.AddEvidence(t.Context(), e); err != nil {
			t.Fatal(err)
		}
	}
	today := d.Desk.Today()
	add("45-BC", today, today.String())
	for n := range model.Date(12) {
		add((today - 20 + n).String(), today-20+n, (today - 20 + n).String())
	}
	act := model.Activity{TaskID: task.ID, Kind: model.ActivityMeeting, On: today - 1, Text: "họp tổ", Count: 1}
	if _, err := d.Desk.Book.AddActivity(t.Context(), act); err != nil {
		t.Fatal(err)
	}
	taskCard(d.Size(120, 40), taskDaily).See("Minh chứng     45-BC, 16/08/2021 · 16/08/2021", "mọi kỳ: 13 minh chứng, bấm Tab để xem")
	d.Absent("Minh chứng     2021-0")
	for !strings.Contains(d.Screen(), "MINH CHỨNG") {
		d.Press("tab")
	}
	for _, want := range []string{"45-BC", "họp tổ", (today - 9).String(), (today - 10).String()} {
		if !strings.Contains(d.Current(), want) {
			t.Errorf("%q, want %s", d.Current(), want)
		}
		d.Press("down")
	}
}
