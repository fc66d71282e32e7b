package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"sotruc/model"
	"sotruc/model/register"
	"sotruc/model/viet"
)

// RegisterDocument is everything that stands in a printed register of incoming documents (sổ đăng ký văn bản đến).
type RegisterDocument struct {
	Office   Office
	Register register.Register
}

// RegisterFormats are the formats WriteRegister knows, which are the endings of the files' names.
func RegisterFormats() []string { return registerForms().formats() }

func registerForms() forms[RegisterDocument] {
	return forms[RegisterDocument]{{"xlsx", registerXLSX}, {"docx", registerDOCX}, {"csv", registerCSV}}
}

// renderRegister gives the bytes of the register in a format; errFormat for a format RegisterFormats does not list.
func renderRegister(d RegisterDocument, format string) ([]byte, error) {
	return registerForms().render(d, format)
}

// registerName is the fixed name of a register's file, so-dang-ky-van-ban-den-2021-phuong-hoa-minh.xlsx; for some days
// so-dang-ky-van-ban-den-2021-07-01_2021-09-30-phuong-hoa-minh.xlsx.
func registerName(d RegisterDocument, format string) string {
	span := fmt.Sprint(d.Register.Year)
	if !d.Register.Whole() {
		span = d.Register.From.String() + "_" + d.Register.To.String()
	}
	return strings.Join(notEmpty([]string{"so-dang-ky-van-ban-den", span, unitSlug(d.Office)}), "-") + "." + slug(format)
}

// WriteRegister puts the register into dir, one file a format, under the rules of Write.
func WriteRegister(dir string, d RegisterDocument, formats []string) ([]model.File, error) {
	return registerForms().put(dir, d, registerName, formats)
}

// registerColumns are the ten columns of the register, with their widths in the .docx, in twips, and in letters of the
// .xlsx. Source: Nghị định 30/2020/NĐ-CP, Phụ lục IV.
func registerColumns() []registerColumn {
	return []registerColumn{
		{"Ngày đến", 1220, 11},
		{"Số đến", 700, 7},
		{"Tác giả", 1950, 20},
		{"Số, ký hiệu", 1500, 16},
		{"Ngày tháng", 1220, 11},
		{"Tên loại và trích yếu nội dung văn bản", 3358, 42},
		{"Đơn vị hoặc người nhận", 1600, 18},
		{"Ngày chuyển", 1220, 11},
		{"Ký nhận", 900, 10},
		{"Ghi chú", 1470, 18},
	}
}

type registerColumn struct {
	title string
	twips int
	width float64
}

// registerRow is a line of the register, cleaned; column 9, the signature, is always empty.
type registerRow struct {
	received, issued, forwarded       model.Date
	number                            int
	author, symbol, subject, to, note string
}

// registerSheet is a register before any file format.
type registerSheet struct {
	branch, issuer string
	spans          []string // what it covers: the year, the days, the numbers
	rows           []registerRow
	closing        []string // how it ends, where the year is closed
	closedBy       string
}

const registerTitle = "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN"

func composeRegister(d RegisterDocument) registerSheet {
	r := d.Register
	s := registerSheet{branch: partyBranch(d.Office), issuer: strings.ToUpper(line(d.Office.Name))}
	s.spans = []string{fmt.Sprintf("Năm %d", r.Year)}
	if !r.Whole() {
		s.spans = append(s.spans, "Từ ngày "+r.From.Local()+" đến ngày "+r.To.Local())
	}
	if n := len(r.Lines); n > 0 {
		s.spans = append(s.spans, "Từ số "+viet.Number(r.Lines[0].Number)+" đến số "+viet.Number(r.Lines[n-1].Number))
	}
	s.rows = make([]registerRow, len(r.Lines))
	for i, l := range r.Lines {
		s.rows[i] = registerRowOf(l)
	}
	if c := r.Closing; c.At != 0 && r.Whole() {
		on := c.At.Date()
		s.closing = []string{registerTotal(r), "Đóng sổ " + viet.DateInWords(on.Day(), int(on.Month()), on.Year()) + "."}
		s.closedBy = line(c.By)
	}
	return s
}

// registerTotal is the closing line of a year.
func registerTotal(r register.Register) string {
	if r.Last == 0 {
		return "Sổ này không có văn bản nào."
	}
	text := fmt.Sprintf("Sổ này có %s văn bản, từ số 1 đến số %s", viet.Number(r.Last), viet.Number(r.Last))
	var parts []string
	if n := r.Cancelled(); n > 0 {
		parts = append(parts, viet.Number(n)+" số đã hủy")
	}
	if n := r.HeldNumbers(); n > 0 {
		parts = append(parts, viet.Number(n)+" số giữ chưa có văn bản")
	}
	if len(parts) > 0 {
		text += ", trong đó " + strings.Join(parts, ", ")
	}
	return text + "."
}

// registerRowOf is a line as it is printed. Of a paper in the bin only its day, number and symbol are, with a note that
// the number is cancelled: what it said was taken out of the book, but its number stays where it was.
func registerRowOf(l register.Line) registerRow {
	row := registerRow{received: l.ReceivedAt.Date(), number: l.Number, symbol: cell(l.Symbol)}
	if l.DeletedAt != 0 {
		row.note = "Đã hủy ngày " + l.DeletedAt.Date().Local()
		return row
	}
	row.author, row.issued, row.forwarded = cell(l.Issuer), l.IssuedOn, l.ForwardedOn
	row.subject, row.to = typeAndSubject(l.Directive), cell(l.PassedTo())
	var notes []string
	if l.Held() {
		notes = append(notes, "Giữ số, chưa có văn bản")
	}
	switch l.Urgency {
	case model.UrgencyUrgent:
		notes = append(notes, "Khẩn")
	case model.UrgencyVeryUrgent: // the hour counts for these
		notes = append(notes, "Thượng khẩn, đến "+clock(l.ReceivedAt.Clock()))
	case model.UrgencyFlash:
		notes = append(notes, "Hỏa tốc, đến "+clock(l.ReceivedAt.Clock()))
	case model.UrgencyNormal:
	}
	row.note = strings.Join(notEmpty(append(notes, cell(l.Note))), "; ")
	return row
}

// typeAndSubject is column 6: the type in words before the subject, unless that begins with it.
func typeAndSubject(d model.Directive) string {
	kind, subject := cell(d.KindName), cell(d.Subject)
	if kind == "" {
		kind = cell(d.Kind)
	}
	switch {
	case subject == "":
		return kind
	case kind == "", strings.HasPrefix(viet.Fold(subject)+" ", viet.Fold(kind)+" "):
		return subject
	}
	if first, _ := utf8.DecodeRuneInString(subject); unicode.IsLower(first) {
		return kind + " " + subject // Công văn về việc …
	}
	return kind + ": " + subject
}

// longestCell bounds the text of a cell, in letters. No line of a paper register is as long.
const longestCell = 1000

// cell makes any text one clean line of bounded length.
func cell(s string) string {
	s = line(s)
	if letters := []rune(s); len(letters) > longestCell {
		return string(letters[:longestCell-1]) + "…"
	}
	return s
}
