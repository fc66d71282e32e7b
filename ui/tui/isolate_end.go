package tui

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
)

// isolateOutcomes lists the outcomes in the order they are offered.
func isolateOutcomes() []model.Outcome {
	return []model.Outcome{
		model.OutcomeCompleted, model.OutcomeBecameCase, model.OutcomeMoved, model.OutcomeLeft, model.OutcomeCancelled,
	}
}

// end asks how the isolations ended, then when.
func (w *isolateWork) end(lines []model.PersonLine) (action, tea.Cmd) {
	d, open := w.desk, isolateOpen(lines)
	if len(open) == 0 {
		return w.nothing(), nil
	}
	var items []kit.Item
	for _, o := range isolateOutcomes() {
		items = append(items, kit.Item{ID: string(o), Label: d.T("word.outcome." + string(o)), Hint: d.T("isolation.outcome_hint." + string(o))})
	}
	return pick{
		title: d.T("isolation.end_title", d.isolateWho(open)), items: items,
		then: func(item kit.Item, _ bool) (action, tea.Cmd) {
			return w.endSheet(open, model.Outcome(item.ID), map[string]string{}), nil
		},
	}, nil
}

// endSheet asks the last day, where a case was found, and a note. typed is what was typed before a write that failed.
func (w *isolateWork) endSheet(lines []model.PersonLine, outcome model.Outcome, typed map[string]string) action {
	d := w.desk
	day := d.isolateDay("ended_on", w.lastDay(lines, outcome))
	day.Required = day.Value != ""
	if !day.Required {
		day.Placeholder = d.T("isolation.each_planned")
	}
	fields := []kit.Field{day}
	if outcome == model.OutcomeBecameCase {
		source := isolateChoice(d, "case_source", "isolation.source", model.SourceNone,
			model.SourceNone, model.SourceCommunity, model.SourceCross, model.SourceCentral, model.SourceReturned)
		source.Required = true
		fields = append(fields, source)
	}
	fields = append(fields, d.isolateField("note", ""))
	isolateRestore(fields, typed)
	return fill{
		title: d.T("isolation.end_sheet", d.T("word.outcome."+string(outcome)), d.isolateWho(lines)), fields: fields,
		then: func(v map[string]string) (action, tea.Cmd, map[string]string) { return w.endWrite(lines, outcome, v) },
	}
}

// lastDay is the day proposed: today, or for who completed the planned end, if it is the same for all.
func (w *isolateWork) lastDay(lines []model.PersonLine, outcome model.Outcome) model.Date {
	if outcome != model.OutcomeCompleted {
		return w.desk.today()
	}
	end := lines[0].Isolation.EndsOn
	for _, l := range lines {
		if l.Isolation.EndsOn != end {
			return 0
		}
	}
	return end
}

// endWrite ends them in order of their last day, those of one day in one step.
func (w *isolateWork) endWrite(lines []model.PersonLine, outcome model.Outcome, v map[string]string) (action, tea.Cmd, map[string]string) {
	d, on := w.desk, w.desk.isolateTyped(v["ended_on"])
	day := func(l model.PersonLine) model.Date {
		if on != 0 {
			return on
		}
		return l.Isolation.EndsOn
	}
	lines = slices.Clone(lines)
	slices.SortStableFunc(lines, func(a, b model.PersonLine) int { return int(day(a) - day(b)) })
	for _, l := range lines {
		if day(l) < l.Isolation.StartsOn && outcome != model.OutcomeCancelled {
			return nil, nil, map[string]string{"ended_on": d.T("error.end-before-start")}
		}
	}
	again := func(done int) action { return w.endSheet(lines[done:], outcome, v) }
	said := d.T("isolation.ended_said", d.isolateWho(lines), d.T("word.outcome."+string(outcome)))
	source, note := model.CaseSource(v["case_source"]), v["note"]
	return nil, w.run(again, func(ctx context.Context) (isolateDone, error) {
		for from := 0; from < len(lines); {
			to, ids := from, []model.IsolationID(nil)
			for to < len(lines) && day(lines[to]) == day(lines[from]) {
				ids = append(ids, lines[to].Isolation.ID)
				to++
			}
			if err := d.Book.EndIsolations(ctx, ids, outcome, day(lines[from]), source, note); err != nil {
				return isolateDone{done: from}, err
			}
			from = to
		}
		return isolateDone{said: said}, nil
	}), nil
}

// isolateRestore puts back what was typed into fields.
func isolateRestore(fields []kit.Field, typed map[string]string) {
	for i := range fields {
		if v, ok := typed[fields[i].Key]; ok {
			fields[i].Value = v
		}
	}
}
