package cli

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"sotruc/intake/people"
	"sotruc/model"
	"sotruc/office"
	"sotruc/report"
	"sotruc/ui/scene"
)

// importOptions are the options of import that concern lists.
type importOptions struct {
	people, template bool
	rejects          string   // the file for the rows left out
	sheets           []string // the sheets that are read; none: all
}

// checkImport tells whether the options of import go together.
func (p *program) checkImport(o importOptions, files int) error {
	var key string
	switch format := rejectsFormat(o.rejects); {
	case !o.people && (o.rejects != "" || len(o.sheets) > 0):
		key = "cli.lists_only"
	case o.rejects != "" && format != "xlsx" && format != "csv":
		key = "cli.rejects_format"
	case format == "csv" && files > 1:
		key = "cli.rejects_one"
	default:
		return nil
	}
	return usageError{errors.New(p.words.T(key))}
}

// rejectsFormat is the format of the file for the rows left out, by the ending of its name.
func rejectsFormat(path string) string {
	return strings.ToLower(strings.TrimPrefix(filepath.Ext(path), "."))
}

// leftOut are the rows of a list of which something did not come into the book, and why.
type leftOut struct {
	rows              map[people.At]people.Left
	why               map[people.At][]string
	people, isolation int // not made
}

// leftOut gathers what was left out by reading, what is in doubt, and what the book refused. What the book has by other means is
// not counted.
func (w *peopleImport) leftOut(ctx context.Context, homes office.KnownHomes, list people.List) (leftOut, error) {
	l := leftOut{rows: map[people.At]people.Left{}, why: map[people.At][]string{}}
	for _, left := range list.Left {
		l.rows[left.At] = left
	}
	for _, problem := range list.Problems {
		at := people.At{Sheet: problem.Sheet, Row: problem.Row}
		if _, is := l.rows[at]; is {
			l.why[at] = append(l.why[at], w.sentence(problem))
		}
	}
	for _, d := range w.doubts {
		left := l.rows[d.At]
		left.At, left.Person, left.Isolation = d.At, d.Kind == office.DoubtID, left.Isolation || d.Isolation
		l.rows[d.At] = left
		l.why[d.At] = append(l.why[d.At], w.doubt(d))
	}
	for _, r := range w.refused {
		for n, row := range r.household.Rows {
			at := people.At{Sheet: r.household.Sheet, Row: row}
			left := l.rows[at]
			left.At, left.Person = at, true
			left.Isolation = left.Isolation || r.household.Isolations[n].StartsOn != 0
			l.rows[at] = left
			l.why[at] = append(l.why[at], r.why)
		}
	}
	return l, w.count(ctx, homes, list, &l)
}

// count counts what was left out and is not in the book.
func (w *peopleImport) count(ctx context.Context, homes office.KnownHomes, list people.List, l *leftOut) error {
	twice := map[people.At]bool{}
	for _, d := range w.doubts {
		twice[d.At] = d.Kind == office.DoubtTwice
	}
	var rows []office.LeftRow
	var of []people.Left
	for _, h := range list.Households {
		for n, row := range h.Rows {
			at := people.At{Sheet: h.Sheet, Row: row}
			if left, is := l.rows[at]; is && !twice[at] {
				rows = append(rows, office.LeftRow{Home: h.Household, Person: h.People[n], Isolation: h.Isolations[n], From: left.From, To: left.To})
				of = append(of, left)
			}
		}
	}
	persons, isolations, err := homes.InBook(ctx, rows)
	if err != nil {
		return err
	}
	for _, left := range l.rows {
		l.people, l.isolation = l.people+one(left.Person), l.isolation+one(left.Isolation)
	}
	for n, left := range of {
		l.people, l.isolation = l.people-one(left.Person && persons[n]), l.isolation-one(left.Isolation && isolations[n])
	}
	return nil
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

// doubt says why a row is in doubt.
func (p *program) doubt(d office.ListDoubt) string {
	other := p.inSheet(d.Row.Sheet, p.words.T("people.row_number", d.Row.Row))
	if d.Kind == office.DoubtTwice {
		return p.words.T("people.doubt.twice", d.Other, other, d.Has.StartsOn.Local(), d.Has.EndsOn.Local())
	}
	if d.Row.Row != 0 {
		return p.words.T("people.doubt.id_row", model.MaskedID(d.Person.NationalID), d.Other, other)
	}
	return p.words.T("people.doubt.id_book", model.MaskedID(d.Person.NationalID), d.Other, d.Home)
}

// ofTaken are the problems but those that would say that something of a row was taken which was left out as doubtful.
func (w *peopleImport) ofTaken(problems []people.Problem) []people.Problem {
	doubtful := map[people.At]bool{}
	for _, d := range w.doubts {
		doubtful[d.At] = true
	}
	return slices.DeleteFunc(slices.Clone(problems), func(p people.Problem) bool {
		return p.Kept && p.Code != people.FillerID && doubtful[people.At{Sheet: p.Sheet, Row: p.Row}]
	})
}

// sayDoubts says which rows were left out because of another row, or of the book.
func (w *peopleImport) sayDoubts() {
	for _, d := range w.doubts[:min(len(w.doubts), shownProblems)] {
		text := w.doubt(d)
		if d.Kind == office.DoubtID {
			text = d.Person.Name + ": " + text
		}
		w.warn(w.inSheet(d.At.Sheet, w.words.T("people.row", d.At.Row, text)))
	}
	if more := len(w.doubts) - shownProblems; more > 0 {
		w.warn(w.words.T("people.more", more))
	}
}

// refusedHome is a household of a list that the book did not take.
type refusedHome struct {
	household people.Household
	why       string
}

// refuse says that the book did not take a household.
func (w *peopleImport) refuse(h people.Household, err error) {
	why := scene.Sentence(w.words, err)
	w.say("people.not_saved", h.Household.Head, why)
	w.refused = append(w.refused, refusedHome{h, why})
}

// sheets are the rows left out as they go into a file, in the columns of the list.
func (l leftOut) sheets(p *program, list people.List) []report.Sheet {
	why := make(map[people.At]string, len(l.rows))
	for at := range l.rows {
		why[at] = strings.Join(l.why[at], "; ")
	}
	var sheets []report.Sheet
	for _, r := range list.Return(why, p.words.T("people.why"), p.words.T("people.head_title")) {
		if r.Title == "" {
			r.Title = p.words.T("people.left_out")
		}
		sheets = append(sheets, report.Sheet{Name: r.Title, Rows: r.Rows})
	}
	return sheets
}

// writeRejects writes the rows left out, beside a file that is there already, and says where.
func (p *program) writeRejects(path string, sheets []report.Sheet) error {
	if path == "" || len(sheets) == 0 {
		return nil
	}
	content, err := report.Sheets(sheets, rejectsFormat(path))
	if err != nil {
		return err
	}
	files, err := report.Put(filepath.Dir(path), []model.File{{Name: filepath.Base(path), Size: len(content), Bytes: content}})
	if err != nil {
		return err
	}
	p.say("people.rejects", oneLine(filepath.Join(filepath.Dir(path), files[0].Name)))
	return nil
}

// sentence says what is wrong with a row.
func (p *program) sentence(problem people.Problem) string {
	key := "people.code." + string(problem.Code)
	if !p.words.Has(key) {
		key = "error." + string(problem.Code)
	}
	what := p.words.T(key)
	switch field := p.words.T("people.column." + problem.Field); {
	case problem.Field == "" && problem.Text == "":
		return what
	case problem.Field == "":
		return "“" + problem.Text + "” " + what
	case problem.Text == "":
		return p.words.T("people.field", field, what)
	default:
		return p.words.T("people.field_text", field, problem.Text, what)
	}
}
