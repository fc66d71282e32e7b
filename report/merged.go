package report

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"sotruc/model"
	"sotruc/model/merge"
	"sotruc/model/viet"
)

// Merged is everything that stands in the sum of many offices' reports.
type Merged struct {
	Form    Form
	Office  Office // that adds up
	Sum     merge.Outcome
	LeftOut []Uncounted
}

// Uncounted is a file that is not in the sum.
type Uncounted struct {
	File   string // its name, without the folder
	Office string // "" where nobody knows
	Why    string // in words
}

func mergedForms() forms[Merged] {
	return forms[Merged]{{"xlsx", mergedXLSX}, {"docx", mergedDOCX}, {"json", mergedJSON}}
}

// MergedFormats are the formats MergedFiles knows, which are the endings of the files' names.
func MergedFormats() []string { return mergedForms().formats() }

// MergedFiles are the files of a sum, one a format.
func MergedFiles(d Merged, formats []string) ([]model.File, error) {
	return mergedForms().files(d, mergedName, formats)
}

// document is the sum as a report of the office that adds up. No number is taken for it, and no day of its own is given: it is
// numbered and dated by hand.
func (d Merged) document() Document {
	s := d.Sum
	return Document{
		Form: d.Form, Office: d.Office, Disease: s.DiseaseName, Labels: s.Labels,
		Report: model.Report{Kind: s.Kind, Disease: s.Disease, Period: s.Period, Figures: s.Figures, Tasks: s.Tasks},
	}
}

// mergedName is the fixed name of the file of a sum: 2021-W33_BC-tuan_tong-hop_thanh-uy-da-nang.xlsx.
func mergedName(d Merged, format string) string {
	of := d.document()
	of.Office = Office{}
	name, _, _ := strings.Cut(reportName(of, format), "_du-thao")
	return strings.Join(notEmpty([]string{name, "tong-hop", unitSlug(d.Office)}), "_") + "." + slug(format)
}

// jsonMerged says of a report that it is a sum, and of whom.
type jsonMerged struct {
	Reports int        `json:"reports"`            // of how many offices, those within sums counted each
	Listed  int        `json:"listed,omitempty"`   // how many should have reported; not there where no list was given
	Offices []string   `json:"offices"`            // whose reports were added up
	Missing []string   `json:"missing"`            // who of the list was not there
	Below   int        `json:"missing_below"`      // how many were missing in the sums that were added up
	LeftOut []jsonLeft `json:"left_out,omitempty"` // files that were not counted
}

type jsonLeft struct {
	File   string `json:"file"`
	Office string `json:"office,omitempty"`
	Reason string `json:"reason"`
}

// mergedJSON writes the sum as a report that can be added up again.
func mergedJSON(w io.Writer, d Merged) error {
	of := d.document()
	of.Report.MadeAt = d.Sum.MadeAt
	out := jsonOf(of)
	for i, f := range out.Figures {
		out.Figures[i].Reports = d.Sum.Counted[f.Code]
	}
	m := &jsonMerged{Reports: d.Sum.Reports, Listed: d.Sum.Listed, Offices: []string{}, Missing: []string{}, Below: d.Sum.Below}
	for _, t := range d.Sum.Taken {
		m.Offices = append(m.Offices, line(t.Name))
	}
	for _, o := range d.Sum.Missing {
		m.Missing = append(m.Missing, line(o.Name))
	}
	for i, l := range d.Sum.LeftOut {
		m.LeftOut = append(m.LeftOut, jsonLeft{File: line(d.LeftOut[i].File), Office: line(l.Office), Reason: string(l.Fault)})
	}
	out.Merged = m
	return encode(w, out)
}

// encode writes JSON as this package does.
func encode(w io.Writer, out jsonReport) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(out); err != nil {
		return fmt.Errorf("write json: %w", err)
	}
	return nil
}

// mergedDOCX writes the sum in the form of a Party paper: who reported, the figures, the tasks.
func mergedDOCX(w io.Writer, d Merged) error {
	return packPaper(w, composeMerged(d))
}

// composeMerged puts the paper of a sum together.
func composeMerged(d Merged) paper {
	of := d.document()
	p := letter(of)
	p.abstract[0] = "tổng hợp " + p.abstract[0]
	who := line(d.Office.Name)
	if who != "" {
		who += " tổng hợp "
	} else {
		who = "Tổng hợp "
	}
	p.intro = who + subject(of) + " " + days(d.Sum.Period) + " theo báo cáo của " + mergedCount(d.Sum) + bracket(asOf(of.Report)) + ", như sau:"
	figures := block{text: nothing}
	if len(d.Sum.Figures) > 0 {
		figures = block{grid: of.figureGrid(d.Sum.Figures)}
	}
	p.parts = []part{
		{"I. TÌNH HÌNH GỬI BÁO CÁO", d.reporting()},
		{"II. SỐ LIỆU TỔNG HỢP", []block{figures}},
		{"III. THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO", []block{{text: taskTotals(d.Sum.Tasks)}}},
	}
	last := p.parts[2].blocks
	last[0].text = ended(last[0].text, d.Form)
	return p
}

// mergedCount says of how many offices a sum is.
func mergedCount(s merge.Outcome) string {
	text := viet.Number(len(s.Taken))
	if s.Listed > 0 {
		text = viet.Number(s.Listed-len(s.Missing)) + "/" + viet.Number(s.Listed)
	}
	text += " đơn vị"
	if outside := len(s.Outside()); s.Listed > 0 && outside > 0 {
		text += " và " + viet.Number(outside) + " đơn vị ngoài danh sách"
	}
	if s.Reports != len(s.Taken) {
		text += ", gồm báo cáo của " + viet.Number(s.Reports) + " đơn vị cơ sở"
	}
	return text
}

// maxUncounted is how many files that are not counted a paper names; the workbook names all.
const maxUncounted = 200

// reporting says who reported, who did not and what is not counted.
func (d Merged) reporting() []block {
	s := d.Sum
	blocks := []block{{text: "Số liệu dưới đây là của " + mergedCount(s) + "."}}
	if outside := s.Outside(); s.Listed > 0 && len(outside) > 0 {
		blocks = append(blocks, block{text: "Đơn vị ngoài danh sách: " + lines(outside) + "."})
	}
	if s.Below > 0 {
		blocks = append(blocks, block{text: "Các đơn vị tổng hợp còn thiếu báo cáo của " + viet.Number(s.Below) + " đơn vị cơ sở."})
	}
	if len(s.OtherCut) > 0 {
		blocks = append(blocks, block{text: "Số liệu tính đến giờ khác: " + lines(s.OtherCut) + "."})
	}
	if s.Listed > 0 && len(s.Missing) == 0 {
		blocks = append(blocks, block{text: "Các đơn vị trong danh sách đã gửi đủ báo cáo."})
	}
	if len(s.Missing) > 0 {
		g := &grid{head: []string{"STT", "Đơn vị chưa có báo cáo", "Mã"}, twips: []int{800, 6855, 1700}, textCells: 3}
		for i, m := range s.Missing {
			g.rows = append(g.rows, gridRow{cells: []string{viet.Number(i + 1), line(m.Name), line(m.Code)}})
		}
		blocks = append(blocks, block{text: "Còn thiếu báo cáo của " + viet.Number(len(s.Missing)) + " đơn vị, không có trong số liệu:"}, block{grid: g})
	}
	if len(d.LeftOut) > 0 {
		g := &grid{head: []string{"STT", "Tệp không tính", "Đơn vị", "Lý do"}, twips: []int{800, 2500, 2500, 3555}, textCells: 4}
		for i, l := range d.LeftOut[:min(len(d.LeftOut), maxUncounted)] {
			g.rows = append(g.rows, gridRow{cells: []string{viet.Number(i + 1), line(l.File), line(l.Office), line(l.Why)}})
		}
		blocks = append(blocks, block{text: "Các tệp đã nhận nhưng không tính:"}, block{grid: g})
		if more := len(d.LeftOut) - maxUncounted; more > 0 {
			blocks = append(blocks, block{text: "Và " + viet.Number(more) + " tệp khác, xem bảng tính kèm theo."})
		}
	}
	return blocks
}

// lines joins names from outside.
func lines(names []string) string {
	clean := make([]string, len(names))
	for i, name := range names {
		clean[i] = line(name)
	}
	return strings.Join(clean, "; ")
}
