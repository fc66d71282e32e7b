package isolation

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/model/contact"
	"sotruc/model/viet"
	"sotruc/store"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// personContact is whose contact somebody is, as the form has it: text is what the field holds for the person chosen.
type personContact struct {
	id      model.PersonID
	text    string
	typed   string // what was looked up last, where anything was
	looked  bool
	disease string // that it was looked up for
	found   []model.PersonLine
	asked   scene.Question[[]model.PersonLine]
}

// mostContacts is how many people are offered for what is typed.
const mostContacts = 50

// contactName is how the field names somebody.
func contactName(l model.PersonLine) string {
	return kit.Plain(part.PersonName(l.Person) + " · " + part.HomeOf(l.Name, l.Household, l.Address))
}

// askContact asks for the name of who is written down, and, in its field, who is meant by what is typed there: who lives in the same
// household where nothing is.
func (f *personForm) askContact() tea.Cmd {
	c := &f.contact
	book, now, self := f.desk.Book, f.desk.Now(), f.person
	if c.id != 0 && c.text == "" {
		return c.asked.Ask(func(ctx context.Context) ([]model.PersonLine, error) {
			return book.PersonLines(ctx, []model.PersonKey{{PersonID: c.id}}, now)
		})
	}
	typed := f.form.Value("contact_id")
	if f.form.Focused() != "contact_id" || c.looked && c.typed == typed && c.disease == f.form.Value("disease") || typed != "" && typed == c.text || len([]rune(typed)) == 1 {
		return nil
	}
	c.typed, c.looked = typed, true
	filter := model.PersonFilter{AnyState: true, Find: typed, Most: mostContacts + 1}
	if typed == "" {
		filter.HouseholdID = self.HouseholdID
	}
	disease := f.form.Value("disease")
	c.disease = disease
	return c.asked.Ask(func(ctx context.Context) ([]model.PersonLine, error) {
		return peopleFound(ctx, book, filter, disease, now, self.ID)
	})
}

// peopleFound reads the people a filter leaves, without one, no more than are offered: who is or was followed for a disease, by what is known
// of them for it, before anybody else.
func peopleFound(
	ctx context.Context, book *store.Book, filter model.PersonFilter, disease string, now model.Instant, without model.PersonID,
) ([]model.PersonLine, error) {
	of := filter
	of.AnyState, of.Disease = false, disease
	keys, err := book.PersonKeys(ctx, of)
	if err != nil {
		return nil, err
	}
	others, err := book.PersonKeys(ctx, filter)
	if err != nil {
		return nil, err
	}
	had := map[model.PersonID]bool{without: true}
	var offered []model.PersonKey
	for _, k := range append(keys, others...) {
		if !had[k.PersonID] && len(offered) < mostContacts {
			had[k.PersonID], offered = true, append(offered, k)
		}
	}
	return book.PersonLines(ctx, offered, now)
}

// followedFor says why somebody who is offered is or was followed, naming the disease where it is not the one asked about.
func followedFor(d *scene.Desk, i model.Isolation, disease string) string {
	why := categoryShort(d, i)
	if i.ID == 0 || i.Disease == disease {
		return why
	}
	return part.DiseaseName(d, i.Disease) + ": " + why
}

// contactsArrived offers who was found, or names who is written down.
func (f *personForm) contactsArrived(got scene.Answer[[]model.PersonLine]) {
	c := &f.contact
	switch {
	case got.Err != nil:
		return
	case c.id != 0 && c.text == "":
		if len(got.Value) == 1 && f.form.Value("contact_id") == "" {
			clean := !f.form.Dirty()
			c.text = contactName(got.Value[0])
			f.form.SetValue("contact_id", c.text)
			if clean {
				f.form.MarkClean()
			}
		}
		return
	}
	c.found = got.Value
	options := make([]kit.Option, len(c.found))
	for n, l := range c.found {
		options[n] = kit.Option{Value: scene.IDOption(l.ID), Label: contactName(l), Hint: followedFor(f.desk, l.Isolation, c.disease)}
	}
	f.form.SetOptions("contact_id", options)
}

// meant is who is meant by a text: one who was chosen, or the only one it names by the whole name, the phone or the id. several counts
// those it names where they are more than one.
func meant(text string, found []model.PersonLine) (one model.PersonLine, several int) {
	for _, l := range found {
		if text == contactName(l) {
			return l, 1
		}
		if namesPerson(text, l.Person) {
			one = l
			several++
		}
	}
	return one, several
}

// namesPerson tells whether a text is somebody's whole name, with or without tones, with or without the year of birth, or the phone or id.
func namesPerson(text string, p model.Person) bool {
	folded := viet.Fold(text)
	digits := strings.ReplaceAll(text, " ", "")
	return folded == viet.Fold(p.Name) || folded == viet.Fold(part.PersonName(p)) ||
		p.NationalID != "" && digits == p.NationalID || p.Phone != "" && model.NormalPhone(text) == p.Phone
}

// chosenContact keeps who was chosen from the list.
func (f *personForm) chosenContact() {
	typed := f.form.Value("contact_id")
	for _, l := range f.contact.found {
		if typed == contactName(l) {
			f.contact.id, f.contact.text = l.ID, typed
		}
	}
}

// leaveContact shows who is meant, once the field is left.
func (f *personForm) leaveContact() {
	c, typed := &f.contact, viet.CleanLine(f.form.Value("contact_id"))
	switch one, several := meant(typed, c.found); {
	case typed == "" && (c.text != "" || c.id == 0):
		c.id, c.text = 0, ""
	case typed == "" || typed == c.text || several != 1:
	default:
		c.id, c.text = one.ID, contactName(one)
		f.form.SetValue("contact_id", c.text)
	}
}

// settle finds in the book whose contact an isolation is. What is typed of nobody goes before where it came from, as words; what is of
// several people is an errSeveral, and who would close a circle a circleError.
func (c personContact) settle(ctx context.Context, book *store.Book, typed string, i model.Isolation, now model.Instant) (model.Isolation, error) {
	i.ContactID = c.id
	typed = viet.CleanLine(typed)
	if typed != c.text {
		i.ContactID = 0
		one, several := meant(typed, c.found)
		if several != 1 && typed != "" {
			found, err := peopleFound(ctx, book, model.PersonFilter{AnyState: true, Find: typed, Most: mostContacts + 1}, i.Disease, now, i.PersonID)
			if err != nil {
				return i, err
			}
			one, several = meant(typed, found)
		}
		switch {
		case several > 1:
			return i, errSeveral
		case several == 1:
			i.ContactID = one.ID
		case typed != "" && !strings.Contains(viet.Fold(i.Origin), viet.Fold(typed)):
			i.Origin = strings.TrimSuffix(typed+"; "+i.Origin, "; ")
		}
	}
	if i.PersonID == 0 {
		return i, nil
	}
	way, err := book.ContactWay(ctx, i)
	if err == nil && len(way) > 0 {
		return i, circleError{way}
	}
	return i, err
}

// errSeveral says that what was typed is the name of several people.
var errSeveral = &model.FieldError{Field: "contact_id", Code: "several-people"}

// circleError says that somebody would be a contact of the person written down, by others.
type circleError struct{ way []model.Person }

func (e circleError) Error() string { return e.Unwrap().Error() }

// Unwrap is the field error of it, which does not know the way.
func (e circleError) Unwrap() error {
	return &model.FieldError{Field: "contact_id", Code: contact.Circle}
}

// sentence names the way round.
func (e circleError) sentence(d *scene.Desk) string {
	names := make([]string, len(e.way))
	for n, p := range e.way {
		names[n] = kit.Plain(p.Name)
	}
	return d.T("isolation.contact_circle", strings.Join(names, " ← "))
}
