package papers

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// narrow makes the list ask with the filter of now and say so.
func (s *directives) narrow() {
	d, book, filter, only, waiting := s.desk, s.desk.Book, s.filter, s.waits, s.waiting
	s.list.Fetch = func(ctx context.Context, find string) ([]model.DirectiveID, error) {
		aim := filter // fetches may run side by side
		aim.Find = find
		ids, err := book.DirectiveIDs(ctx, aim)
		if err != nil {
			return nil, fmt.Errorf("list papers: %w", err)
		}
		waits, err := office.Unanswered(ctx, book, d.Config, 0, d.Now())
		if err != nil {
			return nil, err
		}
		waiting.Store(&waits)
		if only {
			ids = slices.DeleteFunc(ids, func(id model.DirectiveID) bool { _, is := waits[id]; return !is })
		}
		return ids, nil
	}
	s.list.Heading = filterText(d, filter, only)
	s.list.Resize(s.list.W, s.list.H)
}

// refilter reads the list anew from its beginning.
func (s *directives) refilter() tea.Cmd {
	s.narrow()
	s.list.Table.SetCursor(0)
	s.list.Table.ClearMarks()
	return s.list.Load()
}

// yearsBack is how many years the list of years offers.
const yearsBack = 8

func (s *directives) pickYear() scene.Action {
	d := s.desk
	items := []kit.Item{{ID: "0", Label: d.T("directive.filter.every_year")}}
	for year := d.Today().Year(); year > d.Today().Year()-yearsBack; year-- {
		items = append(items, kit.Item{ID: strconv.Itoa(year), Label: strconv.Itoa(year)})
	}
	return scene.Pick{Title: d.T("directive.filter.year_title"), Items: items, At: strconv.Itoa(s.filter.Year), Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		year, err := strconv.Atoi(item.ID)
		if err != nil {
			return nil, nil
		}
		s.filter.Year = year
		return nil, s.refilter()
	}}
}

func (s *directives) pickKind() scene.Action {
	d := s.desk
	items := []kit.Item{{Label: d.T("directive.filter.every_kind")}}
	for _, o := range part.PaperKinds(d) {
		if !slices.ContainsFunc(items, func(i kit.Item) bool { return i.ID == o.Abbr }) {
			items = append(items, kit.Item{ID: o.Abbr, Label: o.Abbr, Hint: o.Label})
		}
	}
	return scene.Pick{Title: d.T("directive.filter.kind_title"), Items: items, At: s.filter.Kind, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		s.filter.Kind = item.ID
		return nil, s.refilter()
	}}
}
