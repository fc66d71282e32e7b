package office_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sotruc/model"
	"sotruc/model/outgoing"
	"sotruc/office"
	"sotruc/store"
	"sotruc/store/blank"
)

// Whatever is added, issued, changed, deleted, brought back and undone, and whenever a term begins: no number of a kind is there twice in
// a term, the next number is free, and the register has just what is in the book.
func TestNoNumberIsThereTwice(t *testing.T) {
	t.Parallel()
	dir, checks := t.TempDir(), 0
	rapid.Check(t, func(rt *rapid.T) {
		checks++
		path, at := filepath.Join(dir, fmt.Sprint(checks, ".sqlite")), now()
		blank.Put(t, path)
		set, ctx := settings(), t.Context()
		open := func() *store.Book {
			book, err := store.Open(ctx, path, store.WithClock(func() time.Time { return at.Time() }), store.WithTerm(set.Report.TermStarted), store.WithThrowaway())
			if err != nil {
				rt.Fatal(err)
			}
			return book
		}
		book := open()
		defer func() { _ = book.Close() }()
		for n := range rapid.IntRange(1, 25).Draw(rt, "steps") {
			at += 3600
			kind := rapid.SampledFrom([]string{"CV", outgoing.Report}).Draw(rt, "kind")
			day := at.Date() - model.Date(rapid.IntRange(0, 3).Draw(rt, "day"))
			number := rapid.IntRange(0, 4).Draw(rt, "number")
			var err error
			switch what := rapid.IntRange(0, 9).Draw(rt, "what"); what {
			case 0, 1:
				if number == 0 {
					if number, err = office.NextNumber(ctx, book, set, kind, day); err != nil {
						rt.Fatal(err)
					}
					if _, err = book.SaveOwnPaper(ctx, ownPaper(kind, number, "", day)); err != nil {
						rt.Fatalf("step %d: the next number is not free: %v", n, err)
					}
					break
				}
				_, err = book.SaveOwnPaper(ctx, ownPaper(kind, number, rapid.SampledFrom([]string{"", "", "a"}).Draw(rt, "suffix"), day))
			case 2:
				r := friday()
				r.Number = number
				if r.Number == 0 {
					if r.Number, err = office.NextNumber(ctx, book, set, outgoing.Report, at.Date()); err != nil {
						rt.Fatal(err)
					}
				}
				_, err = book.IssueReport(ctx, r)
			case 3: // a report is a draft again, and keeps its number
				if r, ok := pick(rt, must(book.Reports(ctx))(rt)); ok {
					_, err = book.SaveReport(ctx, r)
				}
			case 4:
				if p, ok := pick(rt, must(book.OwnPapers(ctx))(rt)); ok {
					p.Number, p.On = max(number, 1), day
					p.Symbol = outgoing.Symbol(p.Kind, p.Number, p.Suffix, "")
					_, err = book.SaveOwnPaper(ctx, p)
				}
			case 5:
				if p, ok := pick(rt, must(book.OwnPapers(ctx))(rt)); ok {
					_, err = book.DeleteOwnPaper(ctx, p.ID)
				} else if r, ok := pick(rt, must(book.Reports(ctx))(rt)); ok {
					err = book.DeleteReport(ctx, r.ID)
				}
			case 6:
				if line, ok := pick(rt, must(book.Bin(ctx))(rt)); ok {
					err = book.RestoreAll(ctx, []model.BinLine{line})
				}
			case 7:
				_, err = book.Undo(ctx)
			case 8:
				_, err = book.Redo(ctx)
			case 9:
				if set.Report.TermStarted < at.Date() { // a congress was held: terms only follow each other
					set.Report.TermStarted = at.Date()
					if err := book.Close(); err != nil {
						rt.Fatal(err)
					}
					book = open()
				}
			}
			if err != nil && len(model.FieldErrors(err)) == 0 && !errors.Is(err, model.ErrNothing) && !errors.Is(err, model.ErrConflict) {
				rt.Fatalf("step %d: %v", n, err)
			}
			recount(rt, book, set.Report.TermStarted)
		}
	})
}

func ownPaper(kind string, number int, suffix string, on model.Date) outgoing.Paper {
	return outgoing.Paper{Kind: kind, Number: number, Suffix: suffix, Symbol: outgoing.Symbol(kind, number, suffix, ""), On: on, Subject: "về việc họp"}
}

func pick[T any](rt *rapid.T, list []T) (T, bool) {
	if len(list) == 0 {
		var none T
		return none, false
	}
	return list[rapid.IntRange(0, len(list)-1).Draw(rt, "which")], true
}

func must[T any](v T, err error) func(*rapid.T) T {
	return func(rt *rapid.T) T {
		if err != nil {
			rt.Fatal(err)
		}
		return v
	}
}

// recount looks through papers and reports one by one, and compares the register with them.
func recount(rt *rapid.T, book *store.Book, started model.Date) {
	ctx := rt.Context()
	has, lines := map[string]bool{}, 0
	take := func(kind string, number int, suffix string, on model.Date) {
		if on < started || number == 0 {
			return
		}
		name := fmt.Sprint(kind, " ", number, suffix)
		if has[name] {
			rt.Fatalf("%s is there twice in the term of %v", name, started)
		}
		has[name] = true
	}
	for _, p := range must(book.OwnPapers(ctx))(rt) {
		take(p.Kind, p.Number, p.Suffix, p.On)
		lines++
	}
	for _, r := range must(book.Reports(ctx))(rt) {
		if r.IssuedAt != 0 {
			take(outgoing.Report, r.Number, "", r.IssuedAt.Date())
			lines++
		} else {
			take(outgoing.Report, r.Number, "", r.MadeAt.Date())
		}
	}
	all := must(office.OwnLines(ctx, book, settings()))(rt)
	if len(all) != lines || !slices.IsSortedFunc(all, func(a, b outgoing.Line) int { return int(a.On - b.On) }) {
		rt.Fatalf("%d lines of %d, %+v", len(all), lines, all)
	}
}

// A number that a paper has no report gets, and the other way round; what is in the bin has none, and does not come back to one that
// was given again.
func TestPapersAndReportsShareTheirNumbers(t *testing.T) {
	t.Parallel()
	book, set, ctx := open(t), settings(), t.Context()
	paper, err := book.SaveOwnPaper(ctx, ownPaper(outgoing.Report, 7, "", now().Date()))
	if err != nil {
		t.Fatal(err)
	}
	r := friday()
	r.Number = 7
	taken := func(err error) bool {
		all := model.FieldErrors(err)
		return len(all) == 1 && all[0].Field == "number" && all[0].Code == model.CodeNumberTaken
	}
	if _, _, err := office.Issue(ctx, book, set, r, []string{"txt"}, office.Annex{}, t.TempDir(), now()); !taken(err) {
		t.Errorf("a report took the number of a paper: %v", err)
	}
	issued, _, err := office.Issue(ctx, book, set, friday(), []string{"txt"}, office.Annex{}, t.TempDir(), now())
	if err != nil || issued.Number != 8 {
		t.Fatalf("number %d, %v", issued.Number, err)
	}
	if _, err := book.SaveOwnPaper(ctx, ownPaper(outgoing.Report, 8, "", now().Date())); !taken(err) {
		t.Errorf("a paper took the number of a report: %v", err)
	}
	if _, err := book.SaveOwnPaper(ctx, ownPaper("CV", 8, "", now().Date())); err != nil {
		t.Errorf("another kind has its own series: %v", err)
	}
	if _, err := book.DeleteOwnPaper(ctx, paper.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := book.SaveOwnPaper(ctx, ownPaper(outgoing.Report, 7, "", now().Date())); err != nil {
		t.Errorf("the number of what was deleted is free: %v", err)
	}
	if err := book.RestoreAll(ctx, []model.BinLine{{Table: "outgoing", ID: int64(paper.ID)}}); !taken(err) {
		t.Errorf("it came back to a number that was given again: %v", err)
	}
	lines, err := office.OwnLines(ctx, book, set)
	if err != nil || len(lines) != 3 || lines[0].Symbol != "08-CV/ĐU" || lines[1].Symbol != "07-BC/ĐU" || lines[2].ReportID != issued.ID || lines[2].Symbol != "08-BC/ĐU" {
		t.Errorf("%+v, %v", lines, err)
	}
}

// A paper keeps its file once, and what shows by its symbol that a task was done follows it, back as well.
func TestOwnPaperWithItsFile(t *testing.T) {
	t.Parallel()
	book, ctx := open(t), t.Context()
	in, err := book.RegisterDirective(ctx, model.Directive{Symbol: "100-CV/QU", Subject: "về báo cáo", ReceivedAt: now(), Urgency: model.UrgencyNormal, Tasks: []model.Task{{Text: "Báo cáo"}}})
	if err != nil {
		t.Fatal(err)
	}
	p := ownPaper("CV", 12, "a", now().Date())
	p.AnswersID, p.File = in.ID, model.File{Name: "cv12a.docx", Bytes: []byte("nội dung")}
	if p, err = book.SaveOwnPaper(ctx, p); err != nil || p.Answers != "100-CV/QU" || p.File.Size == 0 {
		t.Fatalf("%+v, %v", p, err)
	}
	if answers, err := book.Answers(ctx, in.ID); err != nil || len(answers) != 1 || answers[0].ID != p.ID {
		t.Errorf("answers %+v, %v", answers, err)
	}
	if f, err := book.OwnPaperFile(ctx, p.ID); err != nil || string(f.Bytes) != "nội dung" || f.Name != "cv12a.docx" {
		t.Errorf("%+v, %v", f, err)
	}
	if ok, err := book.Keeps(ctx, p.File.SHA256); err != nil || !ok {
		t.Error("the file is not kept", err)
	}
	task := in.Tasks[0].ID
	if _, err := book.AddEvidence(ctx, model.Evidence{TaskID: task, Kind: model.EvidencePaper, Symbol: p.Symbol, PaperKind: "Công văn", On: p.On}); err != nil {
		t.Fatal(err)
	}
	symbol := func() string {
		t.Helper()
		all, err := book.Evidence(ctx, task)
		if err != nil || len(all) != 1 {
			t.Fatalf("%+v, %v", all, err)
		}
		return all[0].Symbol
	}
	p.Number, p.Symbol = 13, "13-CV/ĐU"
	p.Suffix = ""
	if p, err = book.SaveOwnPaper(ctx, p); err != nil || symbol() != "13-CV/ĐU" {
		t.Errorf("%s, %v", symbol(), err)
	}
	if p.File.Name == "" {
		t.Error("the file went with a change")
	}
	if _, err := book.Undo(ctx); err != nil || symbol() != "12a-CV/ĐU" {
		t.Errorf("undone %s, %v", symbol(), err)
	}
	hits, err := book.Search(ctx, "12a cv hop", 10)
	if err != nil || len(hits) != 1 || hits[0].Kind != model.HitOwnPaper || hits[0].ID != int64(p.ID) {
		t.Errorf("%+v, %v", hits, err)
	}
}

// A report does not count itself among what was issued, however often it is issued; the one after it counts it.
func TestAReportDoesNotCountItself(t *testing.T) {
	t.Parallel()
	book, set, ctx := open(t), settings(), t.Context()
	if _, err := book.SaveOwnPaper(ctx, ownPaper("CV", 1, "", now().Date())); err != nil {
		t.Fatal(err)
	}
	cancelled := ownPaper("CV", 2, "", now().Date())
	cancelled.Cancelled = "in nhầm"
	if _, err := book.SaveOwnPaper(ctx, cancelled); err != nil {
		t.Fatal(err)
	}
	issued := func(r model.Report) (model.Report, model.Figure) {
		t.Helper()
		r, _, err := office.Issue(ctx, book, set, r, []string{"txt"}, office.Annex{}, t.TempDir(), now())
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(r.Figures, func(f model.Figure) bool { return f.Code == "paper.issued" })
		return r, r.Figures[at]
	}
	first, counts := issued(friday())
	if counts.Up != 1 {
		t.Errorf("%+v", counts)
	}
	if _, counts = issued(first); counts.Up != 1 {
		t.Errorf("issued anew: %+v", counts)
	}
	since, err := office.LoadSince(ctx, book, set, first)
	if err != nil || len(since.Figures) != 0 {
		t.Errorf("since then %+v, %v", since.Figures, err)
	}
	correction := friday()
	correction.CorrectionOf = first.ID
	if _, counts = issued(correction); counts.Up != 1 {
		t.Errorf("corrected: %+v", counts)
	}
	other := friday()
	other.Kind, other.Period = model.ReportDaily, model.Period{From: now().Date(), To: now().Date()}
	if _, counts = issued(other); counts.Up != 3 {
		t.Errorf("another counts them: %+v", counts)
	}
}
