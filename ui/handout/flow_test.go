package handout_test

import (
	"archive/zip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/office"
	"sotruc/office/lists"
	"sotruc/ui/drive"
)

// written is the text of the only file of a folder, tags left out.
func written(t *testing.T, dir, name string) string {
	t.Helper()
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 1 || files[0].Name() != name {
		t.Fatalf("%v, want %s, %v", files, name, err)
	}
	z, err := zip.OpenReader(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	r, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	all, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for piece := range strings.SplitSeq(string(all), "<") {
		if _, after, ok := strings.Cut(piece, ">"); ok {
			b.WriteString(after)
		}
	}
	return b.String()
}

// choose picks a paper by words of its name and prints it into a folder.
func choose(d *drive.Driver, words, dir string) *drive.Driver {
	d.Press("w").See("In giấy tờ").Write(words).Press("enter")
	return into(d, dir)
}

func into(d *drive.Driver, dir string) *drive.Driver {
	return d.Field("Thư mục").Press("ctrl+u").Write(dir).Press("ctrl+s")
}

func TestPrintingLooksRight(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Walk(
		t, drive.At("papers", "w"), drive.At("units", "enter"), drive.At("round", "enter"), drive.At("decision", "esc", "w", "down", "down", "enter"),
	)
}

func TestPapersOfWhoIsSelectedOrMarked(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	dir := t.TempDir()
	choose(d, "quyết định", dir).See("Đã ghi 1 tệp")
	if text := written(t, dir, "quyet-dinh-879-2021-08-16-tran-van-binh.docx"); !strings.Contains(text, "12/QĐ-UBND") || strings.Count(text, "Họ và tên") != 1 {
		t.Error(text)
	}
	dir = t.TempDir()
	d.Press("ctrl+a", "w").See("4 người").Write("cam kết").Press("enter")
	into(d, dir).See("Đã ghi 1 tệp")
	if text := written(t, dir, "cam-ket-879-2021-08-16-tran-van-binh.docx"); strings.Count(text, "Họ và tên") != 4 {
		t.Error(text)
	}
	dir = t.TempDir()
	d.Press("down", "enter")
	choose(d, "thẻ", dir).See("Đã ghi 1 tệp")
	written(t, dir, "the-theo-doi-2021-08-16-le-thi-cuc.docx")
}

// Who has no such paper is named before anything is written, and no answer but yes writes.
func TestWhoIsLeftOutIsNamedFirst(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	dir := t.TempDir()
	choose(d, "hoàn thành", dir).See("Không có ai để lập giấy này", "chưa hoàn thành")
	done := d.IsolationOf("Trần Thị Dung")
	if err := d.Desk.Book.EndIsolations(t.Context(), []model.IsolationID{done.ID}, model.OutcomeCompleted, d.Desk.Today(), model.SourceNone, "âm tính, trạm cho về"); err != nil {
		t.Fatal(err)
	}
	d.Press("u", "U", "esc", "right", "left", "ctrl+a")
	choose(d, "hoàn thành", dir).See("3 người không có giấy này", "(chưa hoàn", "In cho 1 người còn lại?").Press("esc")
	if files, err := os.ReadDir(dir); err != nil || len(files) != 0 {
		t.Fatalf("%v, %v", files, err)
	}
	choose(d, "hoàn thành", dir).Press("c")
	if text := written(t, dir, "giay-xac-nhan-879-2021-08-16-tran-thi-dung.docx"); !strings.Contains(text, "Trần Thị Dung") || strings.Contains(text, "Trần Văn Bình") {
		t.Error(text)
	}
}

func TestRoundSheetFromEveryRoom(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	d.Press("4", "r")
	for _, room := range []string{"round", "people", "households"} {
		dir := t.TempDir()
		d.Go(room).Press("w").Write("phiếu đi vòng").Press("enter").See("Mỗi khu vực một phiếu", "Mỗi tổ một phiếu").Write("dân phố 2").Press("enter")
		d.See("Phiếu đi vòng", "16/08/2021").Field("Ghi đủ số điện thoại").Press("space")
		into(d, dir).See("Đã ghi 1 tệp")
		text := written(t, dir, "phieu-di-vong-2021-08-16-to-dan-pho-2.docx")
		if !strings.Contains(text, "TỔ DÂN PHỐ 2") || strings.Contains(text, "***") {
			t.Errorf("from %s: %.300s", room, text)
		}
	}
	dir := t.TempDir()
	d.Go("round").Press("w", "enter", "down", "enter").Field("Ngày").Press("ctrl+u").Write("1/8/2021")
	into(d, dir).See("Đã ghi 1 tệp")
	if text := written(t, dir, "phieu-di-vong-2021-08-01.docx"); !strings.Contains(text, "TỔ COVID") || !strings.Contains(text, "***") {
		t.Errorf("each team on another day: %.300s", text)
	}
}

// What is printed from a round narrowed to a disease is what it shows, and the form says so.
func TestRoundSheetOfWhatTheRoundShows(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	for _, name := range []string{"Lê Thị Cúc", "Trần Văn Em"} {
		i := d.IsolationOf(name)
		i.Disease, i.Category, i.RegimeID, i.TestDays = "soi", model.CategoryF0, "", nil
		if _, err := d.Desk.Book.UpdateIsolation(t.Context(), i); err != nil {
			t.Fatal(err)
		}
	}
	d.Reopen()
	dir := t.TempDir()
	d.Go("round?disease=soi").Absent("Trần Thị Dung").Press("w", "enter", "enter").See("Phiếu đi vòng · sởi").FitsEverySize()
	into(d, dir).See("Đã ghi 1 tệp")
	text := written(t, dir, "phieu-di-vong-2021-08-16-soi.docx")
	if !strings.Contains(text, "bệnh: sởi") || !strings.Contains(text, "Lê Thị Cúc") || strings.Contains(text, "Trần Thị Dung") {
		t.Errorf("%.400s", text)
	}
	dir = t.TempDir()
	d.Go("people?disease=soi").Press("w").Write("phiếu").Press("enter", "enter").See("Phiếu đi vòng · sởi")
	into(d, dir).See("Đã ghi 1 tệp")
	if text := written(t, dir, "phieu-di-vong-2021-08-16-soi.docx"); strings.Contains(text, "Trần Thị Dung") {
		t.Errorf("%.400s", text)
	}
	dir = t.TempDir()
	d.Go("round?disease=soi").Press("l").Write("tất cả").Press("enter").See("Trần Thị Dung").Press("w", "enter", "enter").Absent("· sởi")
	into(d, dir).See("Đã ghi 1 tệp")
	if text := written(t, dir, "phieu-di-vong-2021-08-16.docx"); !strings.Contains(text, "Trần Thị Dung") {
		t.Errorf("%.400s", text)
	}
}

func TestCardsOfAHousehold(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	dir := t.TempDir()
	d.Go("households").Press("w").See("1 hộ").Write("thẻ").Press("enter")
	into(d, dir).See("Đã ghi 1 tệp")
	if text := written(t, dir, "the-theo-doi-2021-08-16-tran-van-binh.docx"); strings.Count(text, "THẺ THEO DÕI") != 4 {
		t.Error(text)
	}
}

// Where there is nobody, the sheet of a round is still offered, and says so.
func TestPrintingInAnEmptyBook(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	dir := t.TempDir()
	d.Press("4", "w").See("Phiếu đi vòng").Absent("Quyết định cách ly").Press("enter", "enter")
	into(d, dir).See("Đã ghi 1 tệp")
	if text := written(t, dir, "phieu-di-vong-2021-08-16.docx"); !strings.Contains(text, "không có ai cách ly tại nhà") {
		t.Error(text)
	}
}

func TestPrintingThatFails(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	dir := t.TempDir()
	blocked := filepath.Join(dir, "tệp")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	choose(d, "thẻ", blocked).Complains().See("tệp") // what was typed stays
	d.Press("esc")
	d.Desk.Templates = dir
	if err := os.WriteFile(filepath.Join(dir, "cam-ket-879.docx"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	choose(d, "cam kết", t.TempDir()).Complains().See("Mẫu cam-ket-879.docx không phải là tệp Word")
	form, err := os.Create(filepath.Join(dir, "quyet-dinh-879.docx"))
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(form)
	f, err := z.Create("word/document.xml")
	if err == nil {
		_, err = io.WriteString(f, `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{{ho_va_</w:t></w:r><w:r><w:t>ten}}</w:t></w:r></w:p></w:body></w:document>`)
	}
	if err := errors.Join(err, z.Close(), form.Close()); err != nil {
		t.Fatal(err)
	}
	choose(d, "quyết định", t.TempDir()).Complains().See("Mẫu quyet-dinh-879.docx có trường không có trong sổ: {{ho_va_ten}}.")
	d.CloseBook()
	d.Press("w").Write("phiếu").Press("enter").Complains()
}

// The folder is opened where that was asked for; where the system opens none, the file lies there all the same.
func TestPrintingOpensTheFolder(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	dir, opened := t.TempDir(), ""
	var fails error
	d.Desk.Viewer = &office.Viewer{Start: func(path string) error { opened = path; return fails }}
	choose(d, "thẻ", dir).See("Đã ghi 1 tệp")
	if opened != "" {
		t.Errorf("opened unasked: %s", opened)
	}
	fails = errors.Join(office.ErrNoViewer)
	for _, want := range []error{nil, office.ErrNoViewer} {
		fails = want
		d.Press("w").Write("thẻ").Press("enter").Field("Mở thư mục")
		if want == nil {
			d.Press("space")
		}
		d.Press("ctrl+s").See("Đã ghi 1 tệp")
		if opened != dir {
			t.Errorf("opened %s, want %s", opened, dir)
		}
	}
	d.See("Máy không có chương trình mở thư mục")
}

// The list that is shown goes out whole, or only who is marked, and is a list to be read again.
func TestTheListGoesOut(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	rows := func(dir string) int {
		t.Helper()
		files, err := filepath.Glob(filepath.Join(dir, "danh-sach-*.xlsx"))
		if err != nil || len(files) != 1 {
			t.Fatalf("%v, %v", files, err)
		}
		list, err := lists.Read(files[0], office.Limits(d.Desk.Config), d.Desk.Config, d.Desk.Today(), nil)
		if err != nil || len(list.Left) > 0 {
			t.Fatalf("%+v, %v", list.Problems, err)
		}
		n := 0
		for _, h := range list.Households {
			n += len(h.People)
		}
		return n
	}
	all, one := t.TempDir(), t.TempDir()
	d.Press("4", "w").Write("danh sach").Press("enter").See("Ghi đủ số định danh").Field("Ghi đủ số").Press("space")
	into(d, all)
	d.Press("space")
	choose(d, "danh sach", one)
	if rows(all) != 4 || rows(one) != 1 {
		t.Errorf("%d and %d people went out", rows(all), rows(one))
	}
}

// On a card the person's own papers go before the sheet of a round.
func TestACardOffersItsOwnPapersFirst(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("4", "enter", "w")
	if screen := d.Screen(); strings.Index(screen, "Quyết định cách ly") > strings.Index(screen, "Phiếu đi vòng") || !strings.Contains(screen, "Phiếu đi vòng") {
		t.Error(screen)
	}
}
