package roster

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/scene"
)

// lookStart finds which of the bodies nearly every ward has are not in the roster. The list is data: one name a line.
func (r *roster) lookStart() tea.Cmd {
	book, names := r.desk.Book, strings.Split(r.desk.T("roster.usual_bodies"), "\n")
	return r.usual.Ask(func(ctx context.Context) ([]string, error) {
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
func (r *roster) askStart(got scene.Answer[[]string]) scene.Action {
	switch {
	case got.Err != nil:
		return r.desk.Failure(got.Err)
	case len(got.Value) == 0:
		return scene.Notice{Text: r.desk.T("roster.started_all")}
	}
	return scene.Confirm{
		Text: r.desk.T("roster.confirm_start", len(got.Value), strings.Join(got.Value, ", ")),
		Yes:  r.desk.T("roster.start_yes"), Asked: "t",
		Then: func() (scene.Action, tea.Cmd) { return nil, r.start(got.Value) },
	}
}

// start enters them as one step.
func (r *roster) start(names []string) tea.Cmd {
	book := r.desk.Book
	units := make([]model.Unit, len(names))
	for i, name := range names {
		units[i] = model.Unit{Kind: model.UnitBody, Name: name}
	}
	return r.started.Write(r.desk, func(ctx context.Context) ([]model.Unit, error) {
		added, err := book.AddUnits(ctx, units)
		if err != nil {
			return nil, fmt.Errorf("enter the usual units: %w", err)
		}
		return added, nil
	})
}
