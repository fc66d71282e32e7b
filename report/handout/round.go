package handout

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/report/docx"
)

// Round is the sheet a team takes along on a day (phiếu đi vòng): a line for everybody at home under isolation, with room for what
// is found in both sessions.
type Round struct {
	Office string
	Day    model.Date
	Phones bool           // whole; else masked
	By     model.UnitKind // what the parts are: teams or areas
	Parts  []RoundPart

	Disease     string // its name, where those asked for another are left out
	Responsible string // whose households alone are on it
}

// RoundPart are the pages of one team or area.
type RoundPart struct {
	Name  string // "" for who has no team or area
	Call  string // whom to call in need, with a phone; "" is a blank
	Stops []Stop // in the order they are walked
}

// People counts who stands on the sheet.
func (r Round) People() int {
	n := 0
	for _, p := range r.Parts {
		n += len(p.Stops)
	}
	return n
}

// roundColumns are the widths, in twips, of number, person, home, day, last day, test, and of either session temperature,
// symptoms and note.
var roundColumns = []int{480, 2560, 3060, 760, 760, 840, 760, 1560, 1189, 760, 1560, 1189}

// alarmMark stands before somebody with an open alarm.
const alarmMark = "▲"

// leastRow is how high a line is, so that a pen has room.
const leastRow = 600

// Render gives the bytes of the .docx.
func (r Round) Render() ([]byte, error) {
	var b body
	b.Raw(docx.Open)
	parts := r.Parts
	if len(parts) == 0 {
		parts = []RoundPart{{}}
	}
	for n, p := range parts {
		b.roundPart(r, p)
		b.part(pages{paper: across}, n+1 == len(parts))
	}
	var out bytes.Buffer
	if err := docx.Pack(&out, "Phiếu đi vòng "+r.Day.Local(), string(b.XML)); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// roundTitle are the two lines above the table, which come again on every page.
func roundTitle(r Round, p RoundPart) (title, below string) {
	title = "PHIẾU ĐI VÒNG"
	switch name := docx.Line(p.Name); {
	case name != "":
		title += " – " + strings.ToUpper(name)
	case len(p.Stops) == 0:
	case r.By == model.UnitTeam:
		title += " – CHƯA GIAO TỔ NÀO"
	default:
		title += " – CHƯA RÕ KHU VỰC"
	}
	homes := map[model.HouseholdID]bool{}
	for _, s := range p.Stops {
		homes[s.Home.ID] = true
	}
	day := viet.WeekdayName(r.Day.Weekday()) + ", " + viet.DateInWords(r.Day.Day(), int(r.Day.Month()), r.Day.Year())
	below = strings.ToUpper(day[:1]) + day[1:] + fmt.Sprintf(" – %d người, %d hộ", len(p.Stops), len(homes))
	if only := r.only(); only != "" {
		below += " – " + only
	}
	if office := docx.Line(r.Office); office != "" {
		below = office + " – " + below
	}
	return title, below
}

// only says who alone is on the sheet; "" is everybody.
func (r Round) only() string {
	var only []string
	if disease := docx.Line(r.Disease); disease != "" {
		only = append(only, "bệnh: "+disease)
	}
	if member := docx.Line(r.Responsible); member != "" {
		only = append(only, "hộ do "+member+" phụ trách")
	}
	return strings.Join(only, ", ")
}

func (b *body) roundPart(r Round, p RoundPart) {
	title, below := roundTitle(r, p)
	if len(p.Stops) == 0 {
		b.Paragraph("Centred", "", docx.Run{Text: title, Bold: true, Size: large})
		b.Paragraph("Centred", "", docx.Run{Text: below, Size: plain})
		nobody := "Ngày này không có ai cách ly tại nhà."
		if r.only() != "" {
			nobody = "Ngày này không có ai như vậy cách ly tại nhà."
		}
		b.Paragraph("Centred", `<w:spacing w:before="480"/>`, docx.Run{Text: nobody, Italic: true})
		return
	}
	b.table(roundColumns)
	b.roundHead(title, below)
	b.roundStops(r, p)
	b.Raw(`</w:tbl>`)
	b.roundFoot(p)
}

// roundHead writes the rows that come again on every page.
func (b *body) roundHead(title, below string) {
	b.row(roundColumns, true, 0, cell{text: title, under: below, span: len(roundColumns), style: "CellHead", size: large, bare: true})
	heads := []cell{{text: "TT"}, {text: "Họ và tên, năm sinh, điện thoại"}, {text: "Hộ, địa chỉ"}, {text: "Ngày thứ"}, {text: "Hết ngày"}, {text: "Xét nghiệm"}}
	for i := range heads {
		heads[i].merge, heads[i].style, heads[i].size = "restart", "CellHead", small
	}
	sessions := []cell{{text: "BUỔI SÁNG", span: 3, style: "CellHead", size: small}, {text: "BUỔI CHIỀU", span: 3, style: "CellHead", size: small}}
	b.row(roundColumns, true, 0, append(heads, sessions...)...)
	var under []cell
	for range 6 {
		under = append(under, cell{merge: "continue", style: "CellHead"})
	}
	for range 2 {
		for _, text := range []string{"Nhiệt độ", "Triệu chứng", "Ghi chú"} {
			under = append(under, cell{text: text, style: "CellHead", size: small})
		}
	}
	b.row(roundColumns, true, 0, under...)
}

// roundStops writes the lines below the names of their areas, where there are several; those past their end last.
func (b *body) roundStops(r Round, p RoundPart) {
	number, several := 0, false
	for _, s := range p.Stops {
		several = several || s.Home.AreaID != p.Stops[0].Home.AreaID
	}
	heading := func(text string) {
		b.row(roundColumns, false, 0, cell{text: text, span: len(roundColumns), style: "CellGroup", bold: true, grey: true})
	}
	for _, pastEnd := range []bool{false, true} {
		area, first := model.UnitID(-1), true
		for _, s := range p.Stops {
			if (s.Isolation.StateOn(r.Day) == model.StateUnconfirmed) != pastEnd {
				continue
			}
			switch {
			case pastEnd && first:
				heading("Hết hạn, chờ xác nhận kết thúc")
			case !pastEnd && several && s.Home.AreaID != area:
				heading(orElse(s.Home.Area, "Chưa rõ khu vực"))
			}
			number, area, first = number+1, s.Home.AreaID, false
			b.stop(r, s, number)
		}
	}
}

// stop writes the line of one person. A session in which nobody has to look in is grey.
func (b *body) stop(r Round, s Stop, number int) {
	i, name := s.Isolation, s.Person.Name
	if s.Alarmed {
		name = alarmMark + " " + name
	}
	test := ""
	if due, ok := i.NextTest(); ok {
		if test = short(due); due < r.Day {
			test += " (quá hạn)"
		}
	}
	come := fmt.Sprintf("%d/%d", r.Day-i.StartsOn+1, i.LastDay()-i.StartsOn+1)
	if i.StateOn(r.Day) == model.StateUnconfirmed {
		come = fmt.Sprintf("quá %d", r.Day-i.EndsOn)
	}
	cells := []cell{
		{text: fmt.Sprint(number), middle: true},
		{text: name, bold: true, under: joined(" – ", yearOf(s.Person), phoneOf(s, r.Phones), beside(s))},
		{text: "Hộ " + s.Home.Head, under: orElse(s.Home.Address, dots(20))},
		{text: come, middle: true},
		{text: short(i.LastDay()), middle: true},
		{text: test, middle: true},
	}
	for _, session := range []model.Session{model.Morning, model.Afternoon} {
		expects := func(i model.Isolation) bool { return i.Expects(r.Day, session) }
		if expects(i) || slices.ContainsFunc(s.Others, expects) || i.StateOn(r.Day) == model.StateUnconfirmed {
			cells = append(cells, cell{}, cell{}, cell{})
			continue
		}
		cells = append(cells, cell{span: 3, grey: true})
	}
	b.row(roundColumns, false, leastRow, cells...)
}

// beside says for what else somebody is followed; one visit is for all of it.
func beside(s Stop) string {
	if len(s.Also) == 0 {
		return ""
	}
	return "theo dõi cả vì " + strings.Join(s.Also, ", ")
}

// roundFoot says when to call whom, and leaves room for the names of those who walked.
func (b *body) roundFoot(p RoundPart) {
	b.Paragraph("Normal", `<w:keepNext/><w:spacing w:before="120"/>`, docx.Run{Text: callLine(p.Call), Size: plain})
	if slices.ContainsFunc(p.Stops, func(s Stop) bool { return s.Alarmed }) {
		b.Paragraph("Normal", "<w:keepNext/>", docx.Run{Text: alarmMark + " đang báo động, chưa ghi đã xử lý.", Size: plain})
	}
	b.Paragraph("Normal", `<w:spacing w:before="160"/>`, docx.Run{
		Text: "Người đi vòng buổi sáng: ……………………………………   Buổi chiều: ……………………………………", Size: plain,
	})
}

// callLine says what has to be called in at once, and to whom.
func callLine(call string) string {
	degrees := fmt.Sprintf("%d,%d", model.FeverFrom/10, model.FeverFrom%10)
	return "Từ " + degrees + " °C, có triệu chứng, từ chối hoặc vắng hai buổi liền: gọi ngay " + orElse(docx.Line(call), "…………………………") + "."
}

// orElse is a text, or another where it is empty.
func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}
