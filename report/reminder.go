package report

import (
	"fmt"
	"io"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/report/clean"
	"sotruc/report/docx"
)

// Reminder is what somebody is reminded of (nhắc việc): all that a unit or a member owes at an instant.
type Reminder struct {
	Office Office
	To     string // the unit or the member; "": whoever does it
	At     model.Instant
	Duties []ReminderLine // late ones first, then by due instant
	Ahead  []ReminderLine // what a list shows beside them: rounds that are yet to begin, the next first
}

// ReminderLine is a line of the agenda of a task that is owed.
type ReminderLine struct {
	Task   model.Task // with its text
	Symbol string     // of its paper; "" where it has none
	Role   model.TaskRole
	By     model.Heading    // leading which the one who is reminded answers for the task; ID 0: it is no heading
	Status model.TaskStatus // of what is owed by the one who is reminded
	Open   string           // of a roll call, where all are reminded at once: the names of those who have not answered
}

// ReminderFormats are the formats WriteReminder knows, which are the endings of the files' names.
func ReminderFormats() []string { return reminderForms().formats() }

func reminderForms() forms[Reminder] {
	return forms[Reminder]{{"txt", reminderTXT}, {"docx", reminderDOCX}}
}

// WriteReminder puts the reminder into dir, one file a format, under the rules of Write.
func WriteReminder(dir string, r Reminder, formats []string) ([]model.File, error) {
	return reminderForms().put(dir, r, reminderName, formats)
}

// reminderName is the fixed name of a reminder's file, nhac-viec-2021-08-16-tram-y-te-phuong.docx.
func reminderName(r Reminder, format string) string {
	return strings.Join(notEmpty([]string{"nhac-viec", r.At.Date().String(), slug(r.To)}), "-") + "." + slug(format)
}

// How much of a reminder goes into a message: a phone shows ten lines of it without scrolling.
const (
	messageLines = 10
	messageText  = 70 // letters of a task's text
)

// Message is the reminder as a message for a phone: ten lines at most, no paragraph longer than it must be.
func (r Reminder) Message() string {
	last := notEmpty([]string{r.ahead(), r.closing()})
	room := messageLines - 1 - len(last) // the first line and the last
	lines := []string{r.opening()}
	for i, l := range r.Duties {
		if i == room-1 && len(r.Duties)-i > 1 {
			lines = append(lines, fmt.Sprintf("… và %d việc nữa.", len(r.Duties)-i))
			break
		}
		lines = append(lines, fmt.Sprintf("%d. %s", i+1, l.words(r.At, messageText)))
	}
	return strings.Join(append(lines, last...), "\n")
}

// reminderTXT writes all of it as text.
func reminderTXT(w io.Writer, r Reminder) error {
	lines := []string{r.opening(), ""}
	for i, l := range r.Duties {
		lines = append(lines, fmt.Sprintf("%d. %s", i+1, l.words(r.At, 0)))
	}
	if len(r.Duties) > 0 {
		lines = append(lines, "")
	}
	lines = append(lines, notEmpty([]string{r.ahead(), r.closing()})...)
	if _, err := io.WriteString(w, strings.Join(lines, "\n")+"\n"); err != nil {
		return fmt.Errorf("write a reminder: %w", err)
	}
	return nil
}

// opening says who reminds whom, when and of how many lines, as the list counts its rows: "Đảng ủy phường Hòa Minh nhắc việc Trạm Y tế
// phường, ngày 16/8/2021: 5 việc chưa xong, 2 việc quá hạn."
func (r Reminder) opening() string {
	office := line(r.Office.Name)
	if office == "" {
		office = "Văn phòng"
	}
	text := strings.TrimRight(office+" nhắc việc "+line(r.To), " ") + ", ngày " + day(r.At.Date()) + ": "
	switch {
	case len(r.Duties) == 0 && len(r.Ahead) == 0:
		return text + "hiện không có việc nào chưa xong."
	case len(r.Duties) == 0:
		return text + "hiện chưa có việc nào tới kỳ."
	}
	tasks, late := map[model.TaskID]bool{}, 0
	for _, l := range r.Duties {
		tasks[l.Task.ID] = true
		if l.Status.Late {
			late++
		}
	}
	open := "% việc chưa xong"
	if n := len(tasks); n < len(r.Duties) { // a duty that is late and due again has two lines
		open += " (thuộc " + viet.Number(n) + " nhiệm vụ)"
	}
	return text + say(", ", clause{len(r.Duties), open}, clause{late, "% việc quá hạn"}) + "."
}

func (r Reminder) closing() string {
	if len(r.Duties) == 0 {
		return "Trân trọng cảm ơn."
	}
	return "Việc nào đã làm xin báo lại văn phòng để ghi kết quả. Trân trọng cảm ơn."
}

// words is a line of the reminder: "Quá hạn 2 ngày (hạn 14/8): Rà soát hộ … [100-CV/ĐU, mục 1.2; lỡ 3 kỳ]". letters bounds the
// task's text; 0 leaves it whole.
func (l ReminderLine) words(now model.Instant, letters int) string {
	text := l.text(letters)
	from := source(l.Symbol, l.Task.Ordinal)
	if notes := strings.Join(notEmpty(append([]string{from}, l.notes()...)), "; "); notes != "" {
		text += " [" + notes + "]"
	}
	return l.due(now) + ": " + text
}

// text is what is to be done, of a task below a heading with the first words of that. letters bounds it; 0 leaves the task's words
// whole.
func (l ReminderLine) text(letters int) string {
	words := line(l.Task.Words())
	if len(l.Task.Above) > 0 && l.Task.PartOf == "" {
		words = shortened(strings.TrimRight(line(l.Task.Above[0].Text), " :"), clean.HeadingText) + ": " + words
	}
	return shortened(words, letters)
}

// notes are what a line says beyond text and date.
func (l ReminderLine) notes() []string {
	s := l.Status
	var notes []string
	if s.Missed > 1 {
		notes = append(notes, fmt.Sprintf("lỡ %d kỳ", s.Missed))
	}
	switch {
	case l.Role == model.RoleRoll:
		notes = append(notes, "điểm danh")
	case s.Of > 0:
		notes = append(notes, fmt.Sprintf("mới có %d/%d đơn vị", s.Done, s.Of))
	}
	if l.Open != "" {
		notes = append(notes, "còn thiếu: "+line(l.Open))
	}
	switch {
	case l.Role == model.RoleSupport:
		notes = append(notes, "phối hợp")
	case l.Role == "" && l.By.ID != 0:
		notes = append(notes, "chủ trì "+headingName(l.By))
	}
	if s.State == model.TaskDoing && s.Of == 0 {
		notes = append(notes, "đang làm")
	}
	return notes
}

// due says when a task is due: "Quá hạn 2 ngày (hạn 14/8)", "17:00 hôm nay", "Thứ Sáu 20/8".
func (l ReminderLine) due(now model.Instant) string {
	s, rule := l.Status, l.Task.RuleOf(l.Status.Period, l.Status.Due)
	if s.Due == 0 {
		if rule.Every == model.EveryASAP {
			return "Kịp thời"
		}
		return "Chưa ghi hạn"
	}
	on, today := s.Due.Date(), now.Date()
	date := dayAndMonth(on)
	if on.Year() != today.Year() {
		date = day(on)
	}
	own := s.UnitID != 0
	reckoned := ""
	if rule.Every == model.EveryNone && !own {
		reckoned = ", văn phòng tính"
		date += reckoned
	}
	clock := ""
	if rule.Time != "" && !own {
		clock = string(s.Due.Clock()) + " "
	}
	said := clock + viet.WeekdayName(on.Weekday()) + " " + date
	switch days := int(on - today); {
	case s.Late && days == 0:
		return "Quá hạn (hạn " + clock + "hôm nay" + reckoned + ")"
	case s.Late:
		return "Quá hạn " + viet.Number(-days) + " ngày (hạn " + clock + date + ")"
	case days == 0:
		said = clock + "hôm nay" + reckoned
	case days == 1:
		said = clock + "ngày mai " + date
	}
	return strings.ToUpper(said[:1]) + said[1:]
}

// reminderGrid is the table of a printed reminder.
func reminderGrid(r Reminder) *grid {
	g := &grid{head: []string{"STT", "Nội dung", "Văn bản", "Hạn", "Ghi chú"}, twips: []int{560, 3795, 1900, 1700, 1400}, textCells: 5}
	for i, l := range r.Duties {
		g.rows = append(g.rows, gridRow{cells: []string{
			fmt.Sprint(i + 1), l.text(0), source(l.Symbol, l.Task.Ordinal), l.due(r.At), strings.Join(l.notes(), "; "),
		}})
	}
	return g
}

// reminderDOCX writes the reminder as a slip on A4 under the office's letterhead.
func reminderDOCX(w io.Writer, r Reminder) error {
	head := paper{
		branch: partyBranch(r.Office), issuer: strings.ToUpper(line(r.Office.Name)), place: placeAndDay(r.Office, r.At.Date()),
	}
	var b body
	b.Raw(docx.Open)
	b.letterhead(head)
	b.Paragraph("Type", "", docx.Run{Text: "PHIẾU NHẮC VIỆC"})
	b.Paragraph("Centred", `<w:spacing w:before="120"/>`, docx.Run{Text: "Kính gửi: " + line(r.To)})
	b.Paragraph("Body", `<w:keepNext/><w:spacing w:before="240" w:after="120"/>`, docx.Run{Text: r.opening()})
	if len(r.Duties) > 0 {
		b.grid(*reminderGrid(r))
	}
	for _, text := range notEmpty([]string{r.ahead(), r.closing()}) {
		b.Paragraph("Body", "", docx.Run{Text: text})
	}
	b.Raw(`<w:sectPr>` + docx.PageNumber + pageXML + `<w:titlePg/></w:sectPr></w:body></w:document>`)
	return docx.Pack(w, "Phiếu nhắc việc "+line(r.To), string(b.XML))
}
