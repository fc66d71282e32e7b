package part

import (
	"strings"

	"sotruc/intake/when"
	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// PaperTaskColumns are the columns of a tree of tasks.
func PaperTaskColumns(d *scene.Desk) []kit.Column {
	return []kit.Column{
		{Title: d.T("directive.column.task"), Width: 34, Min: 28, Flex: 1},
		{Title: d.T("directive.column.lead"), Width: 18, Min: 12, Priority: 2},
		{Title: d.T("directive.column.due"), Width: 16, Min: 16, Priority: 1},
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

// PaperTaskFields are the fields of a task in a small form.
func PaperTaskFields(d *scene.Desk, text, lead, deadline string) []kit.Field {
	return []kit.Field{
		{Key: "text", Label: d.T("directive.field.text"), Kind: kit.FieldArea, Height: 4, Required: true, Value: text},
		{Key: "lead", Label: d.T("directive.field.lead"), Value: lead, Limit: model.MaxLine / 3},
		{Key: "deadline", Label: d.T("directive.field.deadline"), Value: deadline, Help: d.T("directive.help.deadline")},
	}
}

// TypedDeadlines reads a day or the words a paper would use; nothing typed is no deadline.
func TypedDeadlines(d *scene.Desk, typed string, issued model.Date) ([]model.Deadline, bool) {
	typed = strings.TrimSpace(typed)
	if typed == "" {
		return nil, true
	}
	if day, ok := when.ParseDay(typed, d.Today()); ok {
		return []model.Deadline{{Phrase: typed, Every: model.EveryOnce, Due: day, Relation: model.RelationBy}}, true
	}
	if issued == 0 {
		issued = d.Today()
	}
	deadlines := when.ReadDeadlines(typed, issued)
	return deadlines, len(deadlines) > 0
}
