package tui

import (
	"context"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/kit"
)

// narrow makes the list ask with the filter of now and say so.
func (s *directives) narrow() {
	book, filter := s.desk.Book, s.filter
	s.list.fetch = func(ctx context.Context, find string) ([]model.DirectiveID, error) {
		aim := filter // fetches may run side by side
		aim.Find = find
		return book.DirectiveIDs(ctx, aim)
	}
	s.list.heading = filterText(s.desk, filter)
	s.list.Resize(s.list.w, s.list.h)
}

// refilter reads the list anew from its beginning.
func (s *directives) refilter() tea.Cmd {
	s.narrow()
	s.list.table.SetCursor(0)
	s.list.table.ClearMarks()
	return s.list.load()
}

// yearsBack is how many years the list of years offers.
const yearsBack = 8

func (s *directives) pickYear() action {
	d := s.desk
	items := []kit.Item{{ID: "0", Label: d.T("directive.filter.every_year")}}
	for year := d.Today().Year(); year > d.Today().Year()-yearsBack; year-- {
		items = append(items, kit.Item{ID: strconv.Itoa(year), Label: strconv.Itoa(year)})
	}
	return pick{title: d.T("directive.filter.year_title"), items: items, then: func(item kit.Item, _ bool) (action, tea.Cmd) {
		year, err := strconv.Atoi(item.ID)
		if err != nil {
			return nil, nil
		}
		s.filter.Year = year
		return nil, s.refilter()
	}}
}

func (s *directives) pickKind() action {
	d := s.desk
	items := []kit.Item{{Label: d.T("directive.filter.every_kind")}}
	for _, o := range paperKinds(d) {
		if !slices.ContainsFunc(items, func(i kit.Item) bool { return i.ID == o.abbr }) {
			items = append(items, kit.Item{ID: o.abbr, Label: o.abbr, Hint: o.label})
		}
	}
	return pick{title: d.T("directive.filter.kind_title"), items: items, then: func(item kit.Item, _ bool) (action, tea.Cmd) {
		s.filter.Kind = item.ID
		return nil, s.refilter()
	}}
}
