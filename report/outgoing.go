package report

import (
	"strconv"
	"strings"

	"sotruc/model"
	"sotruc/model/outgoing"
	"sotruc/model/viet"
)

// OutgoingDocument is everything that stands in a printed register of own papers (sổ đăng ký văn bản đi).
type OutgoingDocument struct {
	Office   Office
	Register outgoing.Register
}

// Abstract is the trích yếu of a report on one line.
func Abstract(d Document) string { return strings.Join(abstract(d), " ") }

// WriteOutgoing puts the register into dir, one file a format of RegisterFormats, under the rules of Write.
func WriteOutgoing(dir string, d OutgoingDocument, formats []string) ([]model.File, error) {
	return sheetForms(composeOutgoing).put(dir, d, func(d OutgoingDocument, format string) string {
		return registerFile("so-dang-ky-van-ban-di", d.Register.Year, d.Register.From, d.Register.To, d.Office, format)
	}, formats)
}

// outgoingColumns are the eight columns of the register. Source: Nghị định 30/2020/NĐ-CP, Điều 16 and Phụ lục IV.
func outgoingColumns() []registerColumn {
	return []registerColumn{
		{"Số, ký hiệu văn bản", 1700, 17, inMiddle},
		{"Ngày tháng văn bản", 1300, 12, asDay},
		{"Tên loại và trích yếu nội dung văn bản", 4538, 48, asText},
		{"Người ký", 1700, 18, asText},
		{"Nơi nhận văn bản", 2100, 24, asText},
		{"Đơn vị, người nhận bản lưu", 1400, 16, asText},
		{"Số lượng bản", 800, 10, inMiddle},
		{"Ghi chú", 1600, 20, asText},
	}
}

// mostGaps bounds how much is said of numbers nothing has, in letters.
const mostGaps = 300

func composeOutgoing(d OutgoingDocument) registerSheet {
	r := d.Register
	s := newSheet(d.Office, "SỔ ĐĂNG KÝ VĂN BẢN ĐI", "Sổ đăng ký văn bản đi", "Sổ văn bản đi", outgoingColumns(), r.Year, r.From, r.To)
	if n := len(r.Lines); n > 0 {
		s.spans = append(s.spans, viet.Number(n)+" văn bản")
	}
	if len(r.Gaps) > 0 {
		gaps := make([]string, len(r.Gaps))
		for i, g := range r.Gaps {
			gaps[i] = g.String()
		}
		s.spans = append(s.spans, "số chưa dùng: "+shortened(strings.Join(gaps, ", "), mostGaps))
	}
	for _, l := range r.Lines {
		s.rows = append(s.rows, outgoingRow(l))
	}
	return s
}

// outgoingRow is a line as it is printed. A number that was cancelled keeps its line with the reason.
func outgoingRow(l outgoing.Line) []registerCell {
	kind, _ := outgoing.KindOf(l.Kind)
	copies := ""
	if l.Copies > 0 {
		copies = strconv.Itoa(l.Copies)
	}
	var notes []string
	if !l.Stands() {
		notes = append(notes, "Đã hủy: "+cell(l.Cancelled))
	}
	if l.Answers != "" {
		notes = append(notes, "Trả lời "+cell(l.Answers))
	}
	notes = append(notes, cell(l.Note))
	return []registerCell{
		{text: cell(l.Symbol)},
		{day: l.On},
		{text: typed(kind.Name, cell(l.Subject))},
		{text: cell(l.Signer)},
		{text: cell(l.Recipients)},
		{text: cell(l.KeptBy)},
		{text: copies},
		{text: strings.Join(notEmpty(notes), "; ")},
	}
}
