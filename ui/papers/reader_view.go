package papers

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// wide tells whether text and tasks stand side by side.
func (r *reader) wide() bool { return r.w >= part.PreviewWidth }

// panes gives the widths of the left and right part; a narrow screen has no right one.
func (r *reader) panes() (left, right int) {
	if !r.wide() {
		return r.w, 0
	}
	right = r.w * 9 / 20
	return r.w - right - 1, right
}

// bodyHeight is the height below the head and the line of pane names.
func (r *reader) bodyHeight() int { return max(r.h-len(r.head())-1, 1) }

// textSize is the room of the text.
func (r *reader) textSize() (w, h int) {
	left, _ := r.panes()
	h = r.bodyHeight()
	if r.find.shown() {
		h--
	}
	return max(left-2, 1), max(h, 1)
}

// Resize gives the size of the body.
func (r *reader) Resize(w, h int) {
	r.w, r.h = w, h
	tw, th := r.textSize()
	r.text.Resize(tw, th)
	left, right := r.panes()
	if right == 0 {
		right = left
	}
	body := r.bodyHeight()
	r.tasks.Resize(right, max(body-r.detailHeight(), 1))
	r.links.Resize(right, body)
	r.info.Resize(max(right-2, 1), body)
	r.find.input.Resize(max(left-16, 1), 1)
}

// detailHeight is how many lines the selected task has under the tree.
func (r *reader) detailHeight() int {
	if r.bodyHeight() < part.DetailLines*3 || len(r.paper.tasks) == 0 {
		return 0
	}
	return part.DetailLines
}

// head is what the register says first, in as few lines as the screen can spare.
func (r *reader) head() []string {
	if !r.loaded {
		return nil
	}
	d, th, p := r.desk, r.desk.Theme, r.paper.paper
	symbol, about := part.Held(d, p)
	first := d.T("directive.number", p.FullNumber()) + "  " + kit.Plain(symbol)
	if p.IssuedOn != 0 {
		first += " · " + p.IssuedOn.Local()
	}
	if urgent := urgencyText(d, p.Urgency); urgent != "" {
		first += " · " + urgent // before what may be long
	}
	if p.Issuer != "" {
		first += " · " + kit.Plain(p.Issuer)
	}
	lines := []string{th.Title.Render(kit.Fit(" "+first, r.w))}
	room := 1
	if r.h >= 14 {
		room = 2
	}
	subject := kit.Wrap(kit.Plain(about), max(r.w-2, 1))
	for i, line := range subject {
		if i == room-1 && len(subject) > room {
			line += " …"
		}
		if i < room {
			lines = append(lines, kit.Fit(" "+line, r.w))
		}
	}
	if r.h < 12 {
		return lines
	}
	if p.Instruction != "" {
		note := d.T("directive.field.instruction") + ": " + kit.Plain(p.Instruction)
		if p.InstructionBy != "" {
			note += " (" + kit.Plain(p.InstructionBy) + ")"
		}
		lines = append(lines, th.Accent.Render(kit.Fit(" "+note, r.w)))
	}
	return append(lines, th.Muted.Render(kit.Fit(" "+r.arrival(), r.w)))
}

// arrival says when the paper came, who signed it and who has it.
func (r *reader) arrival() string {
	d, p := r.desk, r.paper.paper
	parts := []string{d.T("directive.field.received_at") + " " + scene.Moment(p.ReceivedAt)}
	if answered := answeredWords(d, r.paper.links); answered != "" {
		parts = append([]string{answered}, parts...) // before what may be long
	}
	if r.paper.wait != "" {
		parts = append([]string{r.paper.wait}, parts...)
	}
	for _, f := range [...]struct{ name, value string }{{"signer", p.Signer}, {"handled_by", p.HandledBy}} {
		if f.value != "" {
			parts = append(parts, d.T("directive.field."+f.name)+": "+kit.Plain(f.value))
		}
	}
	if p.HandledBy == "" && len(r.paper.tasks) == 0 {
		parts = append(parts, "! "+d.T("directive.unassigned"))
	}
	return strings.Join(parts, " · ")
}

// View draws the head, the names of the panes and the panes.
func (r *reader) View() string {
	if !r.loaded {
		return kit.Lines(" "+r.desk.T("app.loading"), r.w, r.h)
	}
	body := r.bodyHeight()
	left, right := r.panes()
	lines := r.head()
	if right == 0 {
		lines = append(lines, r.paneNames(paneText, r.pane, r.w), r.drawPane(r.pane, r.w, body))
		return kit.Lines(strings.Join(lines, "\n"), r.w, r.h)
	}
	border := r.desk.Theme.Border
	name := kit.Fit(" "+r.paneName(paneText, true), left)
	lines = append(lines, name+border.Render("│")+r.paneNames(paneTasks, r.side, right))
	bar := border.Render(strings.TrimSuffix(strings.Repeat("│\n", body), "\n"))
	lines = append(lines, kit.Columns("", r.drawPane(paneText, left, body), bar, r.drawPane(r.side, right, body)))
	return kit.Lines(strings.Join(lines, "\n"), r.w, r.h)
}

// paneNames lists the panes from first on; the one that is shown stands in brackets.
func (r *reader) paneNames(first, shown readerPane, w int) string {
	line := " "
	for p := first; p < paneCount; p++ {
		line += r.paneName(p, p == shown) + " "
	}
	return kit.Fit(line, w)
}

func (r *reader) paneName(p readerPane, shown bool) string {
	name := r.desk.T("directive.pane." + p.name())
	switch p {
	case paneText:
		if percent := r.text.Percent(); percent < 100 {
			name += fmt.Sprintf(" %d%%", percent)
		}
	case paneTasks:
		if done, leaves := r.progress(); leaves > 0 {
			name += fmt.Sprintf(" %d/%d", done, leaves)
		}
	case paneLinks:
		if n := len(r.paper.links); n > 0 {
			name += fmt.Sprintf(" %d", n)
		}
	case paneInfo, paneCount:
	}
	switch {
	case shown && p == r.pane:
		return r.desk.Theme.TabActive.Render("[" + name + "]")
	case shown:
		return r.desk.Theme.Tab.Render("[" + name + "]")
	}
	return r.desk.Theme.Muted.Render(" " + name + " ")
}

func (r *reader) drawPane(p readerPane, w, h int) string {
	switch p {
	case paneTasks:
		return r.tasks.View() + r.detail(w)
	case paneLinks:
		return r.links.View()
	case paneInfo:
		return kit.Lines(kit.Columns("", " ", r.info.View()), w, h)
	case paneText, paneCount:
	}
	if r.paper.paper.Text == "" {
		return kit.Lines(" "+r.desk.T("directive.reader.no_text"), w, h)
	}
	text := kit.Columns("", " ", r.text.View())
	if r.find.shown() && h > 1 {
		return kit.Lines(text, w, h-1) + "\n" + r.findLine(w)
	}
	return kit.Lines(text, w, h)
}

// detail is the full wording of the selected task under the tree.
func (r *reader) detail(w int) string {
	task, ok := r.selected()
	if r.detailHeight() == 0 || !ok {
		return ""
	}
	lines := []string{r.desk.Theme.Border.Render(kit.Rule(w))}
	for _, line := range kit.Wrap(kit.Plain(task.Text), max(w-2, 1)) {
		lines = append(lines, " "+line)
	}
	return "\n" + kit.Lines(strings.Join(lines, "\n"), w, part.DetailLines)
}

// infoText is everything the register says of a paper.
func infoText(d *scene.Desk, p model.Directive) string {
	var b strings.Builder
	add := func(name, value string) {
		if value = strings.TrimSpace(value); value != "" {
			b.WriteString(d.T("directive.field."+name) + ": " + value + "\n")
		}
	}
	add("number", p.FullNumber())
	add("received_at", scene.Moment(p.ReceivedAt))
	add("kind", strings.TrimSpace(p.Kind+" "+p.KindName))
	add("symbol", p.Symbol)
	add("issuer", p.Issuer)
	add("place", p.Place)
	add("issued_on", p.IssuedOn.Local())
	add("subject", p.Subject)
	add("signer", strings.Trim(p.Signer+", "+p.SignerTitle, ", "))
	add("urgency", strings.TrimSpace(part.UrgencyMark(p.Urgency)+" "+d.T("word.urgency."+string(p.Urgency))))
	add("recipients", strings.Join(p.Recipients, "; "))
	add("instruction", p.Instruction)
	add("instruction_by", p.InstructionBy)
	add("instruction_on", p.InstructionOn.Local())
	add("handled_by", p.HandledBy)
	add("forwarded_on", p.ForwardedOn.Local())
	add("note", p.Note)
	if p.File.Size > 0 {
		add("file", fmt.Sprintf("%s (%s)", kit.Plain(p.File.Name), part.FileSize(p.File.Size)))
	}
	return b.String()
}

// Cursor stands in the words to find.
func (r *reader) Cursor() *tea.Cursor {
	if !r.find.typing {
		return nil
	}
	cursor := r.find.input.Cursor()
	if cursor != nil {
		cursor.X += 3
		cursor.Y = r.h - 1
	}
	return cursor
}

// click selects a task or a link; a second click opens it. A click on the names changes the pane.
func (r *reader) click(msg tea.MouseClickMsg) scene.Action {
	left, right := r.panes()
	top := len(r.head()) + 1
	if right > 0 && msg.X < left {
		r.focus(paneText)
		return nil
	}
	if right > 0 && r.pane == paneText {
		r.focus(r.side)
	}
	table := r.tasks
	switch r.pane {
	case paneLinks:
		table = r.links
	case paneText, paneInfo, paneCount:
		return nil
	case paneTasks:
	}
	before := table.Cursor()
	if table.Click(msg.Y-top) && table.Cursor() == before {
		return r.open()
	}
	return nil
}
