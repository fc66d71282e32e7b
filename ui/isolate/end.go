package isolate

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// outcomes lists the outcomes in the order they are offered.
func outcomes() []model.Outcome {
	return []model.Outcome{
		model.OutcomeCompleted, model.OutcomeBecameCase, model.OutcomeMoved, model.OutcomeLeft,
		model.OutcomeDied, model.OutcomeCancelled,
	}
}

// End asks how the isolations ended, then when.
func (w *Work) End(lines []model.PersonLine) (scene.Action, tea.Cmd) {
	d, open := w.desk, openOf(lines)
	if len(open) == 0 {
		return w.nothing(), nil
	}
	var items []kit.Item
	for _, o := range outcomes() {
		items = append(items, kit.Item{ID: string(o), Label: d.T("word.outcome." + string(o)), Hint: d.T("isolation.outcome_hint." + string(o))})
	}
	return scene.Pick{
		Title: d.T("isolation.end_title", nameOrCount(d, open)), Items: items,
		Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
			return w.endSheet(open, model.Outcome(item.ID), w.lastDay(open, model.Outcome(item.ID))), nil
		},
	}, nil
}

// endSheet asks the last day, beginning with on, where a case was found, a note, and the certificate of one who completed.
func (w *Work) endSheet(lines []model.PersonLine, outcome model.Outcome, on model.Date) scene.Action {
	d := w.desk
	day := DayField(d, "ended_on", on)
	day.Required = day.Value != ""
	if !day.Required {
		day.Placeholder = d.T("isolation.each_planned")
	}
	fields := []kit.Field{day}
	if outcome == model.OutcomeBecameCase {
		source := ChoiceField(d, "case_source", "isolation.source", model.SourceNone,
			model.SourceNone, model.SourceCommunity, model.SourceCross, model.SourceCentral, model.SourceReturned)
		source.Required = true
		fields = append(fields, source)
	}
	note := part.IsolationField(d, "note", "")
	if note.Missing = d.T("isolation.against.why_early"); outcome == model.OutcomeLeft {
		note.Missing = d.T("isolation.against.why_left")
	}
	fields = append(fields, note)
	if outcome == model.OutcomeCompleted && len(lines) == 1 && !lines[0].Isolation.WatchOnly() {
		fields = append(fields, part.IsolationField(d, "certificate", ""), DayField(d, "certificate_on", 0))
	}
	return scene.Fill{
		Title: d.T("isolation.end_sheet", d.T("word.outcome."+string(outcome)), nameOrCount(d, lines)), Fields: fields,
		Needs: func(v map[string]string) []string {
			if slices.ContainsFunc(lines, func(l model.PersonLine) bool {
				return l.Isolation.NeedsReason(outcome, cmp.Or(scene.TypedDay(d, v["ended_on"]), l.Isolation.PlannedEnd()))
			}) {
				return []string{"note"}
			}
			return nil
		},
		Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			return w.endWrite(lines, outcome, v)
		},
	}
}

// lastDay is the day proposed: today, or for who completed the planned end, if it is the same for all and has come.
func (w *Work) lastDay(lines []model.PersonLine, outcome model.Outcome) model.Date {
	if outcome != model.OutcomeCompleted {
		return w.desk.Today()
	}
	end := lines[0].Isolation.PlannedEnd()
	for _, l := range lines {
		if l.Isolation.PlannedEnd() != end {
			return 0
		}
	}
	return min(end, w.desk.Today())
}

// endWrite ends them as one step, each on the day typed or else on its planned one.
func (w *Work) endWrite(lines []model.PersonLine, outcome model.Outcome, v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
	d, on := w.desk, scene.TypedDay(w.desk, v["ended_on"])
	ends := make([]model.IsolationEnd, len(lines))
	for n, l := range lines {
		ends[n] = model.IsolationEnd{ID: l.Isolation.ID, On: on, Certificate: v["certificate"], CertificateOn: scene.TypedDay(d, v["certificate_on"])}
		if on == 0 {
			ends[n].On = l.Isolation.PlannedEnd()
		}
		if ends[n].On > d.Today() {
			return nil, nil, map[string]string{"ended_on": d.T("error.future-date")}
		}
		if ends[n].CertificateOn > d.Today() {
			return nil, nil, map[string]string{"certificate_on": d.T("error.future-date")}
		}
		if ends[n].On < l.Isolation.StartsOn && outcome != model.OutcomeCancelled {
			return nil, nil, map[string]string{"ended_on": d.T("error.end-before-start")}
		}
	}
	write := func(which []int) tea.Cmd {
		some, ended := make([]model.PersonLine, len(which)), make([]model.IsolationEnd, len(which))
		for i, n := range which {
			some[i], ended[i] = lines[n], ends[n]
		}
		if outcome == model.OutcomeDied || outcome == model.OutcomeLeft {
			ended = append(ended, besides(some, ended)...)
		}
		said := d.T("isolation.ended_said", nameOrCount(d, some), d.T("word.outcome."+string(outcome)))
		done := Done{Said: said, whom: some}
		if outcome == model.OutcomeBecameCase { // of several households that of the first is asked about, once for all of its cases; the cards of the others say so
			first, together := some[0], []model.PersonID{}
			for _, l := range some {
				if l.HouseholdID == first.HouseholdID && l.Isolation.Disease == first.Isolation.Disease {
					together = append(together, l.ID)
				}
			}
			done.after = func() tea.Cmd { return w.recountFor(first.HouseholdID, first.Isolation.Disease, together) }
		}
		return w.done.Write(d, func(ctx context.Context) (Done, error) {
			lost, err := w.visitsLost(ctx, some, ended, outcome)
			if err != nil {
				return done, err
			}
			if lost > 0 {
				done.Said += d.T("isolation.visits_lost", lost)
			}
			return done, d.Book.EndEach(ctx, ended, outcome, model.CaseSource(v["case_source"]), v["note"])
		})
	}
	all := make([]int, len(lines))
	for n := range lines {
		all[n] = n
	}
	if settled, others := w.against(lines, ends, outcome); len(others) > 0 {
		return w.askAgainst(lines, outcome, settled, others, write), nil, nil
	}
	return nil, write(all), nil
}

// visitsLost counts the recorded visits that somebody was to be paid while nobody had said how the isolation ended, and was not by the end that is said
// now: no figure counts them any more.
func (w *Work) visitsLost(ctx context.Context, lines []model.PersonLine, ends []model.IsolationEnd, outcome model.Outcome) (int, error) {
	was, is := map[model.IsolationID]model.Isolation{}, map[model.IsolationID]model.Isolation{}
	var ids []model.IsolationID
	for n, l := range lines {
		i := l.Isolation
		ids, was[i.ID] = append(ids, i.ID), i
		i.Outcome, i.EndedOn = outcome, ends[n].On
		is[i.ID] = i
	}
	visits, err := w.desk.Book.CheckIns(ctx, ids, 1, model.Forever)
	if err != nil {
		return 0, fmt.Errorf("count the visits after an end: %w", err)
	}
	lost := 0
	for _, c := range visits {
		over := c.Day > is[c.IsolationID].EndedOn || outcome == model.OutcomeCancelled // what is recorded of the last day counts, whatever became of it
		if over && was[c.IsolationID].Expects(c.Day, c.Session) && !is[c.IsolationID].Expects(c.Day, c.Session) {
			lost++
		}
	}
	return lost, nil
}

// besides ends what people who died or left were followed for besides, on the same day.
func besides(lines []model.PersonLine, ends []model.IsolationEnd) []model.IsolationEnd {
	var more []model.IsolationEnd
	for n, l := range lines {
		for _, i := range l.Others {
			if i.Outcome == model.OutcomeNone && i.StartsOn <= ends[n].On {
				more = append(more, model.IsolationEnd{ID: i.ID, On: ends[n].On})
			}
		}
	}
	return more
}
