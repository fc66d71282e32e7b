package handout

import (
	"bytes"
	"fmt"
	"strings"

	"sotruc/model"
	"sotruc/model/contact"
	"sotruc/model/viet"
	"sotruc/report/docx"
)

// Contacts is the chain of contacts of people (chuỗi tiếp xúc) as a table: from the first who is known down to the last.
type Contacts struct {
	Office string
	Day    model.Date // of the states
	Phones bool       // whole; else masked
	Chains []ContactSheet
}

// ContactSheet is the chain of one person in one disease.
type ContactSheet struct {
	Person  model.Person
	Disease string // its name
	Rows    []ContactRow
}

// ContactRow is a line of it: who, whose contact, and how long known as a case.
type ContactRow struct {
	contact.Row
	Stop
	Source    string     // whose contact; "" of the first
	CaseSince model.Date // 0: no case
}

// contactColumns are the widths, in twips, of number, step, person, home, whose contact, why, days, state and number of contacts.
var contactColumns = []int{520, 560, 3360, 3000, 2240, 1700, 1660, 1678, 760}

// Indents, in twips, of a step below another; deeper ones stand below each other, as their number says.
const (
	contactIndent = 200
	deepestIndent = 7
)

// Render gives the bytes of the .docx.
func (c Contacts) Render() ([]byte, error) {
	var b body
	b.Raw(docx.Open)
	for n, s := range c.Chains {
		b.contacts(c, s)
		b.part(pages{paper: across}, n+1 == len(c.Chains))
	}
	var out bytes.Buffer
	if err := docx.Pack(&out, "Chuỗi tiếp xúc", string(b.XML)); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func (b *body) contacts(c Contacts, s ContactSheet) {
	people := map[model.PersonID]bool{}
	for _, r := range s.Rows {
		people[r.PersonID] = true
	}
	below := viet.DateInWords(c.Day.Day(), int(c.Day.Month()), c.Day.Year()) + fmt.Sprintf(" – %d người", len(people))
	if s.Disease != "" {
		below = s.Disease + " – " + below
	}
	if office := docx.Line(c.Office); office != "" {
		below = office + " – " + below
	}
	head := func(text string) cell { return cell{text: text, style: "CellHead", size: small} }
	b.table(contactColumns)
	b.row(contactColumns, true, 0, cell{
		text: "CHUỖI TIẾP XÚC CỦA " + strings.ToUpper(docx.Line(s.Person.Name)), under: below, span: len(contactColumns), style: "CellHead", size: large, bare: true,
	})
	b.row(
		contactColumns, true, 0, head("TT"), head("Bậc"), head("Họ và tên, năm sinh, điện thoại"), head("Hộ, địa chỉ"), head("Tiếp xúc với"), head("Diện"),
		head("Theo dõi từ – đến"), head("Tình trạng"), head("Số người tiếp xúc"),
	)
	number := 0
	for _, r := range s.Rows {
		if !r.Again {
			number++
		}
		b.contact(c, s, r, number)
	}
	b.Raw(`</w:tbl>`)
}

func (b *body) contact(c Contacts, s ContactSheet, r ContactRow, number int) {
	indent := min(r.Depth, deepestIndent) * contactIndent
	name := cell{text: r.Person.Name, bold: r.PersonID == s.Person.ID, indent: indent, under: joined(" – ", yearOf(r.Person), phoneOf(r.Stop, c.Phones))}
	if r.Again {
		name.under = "đã nêu ở trên"
		b.row(contactColumns, false, 0, cell{}, cell{text: fmt.Sprint(r.Depth), middle: true}, name, cell{}, cell{text: r.Source}, cell{}, cell{}, cell{}, cell{})
		return
	}
	i, span, contacts := r.Isolation, "", ""
	if i.ID != 0 {
		span = i.StartsOn.Local() + " – " + i.LastDay().Local()
	}
	if r.Contacts > 0 {
		contacts = fmt.Sprint(r.Contacts)
	}
	why := categoryName(i)
	if r.CaseSince != 0 {
		why = "ca bệnh từ " + r.CaseSince.Local()
	}
	b.row(
		contactColumns, false, 0, cell{text: fmt.Sprint(number), middle: true}, cell{text: fmt.Sprint(r.Depth), middle: true}, name,
		cell{text: "Hộ " + r.Home.Head, under: r.Home.Address}, cell{text: r.Source}, cell{text: why, size: small},
		cell{text: span, size: small, middle: true}, cell{text: stateWords(i, c.Day), size: small}, cell{text: contacts, middle: true},
	)
}

// stateWords say how an isolation stands on a day.
func stateWords(i model.Isolation, on model.Date) string {
	if i.ID == 0 {
		return "không cách ly"
	}
	switch i.StateOn(on) {
	case model.StateIsolating:
		return fmt.Sprintf("đang theo dõi, ngày %d/%d", on-i.StartsOn+1, i.LastDay()-i.StartsOn+1)
	case model.StateUnconfirmed:
		return fmt.Sprintf("quá hạn %d ngày, chờ xác nhận", on-i.EndsOn)
	case model.StateMonitoring:
		return fmt.Sprintf("tự theo dõi, còn %d ngày", i.MonitoredUntil()-on)
	case model.IsolationNone:
		return "chưa bắt đầu"
	case model.StateEnded:
	}
	switch i.Outcome {
	case model.OutcomeCompleted:
		return "hoàn thành " + i.EndedOn.Local()
	case model.OutcomeBecameCase:
		return "thành ca bệnh " + i.EndedOn.Local()
	case model.OutcomeMoved:
		return "chuyển nơi khác " + i.EndedOn.Local()
	case model.OutcomeLeft:
		return "rời địa bàn " + i.EndedOn.Local()
	case model.OutcomeDied:
		return "tử vong " + i.EndedOn.Local()
	case model.OutcomeCancelled, model.OutcomeNone:
	}
	return "đã hết"
}
