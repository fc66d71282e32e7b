package roster

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/store"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// rosterView is a list of the roster's room.
type rosterView int

// The lists: units by kind, everybody who serves, and who looks after whom.
const (
	viewUnits rosterView = iota
	viewMembers
	viewDuties
	viewCount
)

// roster is the room of units and members.
type roster struct {
	desk    *scene.Desk
	view    rosterView
	units   *scene.Listing[unitRow]
	members *scene.Listing[memberRow]
	duties  *scene.Listing[dutyRow]
	keys    rosterKeys
	deleted scene.Question[removed]
	burden  scene.Question[removed]
	planned scene.Question[removed]
	handed  scene.Question[removed]
	usual   scene.Question[[]string]
	started scene.Question[[]model.Unit]
	named   scene.Question[int]
	joined  scene.Question[int]

	unjoined int // how many tasks name units and are not theirs
	w, h     int
}

// rosterKeys are the keys of the room beside those of its lists.
type rosterKeys struct {
	scene.ListKeys
	Next, Previous               key.Binding
	Start, History, Bin, Journal key.Binding
	Join                         key.Binding
}

// New is the room, with its first list, or as a place has it.
func New(d *scene.Desk, at scene.Roster) scene.Screen {
	r := &roster{desk: d, units: newUnitList(d), members: newMemberList(d), duties: newDutyList(d), keys: rosterKeys{
		ListKeys: scene.NewListKeys(d),
		Next:     scene.Bind(d, "roster.key.next_view", "Tab", "tab"),
		Previous: scene.Bind(d, "roster.key.previous_view", "Shift+Tab", "shift+tab"),
		Start:    scene.Bind(d, "roster.key.start", "t/F4", "t", "f4"),
		History:  scene.Bind(d, "roster.key.history", "h/F7", "h", "f7"),
		Bin:      scene.Bind(d, "roster.key.bin", "b/F8", "b", "f8"),
		Journal:  scene.Bind(d, "roster.key.journal", "s/F9", "s", "f9"),
		Join:     scene.Bind(d, "roster.key.join", "g/F5", "g", "f5"),
	}}
	if at.Members {
		r.view = viewMembers
		r.members.SetFind(at.Find)
	} else {
		r.units.SetFind(at.Find)
	}
	r.enable()
	return r
}

// Init asks for the three lists, and for what their units could be given.
func (r *roster) Init() tea.Cmd {
	return tea.Batch(r.units.Load(), r.members.Load(), r.duties.Load(), r.lookNamed())
}

// Update turns to another list, edits what it shows, and leads to the bin and the journal.
func (r *roster) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	act, cmd := r.update(msg)
	r.enable()
	return act, cmd
}

func (r *roster) update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := r.deleted.Take(msg); ok {
		return r.gone(got), nil
	}
	if got, ok := r.burden.Take(msg); ok {
		return r.weighed(got)
	}
	if got, ok := r.planned.Take(msg); ok {
		return r.wasPlanned(got), nil
	}
	if got, ok := r.handed.Take(msg); ok {
		return r.wasHanded(got), nil
	}
	if got, ok := r.usual.Take(msg); ok {
		return r.askStart(got), nil
	}
	if got, ok := r.named.Take(msg); ok {
		return r.offerNamed(got), nil
	}
	if got, ok := r.joined.Take(msg); ok {
		return r.wasJoined(got), nil
	}
	if got, ok := r.started.Take(msg); ok {
		if got.Err != nil {
			return r.desk.Failure(got.Err), nil
		}
		return scene.Notice{Text: part.Added(r.desk, r.desk.T("roster.started", len(got.Value)), got.Value...)}, nil
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if !r.Typing() {
			if act, cmd, ok := r.command(msg); ok {
				return act, cmd
			}
		}
	case scene.Reload:
		act, cmd := r.toLists(msg)
		return act, tea.Batch(cmd, r.lookNamed())
	case tea.MouseClickMsg:
		if msg.Y == 0 {
			r.clickTab(msg.X)
			return nil, nil
		}
		msg.Y--
		return r.click(msg)
	}
	return r.toLists(msg)
}

// toLists gives a key to the list that is shown, and any other message to all three.
func (r *roster) toLists(msg tea.Msg) (scene.Action, tea.Cmd) {
	lists := []func(tea.Msg) (tea.Cmd, bool, error){r.units.Update, r.members.Update, r.duties.Update}
	switch msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg, tea.MouseClickMsg, tea.MouseWheelMsg:
		lists = lists[r.view : r.view+1]
	default:
		defer r.fit()
	}
	var cmds []tea.Cmd
	for _, update := range lists {
		cmd, _, err := update(msg)
		if err != nil {
			return r.desk.Failure(err), cmd
		}
		cmds = append(cmds, cmd)
	}
	return nil, tea.Batch(cmds...)
}

// click selects a row, or opens the one selected.
func (r *roster) click(msg tea.MouseClickMsg) (scene.Action, tea.Cmd) {
	at := r.table().Cursor()
	below := msg.Y >= r.listTop()
	act, cmd := r.toLists(msg)
	if act == nil && below && at == r.table().Cursor() {
		return r.open(), cmd
	}
	return act, cmd
}

// listTop is the line of the first row in the list shown.
func (r *roster) listTop() int {
	switch r.view {
	case viewMembers:
		return r.members.Top() + 1
	case viewDuties:
		return r.duties.Top() + 1
	case viewUnits, viewCount:
	}
	return r.units.Top() + 1
}

func (r *roster) table() *kit.Table {
	return [viewCount]*kit.Table{r.units.Table, r.members.Table, r.duties.Table}[r.view]
}

// command carries out a key that is one.
func (r *roster) command(msg tea.KeyPressMsg) (scene.Action, tea.Cmd, bool) {
	k := r.keys
	switch {
	case key.Matches(msg, k.Next):
		r.view = (r.view + 1) % viewCount
	case key.Matches(msg, k.Previous):
		r.view = (r.view + viewCount - 1) % viewCount
	case key.Matches(msg, k.Open):
		return r.open(), nil, true
	case key.Matches(msg, k.Edit):
		return r.edit(), nil, true
	case key.Matches(msg, k.New):
		return r.add(), nil, true
	case key.Matches(msg, k.Delete):
		return nil, r.remove(), true
	case key.Matches(msg, k.Start):
		return nil, r.lookStart(), true
	case key.Matches(msg, k.Join):
		return nil, r.join(), true
	case key.Matches(msg, k.History):
		table, id := r.selected()
		return scene.Show{Place: scene.History{Table: table, ID: id}}, nil, true
	case key.Matches(msg, k.Bin):
		return scene.Show{Place: scene.Bin{}}, nil, true
	case key.Matches(msg, k.Journal):
		return scene.Show{Place: scene.Journal{}}, nil, true
	default:
		return nil, nil, false
	}
	return nil, nil, true
}

// selected names the row of the book under the cursor; id 0 where there is none.
func (r *roster) selected() (table string, id int64) {
	switch r.view {
	case viewUnits:
		if row, ok := r.units.Current(); ok {
			return "unit", int64(row.unit.ID)
		}
	case viewMembers:
		if m, ok := r.members.Current(); ok {
			return "member", int64(m.ID)
		}
	case viewDuties, viewCount:
	}
	return "", 0
}

// open shows what the cursor stands on: of a team or a cell who is in it, of anything else its form.
func (r *roster) open() scene.Action {
	switch r.view {
	case viewUnits:
		row, ok := r.units.Current()
		if ok && row.unit.ID != 0 && (row.kind == model.UnitTeam || row.kind == model.UnitCell) {
			return scene.Push{Screen: newUnitCard(r.desk, row.unit)}
		}
	case viewDuties:
		if row, ok := r.duties.Current(); ok && row.open != nil {
			return scene.Push{Screen: row.open()}
		}
	case viewMembers, viewCount:
	}
	return r.edit()
}

// edit opens the form of what the cursor stands on.
func (r *roster) edit() scene.Action {
	if !r.keys.Edit.Enabled() {
		return nil
	}
	switch r.view {
	case viewUnits:
		if row, ok := r.units.Current(); ok && row.unit.ID != 0 {
			return scene.Push{Screen: r.unitForm(row.unit)}
		}
	case viewMembers:
		if m, ok := r.members.Current(); ok {
			return scene.Push{Screen: r.memberForm(m.Member)}
		}
	case viewDuties, viewCount:
	}
	return nil
}

// add opens an empty form: of a member where members are listed, otherwise of a unit like the one selected.
func (r *roster) add() scene.Action {
	if r.view == viewMembers {
		return scene.Push{Screen: r.memberForm(model.Member{})}
	}
	kind := model.UnitBody
	if row, ok := r.units.Current(); ok && row.kind != "" {
		kind = row.kind
	}
	return scene.Push{Screen: r.unitForm(model.Unit{Kind: kind})}
}

// unitForm selects the unit in the list once it is kept.
func (r *roster) unitForm(u model.Unit) scene.Screen {
	form := newUnitForm(r.desk, u)
	form.Kept = func(u model.Unit) {
		r.units.Select(func(row unitRow) bool { return !row.heading && row.unit.ID == u.ID })
	}
	return form
}

func (r *roster) memberForm(m model.Member) scene.Screen {
	form := newMemberForm(r.desk, m)
	form.Kept = func(m model.Member) { r.members.Select(func(row memberRow) bool { return row.ID == m.ID }) }
	return form
}

// uses lists what refers to a thing: "3 hộ, 2 nhiệm vụ".
func uses(d *scene.Desk, e *store.InUseError) string {
	counts := map[string]int{}
	var order []string
	for _, use := range e.Uses {
		if counts[use.Table] == 0 {
			order = append(order, use.Table)
		}
		counts[use.Table] += use.Count
	}
	text := ""
	for i, table := range order {
		if i > 0 {
			text += ", "
		}
		text += fmt.Sprintf("%d %s", counts[table], d.T("roster.use."+table))
	}
	return text
}

// enable leaves the keys that apply.
func (r *roster) enable() {
	writes := !r.desk.Book.ReadOnly()
	_, id := r.selected()
	lists := r.view == viewUnits || r.view == viewMembers
	r.keys.New.SetEnabled(writes && lists)
	r.keys.Edit.SetEnabled(writes && lists && id != 0)
	row, _ := r.units.Current()
	card := r.view == viewUnits && (row.kind == model.UnitTeam || row.kind == model.UnitCell)
	r.keys.Open.SetEnabled((writes || card) && id != 0 || r.view == viewDuties)
	r.keys.Delete.SetEnabled(writes && id != 0)
	r.keys.History.SetEnabled(id != 0)
	r.keys.Start.SetEnabled(writes && r.view == viewUnits)
	r.keys.Join.SetEnabled(writes && r.view == viewUnits && r.unjoined > 0)
}
