package shell

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// beside is a thing of the lists that are short enough to be looked through as they are: units, members, reports, and the newest of what was
// done, of violations and of who came and left.
type beside struct {
	kind  string // its words are search.KIND
	title string
	rest  string // what it is found by besides
	phone string
	place func(words string) scene.Place
}

// besideLimit is how many of a list are looked through, the newest: as many as the list itself shows.
const besideLimit = 5000

// hit is the thing as a search shows it.
func (b beside) hit(words []string) found {
	shown := found{Hit: model.Hit{Title: viet.Mark(b.title, words)}, beside: b}
	rest := b.rest
	if b.phone != "" {
		rest = strings.TrimPrefix(rest+", "+b.phone, ", ")
	}
	shown.Context, _ = viet.Cut(rest, words)
	return shown
}

// listBeside reads them.
func listBeside(ctx context.Context, d *scene.Desk) ([]beside, error) {
	var all []beside
	for _, read := range []func(context.Context, *scene.Desk) ([]beside, error){
		unitsBeside, membersBeside, reportsBeside, activitiesBeside, violationsBeside, movementsBeside,
	} {
		some, err := read(ctx, d)
		if err != nil {
			return nil, fmt.Errorf("read what is searched: %w", err)
		}
		all = append(all, some...)
	}
	return all, nil
}

func unitsBeside(ctx context.Context, d *scene.Desk) (all []beside, err error) {
	units, err := d.Book.Units(ctx)
	for _, u := range units {
		rest := joinedWords(", ", d.T("word.unit."+string(u.Kind)), u.Parent, u.Leader, u.Note)
		name := u.Name
		all = append(all, beside{"unit", u.Name, rest, u.Phone, func(string) scene.Place { return scene.Roster{Find: name} }})
	}
	return all, err
}

func membersBeside(ctx context.Context, d *scene.Desk) (all []beside, err error) {
	members, err := d.Book.Members(ctx)
	for _, m := range members {
		name := m.Name
		all = append(all, beside{"member", m.Name, joinedWords(", ", m.Position, m.Note), m.Phone, func(string) scene.Place { return scene.Roster{Find: name, Members: true} }})
	}
	return all, err
}

func reportsBeside(ctx context.Context, d *scene.Desk) (all []beside, err error) {
	reports, err := d.Book.Reports(ctx)
	for _, r := range reports {
		var rest []string
		if r.Number != 0 || r.Symbol != "" {
			symbol, err := office.PrintedSymbol(d.Config, r)
			if err != nil {
				return nil, fmt.Errorf("name a report: %w", err)
			}
			rest = append(rest, symbol)
		}
		rest = append(rest, r.Title)
		for _, s := range r.Narrative {
			rest = append(rest, s.Text)
		}
		id := r.ID
		all = append(all, beside{"report", part.ReportName(d, r), joinedWords(" / ", rest...), "", func(string) scene.Place { return scene.Report{ID: id} }})
	}
	return all, err
}

func activitiesBeside(ctx context.Context, d *scene.Desk) (all []beside, err error) {
	activities, err := d.Book.Activities(ctx, besideLimit)
	for _, a := range activities {
		rest := joinedWords(", ", a.On.Local(), part.ActivityName(d, a.Kind), a.Unit, a.Household, a.Note)
		all = append(all, beside{"activity", a.Text, rest, "", func(words string) scene.Place { return scene.Activities{Find: words} }})
	}
	return all, err
}

func violationsBeside(ctx context.Context, d *scene.Desk) (all []beside, err error) {
	violations, err := d.Book.Violations(ctx, besideLimit)
	for _, v := range violations {
		rest := joinedWords(", ", scene.Moment(v.At), v.Place, v.SeenBy, v.DocNumber, d.T("word.violation."+string(v.Action)))
		all = append(all, beside{"violation", v.What, rest, "", func(words string) scene.Place { return scene.Violations{Find: words} }})
	}
	return all, err
}

func movementsBeside(ctx context.Context, d *scene.Desk) (all []beside, err error) {
	movements, err := d.Book.Movements(ctx, besideLimit)
	for _, m := range movements {
		all = append(all, beside{"movement", m.Name, joinedWords(", ", m.On.Local(), m.Where, m.Note), "", func(words string) scene.Place { return scene.Movements{Find: words} }})
	}
	return all, err
}

// joinedWords joins what there is.
func joinedWords(by string, texts ...string) string {
	var there []string
	for _, text := range texts {
		if text = kit.Plain(text); text != "" {
			there = append(there, text)
		}
	}
	return strings.Join(there, by)
}

// sought gives those in which a word begins with each of words, first those whose name has them all, and those whose phone it is, in whatever
// way it is written; named is how many of them are found by their names.
func sought(all []beside, typed string) (some []beside, named int) {
	words, phone := viet.Words(typed), model.NormalPhone(typed)
	if len(words) == 0 {
		return nil, 0
	}
	var others []beside
	for _, b := range all {
		switch {
		case has(words, b.title), phone != "" && model.NormalPhone(b.phone) == phone:
			some = append(some, b)
		case has(words, b.title, b.rest, b.phone):
			others = append(others, b)
		}
	}
	return append(some, others...), len(some)
}

// has tells whether each of words, which are folded, begins a word of the texts.
func has(words []string, texts ...string) bool {
	for _, word := range words {
		if !slices.ContainsFunc(texts, func(text string) bool { return len(viet.Places(text, []string{word}, 1)) > 0 }) {
			return false
		}
	}
	return true
}
