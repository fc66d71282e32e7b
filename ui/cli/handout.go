package cli

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sotruc/model"
	"sotruc/office"
	"sotruc/report"
	"sotruc/report/handout"
	"sotruc/store"
)

type handoutOptions struct {
	on, team, out string
	disease       string
	homes, people []int64
	phones        bool
	columns       string
}

// The words beside the kinds of papers: the fields of templates, and the program's own templates as files.
const (
	handoutFields    = "fields"
	handoutTemplates = "templates"
)

// paperCommand makes the papers that go to the doors.
func (p *program) paperCommand() *cobra.Command {
	opts := handoutOptions{}
	var things []string
	for _, k := range handout.Kinds() {
		things = append(things, string(k))
	}
	things = append(things, handoutFields, handoutTemplates)
	cmd := &cobra.Command{
		Use: "paper KIND", Short: p.words.T("cli.paper"), Long: p.words.T("cli.paper_long"), ValidArgs: things, Args: p.args(1, 1, things...),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch args[0] {
			case handoutFields:
				return p.handoutFields()
			case handoutTemplates:
				return p.handoutTemplates(opts.out)
			}
			return p.handout(cmd.Context(), handout.Kind(args[0]), opts)
		},
	}
	cmd.Flags().StringVar(&opts.on, "on", "", p.words.T("cli.flag_on"))
	cmd.Flags().StringVar(&opts.team, "team", "", p.words.T("cli.flag_team"))
	cmd.Flags().Int64SliceVar(&opts.homes, "household", nil, p.words.T("cli.flag_household"))
	cmd.Flags().Int64SliceVar(&opts.people, "person", nil, p.words.T("cli.flag_person"))
	cmd.Flags().StringVar(&opts.disease, "disease", "", p.words.T("cli.flag_paper_disease"))
	cmd.Flags().BoolVar(&opts.phones, "phones", false, p.words.T("cli.flag_phones"))
	cmd.Flags().StringVar(&opts.columns, "columns", "", p.words.T("cli.flag_columns", strings.Join(office.ListColumns(), ", ")))
	cmd.Flags().StringVar(&opts.out, "out", ".", p.words.T("cli.flag_paper_out"))
	return cmd
}

// handoutFields prints what a template may ask, with what each means.
func (p *program) handoutFields() error {
	var b strings.Builder
	for _, name := range handout.Fields() {
		b.WriteString("{{" + name + "}}" + strings.Repeat(" ", max(22-len(name), 1)) + p.words.T("handout.field."+name) + "\n")
	}
	return p.write(b.String())
}

// handoutTemplates writes the program's own templates.
func (p *program) handoutTemplates(folder string) error {
	defer p.making(folder)()
	files, err := office.TemplateFiles()
	if err != nil {
		return err
	}
	files, err = report.Put(folder, files)
	if err = p.printFiles(folder, files, err); err != nil {
		return err
	}
	p.say("cli.paper_templates", office.TemplateFolder(p.paths.Config))
	return nil
}

// everyTeam is what is typed for a sheet for each team.
const everyTeam = "all"

func (p *program) handout(ctx context.Context, kind handout.Kind, opts handoutOptions) error {
	day, err := p.day(opts.on)
	if err != nil {
		return err
	}
	named := len(opts.homes) + len(opts.people)
	switch {
	case opts.disease != "" && kind != handout.KindRound:
		return usageError{errors.New(p.words.T("cli.paper_disease"))}
	case kind == handout.KindRound && named > 0:
		return usageError{errors.New(p.words.T("cli.paper_round"))}
	case kind != handout.KindRound && kind != handout.KindList && named == 0 && opts.team == "":
		return usageError{errors.New(p.words.T("cli.paper_whom"))}
	case named > 0 && opts.team != "":
		return usageError{errors.New(p.words.T("cli.paper_one"))}
	}
	if opts.columns != "" && kind != handout.KindList {
		return usageError{errors.New(p.words.T("cli.columns_people"))}
	}
	columns, err := p.listedColumns(opts.columns)
	if err != nil {
		return err
	}
	return p.reading(ctx, func(book *store.Book) error {
		ask, err := p.handoutAsk(ctx, book, kind, day, opts)
		if err != nil {
			return err
		}
		ask.Columns = columns
		made, err := office.MakeHandout(ctx, book, p.set, ask, p.instant())
		for _, left := range made.Left {
			p.say("handout.left", left.Name, p.words.T("handout.why."+string(left.Why)))
		}
		if errors.Is(err, office.ErrNobody) {
			p.say("handout.nobody")
			return said{exitFailed}
		}
		if err != nil {
			return err
		}
		return p.putHandout(opts.out, made)
	})
}

// putHandout writes the files and says for how many people. What ends like the file names it, anything else the folder.
func (p *program) putHandout(out string, made office.Handout) error {
	if len(made.Files) > 0 && strings.EqualFold(filepath.Ext(out), filepath.Ext(made.Files[0].Name)) {
		for i := range made.Files {
			made.Files[i].Name = filepath.Base(out)
		}
		out = filepath.Dir(out)
	}
	defer p.making(out)()
	files, err := report.Put(out, made.Files)
	if err = p.printFiles(out, files, err); err != nil {
		return err
	}
	p.say("handout.people", made.People)
	return nil
}

// handoutAsk works out whom a paper is for.
func (p *program) handoutAsk(ctx context.Context, book *store.Book, kind handout.Kind, day model.Date, opts handoutOptions) (office.HandoutAsk, error) {
	ask := office.HandoutAsk{
		Kind: kind, RoundFor: office.RoundFor{Day: day, Each: model.UnitArea, Phones: opts.phones}, Own: office.TemplateFolder(p.paths.Config),
	}
	var err error
	if ask.Disease, err = p.disease(opts.disease); err != nil {
		return ask, err
	}
	if opts.team == everyTeam {
		ask.Each = model.UnitTeam
	} else if opts.team != "" {
		unit, err := p.teamNamed(ctx, book, opts.team)
		if err != nil {
			return ask, err
		}
		ask.UnitID, ask.Whom = unit.ID, unit.Name
	}
	if kind == handout.KindRound {
		return ask, nil
	}
	if len(opts.people) == 0 || len(opts.homes) > 0 {
		homes := make([]model.HouseholdID, len(opts.homes))
		for i, id := range opts.homes {
			homes[i] = model.HouseholdID(id)
			if _, err := book.Household(ctx, homes[i]); err != nil {
				return ask, err
			}
		}
		if ask.People, err = office.HandoutPeople(ctx, book, kind, ask.RoundFor, homes); err != nil {
			return ask, err
		}
	}
	for _, id := range opts.people {
		person, err := book.Person(ctx, model.PersonID(id))
		if err != nil {
			return ask, err
		}
		keys, err := book.PersonKeys(ctx, model.PersonFilter{On: day, HouseholdID: person.HouseholdID, AnyState: true})
		if err != nil {
			return ask, err
		}
		at := slices.IndexFunc(keys, func(k model.PersonKey) bool { return k.PersonID == person.ID })
		if at >= 0 && !slices.Contains(ask.People, keys[at]) {
			ask.People = append(ask.People, keys[at])
		}
	}
	return ask, nil
}

// teamNamed finds a team or an area by name.
func (p *program) teamNamed(ctx context.Context, book *store.Book, typed string) (model.Unit, error) {
	units, err := book.Units(ctx)
	if err != nil {
		return model.Unit{}, err
	}
	units = slices.DeleteFunc(units, func(u model.Unit) bool { return u.Kind != model.UnitTeam && u.Kind != model.UnitArea })
	names := make([]string, len(units))
	for i, u := range units {
		names[i] = u.Name
	}
	at, err := p.named(typed, names)
	if err != nil {
		return model.Unit{}, err
	}
	return units[at], nil
}
