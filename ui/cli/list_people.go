package cli

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"sotruc/model"
	"sotruc/office"
	"sotruc/store"
	"sotruc/ui/cli/printed"
)

// personRecord is a person in list people --json, as the contract says. Phone and national id are left out: the list may
// leave the office.
type personRecord struct {
	ID          model.PersonID       `json:"id"`
	Name        string               `json:"name"`
	BirthYear   int                  `json:"birth_year,omitempty"`
	Sex         model.Sex            `json:"sex,omitempty"`
	Household   string               `json:"household"`
	Address     string               `json:"address,omitempty"`
	Area        string               `json:"area,omitempty"`
	Disease     string               `json:"disease,omitempty"`
	Follow      model.Follow         `json:"follow,omitempty"`
	Category    model.Category       `json:"category,omitempty"`
	StartedOn   model.Date           `json:"started_on,omitempty"`
	EndsOn      model.Date           `json:"ends_on,omitempty"`
	State       model.IsolationState `json:"state,omitempty"`
	Responsible string               `json:"responsible,omitempty"`
	NextTestOn  model.Date           `json:"next_test_on,omitempty"`
	Missed      int                  `json:"missed"`

	Place         model.Place   `json:"place,omitempty"`
	Site          string        `json:"site,omitempty"` // of who is not at home
	Outcome       model.Outcome `json:"outcome,omitempty"`
	Certificate   string        `json:"certificate,omitempty"`
	CertificateOn model.Date    `json:"certificate_on,omitempty"`

	Alarms []model.AlarmKind `json:"alarms,omitempty"` // open, each kind once

	Also []office.Beside `json:"also,omitempty"` // for what else somebody is followed on the day

	ContactOf model.PersonID `json:"contact_of,omitempty"` // id of the person whose contact this one is
}

// peopleBlock is how many people are read at once.
const peopleBlock = 1000

// people are those a list of people has: whoever is or was isolated, with --all or words to find also who never was.
func (o listOptions) people() model.PersonFilter {
	return model.PersonFilter{On: o.day, Find: o.find, Disease: o.disease, AnyState: o.all || o.find != ""}
}

func (p *program) listPeople(ctx context.Context, book *store.Book, opts listOptions) (printed.List, error) {
	keys, err := book.PersonKeys(ctx, opts.people())
	if err != nil {
		return printed.List{}, err
	}
	names := p.diseaseNames()
	by := model.AsOf(p.instant(), opts.day)
	entries := func(yield func(printed.Entry, error) bool) {
		for block := range slices.Chunk(keys, peopleBlock) {
			lines, err := book.PersonLines(ctx, block, by)
			if err != nil {
				yield(printed.Entry{}, err)
				return
			}
			for _, line := range lines {
				if !yield(p.personEntry(line, opts, names), nil) {
					return
				}
			}
		}
	}
	head := p.heads("name", "birth", "household", "address", "area", "disease", "category", "started", "ends", "state", "responsible", "next_test", "missed", "outcome", "certificate", "certificate_on", "alarms")
	return printed.List{Head: head, Entries: entries}, nil
}

// personEntry is a person as the lists show them on a day, without a row where records are wanted; diseases are the names by ID.
func (p *program) personEntry(line model.PersonLine, opts listOptions, diseases map[string]string) printed.Entry {
	r := personRecord{
		ID: line.ID, Name: line.Name, BirthYear: line.BirthYear(), Sex: line.Sex, Household: line.Household, Address: line.Address, Area: line.Area,
		Responsible: line.Responsible,
	}
	if i := line.Isolation; i.ID != 0 {
		r.Disease, r.Follow = i.Disease, i.Follow
		r.Category, r.StartedOn, r.EndsOn, r.State = i.Category, i.StartsOn, i.LastDay(), i.StateOn(opts.day)
		r.Missed, r.ContactOf = line.Missed, i.ContactID
		r.Place, r.Site, r.Outcome, r.Certificate, r.CertificateOn = i.Place, i.Site, i.Outcome, i.Certificate, i.CertificateOn
		if next, due := i.NextTest(); due {
			r.NextTestOn = next
		}
	}
	r.Also = office.BesidesOf(line.Others, opts.day)
	var alarms []string
	for _, kind := range model.AlarmKinds() {
		if slices.ContainsFunc(line.Alarms, func(a model.Alarm) bool { return a.Kind == kind }) {
			r.Alarms, alarms = append(r.Alarms, kind), append(alarms, p.words.T("alarm.kind."+string(kind)))
		}
	}
	if opts.asJSON {
		return printed.Entry{Record: r}
	}
	state := p.word("isolation", string(r.State))
	if r.StartedOn > opts.day {
		state = p.words.T("word.isolation.ahead")
	}
	return printed.Entry{Record: r, Row: []string{
		r.Name, number(r.BirthYear), r.Household, r.Address, r.Area, office.DiseasesOf(r.Disease, r.Also, diseases), p.category(r.Disease, r.Category), r.StartedOn.Local(), r.EndsOn.Local(),
		state, r.Responsible, r.NextTestOn.Local(), strconv.Itoa(r.Missed), p.word("outcome", string(r.Outcome)), r.Certificate, r.CertificateOn.Local(), strings.Join(alarms, ", "),
	}}
}

// category is why somebody is followed: F0 and F1 are words of COVID-19.
func (p *program) category(disease string, c model.Category) string {
	if name := "word.category_of_others." + string(c); disease != model.DiseaseCovid && p.words.Has(name) {
		return p.words.T(name)
	}
	return p.word("category", string(c))
}

// word is the name of a code; nothing for none.
func (p *program) word(section, code string) string {
	if code == "" {
		return ""
	}
	return p.words.T("word." + section + "." + code)
}

// householdRecord is a household in list households --json.
type householdRecord struct {
	ID            model.HouseholdID `json:"id"`
	Head          string            `json:"head"`
	Address       string            `json:"address,omitempty"`
	Area          string            `json:"area,omitempty"`
	Responsible   string            `json:"responsible,omitempty"`
	Team          string            `json:"team,omitempty"`
	WholeIsolated bool              `json:"whole_isolated"`
	HelpNeeded    string            `json:"help_needed,omitempty"`
	People        int               `json:"people"`
	Isolating     int               `json:"isolating"`
}

func (p *program) listHouseholds(ctx context.Context, book *store.Book, opts listOptions) (printed.List, error) {
	ids, err := book.HouseholdIDs(ctx, model.HouseholdFilter{Find: opts.find, On: opts.day})
	if err != nil {
		return printed.List{}, err
	}
	if opts.disease != "" {
		if ids, err = homesOf(ctx, book, ids, opts); err != nil {
			return printed.List{}, err
		}
	}
	households, err := book.Households(ctx, ids)
	if err != nil {
		return printed.List{}, err
	}
	entries := printed.Of(households, func(h model.Household) printed.Entry {
		record := householdRecord{
			ID: h.ID, Head: h.Head, Address: h.Address, Area: h.Area, Responsible: h.Responsible, Team: h.Team,
			WholeIsolated: h.WholeIsolated, HelpNeeded: h.HelpNeeded, People: h.People, Isolating: h.Isolating,
		}
		return printed.Entry{Record: record, Row: []string{
			h.Head, h.Address, h.Area, h.Responsible, h.Team, strconv.Itoa(h.People), strconv.Itoa(h.Isolating),
		}}
	})
	return printed.List{Head: p.heads("head", "address", "area", "responsible", "team", "people", "isolating"), Entries: entries}, nil
}

// homesOf are those of households in which somebody is in the list of people for the disease.
func homesOf(ctx context.Context, book *store.Book, ids []model.HouseholdID, opts listOptions) ([]model.HouseholdID, error) {
	keys, err := book.PersonKeys(ctx, model.PersonFilter{On: opts.day, Disease: opts.disease})
	if err != nil {
		return nil, err
	}
	lived := map[model.HouseholdID]bool{}
	for block := range slices.Chunk(keys, peopleBlock) {
		lines, err := book.PersonLines(ctx, block, model.AsOf(0, opts.day))
		if err != nil {
			return nil, err
		}
		for _, l := range lines {
			lived[l.HouseholdID] = true
		}
	}
	return slices.DeleteFunc(ids, func(id model.HouseholdID) bool { return !lived[id] }), nil
}
