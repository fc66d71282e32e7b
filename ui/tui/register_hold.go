package tui

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
)

// holding takes the next số đến for a paper that is not here yet, for the list of directives. Where the write fails, the
// dialog opens again with what was typed.
type holding struct {
	desk  *Desk
	saved question[model.Directive]
}

// dialog asks for as little as a clerk knows who has the telephone in the other hand.
func (h *holding) dialog(v map[string]string) action {
	d := h.desk
	if v == nil {
		v = map[string]string{"received_at": sayWhen(d.Now())}
	}
	label := func(name string) string { return d.T("directive.field." + name) }
	fields := []kit.Field{
		{Key: "issuer", Label: label("issuer"), Value: v["issuer"], Limit: model.MaxLine / 3},
		{Key: "note", Label: label("note"), Value: v["note"], Limit: lineLimit, Help: d.T("register.hold_help")},
		{Key: "received_at", Label: label("received_at"), Kind: kit.FieldDate, Required: true, Value: v["received_at"], Parse: paperInstantParser(d), Width: 24},
	}
	return fill{title: d.T("register.hold_title"), fields: fields, then: func(v map[string]string) (action, tea.Cmd, map[string]string) {
		if strings.TrimSpace(v["issuer"]+v["note"]) == "" {
			return nil, nil, map[string]string{"issuer": d.T("register.hold_what")}
		}
		at, _ := paperInstant(d, v["received_at"])
		return nil, h.saved.write(d, func(ctx context.Context) (model.Directive, error) {
			held, err := d.Book.HoldNumber(ctx, at, v["issuer"], v["note"])
			if err != nil { // for the dialog to open with again
				held.Issuer, held.Note, held.ReceivedAt = v["issuer"], v["note"], at
			}
			return held, err
		}), nil
	}}
}

// take takes the answer; ok is false for every other message.
func (h *holding) take(msg tea.Msg) (id model.DirectiveID, act action, ok bool) {
	got, ok := h.saved.take(msg)
	switch {
	case !ok:
		return 0, nil, false
	case got.err != nil:
		typed := map[string]string{
			"issuer": got.value.Issuer, "note": got.value.Note, "received_at": sayWhen(got.value.ReceivedAt),
		}
		return 0, several{h.desk.failure(got.err), h.dialog(typed)}, true
	}
	return got.value.ID, notice{text: h.desk.T("register.held", paperNumber(got.value))}, true
}

// heldWords are what a list shows of a number that waits for its paper, in the place of symbol and subject.
func heldWords(d *Desk, p model.Directive) (symbol, subject string) {
	if p.Held() {
		return d.T("directive.held"), strings.Trim(p.Issuer+" · "+p.Note, " ·")
	}
	return p.Symbol, p.Subject
}
