package report

import (
	"fmt"
	"strings"
	"time"
	"unicode"

	"sotruc/model"
	"sotruc/model/outgoing"
	"sotruc/model/viet"
)

const nothing = "Trong kỳ không phát sinh."

// day writes 05/9/2026: a day below ten and the months 1 and 2 carry a zero. Source: Hướng dẫn 05-HD/VPTW.
func day(d model.Date) string {
	return dayAndMonth(d) + fmt.Sprintf("/%d", d.Year())
}

func dayAndMonth(d model.Date) string {
	if d.Month() <= time.February {
		return fmt.Sprintf("%02d/%02d", d.Day(), d.Month())
	}
	return fmt.Sprintf("%02d/%d", d.Day(), d.Month())
}

// days writes a period: "từ ngày 16/8 đến ngày 22/8/2021", or "ngày 16/8/2021".
func days(p model.Period) string {
	switch {
	case p.From == 0 || p.To == 0:
		return ""
	case p.From == p.To:
		return "ngày " + day(p.To)
	case p.From.Year() == p.To.Year():
		return "từ ngày " + dayAndMonth(p.From) + " đến ngày " + day(p.To)
	}
	return "từ ngày " + day(p.From) + " đến ngày " + day(p.To)
}

// clock writes "15 giờ", "15 giờ 30".
func clock(c model.Clock) string {
	h, m := c.Minutes()/60, c.Minutes()%60
	if m == 0 {
		return fmt.Sprintf("%d giờ", h)
	}
	return fmt.Sprintf("%d giờ %02d", h, m)
}

// asOf writes until when the figures count: the closing of the period, or the moment of a report made before it.
func asOf(r model.Report) string {
	p := r.Period
	if p.To == 0 {
		return ""
	}
	cut, on := p.Cut, p.To
	if cut == "" {
		cut = "24:00"
	}
	if r.MadeAt != 0 && r.MadeAt < p.Closes() {
		cut, on = r.MadeAt.Clock(), r.MadeAt.Date()
	}
	return "số liệu tính đến " + clock(cut) + " ngày " + day(on)
}

// due writes the deadline of a task line; what cannot be read as one stays as it is.
func due(s string) string {
	on, at, timed := strings.Cut(s, "T")
	d, err := model.ParseDate(on)
	if err != nil || d == 0 {
		return line(s)
	}
	if !timed {
		return day(d)
	}
	c, err := model.ParseClock(at)
	if err != nil || c == "" {
		return line(s)
	}
	return clock(c) + ", " + day(d)
}

// subject is the work a report is about.
func subject(d Document) string {
	if title := line(d.Report.Title); title != "" && d.Report.Kind == model.ReportOnDemand {
		return title
	}
	disease := line(d.Disease)
	if disease == "" {
		disease = "bệnh"
	}
	return "kết quả lãnh đạo, chỉ đạo công tác phòng, chống dịch " + disease
}

// abstract is the trích yếu, in the lines it is set in.
func abstract(d Document) []string {
	if len(d.Layout.Sections) == 0 {
		return corrects(d, abstractBefore(d))
	}
	text, when := about(d), ""
	span, name := days(d.Report.Period), named(d.Report)
	switch {
	case name != "" && d.Report.Kind == model.ReportMonthly:
		text += " " + name
	case name != "":
		when = "(" + upperFirst(name) + ", " + span + ")"
	case d.Report.Period.From == d.Report.Period.To:
		when = span
	case span != "":
		when = "(" + span + ")"
	}
	return corrects(d, notEmpty([]string{text, when}))
}

// about is what a report is about, with a small letter unless it begins with a name in capitals.
func about(d Document) string {
	text := subject(d)
	if d.Report.Kind != model.ReportOnDemand && d.Layout.Subject != "" {
		text = line(d.Layout.Subject)
	}
	if letters := []rune(text); len(letters) > 1 && unicode.IsLower(letters[1]) {
		return lowered(text)
	}
	return text
}

// named is the week or the month that a report covers just so: tuần 33, tháng 02 năm 2026; "" where it covers another time.
func named(r model.Report) string {
	from, to := r.Period.From, r.Period.To
	switch {
	case from == 0:
	case r.Kind == model.ReportWeekly && to-from == 6:
		_, week := (from + 3).Time().ISOWeek() // the week has most of its days
		return fmt.Sprintf("tuần %02d", week)
	case r.Kind == model.ReportMonthly && from.Day() == 1 && to+1 == firstOfNextMonth(from):
		form := "tháng %d năm %d"
		if from.Month() <= time.February {
			form = "tháng %02d năm %d"
		}
		return fmt.Sprintf(form, from.Month(), from.Year())
	}
	return ""
}

// corrects adds to an abstract what the report corrects.
func corrects(d Document, lines []string) []string {
	if c := d.Corrects; c != nil {
		return append(lines, "(đính chính Báo cáo số "+line(c.Symbol)+", ngày "+dayAndMonth(c.On)+fmt.Sprintf("/%d)", c.On.Year()))
	} else if d.Report.CorrectionOf != 0 {
		return append(lines, "(báo cáo đính chính)")
	}
	return lines
}

// intro is the sentence the body begins with.
func intro(d Document) string {
	if len(d.Layout.Sections) == 0 {
		return introBefore(d)
	}
	span, when := days(d.Report.Period), asOf(d.Report)
	switch name := named(d.Report); {
	case name != "" && d.Report.Kind == model.ReportMonthly:
		span = name
	case name != "":
		span = name + ", " + span
	}
	if len(d.Layout.Groups) == 0 { // there are no figures
		when = ""
	}
	who := line(d.Office.Name)
	text := who + " báo cáo " + about(d)
	if who == "" {
		text = "Báo cáo " + about(d)
	}
	if span != "" {
		text += " " + span
	}
	return text + bracket(when) + ", như sau:"
}

func upperFirst(s string) string {
	letters := []rune(s)
	return string(unicode.ToUpper(letters[0])) + string(letters[1:])
}

// aboutPeriod names a report by its kind, its days and what it is about: "Báo cáo tuần từ ngày 16/8 đến ngày 22/8/2021, COVID-19".
func aboutPeriod(kind model.ReportKind, p model.Period, disease string) string {
	about := "Báo cáo"
	switch kind {
	case model.ReportDaily:
	case model.ReportWeekly:
		about += " tuần"
	case model.ReportMonthly:
		about += " tháng"
	case model.ReportOnDemand:
		about += " chuyên đề"
	}
	if span := days(p); span != "" {
		about += " " + span
	}
	if disease = line(disease); disease != "" {
		about += ", " + disease
	}
	return about
}

func firstOfNextMonth(d model.Date) model.Date {
	return model.DateOf(time.Date(d.Year(), d.Month()+1, 1, 0, 0, 0, 0, time.UTC))
}

// ahead names the time after the report.
func ahead(k model.ReportKind) string {
	switch k {
	case model.ReportWeekly:
		return "tuần tới"
	case model.ReportMonthly:
		return "tháng tới"
	case model.ReportDaily, model.ReportOnDemand:
	}
	return "thời gian tới"
}

// symbol is the report's number and symbol. Without a number there is room to write it by hand.
func symbol(d Document) string { return Symbol(d.Office, d.Report) }

// Symbol is the number of a report as it is printed, 05-BC/ĐU; blanks stand for one that has none yet.
func Symbol(o Office, r model.Report) string {
	if s := line(r.Symbol); s != "" {
		return s
	}
	s := outgoing.Symbol(outgoing.Report, r.Number, "", line(o.Symbol))
	if r.Number == 0 {
		_, after, _ := strings.Cut(s, "-")
		return "    -" + after
	}
	return s
}

// placeAndDate is the line under the motto; what is not known is left to be written by hand.
func placeAndDate(d Document) string {
	if on := d.Report.MadeAt.Date(); on != 0 {
		return placeAndDay(d.Office, on)
	}
	return placeOf(d.Office) + ", ngày      tháng      năm " + fmt.Sprint(max(d.Report.Period.To, 1).Year())
}

// placeAndDay is the place and the day of a paper: "Hòa Minh, ngày 16 tháng 8 năm 2021".
func placeAndDay(o Office, on model.Date) string {
	return placeOf(o) + ", " + viet.DateInWords(on.Day(), int(on.Month()), on.Year())
}

func placeOf(o Office) string {
	if place := line(o.Place); place != "" {
		return place
	}
	return "……………"
}

// partyBranch is the first line of the letterhead: the đảng bộ one level up.
func partyBranch(o Office) string {
	if o.PartyBranch != "" {
		return strings.ToUpper(line(o.PartyBranch))
	}
	superior := line(o.Superior)
	for _, level := range [...][2]string{{"Thành", "thành phố"}, {"Tỉnh", "tỉnh"}, {"Quận", "quận"}, {"Huyện", "huyện"}, {"Thị", "thị xã"}} {
		for _, body := range [...]string{" ủy ", " uỷ "} {
			start := level[0] + strings.TrimSuffix(body, " ")
			if rest, ok := strings.CutPrefix(superior, start+" "); ok {
				rest = strings.TrimPrefix(strings.ToUpper(rest), strings.ToUpper(level[1])+" ") // Thành ủy Thành phố Hồ Chí Minh
				return strings.ToUpper("Đảng bộ "+level[1]) + " " + rest
			}
		}
	}
	if rest, ok := strings.CutPrefix(superior, "Đảng ủy "); ok {
		return strings.ToUpper("Đảng bộ " + rest)
	}
	return strings.ToUpper(superior)
}

// recipients are the lines under "Nơi nhận", as they are set.
func recipients(o Office) []string {
	names := o.Recipients
	if len(names) == 0 {
		names = []string{o.Superior}
	}
	var set []string
	for _, name := range names {
		if name = strings.TrimRight(line(strings.TrimLeft(line(name), "-–• ")), ";., "); name != "" {
			set = append(set, "- "+name+";")
		}
	}
	return append(set, "- Lưu Văn phòng "+committee(o)+".")
}

// committee is what the committee of an office is called: Quận ủy of Quận ủy Liên Chiểu, Đảng ủy of all that say nothing else.
func committee(o Office) string {
	words := strings.Fields(line(o.Name))
	if len(words) >= 2 && viet.Fold(words[0]) != "dang" && viet.Fold(words[1]) == "uy" {
		return words[0] + " " + words[1]
	}
	return "Đảng ủy"
}
