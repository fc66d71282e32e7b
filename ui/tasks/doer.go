package tasks

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// narrowedTo says whose tasks alone are shown: " · Công an phường"; "" for everybody's.
func (t *taskList) narrowedTo() string {
	words := ""
	if name := t.unitName(t.shown.UnitID); name != "" {
		words += " · " + name
	}
	for _, m := range t.known.Members {
		if m.ID == t.shown.MemberID {
			words += " · " + m.Name
		}
	}
	if t.strayed() {
		words += " · " + t.Desk.T("task.view.strayed")
	}
	return words
}

// unitName names a unit of the roster; "" is none.
func (t *taskList) unitName(id model.UnitID) string {
	for _, u := range t.known.Units {
		if u.ID == id {
			return u.Name
		}
	}
	for _, u := range t.known.Gone {
		if u.ID == id {
			return t.Desk.T("task.unit_gone_named", u.Name)
		}
	}
	return ""
}

// strayed tells whether the list is narrowed to a unit or a member that is no longer in the roster.
func (t *taskList) strayed() bool {
	unit := slices.ContainsFunc(slices.Concat(t.known.Units, t.known.Gone), func(u model.Unit) bool { return u.ID == t.shown.UnitID })
	member := slices.ContainsFunc(t.known.Members, func(m model.Member) bool { return m.ID == t.shown.MemberID })
	return t.roster && (t.shown.UnitID != 0 && !unit || t.shown.MemberID != 0 && !member)
}

// pickDoer asks whose tasks to show: a unit's or a member's.
func (t *taskList) pickDoer() scene.Action {
	items := []kit.Item{{Label: t.Desk.T("task.all_units")}}
	for _, u := range t.known.Units {
		items = append(items, kit.Item{ID: "unit " + scene.IDOption(u.ID), Label: u.Name, Hint: t.Desk.T("word.unit." + string(u.Kind))})
	}
	for _, u := range t.known.Gone {
		items = append(items, kit.Item{ID: "unit " + scene.IDOption(u.ID), Label: u.Name, Hint: t.Desk.T("task.unit_gone")})
	}
	for _, m := range t.known.Members {
		items = append(items, kit.Item{ID: "member " + scene.IDOption(m.ID), Label: m.Name, Hint: m.Position})
	}
	at := ""
	switch {
	case t.shown.UnitID != 0:
		at = "unit " + scene.IDOption(t.shown.UnitID)
	case t.shown.MemberID != 0:
		at = "member " + scene.IDOption(t.shown.MemberID)
	}
	return scene.Pick{Title: t.Desk.T("task.key.unit"), Items: items, At: at, Then: func(item kit.Item, _ bool) (scene.Action, tea.Cmd) {
		t.shown.UnitID, t.shown.MemberID = 0, 0
		switch kind, id, _ := strings.Cut(item.ID, " "); kind {
		case "unit":
			t.shown.UnitID = scene.OptionID[model.UnitID](id)
		case "member":
			t.shown.MemberID = scene.OptionID[model.MemberID](id)
		}
		return nil, t.changed()
	}}
}

// memberOf is who does what a line says; what a supporting unit owes is nobody's.
func memberOf(item taskItem) model.MemberID {
	if item.status.UnitID != 0 {
		return 0
	}
	return item.task.Leader().MemberID
}

// groupByMember sorts by who does a task, in the order of the roster; within one by due instant. What nobody was given comes
// last.
func groupByMember(ctx context.Context, d *scene.Desk, items []taskItem) ([]taskItem, error) {
	members, err := d.Book.Members(ctx)
	if err != nil {
		return nil, fmt.Errorf("group by member: %w", err)
	}
	names := make(map[model.MemberID]string, len(members))
	for _, m := range members {
		names[m.ID] = m.Name
	}
	var gone []model.TaskID // of who left the roster, whose name the tasks keep
	for _, item := range items {
		if id := memberOf(item); id != 0 && names[id] == "" {
			gone = append(gone, item.task.ID)
		}
	}
	tasks, err := d.Book.Tasks(ctx, gone)
	if err != nil {
		return nil, fmt.Errorf("group by member: %w", err)
	}
	for _, t := range tasks {
		names[t.Leader().MemberID] = t.Leader().Member
	}
	keys := make(map[model.MemberID]string, len(members))
	for id, name := range names {
		keys[id] = viet.NameKey(name, true)
	}
	slices.SortStableFunc(items, func(a, b taskItem) int {
		ka, kb := keys[memberOf(a)], keys[memberOf(b)]
		if (ka == "") != (kb == "") {
			return cmp.Compare(kb, ka)
		}
		return cmp.Or(cmp.Compare(ka, kb), cmp.Compare(memberOf(a), memberOf(b)), compareDue(a.status.Due, b.status.Due))
	})
	return withHeadings(items, func(item taskItem) taskHeading {
		if name := names[memberOf(item)]; name != "" {
			return taskHeading{name: name, member: memberOf(item), loaded: true}
		}
		return taskHeading{name: d.T("task.group.no_member"), loaded: true}
	}), nil
}
