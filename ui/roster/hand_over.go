package roster

import (
	"context"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/handed"
	"sotruc/store"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// plan looks what becomes of what a unit has still to do with who takes over.
func (r *roster) plan(gone removed) tea.Cmd {
	book := r.desk.Book
	return r.planned.Ask(func(ctx context.Context) (removed, error) {
		var err error
		gone.plan, err = book.HandOverPlan(ctx, gone.unit, scene.OptionID[model.UnitID](gone.to.ID))
		return gone, err
	})
}

func (r *roster) wasPlanned(got scene.Answer[removed]) scene.Action {
	gone := got.Value
	switch {
	case got.Err != nil:
		return r.desk.Failure(got.Err)
	case gone.seated > 0:
		return r.pickSeats(gone)
	}
	return r.ask(gone, func() tea.Cmd { return r.handOver(gone) })
}

// handOverUnit hands over and gives what became of it, as it stood then.
func handOverUnit(ctx context.Context, book *store.Book, gone removed) (removed, error) {
	to := scene.OptionID[model.UnitID](gone.to.ID)
	var err error
	if gone.tasks > 0 && to != 0 {
		if gone.plan, err = book.HandOverPlan(ctx, gone.unit, to); err != nil {
			return gone, fmt.Errorf("look what is handed over: %w", err)
		}
	}
	return gone, book.HandOverUnit(ctx, gone.unit, to, gone.seats, scene.OptionID[model.MemberID](gone.doer.ID))
}

// tasksWords says what becomes of what is still to do: "" where there is nothing. name is the sentence for what goes over.
func (r *roster) tasksWords(gone removed, name string, tasks int) string {
	if tasks == 0 || gone.to.Label == "" {
		return ""
	}
	d, to, from := r.desk, kit.Plain(gone.to.Label), kit.Plain(gone.name)
	if gone.member != 0 {
		return " " + d.T("roster."+name, tasks, to)
	}
	p := gone.plan
	var said []string
	if p.Over > 0 {
		said = append(said, d.T("roster."+name, p.Over, to))
	}
	switch len(p.Joined) {
	case 0:
	case 1:
		said = append(said, joinedWords(d, p.Joined[0], to, from))
	default:
		said = append(said, d.T("roster.handed.joined", len(p.Joined), to, from))
	}
	for _, one := range []struct {
		name string
		n    int
		args []any
	}{
		{"calls", p.Calls, []any{p.Calls, to, from}}, {"stays", p.Stays, []any{p.Stays, from}},
	} {
		if one.n > 0 {
			said = append(said, d.T("roster.handed."+one.name, one.args...))
		}
	}
	return " " + strings.Join(said, " ")
}

// rollsWords says what becomes of roll calls that ask a unit no more: "" where there are none. What is asked once is told with the plan where
// somebody takes over.
func (r *roster) rollsWords(gone removed) string {
	left := slices.DeleteFunc(slices.Clone(gone.rolls), func(l handed.Leaving) bool { return l.Once && gone.to.ID != "" })
	words := rollsLeft(r.desk, gone.name, left)
	if words == "" {
		return ""
	}
	return " " + words
}

// joinedWords says which day holds and which is waived of the one task of which both have a day.
func joinedWords(d *scene.Desk, j handed.Joined, to, from string) string {
	return d.T("roster.handed.joined_one", kit.Plain(part.ShortText(j.Words, 30)), to, j.Holds.Local(), j.Day.Local(), from)
}

// heldWords says whose tasks another does as their doer goes with the unit; "" where that is nobody.
func (r *roster) heldWords(gone removed) string {
	if gone.seats != store.SeatsBin || len(gone.going) == 0 {
		return ""
	}
	return " " + r.desk.T("roster.handed.held", gone.held(), holderNames(gone.going), kit.Plain(gone.doer.Label))
}

// holderNames are the names of members with something to do, each with how much.
func holderNames(going []store.Holder) string {
	names := make([]string, len(going))
	for i, m := range going {
		names[i] = fmt.Sprintf("%s (%d)", kit.Plain(m.Name), m.Tasks)
	}
	return strings.Join(names, ", ")
}

// pickDoer asks who does what those have to do who go to the bin with a unit.
func (r *roster) pickDoer(gone removed) scene.Action {
	title := r.desk.T("roster.hand_over", gone.held(), holderNames(gone.going))
	return scene.Pick{Title: title, Items: gone.doers, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		gone.doer = item
		return r.ask(gone, func() tea.Cmd { return r.handOver(gone) }), nil
	}}
}

// doersOf lists who goes to the bin with a unit and has something to do, and who can take that over: those who stay, and nobody.
func doersOf(ctx context.Context, d *scene.Desk, unit model.UnitID) (going []store.Holder, doers []kit.Item, err error) {
	all, err := d.Book.GoWith(ctx, unit)
	if err != nil {
		return nil, nil, fmt.Errorf("list who goes with a unit: %w", err)
	}
	members, err := d.Book.Members(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("list who can take over: %w", err)
	}
	for _, m := range members {
		if !slices.ContainsFunc(all, func(h store.Holder) bool { return h.ID == m.ID }) {
			doers = append(doers, memberItem(m))
		}
	}
	going = slices.DeleteFunc(all, func(h store.Holder) bool { return h.Tasks == 0 })
	return going, append(doers, nobody(d)), nil
}

// memberItem is a member to choose.
func memberItem(m model.Member) kit.Item {
	return kit.Item{ID: scene.IDOption(m.ID), Label: m.Name, Hint: m.Position}
}

// nobody is the choice that nobody takes over.
func nobody(d *scene.Desk) kit.Item { return kit.Item{Label: d.T("roster.hand_to_nobody")} }
