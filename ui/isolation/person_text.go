package isolation

import (
	"fmt"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/beside"
	"sotruc/model/regime"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// personTextLine is one line of a card.
type personTextLine struct {
	text string
	look personLook
}

// personLook is how a line is drawn; what it means is in its words and marks as well.
type personLook int

// Text, a heading, something that needs care, something said in passing.
const (
	personPlain personLook = iota
	personHeading
	personWarn
	personMuted
)

func (l personTextLine) draw(th kit.Theme, w int) string {
	text := kit.Fit(l.text, w)
	switch l.look {
	case personHeading:
		return th.Title.Render(text)
	case personWarn:
		return th.Warn.Render(text)
	case personMuted:
		return th.Muted.Render(text)
	case personPlain:
	}
	return text
}

// add wraps a text into lines of the card.
func (c *personCard) add(look personLook, indent int, text string) {
	for n, line := range kit.Wrap(kit.Plain(text), max(c.w-indent-1, 1)) {
		front := strings.Repeat(" ", indent)
		if n > 0 && indent+2 < c.w/2 {
			front += "  "
		}
		c.lines = append(c.lines, personTextLine{front + line, look})
	}
}

// dress writes the card anew; it stays where it was scrolled to.
func (c *personCard) dress() {
	c.lines = nil
	c.who()
	for n, i := range c.facts.isolations {
		c.add(personPlain, 1, "")
		if n == max(len(c.facts.now), 1) {
			c.add(personHeading, 1, c.desk.T("isolation.earlier"))
		}
		c.episode(i, n < max(len(c.facts.now), 1))
	}
	if len(c.facts.isolations) == 0 {
		c.add(personPlain, 1, "")
		c.add(personMuted, 1, c.desk.T("isolation.never_long"))
	}
	c.scroll(0)
}

// who is the person, the household and who looks after it.
func (c *personCard) who() {
	d, p, h := c.desk, c.facts.person, c.facts.home
	parts := []string{part.PersonName(p)}
	if len(p.Birth) > len("2006") {
		parts = append(parts, part.Birth(p.Birth))
	}
	if p.Sex != model.SexUnknown {
		parts = append(parts, d.T("word.sex."+string(p.Sex)))
	}
	if p.NationalID != "" {
		parts = append(parts, model.MaskedID(p.NationalID))
	}
	phone := p.Phone
	if phone == "" {
		phone = h.Phone
	}
	if phone != "" {
		parts = append(parts, phone)
	}
	c.add(personHeading, 1, strings.Join(parts, " · "))
	home := part.HomeName(h.Head, h.Address)
	if p.Relation != "" {
		home += " (" + p.Relation + ")"
	}
	if h.Area != "" {
		home += " · " + h.Area
	}
	c.add(personPlain, 1, d.T("isolation.household")+": "+home)
	if h.ResponsibleID == 0 {
		c.add(personWarn, 1, "! "+d.T("isolation.nobody_responsible"))
	} else {
		c.add(personPlain, 1, d.T("isolation.field.responsible_id")+": "+strings.TrimSpace(h.Responsible+" "+c.facts.phone))
	}
	if h.HelpNeeded != "" {
		c.add(personWarn, 1, "! "+d.T("isolation.field.help_needed")+": "+h.HelpNeeded)
	}
	if len(c.facts.open) > 0 {
		c.add(personWarn, 1, "▲ "+d.T("alarm.open", part.AlarmWords(d, c.facts.open)))
	}
	if n := len(c.facts.links.contacts); n > 0 {
		c.add(personPlain, 1, d.T("isolation.contacts_of", p.Name, n))
	}
	for _, doubt := range p.Doubts() {
		c.add(personWarn, 1, "! "+d.T("error."+string(doubt.Code)))
	}
}

// episode is one isolation; whole with its check-ins.
func (c *personCard) episode(i model.Isolation, whole bool) {
	d, today := c.desk, c.desk.Today()
	state := d.T("isolation.begins_on", i.StartsOn.Local())
	replaced := c.replacedOn(i)
	if s := i.StateOn(today); replaced <= today {
		state = d.T("isolation.replaced", replaced.Local())
	} else if s != model.IsolationNone {
		state = d.T("word.isolation." + string(s))
		if s == model.StateIsolating && i.Outcome != model.OutcomeNone {
			state = d.T("isolation.last_day")
		}
	}
	where := d.T("word.place." + string(i.Place))
	if i.Site != "" {
		where += " " + i.Site
	}
	text := []string{strings.ToUpper(state), kind(d, i), where, d.T("isolation.span", i.StartsOn.Local(), i.LastDay().Local())}
	if s := i.StateOn(today); replaced > today && (s == model.StateIsolating || s == model.StateMonitoring) {
		text = append(text, d.T("isolation.day_of", part.DayOf(d, i, today)))
	}
	c.add(personHeading, 1, strings.Join(text, " · "))
	if i.Outcome != model.OutcomeNone {
		ended := d.T("word.outcome." + string(i.Outcome))
		switch {
		case i.CaseSource != model.SourceNone:
			ended += " (" + d.T("isolation.source."+string(i.CaseSource)) + ")"
		case i.Outcome == model.OutcomeBecameCase:
			ended += " (" + strings.ToLower(d.T("isolation.field.case_source")) + ": " + d.T("app.answer.unsaid") + ")"
		}
		c.add(personPlain, 3, d.T("isolation.outcome")+": "+ended+" "+i.EndedOn.Local())
		if i.Certificate != "" || i.CertificateOn != 0 {
			c.add(personPlain, 3, d.T("isolation.certificate")+": "+dated(d, i.Certificate, i.CertificateOn))
		}
	}
	if replaced > today && i.StateOn(today) == model.StateUnconfirmed {
		c.add(personWarn, 3, "▲ "+d.T("isolation.unconfirmed"))
	}
	c.ends(i)
	c.decision(i)
	if source := c.sourceWords(i); source != "" {
		c.add(personPlain, 3, d.T("isolation.field.contact_id")+": "+source)
	}
	if i.Origin != "" {
		c.add(personPlain, 3, d.T("isolation.field.origin")+": "+i.Origin)
	}
	c.tests(i)
	if whole || len(c.strip(i)) > 0 {
		c.checkIns(i)
	}
	for _, line := range strings.Split(kit.PlainLines(i.Note), "\n") {
		if line != "" {
			c.add(personPlain, 3, d.T("isolation.field.note")+": "+line)
		}
	}
}

// dated is the number of a paper with its day, where that is known.
func dated(d *scene.Desk, number string, on model.Date) string {
	if on != 0 {
		number += " " + d.T("isolation.dated", on.Local())
	}
	return strings.TrimSpace(number)
}

// kind is what somebody is followed for: the disease, the reason, and the kind of follow-up where it is not isolation by a
// decision.
func kind(d *scene.Desk, i model.Isolation) string {
	text := part.DiseaseName(d, i.Disease) + ": " + part.CategoryName(d, i.Disease, i.Category)
	if i.WatchOnly() && i.Follow != model.FollowIsolation {
		text += " (" + strings.ToLower(d.T("word.follow."+string(i.Follow))) + ")"
	}
	return text
}

// ends says why the isolation ends when it does: the rule, then every change.
func (c *personCard) ends(i model.Isolation) {
	d := c.desk
	c.add(personPlain, 3, d.T("isolation.why_title")+": "+whyEnds(d, i))
	if i.Until != model.UntilDay {
		c.add(personPlain, 5, d.T("isolation.until_reminder", d.T("word.until."+string(i.Until))))
	}
	if i.RegimeID == "" {
		at := regime.Case{Disease: i.Disease, Category: i.Category, Place: i.Place, StartsOn: i.StartsOn, AnchorOn: i.AnchorOn}
		if p := regime.Propose(d.Config.Regimes(), at); !p.Begins() {
			c.add(personPlain, 5, part.NoRule(d, at, p))
		}
	}
	for n, change := range i.Changes {
		after := i.EndAfter(n)
		c.add(personPlain, 5, d.T("isolation.change_line", change.PreviousEnd.Local(), after.Local(), int(after-change.PreviousEnd),
			change.Reason, change.By, change.At.Date().Local()+" "+string(change.At.Clock())))
	}
}

// tests are those taken or ordered, and the next one due.
func (c *personCard) tests(i model.Isolation) {
	d, today := c.desk, c.desk.Today()
	var said []string
	for _, t := range i.Tests {
		kind := d.T("word.test." + string(t.Kind))
		if t.TakenOn == 0 {
			said = append(said, d.T("isolation.test_ordered", kind, part.ShortDate(t.DueOn)))
			continue
		}
		text := kind + " " + part.ShortDate(t.TakenOn) + " " + strings.ToLower(d.T("word.result."+string(t.Result)))
		switch t.Result {
		case model.TestPositive:
			text = "! " + text
		case model.TestNegative:
			text = "✓ " + text
		case model.TestPending:
			text = scene.SignDoing + " " + text
		}
		said = append(said, text)
	}
	if due, ok := i.NextTest(); ok && c.replacedOn(i) > today {
		text := d.T("isolation.test_next", due.Local())
		if due < today {
			text = "▲ " + d.T("isolation.test_late", due.Local())
		}
		said = append(said, text)
	}
	if len(said) > 0 {
		c.add(personPlain, 3, d.T("isolation.tests")+": "+strings.Join(said, " · "))
	}
}

// strip are the check-ins of an isolation.
func (c *personCard) strip(i model.Isolation) []model.CheckIn {
	var found []model.CheckIn
	for _, f := range c.facts.found {
		if f.IsolationID == i.ID {
			found = append(found, f)
		}
	}
	return found
}

// until is the instant up to which an isolation counts: now, or the beginning of the one that takes its place.
func (c *personCard) until(i model.Isolation) model.Instant {
	at := slices.IndexFunc(c.facts.isolations, func(one model.Isolation) bool { return one.ID == i.ID })
	if at < 0 {
		return c.desk.Now()
	}
	return model.AsOf(c.desk.Now(), beside.ReplacedOn(c.facts.isolations)[at]-1)
}

// replacedOn is the day from which a later isolation for the same disease counts in place of one whose end nobody has said, as of somebody who
// was only watched before.
func (c *personCard) replacedOn(i model.Isolation) model.Date {
	at := slices.IndexFunc(c.facts.isolations, func(one model.Isolation) bool { return one.ID == i.ID })
	if i.Outcome != model.OutcomeNone || at < 0 {
		return model.Forever
	}
	return beside.ReplacedOn(c.facts.isolations)[at]
}

// checkIns are a strip of letters over the days, and what was not normal in words.
func (c *personCard) checkIns(i model.Isolation) {
	d, found := c.desk, c.strip(i)
	at := map[model.Date]dayMarks{}
	first, last := i.StartsOn, min(i.LastDay(), max(d.Today(), i.StartsOn))
	if i.WatchOnly() { // nobody has to look in
		last = first
	}
	for _, f := range found {
		if at[f.Day] == nil {
			at[f.Day] = dayMarks{}
		}
		at[f.Day][f.Session] = f
		first, last = min(first, f.Day), max(last, f.Day)
	}
	if i.CheckIns == 0 && len(found) == 0 || i.StartsOn > d.Today() {
		return
	}
	missed := i.Missed(c.until(i), found)
	c.add(personPlain, 3, d.T("isolation.check_ins")+": "+d.T("isolation.check_ins_count", len(found), missed))
	head := max(kit.Width(d.T("isolation.morning")), kit.Width(d.T("isolation.afternoon"))) + 1
	across := max((c.w-5-head-1)/3, 1)
	for from := first; from <= last; from += model.Date(across) {
		to := min(from+model.Date(across)-1, last)
		lines := []string{kit.Fit(d.T("isolation.column.date"), head), kit.Fit(d.T("isolation.morning"), head), kit.Fit(d.T("isolation.afternoon"), head)}
		for day := from; day <= to; day++ {
			lines[0] += fmt.Sprintf(" %02d", day.Day())
			for n, s := range sessions() {
				lines[1+n] += "  " + sessionMark(d, i, day, s, at[day])
			}
		}
		for n, line := range lines {
			look := personPlain
			if n == 0 {
				look = personMuted
			}
			c.lines = append(c.lines, personTextLine{"     " + line, look})
		}
	}
	for _, a := range slices.Backward(c.facts.answers) {
		if a.IsolationID == i.ID {
			c.add(personPlain, 5, "✓ "+answerSaid(d, a))
		}
	}
	slices.Reverse(found)
	for _, f := range found {
		if f.Result != model.CheckInNormal {
			c.add(personWarn, 5, fmt.Sprintf("! %s %s: %s (%s)", part.ShortDate(f.Day), d.T("word.session."+string(f.Session)), part.Found(d, f), f.By))
		}
	}
}

// answerSaid is an answer in words, with whom was told and who wrote it.
func answerSaid(d *scene.Desk, a model.AlarmAnswer) string {
	text := d.T("alarm.said", scene.Moment(a.DoneAt), kit.Plain(a.Done))
	if a.ToldWhom != "" {
		text = d.T("alarm.said_to", text, kit.Plain(a.ToldWhom))
	}
	if a.By != "" {
		text += " – " + kit.Plain(a.By)
	}
	return text
}
