package isolate

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// newSwab stands in a list of waiting tests for one more.
const newSwab = "new"

// waitingSwab is a sample that waits for its result, of everybody it was taken of on one day.
type waitingSwab struct {
	test  model.Test // of the first of them
	lines []model.PersonLine
}

// waitingSwabs are the samples of people that wait, in the order they were taken.
func waitingSwabs(lines []model.PersonLine) []waitingSwab {
	var waiting []waitingSwab
	for _, l := range lines {
		for _, t := range l.Isolation.Tests {
			if t.Result != model.TestPending || t.TakenOn == 0 {
				continue
			}
			at := slices.IndexFunc(waiting, func(w waitingSwab) bool { return w.test.Kind == t.Kind && w.test.TakenOn == t.TakenOn })
			if at < 0 {
				at = len(waiting)
				waiting = append(waiting, waitingSwab{test: t})
			}
			waiting[at].lines = append(waiting[at].lines, l)
		}
	}
	slices.SortStableFunc(waiting, func(a, b waitingSwab) int { return cmp.Compare(a.test.TakenOn, b.test.TakenOn) })
	return waiting
}

// Swab records a test; where samples wait, the result of one may be what is meant, also of an isolation that has ended meanwhile.
func (w *Work) Swab(lines []model.PersonLine) (scene.Action, tea.Cmd) {
	d := w.desk
	open, waiting := openOf(lines), waitingSwabs(lines)
	switch {
	case len(open)+len(waiting) == 0:
		return w.nothing(), nil
	case len(waiting) == 0:
		return w.swabSheet(open, model.Test{}), nil
	}
	items := make([]kit.Item, 0, len(waiting)+1)
	for n, s := range waiting {
		item := kit.Item{ID: strconv.Itoa(n), Label: d.T("isolation.swab_result", d.T("word.test."+string(s.test.Kind)), s.test.TakenOn.Local())}
		if len(lines) > 1 {
			item.Hint = d.T("app.count.people", len(s.lines))
		}
		items = append(items, item)
	}
	if len(open) > 0 {
		items = append(items, kit.Item{ID: newSwab, Label: d.T("isolation.swab_new")})
	}
	return scene.Pick{
		Title: d.T("isolation.swab_title", nameOrCount(d, lines)), Items: items,
		Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
			if n, err := strconv.Atoi(item.ID); err == nil && n < len(waiting) {
				return w.swabSheet(waiting[n].lines, waiting[n].test), nil
			}
			return w.swabSheet(open, model.Test{}), nil
		},
	}, nil
}

// swabSheet asks about a test of people; one that is in the book already is changed.
func (w *Work) swabSheet(lines []model.PersonLine, test model.Test) scene.Action {
	d := w.desk
	begin := test
	if begin.ID == 0 {
		begin = model.Test{Kind: model.TestPCR, TakenOn: d.Today(), Result: model.TestPending}
	}
	taken := DayField(d, "taken_on", begin.TakenOn)
	taken.Required = true
	known := DayField(d, "result_on", begin.ResultOn)
	known.Help = d.T("isolation.result_on_help")
	result := ChoiceField(d, "result", "word.result", begin.Result, model.TestPending, model.TestNegative, model.TestPositive)
	fields := []kit.Field{
		result, ChoiceField(d, "kind", "word.test", begin.Kind, model.TestPCR, model.TestRapid), taken, known, part.IsolationField(d, "note", begin.Note),
	}
	return scene.Fill{
		Title: d.T("isolation.swab_title", nameOrCount(d, lines)), Fields: fields,
		Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			return w.swabWrite(lines, begin, v)
		},
	}
}

// swabWrite records what was typed about a test of people. The sample that was taken as the form began, or as it is typed, and
// that waits for its result is that test; nobody has it twice.
func (w *Work) swabWrite(lines []model.PersonLine, begin model.Test, v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
	d := w.desk
	said := model.Test{
		Kind: model.TestKind(v["kind"]), TakenOn: scene.TypedDay(d, v["taken_on"]), Result: model.TestResult(v["result"]),
		ResultOn: scene.TypedDay(d, v["result_on"]), Note: v["note"],
	}
	switch {
	case said.Result == model.TestPending && said.ResultOn != 0 && said.ResultOn != begin.ResultOn:
		return nil, nil, map[string]string{"result": d.T("isolation.result_day_alone")}
	case said.Result == model.TestPending:
		said.ResultOn = 0
	case said.ResultOn == 0:
		said.ResultOn = d.Today()
	case said.ResultOn < said.TakenOn:
		return nil, nil, map[string]string{"result_on": d.T("isolation.result_before_sample")}
	}
	one := said
	one.IsolationID = lines[0].Isolation.ID
	if wrong := d.FieldSentences(one.ValidOn(d.Today())); wrong != nil {
		if v["result_on"] == "" { // it is none that was typed
			delete(wrong, "result_on")
		}
		return nil, nil, wrong
	}
	notice := d.T("isolation.swab_said", d.T("word.test."+string(said.Kind)), nameOrCount(d, lines), d.T("word.result."+string(said.Result)))
	var next scene.Action
	if open := openOf(lines); said.Result == model.TestPositive && len(open) > 0 { // of the others the alarm is left
		next = w.positive(open, said.TakenOn)
	}
	tests := make([]model.Test, len(lines))
	for n, l := range lines {
		tests[n] = said
		tests[n].IsolationID = l.Isolation.ID
		waiting, ok := model.Test{}, false
		if begin.ID != 0 {
			waiting, ok = l.Isolation.Waiting(begin.Kind, begin.TakenOn)
		}
		if !ok {
			waiting, ok = l.Isolation.Waiting(said.Kind, said.TakenOn)
		}
		if !ok {
			tests[n].DueOn = answeredDue(l.Isolation, said.TakenOn)
			continue
		}
		tests[n].ID, tests[n].Rev, tests[n].DueOn = waiting.ID, waiting.Rev, waiting.DueOn
		if said.Note == begin.Note { // not what was typed for all of them
			tests[n].Note = waiting.Note
		}
	}
	return nil, w.Run(Done{Said: notice, whom: lines, next: next}, func(ctx context.Context) error {
		_, err := d.Book.RecordTests(ctx, tests)
		return err
	}), nil
}

// answeredDue is the due day a test answers that was taken at most two days ahead of it; any other finds its day by
// the rule of the model.
func answeredDue(i model.Isolation, taken model.Date) model.Date {
	if due, ok := i.NextTest(); ok && due > taken && due-taken <= 2 {
		return due
	}
	return 0
}

// positive asks whether people with a positive test are cases now.
func (w *Work) positive(lines []model.PersonLine, taken model.Date) scene.Action {
	d := w.desk
	return scene.Confirm{
		Text: d.T("isolation.positive", nameOrCount(d, lines)), Yes: d.T("isolation.positive_yes"), Asked: "enter",
		Then: func() (scene.Action, tea.Cmd) {
			return w.endSheet(lines, model.OutcomeBecameCase, taken), nil
		},
	}
}
