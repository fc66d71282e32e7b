package papers

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"sotruc/intake"
	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// The tasks a leader's note is about.
const (
	giveUnled = "unled"
	giveOpen  = "open"
	giveNew   = "new"
	giveNone  = "none" // the note is written alone
)

// giving is what was read from a leader's note, and the tasks of the paper it may be about.
type giving struct {
	task   model.Task // as the words would be read in a paper
	unled  []model.Task
	open   []model.Task // those too that have somebody
	units  []model.Unit
	naming model.UnitNames
	issued model.Date // the day of the note
}

// readNote reads a leader's note like a paper, with the open tasks of its paper. It runs within a command.
func readNote(ctx context.Context, d *scene.Desk, paper model.Directive) (giving, error) {
	g := giving{issued: paper.InstructionOn}
	if g.issued == 0 {
		g.issued = d.Today()
	}
	g.task, _ = intake.TaskOf(paper.Instruction, g.issued)
	if g.says() == "" {
		return g, nil
	}
	var err error
	if g.units, err = d.Book.Units(ctx); err != nil {
		return g, fmt.Errorf("read the units: %w", err)
	}
	g.naming = model.NewUnitNames(g.units, d.Config.Office.Name)
	leaves, _, err := office.Standings(ctx, d.Book, d.Config, model.TaskFilter{DirectiveID: paper.ID}, d.Now())
	if err != nil {
		return g, err
	}
	var ids []model.TaskID
	for _, l := range leaves {
		if !l.Status.Closed() && !l.Task.RollCall {
			ids = append(ids, l.Task.ID)
		}
	}
	if g.open, err = d.Book.Tasks(ctx, ids); err != nil {
		return g, fmt.Errorf("read the tasks: %w", err)
	}
	for _, t := range g.open {
		if t.Lead == "" && t.MemberID == 0 {
			g.unled = append(g.unled, t)
		}
	}
	return g, nil
}

// says is what a note gives somebody to do: who, with whom or until when; "" where it says none of them.
func (g giving) says() string {
	words := g.task.Lead + part.UnitsText(g.task.Units, model.RoleSupport)
	for _, dl := range g.task.Deadlines {
		words += dl.Phrase
	}
	return words
}

// values are what the form begins with.
func (g giving) values() map[string]string {
	v := map[string]string{
		"lead": g.rosterName(g.task.Lead), "support": part.UnitsText(g.task.Units, model.RoleSupport), "text": g.task.Text, "give": giveNew,
	}
	if len(g.task.Deadlines) > 0 {
		v["deadline"] = g.task.Deadlines[0].Phrase
	}
	if len(g.unled) > 0 {
		v["give"] = giveUnled
	}
	return v
}

// unit is the unit of the roster that a name stands for; 0 where there is none.
func (g giving) unit(name string) model.UnitID {
	id, _ := g.naming.Find(name)
	return id
}

// rosterName is a name as the roster has it.
func (g giving) rosterName(name string) string {
	id := g.unit(name)
	for _, u := range g.units {
		if u.ID == id && id != 0 {
			return u.Name
		}
	}
	return name
}

// form shows what was understood, to be put right, and gives it to tasks of the paper. Leaving it leads back to the note.
func (in *instructing) form(v map[string]string) scene.Action {
	d, g := in.desk, in.given
	field := func(name string, kind kit.FieldKind) kit.Field {
		return kit.Field{Key: name, Label: d.T("directive.give." + name), Kind: kind, Value: v[name], Limit: model.MaxLine}
	}
	give := field("give", kit.FieldChoice)
	for _, option := range []struct {
		value string
		n     int
	}{{giveUnled, len(g.unled)}, {giveOpen, len(g.open)}} {
		if option.n > 0 {
			give.Options = append(give.Options, kit.Option{Value: option.value, Label: d.T("directive.give.to_"+option.value, option.n)})
		}
	}
	give.Options = append(give.Options,
		kit.Option{Value: giveNew, Label: d.T("directive.give.to_new")}, kit.Option{Value: giveNone, Label: d.T("directive.give.to_none")})
	support, deadline, text := field("support", kit.FieldText), field("deadline", kit.FieldText), field("text", kit.FieldArea)
	support.Help, deadline.Help, text.Height, text.Limit = d.T("directive.help.support"), d.T("directive.help.deadline"), 2, 0
	text.Help = d.T("directive.give.text_help")
	lead := field("lead", kit.FieldText)
	lead.Help, lead.Options = d.T("directive.help.lead"), scene.UnitOptions(d, g.units, nil)
	support.Options, support.Pick = lead.Options, part.ToggleUnit(d, g.units, nil)
	return scene.Fill{
		Title: d.T("directive.give.title"), Fields: []kit.Field{give, lead, support, deadline, text}, Left: in.dialog, Then: in.give,
	}
}

// give writes the note and what the form says: into tasks of the paper, or as a new one.
func (in *instructing) give(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
	if in.gives = v; v["give"] == giveNone {
		return nil, in.write(0, nil, nil), nil
	}
	d, g := in.desk, in.given
	deadlines, unread := part.TypedDeadlines(d, v["deadline"], g.issued)
	if unread != "" {
		return nil, nil, map[string]string{"deadline": unread}
	}
	if len(deadlines) > 1 {
		return nil, nil, map[string]string{"deadline": d.T("directive.bad_deadline")}
	}
	a := g.assignment(d, v)
	if len(deadlines) > 0 {
		a.Deadline = deadlines[0]
	}
	now, cal := d.Now(), d.Calendar()
	if v["give"] == giveNew {
		fresh := model.Task{DirectiveID: in.paper.ID, Text: viet.Clean(v["text"])}
		if wrong := d.FieldSentences(fresh.Validate()); wrong != nil {
			return nil, nil, wrong
		}
		fresh, _ = fresh.Assigned(a, now, cal)
		return nil, in.write(1, nil, []model.Task{fresh}), nil
	}
	tasks := g.unled
	if v["give"] == giveOpen {
		tasks = g.open
	}
	changed := make([]model.Task, len(tasks))
	for i, t := range tasks {
		changed[i], _ = t.Assigned(a, now, cal)
	}
	return nil, in.write(len(changed), changed, nil), nil
}

// assignment is whom the form names, with the words that are kept beside an old deadline.
func (g giving) assignment(d *scene.Desk, v map[string]string) model.Assignment {
	a := model.Assignment{Add: part.TypedUnits(d, g.units, nil, v["support"], model.RoleSupport), Reason: d.T("directive.give.reason")}
	for i, u := range a.Add {
		if u.UnitID == 0 {
			a.Add[i].UnitID = g.unit(u.Name)
		}
	}
	if name := viet.CleanLine(v["lead"]); name != "" {
		a.Lead = &model.TaskUnit{UnitID: g.unit(name), Name: name}
	}
	return a
}
