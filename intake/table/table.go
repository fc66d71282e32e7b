package table

import (
	"regexp"
	"slices"
	"strings"

	"sotruc/intake/source"
)

// Row is a row of a table of tasks, by its cells. A cell that is not there is an empty span.
type Row struct {
	source.Span
	Ordinal, Text, Lead, Support, Both, Due source.Span
}

// mostColumns and mostRows bound what is read of tables.
const (
	mostColumns = 16
	mostRows    = 500
)

// Read finds the rows of the tables of tasks among the lines from one on: below a line that heads a column of what is to be done
// and another of who does it, or by when.
func Read(s *source.Text, lines []source.Span, from int) []Row {
	var rows []Row
	var head []Role
	for i := from; i < len(lines) && len(rows) < mostRows; i++ {
		cells := cellsOf(s, lines[i])
		if found, two := headAt(s, lines, i, cells); found != nil {
			head = found
			if two {
				i++
			}
			continue
		}
		switch {
		case head == nil, isRule(s, lines[i]):
		case len(cells) < 2:
			if !lines[i].Empty() {
				head = nil
			}
		default:
			if row, ok := rowOf(s, head, cells); ok {
				row.Span = lines[i]
				if len(rows) > 0 {
					row.fillSame(s, rows[len(rows)-1])
				}
				if len(rows) > 0 && row.Due.Empty() && slices.Index(head, RoleDue) < slices.Index(head, RoleText) { // the day of a calendar, which is in one cell for all it has
					row.Due = rows[len(rows)-1].Due
				}
				rows = append(rows, row)
			}
		}
	}
	return rows
}

// isRule tells whether a line only separates: "|---|---|".
func isRule(s *source.Text, p source.Span) bool {
	return strings.Trim(s.Fold[p.From:p.To], "-|=+: \t") == ""
}

// cellsOf cuts a line at tabs, at bars, or at wide gaps; an empty cell is an empty span. One cell is no row.
func cellsOf(s *source.Text, line source.Span) []source.Span {
	text := s.Fold[line.From:line.To]
	sign := "\t"
	switch {
	case strings.Contains(text, "\t"):
	case strings.Count(text, "|") > 1:
		if sign = "|"; strings.HasPrefix(text, "|") {
			line.From++
			if strings.HasSuffix(text, "|") {
				line.To--
			}
		}
	case strings.Contains(text, "   "):
		sign = "   "
	default:
		return nil
	}
	var cells []source.Span
	for at := line.From; len(cells) < mostColumns; {
		cut := strings.Index(s.Fold[at:line.To], sign)
		if cut < 0 {
			return append(cells, s.Trim(source.Over(at, line.To)))
		}
		cells = append(cells, s.Trim(source.Over(at, at+cut)))
		at += cut + len(sign)
		for sign == "   " && at < line.To && s.Fold[at] == ' ' {
			at++
		}
	}
	return cells
}

// headAt reads the heads of columns on line i, or on it and the next; two tells of the latter.
func headAt(s *source.Text, lines []source.Span, i int, cells []source.Span) (head []Role, two bool) {
	if len(cells) < 2 || lines[i].To-lines[i].From > 300 {
		return nil, false
	}
	words := make([]string, len(cells))
	for n, cell := range cells {
		words[n] = s.Flat(cell)
	}
	if head = rolesOf(words); head != nil || i+1 >= len(lines) {
		return head, false
	}
	below := cellsOf(s, lines[i+1])
	if len(below) != len(cells) {
		return nil, false
	}
	for n, cell := range below {
		words[n] = strings.TrimSpace(words[n] + " " + s.Flat(cell))
	}
	return rolesOf(words), true
}

// rolesOf tells what the columns under heads are about; nil where they are no heads of a table of tasks.
func rolesOf(words []string) []Role {
	head := make([]Role, len(words))
	for n, flat := range words {
		if len(flat) > 60 {
			return nil
		}
		head[n] = headOf(flat)
		if n > 0 && head[n] == RoleText && head[n-1] == RoleNone { // whom or what it is about: "Chi bộ | Nội dung kiểm tra"
			head[n-1] = RoleText
		}
	}
	promote(head, words)
	doer := slices.ContainsFunc(head, func(r Role) bool { return r == RoleLead || r == RoleBoth || r == RoleDue })
	if !doer || !slices.Contains(head, RoleText) || slices.Contains(head, RoleNone) && !isWhole(head) {
		return nil
	}
	return head
}

// promote takes what is handed in for what is to be done where no other column is about that ("Sản phẩm | Chủ trì | Thời hạn"), and a column of
// bodies alone for those who do it, unless what it is about stands right behind it.
func promote(head []Role, words []string) {
	for n, flat := range words {
		if head[n] == RoleNone && !slices.Contains(head, RoleLead) && !slices.Contains(head, RoleBoth) && slices.Contains(bodies, strings.Trim(flat, " .:*")) {
			head[n] = RoleLead
		}
	}
	if slices.Contains(head, RoleText) {
		return
	}
	for n, flat := range words {
		if head[n] == RoleFact && (strings.Contains(flat, "san pham") || strings.Contains(flat, "ket qua")) {
			head[n] = RoleText
			return
		}
	}
}

// bodies head a column of those who do something, if no other does. Folded.
var bodies = []string{"don vi", "co quan", "bo phan", "ca nhan", "nguoi", "ho ten", "ho va ten", "thanh vien", "co quan, don vi", "don vi, ca nhan", "dia phuong", "can bo", "tieu ban", "to", "ai"}

// isWhole tells whether heads say what, who and when: whatever else a table has then is beside it.
func isWhole(head []Role) bool {
	return slices.Contains(head, RoleDue) && (slices.Contains(head, RoleLead) || slices.Contains(head, RoleBoth))
}

// rowOf puts the cells of a row under the heads. Where cells are missing it goes by what they hold.
func rowOf(s *source.Text, head []Role, cells []source.Span) (Row, bool) {
	if len(cells) < len(head) {
		cells = spread(s, head, cells)
	}
	var row Row
	for n, cell := range cells[:min(len(cells), len(head))] {
		at := row.of(head[n])
		if head[n] == RoleLead && !at.Empty() && row.Support.Empty() { // who chairs, and who prepares
			at = &row.Support
		}
		switch {
		case at == nil:
		case at.Empty():
			*at = cell
		case head[n] == RoleText && n > 0 && head[n-1] == RoleText && !cell.Empty():
			at.To = cell.To
		}
	}
	if !row.Lead.Empty() && !suits(RoleLead, s.Flat(row.Lead)) { // a row of another table, whose heads were lost
		return row, false
	}
	doer := !row.Lead.Empty() || !row.Both.Empty() || !row.Due.Empty() || !row.Support.Empty()
	return row, !row.Text.Empty() && doer && headOf(s.Flat(row.Text)+" ") != RoleOrdinal
}

// of is the cell of a row that a role stands for; nil for those no task has.
func (r *Row) of(role Role) *source.Span {
	switch role {
	case RoleOrdinal:
		return &r.Ordinal
	case RoleText:
		return &r.Text
	case RoleLead:
		return &r.Lead
	case RoleSupport:
		return &r.Support
	case RoleBoth:
		return &r.Both
	case RoleDue:
		return &r.Due
	case RoleNone, RoleFact:
	}
	return nil
}

// spread gives a row that lost its empty cells as many as it has heads: a number goes below the ordinals, what names a time below
// the times, the others in their order.
func spread(s *source.Text, head []Role, cells []source.Span) []source.Span {
	out := make([]source.Span, len(head))
	n := 0
	for _, cell := range cells {
		if cell.Empty() {
			continue
		}
		flat := s.Flat(cell)
		for n < len(head) && !suits(head[n], flat) {
			n++
		}
		if n == len(head) {
			break
		}
		out[n] = cell
		n++
	}
	return out
}

// timePattern finds a time: a day, a month, an hour, a rhythm. Folded.
var timePattern = regexp.MustCompile(`^(ngay|thang|quy|nam 20|hang|truoc|thuong xuyen|dinh ky|tuan) |^(thuong xuyen|hang (ngay|tuan|thang|quy|nam))$|\b[0-3]?[0-9][/.-][01]?[0-9]\b|\bngay [0-9]|^[0-9]{1,2}(h|g| gio)`)

// sameWords say that a time is that of the row above. Folded.
var sameWords = source.WordSet("nt \" // -nt- ntr")

// suits tells whether a cell may stand below a head.
func suits(role Role, flat string) bool {
	number := strings.Trim(flat, "0123456789.ivx") == ""
	timed := len(flat) < 80 && timePattern.MatchString(flat)
	switch role {
	case RoleOrdinal:
		return number
	case RoleDue:
		return timed || sameWords[flat]
	case RoleLead, RoleSupport, RoleBoth:
		return !number && !timed
	case RoleText:
		return !number
	case RoleNone, RoleFact:
	}
	return true
}
