package report

import (
	"fmt"
	"io"
	"strings"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/model/viet"
	"sotruc/report/handout"
)

// writeFormed fills the office's own Word template with the report.
func writeFormed(w io.Writer, d Document) error {
	content, err := handout.FillPaper(*d.Template, values(d))
	if err != nil {
		return fmt.Errorf("fill the template of reports: %w", err)
	}
	if _, err := w.Write(content); err != nil {
		return fmt.Errorf("write a filled template: %w", err)
	}
	return nil
}

// values are what a template of reports may ask, in the words of the program's own form.
func values(d Document) handout.Values {
	p := letter(d)
	number := symbol(d)
	if d.Report.Number == 0 && d.Report.Symbol == "" {
		number = "……" + strings.TrimSpace(number) // of a draft a pen fills in
	}
	v := handout.Values{Texts: map[string]string{
		"dang_bo": p.branch, "co_quan": p.issuer, "ky_hieu": number, "dia_danh_ngay": p.place, "tieu_de": strings.Join(p.abstract, "\n"),
		"mo_dau": intro(d), "ky": days(d.Report.Period), "so_lieu_den": asOf(d.Report), "benh": line(d.Disease),
		"nhiem_vu": strings.Join(d.taskSentences(), "\n"),
		"noi_nhan": strings.Join(p.recipients, "\n"), "thay_mat": p.signFor, "chuc_vu": p.title, "nguoi_ky": p.signer,
	}}
	for i, s := range Sections(d) {
		texts := d.texts(s)
		if len(texts) == 0 {
			texts = []string{unwritten}
		}
		said := strings.Join(texts, "\n")
		v.Texts["muc_"+strings.ReplaceAll(s.Key, "-", "_")] = said
		v.Texts[fmt.Sprintf("muc_%d", i+1)] = said
		v.Texts[fmt.Sprintf("ten_muc_%d", i+1)] = Heading(i, s)
	}
	for _, f := range d.Report.Figures {
		v.Texts[strings.ReplaceAll(f.Code, "-", "_")] = viet.Number(figure.Reported(f))
	}
	printed, _ := d.printed()
	v.Lists = map[string]handout.List{
		"so_lieu":      {Columns: []string{"chi_tieu", "ky_truoc", "tang", "giam", "hien_co", "luy_ke"}, Rows: plainRows(d.figureGrid(printed))},
		"nhiem_vu_tre": {Columns: []string{"van_ban", "noi_dung", "chu_tri", "han"}, Rows: plainRows(lateGrid(d.Report.Late))},
		"hoat_dong":    {Columns: []string{"ngay", "noi_dung", "so_luong", "ghi_chu"}, Rows: activityRows(d)},
		"muc":          {Columns: []string{"ten", "noi_dung"}, Rows: sectionRows(d)},
	}
	return v
}

// plainRows are the rows of a table without its headings within.
func plainRows(g *grid) [][]string {
	var rows [][]string
	for _, r := range g.rows {
		if len(r.cells) > 0 {
			rows = append(rows, r.cells)
		}
	}
	return rows
}

func activityRows(d Document) [][]string {
	var rows [][]string
	add := func(all []model.Activity, note string) {
		for _, a := range inTime(all) {
			rows = append(rows, []string{dayAndMonth(a.On), line(a.Text), viet.Number(a.Count), note})
		}
	}
	add(d.Earlier, "bổ sung kỳ trước")
	add(d.Activities, "")
	return rows
}

// sectionRows are the sections as rows of a table, each with its text as one paragraph.
func sectionRows(d Document) [][]string {
	var rows [][]string
	for i, s := range Sections(d) {
		rows = append(rows, []string{Heading(i, s), strings.Join(d.texts(s), " ")})
	}
	return rows
}
