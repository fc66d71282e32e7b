package office_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"sotruc/model"
	"sotruc/model/owed"
	"sotruc/office"
	"sotruc/report"
	"sotruc/store"
	"sotruc/store/blank"
)

// friday is the week of the clock, as it is reported before it is over.
func friday() model.Report {
	return model.Report{
		Kind: model.ReportWeekly, Disease: model.DiseaseCovid, Period: owed.PeriodFor(model.ReportWeekly, now().Date(), 1, ""),
		Narrative: []model.Section{{Key: "results", Text: "Đã làm."}},
	}
}

func inspected(t *testing.T, book *store.Book, text string, count int) {
	t.Helper()
	a := model.Activity{Kind: model.ActivityInspection, On: now().Date(), Text: text, Count: count}
	if _, err := book.AddActivity(t.Context(), a); err != nil {
		t.Fatal(err)
	}
}

// holds tells whether a folder has just the files of a report, each with the bytes the book keeps.
func holds(t *testing.T, book *store.Book, r model.Report, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != len(r.Files) {
		t.Errorf("%d files of %d, %v", len(entries), len(r.Files), err)
	}
	for _, f := range r.Files {
		kept, err := book.ReportFile(t.Context(), r.ID, f.Name)
		if err != nil {
			t.Fatal(err)
		}
		there, err := os.ReadFile(filepath.Join(dir, f.Name))
		if err != nil || !bytes.Equal(there, kept.Bytes) || len(there) == 0 {
			t.Errorf("%s: %v, the same %t", f.Name, err, bytes.Equal(there, kept.Bytes))
		}
	}
}

// What the book says was sent is what was issued, whatever was entered between the two and whatever the settings are since.
func TestSentIsWhatWasIssued(t *testing.T) {
	t.Parallel()
	book, set, dir, ctx := open(t), settings(), filepath.Join(t.TempDir(), "gửi"), t.Context()
	inspected(t, book, "Kiểm tra chợ", 2)
	set.Report.Recipients, set.Report.CSVSeparator = []string{"vanphong@example.vn"}, ";"
	formats := report.Formats()
	issued, files, err := office.Issue(ctx, book, set, friday(), formats, office.Annex{}, dir, now())
	if err != nil || issued.IssuedAt != now() || issued.SentAt != 0 || issued.Number != 1 || len(files.Files) != len(formats) {
		t.Fatalf("%+v, %v", issued, err)
	}
	if files.Files[0].Name != "2021-W33_BC-tuan_so-01.docx" {
		t.Errorf("named %s", files.Files[0].Name)
	}
	holds(t, book, issued, dir)
	inspected(t, book, "Kiểm tra quán", 4)
	set.Office.Name, set.Office.SignerName, set.Report.Form = "Đảng ủy phường Khác", "Lê Văn Khác", "hd36-2018"
	set.Report.Recipients, set.Report.CSVSeparator = []string{"khac@example.vn"}, ","
	issued.Sendings = []model.Sending{{To: "Quận ủy", How: "e-mail"}}
	issued.Figures, issued.Narrative = nil, nil // what else a caller says is not looked at
	sent, err := book.MarkSent(ctx, issued)
	if err != nil || sent.SentAt != now() || len(sent.Narrative) != 1 || len(sent.Figures) == 0 {
		t.Fatalf("%+v, %v", sent, err)
	}
	holds(t, book, sent, dir)

	kept, made, err := office.ReportFiles(ctx, book, set, sent, formats, office.Annex{})
	if err != nil || len(made) != 0 {
		t.Fatalf("%v, %v", made, err)
	}
	without := sent
	without.Files = nil // as of a report that was issued in no format
	again, made, err := office.ReportFiles(ctx, book, set, without, formats, office.Annex{})
	if err != nil || len(made) != len(formats) {
		t.Fatalf("%v, %v", made, err)
	}
	for i := range kept {
		if !bytes.Equal(kept[i].Bytes, again[i].Bytes) {
			t.Errorf("%s made later from what was fixed is not as it was made", kept[i].Name)
		}
	}
}

// Changed and issued anew, a report takes the place of its files, keeps its number, and leaves all other files alone.
func TestIssuedAnewTakesItsNames(t *testing.T) {
	t.Parallel()
	book, set, dir, ctx := open(t), settings(), t.TempDir(), t.Context()
	issue := func(r model.Report) model.Report {
		t.Helper()
		issued, _, err := office.Issue(ctx, book, set, r, []string{"docx", "txt"}, office.Annex{}, dir, now())
		if err != nil {
			t.Fatal(err)
		}
		return issued
	}
	first := issue(friday())
	holds(t, book, first, dir)
	changed := first
	changed.Narrative = []model.Section{{Key: "results", Text: "Đã làm thêm."}}
	draft, err := book.SaveReport(ctx, changed)
	if err != nil || draft.IssuedAt != 0 || draft.Printed != "" || len(draft.Figures) != 0 || draft.Number != 1 {
		t.Fatalf("changed %+v, %v", draft, err)
	}
	fresh, made, err := office.ReportFiles(ctx, book, set, draft, []string{"txt"}, office.Annex{})
	if err != nil || len(made) != 1 || !bytes.Contains(fresh[0].Bytes, []byte("Đã làm thêm.")) {
		t.Errorf("a draft goes out with the files it was issued with before: %v, %v", made, err)
	}
	between := friday()
	between.Kind, between.Period = model.ReportMonthly, owed.PeriodFor(model.ReportMonthly, friday().Period.From, 1, "")
	elsewhere := t.TempDir()
	if r, _, err := office.Issue(ctx, book, set, between, []string{"txt"}, office.Annex{}, elsewhere, draft.MadeAt); err != nil || r.Number != 2 {
		t.Errorf("another in between has number %d, %v", r.Number, err)
	}
	second := issue(draft)
	holds(t, book, second, dir)
	if second.Number != first.Number || second.Files[1].SHA256 == first.Files[1].SHA256 {
		t.Errorf("%+v after %+v", second, first)
	}
	other := friday()
	other.Kind, other.Period = model.ReportDaily, model.Period{From: now().Date(), To: now().Date()}
	if r := issue(other); r.Number != 3 {
		t.Errorf("another has number %d: those that are issued are taken", r.Number)
	}

	theirs := filepath.Join(dir, second.Files[1].Name)
	if err := os.WriteFile(theirs, []byte("của người khác"), 0o600); err != nil {
		t.Fatal(err)
	}
	third := issue(second)
	if there, err := os.ReadFile(theirs); err != nil || string(there) != "của người khác" {
		t.Errorf("a file of somebody else holds %q, %v", there, err)
	}
	if _, err := os.Stat(filepath.Join(dir, "2021-W33_BC-tuan_so-01-2.txt")); err != nil {
		t.Error(err)
	}
	if _, err := book.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	back, err := book.Report(ctx, third.ID)
	if err != nil || back.IssuedAt == 0 || len(back.Files) != 2 || back.Files[1].SHA256 != second.Files[1].SHA256 {
		t.Errorf("undone %+v, %v", back, err)
	}
}

// No number goes out twice in a term.
func TestNumberIsGivenOnce(t *testing.T) {
	t.Parallel()
	ctx, at := t.Context(), now()
	book := blank.Open(t, store.WithClock(func() time.Time { return at.Time() }), store.WithTerm(now().Date()))
	number := func(n int) error {
		r := friday()
		r.Number = n
		_, _, err := office.Issue(ctx, book, settings(), r, []string{"txt"}, office.Annex{}, t.TempDir(), at)
		return err
	}
	at = now() - 86400 // in the term before
	if err := number(7); err != nil {
		t.Fatal(err)
	}
	at = now()
	if err := number(7); err != nil {
		t.Fatalf("the first of the term: %v", err)
	}
	var wrong *model.FieldError
	if err := number(7); !errors.As(err, &wrong) || wrong.Field != "number" || wrong.Code != model.CodeNumberTaken {
		t.Errorf("the second: %v", err)
	}
	r := friday()
	r.Number, r.Symbol = 8, "5-BC/ĐU"
	if _, _, err := office.Issue(ctx, book, settings(), r, []string{"txt"}, office.Annex{}, t.TempDir(), at); err != nil {
		t.Fatal(err)
	}
	r.Number = 9
	if _, _, err := office.Issue(ctx, book, settings(), r, []string{"txt"}, office.Annex{}, t.TempDir(), at); !errors.As(err, &wrong) {
		t.Errorf("the same symbol again: %v", err)
	}
	if all, err := book.Reports(ctx); err != nil || len(all) != 3 {
		t.Errorf("%d reports, %v", len(all), err)
	}
}

// Where its files cannot be put a report is issued all the same: the book has them.
func TestIssuedWithoutAFolder(t *testing.T) {
	t.Parallel()
	book, ctx := open(t), t.Context()
	blocked := filepath.Join(t.TempDir(), "tệp")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	r, _, err := office.Issue(ctx, book, settings(), friday(), []string{"txt"}, office.Annex{}, blocked, now())
	if err == nil || r.IssuedAt == 0 || r.ID == 0 {
		t.Errorf("%+v, %v", r, err)
	}
	if kept, err := book.Report(ctx, r.ID); err != nil || kept.IssuedAt == 0 || len(kept.Files) != 1 {
		t.Errorf("%+v, %v", kept, err)
	}
}

// Every activity is named in just one of the reports that go on from one another, as far as it was entered once, and what is named in
// one adds up to its figure.
func TestEachActivityIsNamedOnceAndCounted(t *testing.T) {
	t.Parallel()
	at := now()
	book := blank.Open(t, store.WithClock(func() time.Time { return at.Time() }))
	dice := rand.New(rand.NewPCG(20, 21)) // the same throws each time
	between := func(least, most int) int { return least + dice.IntN(most-least+1) }
	for run := range 20 {
		named, entered := map[string]int{}, 0
		begins := now().Date() + model.Date(7*5*run) // weeks of its own: its first report goes on from none
		for week := range 3 {
			p := owed.PeriodFor(model.ReportWeekly, begins+model.Date(7*week), 1, "")
			sendAt := (p.From + model.Date(between(3, 8))).At("15:30")
			for range between(0, 4) {
				day := between(0, int(sendAt.Date()-p.From))
				at = min(max(at, (p.From+model.Date(day)).At("08:00")), sendAt) // also in the second in which a report goes up
				on := p.From + model.Date(between(-10*min(week, 1), day))       // before the week, or up to the day itself
				entered++
				_, err := book.AddActivity(t.Context(), model.Activity{
					Kind: model.ActivityInspection, On: on, Text: fmt.Sprint("Việc ", entered), Count: between(1, 5),
				})
				if err != nil {
					t.Fatal(err)
				}
			}
			at = sendAt
			sent, err := office.Prepare(t.Context(), book, settings(), model.Report{Kind: model.ReportWeekly, Disease: model.DiseaseCovid, Period: p}, []string{"txt"}, office.Annex{}, at)
			if err == nil {
				sent, err = book.MarkSent(t.Context(), sent)
			}
			if err != nil {
				t.Fatal(err)
			}
			doc, err := office.LoadDocument(t.Context(), book, settings(), sent)
			if err != nil {
				t.Fatal(err)
			}
			sum := 0
			for _, a := range slices.Concat(doc.Earlier, doc.Activities) {
				named[a.Text]++
				sum += a.Count
			}
			for _, f := range sent.Figures {
				if f.Code == "activity.inspection" && f.Up-f.Down != sum {
					t.Fatalf("week %d sent %s says %+v, and names %d: %+v %+v", week, sendAt, f, sum, doc.Earlier, doc.Activities)
				}
			}
		}
		for text, n := range named {
			if n != 1 {
				t.Fatalf("%s is named %d times", text, n)
			}
		}
	}
}

// A correction names the report it corrects as that was printed, and lists the figures that are not as they were reported; no other
// report does.
func TestCorrectionNamesWhatItCorrects(t *testing.T) {
	t.Parallel()
	book, set, ctx := open(t), settings(), t.Context()
	inspected(t, book, "Kiểm tra chợ", 2)
	prepared, err := office.Prepare(ctx, book, set, friday(), []string{"txt", "json"}, office.Annex{}, now())
	if err != nil {
		t.Fatal(err)
	}
	sent, err := book.MarkSent(ctx, prepared)
	if err != nil {
		t.Fatal(err)
	}
	inspected(t, book, "Kiểm tra quán", 4)
	set.Office.Symbol = "VP" // as the office is called now
	correction := friday()
	correction.CorrectionOf = sent.ID
	again, err := office.Prepare(ctx, book, set, correction, []string{"txt", "json"}, office.Annex{}, now())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text  string
		files []model.File
		want  bool
	}{
		{"(đính chính Báo cáo số 01-BC/ĐU, ngày 16/8/2021)", again.Files[:1], true},
		{"Các số liệu thay đổi so với báo cáo số 01-BC/ĐU (đã báo cáo → đính chính):", again.Files[:1], true},
		{`"corrects": {`, again.Files[1:], true},
		{`"symbol": "01-BC/ĐU"`, again.Files[1:], true},
		{`"issued_on": "2021-08-16"`, again.Files[1:], true},
		{"đính chính", prepared.Files[:1], false},
		{`"corrects"`, prepared.Files[1:], false},
	} {
		if bytes.Contains(c.files[0].Bytes, []byte(c.text)) != c.want {
			t.Errorf("%s: %q stands there %t, want %t\n%s", c.files[0].Name, c.text, !c.want, c.want, c.files[0].Bytes)
		}
	}
	_, table, _ := bytes.Cut(again.Files[0].Bytes, []byte("Các số liệu thay đổi"))
	if bytes.Count(table, []byte("→")) != 1+2 || bytes.Count(table, []byte(" 2 → 6")) != 2 { // one in the words above; what came, and the sum
		t.Errorf("one figure went from 2 to 6:\n%s", table)
	}
}
