package report_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
	"github.com/xuri/excelize/v2"

	"sotruc/model"
	"sotruc/model/merge"
	"sotruc/report"
)

// merged is the sum of two wards, of a list of three.
func merged(t *testing.T, hostile string) report.Merged {
	t.Helper()
	ward := func(file, name string) merge.Sent {
		r := sample(t).Report
		return merge.Sent{
			File: "gửi/" + file, Print: file, Office: name + hostile, Superior: "Quận ủy Liên Chiểu", Kind: r.Kind, Period: r.Period,
			Disease: "covid", DiseaseName: "COVID-19" + hostile, Number: 5, Figures: r.Figures, Tasks: r.Tasks, MadeAt: r.MadeAt,
		}
	}
	own := ward("b.json", "Phường Hòa Khánh")
	own.Figures = append([]model.Figure{{Code: "activity.tang-qua", Up: 3, Now: 3, Total: 9}}, own.Figures[1:]...)
	own.Labels = map[string]string{"activity.tang-qua": "Tặng quà" + hostile}
	left := []merge.LeftOut{{File: "gửi/c.json" + hostile, Fault: merge.FaultDamaged}}
	list := []merge.Office{{Name: "P. Hòa Minh" + hostile, Code: "=20194"}, {Name: "Phường Hòa Hiệp" + hostile, Code: "20195"}}
	return report.Merged{
		Office:  report.Office{Name: "Quận ủy Liên Chiểu" + hostile, Superior: "Thành ủy Đà Nẵng", Symbol: "QU", Place: "Liên Chiểu", SignFor: "T/L BAN THƯỜNG VỤ", SignerTitle: "CHÁNH VĂN PHÒNG"},
		Sum:     merge.Merge([]merge.Sent{ward("a.json", "Đảng ủy phường Hòa Minh"), own}, left, list, "", merge.Asked{}),
		LeftOut: []report.Uncounted{{File: "c.json" + hostile, Why: "tệp hỏng" + hostile}},
	}
}

func mergedFile(t *testing.T, d report.Merged, format string) []byte {
	t.Helper()
	files, err := report.MergedFiles(d, []string{format})
	if err != nil {
		t.Fatal(err)
	}
	return files[0].Bytes
}

// docxLines is the text of a Word file, a paragraph a line.
func docxLines(t *testing.T, file []byte) string {
	t.Helper()
	var lines []string
	for _, paragraph := range regexp.MustCompile(`(?s)<w:p>.*?</w:p>`).FindAllString(string(unzip(t, file)["word/document.xml"]), -1) {
		text := ""
		for _, run := range regexp.MustCompile(`(?s)<w:t [^>]*>(.*?)</w:t>`).FindAllStringSubmatch(paragraph, -1) {
			text += run[1]
		}
		if text != "" {
			lines = append(lines, text)
		}
	}
	return strings.Join(lines, "\n") + "\n"
}

func TestMergedName(t *testing.T) {
	t.Parallel()
	files, err := report.MergedFiles(merged(t, ""), report.MergedFormats())
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"xlsx", "docx", "json"} {
		if want = "2021-W33_BC-tuan_tong-hop_quan-uy-lien-chieu." + want; files[i].Name != want {
			t.Errorf("%s, want %s", files[i].Name, want)
		}
	}
}

// The same sum is the same bytes, each time.
func TestMergedIsTheSameBytes(t *testing.T) {
	t.Parallel()
	for _, format := range report.MergedFormats() {
		first := mergedFile(t, merged(t, ""), format)
		for range 8 {
			if !bytes.Equal(mergedFile(t, merged(t, ""), format), first) {
				t.Fatalf("%s is not the same each time", format)
			}
		}
	}
}

func TestMergedJSON(t *testing.T) {
	t.Parallel()
	golden.RequireEqual(t, mergedFile(t, merged(t, ""), "json"))
}

func TestMergedPaper(t *testing.T) {
	t.Parallel()
	golden.RequireEqual(t, []byte(docxLines(t, mergedFile(t, merged(t, ""), "docx"))))
}

// Each number of the workbook is what was sent or its sum; headings stay, and the page is A4 across.
func TestMergedWorkbook(t *testing.T) {
	t.Parallel()
	d := merged(t, "")
	book, err := excelize.OpenReader(bytes.NewReader(mergedFile(t, d, "xlsx")))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	sheets := book.GetSheetList()
	if strings.Join(sheets, "|") != "Theo đơn vị|Lũy kế|Số cộng|Thiếu, không tính" {
		t.Errorf("%v", sheets)
	}
	for sheet, want := range map[string]map[string]string{
		"Theo đơn vị": {
			"A1": "Tổng hợp báo cáo – Quận ủy Liên Chiểu", "D3": "Cách ly y tế", "D4": "Người cách ly tại nhà", "B5": "CỘNG 1/2 đơn vị và 1 đơn vị ngoài danh sách",
			"D5": "87", "B6": "P. Hòa Minh", "C6": "'=20194", "D6": "87", "B7": "Phường Hòa Khánh", "D7": "", "E5": "82", "E6": "41", "E7": "41", "A7": "2",
		},
		"Lũy kế":            {"D4": "Người hoàn thành cách ly tại nhà", "D5": "66", "D6": "33"},
		"Số cộng":           {"A5": "Người cách ly tại nhà", "B5": "80", "C5": "12", "D5": "5", "E5": "87", "F5": "", "G5": "1", "H5": "home.people", "A7": "Người hoàn thành cách ly tại nhà", "B7": "", "F7": "66"},
		"Thiếu, không tính": {"A4": "Còn thiếu", "B4": "Phường Hòa Hiệp", "C4": "20195", "E4": "Chưa gửi báo cáo", "A5": "Không tính", "D5": "c.json", "E5": "tệp hỏng", "A6": "Ngoài danh sách", "B6": "Phường Hòa Khánh"},
	} {
		for cell, text := range want {
			if got, err := book.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true}); err != nil || got != text {
				t.Errorf("%s %s: %q %v, want %q", sheet, cell, got, err, text)
			}
		}
		layout, err := book.GetPageLayout(sheet)
		if err != nil || *layout.Size != 9 || *layout.Orientation != "landscape" {
			t.Errorf("%s: the page %v", sheet, err)
		}
		if heads, err := book.GetRowHeight(sheet, 4); sheet == "Theo đơn vị" && (err != nil || heads < 60) {
			t.Errorf("the headings are cut: %f %v", heads, err)
		}
		if panes, err := book.GetPanes(sheet); err != nil || !panes.Freeze || panes.YSplit == 0 {
			t.Errorf("%s: the headings move: %+v %v", sheet, panes, err)
		}
	}
	if sheet := string(unzip(t, mergedFile(t, d, "xlsx"))["xl/worksheets/sheet1.xml"]); !strings.Contains(sheet, `<brk id="16" `) {
		t.Error("the group of thirteen figures is not a page of its own")
	}
	again := map[string]string{}
	for _, name := range book.GetDefinedName() {
		again[name.Scope] = name.RefersTo
	}
	if again["Theo đơn vị"] != "'Theo đơn vị'!$A:$C,'Theo đơn vị'!$3:$5" || len(again) != len(sheets) {
		t.Errorf("%v", again)
	}
}

// What came from outside is one clean line in every file and a formula in none.
func TestMergedTextIsHarmless(t *testing.T) {
	t.Parallel()
	d := merged(t, "\x1b[31m\u202e\x07\uffff\n=1+1")
	d.Office.Name = "=1+1"
	for _, format := range []string{"json", "docx"} {
		content := string(mergedFile(t, d, format))
		if format == "docx" {
			content = docxLines(t, []byte(content))
		}
		if strings.ContainsAny(content, "\x1b\u202e\x07\uffff") {
			t.Errorf("%s has control characters", format)
		}
	}
	book, err := excelize.OpenReader(bytes.NewReader(mergedFile(t, d, "xlsx")))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	for _, sheet := range book.GetSheetList() {
		rows, err := book.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for y, row := range rows {
			for x, text := range row {
				cell, _ := excelize.CoordinatesToCellName(x+1, y+1)
				if formula, _ := book.GetCellFormula(sheet, cell); formula != "" || strings.ContainsAny(text, "\x1b\u202e\x07\n") || strings.HasPrefix(text, "=") {
					t.Errorf("%s %s: %q, formula %q", sheet, cell, text, formula)
				}
			}
		}
	}
}
