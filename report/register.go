package report

import (
	"fmt"
	"io"
	"strconv"
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

func registerForms() forms[RegisterDocument] { return sheetForms(composeRegister) }

// sheetForms are the formats of a register that is composed into a sheet.
func sheetForms[D any](compose func(D) registerSheet) forms[D] {
	in := func(write func(io.Writer, registerSheet) error) func(io.Writer, D) error {
		return func(w io.Writer, d D) error { return write(w, compose(d)) }
	}
	return forms[D]{{"xlsx", in(registerXLSX)}, {"docx", in(registerDOCX)}, {"csv", in(registerCSV)}}
}

// renderRegister gives the bytes of the register in a format; errFormat for a format RegisterFormats does not list.
func renderRegister(d RegisterDocument, format string) ([]byte, error) {
	return registerForms().render(d, format)
}

// registerName is the fixed name of a register's file, so-dang-ky-van-ban-den-2021-phuong-hoa-minh.xlsx; for some days
// so-dang-ky-van-ban-den-2021-07-01_2021-09-30-phuong-hoa-minh.xlsx.
func registerName(d RegisterDocument, format string) string {
	return registerFile("so-dang-ky-van-ban-den", d.Register.Year, d.Register.From, d.Register.To, d.Office, format)
}

// registerFile is the name of the file of a register of a year, or of the days of it.
func registerFile(of string, year int, from, to model.Date, o Office, format string) string {
	span := fmt.Sprint(year)
	if from != 0 || to != 0 {
		span = from.String() + "_" + to.String()
	}
	return strings.Join(notEmpty([]string{of, span, unitSlug(o)}), "-") + "." + slug(format)
}

// WriteRegister puts the register into dir, one file a format, under the rules of Write.
func WriteRegister(dir string, d RegisterDocument, formats []string) ([]model.File, error) {
	return registerForms().put(dir, d, registerName, formats)
}

// registerColumns are the ten columns of the register, with their widths in the .docx, in twips, and in letters of the
// .xlsx. Source: Nghị định 30/2020/NĐ-CP, Phụ lục IV.
func registerColumns() []registerColumn {
	return []registerColumn{
		{"Ngày đến", 1220, 11, asDay},
		{"Số đến", 700, 7, asNumber},
		{"Tác giả", 1950, 20, asText},
		{"Số, ký hiệu", 1500, 16, inMiddle},
		{"Ngày tháng", 1220, 11, asDay},
		{"Tên loại và trích yếu nội dung văn bản", 3358, 42, asText},
		{"Đơn vị hoặc người nhận", 1600, 18, asText},
		{"Ngày chuyển", 1220, 11, asDay},
		{"Ký nhận", 900, 10, asText},
		{"Ghi chú", 1470, 18, asText},
	}
}

// registerColumn is a column with its widths in the .docx, in twips, and in letters of the .xlsx.
type registerColumn struct {
	title string
	twips int
	width float64
	look  cellLook
}

// cellLook says what the cells of a column hold and how they stand.
type cellLook int

const (
	asText   cellLook = iota // on the left
	inMiddle                 // text in the middle
	asDay
	asNumber
)

// registerCell is a cell, cleaned; what it holds is said by its column.
type registerCell struct {
	text   string
	day    model.Date
	number int
}

// registerSheet is a register before any file format.
type registerSheet struct {
	branch, issuer string
	title          string // in capitals
	name, tab      string // of the document, of the sheet in a workbook
	columns        []registerColumn
	spans          []string // what it covers: the year, the days, the numbers
	rows           [][]registerCell
	closing        []string // how it ends, where the year is closed
	closedBy       string
}

// newSheet is a register of a year, or of the days of it, without lines.
func newSheet(o Office, title, name, tab string, columns []registerColumn, year int, from, to model.Date) registerSheet {
	s := registerSheet{branch: partyBranch(o), issuer: strings.ToUpper(line(o.Name)), title: title, name: name, tab: tab, columns: columns}
	s.spans = []string{fmt.Sprintf("Năm %d", year)}
	if from != 0 || to != 0 {
		s.spans = append(s.spans, "Từ ngày "+from.Local()+" đến ngày "+to.Local())
	}
	return s
}

// words are the cells of a line as text.
func (s registerSheet) words(row []registerCell) []string {
	texts := make([]string, len(row))
	for i, c := range row {
		switch s.columns[i].look {
		case asDay:
			texts[i] = c.day.Local()
		case asNumber:
			texts[i] = strconv.Itoa(c.number)
		case asText, inMiddle:
			texts[i] = c.text
		}
	}
	return texts
}

func composeRegister(d RegisterDocument) registerSheet {
	r := d.Register
	s := newSheet(d.Office, "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN", "Sổ đăng ký văn bản đến", "Sổ văn bản đến", registerColumns(), r.Year, r.From, r.To)
	if n := len(r.Lines); n > 0 {
		s.spans = append(s.spans, "Từ số "+viet.Number(r.Lines[0].Number)+" đến số "+viet.Number(r.Lines[n-1].Number))
	}
	s.rows = make([][]registerCell, len(r.Lines))
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
func registerRowOf(l register.Line) []registerCell {
	cells := func(author, subject, to, note string, issued, forwarded model.Date) []registerCell {
		return []registerCell{
			{day: l.ReceivedAt.Date()},
			{number: l.Number},
			{text: author},
			{text: cell(l.Symbol)},
			{day: issued},
			{text: subject},
			{text: to},
			{day: forwarded},
			{},
			{text: note}, // the signature is left to be written
		}
	}
	if l.DeletedAt != 0 {
		return cells("", "", "", "Đã hủy ngày "+l.DeletedAt.Date().Local(), 0, 0)
	}
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
	note := strings.Join(notEmpty(append(notes, cell(l.Note))), "; ")
	return cells(cell(l.Issuer), typeAndSubject(l.Directive), cell(l.PassedTo()), note, l.IssuedOn, l.ForwardedOn)
}

// typeAndSubject is column 6: the type in words before the subject.
func typeAndSubject(d model.Directive) string {
	kind := cell(d.KindName)
	if kind == "" {
		kind = cell(d.Kind)
	}
	return typed(kind, cell(d.Subject))
}

// typed puts the type of a paper before its subject, unless that begins with it.
func typed(kind, subject string) string {
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
