package office_test

import (
	"context"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/config"
	"sotruc/model"
	"sotruc/office"
	"sotruc/report"
	"sotruc/store"
)

// weekAfter is the weekly report so many weeks after that of now.
func weekAfter(weeks int) model.Report {
	r := friday()
	r.Period.From += model.Date(7 * weeks)
	r.Period.To += model.Date(7 * weeks)
	return r
}

// headed is what a report is about, with the groups of figures it has.
func headed(t rapid.TB, book *store.Book, set config.Config, r model.Report) string {
	t.Helper()
	doc, err := office.LoadDocument(context.Background(), book, set, r)
	if err != nil {
		t.Fatal(err)
	}
	if len(doc.Layout.Groups) == len(report.Groups()) {
		return "epidemic"
	}
	return doc.Layout.Subject + ": " + strings.Join(doc.Layout.Groups, " ")
}

const ordinary = "kết quả công tác: activity task"

// A book that follows nobody has the report of ordinary work, until it follows somebody by the end of the report's days.
func TestReportsAreOrdinaryUntilSomebodyIsFollowed(t *testing.T) {
	t.Parallel()
	book, set := open(t), settings()
	monthly := model.Report{Kind: model.ReportMonthly, Period: friday().Period}
	check := func(when, week, month, earlier string) {
		t.Helper()
		for r, want := range map[*model.Report]string{new(weekAfter(0)): week, &monthly: month, new(weekAfter(-1)): earlier} {
			if got := headed(t, book, set, *r); got != want {
				t.Errorf("%s, %s to %s: %q, want %q", when, r.Kind, r.Period.To, got, want)
			}
		}
	}
	check("nobody is followed", ordinary, ordinary, ordinary)
	set.Report.Sections = "epidemic"
	check("the settings say so", "epidemic", "epidemic", "epidemic")
	set.Report.Sections = "auto"
	sick(t, book, "An", "soi")
	check("somebody is", "epidemic", "epidemic", ordinary)
	set.Report.Sections = "general"
	check("the settings say otherwise", ordinary, ordinary, ordinary)
	set.Report.Sections = "auto"
	chosen := friday()
	chosen.Layout.Sections = "general-week"
	if got := headed(t, book, set, chosen); got != ordinary {
		t.Errorf("chosen for the report: %q", got)
	}
}

// What was issued keeps its sections. A series that was against an epidemic stays so, and so does what corrects a report of it; one report
// for which others were chosen changes nothing.
func TestSeriesKeepsItsSections(t *testing.T) {
	t.Parallel()
	book, set := open(t), settings()
	issue := func(r model.Report, sections string) model.Report {
		t.Helper()
		with := set
		with.Report.Sections = sections
		issued, _, err := office.Issue(t.Context(), book, with, r, []string{"json"}, office.Annex{}, t.TempDir(), now())
		if err != nil {
			t.Fatal(err)
		}
		return issued
	}
	first := issue(weekAfter(-3), "epidemic")
	if got := headed(t, book, set, weekAfter(-2)); got != "epidemic" {
		t.Errorf("the next: %q", got)
	}
	once := weekAfter(-2)
	once.Layout.Sections = "general-week"
	issue(once, "auto")
	if got := headed(t, book, set, weekAfter(-1)); got != "epidemic" {
		t.Errorf("behind one that was chosen: %q", got)
	}
	correction := weekAfter(-3)
	correction.CorrectionOf = first.ID
	if got := headed(t, book, set, correction); got != "epidemic" {
		t.Errorf("the correction: %q", got)
	}
	if got := headed(t, book, set, model.Report{Kind: model.ReportMonthly, Period: friday().Period}); got != ordinary {
		t.Errorf("another series: %q", got)
	}
	second := issue(weekAfter(-1), "general")
	sick(t, book, "An", model.DiseaseCovid)
	if got := headed(t, book, set, second); got != ordinary {
		t.Errorf("issued before: %q", got)
	}
	if got := headed(t, book, set, weekAfter(0)); got != "epidemic" {
		t.Errorf("since somebody is followed: %q", got)
	}
}

// As weeks go on, reports that are issued one after the other turn from ordinary to epidemic at most once, and never back.
func TestReportsTurnEpidemicOnce(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		book, set := open(t), settings()
		falls := rapid.IntRange(-3, 3).Draw(rt, "week")
		before := ordinary
		for week := range 3 {
			if falls == week-2 {
				isolatedOn(t, book, "An", model.DiseaseCovid, weekAfter(week-2).Period.From)
			}
			want := before
			if falls == week-2 {
				want = "epidemic"
			}
			r := weekAfter(week - 2)
			got := headed(rt, book, set, r)
			if got != want {
				rt.Fatalf("week %d: %q, want %q", week, got, want)
			}
			before = got
			if rapid.Bool().Draw(rt, "issued") {
				if _, _, err := office.Issue(t.Context(), book, set, r, []string{"json"}, office.Annex{}, t.TempDir(), now()); err != nil {
					rt.Fatal(err)
				}
			}
		}
	})
}
