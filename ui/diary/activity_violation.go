package diary

import (
	"context"
	"fmt"

	"sotruc/intake/when"
	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// NewViolations lists the violations of the isolation rules.
func NewViolations(d *scene.Desk, at scene.Violations) scene.Screen {
	y := newDiary[model.Violation](d, "log.violation",
		kit.Column{Title: d.T("log.when"), Width: 16},
		kit.Column{Title: d.T("log.field.action"), Width: 13, Priority: 1},
		kit.Column{Title: d.T("log.field.amount"), Width: 13, Min: 10, Right: true, Priority: 3},
		kit.Column{Title: d.T("log.field.doc_number"), Width: 14, Priority: 4},
		kit.Column{Title: d.T("log.field.what"), Width: 34, Min: 30, Flex: 1})
	y.List.SetFind(at.Find)
	book := d.Book
	y.all = func(ctx context.Context) ([]model.Violation, error) { return book.Violations(ctx, diaryLimit) }
	y.texts = func(v model.Violation) []string {
		return []string{scene.Moment(v.At), v.What, v.Place, v.SeenBy, v.DocNumber, d.T("word.violation." + string(v.Action))}
	}
	y.row = func(v model.Violation) kit.Row {
		amount := ""
		if v.Amount != 0 {
			amount = viet.Number(v.Amount)
		}
		return kit.Row{ID: int64(v.ID), Cells: []string{
			scene.Moment(v.At), d.T("word.violation." + string(v.Action)), amount, v.DocNumber, viet.CleanLine(v.What),
		}}
	}
	y.reopens = "violation"
	y.name = func(v model.Violation) string { return kit.Plain(v.What) }
	y.form = func(v model.Violation) scene.Screen {
		form := newViolationForm(d, v)
		form.Kept = func(v model.Violation) { y.List.Select(func(one model.Violation) bool { return one.ID == v.ID }) }
		return form
	}
	y.drop = func(ctx context.Context, v model.Violation) error {
		if err := book.DeleteViolation(ctx, v.ID); err != nil {
			return fmt.Errorf("delete a violation: %w", err)
		}
		return nil
	}
	return y
}

// newViolationForm adds a violation, or changes the one given.
func newViolationForm(d *scene.Desk, v model.Violation) *placedForm[model.Violation] {
	if v.ID == 0 {
		v.At, v.Action = d.Now(), model.ActionReminder
	}
	amount := ""
	if v.Amount != 0 {
		amount = fmt.Sprint(v.Amount)
	}
	line := func(name, value string) kit.Field {
		return kit.Field{Key: name, Label: d.T("log.field." + name), Value: value, Limit: scene.LineLimit}
	}
	e := scene.NewEntry[model.Violation](d, d.T("log.violation.one"),
		scene.ClockedDayField(d, "at", d.T("log.field.on"), v.At.Date(), "time"),
		kit.Field{Key: "time", Label: d.T("log.field.time"), Value: string(v.At.Clock()), Replace: true, Width: 8, Limit: 5},
		kit.Field{Key: "what", Label: d.T("log.field.what"), Kind: kit.FieldArea, Height: 2, Value: v.What, Required: true},
		kit.Field{Key: "household_id", Label: d.T("log.field.household"), Kind: kit.FieldChoice, Value: scene.IDOption(v.HouseholdID)},
		kit.Field{Key: "person_id", Label: d.T("log.field.person"), Kind: kit.FieldChoice, Value: scene.IDOption(v.PersonID)},
		line("place", v.Place), line("seen_by", v.SeenBy),
		kit.Field{
			Key: "action", Label: d.T("log.field.action"), Kind: kit.FieldChoice, Value: string(v.Action),
			Options: scene.WordOptions(d, "violation", model.ActionReminder, model.ActionRecord, model.ActionFine),
		},
		line("doc_number", v.DocNumber),
		kit.Field{Key: "amount", Label: d.T("log.field.amount"), Value: amount, Replace: true, Width: 14, Limit: 14},
		kit.Field{Key: "note", Label: d.T("log.field.note"), Kind: kit.FieldArea, Height: 2, Value: v.Note},
	)
	e.KeepAt(scene.Violations{}, "violation", int64(v.ID))
	e.Read = func(typed map[string]string) (model.Violation, map[string]string) { return typedViolation(d, v, typed) }
	e.Save, e.Said = d.Book.AddViolation, func(v model.Violation) string { return d.T("log.saved", kit.Plain(v.What)) }
	if v.ID != 0 {
		e.Save = d.Book.UpdateViolation
	}
	form := &placedForm[model.Violation]{Entry: e, household: v.HouseholdID}
	e.Options = form.offers
	e.Form.Changed = form.changed
	return form
}

func typedViolation(d *scene.Desk, v model.Violation, typed map[string]string) (model.Violation, map[string]string) {
	clock, ok := when.ParseClock(typed["time"])
	if !ok {
		return v, map[string]string{"time": d.T("report.bad_time")}
	}
	n, ok := scene.TypedNumber(typed["amount"])
	if !ok {
		return v, map[string]string{"amount": d.T("error.not-a-number")}
	}
	v.At = scene.TypedDay(d, typed["at"]).At(clock)
	v.What, v.Note = viet.Clean(typed["what"]), viet.Clean(typed["note"])
	v.HouseholdID, v.PersonID = scene.OptionID[model.HouseholdID](typed["household_id"]), scene.OptionID[model.PersonID](typed["person_id"])
	v.Place, v.SeenBy, v.DocNumber = viet.CleanLine(typed["place"]), viet.CleanLine(typed["seen_by"]), viet.CleanLine(typed["doc_number"])
	v.Action, v.Amount = model.ViolationAction(typed["action"]), n
	return v, nil
}
