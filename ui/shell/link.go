package shell

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"sotruc/ui/scene"
)

// link is a way that was followed from one room to a screen of another; leaving that screen leads back.
type link struct {
	to   int // the number of the screen
	from room
}

// follow visits a place from a screen, and remembers the room it was in.
func (a *App) follow(from slot, p scene.Place) tea.Cmd {
	left := a.room
	if r, first := roomOf(p); first && r != left && from.id != 0 && !a.dirty(r) {
		a.rooms[r] = a.rooms[r][:1]
	}
	cmd := a.Visit(p)
	if from.id != 0 && a.room != left {
		a.links = append(a.links, link{a.top().id, left})
	}
	return cmd
}

// change goes to a room without a link: there is no way back from there but the same. In the room itself it goes to its first
// screen, unless something typed there is not saved.
func (a *App) change(r room) tea.Cmd {
	a.links = nil
	if r == a.room && len(a.rooms[r]) > 1 && !a.dirty(r) {
		a.rooms[r] = a.rooms[r][:1]
		a.resize()
	}
	return a.enterRoom(r)
}

// linkTo is the number of the link that led to a screen; -1 for none.
func (a *App) linkTo(s slot) int {
	return slices.IndexFunc(a.links, func(l link) bool { return l.to == s.id })
}

// leads tells whether there is a step back from the screen that is shown.
func (a *App) leads() bool { return len(a.rooms[a.room]) > 1 || a.linkTo(a.top()) >= 0 }

// goBack shows the room again from which a screen was visited that has been left.
func (a *App) goBack(left slot) tea.Cmd {
	n := a.linkTo(left)
	if n < 0 {
		return nil
	}
	r := a.links[n].from
	a.links = a.links[:n]
	return a.enterRoom(r)
}
