package roster

import (
	"context"
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/handed"
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
	seated int        // how many serve in it
	heirs  []kit.Item // who can take that over
	to     kit.Item   // who does; no ID: nobody
	seats  store.Seats
	plan   handed.Plan      // what becomes of it, once it is known who takes over from a unit
	rolls  []handed.Leaving // what becomes of roll calls that ask a unit no more
	going  []store.Holder   // who would go to the bin with a unit, and has something to do
	doers  []kit.Item       // who can take that over
	doer   kit.Item         // who does
}

// held is how much those who go with a unit have to do.
func (g removed) held() int {
	n := 0
	for _, m := range g.going {
		n += m.Tasks
	}
	return n
}

// remove moves a unit or member to the bin, once it is known what it has still to do.
func (r *roster) remove() tea.Cmd {
	row, _ := r.units.Current()
	gone := removed{name: row.unit.Name, unit: row.unit.ID, seated: row.unit.Members}
	if r.view == viewMembers {
		m, _ := r.members.Current()
		gone = removed{name: m.Name, member: m.ID}
	}
	d := r.desk
	return r.burden.Ask(func(ctx context.Context) (removed, error) {
		var err error
		if gone.unit != 0 {
			if gone.rolls, err = d.Book.RollsLeft(ctx, gone.unit, ""); err != nil {
				return gone, err
			}
		}
		if gone.tasks, err = d.Book.OpenTasks(ctx, gone.unit, gone.member); err != nil || gone.tasks+gone.seated == 0 {
			return gone, err
		}
		if gone.heirs, err = heirsOf(ctx, d, gone); err != nil || gone.seated == 0 {
			return gone, err
		}
		gone.going, gone.doers, err = doersOf(ctx, d, gone.unit)
		return gone, err
	})
}

// weighed asks who takes over what is still to do, where there is somebody; without it the thing goes to the bin.
func (r *roster) weighed(got scene.Answer[removed]) (scene.Action, tea.Cmd) {
	gone := got.Value
	switch {
	case got.Err != nil:
		return r.gone(got), nil
	case gone.tasks > 0 && len(gone.heirs) > 0:
		return r.pickHeir(r.desk.T("roster.hand_over", gone.tasks, kit.Plain(gone.name)), gone, func(gone removed) (scene.Action, tea.Cmd) {
			if gone.unit != 0 {
				return nil, r.plan(gone)
			}
			return r.ask(gone, func() tea.Cmd { return r.handOver(gone) }), nil
		}), nil
	case gone.tasks > 0: // nobody is left to take over
		return scene.Notice{Text: r.desk.T("roster.no_heir", kit.Plain(gone.name), gone.tasks), Bad: true}, nil
	case gone.seated > 0:
		return r.pickSeats(gone), nil
	}
	book := r.desk.Book
	return r.ask(gone, func() tea.Cmd {
		return r.deleted.Write(r.desk, func(ctx context.Context) (removed, error) {
			if gone.member != 0 {
				return gone, book.DeleteMember(ctx, gone.member)
			}
			return gone, book.DeleteUnit(ctx, gone.unit)
		})
	}), nil
}

// ask is the last question before somebody or something goes to the bin: what goes there, and who takes over.
func (r *roster) ask(gone removed, do func() tea.Cmd) scene.Action {
	d := r.desk
	text := d.T("roster.ask_bin", kit.Plain(gone.name))
	text += r.tasksWords(gone, "ask_tasks", gone.tasks) + r.rollsWords(gone)
	switch gone.seats {
	case store.SeatsMove:
		text += " " + d.T("roster.handed.move", gone.seated, kit.Plain(gone.to.Label))
	case store.SeatsEnd, store.SeatsBin:
		text += " " + d.T("roster.handed."+string(gone.seats), gone.seated)
	}
	text += r.heldWords(gone)
	return scene.Confirm{
		Text: text, Yes: d.T("app.key.delete"), Asked: "d",
		Then: func() (scene.Action, tea.Cmd) { return nil, do() },
	}
}

// pickHeir asks who takes over, and goes on.
func (r *roster) pickHeir(title string, gone removed, then func(removed) (scene.Action, tea.Cmd)) scene.Action {
	return scene.Pick{Title: title, Items: gone.heirs, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		gone.to = item
		return then(gone)
	}}
}

// pickSeats asks what becomes of those who serve in a unit.
func (r *roster) pickSeats(gone removed) scene.Action {
	d := r.desk
	var items []kit.Item
	for _, seats := range []store.Seats{store.SeatsMove, store.SeatsEnd, store.SeatsBin} {
		label := d.T("roster.seated." + string(seats))
		switch {
		case seats == store.SeatsMove && len(gone.heirs) == 0:
			continue
		case seats == store.SeatsMove && gone.to.ID != "":
			label = d.T("roster.seated.move_to", gone.to.Label)
		}
		items = append(items, kit.Item{ID: string(seats), Label: label})
	}
	title := d.T("roster.seated.title", gone.seated, kit.Plain(gone.name))
	return scene.Pick{Title: title, Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		gone.seats = store.Seats(item.ID)
		if gone.seats == store.SeatsMove && gone.to.ID == "" {
			return r.pickHeir(title, gone, func(gone removed) (scene.Action, tea.Cmd) {
				return r.ask(gone, func() tea.Cmd { return r.handOver(gone) }), nil
			}), nil
		}
		if gone.seats == store.SeatsBin && len(gone.going) > 0 {
			return r.pickDoer(gone), nil
		}
		return r.ask(gone, func() tea.Cmd { return r.handOver(gone) }), nil
	}}
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
				heirs = append(heirs, memberItem(m))
			}
		}
		return append(heirs, nobody(d)), nil
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
	if len(got.Value.rolls) > 0 {
		return r.wasHanded(got)
	}
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

// handOver gives what is still to do to somebody else, says what becomes of those who serve in a unit, and moves it to the bin.
func (r *roster) handOver(gone removed) tea.Cmd {
	book := r.desk.Book
	return r.handed.Write(r.desk, func(ctx context.Context) (removed, error) {
		if gone.member != 0 {
			return gone, book.HandOverMember(ctx, gone.member, scene.OptionID[model.MemberID](gone.to.ID))
		}
		return handOverUnit(ctx, book, gone)
	})
}

func (r *roster) wasHanded(got scene.Answer[removed]) scene.Action {
	d, gone := r.desk, got.Value
	said := d.T("roster.handed.gone", kit.Plain(gone.name))
	said += r.tasksWords(gone, "handed.tasks", gone.tasks) + r.rollsWords(gone)
	switch gone.seats {
	case store.SeatsMove:
		said += " " + d.T("roster.handed.move", gone.seated, kit.Plain(gone.to.Label))
	case store.SeatsEnd, store.SeatsBin:
		said += " " + d.T("roster.handed."+string(gone.seats), gone.seated)
	}
	said += r.heldWords(gone)
	return r.binned(got.Err, gone.name, said+" "+d.T("task.undo_hint"))
}
