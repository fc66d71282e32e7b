package roster

import (
	tea "charm.land/bubbletea/v2"

	"sotruc/ui/scene"
)

// lookNamed counts the tasks that name units of the roster and are not theirs, as a book of an older program has them.
func (r *roster) lookNamed() tea.Cmd {
	if r.desk.Book.ReadOnly() {
		return nil
	}
	return r.named.Ask(r.desk.Book.Unjoined)
}

// offerNamed says above the list of units how many there are, with the key that gives them to their units; nothing where there are none.
func (r *roster) offerNamed(got scene.Answer[int]) scene.Action {
	if got.Err != nil {
		return r.desk.Failure(got.Err)
	}
	r.unjoined, r.units.Heading = got.Value, ""
	if r.unjoined > 0 {
		r.units.Heading = r.desk.T("roster.unjoined", r.unjoined)
	}
	r.Resize(r.w, r.h)
	return nil
}

// join gives them to their units, as one step.
func (r *roster) join() tea.Cmd { return r.joined.Write(r.desk, r.desk.Book.JoinAll) }

func (r *roster) wasJoined(got scene.Answer[int]) scene.Action {
	if got.Err != nil {
		return r.desk.Failure(got.Err)
	}
	return scene.Notice{Text: r.desk.T("roster.joined", got.Value)}
}
