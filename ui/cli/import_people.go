package cli

import (
	"context"
	"path/filepath"
	"strings"

	"sotruc/intake/people"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/office/lists"
	"sotruc/report"
	"sotruc/store"
	"sotruc/ui/cli/asdone"
	"sotruc/ui/cli/printed"
	"sotruc/ui/cli/progress"
	"sotruc/ui/listed"
)

// shownProblems is how many sentences about rows one file is given.
const shownProblems = 200

// importPeople takes over the households of one list. Each change is said, and the rows of which something was left out are given.
// An error whose sentence is printed already is said; so is that something was left out.
func (p *program) importPeople(ctx context.Context, book *store.Book, path string, o importOptions, record *asdone.List) ([]report.Sheet, error) {
	name := viet.CleanLine(filepath.Base(path))
	list, err := lists.Read(path, office.Limits(p.set), p.set, p.instant().Date(), o.sheets)
	if sentence, ok := listed.Unread(p.words, name, err); err != nil && ok {
		record.Error = &asdone.Error{Code: errorCode(err), Message: sentence}
		p.warn(sentence)
		return nil, said{exitFailed}
	}
	if err != nil {
		return nil, err
	}
	if rejectsFormat(o.rejects) == "csv" && len(list.Sheets) > 0 {
		p.say("people.rejects_sheets", name)
		return nil, said{exitFailed}
	}
	how := lists.How{Reason: p.words.T("people.by_list", name), Today: p.instant().Date(), Now: p.instant()}
	bar := progress.Of(p.env.Err, p.env.Get("TERM"), lists.Count(list))
	how.Show = func(done, _ int) { bar.Show(done) }
	if o.preview {
		return p.previewPeople(ctx, book, path, list, how, bar, o.asJSON, record)
	}
	if list.Elsewhere != "" && !o.all {
		sentence := p.words.T("people.elsewhere_kept", list.Elsewhere)
		record.Error = &asdone.Error{Code: "another-commune", Message: sentence}
		p.warn(sentence)
		return nil, said{exitFailed}
	}
	taken, err := lists.Take(ctx, book, list, how)
	bar.End()
	p.sayTaken(taken.Said)
	if err != nil {
		return nil, err
	}
	p.recordPeople(record, taken)
	warnOf(p, taken.Doubts, p.sayDoubt)
	if len(list.Sheets) > 0 {
		p.say("people.sheets", len(list.Sheets), strings.Join(list.Sheets, ", "))
	}
	warnOf(p, taken.Problems, func(problem people.Problem) string { return listed.ProblemAt(p.words, problem) })
	for _, line := range listed.Whole(p.words, taken) {
		p.warn(line)
	}
	sheets := listed.Sheets(p.words, taken)
	if taken.Nothing() {
		p.say("people.unread.nobody", name)
		return sheets, said{exitFailed}
	}
	sum := p.words.T("cli.imported_people", oneLine(path), taken.Households, taken.People, taken.Isolations+taken.Begun, taken.Changed)
	whole := len(taken.Left) == 0 && !list.Cut
	if !whole {
		sum += p.words.T("cli.imported_not", taken.NoPeople, taken.NoIsolations, len(taken.Left))
	}
	if !o.asJSON {
		p.print(sum)
	}
	if whole {
		return nil, nil
	}
	return sheets, said{exitFailed}
}

// recordPeople notes for other programs what became of a list.
func (p *program) recordPeople(record *asdone.List, taken *lists.Taken) {
	record.Households, record.People, record.Isolations, record.Changed = taken.Households, taken.People, taken.Isolations+taken.Begun, taken.Changed
	record.NoPeople, record.NoIsolations, record.Cut = taken.NoPeople, taken.NoIsolations, taken.List.Cut
	for _, r := range taken.Rows() {
		record.Rows = append(record.Rows, asdone.ListRow{
			Sheet: r.At.Sheet, Row: r.At.Row, Name: r.Person.Name, Fate: string(r.Fate), Message: listed.Short(p.words, r), Notes: listed.Notes(p.words, r),
		})
	}
}

// previewPeople prints what would become of each row of a list, and writes nothing to the book.
func (p *program) previewPeople(ctx context.Context, book *store.Book, path string, list people.List, how lists.How, bar *progress.Bar, asJSON bool, record *asdone.List) ([]report.Sheet, error) {
	taken, err := lists.Preview(ctx, book, list, how)
	bar.End()
	if err != nil {
		return nil, err
	}
	p.recordPeople(record, taken)
	if asJSON {
		if len(taken.Left) > 0 || list.Cut {
			return listed.Sheets(p.words, taken), said{exitFailed}
		}
		return nil, nil
	}
	err = p.printTable(printed.List{
		Head: []string{p.words.T("people.list.row"), p.words.T("people.list.name"), p.words.T("people.list.what")},
		Entries: printed.Of(taken.Rows(), func(r lists.Row) printed.Entry {
			row := []string{listed.Number(r.At), r.Person.Name, listed.Short(p.words, r)}
			return printed.Entry{Row: row, Note: strings.Join(listed.Notes(p.words, r), "; ")}
		}),
	})
	if err != nil {
		return nil, err
	}
	for _, line := range listed.Beside(p.words, taken) {
		p.warn(line)
	}
	p.print(p.words.T("cli.previewed_people", oneLine(path), listed.Sum(p.words, taken)))
	if len(taken.Left) > 0 || list.Cut {
		return listed.Sheets(p.words, taken), said{exitFailed}
	}
	return nil, nil
}

// sayTaken says what became of the households of a list, in the order in which it came about.
func (p *program) sayTaken(all []lists.Said) {
	for _, s := range all {
		switch {
		case s.Area != "":
			p.say("people.area_added", s.Area)
		case s.Refused != nil:
			p.warn(listed.At(p.words, s.Refused.At, p.words.T("people.not_saved", s.Refused.Name, listed.Refused(p.words, s.Refused.Err))))
		case s.Known.ID != 0 && s.Known.Address == "":
			p.say("people.known", s.Known.Head)
		case s.Known.ID != 0:
			p.say("people.known_at", s.Known.Head, s.Known.Address)
		}
		for _, c := range s.Changes {
			text := listed.Change(p.words, c)
			if c.Row != 0 {
				text = listed.At(p.words, people.At{Sheet: c.Sheet, Row: c.Row}, text)
			}
			p.warn(text)
		}
	}
}

// sayDoubt says why a row was left out because of another row, or of the book.
func (p *program) sayDoubt(d lists.Doubt) string {
	text := listed.Doubt(p.words, d)
	if d.Kind == lists.DoubtID {
		text = d.Person.Name + ": " + text
	}
	return listed.At(p.words, d.At, text)
}

// warnOf prints a sentence for each of some things, of many only for the first.
func warnOf[T any](p *program, all []T, text func(T) string) {
	for _, one := range all[:min(len(all), shownProblems)] {
		p.warn(text(one))
	}
	if more := len(all) - shownProblems; more > 0 {
		p.warn(p.words.T("people.more", more))
	}
}
