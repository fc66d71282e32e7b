package part

import (
	"cmp"
	"strings"

	"sotruc/intake/entry"
	"sotruc/intake/when"
	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// dueMost is how wide the due column of a tree of tasks gets at most.
const dueMost = 24

// PaperTaskColumns are the columns of a tree of tasks, the last one so wide that no due cell of the rows is cut.
func PaperTaskColumns(d *scene.Desk, rows []kit.Row) []kit.Column {
	due := 16
	for _, row := range rows {
		if len(row.Cells) > 2 {
			due = min(max(due, kit.Width(row.Cells[2])), dueMost)
		}
	}
	return []kit.Column{
		{Title: d.T("directive.column.task"), Width: 34, Min: 28, Flex: 1},
		{Title: d.T("directive.column.lead"), Width: 18, Min: 12, Priority: 2},
		{Title: d.T("directive.column.due"), Width: due, Min: due, Priority: 1},
	}
}

// Ordinal shows a number as papers print it: "1." and "1.2", "a)".
func Ordinal(ordinal string) string {
	ordinal = kit.Plain(ordinal)
	if ordinal != "" && ordinal[len(ordinal)-1] >= '0' && ordinal[len(ordinal)-1] <= '9' {
		return ordinal + "."
	}
	return ordinal
}

// UrgencyMark is one sign a degree; a paper without haste has none.
func UrgencyMark(u model.Urgency) string {
	switch u {
	case model.UrgencyUrgent:
		return "!"
	case model.UrgencyVeryUrgent:
		return "!!"
	case model.UrgencyFlash:
		return "!!!"
	case model.UrgencyNormal:
	}
	return ""
}

// DeadlineParser reads the words of a deadline as TypedDeadlines does, days counted from the day from. A day is written out, other words stay as they are
// typed; of both it is said what they mean, as it is saved. Words the form began with are left alone; others must name a deadline where one
// is needed, and never a day there is not.
func DeadlineParser(d *scene.Desk, before string, from, issued model.Date, needed bool) func(string) kit.Parsed {
	return func(typed string) kit.Parsed {
		p := kit.Parsed{Shown: typed}
		if typed == before {
			return p
		}
		found, no := when.TypedDeadlines(typed, from, issued)
		switch {
		case no.Why == entry.NotRead && !needed:
			return p
		case no.Why != "":
			return kit.Parsed{Wrong: deadlineRefused(d, no)}
		}
		if _, no := entry.ReadDay(typed, from); no.Why == "" {
			p.Shown = found[0].Phrase
		}
		p.Means = meant(d, found)
		return p
	}
}

// meant says when deadlines fall due: of a day the instant, after "before" and days off, of a rhythm the words for it.
func meant(d *scene.Desk, found []model.Deadline) string {
	var words []string
	for _, dl := range found {
		if means := DeadlineMeans(d, dl); means != "" {
			words = append(words, means)
		}
	}
	return strings.Join(words, "; ")
}

// DeadlineMeans says when one deadline falls due: of a day the instant, of a rhythm the words for it; "" of what names neither.
func DeadlineMeans(d *scene.Desk, dl model.Deadline) string {
	due, ok := dl.DueAt(d.Calendar())
	switch {
	case dl.Every.Recurs():
		return DeadlineWords(d, dl)
	case ok:
		return WithDayOff(d, DueInstant(d, due), due.Date())
	}
	return ""
}

// TypedDeadlines reads a day, counted from the day from, or the words a paper of the day issued would use, without one of
// from; nothing typed is no deadline. Words that name none are answered with the sentence that says so.
func TypedDeadlines(d *scene.Desk, typed string, from, issued model.Date) (found []model.Deadline, wrong string) {
	if viet.CleanLine(typed) == "" {
		return nil, ""
	}
	found, no := when.TypedDeadlines(typed, from, issued)
	if no.Why != "" {
		return nil, deadlineRefused(d, no)
	}
	return found, ""
}

// OneDeadline is the sentence for several deadlines typed where there is room for the first alone; it names the day that would be lost.
func OneDeadline(d *scene.Desk, found []model.Deadline) string {
	return scene.DayRefused(d, Several(found))
}

// Several refuses deadlines where there is room for the first alone.
func Several(found []model.Deadline) entry.Refusal {
	for _, one := range found[1:] {
		if on := cmp.Or(one.Due, one.To); on != 0 {
			return entry.Refusal{Why: entry.MoreDays, On: on}
		}
	}
	return entry.Refusal{Why: entry.NotHeld}
}

func deadlineRefused(d *scene.Desk, no entry.Refusal) string {
	if no.Why == entry.NotRead {
		return d.T("directive.bad_deadline")
	}
	return scene.DayRefused(d, no)
}
