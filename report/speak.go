package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/report/words"
)

// Speak makes the sentences of a document from its figures: each section of its layout gets what its template says. An error is a
// *words.Error.
func Speak(d *Document, templates words.Library) error {
	totals := words.Section{Key: "tasks", Template: "nhiem-vu.tmpl"}
	said, err := templates.Fill(append(slices.Clone(d.Layout.Sections), totals), data(*d))
	if err != nil {
		return err
	}
	last := len(said) - 1
	d.Layout.Sections, d.Layout.TaskTotals = said[:last:last], said[last].Said
	return nil
}

// data is what the templates of a document can say.
func data(d Document) words.Data {
	r := d.Report
	to := words.Data{
		Office: line(d.Office.Name), Disease: line(d.Disease), Title: line(r.Title), Period: days(r.Period), Span: span(r.Kind), Ahead: ahead(r.Kind), Tasks: r.Tasks,
	}
	for _, t := range r.Late {
		to.Late = append(to.Late, words.Task{Symbol: line(t.Symbol), Text: line(t.Text), Lead: line(t.Lead), OwedBy: line(t.OwedBy), Due: due(t.Due)})
	}
	silent := func(group string) bool { return slices.Contains(d.Layout.Silent, group) }
	activities := func(all []model.Activity, earlier bool) {
		for _, a := range inTime(all) {
			to.Activities = append(to.Activities, words.Activity{On: dayAndMonth(a.On), Text: line(a.Text), Count: a.Count, Earlier: earlier})
		}
	}
	activities(d.Earlier, true)
	activities(d.Activities, false)
	for _, own := range r.Figures {
		if figure.IsOwn(own.Code) && !silent("activity") {
			to.Own = append(to.Own, words.Count{Label: lowered(d.label(own.Code)), N: own.Up})
		}
	}
	to.Speak(r.Figures, d.groupKey, silent)
	return to
}

// lowered begins a text with a small letter.
func lowered(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(first)) + s[size:]
}

// span is what a report of a kind covers, in a word.
func span(k model.ReportKind) string {
	switch k {
	case model.ReportDaily:
		return "ngày"
	case model.ReportWeekly:
		return "tuần"
	case model.ReportMonthly:
		return "tháng"
	case model.ReportOnDemand:
	}
	return "kỳ"
}

// Sentences are what the figures say in each section of a document, by key, a line a paragraph.
func Sentences(d Document) map[string]string {
	said := map[string]string{}
	for _, s := range Sections(d) {
		said[s.Key] = strings.Join(s.Said, "\n")
	}
	return said
}

// SaidNothing is kept with what was written where the figures said nothing.
const SaidNothing = "–"

// IsOutdated tells whether the figures say something else by now than when a section was written.
func IsOutdated(written model.Section, said string) bool {
	if said == "" {
		said = SaidNothing
	}
	return written.Sentence != "" && written.Sentence != said
}

// Outdated lists the sections that were written when the figures said something else, by their headings.
func Outdated(d Document) []string {
	var all []string
	said := Sentences(d)
	for i, s := range Sections(d) {
		if slices.ContainsFunc(d.Report.Narrative, func(w model.Section) bool { return w.Key == s.Key && IsOutdated(w, said[s.Key]) }) {
			all = append(all, Heading(i, s))
		}
	}
	return all
}

// Beside are the keys of what was written into sections the document has not, as where it was written for others: it is printed behind
// the results, so that nothing is lost.
func Beside(d Document) []string {
	var keys []string
	for _, s := range d.Report.Narrative {
		there := slices.ContainsFunc(Sections(d), func(one words.Section) bool { return one.Key == s.Key })
		if !there && !slices.Contains(keys, s.Key) && len(paragraphs(s.Text)) > 0 {
			keys = append(keys, s.Key)
		}
	}
	return keys
}
