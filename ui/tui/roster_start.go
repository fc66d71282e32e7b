package tui

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
)

// askStart offers to enter the bodies nearly every ward has, in an empty roster. The list is data: one name a line.
func (r *roster) askStart() action {
	names := strings.Split(r.desk.T("roster.usual_bodies"), "\n")
	return confirm{
		text: r.desk.T("roster.confirm_start", len(names), strings.Join(names, ", ")), yes: r.desk.T("roster.start_yes"), asked: "t",
		then: func() (action, tea.Cmd) { return nil, r.start(names) },
	}
}

// start enters them one after the other; each is a step of its own, which undo takes back.
func (r *roster) start(names []string) tea.Cmd {
	book := r.desk.Book
	return r.started.write(r.desk, func(ctx context.Context) (int, error) {
		for i, name := range names {
			if _, err := book.AddUnit(ctx, model.Unit{Kind: model.UnitBody, Name: name}); err != nil {
				return i, fmt.Errorf("enter %s: %w", name, err)
			}
		}
		return len(names), nil
	})
}
