package receive

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// unled are the places of the tasks that can be ticked, are on and have nobody to do them.
func (s *review) unled() []int {
	headings := map[int]bool{}
	for _, t := range s.tasks {
		if t.on {
			headings[t.parent] = true
		}
	}
	var places []int
	for i, t := range s.tasks {
		if t.on && !headings[i] && t.Lead == "" && t.MemberID == 0 && !t.RollCall {
			places = append(places, i)
		}
	}
	return places
}

// markedTasks are the places of the marked tasks.
func (s *review) markedTasks() []int {
	var places []int
	for _, id := range s.table.Marked() {
		places = append(places, int(id)-1)
	}
	return places
}

// toGive are the places of the tasks that are given to somebody: those that are marked; where none is, the task under the cursor.
func (s *review) toGive() []int {
	if places := s.markedTasks(); len(places) > 0 {
		return places
	}
	if at := s.current(); at >= 0 {
		return []int{at}
	}
	return nil
}

// askLead asks who is to do the tasks at places.
func (s *review) askLead(title string, places []int) scene.Action {
	if len(places) == 0 {
		return scene.Notice{Text: s.desk.T("directive.review.lead_none")}
	}
	var items []kit.Item
	for _, u := range s.units {
		items = append(items, kit.Item{ID: "unit " + scene.IDOption(u.ID), Label: u.Name, Hint: s.desk.T("word.unit." + string(u.Kind))})
	}
	for i := range s.members {
		items = append(items, kit.Item{ID: "member " + scene.IDOption(s.members[i].ID), Label: s.members[i].Name, Hint: s.members[i].Position})
	}
	return scene.Pick{
		Title: title, Items: items, New: s.desk.T("directive.review.lead_typed"),
		Then: func(item kit.Item, isNew bool) (scene.Action, tea.Cmd) { return s.give(places, item, isNew), nil },
	}
}

// give puts tasks into the hands of a unit of the roster, a member, or a body whose name was typed.
func (s *review) give(places []int, item kit.Item, isNew bool) scene.Action {
	s.remember()
	s.edited = true
	name := viet.CleanLine(item.Label)
	for _, at := range places {
		t := &s.tasks[at]
		switch kind, id, _ := strings.Cut(item.ID, " "); {
		case isNew:
			*t = s.ledBy(*t, name)
			t.LeadID = s.unitOf(0, name)
		case kind == "member":
			t.MemberID = scene.OptionID[model.MemberID](id)
		default:
			*t = s.ledBy(*t, name)
			t.LeadID = scene.OptionID[model.UnitID](id)
		}
		if !t.on {
			t.on = true
			switchOnAbove(s.tasks, at)
		}
	}
	s.table.ClearMarks()
	s.fill()
	left := s.unled()
	if len(left) == 0 {
		return scene.Notice{Text: s.desk.T("directive.review.lead_set_all", len(places), kit.Plain(name))}
	}
	s.goTo(nextOf(left, places[len(places)-1]))
	return scene.Notice{Text: s.desk.T("directive.review.lead_set", len(places), kit.Plain(name), len(left))}
}

// goTo puts the cursor on a task.
func (s *review) goTo(task int) { s.table.SetCursor(slices.Index(s.places, task)) }

// nextOf is the first of the places behind at, and behind the last of them the first.
func nextOf(places []int, at int) int {
	for _, place := range places {
		if place > at {
			return place
		}
	}
	return places[0]
}

// memberName is the name of a member; "" for none.
func (s *review) memberName(id model.MemberID) string {
	for i := range s.members {
		if s.members[i].ID == id {
			return kit.Plain(s.members[i].Name)
		}
	}
	return ""
}

// leadKeys are the keys that give tasks to somebody: what is marked or under the cursor, and all that have nobody. They say how many that is.
func (s *review) leadKeys() (one, unled key.Binding) {
	one, unled = s.keys.Lead, s.keys.LeadAll
	if n := len(s.markedTasks()); n > 0 {
		one.SetHelp(one.Help().Key, s.desk.T("directive.key.lead_marked", n))
	}
	if n := len(s.unled()); n > 0 {
		unled.SetHelp(unled.Help().Key, s.desk.T("directive.key.lead_unled", n))
	}
	return one, unled
}

// taskFields are the fields of a task that is no task of the book yet, for a paper of the day issued; the lead is typed, or
// chosen among the units of the roster.
func taskFields(d *scene.Desk, roster []model.Unit, text, lead, deadline string, issued model.Date) []kit.Field {
	return []kit.Field{
		{Key: "text", Label: d.T("directive.field.text"), Kind: kit.FieldArea, Height: 4, Required: true, Value: text},
		{Key: "lead", Label: d.T("directive.field.lead"), Value: lead, Limit: model.MaxLine / 3, Options: scene.UnitOptions(d, roster, nil), Help: d.T("directive.help.lead")},
		{
			Key: "deadline", Label: d.T("directive.field.deadline"), Value: deadline, Help: d.T("directive.help.deadline"),
			Parse: part.DeadlineParser(d, deadline, d.Today(), issued, true), Replace: true,
		},
	}
}
