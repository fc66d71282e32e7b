package part

import (
	"strings"

	"sotruc/intake/when"
	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// paperTaskFields are the fields of a task in a small form.
func PaperTaskFields(d *scene.Desk, text, lead, deadline string) []kit.Field {
	return []kit.Field{
		{Key: "text", Label: d.T("directive.field.text"), Kind: kit.FieldArea, Height: 4, Required: true, Value: text},
		{Key: "lead", Label: d.T("directive.field.lead"), Value: lead, Limit: model.MaxLine / 3},
		{Key: "deadline", Label: d.T("directive.field.deadline"), Value: deadline, Help: d.T("directive.help.deadline")},
	}
}

// paperDeadlines reads a day or the words a paper would use; nothing typed is no deadline.
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
