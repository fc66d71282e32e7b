package papers

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// holding takes the next số đến for a paper that is not here yet, for the list of directives. Where the write fails, the
// dialog opens again with what was typed.
type holding struct {
	desk  *scene.Desk
	saved scene.Question[model.Directive]
}

// dialog asks for as little as a clerk knows who has the telephone in the other hand.
func (h *holding) dialog(v map[string]string) scene.Action {
	d := h.desk
	if v == nil {
		v = map[string]string{"received_at": scene.Moment(d.Now())}
	}
	label := func(name string) string { return d.T("directive.field." + name) }
	fields := []kit.Field{
		{Key: "issuer", Label: label("issuer"), Value: v["issuer"], Limit: model.MaxLine / 3},
		{Key: "note", Label: label("note"), Value: v["note"], Limit: scene.LineLimit, Help: d.T("register.hold_help")},
		{Key: "received_at", Label: label("received_at"), Kind: kit.FieldDate, Required: true, Value: v["received_at"], Parse: scene.InstantParser(d), Width: 24},
	}
	return scene.Fill{Title: d.T("register.hold_title"), Fields: fields, Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
		if strings.TrimSpace(v["issuer"]+v["note"]) == "" {
			return nil, nil, map[string]string{"issuer": d.T("register.hold_what")}
		}
		at, _ := scene.TypedInstant(d, v["received_at"])
		return nil, h.saved.Write(d, func(ctx context.Context) (model.Directive, error) {
			held, err := d.Book.HoldNumber(ctx, at, v["issuer"], v["note"])
			if err != nil { // for the dialog to open with again
				held.Issuer, held.Note, held.ReceivedAt = v["issuer"], v["note"], at
			}
			return held, err
		}), nil
	}}
}

// take takes the answer; ok is false for every other message.
func (h *holding) take(msg tea.Msg) (id model.DirectiveID, act scene.Action, ok bool) {
	got, ok := h.saved.Take(msg)
	switch {
	case !ok:
		return 0, nil, false
	case got.Err != nil:
		typed := map[string]string{
			"issuer": got.Value.Issuer, "note": got.Value.Note, "received_at": scene.Moment(got.Value.ReceivedAt),
		}
		return 0, scene.Several{h.desk.Failure(got.Err), h.dialog(typed)}, true
	}
	return got.Value.ID, scene.Notice{Text: h.desk.T("register.held", got.Value.FullNumber())}, true
}
