package isolation

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// isolateNewSwab stands in a list of waiting tests for one more.
const isolateNewSwab = "new"

// swab records a test; of one person, the result of a test that was taken may be what is meant.
func (w *isolateWork) swab(lines []model.PersonLine) (scene.Action, tea.Cmd) {
	d := w.desk
	open := isolateOpen(lines)
	if len(open) == 0 {
		return w.nothing(), nil
	}
	if len(open) > 1 {
		return w.swabSheet(open, model.Test{}), nil
	}
	waiting := map[string]model.Test{}
	var items []kit.Item
	for _, t := range open[0].Isolation.Tests {
		if t.Result == model.TestPending && t.TakenOn != 0 {
			id := t.TakenOn.String() + string(t.Kind)
			waiting[id] = t
			items = append(items, kit.Item{ID: id, Label: d.T("isolation.swab_result", d.T("word.test."+string(t.Kind)), t.TakenOn.Local())})
		}
	}
	if len(items) == 0 {
		return w.swabSheet(open, model.Test{}), nil
	}
	items = append(items, kit.Item{ID: isolateNewSwab, Label: d.T("isolation.swab_new")})
	return scene.Pick{
		Title: d.T("isolation.swab_title", nameOrCount(d, open)), Items: items,
		Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) { return w.swabSheet(open, waiting[item.ID]), nil },
	}, nil
}

// swabSheet asks about a test; one that is in the book already is the one to change.
func (w *isolateWork) swabSheet(lines []model.PersonLine, test model.Test) scene.Action {
	d := w.desk
	begin := test
	if begin.ID == 0 {
		begin = model.Test{Kind: model.TestPCR, TakenOn: d.Today(), Result: model.TestPending}
	}
	taken := dayField(d, "taken_on", begin.TakenOn)
	taken.Required = true
	known := dayField(d, "result_on", begin.ResultOn)
	known.Help = d.T("isolation.result_on_help")
	result := choiceField(d, "result", "word.result", begin.Result, model.TestPending, model.TestNegative, model.TestPositive)
	fields := []kit.Field{
		result, choiceField(d, "kind", "word.test", begin.Kind, model.TestPCR, model.TestRapid), taken, known, part.IsolationField(d, "note", begin.Note),
	}
	return scene.Fill{
		Title: d.T("isolation.swab_title", nameOrCount(d, lines)), Fields: fields,
		Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			return w.swabWrite(lines, test, v)
		},
	}
}

func (w *isolateWork) swabWrite(lines []model.PersonLine, test model.Test, v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
	d := w.desk
	test.Kind, test.TakenOn, test.Result = model.TestKind(v["kind"]), scene.TypedDay(d, v["taken_on"]), model.TestResult(v["result"])
	test.ResultOn, test.Note = scene.TypedDay(d, v["result_on"]), v["note"]
	switch {
	case test.Result == model.TestPending:
		test.ResultOn = 0
	case test.ResultOn == 0:
		test.ResultOn = max(d.Today(), test.TakenOn)
	case test.ResultOn < test.TakenOn:
		return nil, nil, map[string]string{"result_on": d.T("error.end-before-start")}
	}
	said := d.T("isolation.swab_said", d.T("word.test."+string(test.Kind)), nameOrCount(d, lines), d.T("word.result."+string(test.Result)))
	var next scene.Action
	if test.Result == model.TestPositive {
		next = w.positive(lines, test.TakenOn)
	}
	return nil, w.run(isolateDone{said, next}, func(ctx context.Context) error {
		if test.ID != 0 {
			_, err := d.Book.UpdateTest(ctx, test)
			return err
		}
		tests := make([]model.Test, len(lines))
		for i, l := range lines {
			tests[i] = test
			tests[i].IsolationID, tests[i].DueOn = l.Isolation.ID, isolateAnswers(l.Isolation, test.TakenOn)
		}
		_, err := d.Book.AddTests(ctx, tests)
		return err
	}), nil
}

// isolateAnswers is the due day a test answers that was taken at most two days ahead of it; any other finds its day by
// the rule of the model.
func isolateAnswers(i model.Isolation, taken model.Date) model.Date {
	if due, ok := i.NextTest(); ok && due > taken && due-taken <= 2 {
		return due
	}
	return 0
}

// positive asks whether people with a positive test are cases now.
func (w *isolateWork) positive(lines []model.PersonLine, taken model.Date) scene.Action {
	d := w.desk
	return scene.Confirm{
		Text: d.T("isolation.positive", nameOrCount(d, lines)), Yes: d.T("isolation.positive_yes"), Asked: "enter",
		Then: func() (scene.Action, tea.Cmd) {
			return w.endSheet(lines, model.OutcomeBecameCase, taken), nil
		},
	}
}
