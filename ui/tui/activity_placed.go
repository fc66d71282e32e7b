package tui

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
)

// placedForm is a form in which a household is chosen, and then somebody who lives there.
type placedForm[T any] struct {
	*entry[T]
	household model.HouseholdID
	moved     bool // another household was chosen: its people are to be offered
	people    question[[]kit.Option]
}

// offers lists the households and who lives in the one chosen.
func (p *placedForm[T]) offers(ctx context.Context) (choices, error) {
	houses, err := householdOptions(ctx, p.desk)
	if err != nil {
		return nil, err
	}
	people, err := peopleOptions(ctx, p.desk, p.household)
	return choices{"household_id": nobody(p.desk, houses), "person_id": nobody(p.desk, people)}, err
}

func (p *placedForm[T]) changed(field string) {
	if field == "household_id" {
		p.household = optionID[model.HouseholdID](p.form.Value("household_id"))
		p.form.SetValue("person_id", "")
		p.moved = true
	}
}

// Update fills in the form, and asks for the people of a household newly chosen.
func (p *placedForm[T]) Update(msg tea.Msg) (action, tea.Cmd) {
	if got, ok := p.people.take(msg); ok {
		if got.err != nil {
			return p.desk.failure(got.err), nil
		}
		p.form.SetOptions("person_id", nobody(p.desk, got.value))
		return nil, nil
	}
	act, cmd := p.entry.Update(msg)
	if !p.moved {
		return act, cmd
	}
	p.moved = false
	d, household := p.desk, p.household
	return act, tea.Batch(cmd, p.people.ask(func(ctx context.Context) ([]kit.Option, error) {
		return peopleOptions(ctx, d, household)
	}))
}

// householdOptions offers every household by its head, with the address.
func householdOptions(ctx context.Context, d *Desk) ([]kit.Option, error) {
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
		options[i] = kit.Option{Value: idOption(h.ID), Label: h.Head, Hint: h.Address}
	}
	return options, nil
}

// peopleOptions offers who lives in a household.
func peopleOptions(ctx context.Context, d *Desk, id model.HouseholdID) ([]kit.Option, error) {
	if id == 0 {
		return nil, nil
	}
	people, err := d.Book.People(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("offer the people of a household: %w", err)
	}
	options := make([]kit.Option, len(people))
	for i, p := range people {
		options[i] = kit.Option{Value: idOption(p.ID), Label: p.Name, Hint: p.Birth}
	}
	return options, nil
}
