package diary

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// NewActivities lists what was done that no other part of the book holds; of a household what was done for it, where what is added is
// support given there.
func NewActivities(d *scene.Desk, at scene.Activities) scene.Screen {
	y := newDiary[model.Activity](d, "log.activity",
		kit.Column{Title: d.T("log.field.on"), Width: 10},
		kit.Column{Title: d.T("log.field.activity_kind"), Width: 22, Min: 12, Priority: 1},
		kit.Column{Title: d.T("log.field.count"), Width: 8, Right: true, Priority: 2},
		kit.Column{Title: d.T("log.field.activity_text"), Width: 30, Min: 12, Flex: 1})
	book := d.Book
	y.all = func(ctx context.Context) ([]model.Activity, error) { return book.Activities(ctx, diaryLimit) }
	household := at.HouseholdID
	y.List.SetFind(at.Find)
	if household != 0 {
		y.title, y.List.Heading, y.List.Table.Empty = d.T("log.support.title"), d.T("log.support.hint"), d.T("log.support.empty")
		y.all = func(ctx context.Context) ([]model.Activity, error) { return book.HouseholdActivities(ctx, household) }
	}
	y.texts = func(a model.Activity) []string {
		return []string{a.On.Local(), part.ActivityName(d, a.Kind), a.Text, a.Note, a.Unit, a.Household}
	}
	y.row = func(a model.Activity) kit.Row {
		return kit.Row{ID: int64(a.ID), Cells: []string{a.On.Local(), part.ActivityName(d, a.Kind), viet.Number(a.Count), activityText(a, household)}}
	}
	y.reopens = "activity"
	y.name = func(a model.Activity) string { return kit.Plain(a.Text) }
	y.form = func(a model.Activity) scene.Screen {
		if a.ID == 0 && household != 0 {
			a.Kind, a.HouseholdID = model.ActivitySupport, household
		}
		form := newActivityForm(d, a)
		form.Kept = func(a model.Activity) { y.List.Select(func(one model.Activity) bool { return one.ID == a.ID }) }
		return form
	}
	y.drop = func(ctx context.Context, a model.Activity) error {
		if err := book.DeleteActivity(ctx, a.ID); err != nil {
			return fmt.Errorf("delete an activity: %w", err)
		}
		return nil
	}
	return y
}

// activityText is what was done, with the household it was done for where the list is not of that alone.
func activityText(a model.Activity, of model.HouseholdID) string {
	if a.HouseholdID == of {
		return a.Text
	}
	return a.Text + " · " + a.Household
}

// newActivityForm adds an activity, or changes the one given.
func newActivityForm(d *scene.Desk, a model.Activity) *scene.Entry[model.Activity] {
	if a.ID == 0 {
		a.Kind, a.On, a.Count = cmp.Or(a.Kind, model.ActivityInspection), d.Today(), 1
	}
	e := scene.NewEntry[model.Activity](d, d.T("log.activity.one"),
		kit.Field{
			Key: "kind", Label: d.T("log.field.activity_kind"), Kind: kit.FieldChoice, Value: string(a.Kind),
			Options: part.ActivityOptions(d, a.Kind),
		},
		scene.DayField(d, "on", d.T("log.field.on"), a.On),
		kit.Field{Key: "text", Label: d.T("log.field.activity_text"), Kind: kit.FieldArea, Height: 3, Value: a.Text, Required: true},
		kit.Field{Key: "count", Label: d.T("log.field.count"), Value: fmt.Sprint(a.Count), Replace: true, Width: 8, Limit: 9, Required: true},
		kit.Field{Key: "unit_id", Label: d.T("log.field.activity_unit"), Kind: kit.FieldChoice, Value: scene.IDOption(a.UnitID)},
		kit.Field{Key: "household_id", Label: d.T("log.field.activity_household"), Kind: kit.FieldChoice, Value: scene.IDOption(a.HouseholdID)},
		kit.Field{Key: "task_id", Label: d.T("log.field.activity_task"), Kind: kit.FieldChoice, Value: scene.IDOption(a.TaskID)},
		kit.Field{Key: "note", Label: d.T("log.field.note"), Kind: kit.FieldArea, Height: 2, Value: a.Note},
	)
	e.KeepAt(scene.Activities{}, "activity", int64(a.ID))
	e.Read = func(v map[string]string) (model.Activity, map[string]string) {
		n, ok := scene.TypedNumber(v["count"])
		if !ok {
			return a, map[string]string{"count": d.T("error.not-a-number")}
		}
		next := a
		next.Kind, next.On, next.Count = model.ActivityKind(v["kind"]), scene.TypedDay(d, v["on"]), n
		next.Text, next.Note = viet.Clean(v["text"]), viet.Clean(v["note"])
		next.UnitID, next.TaskID = scene.OptionID[model.UnitID](v["unit_id"]), scene.OptionID[model.TaskID](v["task_id"])
		next.HouseholdID = scene.OptionID[model.HouseholdID](v["household_id"])
		return next, nil
	}
	e.Save, e.Said = d.Book.AddActivity, func(a model.Activity) string { return d.T("log.saved", kit.Plain(viet.CleanLine(a.Text))) }
	if a.ID != 0 {
		e.Save = d.Book.UpdateActivity
	}
	e.Options = func(ctx context.Context) (scene.Choices, error) {
		units, err := d.Book.Units(ctx)
		if err != nil {
			return nil, fmt.Errorf("offer the units: %w", err)
		}
		houses, err := householdOptions(ctx, d)
		if err != nil {
			return nil, err
		}
		tasks, err := taskOptions(ctx, d, a.TaskID)
		offered := scene.WithGone(d, scene.UnitOptions(d, units, nil), a.UnitID, a.Unit)
		return scene.Choices{"unit_id": scene.OrNobody(d, offered), "household_id": scene.OrNobody(d, scene.WithGone(d, houses, a.HouseholdID, a.Household)), "task_id": scene.OrNobody(d, tasks)}, err
	}
	return e
}

// taskOptions offers the tasks that can be ticked and may still want something, each with the symbol of its directive.
func taskOptions(ctx context.Context, d *scene.Desk, chosen model.TaskID) ([]kit.Option, error) {
	outlines, err := d.Book.TaskOutlines(ctx, model.TaskFilter{Open: true, Settled: true})
	if err != nil {
		return nil, fmt.Errorf("offer the tasks: %w", err)
	}
	var ids []model.TaskID
	var papers []model.DirectiveID
	for _, o := range outlines {
		if o.Leaf || o.ID == chosen {
			ids = append(ids, o.ID)
		}
		if o.DirectiveID != 0 && !slices.Contains(papers, o.DirectiveID) {
			papers = append(papers, o.DirectiveID)
		}
	}
	tasks, err := d.Book.Tasks(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("offer the tasks: %w", err)
	}
	symbols, err := d.Book.Symbols(ctx, papers)
	if err != nil {
		return nil, fmt.Errorf("offer the tasks: %w", err)
	}
	options := make([]kit.Option, len(tasks))
	for i, t := range tasks {
		options[i] = kit.Option{Value: scene.IDOption(t.ID), Label: viet.CleanLine(t.Ordinal + " " + t.Words()), Hint: symbols[t.DirectiveID]}
	}
	return options, nil
}
