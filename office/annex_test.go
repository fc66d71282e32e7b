package office_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/office"
	"sotruc/report"
)

// named are the rows of the annex of people by sheet, without the three lines above the titles and these.
func named(t *testing.T, content []byte) map[string][][]string {
	t.Helper()
	book, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	sheets := map[string][][]string{}
	for _, name := range book.GetSheetList() {
		rows, err := book.GetRows(name)
		if err != nil || len(rows) < 3 {
			t.Fatalf("%s: %d rows, %v", name, len(rows), err)
		}
		sheets[name] = rows[3:]
	}
	return sheets
}

// annexOf is the annex of people among files; the zero file where there is none.
func annexOf(files []model.File) model.File {
	for _, f := range files {
		if report.FormatOf(f.Name) == report.FormatPeople {
			return f
		}
	}
	return model.File{}
}

// The annex names just those whom the figures of the report count, with their ids and phones masked unless asked for whole; and no other
// file of the report names one of them.
func TestAnnexNamesWhomTheFiguresCount(t *testing.T) {
	t.Parallel()
	w, set, ctx := newWard(t), settings(), t.Context()
	for _, whole := range []bool{false, true} {
		r, err := office.Prepare(ctx, w.book, set, friday(), report.Formats(), office.Annex{Asked: true, Whole: whole}, now())
		if err != nil {
			t.Fatal(err)
		}
		file := annexOf(r.Files)
		if file.Name != "2021-W33_BC-tuan_so-01.danh-sach.xlsx" {
			t.Errorf("named %q", file.Name)
		}
		sheets := named(t, file.Bytes)
		sums := map[string]int{}
		for _, row := range sheets["Tổng hợp"] {
			n, err := strconv.Atoi(row[1])
			if err != nil {
				t.Fatal(err)
			}
			sums[row[0]] = n
		}
		people := 0
		for label, code := range map[string]string{
			"Người cách ly tại nhà": "home.people", "Người hoàn thành cách ly tại nhà": "home.completed", "Người tự theo dõi sức khỏe": "monitor.people",
			"Người cách ly tập trung": "central.people", "Người đang ở cơ sở y tế": "hospital.people", "Ca bệnh (F0) mới": "f0.new",
		} {
			for _, f := range r.Figures {
				if f.Code == code && figure.Reported(f) != sums[label] {
					t.Errorf("%s is %d, the annex names %d", code, figure.Reported(f), sums[label])
				}
			}
			people += sums[label]
		}
		if people < 3 {
			t.Errorf("%d people: %v", people, sums)
		}
		text := ""
		for name, rows := range sheets {
			if name == "Tổng hợp" {
				continue
			}
			for _, row := range rows {
				text += strings.Join(row, "|") + "\n"
			}
		}
		if strings.Contains(text, "0912345678") != whole || strings.Contains(text, "***5678") == whole {
			t.Errorf("whole %t:\n%s", whole, text)
		}
		for _, f := range r.Files {
			for line := range strings.Lines(text) {
				if name := strings.Split(line, "|")[1]; bytes.Contains(f.Bytes, []byte(name)) {
					t.Errorf("%s names %s", f.Name, name) // .txt, .json, .csv; the annex itself is packed
				}
			}
		}
	}
	without, err := office.Prepare(ctx, w.book, set, friday(), report.Formats(), office.Annex{}, now())
	if err != nil || annexOf(without.Files).Name != "" {
		t.Errorf("an annex that nobody asked for: %v, %v", annexOf(without.Files).Name, err)
	}
}

// With a passphrase the names are nowhere but in the sealed file: not in the folder, not in the book, not in the mail. What was kept is what
// goes out again, though sealing anew would give other bytes.
func TestAnnexIsSealed(t *testing.T) {
	t.Parallel()
	w, set, ctx, dir := newWard(t), settings(), t.Context(), t.TempDir()
	ask := office.Annex{Asked: true, Passphrase: "mật khẩu dài"}
	if _, _, err := office.Issue(ctx, w.book, set, friday(), []string{"txt"}, office.Annex{Asked: true, Passphrase: "ngắn"}, dir, now()); !errors.Is(err, office.ErrShortPassphrase) {
		t.Errorf("short: %v", err)
	}
	issued, files, err := office.Issue(ctx, w.book, set, friday(), []string{"eml", "txt"}, ask, dir, now())
	if err != nil || len(files.Files) != 3 {
		t.Fatalf("%d files, %v", len(files.Files), err)
	}
	holds(t, w.book, issued, dir)
	file := annexOf(issued.Files)
	if file.Name != "2021-W33_BC-tuan_so-01.danh-sach.xlsx.age" {
		t.Fatalf("named %q", file.Name)
	}
	mail, err := os.ReadFile(filepath.Join(dir, "2021-W33_BC-tuan_so-01.eml"))
	if err != nil || !bytes.Contains(mail, []byte(file.Name)) || bytes.Contains(mail, []byte("danh-sach.xlsx\"")) {
		t.Errorf("mail: %v", err)
	}
	issued.Sendings = []model.Sending{{To: "Quận ủy"}}
	sent, err := w.book.MarkSent(ctx, issued)
	if err != nil {
		t.Fatal(err)
	}
	elsewhere := t.TempDir()
	again, made, err := office.ReportFiles(ctx, w.book, set, sent, []string{"txt"}, office.Annex{Asked: true, Passphrase: "một câu khác hẳn"})
	if err != nil || len(made) != 0 || annexOf(again).SHA256 != file.SHA256 {
		t.Errorf("%v, %v: %+v", made, err, annexOf(again).SHA256)
	}
	if _, err := office.PutFiles(ctx, w.book, sent, elsewhere, again); err != nil {
		t.Fatal(err)
	}

	sealed := filepath.Join(elsewhere, file.Name)
	if err := office.RecogniseSealed(sealed); err != nil {
		t.Fatal(err)
	}
	if _, err := office.OpenSealed(sealed, "một câu khác hẳn", elsewhere); !errors.Is(err, office.ErrPassphrase) {
		t.Errorf("another passphrase: %v", err)
	}
	path, err := office.OpenSealed(sealed, ask.Passphrase, elsewhere)
	if err != nil || filepath.Base(path) != "2021-W33_BC-tuan_so-01.danh-sach.xlsx" {
		t.Fatalf("%s, %v", path, err)
	}
	content, err := os.ReadFile(path)
	if err != nil || len(named(t, content)) < 2 {
		t.Errorf("%v", err)
	}
	if err := os.WriteFile(path, []byte("của ai"), 0o600); err != nil {
		t.Fatal(err)
	}
	path, err = office.OpenSealed(sealed, ask.Passphrase, elsewhere)
	if err != nil || filepath.Base(path) != "2021-W33_BC-tuan_so-01.danh-sach-2.xlsx" {
		t.Errorf("over what is there: %s, %v", path, err)
	}
	if path, err = office.OpenSealed(sealed, ask.Passphrase, filepath.Join(elsewhere, "tên.xlsx")); err != nil || filepath.Base(path) != "tên.xlsx" {
		t.Errorf("under a name: %s, %v", path, err)
	}
}

// Whom a report counted is known when it is issued: later no annex is made.
func TestAnnexIsMadeWithTheReport(t *testing.T) {
	t.Parallel()
	w, set, ctx := newWard(t), settings(), t.Context()
	issued, _, err := office.Issue(ctx, w.book, set, friday(), []string{"txt"}, office.Annex{}, t.TempDir(), now())
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := office.ReportFiles(ctx, w.book, set, issued, []string{"txt"}, office.Annex{Asked: true}); !errors.Is(err, office.ErrNoAnnex) {
		t.Errorf("%v", err)
	}
	draft, err := w.book.SaveReport(ctx, issued)
	if err != nil {
		t.Fatal(err)
	}
	if draft, err = office.Redraft(ctx, w.book, set, draft, now()); err != nil {
		t.Fatal(err)
	}
	files, _, err := office.ReportFiles(ctx, w.book, set, draft, []string{"txt"}, office.Annex{Asked: true})
	if err != nil || annexOf(files).Name != "2021-W33_BC-tuan_du-thao.danh-sach.xlsx" {
		t.Errorf("of a draft: %q, %v", annexOf(files).Name, err)
	}
}

// What is no sealed file is said before anybody types a passphrase.
func TestRecogniseSealed(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := filepath.Join(dir, "a.age")
	if err := os.WriteFile(path, []byte("PK"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, one := range []string{path, dir} {
		if err := office.RecogniseSealed(one); !errors.Is(err, office.ErrNotSealed) {
			t.Errorf("%s: %v", one, err)
		}
	}
	if err := os.Truncate(path, 65<<20); err != nil {
		t.Fatal(err)
	}
	if err := office.RecogniseSealed(path); !errors.Is(err, office.ErrNotSealed) {
		t.Errorf("too long: %v", err)
	}
	if err := office.RecogniseSealed(filepath.Join(dir, "không có")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("none: %v", err)
	}
}

// What the .xlsx has beside the figures is as the settings say, unless it is chosen; a file that is made later too.
func TestTheSheetsOfAnAnnexAreChosen(t *testing.T) {
	t.Parallel()
	w, set, ctx := newWard(t), settings(), t.Context()
	inspected(t, w.book, "Kiểm tra chợ", 2)
	sheets := func(files []model.File) string {
		t.Helper()
		if len(files) != 1 || report.FormatOf(files[0].Name) != "xlsx" {
			t.Fatalf("%d files", len(files))
		}
		book, err := excelize.OpenReader(bytes.NewReader(files[0].Bytes))
		if err != nil {
			t.Fatal(err)
		}
		defer book.Close()
		return strings.Join(book.GetSheetList(), ", ")
	}
	for _, c := range []struct {
		set, chosen []string
		want        string
	}{
		{set.Report.Annexes, nil, "Số liệu, Nhiệm vụ, Hoạt động"},
		{[]string{"tasks"}, nil, "Số liệu, Nhiệm vụ"},
		{[]string{}, nil, "Số liệu"},
		{[]string{"people"}, nil, "Số liệu"},
		{[]string{"tasks"}, []string{"activities"}, "Số liệu, Hoạt động"},
		{[]string{"tasks"}, []string{}, "Số liệu"},
	} {
		set.Report.Annexes = c.set
		annex := office.Annex{Sheets: c.chosen}
		r, err := office.Prepare(ctx, w.book, set, friday(), []string{"xlsx"}, annex, now())
		if err != nil {
			t.Fatal(err)
		}
		if got := sheets(r.Files); got != c.want {
			t.Errorf("%v, chosen %v: %s", c.set, c.chosen, got)
		}
		if r, err = office.Prepare(ctx, w.book, set, friday(), []string{"txt"}, annex, now()); err != nil {
			t.Fatal(err)
		}
		if r, err = w.book.IssueReport(ctx, r); err != nil {
			t.Fatal(err)
		}
		late, _, err := office.ReportFiles(ctx, w.book, set, r, []string{"xlsx"}, annex)
		if err != nil {
			t.Fatal(err)
		}
		if got := sheets(late); got != c.want {
			t.Errorf("%v, chosen %v, made later: %s", c.set, c.chosen, got)
		}
		if _, err := w.book.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
}
