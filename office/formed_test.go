package office_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/office"
)

// wordFile writes a Word file of a body.
func wordFile(t *testing.T, path, body string) {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("word/document.xml")
	if err == nil {
		_, err = io.WriteString(w, `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`+body+`</w:body></w:document>`)
	}
	if err = errors.Join(err, z.Close()); err == nil {
		err = os.WriteFile(path, b.Bytes(), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// wordText is the document of a Word file.
func wordText(t *testing.T, content []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// The .docx of a report is the office's own form where there is one, of its kind before that of all; what speaks against it is said, and then
// nothing is issued.
func TestReportInTheFormOfTheOffice(t *testing.T) {
	t.Parallel()
	book, set, dir, ctx := open(t), settings(), t.TempDir(), t.Context()
	inspected(t, book, "Kiểm tra chợ", 2)
	set.Path = filepath.Join(dir, "config.toml")
	set.Office.Name, set.Office.Symbol, set.Report.Sections = "Đảng ủy phường Hòa Minh", "ĐU", "epidemic"
	if err := os.Mkdir(filepath.Join(dir, "mau"), 0o700); err != nil {
		t.Fatal(err)
	}
	p := func(text string) string { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>" }
	row := "<w:tr><w:tc>" + p("{{hoat_dong.noi_dung}}") + "</w:tc><w:tc>" + p("{{hoat_dong.so_luong}}") + "</w:tc></w:tr>"
	wordFile(t, filepath.Join(dir, "mau", "bao-cao.docx"), p("mọi loại {{ky_hieu}}"))
	wordFile(t, filepath.Join(dir, "mau", "Báo cáo tuần.docx"), p("{{co_quan}} {{ky_hieu}} {{activity.inspection}}")+p("{{muc_results}}")+"<w:tbl>"+row+"</w:tbl>")

	r, err := office.Prepare(ctx, book, set, friday(), []string{"docx", "txt"}, office.Annex{}, now())
	if err != nil {
		t.Fatal(err)
	}
	text := wordText(t, r.Files[0].Bytes)
	for _, want := range []string{"ĐẢNG ỦY PHƯỜNG HÒA MINH 01-BC/ĐU 2", "Đã làm.", ">Kiểm tra chợ<", ">2<"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %s", want, text)
		}
	}
	monthly := friday()
	monthly.Kind = model.ReportMonthly
	if r, err = office.Prepare(ctx, book, set, monthly, []string{"docx"}, office.Annex{}, now()); err != nil || !strings.Contains(wordText(t, r.Files[0].Bytes), "mọi loại 01-BC/ĐU") {
		t.Errorf("of another kind: %v", err)
	}

	wordFile(t, filepath.Join(dir, "mau", "bao-cao-tuan.docx"), p("{{khong_co}}"))
	if err := os.Remove(filepath.Join(dir, "mau", "Báo cáo tuần.docx")); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "out")
	_, _, err = office.Issue(ctx, book, set, friday(), []string{"docx", "txt"}, office.Annex{}, out, now())
	var wrong *office.TemplateError
	if !errors.As(err, &wrong) || !wrong.Report || !slices.Equal(wrong.Fields, []string{"{{khong_co}}"}) || wrong.Name != "bao-cao-tuan.docx" {
		t.Errorf("%v", err)
	}
	all, err := book.Reports(ctx)
	if _, there := os.Stat(out); err != nil || len(all) > 0 || there == nil {
		t.Errorf("issued all the same: %d, %v", len(all), err)
	}
	if _, err := office.Prepare(ctx, book, set, friday(), []string{"txt"}, office.Annex{}, now()); err != nil {
		t.Errorf("without a .docx: %v", err)
	}
}
