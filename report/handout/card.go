package handout

import (
	"bytes"
	"fmt"
	"strings"

	"sotruc/model"
	"sotruc/report/docx"
)

// Card is what hangs in the house of somebody under isolation (thẻ theo dõi): a grid of the days and both sessions, a page for each
// person.
type Card struct {
	Office string
	Sheets []CardSheet
}

// CardSheet is the page of one person.
type CardSheet struct {
	Stop
	Disease string // its name
	Rule    string // where the number of days comes from; "" is a blank
	Call    string // whom to call in need, with a phone; "" is a blank
}

// upright is A4 upright, in twips: margins 15/12/20/15 mm.
const (
	upright = `<w:pgSz w:w="11906" w:h="16838"/>` +
		`<w:pgMar w:top="850" w:right="850" w:bottom="680" w:left="1134" w:header="454" w:footer="340" w:gutter="0"/>`
	uprightWidth = 11906 - 1134 - 850
)

// cardColumns are the widths, in twips, of day, date, and of either session temperature and symptoms, and of who looked in.
var cardColumns = []int{760, 1180, 900, 2140, 900, 2140, 1902}

// Heights, in twips, of the lines of a card: together they fill the page, and a pen has room in each.
const (
	cardGrid     = 10200
	leastCardRow = 380
	mostCardRow  = 620
)

// Render gives the bytes of the .docx.
func (c Card) Render() ([]byte, error) {
	var b body
	b.Raw(docx.Open)
	for n, s := range c.Sheets {
		b.card(c.Office, s)
		b.part(pages{paper: upright, alone: true}, n+1 == len(c.Sheets))
	}
	var out bytes.Buffer
	if err := docx.Pack(&out, "Thẻ theo dõi cách ly tại nhà", string(b.XML)); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// span are the days of a card: those under isolation, or those of watching where nobody is held.
func (s CardSheet) span() model.Span {
	i := s.Isolation
	return model.Span{From: i.StartsOn, To: max(i.LastDay(), i.StartsOn)}
}

// open tells whether somebody writes down what is found in a session.
func (s CardSheet) open(day model.Date, session model.Session) bool {
	i := s.Isolation
	if i.WatchOnly() || i.CheckIns == 0 || i.Place != model.PlaceHome {
		return session == model.Morning || i.CheckIns != 1
	}
	return i.Expects(day, session)
}

// tests are the days of the regime's tests and of those ordered beyond them.
func (s CardSheet) tests() map[model.Date]bool {
	days := map[model.Date]bool{}
	for _, day := range s.Isolation.RegimeTests() {
		days[day] = true
	}
	for _, t := range s.Isolation.Tests {
		if t.DueOn != 0 {
			days[t.DueOn] = true
		}
	}
	return days
}

func (b *body) card(office string, s CardSheet) {
	span := s.span()
	title := "THẺ THEO DÕI CÁCH LY Y TẾ TẠI NHÀ"
	if s.Isolation.WatchOnly() {
		title = "THẺ TỰ THEO DÕI SỨC KHỎE TẠI NHÀ"
	}
	b.Paragraph("Centred", "", docx.Run{Text: strings.ToUpper(docx.Line(office)), Size: plain})
	b.Paragraph("Centred", `<w:spacing w:before="60" w:after="60"/>`, docx.Run{Text: title, Bold: true, Size: large})
	b.cardHead(s, span)
	b.Paragraph("Normal", `<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>`)
	b.table(cardColumns)
	head := func(text string, span int, merge string) cell {
		return cell{text: text, span: span, merge: merge, style: "CellHead", size: small}
	}
	b.row(cardColumns, true, 0, head("Ngày thứ", 1, "restart"), head("Ngày", 1, "restart"), head("BUỔI SÁNG", 2, ""), head("BUỔI CHIỀU", 2, ""), head("Ghi chú, người ghé ký", 1, "restart"))
	b.row(cardColumns, true, 0, head("", 1, "continue"), head("", 1, "continue"), head("Nhiệt độ", 1, ""), head("Triệu chứng", 1, ""), head("Nhiệt độ", 1, ""), head("Triệu chứng", 1, ""), head("", 1, "continue"))
	height := min(max(cardGrid/int(span.To-span.From+1), leastCardRow), mostCardRow)
	tests := s.tests()
	for day := span.From; day <= span.To; day++ {
		b.cardDay(s, day, height, tests[day], day == span.To)
	}
	b.Raw(`</w:tbl>`)
	b.Paragraph("Normal", `<w:spacing w:before="100"/>`, docx.Run{Text: callLine(s.Call), Size: plain})
}

// cardDay is the line of a day. A session in which nobody has to look in is grey.
func (b *body) cardDay(s CardSheet, day model.Date, height int, test, last bool) {
	note := ""
	switch {
	case test && last:
		note = "Xét nghiệm; ngày cuối"
	case test:
		note = "Xét nghiệm"
	case last:
		note = "Ngày cuối"
	}
	cells := []cell{
		{text: fmt.Sprint(int(day-s.Isolation.StartsOn) + 1), middle: true},
		{text: day.Local(), middle: true, size: small},
	}
	for _, session := range []model.Session{model.Morning, model.Afternoon} {
		if s.open(day, session) {
			cells = append(cells, cell{}, cell{})
			continue
		}
		cells = append(cells, cell{span: 2, grey: true})
	}
	b.row(cardColumns, false, height, append(cells, cell{text: note, size: small})...)
}

// cardHead says who is followed, for what, from when until when, under which rule, and whom to call.
func (b *body) cardHead(s CardSheet, span model.Span) {
	p, i := s.Person, s.Isolation
	name := p.Name
	if p.Birth != "" {
		name += ", sinh " + birthOf(p)
	}
	rows := [][2]string{
		{"Họ và tên", name},
		{"Hộ, địa chỉ", joined(", ", "hộ "+s.Home.Head, s.Home.Address, s.Home.Area)},
		{"Theo dõi vì", joined(", ", s.Disease, categoryName(i))},
		{"Từ ngày", span.From.Local() + " đến hết ngày " + span.To.Local() + fmt.Sprintf(" (%d ngày)", span.To-span.From+1) + untilNote(i)},
		{"Theo quy định", orElse(s.Rule, dots(40))},
		{"Cần giúp đỡ, gọi", orElse(s.Call, dots(40))},
	}
	widths := []int{1900, uprightWidth - 1900}
	b.table(widths)
	for _, r := range rows {
		b.row(widths, false, 0, cell{text: r[0], bold: true}, cell{text: r[1]})
	}
	b.Raw(`</w:tbl>`)
}
