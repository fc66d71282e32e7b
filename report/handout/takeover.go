package handout

import (
	"bytes"
	"fmt"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/report/docx"
)

// TakeOver is the paper that whoever leaves the desk gives to the successor (biên bản bàn giao sổ trực): what is open in the book at an
// instant. Its sums are those of the first screen.
type TakeOver struct {
	Office string
	By     string // who leaves; "" leaves a blank to sign
	At     model.Instant
	Today  model.Today
	Tasks  []TakeOverTask // those of one lead together
	People []TakeOverPerson
	Papers []TakeOverPaper
	Owed   []TakeOverReport
	Unsent []TakeOverReport // issued, and not noted as sent
	Waits  []TakeOverWait   // papers that came in and have no number yet
	Files  []string         // what is given with the paper
}

// TakeOverTask is a task that is not closed.
type TakeOverTask struct {
	Task   model.Task
	Lead   string // who leads it, as the roster names them where it does; "" where nobody does
	Symbol string // of its paper
	Status model.TaskStatus
	OwedBy string // who has not done it
}

// TakeOverPerson is somebody who is followed.
type TakeOverPerson struct {
	Stop
	Diseases string
}

// TakeOverPaper is a paper received that waits for an answer.
type TakeOverPaper struct {
	model.Directive
	Due      model.Instant // 0: no day is named
	Reckoned bool          // no paper names that day
	Late     bool
}

// TakeOverWait is a file of a paper that somebody is to look at before it gets a number.
type TakeOverWait struct {
	Name  string
	Since model.Instant
}

// TakeOverReport is a report that is owed, or not noted as sent.
type TakeOverReport struct {
	Kind   model.ReportKind
	To     string // whom it is owed to, where it is said
	Title  string // of one on demand
	Number int
	Period model.Period
	Due    model.Instant
	Late   bool
}

// Name is that of its file: ban-giao-2021-08-16-phuong-tan-lap.docx.
func (o TakeOver) Name() string {
	return strings.Join(strings.Fields("ban-giao "+o.At.Date().String()+" "+slug(o.Office)), "-") + ".docx"
}

// The widths of the columns, in twips; each row is as wide as the page.
var (
	takeOverTasks   = []int{560, 7000, 2400, 2200, 3318}
	takeOverPeople  = []int{560, 3300, 3900, 2400, 2100, 1918, 1300}
	takeOverPapers  = []int{560, 1200, 2800, 3200, 5518, 2200}
	takeOverReports = []int{560, 6918, 3600, 2200, 2200}
	takeOverWaits   = []int{560, 11118, 3800}
)

// Render gives the bytes of the .docx.
func (o TakeOver) Render() ([]byte, error) {
	var b body
	b.Raw(docx.Open)
	b.Paragraph("Type", "", docx.Run{Text: "BIÊN BẢN BÀN GIAO SỔ TRỰC"})
	at := o.At.Date()
	for _, line := range []string{docx.Line(o.Office), hour(o.At.Clock()) + ", " + viet.DateInWords(at.Day(), int(at.Month()), at.Year())} {
		b.Paragraph("Centred", "", docx.Run{Text: line})
	}
	for _, line := range o.sums() {
		b.Paragraph("Normal", "", docx.Run{Text: line})
	}
	b.takeOver(takeOverTasks, fmt.Sprintf("I. VIỆC CHƯA XONG (%d)", len(o.Tasks)), []string{"TT", "Nội dung", "Văn bản", "Hạn", "Tình trạng"}, o.taskRows())
	b.takeOver(takeOverPeople, fmt.Sprintf("II. NGƯỜI ĐANG THEO DÕI (%d)", len(o.People)),
		[]string{"TT", "Họ và tên, năm sinh", "Hộ, địa chỉ", "Diện", "Theo dõi từ – đến", "Tình trạng", "Xét nghiệm"}, o.peopleRows())
	b.takeOver(takeOverPapers, fmt.Sprintf("III. VĂN BẢN CHỜ TRẢ LỜI (%d)", len(o.Papers)),
		[]string{"TT", "Số đến", "Số, ký hiệu", "Nơi gửi", "Trích yếu", "Hạn"}, o.paperRows())
	heads := []string{"TT", "Báo cáo", "Kỳ", "Hạn", "Tình trạng"}
	b.takeOver(takeOverReports, fmt.Sprintf("IV. BÁO CÁO QUÁ HẠN (%d), SẮP ĐẾN HẠN (%d)", o.overdue(), len(o.Owed)-o.overdue()), heads, reportRows(o.Owed))
	b.takeOver(takeOverReports, fmt.Sprintf("V. BÁO CÁO ĐÃ XUẤT, CHƯA GHI ĐÃ GỬI (%d)", len(o.Unsent)), heads, reportRows(o.Unsent))
	var waits [][]string
	for _, w := range o.Waits {
		waits = append(waits, []string{w.Name, dueOf(w.Since)})
	}
	b.takeOver(takeOverWaits, fmt.Sprintf("VI. VĂN BẢN CHỜ XEM, CHƯA VÀO SỔ (%d)", len(o.Waits)), []string{"TT", "Tệp", "Nhận lúc"}, waits)
	b.Paragraph("Normal", `<w:spacing w:before="240"/>`, docx.Run{Text: "Dấu " + reckoned + " trước ngày: không ai nêu ngày ấy, tính theo thiết lập.", Italic: true, Size: small})
	b.Paragraph("Normal", `<w:keepNext/><w:spacing w:before="120"/>`, docx.Run{Text: "Kèm theo: " + docx.Line(strings.Join(o.Files, "; ")) + "."})
	b.TwoColumns(acrossWidth/2, acrossWidth/2, func() { b.takeOverSign("NGƯỜI BÀN GIAO", o.By) }, func() { b.takeOverSign("NGƯỜI NHẬN", "") })
	b.part(pages{paper: across}, true)
	var out bytes.Buffer
	if err := docx.Pack(&out, "Biên bản bàn giao sổ trực", string(b.XML)); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// takeOverSign writes a place to sign.
func (b *body) takeOverSign(who, name string) {
	b.Paragraph("Centred", `<w:keepNext/><w:spacing w:before="240"/>`, docx.Run{Text: who, Bold: true})
	b.Paragraph("Centred", `<w:keepNext/>`, docx.Run{Text: "(Ký, ghi rõ họ tên)", Italic: true})
	b.Paragraph("Centred", `<w:spacing w:before="1200"/>`, docx.Run{Text: docx.Line(name), Bold: true})
}

// sums are what the first screen counts.
func (o TakeOver) sums() []string {
	t := o.Today
	return []string{
		fmt.Sprintf("Việc: %d việc chưa xong; %d việc quá hạn; %d việc đến hạn hôm nay.", len(o.Tasks), t.Late, t.DueToday),
		fmt.Sprintf("Cách ly tại nhà: %d người, %d hộ; tự theo dõi: %d người; quá hạn chờ xác nhận: %d người; cảnh báo chưa xử lý: %d người.",
			t.HomePeople, t.HomeHouses, t.Monitoring, t.Unconfirmed, t.Alarmed.People),
		fmt.Sprintf("Cần xét nghiệm: %d người, trong đó quá ngày: %d người. Buổi đi vòng chưa ghi: %d.", t.TestsDue, t.TestsLate, len(t.Missed)),
		fmt.Sprintf("Văn bản chờ trả lời: %d; chưa giao xử lý: %d; chờ xem, chưa vào sổ: %d. Báo cáo quá hạn: %d; đã xuất, chưa ghi đã gửi: %d.",
			len(o.Papers), t.Unassigned, len(o.Waits), o.overdue(), len(o.Unsent)),
	}
}

// overdue counts the reports that are late; the others are the next ones that fall due.
func (o TakeOver) overdue() int {
	n := 0
	for _, r := range o.Owed {
		if r.Late {
			n++
		}
	}
	return n
}

// takeOver writes a table under its title; a row of one cell is a heading over all columns.
func (b *body) takeOver(widths []int, title string, heads []string, rows [][]string) {
	b.Paragraph("Normal", `<w:keepNext/><w:spacing w:before="240" w:after="60"/>`, docx.Run{Text: title, Bold: true})
	if len(rows) == 0 {
		b.Paragraph("Normal", "", docx.Run{Text: "Không có."})
		return
	}
	b.table(widths)
	cells := make([]cell, len(heads))
	for i, h := range heads {
		cells[i] = cell{text: h, style: "CellHead", size: small}
	}
	b.row(widths, true, 0, cells...)
	number := 0
	for _, r := range rows {
		if len(r) == 1 {
			b.row(widths, false, 0, cell{text: r[0], span: len(widths), bold: true, grey: true})
			continue
		}
		number++
		cells := []cell{{text: fmt.Sprint(number), middle: true}}
		for _, text := range r {
			cells = append(cells, cell{text: text, size: small})
		}
		b.row(widths, false, 0, cells...)
	}
	b.Raw(`</w:tbl>`)
}

func (o TakeOver) taskRows() (rows [][]string) {
	lead := "\n" // of nobody
	for i, t := range o.Tasks {
		if of := t.Lead; of != lead {
			lead = of
			n, late := 0, 0
			for _, other := range o.Tasks[i:] {
				if other.Lead != of {
					break
				}
				n++
				if other.Status.Late {
					late++
				}
			}
			rows = append(rows, []string{fmt.Sprintf("%s: %d việc, quá hạn %d", orElse(of, "Chưa giao cho ai"), n, late)})
		}
		owed := ""
		if t.OwedBy != "" && t.OwedBy != lead {
			owed = "còn: " + t.OwedBy
		}
		rows = append(rows, []string{joined(" ", t.Task.Ordinal, t.Task.Words()), t.Symbol, t.due(), joined("; ", t.stands(), owed)})
	}
	return rows
}

func (t TakeOverTask) stands() string {
	s := "chưa làm"
	if t.Status.State == model.TaskDoing {
		s = "đang làm"
	}
	switch {
	case t.Status.Missed > 1:
		return fmt.Sprintf("quá hạn %d kỳ, %s", t.Status.Missed, s)
	case t.Status.Late:
		return "quá hạn, " + s
	}
	return s
}

// due is when the task is due: with a time only where its deadline has one, and reckoned before a day that nobody named.
func (t TakeOverTask) due() string {
	rule := t.Task.RuleOf(t.Status.Period, t.Status.Due)
	switch {
	case t.Status.Due == 0 || rule.Time != "":
		return dueOf(t.Status.Due)
	case rule.Every == model.EveryNone:
		return reckoned + t.Status.Due.Date().Local()
	}
	return t.Status.Due.Date().Local()
}

// reckoned stands before a day that follows from the settings, as on the screen.
const reckoned = "~"

func dueOf(at model.Instant) string {
	if at == 0 {
		return ""
	}
	return string(at.Clock()) + " " + at.Date().Local()
}

func (o TakeOver) peopleRows() (rows [][]string) {
	day := o.At.Date()
	for _, p := range o.People {
		test := ""
		if next, due := p.Isolation.NextTest(); due {
			test = next.Local()
			if next < day {
				test += " (quá ngày)"
			}
		}
		rows = append(rows, []string{
			joined(", ", p.Person.Name, yearOf(p.Person)), joined(", ", "Hộ "+p.Home.Head, p.Home.Address), joined("; ", categoryName(p.Isolation), p.Diseases),
			p.Isolation.StartsOn.Local() + " – " + p.Isolation.LastDay().Local(), stateWords(p.Isolation, day), test,
		})
	}
	return rows
}

func (o TakeOver) paperRows() (rows [][]string) {
	for _, p := range o.Papers {
		due := p.Due.Date().Local()
		if p.Reckoned {
			due = reckoned + due
		}
		rows = append(rows, []string{p.FullNumber(), p.Symbol, p.Issuer, p.Subject, joined(", ", due, late(p.Late))})
	}
	return rows
}

func late(is bool) string {
	if is {
		return "quá hạn"
	}
	return ""
}

func reportRows(reports []TakeOverReport) (rows [][]string) {
	kinds := map[model.ReportKind]string{
		model.ReportDaily: "Báo cáo ngày", model.ReportWeekly: "Báo cáo tuần", model.ReportMonthly: "Báo cáo tháng", model.ReportOnDemand: "Báo cáo đột xuất",
	}
	for _, r := range reports {
		name := joined(" ", kinds[r.Kind], r.Title)
		if r.Number > 0 {
			name += fmt.Sprintf(" số %d", r.Number)
		}
		if r.To != "" {
			name += " gửi " + r.To
		}
		rows = append(rows, []string{name, r.Period.From.Local() + " – " + r.Period.To.Local(), dueOf(r.Due), late(r.Late)})
	}
	return rows
}
