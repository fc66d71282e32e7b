package diary

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// placedForm is a form in which a household is chosen, and then somebody who lives there.
type placedForm[T any] struct {
	*scene.Entry[T]
	household model.HouseholdID
	moved     bool // another household was chosen: its people are to be offered
	people    scene.Question[[]kit.Option]
}

// offers lists the households and who lives in the one chosen.
func (p *placedForm[T]) offers(ctx context.Context) (scene.Choices, error) {
	houses, err := householdOptions(ctx, p.Desk)
	if err != nil {
		return nil, err
	}
	people, err := peopleOptions(ctx, p.Desk, p.household)
	return scene.Choices{"household_id": scene.OrNobody(p.Desk, houses), "person_id": scene.OrNobody(p.Desk, people)}, err
}

func (p *placedForm[T]) changed(field string) {
	if field == "household_id" {
		p.household = scene.OptionID[model.HouseholdID](p.Form.Value("household_id"))
		p.Form.SetValue("person_id", "")
		p.moved = true
	}
}

// Update fills in the form, and asks for the people of a household newly chosen.
func (p *placedForm[T]) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := p.people.Take(msg); ok {
		if got.Err != nil {
			return p.Desk.Failure(got.Err), nil
		}
		p.Form.SetOptions("person_id", scene.OrNobody(p.Desk, got.Value))
		return nil, nil
	}
	act, cmd := p.Entry.Update(msg)
	if !p.moved {
		return act, cmd
	}
	p.moved = false
	return act, tea.Batch(cmd, p.askPeople())
}

// Refill puts back what was typed, and asks who lives in the household that was chosen.
func (p *placedForm[T]) Refill(values map[string]string) tea.Cmd {
	cmd := p.Entry.Refill(values)
	p.moved = false
	return tea.Batch(cmd, p.askPeople())
}

func (p *placedForm[T]) askPeople() tea.Cmd {
	d, household := p.Desk, p.household
	return p.people.Ask(func(ctx context.Context) ([]kit.Option, error) { return peopleOptions(ctx, d, household) })
}

// householdOptions offers every household by its head, with the address.
func householdOptions(ctx context.Context, d *scene.Desk) ([]kit.Option, error) {
	ids, err := d.Book.HouseholdIDs(ctx, model.HouseholdFilter{})
	if err != nil {
		return nil, fmt.Errorf("offer the households: %w", err)
	}
	houses, err := d.Book.Households(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("offer the households: %w", err)
	}
	options := make([]kit.Option, len(houses))
	for i, h := range houses {
		options[i] = kit.Option{Value: scene.IDOption(h.ID), Label: h.Head, Hint: h.Address}
	}
	return options, nil
}

// peopleOptions offers who lives in a household.
func peopleOptions(ctx context.Context, d *scene.Desk, id model.HouseholdID) ([]kit.Option, error) {
	if id == 0 {
		return nil, nil
	}
	people, err := d.Book.People(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("offer the people of a household: %w", err)
	}
	options := make([]kit.Option, len(people))
	for i, p := range people {
		options[i] = kit.Option{Value: scene.IDOption(p.ID), Label: p.Name, Hint: p.Birth}
	}
	return options, nil
}
