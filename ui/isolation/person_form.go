package isolation

import (
	"context"
	"errors"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/contact"
	"sotruc/model/regime"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// personStart is what the form of a new person begins with.
type personStart struct {
	Household model.Household
	Name      string
	Relation  string
	Carry     model.Isolation      // of the person before: why, where, from when, by which order
	Free      bool                 // the person before is not isolated
	kept      func(model.PersonID) // tells the list below whom to select; nil: nobody
}

// personMode is what a form of a person is opened for.
type personMode int

// A new person, one to change, a new isolation of one, an isolation to put right.
const (
	personAdd personMode = iota
	personChange
	personIsolate
	personCorrect
)

// personOwn says what was chosen by hand, which nothing computed takes the place of.
type personOwn struct{ regime, anchor, end bool }

// personForm enters a person and the isolation, or one of the two.
type personForm struct {
	desk       *scene.Desk
	mode       personMode
	form       *kit.Form
	household  model.Household
	person     model.Person
	isolation  model.Isolation
	running    // where a further one begins
	own        personOwn
	proposal   regime.Proposal
	conditions []regime.Condition   // that rules in force ask for
	warned     string               // what was asked about once
	twinOf     string               // the national id of somebody else that was asked about once
	more       bool                 // another person follows
	cases      []contact.Member     // whose forms follow
	kept       func(model.PersonID) // tells the list below whom to select; nil: nobody

	contact personContact

	similar      scene.Question[[]model.PersonLine]
	similarTo    string
	known        []model.PersonLine
	saved        scene.Question[model.Person]
	next, choose key.Binding
	w, h         int
}

// newPersonForm adds somebody to a household.
func newPersonForm(d *scene.Desk, s personStart) scene.Screen {
	f := personOpen(d, personAdd, model.Person{HouseholdID: s.Household.ID, Name: s.Name, Relation: s.Relation}, s.Carry)
	f.household, f.kept = s.Household, s.kept
	if s.Free {
		f.form.SetValue("isolate", kit.Off)
		f.form.MarkClean()
		f.react("isolate")
	}
	return f
}

// newPersonEdit changes somebody.
func newPersonEdit(d *scene.Desk, p model.Person) scene.Screen {
	return personOpen(d, personChange, p, model.Isolation{})
}

// newPersonIsolate begins a further isolation of somebody; before is the last one, if there was any. What a case is counted from is that of
// its rule, which may be the onset or the rash: the day on which it was found is no answer to that.
func newPersonIsolate(d *scene.Desk, p model.Person, before model.Isolation) *personForm {
	begin := model.Isolation{}
	if before.Outcome == model.OutcomeBecameCase {
		begin = model.Isolation{Disease: before.Disease, Category: model.CategoryF0, Place: before.Place, Site: before.Site, StartsOn: before.EndedOn}
	}
	return personOpen(d, personIsolate, p, begin)
}

// beginCases opens the form for the isolation of each who became a case, the next once one is saved.
func beginCases(d *scene.Desk) func([]contact.Member) scene.Action {
	return func(cases []contact.Member) scene.Action {
		f := newPersonIsolate(d, cases[0].Person, endedAsCase(cases[0].Isolations))
		f.cases, f.all = cases[1:], cases[0].Isolations
		f.offerInstead()
		return scene.Push{Screen: f}
	}
}

// newPersonCorrect puts right what was written down wrongly about an isolation.
func newPersonCorrect(d *scene.Desk, p model.Person, i model.Isolation) scene.Screen {
	return personOpen(d, personCorrect, p, i)
}

func personOpen(d *scene.Desk, mode personMode, p model.Person, i model.Isolation) *personForm {
	f := &personForm{
		desk: d, mode: mode, person: p, isolation: i, contact: personContact{id: i.ContactID},
		next: part.IsolationKey(d, "save_and_next", "Ctrl+N", "ctrl+n"), choose: part.IsolationKey(d, "similar", "F4", "f4"),
	}
	f.next.SetEnabled(mode == personAdd)
	f.choose.SetEnabled(false)
	var fields []kit.Field
	if mode == personAdd || mode == personChange {
		fields = append(fields, f.personFields()...)
	}
	if mode != personChange {
		fields = append(fields, f.isolationFields()...)
	}
	f.form = d.Form(fields...)
	f.form.Changed = f.react
	if mode != personChange {
		f.begin()
	}
	f.form.MarkClean()
	return f
}

// Init asks about people like the one whose name stands there already, and who it is the contact of.
func (f *personForm) Init() tea.Cmd { return tea.Batch(f.look(), f.askContact()) }

// Update edits, warns and saves.
func (f *personForm) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	if got, ok := f.similar.Take(msg); ok {
		if got.Err != nil {
			return f.desk.Failure(got.Err), nil
		}
		f.known = got.Value
		f.choose.SetEnabled(len(f.known) > 0)
		f.Resize(f.w, f.h)
		return nil, nil
	}
	if got, ok := f.contact.asked.Take(msg); ok {
		f.contactsArrived(got)
		return nil, nil
	}
	if got, ok := f.saved.Take(msg); ok {
		return f.stored(got)
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, f.choose) && !f.form.Picking() && !f.form.Keys.Choose.Enabled():
			return f.pickSimilar(), nil
		case key.Matches(msg, f.next) && !f.saved.Busy:
			return f.saveForNext()
		}
		return f.edit(msg)
	case tea.PasteMsg:
		return f.edit(msg)
	case tea.MouseClickMsg:
		f.form.Click(msg.Y)
		return nil, tea.Batch(f.look(), f.askContact())
	}
	return nil, nil
}

func (f *personForm) edit(msg tea.Msg) (scene.Action, tea.Cmd) {
	at := f.form.Focused()
	event, cmd := f.form.Update(msg)
	f.leave(at)
	switch event {
	case kit.FormCancel:
		return scene.Pop{}, cmd
	case kit.FormSave:
		act, write := f.save()
		return act, tea.Batch(cmd, write)
	case kit.FormNone:
	}
	return nil, tea.Batch(cmd, f.look(), f.askContact())
}

// leave reads the last day typed, or whose contact it is, when the focus has gone away from it.
func (f *personForm) leave(at string) {
	if at == "contact_id" && f.form.Focused() != at {
		f.leaveContact()
	}
	if at == "ends_on" && f.form.Focused() != at {
		f.compute()
	}
}

// saveForNext saves and goes on to the next person.
func (f *personForm) saveForNext() (scene.Action, tea.Cmd) {
	at := f.form.Focused()
	f.more = f.form.Check()
	f.leave(at)
	if !f.more {
		return nil, f.look()
	}
	return f.save()
}

func (f *personForm) save() (scene.Action, tea.Cmd) {
	if f.saved.Busy {
		return nil, nil
	}
	if f.doubted() {
		f.more = false
		return scene.Notice{Text: f.desk.T("isolation.save_anyway"), Bad: true}, nil
	}
	return nil, f.write()
}

func (f *personForm) write() tea.Cmd {
	book, mode := f.desk.Book, f.mode
	p, i := f.read(), f.readIsolation()
	if wrong := f.missing(p, i); len(wrong) > 0 {
		f.more = false
		f.form.SetErrors(wrong)
		return nil
	}
	came, noted := f.coming(i)
	instead := f.instead()
	contact, typed, now, isolating := f.contact, f.form.Value("contact_id"), f.desk.Now(), f.isolating()
	asked := mode == personIsolate || mode == personCorrect || p.NationalID == f.person.NationalID || p.NationalID == f.twinOf
	return f.saved.Write(f.desk, func(ctx context.Context) (model.Person, error) {
		if !asked {
			if twin, found, err := sameID(ctx, book, p); err != nil || found {
				return twin, errors.Join(err, errSameID)
			}
		}
		if isolating {
			var err error
			if i, err = contact.settle(ctx, book, typed, i, now); err != nil {
				return p, err
			}
		}
		switch {
		case noted:
			return book.AddReturned(ctx, p, i, came, instead...)
		case mode == personAdd:
			return book.AddPerson(ctx, p, i)
		case mode == personChange:
			return book.UpdatePerson(ctx, p)
		case mode == personIsolate:
			_, err := book.StartIsolation(ctx, i, instead...)
			return p, err
		case mode == personCorrect:
			_, err := book.UpdateIsolation(ctx, i)
			return p, err
		}
		return p, nil
	})
}

// missing finds what the book cannot tell from a field left empty on purpose.
func (f *personForm) missing(p model.Person, i model.Isolation) map[string]string {
	wrong := f.insteadWrong()
	if p.Birth == "" && f.form.Value("birth") != "" {
		wrong["birth"] = f.desk.T("isolation.bad_birth")
	}
	free := f.form.Value("regime") == ""
	switch {
	case !f.isolating():
	case i.EndsOn == 0 && free:
		wrong["days"] = f.desk.T("isolation.days_needed")
	case i.EndsOn == 0:
		wrong["ends_on"] = f.desk.T("isolation.end_needed")
	case f.own.end && !free && i.WatchOnly() && i.EndsOn <= i.StartsOn && i.PlannedEnd() > i.StartsOn:
		wrong["ends_on"] = f.desk.T("error.no-days")
	case i.OverAtOnce() && !f.isolation.OverAtOnce() && free:
		wrong["days"] = f.desk.T("error.no-days")
	case i.OverAtOnce() && !f.isolation.OverAtOnce():
		wrong["regime"] = f.desk.T("error.no-days")
	}
	return wrong
}

// stored goes back, or on to the next person with what they have in common.
func (f *personForm) stored(got scene.Answer[model.Person]) (scene.Action, tea.Cmd) {
	d := f.desk
	more := f.more
	f.more = false
	var circle circleError
	switch {
	case errors.Is(got.Err, errSameID):
		f.twinOf = f.read().NationalID
		f.form.SetErrors(map[string]string{"national_id": d.T("isolation.same_id", kit.Plain(part.PersonName(got.Value)))})
		return nil, f.look()
	case errors.As(got.Err, &circle):
		f.form.SetErrors(map[string]string{"contact_id": circle.sentence(d)})
		return nil, nil
	case got.Err != nil:
		f.form.SetErrors(d.FieldSentences(got.Err))
		return d.Failure(got.Err), nil
	}
	if f.kept != nil {
		f.kept(got.Value.ID)
	}
	said := scene.Notice{Text: d.T("isolation.person_saved", kit.Plain(got.Value.Name))}
	switch {
	case len(f.cases) > 0:
		return scene.Several{scene.Pop{Saved: true}, said, beginCases(d)(f.cases)}, nil
	case !more:
		return scene.Several{scene.Pop{Saved: true}, said}, nil
	}
	f.leaveContact()
	next := personStart{Household: f.household, Carry: f.readIsolation(), Free: !f.isolating(), kept: f.kept}
	if next.Free {
		next.Carry = f.isolation
	}
	next.Carry.ContactID = f.contact.id
	return scene.Several{scene.Swap{Screen: newPersonForm(d, next)}, said}, nil
}

// Dirty says whether something would be lost.
func (f *personForm) Dirty() bool { return f.form.Dirty() }
