package tasks

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"sotruc/intake/activity"
	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/proof"
	"sotruc/ui/scene"
)

// askDone asks in one line what was done for a task.
func askDone(d *scene.Desk, t model.Task, saved *scene.Question[model.Activity]) scene.Action {
	kind := kit.Field{Key: "kind", Label: d.T("log.field.activity_kind"), Kind: kit.FieldChoice}
	kind.Options = append([]kit.Option{{Label: d.T("task.activity.from_words")}}, part.ActivityOptions(d, "")...)
	return scene.Fill{
		Title: d.T("task.activity.title"),
		Fields: []kit.Field{
			{Key: "line", Label: d.T("task.activity.line"), Required: true, Help: d.T("task.help.activity"), Limit: model.MaxLine}, kind,
		},
		Then: func(values map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			a := activity.Read(values["line"], d.Today(), d.Config.Activity.Kinds)
			a.TaskID, a.UnitID = t.ID, t.Leader().LeadID
			if values["kind"] != "" {
				a.Kind = model.ActivityKind(values["kind"])
			}
			if a.Kind == "" {
				return nil, nil, map[string]string{"kind": d.T("task.activity.no_kind")}
			}
			if wrong := d.FieldSentences(a.ValidOn(d.Today())); wrong != nil {
				return nil, nil, map[string]string{"line": wrong["text"] + wrong["count"] + wrong["on"]}
			}
			cmd := saved.Write(d, func(ctx context.Context) (model.Activity, error) { return d.Book.AddActivity(ctx, a) })
			if cmd == nil {
				return nil, nil, map[string]string{"": d.T("app.saving")}
			}
			return nil, cmd, nil
		},
	}
}

// wasDone says that an activity is in the book.
func wasDone(d *scene.Desk, got scene.Answer[model.Activity]) scene.Action {
	if got.Err != nil {
		return d.Failure(got.Err)
	}
	return scene.Notice{Text: d.T("log.saved", proof.ActivityWords(d, got.Value))}
}
