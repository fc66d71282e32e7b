package handout_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"sotruc/report/handout"
)

func cells(texts ...string) string {
	row := "<w:tr>"
	for _, text := range texts {
		row += "<w:tc><w:p>" + run(text) + "</w:p></w:tc>"
	}
	return row + "</w:tr>"
}

func paper() handout.Values {
	return handout.Values{
		Texts: map[string]string{"co_quan": "Đảng ủy phường Hòa Minh & <b>", "muc_1": "Câu một.\nCâu hai.\n\x07Câu ba {{ky}}.", "trong": "", "home.people": "75"},
		Lists: map[string]handout.List{
			"so_lieu": {Columns: []string{"chi_tieu", "tang"}, Rows: [][]string{{"Người cách ly", "5"}, {"Ca bệnh", "{{co_quan}}"}}},
			"rong":    {Columns: []string{"a"}},
		},
	}
}

func fillPaper(t testing.TB, body string, parts ...string) string {
	t.Helper()
	filled, err := handout.FillPaper(template(t, body, parts...), paper())
	if err != nil {
		t.Fatal(err)
	}
	return unzip(t, filled)["word/document.xml"]
}

// Texts stand where their fields do, however those are cut into runs; what has several lines takes a paragraph for each, and a row comes for
// each line of its list. What stands in a value is text and no field, and all else stays as it was.
func TestFillPaper(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ body, want string }{
		"a field":    {"<w:p>" + run("Tại {{Cơ quan}}, nay") + "</w:p>", "<w:p>" + `<w:r><w:t xml:space="preserve">Tại Đảng ủy phường Hòa Minh &amp; &lt;b&gt;, nay</w:t></w:r>` + "</w:p>"},
		"capitals":   {"<w:p>" + run("{{CO_QUAN}}") + "</w:p>", `<w:p><w:r><w:t xml:space="preserve">ĐẢNG ỦY PHƯỜNG HÒA MINH &amp; &lt;B&gt;</w:t></w:r></w:p>`},
		"split runs": {"<w:p>" + run("{") + run("{home") + run(".people}") + run("} người") + "</w:p>", `<w:p><w:r><w:t xml:space="preserve">75</w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r><w:r><w:t xml:space="preserve"> người</w:t></w:r></w:p>`},
		"paragraphs": {`<w:p><w:pPr/>` + run("{{muc_1}}") + "</w:p><w:p/>", strings.Join([]string{
			`<w:p><w:pPr/><w:r><w:t xml:space="preserve">Câu một.</w:t></w:r></w:p>`, `<w:p><w:pPr/><w:r><w:t xml:space="preserve">Câu hai.</w:t></w:r></w:p>`,
			`<w:p><w:pPr/><w:r><w:t xml:space="preserve">Câu ba {{ky}}.</w:t></w:r></w:p>`, "<w:p/>",
		}, "")},
		"rows": {"<w:tbl>" + cells("Chỉ tiêu", "Tăng") + cells("{{so_lieu.chi_tieu}}", "{{so_lieu.tang}}") + "</w:tbl>", "<w:tbl>" + cells("Chỉ tiêu", "Tăng") +
			strings.ReplaceAll(cells("Người cách ly", "5")+cells("Ca bệnh", "{{co_quan}}"), "<w:t>", `<w:t xml:space="preserve">`) + "</w:tbl>"},
		"no rows": {"<w:tbl>" + cells("{{rong.a}}") + "</w:tbl>", "<w:tbl>" + strings.ReplaceAll(cells(""), "<w:t>", `<w:t xml:space="preserve">`) + "</w:tbl>"},
		"nothing": {"<w:p>" + run("({{trong}})") + "</w:p>", `<w:p><w:r><w:t xml:space="preserve">()</w:t></w:r></w:p>`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := fillPaper(t, c.body)
			got, _, _ = strings.Cut(got[strings.Index(got, "<w:body>")+len("<w:body>"):], "</w:body>")
			if got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// What a template must not have is named, and nothing is filled.
func TestNotFilled(t *testing.T) {
	t.Parallel()
	many := strings.Repeat(run("{{co_quan}}"), 40_000) // a megabyte of fields
	deep := strings.Repeat("<w:tbl><w:tr><w:tc>", 3000) + "<w:p>" + run("{{so_lieu.tang}}") + "</w:p>" + strings.Repeat("</w:tc></w:tr></w:tbl>", 3000)
	for name, c := range map[string]struct {
		body    string
		unknown string
		err     error
	}{
		"an unknown one": {body: "<w:p>" + run("{{cơ quan}} {{ho_ten}} {{so_lieu.xuống}}") + "</w:p>", unknown: "{{ho_ten}}, {{so_lieu.xuống}}"},
		"not shut":       {body: "<w:p>" + run("{{ và {{ và") + "</w:p>", unknown: "{{ và {{ và"},
		"a loop":         {body: "<w:p>" + run("{{range .}}{{end}}") + "</w:p>", unknown: "{{range .}}, {{end}}"},
		"outside a row":  {body: "<w:p>" + run("{{so_lieu.tang}}") + "</w:p>", unknown: "{{so_lieu.tang}}"},
		"many":           {body: "<w:p>" + many + "</w:p>", err: handout.ErrTemplate},
		"a doctype":      {body: "</w:body></w:document><!DOCTYPE a>", err: handout.ErrTemplate},
		"deep":           {body: deep},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			filled, err := handout.FillPaper(template(t, c.body), paper())
			var unknown *handout.UnknownFieldsError
			switch errors.As(err, &unknown); {
			case c.unknown != "" && (unknown == nil || strings.Join(unknown.Fields, ", ") != c.unknown):
				t.Errorf("%v", err)
			case c.err != nil && !errors.Is(err, c.err):
				t.Errorf("%v", err)
			case c.unknown == "" && c.err == nil && err != nil:
				t.Errorf("%v", err)
			case err != nil && filled != nil:
				t.Error("filled")
			}
		})
	}
	if _, err := handout.FillPaper(handout.Template{Name: "x", Data: []byte("PK")}, paper()); !errors.Is(err, handout.ErrTemplate) {
		t.Errorf("no Word file: %v", err)
	}
}

// What would become too long is refused, and not made.
func TestTooLongIsRefused(t *testing.T) {
	t.Parallel()
	v := paper()
	var rows [][]string
	for i := range 30_000 {
		rows = append(rows, []string{fmt.Sprint(i), "1"})
	}
	v.Lists["so_lieu"] = handout.List{Columns: []string{"chi_tieu", "tang"}, Rows: rows}
	body := "<w:tbl>" + cells("{{so_lieu.tang}}", strings.Repeat("chữ ", 1000)) + "</w:tbl>"
	if _, err := handout.FillPaper(template(t, body), v); !errors.Is(err, handout.ErrTemplate) {
		t.Errorf("%v", err)
	}
}
