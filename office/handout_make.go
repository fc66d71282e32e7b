package office

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sotruc/config"
	"sotruc/model"
	"sotruc/report/handout"
	"sotruc/report/words"
	"sotruc/store"
)

// HandoutAsk says which paper is made, and for whom: a round by its unit, every other for people.
type HandoutAsk struct {
	Kind handout.Kind
	RoundFor
	People []model.PersonKey
	Whom   string // in the name of the file, as a unit; "" is the person or the household, where it is one
	Own    string // the folder of the office's own templates

	Columns []string // of a list, of ListColumns; none are all
}

// Handout is what was made, and who was left out.
type Handout struct {
	Files  []model.File
	People int
	Left   []LeftOut
}

// LeftOut is somebody there is no paper for.
type LeftOut struct {
	Name string
	Why  handout.Why
}

// ErrNobody says that there is nobody to make a paper for.
var ErrNobody = errors.New("nobody to make a paper for")

// MakeHandout makes a paper in memory. A round says on its sheet that there is nobody; of any other that is ErrNobody, and the
// Handout says why each was left out. A template that cannot be filled is a *TemplateError.
func MakeHandout(ctx context.Context, book *store.Book, set config.Config, ask HandoutAsk, now model.Instant) (Handout, error) {
	if ask.Kind == handout.KindRound {
		round, err := loadRound(ctx, book, set, ask.RoundFor, now)
		if err != nil {
			return Handout{}, err
		}
		ask.Whom = strings.Join([]string{ask.Whom, round.Responsible, round.Disease}, " ")
		return fileOf(ask, "", round.People(), round.Render)
	}
	if ask.Kind == handout.KindContacts {
		return makeContacts(ctx, book, set, ask, now)
	}
	if ask.Kind == handout.KindList {
		return makeList(ctx, book, set, ask, now)
	}
	subjects, left, err := loadSubjects(ctx, book, set, ask, now)
	made := Handout{Left: left}
	switch {
	case err != nil:
		return made, err
	case len(subjects) == 0:
		return made, ErrNobody
	case ask.Whom == "":
		ask.Whom = oneOf(subjects)
	}
	if ask.Kind == handout.KindCard {
		card := handout.Card{Office: set.Office.Name}
		for _, s := range subjects {
			card.Sheets = append(card.Sheets, handout.CardSheet{Stop: s.Stop, Disease: s.Disease, Rule: s.Rule, Call: s.Call})
		}
		made, err = fileOf(ask, "", len(subjects), card.Render)
		made.Left = left
		return made, err
	}
	return fillEach(ask, subjects, made)
}

// oneOf names the person, or the household, that all are of; "" where there are several.
func oneOf(subjects []handout.Subject) string {
	first := subjects[0]
	for _, s := range subjects {
		if s.Home.ID != first.Home.ID {
			return ""
		}
	}
	if len(subjects) == 1 {
		return first.Person.Name
	}
	return first.Home.Head
}

// fillEach fills the template of each, all of one template in one file.
func fillEach(ask HandoutAsk, subjects []handout.Subject, made Handout) (Handout, error) {
	var names []string
	of := map[string][]handout.Subject{}
	for _, s := range subjects {
		name := ask.Kind.TemplateOf(s.Isolation)
		if of[name] == nil {
			names = append(names, name)
		}
		of[name] = append(of[name], s)
	}
	for _, name := range names {
		t, err := templateNamed(ask.Own, name)
		if err != nil {
			return made, err
		}
		one, err := fileOf(ask, name, len(of[name]), func() ([]byte, error) { return handout.Fill(t, of[name]) })
		if err != nil {
			return made, templateError(t.File, err)
		}
		made.Files, made.People = append(made.Files, one.Files...), made.People+one.People
	}
	return made, nil
}

// fileOf is one file of a paper.
func fileOf(ask HandoutAsk, template string, people int, render func() ([]byte, error)) (Handout, error) {
	content, err := render()
	if err != nil {
		return Handout{}, err
	}
	name := handout.FileName(ask.Kind, template, ask.Day, ask.Whom)
	return Handout{Files: []model.File{{Name: name, Bytes: content, Size: len(content)}}, People: people}, nil
}

// loadSubjects reads people with all that their papers ask, in the order of the list, and who has no such paper.
func loadSubjects(ctx context.Context, book *store.Book, set config.Config, ask HandoutAsk, now model.Instant) ([]handout.Subject, []LeftOut, error) {
	at := model.AsOf(now, ask.Day)
	roster, err := loadRoster(ctx, book)
	if err != nil {
		return nil, nil, err
	}
	lines, err := loadStops(ctx, book, ask.People, at)
	if err != nil {
		return nil, nil, err
	}
	died, err := whoDied(ctx, book, ask, at)
	if err != nil {
		return nil, nil, err
	}
	rules := set.Regimes()
	var subjects []handout.Subject
	var left []LeftOut
	for _, s := range lines {
		if why := ask.Kind.Refuses(s.Isolation, ask.Day); why != handout.WhyNone {
			left = append(left, LeftOut{Name: s.Person.Name, Why: why})
			continue
		}
		subject := handout.Subject{
			Stop: s, Office: set.Office.Name, Place: set.Office.Place, Disease: s.Isolation.Disease, Day: ask.Day,
			Team: roster.units[roster.unitOf(s.Home, model.UnitTeam)].Name, Call: roster.callFor(s.Home), Responsible: s.Home.Responsible,
			HeadDied: handout.HeadDied(s.Home, died),
		}
		if d, known := set.Disease(s.Isolation.Disease); known {
			subject.Disease = d.VI
		}
		for _, r := range rules {
			if r.ID == s.Isolation.RegimeID && r.ID != "" {
				subject.Rule = r.Source
			}
		}
		subjects = append(subjects, subject)
	}
	return subjects, left, nil
}

// whoDied reads, for a paper that a household signs, who died up to its day.
func whoDied(ctx context.Context, book *store.Book, ask HandoutAsk, at model.Instant) ([]model.PersonLine, error) {
	if ask.Kind != handout.KindCommitment {
		return nil, nil
	}
	keys, err := book.PersonKeys(ctx, model.PersonFilter{On: ask.Day, Fate: model.FateDied})
	if err != nil {
		return nil, fmt.Errorf("who died: %w", err)
	}
	lines, err := book.PersonLines(ctx, keys, at)
	if err != nil {
		return nil, fmt.Errorf("who died: %w", err)
	}
	return lines, nil
}

// TemplateError says which template could not be filled: it names fields there are none of, or one at the top or the foot of the
// page that differs between people, or is no Word file.
type TemplateError struct {
	Name   string   // of its file
	Fields []string // that are not known
	Header bool
	Report bool // it is one of reports, whose fields are others
	Err    error
}

func (e *TemplateError) Error() string { return "template " + e.Name + ": " + e.Err.Error() }
func (e *TemplateError) Unwrap() error { return e.Err }

// templateError is what is wrong with a template.
func templateError(file string, err error) *TemplateError {
	e := &TemplateError{Name: filepath.Base(file), Header: errors.Is(err, handout.ErrHeader), Err: err}
	var unknown *handout.UnknownFieldsError
	if errors.As(err, &unknown) {
		e.Fields = unknown.Fields
	}
	return e
}

// largestTemplate bounds the file of a template.
const largestTemplate = 20 << 20

// templateNamed is the office's own template of a name, whatever its capitals and tones, or else the program's.
func templateNamed(folder, name string) (handout.Template, error) {
	own, there, err := ownTemplate(folder, name)
	if !there && err == nil {
		return handout.Shipped(name)
	}
	return own, err
}

// ownTemplate is the office's own template of a name, as templateNamed has it; false where there is none.
func ownTemplate(folder, name string) (t handout.Template, there bool, err error) {
	entries, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, os.ErrNotExist) && folder != "" {
		return t, false, fmt.Errorf("look for templates: %w", err)
	}
	at := slices.IndexFunc(entries, func(e os.DirEntry) bool { return handout.IsTemplate(e.Name(), name) })
	if at < 0 {
		return t, false, nil
	}
	t = handout.Template{Name: name, File: filepath.Join(folder, entries[at].Name())}
	info, err := entries[at].Info()
	switch {
	case err != nil:
	case !info.Mode().IsRegular() || info.Size() > largestTemplate:
		err = handout.ErrTemplate
	default:
		t.Data, err = os.ReadFile(t.File)
	}
	switch {
	case errors.Is(err, handout.ErrTemplate):
		return t, true, templateError(t.File, err)
	case err != nil:
		return t, true, fmt.Errorf("read a template: %w", err)
	}
	return t, true, nil
}

// TemplateFiles are the program's own templates as files, those of papers and those of the sentences of reports, to be changed and put
// among the office's own.
func TemplateFiles() ([]model.File, error) {
	var files []model.File
	for _, name := range handout.ShippedNames() {
		t, err := handout.Shipped(name)
		if err != nil {
			return nil, fmt.Errorf("make the template %s: %w", name, err)
		}
		files = append(files, model.File{Name: name + ".docx", Bytes: t.Data, Size: len(t.Data)})
	}
	return append(files, words.Files()...), nil
}

// TemplateFolder is where the office's own templates lie: in a folder mau beside the settings.
func TemplateFolder(settings string) string {
	if strings.TrimSpace(settings) == "" {
		return ""
	}
	return filepath.Join(filepath.Dir(settings), "mau")
}
