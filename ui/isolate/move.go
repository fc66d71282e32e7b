package isolate

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/same"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// homesBeside is a household with all the others; the first likely of these may well be the same one.
type homesBeside struct {
	home   model.Household
	others []model.Household
	likely int
}

// beside reads a household with the others, and hands them on.
func (w *Work) beside(id model.HouseholdID, then func(homesBeside) scene.Action) tea.Cmd {
	book := w.desk.Book
	w.withHomes = then
	return w.homes.Ask(func(ctx context.Context) (homes homesBeside, err error) {
		if homes.home, err = book.Household(ctx, id); err != nil {
			return homes, err
		}
		homes.others, homes.likely, err = office.OtherHouseholds(ctx, book, homes.home)
		return homes, err
	})
}

// items are the other households to choose from.
func (h homesBeside) items(d *scene.Desk) []kit.Item {
	items := make([]kit.Item, len(h.others))
	for n, o := range h.others {
		items[n] = kit.Item{ID: scene.IDOption(o.ID), Label: kit.Plain(part.HomeName(o.Head, o.Address)), Hint: kit.Plain(o.Area) + " " + d.T("app.count.people", o.People)}
		if n < h.likely {
			items[n].Hint += " " + d.T("isolation.same_address")
		}
	}
	return items
}

// Move asks where people are to live, and moves them there: to another household, or to a new one at the same address.
func (w *Work) Move(lines []model.PersonLine) (scene.Action, tea.Cmd) {
	d, from := w.desk, lines[0].HouseholdID
	if slices.ContainsFunc(lines, func(l model.PersonLine) bool { return l.HouseholdID != from }) {
		return scene.Notice{Text: d.T("isolation.move_one_home"), Bad: true}, nil
	}
	ids := make([]model.PersonID, len(lines))
	for i, l := range lines {
		ids[i] = l.ID
	}
	who := nameOrCount(d, lines)
	return nil, w.beside(from, func(homes homesBeside) scene.Action {
		own := homes.home
		items := homes.items(d)
		if own.People > len(lines) {
			items = append([]kit.Item{{ID: "0", Label: d.T("isolation.new_home", kit.Plain(lines[0].Name)), Hint: d.T("isolation.new_home_hint")}}, items...)
		}
		if len(items) == 0 {
			return scene.Notice{Text: d.T("isolation.no_other_home"), Bad: true}
		}
		return scene.Pick{Title: d.T("isolation.move_title", who), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
			to := scene.OptionID[model.HouseholdID](item.ID)
			if to == 0 {
				split := model.Household{
					Head: lines[0].Name, Address: own.Address, AreaID: own.AreaID, ResponsibleID: own.ResponsibleID, TeamID: own.TeamID,
					WholeIsolated: own.WholeIsolated, SuppliesEnsured: own.SuppliesEnsured,
				}
				return nil, w.Run(Done{Said: d.T("isolation.split", who) + unrelated(d, lines, own.Head, split.Head), whom: lines}, func(ctx context.Context) error {
					_, err := d.Book.SplitHousehold(ctx, ids, split)
					return err
				})
			}
			said := d.T("isolation.moved", who, item.Label)
			if slices.ContainsFunc(lines, func(l model.PersonLine) bool { return l.Name == own.Head }) && own.People > len(lines) {
				said += " " + d.T("isolation.head_left")
			}
			if at := slices.IndexFunc(homes.others, func(o model.Household) bool { return o.ID == to }); at >= 0 {
				said += unrelated(d, lines, own.Head, homes.others[at].Head)
			}
			return nil, w.Run(Done{Said: said, whom: lines, refused: d.T("isolation.not_moved")}, func(ctx context.Context) error { return d.Book.MovePeople(ctx, ids, to) })
		}}
	})
}

// unrelated says that people who move are no more written down as what they are to the head, where that is so.
func unrelated(d *scene.Desk, lines []model.PersonLine, old, head string) string {
	if slices.ContainsFunc(lines, func(l model.PersonLine) bool { return same.Relation(l.Person, old, head) != l.Relation }) {
		return " " + d.T("isolation.unrelated")
	}
	return ""
}

// MergeHome asks which other household a household is, and makes it one with that.
func (w *Work) MergeHome(id model.HouseholdID) tea.Cmd {
	d := w.desk
	return w.beside(id, func(homes homesBeside) scene.Action {
		own := homes.home
		if len(homes.others) == 0 {
			return scene.Notice{Text: d.T("isolation.no_other_home"), Bad: true}
		}
		name := kit.Plain(part.HomeName(own.Head, own.Address))
		return scene.Pick{Title: d.T("isolation.merge_home", name), Items: homes.items(d), Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
			return keeps(d, name, item.Label, func(stays bool) scene.Action {
				gone, into, from, to, people := own.ID, scene.OptionID[model.HouseholdID](item.ID), name, item.Label, own.People
				at := slices.IndexFunc(homes.others, func(o model.Household) bool { return o.ID == into })
				if stays {
					gone, into, from, to, people = into, gone, to, from, homes.others[at].People
				}
				anybody := []model.PersonLine{{Person: model.Person{Relation: "?"}}}
				done := Done{Said: d.T("isolation.home_merged", from, to) + unrelated(d, anybody, own.Head, homes.others[at].Head), refused: d.T("isolation.home_not_merged")}
				if !stays {
					done.next = scene.Replace{Place: scene.HouseholdCard{ID: into}}
				}
				return scene.Confirm{
					Text: d.T("isolation.merge_home_asks", from, people, to), Yes: d.T("isolation.key.merge"), Asked: "=",
					Then: func() (scene.Action, tea.Cmd) {
						return nil, w.Run(done, func(ctx context.Context) error { return d.Book.MergeHouseholds(ctx, gone, into) })
					},
				}
			}), nil
		}}
	})
}

// keeps asks which of two that are one stays, the one whose card is open first; then gets whether it is that.
func keeps(d *scene.Desk, open, other string, then func(stays bool) scene.Action) scene.Pick {
	items := []kit.Item{{ID: "open", Label: open, Hint: d.T("isolation.keeps_open")}, {ID: "other", Label: other}}
	return scene.Pick{Title: d.T("isolation.keeps"), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		return then(item.ID == "open"), nil
	}}
}

// MergePerson asks which other person of the book somebody is, shows the two, and makes them one.
func (w *Work) MergePerson(p model.Person, home model.Household, last model.Isolation) tea.Cmd {
	d, book := w.desk, w.desk.Book
	w.withTwins = func(twins []model.PersonLine) scene.Action {
		if len(twins) == 0 {
			return scene.Notice{Text: d.T("isolation.no_twin", kit.Plain(p.Name)), Bad: true}
		}
		items := make([]kit.Item, len(twins))
		for n, l := range twins {
			items[n] = kit.Item{ID: scene.IDOption(l.ID), Label: kit.Plain(part.PersonName(l.Person)), Hint: kit.Plain(part.HomeName(l.Household, l.Address))}
		}
		return scene.Pick{Title: d.T("isolation.merge_person", kit.Plain(p.Name)), Items: items, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
			kept := scene.OptionID[model.PersonID](item.ID)
			at := slices.IndexFunc(twins, func(l model.PersonLine) bool { return l.ID == kept })
			if at < 0 {
				return nil, nil
			}
			other := twins[at]
			mine := known(d, p, part.HomeName(home.Head, home.Address), last)
			theirs := known(d, other.Person, part.HomeName(other.Household, other.Address), other.Isolation)
			return keeps(d, mine, theirs, func(stays bool) scene.Action {
				gone, into, first, second := p.ID, kept, mine, theirs
				done := Done{Said: d.T("isolation.person_merged", kit.Plain(p.Name), item.Label), refused: d.T("isolation.person_not_merged")}
				if stays {
					gone, into, first, second = kept, p.ID, theirs, mine
					done.Said = d.T("isolation.person_merged", item.Label, kit.Plain(part.PersonName(p)))
				} else {
					done.next = scene.Replace{Place: scene.PersonCard{ID: kept}}
				}
				return scene.Confirm{
					Text: d.T("isolation.merge_person_asks", first, second), Yes: d.T("isolation.key.merge"), Asked: "=",
					Then: func() (scene.Action, tea.Cmd) {
						return nil, w.Run(done, func(ctx context.Context) error { return book.MergePeople(ctx, gone, into) })
					},
				}
			}), nil
		}}
	}
	return w.twins.Ask(func(ctx context.Context) ([]model.PersonLine, error) { return book.SimilarPeople(ctx, p) })
}

// known is what tells somebody apart, in a line.
func known(d *scene.Desk, p model.Person, home string, i model.Isolation) string {
	text := kit.Plain(part.PersonName(p) + " · " + home)
	if p.NationalID != "" {
		text += " · " + kit.Plain(p.NationalID)
	}
	if p.Phone != "" {
		text += " · " + kit.Plain(p.Phone)
	}
	if i.ID != 0 {
		text += " · " + codeName(d, "word.category", string(i.Category)) + " " + i.StartsOn.Local() + "–" + i.LastDay().Local()
	}
	return text
}
