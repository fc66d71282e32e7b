package receive

import (
	"context"

	tea "charm.land/bubbletea/v2"
)

// enable lets the space bar mark where it cannot be part of a name that is being typed.
func (s *importer) enable() {
	keys := []string{"insert", "space"}
	if s.input.Value() != "" {
		keys = keys[:1]
	}
	s.table.Keys.Mark.SetKeys(keys...)
	s.whole.SetEnabled(len(s.shown) > 0 && !s.people)
}

// marked are the entries that are marked, those the filter hides too.
func (s *importer) marked() []folderEntry {
	var found []folderEntry
	for _, id := range s.table.Marked() {
		found = append(found, s.here.entries[id-1])
	}
	return found
}

// line puts files in a row to be reviewed one after the other.
func (s *importer) line(entries []folderEntry, inside bool) tea.Cmd {
	here, home := s.here.path, s.desk.Home
	return s.lined.Ask(func(context.Context) (*paperQueue, error) { return queueOf(home, here, entries, inside), nil })
}
