// Package listed has the words for what became of a list of people that came in, for commands and screens alike.
package listed

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"sotruc/intake/doctext"
	"sotruc/intake/people"
	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/office/lists"
	"sotruc/report"
	"sotruc/ui/locale"
	"sotruc/ui/scene"
)

// Unread says why the file name gave no list; ok is false where there are no words of its own for that.
func Unread(w *locale.Strings, name string, err error) (sentence string, ok bool) {
	code := ""
	var list *people.Error
	var text *doctext.Error
	switch {
	case errors.As(err, &list) && list.Code == people.NoSheet && len(list.Sheets) > 0:
		return w.T("people.unread_sheet", list.Sheet, name, viet.CleanLine(strings.Join(list.Sheets, ", "))), true
	case errors.As(err, &list):
		code = string(list.Code)
	case errors.As(err, &text):
		code = string(text.Code)
	}
	key := "people.unread." + code
	return w.T(key, name), code != "" && w.Has(key)
}

// At puts the row, and the sheet where the file has several, before a sentence about it.
func At(w *locale.Strings, at people.At, text string) string {
	return inSheet(w, at.Sheet, w.T("people.row", at.Row, text))
}

// Number is a row as a column of a table has it: "12", or "Tổ 5:12" where the file has several sheets.
func Number(at people.At) string {
	if at.Sheet == "" {
		return strconv.Itoa(at.Row)
	}
	return at.Sheet + ":" + strconv.Itoa(at.Row)
}

// inSheet puts the sheet before a sentence about a row, where the file has several.
func inSheet(w *locale.Strings, sheet, text string) string {
	if sheet == "" {
		return text
	}
	return w.T("people.in_sheet", sheet, text)
}

// sentence says what is wrong with a row.
func sentence(w *locale.Strings, problem people.Problem) string {
	key := "people.code." + string(problem.Code)
	if !w.Has(key) {
		key = "error." + string(problem.Code)
	}
	what := w.T(key)
	if problem.With != "" {
		what += w.T("people.without", problem.With)
	}
	switch field := w.T("people.column." + problem.Field); {
	case problem.Field == "" && problem.Text == "":
		return what
	case problem.Field == "":
		return "“" + problem.Text + "” " + what
	case problem.Text == "":
		return w.T("people.field", field, what)
	default:
		return w.T("people.field_text", field, problem.Text, what)
	}
}

// ProblemAt says what is wrong with a row, and with which.
func ProblemAt(w *locale.Strings, problem people.Problem) string {
	key := "people.row"
	if problem.Field != "" {
		key = "people.row_field"
	}
	return inSheet(w, problem.Sheet, w.T(key, problem.Row, sentence(w, problem)))
}

// Doubt says why a row is in doubt.
func Doubt(w *locale.Strings, d lists.Doubt) string {
	other := inSheet(w, d.Row.Sheet, w.T("people.row_number", d.Row.Row))
	switch d.Kind {
	case lists.DoubtBack:
		return d.Why
	case lists.DoubtOpen:
		return w.T("people.doubt.open", d.Other, d.Has.StartsOn.Local(), d.Has.EndsOn.Local())
	case lists.DoubtTwice:
		return w.T("people.doubt.twice", d.Other, other, d.Has.StartsOn.Local(), d.Has.PlannedEnd().Local())
	}
	if d.Row.Row != 0 {
		return w.T("people.doubt.id_row", model.MaskedID(d.Person.NationalID), d.Other, other)
	}
	return w.T("people.doubt.id_book", model.MaskedID(d.Person.NationalID), d.Other, d.Home)
}

// Change says what a list changes about somebody the book has, or says otherwise.
func Change(w *locale.Strings, c lists.Change) string {
	key := "people.change." + c.Kind
	switch c.Kind {
	case lists.Moved, lists.Begun:
		return w.T(key, c.Name, c.From.Local(), c.To.Local())
	case lists.Beside:
		return w.T(key, c.Name, c.Was, c.From.Local(), c.To.Local())
	case lists.Gone, lists.GoneHome:
		if c.Watched {
			key += "-watched"
		}
		return w.T(key, c.Name)
	case lists.Elsewhere:
		return w.T(key, c.Name, c.Detail)
	case lists.Closed:
		text := w.T(key, c.Name, c.To.Local(), w.T("word.outcome."+string(c.Outcome)))
		if against := scene.EndObjections(w, c.Against); against != "" {
			text += w.T("people.change.against", against)
		}
		return text
	case lists.Differs:
		return w.T(key, c.Name, w.T("people.column."+c.Detail))
	case lists.Case:
		return w.T(key, c.Name, c.From.Local(), c.To.Local())
	case lists.Filled:
		var names []string
		for field := range strings.SplitSeq(c.Detail, ",") {
			names = append(names, w.T("people.column."+field))
		}
		return w.T(key, c.Name, strings.Join(names, ", "))
	case lists.Corrected:
		return w.T(key, c.Name, w.T("people.column."+c.Detail), value(w, c.Detail, c.Was), value(w, c.Detail, c.Says))
	}
	return w.T(key, c.Name)
}

// value is what stands in a field, in words where it is a code.
func value(w *locale.Strings, field, text string) string {
	if name := "word." + field + "." + text; field == "place" && w.Has(name) {
		return w.T(name)
	}
	if text == "" {
		return w.T("people.blank")
	}
	return text
}

// Refused says why the book did not take a row.
func Refused(w *locale.Strings, err error) string {
	if fields := model.FieldErrors(err); len(fields) > 0 {
		if key := "people.refused." + fields[0].Field + "_" + string(fields[0].Code); w.Has(key) {
			return w.T(key)
		}
	}
	return scene.Sentence(w, err)
}

// why are the reasons why something of a row was left out.
func why(w *locale.Strings, left lists.LeftOut) []string {
	var all []string
	for _, problem := range left.Problems {
		all = append(all, sentence(w, problem))
	}
	for _, d := range left.Doubts {
		all = append(all, Doubt(w, d))
	}
	if left.Refused != nil {
		all = append(all, Refused(w, left.Refused))
	}
	for _, c := range left.Kept {
		all = append(all, Change(w, c))
	}
	return all
}

// Sheets are the rows left out as they go into a file, in the columns of the list, with the reasons.
func Sheets(w *locale.Strings, taken *lists.Taken) []report.Sheet {
	reasons := make(map[people.At]people.Reason, len(taken.Left))
	for at, left := range taken.Left {
		reasons[at] = people.Reason{Text: strings.Join(why(w, left), "; "), Whole: len(left.Doubts) > 0 || left.Refused != nil, Mended: left.InBook()}
	}
	var sheets []report.Sheet
	for _, r := range taken.List.Return(reasons, w.T("people.why"), w.T("people.head_title")) {
		if r.Title == "" {
			r.Title = w.T("people.left_out")
		}
		sheets = append(sheets, report.Sheet{Name: r.Title, Rows: r.Rows})
	}
	return sheets
}

// Notes are what there is to say of a row: what it changes, or says otherwise, and why something of it was left out.
func Notes(w *locale.Strings, r lists.Row) []string {
	var notes []string
	for _, c := range r.Changes {
		if !c.Keeps() { // told with what was left out
			notes = append(notes, Change(w, c))
		}
	}
	if r.Left != nil {
		notes = append(notes, why(w, *r.Left)...)
	}
	return notes
}

// Short is what becomes of a row in a few words: "mới", "đổi: ngày hết", "bỏ lại".
func Short(w *locale.Strings, r lists.Row) string {
	text := w.T("people.fate." + string(r.Fate))
	var short []string
	for _, c := range r.Changes {
		kind := c.Kind
		if len(c.Against) > 0 {
			kind = "against"
		}
		if what := w.T("people.short." + kind); !slices.Contains(short, what) {
			short = append(short, what)
		}
	}
	if r.Fate != lists.FateLeft && r.Left != nil && len(r.Left.Kept) == 0 {
		short = append(short, w.T("people.short.left"))
	}
	if len(short) == 0 {
		return text
	}
	return text + ": " + strings.Join(short, ", ")
}

// Sum says what is made of a list, in one line without its end.
func Sum(w *locale.Strings, taken *lists.Taken) string {
	text := w.T("people.sum", taken.Households, taken.People, taken.Isolations+taken.Begun, taken.Changed)
	if len(taken.Left) > 0 {
		text += w.T("people.sum_left", len(taken.Left))
	}
	return text
}

// Beside are the sentences about the list as a whole and what stands in no row of it: sheets not read, who is missing from it, names
// that are not in the roster, how many lines were nobody.
func Beside(w *locale.Strings, taken *lists.Taken) []string {
	var lines []string
	for _, s := range taken.Said {
		if s.Area != "" {
			lines = append(lines, w.T("people.area_new", s.Area))
		}
		for _, c := range s.Changes {
			if c.Row == 0 {
				lines = append(lines, Change(w, c))
			}
		}
	}
	for _, problem := range taken.Problems {
		if left, is := taken.Left[people.At{Sheet: problem.Sheet, Row: problem.Row}]; !is || !slices.Contains(left.Problems, problem) {
			lines = append(lines, ProblemAt(w, problem))
		}
	}
	return append(lines, Whole(w, taken)...)
}

// Whole are the sentences about the list as a whole: sheets not read, how many lines were nobody, how many people came without an isolation.
func Whole(w *locale.Strings, taken *lists.Taken) []string {
	var lines []string
	if ward := taken.List.Elsewhere; ward != "" {
		lines = append(lines, w.T("people.elsewhere", ward))
	}
	for _, sheet := range taken.List.Unread {
		lines = append(lines, w.T("people.sheet_unread."+string(sheet.Code), sheet.Sheet))
	}
	if taken.List.Skipped > 0 {
		lines = append(lines, w.T("people.skipped", taken.List.Skipped))
	}
	if taken.Free > 0 {
		lines = append(lines, w.T("people.not_isolated", taken.Free))
	}
	return lines
}
