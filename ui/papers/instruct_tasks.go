package papers

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/intake"
	"sotruc/intake/doubt"
	"sotruc/model"
	"sotruc/model/called"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// What an order of a leader's note may be about; else it is one task, by its ID.
const (
	giveUnled = "unled"
	giveOpen  = "open"
	giveNew   = "new"
	giveKeep  = "keep" // it was given before and stays as it is
	giveNone  = "none" // nobody is given anything by it
)

// restWidth is about the cells a line of the form has for what orders nothing.
const restWidth = 56

// giving is what was read from a leader's note, and the tasks of the paper its orders may be about.
type giving struct {
	orders  []intake.Order
	rest    []string     // sentences that order nothing
	known   []knownOrder // what the book has of each order
	gave    bool         // the note before gave somebody something
	dropped []model.Task // of orders that the note before had, and this one has no more
	unled   []model.Task
	open    []model.Task // those too that have somebody
	units   []model.Unit
	naming  called.Names
	people  called.People
	staff   []model.Member
	issued  model.Date // the day of the note
	said    map[model.TaskID][]model.Completion
}

// readNote reads a leader's note with the open tasks of its paper; before is the paper with the note it had. It runs within a command.
func readNote(ctx context.Context, d *scene.Desk, before, paper model.Directive) (giving, error) {
	g := giving{issued: paper.InstructionOn}
	if g.issued == 0 {
		g.issued = d.Today()
	}
	var err error
	if g.units, err = d.Book.Units(ctx); err != nil {
		return g, fmt.Errorf("read the units: %w", err)
	}
	g.naming = called.NewNames(g.units, d.Config.Office.Name)
	if g.staff, err = d.Book.Members(ctx); err != nil {
		return g, fmt.Errorf("read the members: %w", err)
	}
	g.people = called.NewPeople(g.staff)
	if g.orders, g.rest = g.read(paper); len(g.orders) == 0 && before.Instruction == "" {
		return g, nil
	}
	leaves, _, err := office.Standings(ctx, d.Book, d.Config, model.TaskFilter{DirectiveID: paper.ID}, d.Now())
	if err != nil {
		return g, err
	}
	ids, open, closed := make([]model.TaskID, len(leaves)), map[model.TaskID]bool{}, map[model.TaskID]bool{}
	g.said = map[model.TaskID][]model.Completion{}
	for i, l := range leaves {
		ids[i] = l.Task.ID
		g.said[l.Task.ID] = l.Said
		closed[l.Task.ID] = l.Status.Closed()
		open[l.Task.ID] = !l.Status.Closed() && !l.Task.RollCall
	}
	tasks, err := d.Book.Tasks(ctx, ids)
	if err != nil {
		return g, fmt.Errorf("read the tasks: %w", err)
	}
	g.knowOrders(before, tasks)
	g.dropped = slices.DeleteFunc(g.dropped, func(t model.Task) bool { return closed[t.ID] })
	g.open = slices.DeleteFunc(tasks, func(t model.Task) bool { return !open[t.ID] })
	for _, t := range g.open {
		if lead := t.Leader(); lead.Lead == "" && lead.MemberID == 0 {
			g.unled = append(g.unled, t)
		}
	}
	return g, nil
}

// values are what the form of the n-th order begins with.
func (g *giving) values(d *scene.Desk, n int) map[string]string {
	o := g.orders[n]
	support := slices.Clone(o.Task.Units)
	for i, u := range support {
		support[i].Name = g.rosterName(u.Name)
	}
	lead := g.rosterName(o.Task.Lead)
	if o.Task.RollCall {
		lead, support = g.rowWords(d, support)
	}
	v := map[string]string{
		"lead": lead, "support": part.UnitsText(support, model.RoleSupport), "text": o.Task.Text, "give": g.proposed(n), "member": scene.IDOption(o.Task.MemberID),
	}
	_, all := called.Upon(o.Task)
	_, list := called.List(o.Task)
	v["roll"] = scene.OnOff(all || list || o.Task.RollCall)
	v["deadline"] = g.dueWords(d, o)
	return v
}

// doubts are the sentences about an order, by the field they are about.
func (g *giving) doubts(d *scene.Desk, o intake.Order) map[string]string {
	wrong := map[string]string{}
	for _, found := range o.Doubts {
		field := "deadline"
		if found.Field == doubt.FieldTasks {
			field = "lead"
		}
		said := d.T("doubt." + string(found.Code))
		if found.Text != "" {
			said += " “" + kit.Plain(found.Text) + "”"
		}
		if wrong[field] != "" {
			said = wrong[field] + " " + said
		}
		wrong[field] = said
	}
	return wrong
}

// about are the tasks that a choice means.
func (g *giving) about(give string) []model.Task {
	switch give {
	case giveUnled:
		return g.unled
	case giveOpen:
		return g.open
	case giveNew, giveKeep, giveNone:
		return nil
	}
	at := slices.IndexFunc(g.open, func(t model.Task) bool { return taskChoice(t) == give })
	if at < 0 {
		return nil
	}
	return g.open[at : at+1]
}

// taskChoice is the choice of one task.
func taskChoice(t model.Task) string { return strconv.FormatInt(int64(t.ID), 10) }

// isUnit tells whether a name is that of a unit of the roster.
func (g *giving) isUnit(name string) bool { return g.unit(name) != 0 }

// unit is the unit of the roster that a name stands for; 0 where there is none.
func (g *giving) unit(name string) model.UnitID {
	id, _ := g.naming.Find(name)
	return id
}

// rosterName is a name as the roster has it.
func (g *giving) rosterName(name string) string {
	id := g.unit(name)
	for _, u := range g.units {
		if u.ID == id && id != 0 {
			return u.Name
		}
	}
	return name
}

// mostChoices is how many tasks of a paper an order can be given to one by one.
const mostChoices = 9

// choices are what the n-th order may be about.
func (g *giving) choices(d *scene.Desk, n int) []kit.Option {
	var options []kit.Option
	if len(g.unled) > 0 {
		options = append(options, kit.Option{Value: giveUnled, Label: d.T("directive.give.to_unled", len(g.unled))})
	}
	if len(g.open) > 0 {
		options = append(options, kit.Option{Value: giveOpen, Label: d.T("directive.give.to_open", len(g.open))})
	}
	options = append(options, kit.Option{Value: giveNew, Label: d.T("directive.give.to_new")})
	for i, t := range g.open {
		if i >= mostChoices && t.ID != g.known[n].text {
			continue
		}
		options = append(options, kit.Option{Value: taskChoice(t), Label: d.T("directive.give.to_task", kit.Plain(strings.TrimSpace(t.Ordinal+" "+t.Text)))})
	}
	if g.known[n].text != 0 || g.known[n].lead {
		options = append(options, kit.Option{Value: giveKeep, Label: d.T("directive.give.to_keep")})
	}
	none := "directive.give.to_none"
	if len(g.orders) > 1 {
		none = "directive.give.to_nobody"
	}
	return append(options, kit.Option{Value: giveNone, Label: d.T(none)})
}

// form shows what was understood of the n-th order, to be put right. Leaving it leads back to the one before, from the first
// to the note.
func (in *instructing) form(n int) scene.Action {
	d, g, o := in.desk, &in.given, in.given.orders[n]
	v, wrong := in.gives[n], map[string]string(nil)
	if v == nil {
		v, wrong = g.values(d, n), g.doubts(d, o)
	}
	field := func(name string, kind kit.FieldKind) kit.Field {
		return kit.Field{Key: name, Label: d.T("directive.give." + name), Kind: kind, Value: v[name], Limit: model.MaxLine}
	}
	give := field("give", kit.FieldChoice)
	give.Options = g.choices(d, n)
	support, deadline, text := field("support", kit.FieldText), field("deadline", kit.FieldText), field("text", kit.FieldArea)
	support.Help, deadline.Help, text.Height, text.Limit = d.T("directive.help.support"), d.T("directive.help.deadline"), 2, 0
	text.Help, deadline.Parse = d.T("directive.give.text_help"), g.dueParser(d, o)
	deadline.Proposed, deadline.Replace = true, true
	lead := field("lead", kit.FieldText)
	lead.Help, lead.Options, lead.Parse = d.T("directive.help.lead"), scene.UnitOptions(d, g.units, nil), g.leadParser(d)
	lead.Proposed, support.Proposed = true, true
	support.Options, support.Pick, support.Parse = lead.Options, part.ToggleUnit(d, g.units, nil), part.UnitsParser(d, g.units, nil)
	title := d.T("directive.give.title")
	if of := len(g.orders); of > 1 {
		title = d.T("directive.give.title_of", n+1, of)
	}
	member, roll := field("member", kit.FieldChoice), field("roll", kit.FieldToggle)
	member.Options, member.Hidden = scene.OrNobody(d, scene.MemberOptions(meantFirst(g.staff, o.Task.Lead))), len(g.staff) == 0
	fields := []kit.Field{give, lead, member, roll, support, deadline, text}
	last := g.next(n, 1) < 0
	if kept := g.keptOrders(); kept != "" && last {
		fields = append(fields, kit.Field{Key: "kept", Label: d.T("directive.give.kept"), Value: d.T("directive.give.kept_orders", kept), Disabled: true})
	}
	if len(g.rest) > 0 && last {
		rest := strings.Join(g.rest, "\n")
		fields = append(fields, kit.Field{
			Key: "rest", Label: d.T("directive.give.rest"), Kind: kit.FieldArea, Value: rest, Height: len(kit.Wrap(rest, restWidth)), Disabled: true,
		})
	}
	return scene.Fill{
		Title: title, Fields: fields, Wrong: wrong, Hides: func(v map[string]string) []string { return g.hidden(d, v) }, Keeps: true,
		ID: in.formID(), Carries: func(v map[string]string) map[string]string { return in.carried(n, v) },
		Left: func(v map[string]string) scene.Action {
			in.gives[n] = v
			if before := g.next(n, -1); before >= 0 {
				return in.form(before)
			}
			return in.dialog()
		},
		Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			in.gives[n] = v
			o, wrong := in.ordered(n)
			if wrong == nil {
				wrong = in.leadSupports(n, o)
			}
			if wrong == nil {
				wrong = in.isSeveral(n, v)
			}
			if wrong == nil {
				wrong = in.isOver(n, o.say.Deadline)
			}
			if wrong == nil {
				wrong = in.keepsDue(n, o)
			}
			if wrong != nil {
				return nil, nil, wrong
			}
			if !last {
				return in.form(g.next(n, 1)), nil, nil
			}
			return nil, in.give(), nil
		},
	}
}

// ordered is an order as its form says it.
type ordered struct {
	about []model.Task // that are changed
	fresh string       // the words of a new task; "" for none
	say   model.Assignment
}

// ordered reads the form of the n-th order; wrong are sentences by field.
func (in *instructing) ordered(n int) (o ordered, wrong map[string]string) {
	d, g, v := in.desk, &in.given, in.gives[n]
	if v == nil || givesNobody(v) { // it was not asked about, or gives nobody anything
		return o, nil
	}
	due, unread := g.due(d, g.orders[n], v["deadline"])
	if unread != "" {
		return o, map[string]string{"deadline": unread}
	}
	o.say = g.assignment(d, v)
	o.say.Deadline = due
	if v["give"] == giveNew {
		o.fresh = viet.Clean(v["text"])
		return o, d.FieldSentences(model.Task{DirectiveID: in.paper.ID, Text: o.fresh}.Validate())
	}
	o.about = g.about(v["give"])
	for before := range n {
		if shares(g.about(in.gives[before]["give"]), o.about) {
			return o, map[string]string{"give": d.T("directive.give.twice", before+1)}
		}
	}
	return o, nil
}

// shares tells whether two lists have a task in common.
func shares(a, b []model.Task) bool {
	return slices.ContainsFunc(a, func(t model.Task) bool {
		return slices.ContainsFunc(b, func(other model.Task) bool { return other.ID == t.ID })
	})
}

// give writes the note and what its forms say: into tasks of the paper, or as new ones.
func (in *instructing) give() tea.Cmd {
	now, cal := in.desk.Now(), in.desk.Calendar()
	var changed, fresh []model.Task
	kept := 0
	for n := range in.gives {
		o, _ := in.ordered(n)
		kept += len(in.kept(o))
		for _, t := range o.about {
			t, _ = t.Assigned(o.say, in.given.said[t.ID], now, cal)
			changed = append(changed, t)
		}
		if o.fresh != "" {
			fresh = append(fresh, in.freshOf(n, o))
		}
	}
	return in.write(instructed{tasks: len(changed) + len(fresh), kept: kept, dropped: in.given.dropped}, changed, fresh)
}
