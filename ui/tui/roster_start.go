package tui

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/viet"
)

// lookStart finds which of the bodies nearly every ward has are not in the roster. The list is data: one name a line.
func (r *roster) lookStart() tea.Cmd {
	book, names := r.desk.Book, strings.Split(r.desk.T("roster.usual_bodies"), "\n")
	return r.usual.ask(func(ctx context.Context) ([]string, error) {
		units, err := book.Units(ctx)
		if err != nil {
			return nil, fmt.Errorf("look for the usual units: %w", err)
		}
		there := make(map[string]bool, len(units))
		for _, u := range units {
			there[viet.Fold(u.Name)] = true
		}
		var missing []string
		for _, name := range names {
			if !there[viet.Fold(name)] {
				missing = append(missing, name)
			}
		}
		return missing, nil
	})
}

// askStart offers to enter those that are missing.
func (r *roster) askStart(got answer[[]string]) action {
	switch {
	case got.err != nil:
		return r.desk.failure(got.err)
	case len(got.value) == 0:
		return notice{text: r.desk.T("roster.started_all")}
	}
	return confirm{
		text: r.desk.T("roster.confirm_start", len(got.value), strings.Join(got.value, ", ")),
		yes:  r.desk.T("roster.start_yes"), asked: "t",
		then: func() (action, tea.Cmd) { return nil, r.start(got.value) },
	}
}

// start enters them as one step.
func (r *roster) start(names []string) tea.Cmd {
	book := r.desk.Book
	units := make([]model.Unit, len(names))
	for i, name := range names {
		units[i] = model.Unit{Kind: model.UnitBody, Name: name}
	}
	return r.started.write(r.desk, func(ctx context.Context) (int, error) {
		added, err := book.AddUnits(ctx, units)
		if err != nil {
			return 0, fmt.Errorf("enter the usual units: %w", err)
		}
		return len(added), nil
	})
}
