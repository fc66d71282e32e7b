package round

import (
	"context"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/handout"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// round is a walk from door to door: everybody due in a session, one line each, recorded with one key each. Every key
// is a write of its own, and the next one does not wait for it.
type round struct {
	queue
	keys    roundKeys
	table   *kit.Table
	day     model.Date
	session model.Session
	filter  model.PersonFilter

	asked    scene.Question[walk]
	later    walk              // where nobody is to be looked in on
	stops    []model.RoundLine // as read, with what was written since
	rows     []roundRow
	loaded   bool
	done     map[string]int // stops recorded, by area
	all      map[string]int // stops in all
	recorded int
	due      int // of stops, those who are not past their end

	typed   *kit.Input // a temperature
	typing  bool
	held    string // to be said once the temperature is typed
	answers scene.Question[string]
	print   handout.Flow
	choices scene.Question[part.Choices]
	known   part.Choices
	w, h    int
}

// roundRow is a line of the table: an area, or a stop.
type roundRow struct {
	area     string // or the heading of those past their end
	stop     int    // of stops; -1 for a heading
	sameHome bool   // as the stop above
}

// New opens the round of a day and session, or of the session that runs now.
func New(d *scene.Desk, at scene.Round) scene.Screen {
	if now := d.Now(); at.Day == 0 {
		at.Day, at.Session = now.Date(), model.SessionAt(now)
	}
	r := &round{queue: queue{desk: d}, keys: newRoundKeys(d), day: at.Day, session: at.Session, typed: kit.NewInput(d.Theme), print: handout.New(d)}
	r.filter.Disease = at.Disease
	r.table = kit.NewTable(d.Theme, kit.NewTableKeys(d.Help), columns(d, false)...)
	r.table.Keys.Up.SetKeys("up")
	r.table.Keys.Up.SetHelp("↑", r.table.Keys.Up.Help().Desc)
	r.table.Keys.Down.SetKeys("down")
	r.table.Keys.Down.SetHelp("↓", r.table.Keys.Down.Help().Desc)
	for _, b := range []*key.Binding{&r.table.Keys.Mark, &r.table.Keys.MarkUp, &r.table.Keys.MarkDown} {
		b.SetEnabled(false)
	}
	r.table.Focused = true
	r.typed.Focus()
	return r
}

// columns are those of the table, with the disease where the book follows several.
func columns(d *scene.Desk, several bool) []kit.Column {
	column := func(name string) string { return d.T("isolation.column." + name) }
	return []kit.Column{
		{Title: column("found"), Width: 14, Min: 11, Flex: 1},
		{Title: column("name"), Width: 24, Min: 20, Flex: 1},
		{Title: column("day"), Width: 4, Right: true, Priority: 2},
		{Title: column("disease"), Width: 12, Min: 8, Priority: 3, Hidden: !several},
		{Title: column("category"), Width: 9, Priority: 5},
		{Title: column("phone"), Width: 11, Priority: 4},
		{Title: column("household"), Width: 20, Min: 18, Flex: 3, Priority: 1},
	}
}

// Init asks for the stops, and for what the round can be narrowed by.
func (r *round) Init() tea.Cmd { return tea.Batch(r.ask(), part.AskChoices(&r.choices, r.desk)) }

func (r *round) ask() tea.Cmd {
	book, at, f := r.desk.Book, walk{day: r.day, session: r.session}, r.filter
	return r.asked.Ask(func(ctx context.Context) (walk, error) { return firstWalk(ctx, book, at, f) })
}

// Update records, moves, and takes what came back.
func (r *round) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if act, ok := r.settled(msg); ok {
		return act, nil
	}
	if act, cmd, ok := r.print.Take(msg); ok {
		return act, cmd
	}
	if got, ok := r.asked.Take(msg); ok {
		if got.Err != nil {
			return r.desk.Failure(got.Err), nil
		}
		r.later = walk{}
		if stops := got.Value.stops; got.Value.day == r.day && got.Value.session == r.session {
			r.arrived(stops)
		} else {
			r.later = got.Value
			r.arrived(nil)
		}
		return nil, nil
	}
	if got, ok := r.answers.Take(msg); ok {
		if got.Err != nil {
			return r.desk.Failure(got.Err), nil
		}
		return scene.Notice{Text: r.desk.T("alarm.answered", got.Value)}, nil
	}
	if got, ok := r.choices.Take(msg); ok {
		if got.Err == nil {
			r.known = got.Value
			r.table.SetColumns(columns(r.desk, len(r.known.Diseases) > 1)...)
			r.dress()
		}
		return nil, nil
	}
	switch msg := msg.(type) {
	case scene.Reload:
		return nil, tea.Batch(r.ask(), part.AskChoices(&r.choices, r.desk))
	case tea.KeyPressMsg:
		return r.press(msg)
	case tea.MouseClickMsg:
		if r.typing { // a temperature stays with whom it was begun for
			return nil, nil
		}
		at := r.table.Cursor()
		if r.table.Click(msg.Y-1) && r.table.Cursor() == at {
			return r.open(), nil
		}
	case tea.MouseWheelMsg:
		if r.typing {
			return nil, nil
		}
		r.table.Wheel(scene.WheelStep(msg))
	}
	return nil, nil
}

// arrived takes the stops as the book has them. The first time, the cursor goes to the first not yet recorded.
func (r *round) arrived(stops []model.RoundLine) {
	first, at := !r.loaded, model.IsolationID(0)
	if s := r.stop(); s != nil {
		at = s.IsolationID
	}
	r.stops, r.loaded = stops, true
	r.lineUp()
	if there := slices.IndexFunc(r.rows, func(row roundRow) bool { return row.stop >= 0 && stops[row.stop].IsolationID == at }); there >= 0 {
		r.table.SetCursor(there)
	}
	if first {
		r.table.SetCursor(0)
		if s := r.stop(); s != nil && r.found(*s).Result != "" {
			r.next()
		}
	}
}

// found is what is known of a stop: the newest write on its way, or what the book had.
func (r *round) found(s model.RoundLine) model.CheckIn {
	if c, ok := r.of(s.IsolationID, r.day, r.session); ok {
		return c
	}
	return s.CheckIn
}

// onItsWay tells whether something about a stop is not known to be in the book yet.
func (r *round) onItsWay(s model.RoundLine) bool {
	_, ok := r.of(s.IsolationID, r.day, r.session)
	return ok
}

// stop is the selected one; nil where there is none.
func (r *round) stop() *model.RoundLine {
	at := r.table.Cursor()
	if at >= len(r.rows) || r.rows[at].stop < 0 {
		return nil
	}
	return &r.stops[r.rows[at].stop]
}

// next goes to the next stop not yet recorded, from the end back to the beginning; false where all are recorded. Among those
// past their end it stays among them, once nobody else waits.
func (r *round) next() bool {
	if r.nextOf(r.waits) {
		return true
	}
	s := r.stop()
	return s != nil && s.PastEnd && r.nextOf(func(s model.RoundLine) bool { return r.found(s).Result == "" })
}

// nextOf goes to the next stop of those wanted.
func (r *round) nextOf(wanted func(model.RoundLine) bool) bool {
	n := len(r.rows)
	for step := 1; step <= n; step++ {
		at := (r.table.Cursor() + step) % n
		if row := r.rows[at]; row.stop >= 0 && wanted(r.stops[row.stop]) {
			r.table.SetCursor(at)
			return true
		}
	}
	return false
}

// waits tells whether a stop is due and not yet recorded.
func (r *round) waits(s model.RoundLine) bool { return !s.PastEnd && r.found(s).Result == "" }

// progress counts the stops recorded, of those that are due.
func (r *round) progress() (done, of int) {
	return r.recorded, r.due
}

// papers offers the sheet of the round, and the papers of who is selected.
func (r *round) papers() scene.Action {
	whom := handout.Whom{Day: r.day}
	whom.Narrow(r.desk, r.known, r.filter)
	if s := r.stop(); s != nil {
		whom.People = []model.PersonKey{{PersonID: s.PersonID, IsolationID: s.IsolationID}}
	}
	return r.print.Start(whom)
}

func (r *round) open() scene.Action {
	if s := r.stop(); s != nil {
		return scene.Show{Place: scene.PersonCard{ID: s.PersonID}}
	}
	return nil
}

// turn goes to another session or day; none lies in the future.
func (r *round) turn(day model.Date, session model.Session) tea.Cmd {
	if day > r.desk.Today() {
		return nil
	}
	r.day, r.session, r.loaded, r.stops = day, session, false, nil
	r.lineUp()
	return r.ask()
}

// Typing tells whether a temperature is being typed.
func (r *round) Typing() bool { return r.typing }

// Takes says that digits are temperatures here, not rooms; rooms are a Ctrl+arrow away.
func (r *round) Takes(msg tea.KeyPressMsg) bool { return key.Matches(msg, r.keys.Degrees) }
