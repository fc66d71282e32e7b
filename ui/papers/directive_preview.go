package papers

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/tree"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// paperPreview is what the list shows of its selected paper.
type paperPreview struct {
	line  model.DirectiveLine
	tasks []taskLine
}

// look asks for the selected paper where another one is shown, or again; also while the preview is hidden, so that it is
// there when the screen grows.
func (s *directives) look(again bool) tea.Cmd {
	id, ok := s.list.Current()
	if !ok || !again && s.seen.line.ID == id {
		return nil
	}
	s.seen.line.ID = id
	return s.previews.Ask(func(ctx context.Context) (paperPreview, error) { return readPreview(ctx, s.desk, id) })
}

// readPreview reads a paper without its text, which may be long.
func readPreview(ctx context.Context, d *scene.Desk, id model.DirectiveID) (paperPreview, error) {
	lines, err := d.Book.Directives(ctx, []model.DirectiveID{id})
	if err != nil || len(lines) == 0 {
		return paperPreview{}, err
	}
	outlines, err := d.Book.TaskOutlines(ctx, model.TaskFilter{DirectiveID: id, Settled: true})
	if err != nil {
		return paperPreview{}, err
	}
	ids := make([]model.TaskID, len(outlines))
	for i, o := range outlines {
		ids[i] = o.ID
	}
	tasks, err := d.Book.Tasks(ctx, ids)
	if err != nil {
		return paperPreview{}, err
	}
	return paperPreview{lines[0], taskLines(tree.Of(tasks), outlines, d.Now(), d.Calendar())}, nil
}

// View draws the list and the preview.
func (s *directives) View() string {
	s.list.Table.Empty = s.desk.T("directive.empty")
	switch {
	case s.list.Filtered(), s.filter.Kind != "", s.filter.Year != 0:
		s.list.Table.Empty = s.desk.T("app.no_match")
	case s.waits:
		s.list.Table.Empty = s.desk.T("directive.none_unanswered")
	case s.filter.Unassigned:
		s.list.Table.Empty = s.desk.T("directive.none_unassigned")
	}
	return s.split.View(s.desk.Theme, s.list.View(), s.preview)
}

// previewSubject is how many lines the subject may take.
const previewSubject = 4

// preview draws the selected paper.
func (s *directives) preview(w int) string {
	d, th := s.desk, s.desk.Theme
	id, ok := s.list.Current()
	if !ok || s.seen.line.ID != id || s.seen.line.Number == 0 {
		return ""
	}
	p := s.seen.line
	var lines []string
	add := func(label, value string) {
		if value = kit.Plain(value); value != "" {
			for i, line := range kit.Wrap(d.T("directive.field."+label)+": "+value, w-2) {
				if i < previewSubject {
					lines = append(lines, " "+line)
				}
			}
		}
	}
	symbol, subject := part.Held(d, p.Directive)
	head := kit.Plain(symbol)
	if urgent := urgencyText(d, p.Urgency); urgent != "" {
		head += "  " + urgent
	}
	lines = append(lines, th.Title.Render(kit.Fit(" "+d.T("directive.number", p.FullNumber())+"  "+head, w)))
	for i, line := range kit.Wrap(kit.Plain(subject), w-2) {
		if i < previewSubject {
			lines = append(lines, " "+line)
		}
	}
	if wait, waits := s.waiting.of(id); waits {
		for _, line := range kit.Wrap(waitText(d, wait), w-2) {
			lines = append(lines, " "+th.Warn.Render(line))
		}
	}
	add("signer", strings.TrimSuffix(p.Signer+", "+p.SignerTitle, ", "))
	add("instruction", p.Instruction)
	add("handled_by", p.HandledBy)
	add("forwarded_on", p.ForwardedOn.Local())
	lines = append(lines, "")
	if len(s.seen.tasks) == 0 {
		text := "directive.no_task"
		if paperUnassigned(p) {
			text = "directive.unassigned"
		}
		lines = append(lines, kit.Wrap(" "+d.T(text), w-1)...)
	}
	for _, task := range s.seen.tasks {
		lines = append(lines, previewTask(d, task, w))
	}
	return strings.Join(lines, "\n")
}

// previewTask is a task on one line, its due day at the end.
func previewTask(d *scene.Desk, t taskLine, w int) string {
	indent := " " + strings.Repeat("  ", min(t.depth, 6))
	due := kit.Plain(t.dueText(d))
	line := kit.Fit(indent+t.title(), max(w-kit.Width(due)-2, 1)) + " " + due + " "
	switch t.style() {
	case kit.RowMuted:
		return d.Theme.Muted.Render(line)
	case kit.RowDanger:
		return d.Theme.Danger.Render(line)
	case kit.RowNormal, kit.RowWarn, kit.RowGood, kit.RowHeader:
	}
	return line
}
