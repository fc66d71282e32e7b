package roster

import (
	"context"
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/store"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// removed is a unit or a member that is to go to the bin.
type removed struct {
	name   string
	unit   model.UnitID
	member model.MemberID
	tasks  int        // what it has still to do
	heirs  []kit.Item // who can take that over
}

// remove moves a unit or member to the bin, once it is known what it has still to do.
func (r *roster) remove() tea.Cmd {
	row, _ := r.units.Current()
	gone := removed{name: row.unit.Name, unit: row.unit.ID}
	if r.view == viewMembers {
		m, _ := r.members.Current()
		gone = removed{name: m.Name, member: m.ID}
	}
	d := r.desk
	return r.burden.Ask(func(ctx context.Context) (removed, error) {
		var err error
		if gone.tasks, err = d.Book.OpenTasks(ctx, gone.unit, gone.member); err != nil || gone.tasks == 0 {
			return gone, err
		}
		gone.heirs, err = heirsOf(ctx, d, gone)
		return gone, err
	})
}

// weighed asks who takes over what is still to do, where there is somebody; without it the thing goes to the bin.
func (r *roster) weighed(got scene.Answer[removed]) (scene.Action, tea.Cmd) {
	gone := got.Value
	switch {
	case got.Err != nil:
		return r.desk.Failure(got.Err), nil
	case len(gone.heirs) > 0:
		return scene.Pick{
			Title: r.desk.T("roster.hand_over", gone.tasks, kit.Plain(gone.name)), Items: gone.heirs,
			Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) { return nil, r.handOver(gone, item) },
		}, nil
	}
	book := r.desk.Book
	return nil, r.deleted.Write(r.desk, func(ctx context.Context) (removed, error) {
		if gone.member != 0 {
			return gone, book.DeleteMember(ctx, gone.member)
		}
		return gone, book.DeleteUnit(ctx, gone.unit)
	})
}

// heirsOf lists who can take over what somebody has still to do: the other units, or the other members and nobody.
func heirsOf(ctx context.Context, d *scene.Desk, gone removed) ([]kit.Item, error) {
	var heirs []kit.Item
	if gone.member != 0 {
		members, err := d.Book.Members(ctx)
		if err != nil {
			return nil, fmt.Errorf("list who can take over: %w", err)
		}
		for _, m := range members {
			if m.ID != gone.member {
				heirs = append(heirs, kit.Item{ID: scene.IDOption(m.ID), Label: m.Name, Hint: m.Position})
			}
		}
		return append(heirs, kit.Item{Label: d.T("roster.hand_to_nobody")}), nil
	}
	units, err := d.Book.Units(ctx)
	if err != nil {
		return nil, fmt.Errorf("list who can take over: %w", err)
	}
	for _, u := range units {
		if u.ID != gone.unit {
			heirs = append(heirs, kit.Item{ID: scene.IDOption(u.ID), Label: u.Name, Hint: d.T("word.unit." + string(u.Kind))})
		}
	}
	return heirs, nil
}

// gone says that something was deleted, or what still needs it.
func (r *roster) gone(got scene.Answer[removed]) scene.Action {
	return r.binned(got.Err, got.Value.name, r.desk.T("log.binned", kit.Plain(got.Value.name)))
}

// binned says a sentence, or what kept a thing from the bin.
func (r *roster) binned(err error, name, said string) scene.Action {
	var used *store.InUseError
	switch {
	case errors.As(err, &used):
		return scene.Notice{Text: r.desk.T("roster.in_use", kit.Plain(name), uses(r.desk, used)), Bad: true}
	case err != nil:
		return r.desk.Failure(err)
	}
	return scene.Notice{Text: said}
}

// handOver gives somebody's open tasks to another and moves the first to the bin.
func (r *roster) handOver(gone removed, to kit.Item) tea.Cmd {
	book := r.desk.Book
	return r.handed.Write(r.desk, func(ctx context.Context) (handed, error) {
		done := handed{gone.name, to.Label}
		if gone.member != 0 {
			return done, book.HandOverMember(ctx, gone.member, scene.OptionID[model.MemberID](to.ID))
		}
		return done, book.HandOverUnit(ctx, gone.unit, scene.OptionID[model.UnitID](to.ID))
	})
}

// handed is who went, and who took over.
type handed struct{ from, to string }

func (r *roster) wasHanded(got scene.Answer[handed]) scene.Action {
	from, to := got.Value.from, got.Value.to
	return r.binned(got.Err, from, r.desk.T("roster.handed_over", kit.Plain(from), kit.Plain(to)))
}
