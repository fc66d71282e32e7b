package tasks

import (
	"cmp"
	"context"
	"slices"

	"sotruc/model"
	"sotruc/model/handed"
	"sotruc/model/tree"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// taskItem is a row of the list: a line of the agenda of a task that can be ticked, or the heading of a group.
type taskItem struct {
	task    model.Task // without text; ID 0: a heading
	status  model.TaskStatus
	line    int // which line of the task's agenda it is
	heading taskHeading
	above   bool // it is a task that has others below it, shown over them
	depth   int  // how many such stand over it
	lead    int  // how wide the name of who owes it is; 0 where it has no column
}

// card is the card of its task, standing on its round, or on what its unit owes.
func (i taskItem) card() scene.TaskCard {
	s := i.status
	return scene.TaskCard{ID: i.task.ID, Round: s.Period, Unit: s.UnitID, Lead: s.Period == "" && s.UnitID == 0}
}

// row is the number of a row, of its own for every line of a task.
func (i taskItem) row() int64 { return int64(i.task.ID)<<12 | int64(i.line) }

// same tells whether two rows are one thing to do: the same round of the same doer. A task whose next round is another by now is another.
func (i taskItem) same(other taskItem) bool {
	if i.above || other.above {
		return i.above == other.above && i.task.ID == other.task.ID
	}
	return i.task.ID == other.task.ID && i.status.Period == other.status.Period && i.status.UnitID == other.status.UnitID
}

// leads tells whether a late row that is gone leads to another: the next late round of the same doer. So the same key does one after
// another, and never what somebody else owes that has come into its place.
func (i taskItem) leads(next taskItem) bool {
	return i.status.Late && next.status.Late && !i.above && !next.above && i.task.ID == next.task.ID && i.status.UnitID == next.status.UnitID
}

// taskHeading names a group: by name, or by its directive, whose words are read when it is shown.
type taskHeading struct {
	name      string
	directive model.DirectiveID
	member    model.MemberID // two may be called alike
	load      office.Load
	loaded    bool // it is somebody's, or nobody's, and its load is said
	count     int
}

// shows tells whether a view shows a task that stands so.
func shows(d *scene.Desk, v scene.TaskView, t model.Task, s model.TaskStatus) bool {
	today := d.Today()
	switch v.Only {
	case scene.OnlyAll:
		return true
	case scene.OnlyDone:
		return s.Closed()
	case scene.OnlyLate:
		return s.Late
	case scene.OnlyToday:
		return !s.Closed() && s.Due != 0 && s.Due.Date() == today
	case scene.OnlySoon:
		return !s.Closed() && !s.Late && s.Due != 0 && s.Due.Date() <= today+model.Date(d.Config.Tasks.WarningDays)
	case scene.OnlyDoing:
		return s.State == model.TaskDoing
	case scene.OnlyMissed:
		return s.Late && s.Begins != 0
	case scene.OnlyRefused:
		return s.State == model.TaskNotExecutable || s.State == model.TaskWaived
	case scene.OnlyUnled:
		return !s.Closed() && unled(t, s)
	case scene.OnlyOpen:
	}
	return !s.Closed()
}

// unled tells whether nobody is there who owes a line of a task: no unit, no body by its name and no member leads it, nor is any unit there
// that its roll call asks.
func unled(t model.Task, s model.TaskStatus) bool {
	lead := t.Leader()
	return handed.Nobody(t, s) || s.UnitID == 0 && lead.LeadID == 0 && lead.Lead == "" && lead.MemberID == 0
}

// inReach tells whether a line is to be seen: of the rounds after the next of a task those that the first screen or a reminder
// names, or so near that a view of what is due soon shows them.
func inReach(d *scene.Desk, v scene.TaskView, before []office.Standing, l office.Standing) bool {
	n := len(before) - 1
	soon := v.Only == scene.OnlySoon && l.Status.Due.Date() <= d.Today()+model.Date(d.Config.Tasks.WarningDays)
	return soon || n < 0 || before[n].Task.ID != l.Task.ID || l.Status.InReach(before[n].Status, d.Now())
}

// sundayOf is the last day of the week of a day.
func sundayOf(on model.Date) model.Date { return on + model.Date(7-on.Weekday()) }

// closedToo tells whether a view shows also what is closed.
func closedToo(v scene.TaskView) bool {
	return v.Only == scene.OnlyAll || v.Only == scene.OnlyDone || v.Only == scene.OnlyRefused
}

// dueOn are the rounds of tasks that are due on a day, each as it stands.
func dueOn(ctx context.Context, d *scene.Desk, f model.TaskFilter, day model.Date) ([]office.Standing, []model.TaskOutline, error) {
	leaves, outlines, err := office.Standings(ctx, d.Book, d.Config, f, d.Now())
	var due []office.Standing
	for _, l := range leaves {
		for n, s := range handed.DueOn(l.Task, f.UnitID, day, d.Now(), l.Said, d.Calendar()) {
			due = append(due, office.Standing{Task: l.Task, Status: s, Line: n, Said: l.Said})
		}
	}
	return due, outlines, err
}

// taskItems reads what a view shows: the agenda of every leaf as of now, in groups. It runs within a command.
func taskItems(d *scene.Desk, v scene.TaskView) func(ctx context.Context, find string) ([]taskItem, error) {
	return func(ctx context.Context, find string) ([]taskItem, error) {
		now, day := d.Now(), v.Due
		if day == 0 && v.Only == scene.OnlyToday { // as the first screen and the month count that day
			day = now.Date()
		}
		filter := model.TaskFilter{
			Find: find, DirectiveID: v.DirectiveID, UnitID: v.UnitID, MemberID: v.MemberID, Settled: day == 0 || day >= d.Today(), Open: !closedToo(v),
		}
		var lines []office.Standing
		var outlines []model.TaskOutline
		var err error
		if day != 0 {
			lines, outlines, err = dueOn(ctx, d, filter, day)
		} else {
			lines, outlines, err = office.Agenda(ctx, d.Book, d.Config, filter, now)
		}
		if err != nil {
			return nil, err
		}
		items := make([]taskItem, 0, len(lines))
		for n, l := range lines {
			if day == 0 && !inReach(d, v, lines[:n], l) || v.MemberID != 0 && l.Status.UnitID != 0 {
				continue // what is far ahead of a task that is late, and what a supporting unit owes beside a member
			}
			if shows(d, v, l.Task, l.Status) {
				items = append(items, taskItem{task: l.Task, status: l.Status, line: l.Line})
			}
		}
		if v.By != scene.ByUnit {
			names, err := leads(ctx, d, items)
			if err != nil {
				return nil, err
			}
			for i := range items {
				items[i].lead = kit.Width(names[items[i].row()])
				if lead := items[i].task.Leader(); items[i].status.UnitID == 0 && lead.LeadID != 0 && lead.MemberID != 0 { // both are named
					items[i].lead = leadMost
				}
			}
		}
		switch v.By {
		case scene.ByDirective:
			items = groupByDirective(d, items, outlines)
		case scene.ByUnit:
			items, err = groupByUnit(ctx, d, items)
		case scene.ByMember:
			items, err = groupByMember(ctx, d, items)
		case scene.ByNothing, scene.ByDue:
			items = groupByDue(d, items, now.Date())
		}
		if err != nil {
			return nil, err
		}
		return sortWithin(ctx, d, v, items)
	}
}

// The groups by due day, in the order of the list.
var dueGroups = [...]string{"late", "today", "week", "later", "none", "closed"}

// dueGroup is the number of the group a task belongs to.
func dueGroup(item taskItem, today model.Date) int {
	s := item.status
	switch {
	case s.Closed():
		return 5
	case s.Late, handed.Nobody(item.task, s) && s.Due != 0 && s.Due.Date() < today: // its day is over, whoever was to be asked
		return 0
	case s.Due == 0 && item.task.Deadline.Every.Recurs() && !part.Over(item.task.Deadline):
		return 3 // its first round lies ahead
	case s.Due == 0:
		return 4
	case s.Due.Date() <= today:
		return 1
	case s.Due.Date() <= sundayOf(today):
		return 2
	}
	return 3
}

// groupByDue puts the most urgent first; what is closed comes last, the latest first.
func groupByDue(d *scene.Desk, items []taskItem, today model.Date) []taskItem {
	slices.SortStableFunc(items, func(a, b taskItem) int {
		group := dueGroup(a, today)
		if c := cmp.Compare(group, dueGroup(b, today)); c != 0 {
			return c
		}
		if group == len(dueGroups)-1 {
			return cmp.Compare(b.status.Due, a.status.Due)
		}
		return cmp.Compare(a.status.Due, b.status.Due)
	})
	return withHeadings(items, func(item taskItem) taskHeading {
		return taskHeading{name: d.T("task.group." + dueGroups[dueGroup(item, today)])}
	})
}

// groupByDirective keeps the order of the papers, the newest first, and of the tasks as printed; tasks of no paper come
// last.
func groupByDirective(d *scene.Desk, items []taskItem, outlines []model.TaskOutline) []taskItem {
	places := tree.Places(outlines)
	slices.SortStableFunc(items, func(a, b taskItem) int {
		if c := cmp.Compare(b.task.DirectiveID, a.task.DirectiveID); c != 0 {
			return c
		}
		return slices.Compare(places[a.task.ID], places[b.task.ID])
	})
	return withAbove(withHeadings(items, func(item taskItem) taskHeading {
		if item.task.DirectiveID == 0 {
			return taskHeading{name: d.T("task.group.free")}
		}
		return taskHeading{directive: item.task.DirectiveID}
	}))
}

// groupByUnit sorts by the name of who leads, the task itself or else the nearest heading above, or of who owes a day of its own; within one by due instant. Who leads without being in the roster is read from
// the tasks themselves.
func groupByUnit(ctx context.Context, d *scene.Desk, items []taskItem) ([]taskItem, error) {
	names, err := leads(ctx, d, items)
	if err != nil {
		return nil, err
	}
	keys := make(map[string]string, len(names))
	for _, name := range names {
		keys[name] = sortedBy(name)
	}
	slices.SortStableFunc(items, func(a, b taskItem) int {
		na, nb := names[a.row()], names[b.row()]
		if (na == "") != (nb == "") {
			return cmp.Compare(nb, na)
		}
		return cmp.Or(cmp.Compare(keys[na], keys[nb]), cmp.Compare(na, nb), compareDue(a.status.Due, b.status.Due))
	})
	return withHeadings(items, func(item taskItem) taskHeading {
		if name := names[item.row()]; name != "" {
			return taskHeading{name: name, loaded: true}
		}
		return taskHeading{name: d.T("task.group.no_lead"), loaded: true}
	}), nil
}

// compareDue puts what has no due instant behind what has one.
func compareDue(a, b model.Instant) int {
	if (a == 0) != (b == 0) {
		return cmp.Compare(b, a)
	}
	return cmp.Compare(a, b)
}

// leads names who owes each line, by its row: who leads, or the supporting unit whose own day it is.
func leads(ctx context.Context, d *scene.Desk, items []taskItem) (map[int64]string, error) {
	units, err := d.Book.Units(ctx)
	if err != nil {
		return nil, err
	}
	known := make(map[model.UnitID]string, len(units))
	for _, u := range units {
		known[u.ID] = u.Name
	}
	names := make(map[int64]string, len(items))
	var unknown []model.TaskID
	for _, item := range items {
		name, ok := known[cmp.Or(item.status.UnitID, item.task.Leader().LeadID)]
		names[item.row()] = name
		if !ok {
			unknown = append(unknown, item.task.ID)
		}
	}
	tasks, err := d.Book.Tasks(ctx, unknown)
	words := make(map[model.TaskID]model.Task, len(tasks))
	for _, t := range tasks {
		words[t.ID] = t
	}
	for _, item := range items {
		if t, ok := words[item.task.ID]; ok && names[item.row()] == "" {
			names[item.row()] = doer(item, t)
		}
	}
	return names, err
}

// withHeadings puts a heading before the first item of every group. Items of one group stand together.
func withHeadings(items []taskItem, group func(taskItem) taskHeading) []taskItem {
	grouped := make([]taskItem, 0, len(items)+len(items)/4+1)
	at := -1
	counted := map[model.TaskID]office.Load{} // of the group: a task counts once, whatever lines it has there
	for _, item := range items {
		h := group(item)
		if at < 0 || grouped[at].heading.name != h.name || grouped[at].heading.directive != h.directive || grouped[at].heading.member != h.member {
			at = len(grouped)
			grouped = append(grouped, taskItem{heading: h})
			clear(counted)
		}
		was, seen := counted[item.task.ID]
		now := was.With(item.status)
		now = office.Load{Open: min(now.Open, 1), Late: min(now.Late, 1)}
		counted[item.task.ID] = now
		head := &grouped[at].heading
		if !seen {
			head.count++
		}
		head.load.Open += now.Open - was.Open
		head.load.Late += now.Late - was.Late
		grouped = append(grouped, item)
	}
	return grouped
}
