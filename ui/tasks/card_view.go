package tasks

import (
	"cmp"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/called"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/proof"
	"sotruc/ui/scene"
)

// fact is a labelled line of the card.
type fact struct{ name, value string }

// facts is all that is known of a task, beside its text; the units of a roll call only where they are asked for, and who owes it in
// so many lines, 0 being all.
func (f taskFile) facts(d *scene.Desk, roll bool, most int) []fact {
	t := f.task
	var facts []fact
	add := func(name, value string) {
		if value != "" {
			facts = append(facts, fact{d.T("task.field." + name), value})
		}
	}
	switch {
	case len(f.children) == 0:
		add("state", f.standing(d))
		for _, words := range f.missingWords(d, most) {
			add("missing", words)
		}
		add("deadline", f.deadline(d))
	case t.Deadline.Every != model.EveryNone && f.children[0].PartOf == "": // of several deadlines each has its task
		add("deadline", phrased(d, t.Deadline)+d.T("task.heading_due"))
	}
	past := f.pastRules(d)
	for _, words := range past[:min(len(past), 1)] { // those before it stand where the head may be cut
		add("past_rule", words)
	}
	if f.paper.ID != 0 {
		add("directive", strings.TrimSpace(paperName(d, f.paper)+"  "+kit.Plain(f.paper.Subject)))
	}
	add("instruction", instructionWords(f.paper.Directive))
	add("path", f.path())
	lead := f.leader(d, t.Leader().Lead)
	if called.Stranger(t) {
		lead += outside(d, t.Leader().Lead)
	}
	add("lead_id", lead)
	add("member_id", f.leader(d, t.Leader().Member))
	add("answers", f.answering(d))
	add("support", f.units(d, model.RoleSupport))
	if roll {
		add("roll", f.units(d, model.RoleRoll))
	}
	for _, a := range f.activities {
		add("activities", proof.ActivityWords(d, a))
	}
	for _, words := range f.presentEvidence(d) {
		add("evidence", words)
	}
	for _, words := range past[min(len(past), 1):] {
		add("past_rule", words)
	}
	add("note", kit.Plain(t.Note))
	return facts
}

// instructionWords is the leader's note on the paper of a task, with who wrote it and when.
func instructionWords(p model.Directive) string {
	words := kit.Plain(p.Instruction)
	if words == "" {
		return ""
	}
	var from []string
	for _, part := range []string{kit.Plain(p.InstructionBy), p.InstructionOn.Local()} {
		if part != "" {
			from = append(from, part)
		}
	}
	if len(from) > 0 {
		words += " (" + strings.Join(from, ", ") + ")"
	}
	return words
}

// standing says where the task stands and what was missed.
func (f taskFile) standing(d *scene.Desk) string {
	s := f.status
	none := func(r model.Round) bool { return len(r.Owed) == 0 }
	if slices.ContainsFunc(f.missing, none) || s.Due == 0 && f.task.Deadline.Every.Recurs() {
		return part.NoRound(d, f.task)
	}
	words := strings.TrimSpace(stateMark(s) + " " + stateWords(d, s))
	if s.UnitID != 0 {
		words += " · " + d.T("task.part_of", kit.Plain(part.Whose(s.UnitID, f.task.Units)))
		if f.lead == model.TaskDone {
			words += d.T("task.lead_done")
		}
	}
	if s.Due != 0 && !s.Closed() {
		words += " · " + part.Left(d, s.Due)
	}
	if s.Missed > 1 {
		words += " · " + d.T("task.missed_rounds", s.Missed)
	}
	return words
}

// phrased is a deadline in words and as the paper writes it.
func phrased(d *scene.Desk, dl model.Deadline) string {
	words := part.DeadlineWords(d, dl)
	if dl.Phrase != "" {
		words += d.T("task.phrase", kit.Plain(dl.Phrase))
	}
	return words
}

// deadline says the deadline in words, as the paper writes it, and when it falls due next.
func (f taskFile) deadline(d *scene.Desk) string {
	dl := f.task.Deadline
	words := phrased(d, dl) + f.applies(d) + f.countedFrom(d)
	switch {
	case f.status.Due != 0 && f.task.RuleOf(f.status.Period, f.status.Due).Every == model.EveryNone:
		words += d.T("task.default_due", d.Config.Tasks.DefaultDays, part.DueInstant(d, f.status.Due))
	case f.next != 0:
		words += d.T("task.next_due", part.DueInstant(d, f.next))
	case f.status.Due != 0:
		words += d.T("task.last_due", part.DueInstant(d, f.status.Due))
	}
	return words
}

// path is the way from the top of the paper: "II › 1 › 1.2".
func (f taskFile) path() string {
	if len(f.above) == 0 {
		return ""
	}
	var steps []string
	for _, t := range append(f.above[:len(f.above):len(f.above)], f.task) {
		step := t.Ordinal
		if t.ID != f.task.ID || step == "" {
			step = part.ShortText(strings.TrimSpace(t.Ordinal+" "+t.Text), 36)
		}
		steps = append(steps, kit.Plain(step))
	}
	return strings.Join(steps, " › ")
}

// leader is a name with the heading it leads the task by, where that is not the task itself.
func (f taskFile) leader(d *scene.Desk, name string) string {
	heading := f.task.Leader()
	if name == "" || heading.ID == 0 {
		return kit.Plain(name)
	}
	return kit.Plain(name) + d.T("task.of_heading", headingName(heading))
}

// outside says of a name that it is no unit of the roster, or why it never will be one.
func outside(d *scene.Desk, name string) string {
	if called.Many(name) {
		return " " + d.T("task.many")
	}
	return " " + d.T("task.stranger")
}

// answering lists who answers for the task by leading a heading above it, where others lead the task.
func (f taskFile) answering(d *scene.Desk) string {
	var names []string
	for _, h := range f.task.Above {
		if f.task.Answers(h.LeadID, h.MemberID).ID == h.ID {
			names = append(names, kit.Plain(part.Doer(h.Lead, h.Member))+d.T("task.of_heading", headingName(h)))
		}
	}
	return strings.Join(names, "; ")
}

// headingName is a heading by its ordinal, or else by its first words.
func headingName(h model.Heading) string {
	return kit.Plain(cmp.Or(h.Ordinal, part.ShortText(h.Text, 20)))
}

// units lists the units in a role, with their own due days, until when those that are gone were asked and, where it is not the
// task itself, the heading they support.
func (f taskFile) units(d *scene.Desk, role model.TaskRole) string {
	var names []string
	for _, u := range f.task.Units {
		if u.Role != role {
			continue
		}
		name := kit.Plain(u.Name)
		if u.UnitID == 0 {
			name += outside(d, u.Name)
		}
		if u.DueOn != 0 {
			name += " (" + u.DueOn.Local() + ")"
		}
		if u.Until != 0 {
			name += d.T("task.unit_until", u.Until.Date().Local())
		}
		for _, heading := range f.task.Above {
			if heading.ID == u.Above {
				name += d.T("task.of_heading", headingName(heading))
			}
		}
		names = append(names, name)
	}
	return strings.Join(names, "; ")
}

// text is the whole card as plain text, for reading.
func (c *taskCard) text() string {
	lines := []string{kit.Plain(c.file.task.Words()), ""}
	for _, f := range c.file.facts(c.desk, true, 0) {
		value := f.value
		if f.name == c.desk.T("task.field.note") {
			value = kit.PlainLines(c.file.task.Note)
		}
		lines = append(lines, f.name+": "+value)
	}
	return strings.Join(lines, "\n")
}

// headLines is the upper part of the card, as many lines as it takes.
func (c *taskCard) headLines() []string { return headLines(c.desk, c.file, c.w, c.pane != paneRoll) }

// headLines is a task in words: its text, and what is known of it.
func headLines(d *scene.Desk, f taskFile, w int, roll bool) []string {
	th := d.Theme
	var lines []string
	for _, line := range kit.Wrap(kit.Plain(f.task.Words()), max(w-2, 1)) {
		lines = append(lines, th.Title.Render(kit.Fit(" "+line, w)))
	}
	label := min(14, max(w/4, 11), max(w/3, 1)) // "Tình trạng" in whole, where there is room
	for _, fact := range f.facts(d, roll, missingLines) {
		for i, line := range kit.Wrap(fact.value, max(w-label-2, 1)) {
			name := ""
			if i == 0 {
				name = fact.name
			}
			lines = append(lines, " "+th.Muted.Render(kit.Fit(name, label))+" "+kit.Fit(line, w-label-2))
		}
	}
	return lines
}

// top is the number of lines above the pane: the head, cut where the pane needs the room, and its title.
func (c *taskCard) top() int {
	if c.pane == paneWhole {
		return 0
	}
	need := 4
	if c.h >= 14 {
		need = min(c.h/2, 8)
	}
	return max(min(len(c.headLines()), c.h-need), 1) + 1
}

// View draws the head and the pane, or the whole text.
func (c *taskCard) View() string {
	if !c.loaded {
		return kit.Lines(" "+c.desk.T("app.loading"), c.w, c.h)
	}
	if c.pane == paneWhole {
		return kit.Lines(c.reader.View(), c.w, c.h)
	}
	lines := c.headLines()
	if room := c.top() - 1; len(lines) > room {
		lines = lines[:room]
		lines[room-1] = kit.Fit(kit.Fit(lines[room-1], c.w-1), c.w) // its blanks at the end make way for "…"
	}
	lines = append(lines, c.paneTitle())
	pane := c.table.View()
	if c.pane == paneRoll {
		pane = c.grid.View()
	}
	return kit.Lines(strings.Join(lines, "\n")+"\n"+pane, c.w, c.h)
}

// paneTitle names the pane, and says in full what is under its cursor.
func (c *taskCard) paneTitle() string {
	d := c.desk
	name := d.T("task.pane." + [...]string{"rounds", "roll", "children", "said", "evidence", "history", "text"}[c.pane])
	if c.pane == paneRounds && c.single() {
		name = d.T("task.pane.round")
	}
	title := d.Theme.Border.Render("─ ") + d.Theme.Title.Render(name) + " "
	if words := c.selectedWords(); words != "" {
		title += d.Theme.Muted.Render(words) + " "
	}
	return kit.Fit(title+d.Theme.Border.Render(kit.Rule(max(c.w-kit.Width(title), 1))), c.w)
}
