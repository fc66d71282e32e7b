package report

import (
	"fmt"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/model/viet"
)

// figures looks up rows by code; one that is not there is all zeros.
type figures map[string]model.Figure

func byCode(rows []model.Figure) figures {
	f := make(figures, len(rows))
	for _, row := range rows {
		f[row.Code] = row
	}
	return f
}

// clause is a number in words: form has one %, the number. A clause of zero is not said.
type clause struct {
	n    int
	form string
}

func (c clause) String() string { return strings.Replace(c.form, "%", viet.Number(c.n), 1) }

// say joins the clauses that are not zero; "" where all are.
func say(separator string, clauses ...clause) string {
	var said []string
	for _, c := range clauses {
		if c.n != 0 {
			said = append(said, c.String())
		}
	}
	return strings.Join(said, separator)
}

// sentence puts before in front of what is said and a full stop behind it; "" stays "".
func sentence(before, said string) string {
	if said == "" {
		return ""
	}
	return before + said + "."
}

// bracket puts what is said in brackets behind a clause.
func bracket(said string) string {
	if said == "" {
		return ""
	}
	return " (" + said + ")"
}

// unwritten stands where only the officer can say something and has not.
const unwritten = "…………………………………………"

// spoken is what a section says where the officer wrote nothing, in a report issued before its sentences were kept with it: what it said
// then, word for word. Those of today are templates: see Speak.
func spoken(key string, d Document) []string {
	f := byCode(d.Report.Figures)
	var said []string
	switch key {
	case "leadership":
		said = leadership(f, d)
	case "results":
		said = results(f)
	case "difficulties", "proposals": // no figure says these: they are left to be filled in
		return []string{unwritten}
	case "next":
		return []string{outlook(d.Report.Tasks, f)}
	}
	said = notEmpty(said)
	if len(said) == 0 {
		return []string{nothing}
	}
	return said
}

func leadership(f figures, d Document) []string {
	done := []clause{
		{f["activity.meeting"].Up, "% cuộc họp"},
		{f["activity.resolution"].Up, "ban hành % nghị quyết, văn bản"},
		{f["activity.inspection"].Up, "% cuộc kiểm tra, giám sát"},
		{f["activity.propaganda"].Up, "% đợt tuyên truyền"},
		{f["activity.checkpoint"].Up, "% ca trực chốt kiểm soát"},
		{f["activity.support"].Up, "% lượt hỗ trợ"},
		{f["activity.commendation"].Up, "% lượt khen thưởng"},
	}
	for _, own := range d.Report.Figures {
		if figure.IsOwn(own.Code) {
			name := strings.ReplaceAll(d.label(own.Code), "%", "")
			done = append(done, clause{own.Up, "% " + lowered(name)})
		}
	}
	return []string{
		sentence("Tiếp nhận ", say("", clause{f["directive.received"].Up, "% văn bản chỉ đạo của cấp trên"})),
		sentence("Tổ chức thực hiện: ", say("; ", done...)),
	}
}

func results(f figures) []string {
	return []string{
		sentence("Cách ly y tế: ", isolating(f)),
		sentence("Ca bệnh và tiếp xúc: ", cases(f)),
		sentence("Người về từ vùng dịch: ", say("; trong đó ",
			clause{f["returned.people"].Up, "% người"},
			clause{f["returned.undeclared"].Up, "% người chưa khai báo y tế"})),
		sentence("Theo dõi hằng ngày: ", say("; ",
			clause{f["checkin.done"].Up, "đã thực hiện %/" + viet.Number(f["checkin.expected"].Up) + " lượt"},
			clause{f["checkin.absent"].Up, "% lượt vắng mặt, không hợp tác"},
			clause{f["checkin.symptoms"].Up, "% lượt ghi nhận có triệu chứng"},
			clause{f["alarm.answered"].Up, "% lượt báo động đã xử lý"},
			clause{f["alarm.open"].Now, "% người đang báo động chưa xử lý"})),
		sentence("Xét nghiệm: ", say("; ",
			clause{f["test.taken"].Up, "lấy % mẫu"},
			clause{f["test.positive"].Up, "% mẫu dương tính"},
			clause{f["test.negative"].Up, "% mẫu âm tính"},
			clause{f["test.pending"].Now, "% mẫu chờ kết quả"})),
		sentence("Xử lý vi phạm: ", say("; ",
			clause{f["violation.cases"].Up, "% trường hợp"},
			clause{f["violation.reminded"].Up, "nhắc nhở %"},
			clause{f["violation.recorded"].Up, "lập biên bản %"},
			clause{f["violation.fined"].Up, "xử phạt %"},
			clause{f["violation.amount"].Up, "số tiền xử phạt % đồng"})),
	}
}

func isolating(f figures) string {
	home := f["home.people"]
	now := say("", clause{home.Now, "% người"})
	if now != "" {
		now = "đang cách ly tại nhà " + now + say("", clause{f["home.households"].Now, " thuộc % hộ"})
	} else if home.Up+home.Down > 0 {
		now = "không còn người cách ly tại nhà"
	}
	now += bracket(say(", ", clause{home.Up, "tăng %"}, clause{home.Down, "giảm %"}))
	central := say("", clause{f["central.people"].Now, "cách ly tập trung % người"})
	if central != "" {
		central += say("", clause{f["central.sites"].Now, " tại % cơ sở"})
	}
	return strings.Join(notEmpty([]string{
		now,
		say("", clause{f["home.completed"].Up, "% người hoàn thành cách ly"}),
		say("", clause{f["monitor.people"].Now, "% người tự theo dõi sức khỏe"}),
		central,
		say("", clause{f["hospital.people"].Now, "% người ở cơ sở y tế"}),
		say("", clause{f["left.people"].Up, "% người bỏ đi"}),
		say("", clause{f["died.people"].Up, "% người tử vong"}),
	}), "; ")
}

func cases(f figures) string {
	found := say("", clause{f["f0.new"].Up, "% ca bệnh mới"})
	found += bracket(say(", ",
		clause{f["f0.community"].Up, "cộng đồng %"},
		clause{f["f0.cross"].Up, "lây nhiễm chéo %"},
		clause{f["f0.central"].Up, "khu cách ly %"},
		clause{f["f0.returned"].Up, "về từ vùng dịch %"}))
	return strings.Join(notEmpty([]string{
		strings.TrimSpace(found),
		say(", ",
			clause{f["f0.cured"].Up, "% ca khỏi bệnh"},
			clause{f["f0.died"].Up, "% ca tử vong"}),
		say(", ",
			clause{f["f1.people"].Now, "đang theo dõi % F1"},
			clause{f["f2.people"].Now, "đang theo dõi % F2"}),
	}), "; ")
}

// outlook is what remains to be done.
func outlook(t model.TaskTotals, f figures) string {
	open := say(", trong đó ",
		clause{t.Open, "hoàn thành % lượt nhiệm vụ còn lại"},
		clause{t.Late, "% lượt nhiệm vụ đã quá hạn"})
	watched := say(" và ",
		clause{f["home.people"].Now, "% người cách ly tại nhà"},
		clause{f["monitor.people"].Now, "% người tự theo dõi sức khỏe"})
	if watched != "" {
		watched = "theo dõi " + watched
	}
	said := strings.Join(notEmpty([]string{open, watched}), "; ")
	if said == "" {
		return "Tiếp tục thực hiện nhiệm vụ thường xuyên."
	}
	return "Tiếp tục " + said + "."
}

// taskTotals is the sentence superiors look for first.
func taskTotals(t model.TaskTotals) string {
	if t.Total == 0 {
		return "Trong kỳ không phát sinh nhiệm vụ được giao."
	}
	of := func(n int, form string) string { return clause{n, form}.String() }
	said := of(t.Total, "Tổng số % lượt nhiệm vụ được giao (việc định kỳ tính mỗi kỳ một lượt); ") + of(t.Done, "đã hoàn thành %") + of(t.OnTime, " (đúng hạn %); ") +
		of(t.Open, "chưa hoàn thành %") + of(t.Late, ", trong đó quá hạn %")
	if n := t.Impossible(); n > 0 {
		said += of(n, "; không thực hiện được %")
	}
	if t.Waived > 0 {
		said += of(t.Waived, "; được miễn %")
	}
	return said + "."
}

// partsBefore are the five parts that every report had.
func partsBefore(d Document) []part {
	written := narrative(d.Report.Narrative)
	section := func(key string) []block {
		texts := written[key]
		if len(texts) == 0 {
			texts = spoken(key, d)
		}
		return textBlocks(texts)
	}
	return []part{
		{"I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO", section("leadership")},
		{"II. KẾT QUẢ THỰC HIỆN", resultBlocks(d, section("results"))},
		{"III. KHÓ KHĂN, VƯỚNG MẮC", section("difficulties")},
		{"IV. KIẾN NGHỊ, ĐỀ XUẤT", section("proposals")},
		{"V. NHIỆM VỤ " + strings.ToUpper(ahead(d.Report.Kind)), section("next")},
	}
}

// sectionsBefore are the keys of those parts.
var sectionsBefore = [...]string{"leadership", "results", "difficulties", "proposals", "next"}

// narrative is the officer's text by section. A section whose key is not known goes with the results: nothing is lost.
func narrative(sections []model.Section) map[string][]string {
	written := map[string][]string{}
	for _, s := range sections {
		key := s.Key
		if !slices.Contains(sectionsBefore[:], key) {
			key = "results"
		}
		written[key] = append(written[key], paragraphs(s.Text)...)
	}
	return written
}

func resultBlocks(d Document, said []block) []block {
	blocks := append([]block{{point: "1. Kết quả chung"}}, said...)
	blocks = append(blocks, block{point: "2. Số liệu tổng hợp"})
	if len(d.Report.Figures) == 0 {
		blocks = append(blocks, block{text: nothing})
	} else {
		blocks = append(blocks, block{grid: d.figureGrid(d.Report.Figures)})
	}
	if d.Corrects != nil {
		blocks = append(blocks, d.corrected()...)
	}
	blocks = append(blocks, block{point: "3. Thực hiện nhiệm vụ được giao"}, block{text: taskTotals(d.Report.Tasks)})
	if len(d.Report.Late) > 0 {
		blocks = append(blocks, block{text: "Các nhiệm vụ quá hạn:"}, block{grid: lateGridBefore(d.Report.Late)})
	}
	if len(d.Activities)+len(d.Earlier) == 0 {
		return blocks
	}
	blocks = append(blocks, block{point: "4. Các hoạt động trong kỳ"})
	for _, a := range inTime(d.Earlier) {
		blocks = append(blocks, block{text: activityLine(a, " (bổ sung kỳ trước)")})
	}
	for _, a := range inTime(d.Activities) {
		blocks = append(blocks, block{text: activityLine(a, "")})
	}
	return blocks
}

// lateGridBefore is the table of late tasks as it was before it said how many rounds of each are late.
func lateGridBefore(late []model.TaskLine) *grid {
	late = slices.Clone(late)
	for i := range late {
		late[i].Rounds = 0
	}
	return lateGrid(late)
}

// abstractBefore is the trích yếu of those reports.
func abstractBefore(d Document) []string {
	p := d.Report.Period
	text, span := subject(d), days(p)
	switch d.Report.Kind {
	case model.ReportWeekly:
		text += " tuần"
	case model.ReportMonthly:
		if p.From != 0 && p.From.Day() == 1 && p.To+1 == firstOfNextMonth(p.From) {
			text += fmt.Sprintf(" tháng %d năm %d", p.From.Month(), p.From.Year())
			span = ""
		}
	case model.ReportDaily, model.ReportOnDemand:
	}
	lines := []string{text}
	if p.From == p.To && span != "" {
		lines = append(lines, span)
	} else if span != "" {
		lines = append(lines, "("+span+")")
	}
	return lines
}

// introBefore is the first sentence of those reports.
func introBefore(d Document) string {
	text := line(d.Office.Name)
	if text == "" {
		text = "Báo cáo " + subject(d)
	} else {
		text += " báo cáo " + subject(d)
	}
	if span := days(d.Report.Period); span != "" {
		text += " " + span
	}
	return text + bracket(asOf(d.Report)) + ", như sau:"
}
