package sample

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// directives makes the papers with their tasks, and what was said of these. A ward with more papers than are written
// out received the rest in the months before.
func (m *maker) directives() {
	m.tagged = map[string]model.TaskID{}
	written := papers()
	all := append(m.olderPapers(m.papers()-len(written)), written...)
	for _, p := range all {
		if received := m.day(-p.received).At(p.at); received <= m.now {
			m.directive(p, received)
		}
	}
	m.sortCompletions()
}

func (m *maker) directive(p paper, received model.Instant) {
	d := model.Directive{
		ID: model.DirectiveID(len(m.ward.Directives) + 1), ReceivedAt: received, Kind: p.kind, KindName: p.kindName, DocNumber: p.number, Symbol: p.symbol,
		Issuer: p.head.name, Place: p.head.place, IssuedOn: m.day(-p.ago), Subject: m.fill(p.subject), Signer: p.head.signer,
		SignerTitle: signerTitle(p.head), Urgency: p.urgency, Recipients: recipients(p), Instruction: p.instruction, HandledBy: p.handled,
		Text: m.print(p),
	}
	if d.Urgency == "" {
		d.Urgency = model.UrgencyNormal
	}
	if p.instruction != "" {
		d.InstructionBy, d.InstructionOn = m.ward.Secretary, received.Date()
	}
	for _, c := range p.cites {
		d.Cites = append(d.Cites, model.Citation{Symbol: c.symbol, Kind: c.kind, Issuer: c.issuer, IssuedOn: m.day(-c.ago)})
	}
	d.File = model.File{Name: fileName(p.symbol), Size: len(d.Text), Bytes: []byte(d.Text)}
	for k, j := range p.jobs {
		d.Tasks = append(d.Tasks, m.task(j, k, d, 0))
	}
	m.ward.Directives = append(m.ward.Directives, d)
}

// fileName is the name a paper arrives under: 180-CV-QU.txt.
func fileName(symbol string) string { return strings.ReplaceAll(symbol, "/", "-") + ".txt" }

func signerTitle(h head) string { return strings.TrimSpace(h.signFor + " " + h.title) }

func recipients(p paper) model.Lines {
	if len(p.to) > 0 {
		return append(append(model.Lines{"Như trên"}, p.to[1:]...), p.head.keeps)
	}
	return model.Lines{"Các đơn vị trực thuộc", p.head.keeps}
}

// task dates a job and everything below it.
func (m *maker) task(j job, position int, d model.Directive, parent model.TaskID) model.Task {
	m.given++
	t := model.Task{
		ID: model.TaskID(m.given), DirectiveID: d.ID, ParentID: parent, Position: position + 1, Ordinal: j.ordinal,
		Text: m.plain(j.text), Lead: j.lead, LeadID: m.units[j.lead], Deadline: m.deadline(j), CreatedAt: d.ReceivedAt,
	}
	for _, name := range j.with {
		t.Units = append(t.Units, model.TaskUnit{UnitID: m.units[name], Name: name, Role: model.RoleSupport})
	}
	if j.cells {
		t.RollCall, t.RollKind = true, model.Kinds(model.UnitCell)
		for n := 1; n <= areaCount; n++ {
			t.Units = append(t.Units, model.TaskUnit{UnitID: m.units[cellName(n)], Name: cellName(n), Role: model.RoleRoll})
		}
	}
	if j.tag != "" {
		m.tagged[j.tag] = t.ID
	}
	if len(j.jobs) == 0 {
		m.say(t, j)
	}
	for k, below := range j.jobs {
		t.Tasks = append(t.Tasks, m.task(below, k, d, t.ID))
	}
	return t
}

// bracketed finds the words of a deadline.
var bracketed = regexp.MustCompile(`\[([^\]]*)\]`)

func (m *maker) deadline(j job) model.Deadline {
	w := j.when
	d := model.Deadline{Every: w.every, Time: w.clock, Relation: w.rel, Weekday: w.weekday, Day: w.day, ToWhom: w.toWhom}
	if words := bracketed.FindStringSubmatch(j.text); words != nil {
		d.Phrase = m.fill(words[1])
	}
	if w.today {
		d.Weekday = m.today.Weekday()
	}
	if w.every == model.EveryOnce {
		d.Due = m.day(w.at)
	}
	if w.from > 0 {
		d.StartsOn = m.day(-w.from)
	}
	return d
}

// dayMark finds the places of dates.
var dayMark = regexp.MustCompile(`\{(-?\d+)\}`)

// fill puts dates into their places, as papers write them: 05/02/2021, 06/8/2021.
func (m *maker) fill(text string) string {
	weekday := viet.WeekdayName(m.today.Weekday())
	text = strings.ReplaceAll(text, "{weekday}", strings.ToLower(weekday[:1])+weekday[1:])
	return dayMark.ReplaceAllStringFunc(text, func(mark string) string {
		offset, _ := strconv.Atoi(strings.Trim(mark, "{}")) // the expression lets only numbers through
		return slashed(m.day(offset))
	})
}

// plain is fill without the brackets.
func (m *maker) plain(text string) string {
	return m.fill(bracketed.ReplaceAllString(text, "$1"))
}

func slashed(d model.Date) string {
	if d.Month() <= 2 {
		return d.Local()
	}
	return fmt.Sprintf("%02d/%d/%d", d.Day(), d.Month(), d.Year())
}
