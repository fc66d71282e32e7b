package assign

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
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// form changes several tasks at once: who leads, does and supports them, when they are due, where they stand. What is
// left as it is stays as each task has it.
type form struct {
	*scene.Entry[assigning]
	ids     []model.TaskID
	targets []part.Target // what can be said of them
	left    int           // tasks of which nothing can be said here
	tasks   []model.Task  // as they were when the form was opened; nil until they are read
	warned  string        // a new day that is over and was asked about
	people  part.Choices
	asked   scene.Question[formData]
}

// formData is what the form needs from the book.
type formData struct {
	tasks  []model.Task
	people part.Choices
}

// assigning is what the form says of its tasks, and what became of it.
type assigning struct {
	say     model.Assignment
	state   model.CompletionState // "": nothing is said
	tasks   []model.Task
	targets []part.Target
	changed []model.TaskID // tasks saved
	kept    int            // tasks whose day stays although another was asked for
	left    int            // tasks of which nothing was said although something was to be
}

// keep is the choice that leaves a field of every task as it is; no row of the book has such an id.
const keep = "keep"

// The ways to postpone.
const (
	postponeDay  = "day"
	postponeWeek = "week"
	postponeTo   = "to"
)

// New opens it for tasks; targets are what can be said of them, left counts those of which nothing can be said here, and kept is told once
// that is done which of them were changed.
func New(d *scene.Desk, ids []model.TaskID, targets []part.Target, left int, kept func(changed []model.TaskID)) scene.Screen {
	f := &form{ids: ids, targets: targets, left: left}
	title := d.T("task.assign_title", len(f.ids))
	f.Entry = scene.NewEntry[assigning](d, title, f.fields(d)...)
	f.ID = scene.FormID{At: scene.Tasks{}, Name: "assign/" + strings.Trim(fmt.Sprint(f.ids), "[]")}
	f.Form.Changed = func(string) { f.arrange() }
	f.Read = f.typed
	f.Save = func(ctx context.Context, a assigning) (assigning, error) { return saveAssigned(ctx, d, a) }
	f.Said = func(a assigning) string { return assignedWords(d, a) }
	f.Kept = func(a assigning) { kept(a.changed) }
	f.arrange()
	return f
}

func (f *form) fields(d *scene.Desk) []kit.Field {
	field := func(kind kit.FieldKind, name string) kit.Field {
		return kit.Field{Key: name, Label: d.T("task.field." + name), Kind: kind}
	}
	choice := func(name string, options ...kit.Option) kit.Field {
		fd := field(kit.FieldChoice, name)
		fd.Value, fd.Options = keep, append([]kit.Option{{Value: keep, Label: d.T("task.keep")}}, options...)
		return fd
	}
	word := func(section string, values ...string) []kit.Option {
		options := make([]kit.Option, len(values))
		for i, v := range values {
			options[i] = kit.Option{Value: v, Label: d.T(section + v)}
		}
		return options
	}
	add, drop := field(kit.FieldText, "add_support"), field(kit.FieldText, "drop_support")
	add.Help, drop.Help = d.T("task.help.units"), d.T("task.help.drop_support")
	add.Pick, drop.Pick = f.toggling("add_support"), f.toggling("drop_support")
	add.Parse, drop.Parse = f.reading("add_support"), f.reading("drop_support")
	drop.Listed = true // who does not support cannot be taken out
	due := field(kit.FieldText, "new_due")
	due.Help, due.Parse = d.T("task.help.new_due"), part.DeadlineParser(d, "", d.Today(), d.Today(), true)
	postpone := choice("postpone", word("task.postpone.", postponeDay, postponeWeek, postponeTo)...)
	to := field(kit.FieldDate, "postpone_to")
	to.Required, to.Width, to.Placeholder, to.Parse = true, 16, d.T("task.help.date"), f.dayParser(d)
	var states []string
	for _, s := range []model.CompletionState{model.CompletionDoing, model.CompletionDone, model.CompletionNotExecutable, model.CompletionWaived} {
		states = append(states, string(s))
	}
	state := choice("state", word("word.task.", states...)...)
	reason := field(kit.FieldText, "reason")
	reason.Required, reason.Limit = true, model.MaxLine
	return []kit.Field{choice("lead_id"), choice("member_id"), add, drop, due, postpone, to, state, reason}
}

// Init asks for the tasks, and for the units and members to choose from.
func (f *form) Init() tea.Cmd {
	book, ids := f.Desk.Book, f.ids
	return f.asked.Ask(func(ctx context.Context) (data formData, err error) {
		if data.tasks, err = book.Tasks(ctx, ids); err != nil {
			return data, err
		}
		if data.people.Units, err = book.Units(ctx); err != nil {
			return data, err
		}
		data.people.Members, err = book.Members(ctx)
		return data, err
	})
}

// Update offers what there is to choose; the rest is the form's.
func (f *form) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := f.asked.Take(msg); ok {
		if got.Err != nil {
			return scene.Several{scene.Pop{Saved: true}, f.Desk.Failure(got.Err)}, nil
		}
		f.begin(got.Value)
		return nil, nil
	}
	return f.Entry.Update(msg)
}

func (f *form) begin(data formData) {
	f.tasks, f.people = data.tasks, data.people
	d := f.Desk
	fixed := func(none string) []kit.Option {
		return []kit.Option{{Value: keep, Label: d.T("task.keep")}, {Label: d.T(none)}}
	}
	f.Form.SetOptions("lead_id", append(fixed("task.no_lead"), scene.UnitOptions(d, data.people.Units, nil)...))
	f.Form.SetOptions("add_support", scene.UnitOptions(d, data.people.Units, nil))
	f.Form.SetOptions("drop_support", f.supporting())
	f.Form.SetOptions("member_id", append(fixed("task.no_member"), scene.MemberOptions(data.people.Members)...))
}

// arrange shows the day to postpone to, and the reason where one is needed.
func (f *form) arrange() {
	postpone := f.Form.Value("postpone")
	f.Form.SetHelp("postpone", cmp.Or(f.closedWords(postponed(postpone, 0)), f.Desk.T("task.help.postpone")))
	f.Form.SetHidden("postpone_to", postpone != postponeTo)
	f.Form.SetHidden("reason", postpone == keep && !f.replaces() && !needsReason(f.Form.Value("state")))
}

// replaces tells whether a new day takes the place of one that a paper names: that is a postponement too.
func (f *form) replaces() bool {
	return viet.CleanLine(f.Form.Value("new_due")) != "" && slices.ContainsFunc(f.tasks, func(t model.Task) bool {
		return t.DirectiveID != 0 && t.Deadline.Every == model.EveryOnce
	})
}

func needsReason(state string) bool {
	return state == string(model.CompletionNotExecutable) || state == string(model.CompletionWaived)
}

// supporting are the names of the units that support one of the tasks now; those of a heading above it leave there.
func (f *form) supporting() []kit.Option {
	var names []string
	var options []kit.Option
	for _, t := range f.tasks {
		for _, u := range t.Units {
			if u.Role == model.RoleSupport && u.Above == 0 && !slices.Contains(names, u.Name) {
				names = append(names, u.Name)
				options = append(options, kit.Option{Value: u.Name, Label: u.Name})
			}
		}
	}
	return options
}

// toggling is how the text of a field changes by a unit that is chosen, of the units that are known by then.
func (f *form) toggling(target string) func(text, name string) string {
	return func(text, name string) string {
		return part.ToggleUnit(f.Desk, f.people.Units, f.named(target))(text, name)
	}
}

// reading says which units the text of a field means, and which names the roster has not.
func (f *form) reading(target string) func(typed string) kit.Parsed {
	return func(typed string) kit.Parsed {
		return part.UnitsParser(f.Desk, f.people.Units, f.named(target))(typed)
	}
}

// units reads the units typed into a field; one that leaves is looked for among those that support now.
func (f *form) units(target, text string) []model.TaskUnit {
	return part.TypedUnits(f.Desk, f.people.Units, f.named(target), text, model.RoleSupport)
}

// named are the units a field may name beside those of the roster.
func (f *form) named(target string) []model.TaskUnit {
	var named []model.TaskUnit
	if target == "drop_support" {
		for _, t := range f.tasks {
			named = append(named, t.Units...)
		}
	}
	return named
}
