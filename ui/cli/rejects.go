package cli

import (
	"errors"
	"path/filepath"
	"strings"

	"sotruc/intake/people"
	"sotruc/model"
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

// leftOut gathers what was left out by reading, and what the book refused.
func (w *peopleImport) leftOut(list people.List) leftOut {
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
	for _, left := range l.rows {
		if left.Person {
			l.people++
		}
		if left.Isolation {
			l.isolation++
		}
	}
	return l
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
