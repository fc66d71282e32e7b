package tasks

import (
	"context"
	"fmt"
	"strings"

	"sotruc/model"
	"sotruc/model/called"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// The least widths of the columns that share what is left over.
const (
	textLeast  = 44 // of the words of a task on a screen of 80 columns
	leadLeast  = 8
	leadFair   = 16 // of a name, before the paper has a column
	leadMost   = 30 // of a name, as long as the words of the task have what they need
	paperLeast = 13
	dueMost    = 37 // of a due cell; no more is ever asked: "~16/08/21 17:00 125/125 lỡ 10000 trễ"
)

// taskColumns are the columns of a list of tasks in a width, the due column and that of the lead as wide as what stands in them. What the
// headings say already has no column, and neither has the paper where a preview beside the list names it; the one it is sorted by
// bears a sign.
func taskColumns(d *scene.Desk, v scene.TaskView, w, due, lead int, beside bool) []kit.Column {
	by, title := v.By, func(name string, sort scene.TaskSort) string {
		if v.Sort != sort {
			return d.T("task.column." + name)
		}
		return d.T("task.column."+name) + " " + sortSign(v)
	}
	due = max(due, kit.Width(title("due", scene.SortDue)))
	text := max(min(textLeast, w-due-len("▌* ▲  ")), 14)
	columns := []kit.Column{
		{Width: 1}, {Title: title("text", scene.SortText), Min: text, Flex: 5}, {Title: title("due", scene.SortDue), Width: due, Priority: 1},
	}
	if v.Sort == scene.SortState {
		columns[0].Title = sortSign(v)
	}
	if by != scene.ByUnit {
		wide := max(lead, kit.Width(title("lead", scene.SortLead)))
		least := max(min(wide, leadFair, w-text-due-kit.Width("▌*▲   ")), leadLeast)
		columns = append(columns, kit.Column{Title: title("lead", scene.SortLead), Width: wide, Min: least, Flex: lead / leadMost, Priority: 3})
	}
	if by != scene.ByDirective && !beside {
		columns = append(columns, kit.Column{Title: title("directive", scene.SortPaper), Width: paperLeast, Priority: 4})
	}
	return columns
}

// widestDue is the widest due cell of a list: numbers stand at its end, which must not be cut.
func widestDue(d *scene.Desk, items []taskItem) int {
	widest := 0
	for _, item := range items {
		if item.task.ID != 0 && !item.above {
			widest = max(widest, kit.Width(dueCell(d, item)))
		}
	}
	return min(widest, dueMost)
}

// widestLead is the widest name of who owes a line of a list, up to the most that is given to one.
func widestLead(items []taskItem) int {
	widest := 0
	for _, item := range items {
		widest = max(widest, item.lead)
	}
	return min(widest, leadMost)
}

// dueCell is when a task is due next, with how far its round is: "16/08 14:00 3/6 lỡ 2".
func dueCell(d *scene.Desk, item taskItem) string {
	words := part.Due(d, item.status, item.task)
	if rounds := roundWords(d, item.status); rounds != "" {
		words += " " + rounds
	}
	if item.status.Behind && item.status.Closed() {
		words += " " + d.T("task.behind_short")
	}
	return words
}

// taskRows reads the rows of a list of tasks. It runs within a command.
func taskRows(d *scene.Desk, by scene.TaskOrder) func(ctx context.Context, items []taskItem) ([]kit.Row, error) {
	return func(ctx context.Context, items []taskItem) ([]kit.Row, error) {
		tasks, papers, err := taskTexts(ctx, d, items)
		if err != nil {
			return nil, err
		}
		rows := make([]kit.Row, len(items))
		for i, item := range items {
			if item.task.ID == 0 {
				rows[i] = kit.Row{Style: kit.RowHeader, Cells: []string{headingWords(d, item.heading, papers)}}
				continue
			}
			if item.above {
				rows[i] = aboveRow(item, tasks[item.task.ID])
				continue
			}
			rows[i] = taskRow(d, by, item, tasks[item.task.ID], papers[item.task.DirectiveID])
		}
		return rows, nil
	}
}

// taskTexts reads the words of items: of their tasks, and of the papers they belong to.
func taskTexts(ctx context.Context, d *scene.Desk, items []taskItem) (map[model.TaskID]model.Task, map[model.DirectiveID]model.DirectiveLine, error) {
	var ids []model.TaskID
	var from []model.DirectiveID
	papers := map[model.DirectiveID]model.DirectiveLine{}
	for _, item := range items {
		if item.task.ID != 0 {
			ids = append(ids, item.task.ID)
		}
		id := max(item.task.DirectiveID, item.heading.directive)
		if _, seen := papers[id]; id != 0 && !seen {
			papers[id] = model.DirectiveLine{}
			from = append(from, id)
		}
	}
	found, err := d.Book.Tasks(ctx, ids)
	if err != nil {
		return nil, nil, err
	}
	tasks := make(map[model.TaskID]model.Task, len(found))
	for _, t := range found {
		tasks[t.ID] = t
	}
	lines, err := d.Book.Directives(ctx, from)
	for _, line := range lines {
		papers[line.ID] = line
	}
	return tasks, papers, err
}

// headingWords names a group, and how far it is: "100-CV/ĐU 3/7 · Trích yếu", "Quá hạn · 3".
func headingWords(d *scene.Desk, h taskHeading, papers map[model.DirectiveID]model.DirectiveLine) string {
	switch load := part.LoadWords(h.load.Open, h.load.Late); {
	case h.loaded && h.load.Open == h.count:
		return h.name + " · " + load
	case h.loaded && load != "": // what is closed is shown as well
		return fmt.Sprintf("%s · %d (%s)", h.name, h.count, d.T("task.load_open", load))
	case h.directive == 0:
		return fmt.Sprintf("%s · %d", h.name, h.count)
	}
	paper := papers[h.directive]
	return fmt.Sprintf("%s  %d/%d · %s", paperName(d, paper), paper.Done, paper.Leaves, paper.Subject)
}

// paperName is how a paper is called: by its symbol, or by its number in the register where it has none.
func paperName(d *scene.Desk, paper model.DirectiveLine) string {
	if paper.Symbol == "" {
		return d.T("task.paper", paper.Number, paper.Year)
	}
	return kit.Plain(paper.Symbol)
}

// doer names who owes a line of a task: who leads it, in signs where that is a name alone, or the unit whose own day or answer it is.
func doer(item taskItem, t model.Task) string {
	if item.status.UnitID != 0 {
		return part.Whose(item.status.UnitID, t.Units)
	}
	lead := t.Leader()
	if called.Stranger(t) {
		lead.Lead = signed(lead.Lead)
	}
	return part.Doer(lead.Lead, lead.Member)
}

// signed is a name that is no unit of the roster.
func signed(name string) string { return "«" + name + "»" }

// sortedBy is the key by which a name stands among others, without its signs.
func sortedBy(name string) string {
	return viet.SortKey(strings.NewReplacer("«", "", "»", "").Replace(name))
}

func taskRow(d *scene.Desk, by scene.TaskOrder, item taskItem, t model.Task, paper model.DirectiveLine) kit.Row {
	s := item.status
	text := kit.Plain(t.Words())
	if t.Ordinal != "" {
		text = kit.Plain(t.Ordinal) + " " + text
	}
	cells := []string{stateMark(s), item.setIn(text), dueCell(d, item)}
	if by != scene.ByUnit {
		cells = append(cells, doer(item, t))
	}
	if by != scene.ByDirective {
		symbol := ""
		if paper.ID != 0 {
			symbol = paperName(d, paper)
		}
		cells = append(cells, symbol)
	}
	return kit.Row{ID: item.row(), Cells: cells, Style: rowStyle(d, s)}
}

// roundWords says how many units of a roll call are done, and how many rounds are late, where it is not the one shown alone.
func roundWords(d *scene.Desk, s model.TaskStatus) string {
	words := ""
	if s.Of > 0 {
		words = fmt.Sprintf("%d/%d", s.Done, s.Of)
	}
	if s.Missed > 1 {
		if words != "" {
			words += " "
		}
		words += d.T("task.missed", s.Missed)
	}
	return words
}
