package office_test

import (
	"slices"
	"testing"

	"sotruc/config"
	"sotruc/model"
	"sotruc/office"
)

// week is the weekly report of the week a day lies in.
func week(day model.Date) model.Report {
	from := day - model.Date(day.Weekday()-1)
	return model.Report{Kind: model.ReportWeekly, Disease: model.DiseaseCovid, Period: model.Period{From: from, To: from + 6}}
}

// issues takes a report into the book as issued, and as sent where so asked.
func (c *clerk) issues(set config.Config, r model.Report, sends bool) model.Report {
	c.t.Helper()
	r, err := office.Prepare(c.t.Context(), c.book, set, r, []string{"txt"}, office.Annex{}, c.now)
	if err == nil && sends {
		r, err = c.book.MarkSent(c.t.Context(), r)
	} else if err == nil {
		r, err = c.book.IssueReport(c.t.Context(), r)
	}
	if err != nil {
		c.t.Fatal(err)
	}
	return r
}

// falls notes a case found on a day.
func (c *clerk) falls(name string, on model.Date) {
	c.t.Helper()
	_, err := c.book.AddHousehold(c.t.Context(), model.Household{Head: name}, []model.Person{{Name: name}}, []model.Isolation{{
		Category: model.CategoryF0, Place: model.PlaceHome, Anchor: model.AnchorStart, AnchorOn: on, StartsOn: on, EndsOn: on + 30, RegimeID: "r",
		Days: 30, CheckIns: 2, Disease: model.DiseaseCovid, OrderNumber: "1/QĐ", OrderOn: on,
	}})
	if err != nil {
		c.t.Fatal(err)
	}
}

// against are the codes of what speaks against a report by those before it.
func (c *clerk) against(set config.Config, r model.Report) []string {
	c.t.Helper()
	found, err := office.Preceding(c.t.Context(), c.book, set, r, c.now)
	if err != nil {
		c.t.Fatal(err)
	}
	var codes []string
	for _, o := range found {
		codes = append(codes, o.Code)
	}
	return codes
}

func figureOf(t *testing.T, r model.Report, code string) model.Figure {
	t.Helper()
	at := slices.IndexFunc(r.Figures, func(f model.Figure) bool { return f.Code == code })
	if at < 0 {
		t.Fatalf("no %s in %+v", code, r)
	}
	return r.Figures[at]
}

// A case that was entered after the data moment of a report about its days comes up in the next one, whether or not it was noted that the
// report was sent; that it was not is said.
func TestTheNextReportGoesOnFromTheOneIssued(t *testing.T) {
	t.Parallel()
	c, set := newClerk(t, 1), settings()
	first := c.now.Date() - model.Date(c.now.Date().Weekday()-1)
	c.falls("Một", first)
	c.now = (first + 4).At("15:00")
	one := c.issues(set, week(first), false)
	c.now = (first + 5).At("09:00")
	c.falls("Hai", first+5)
	c.now = (first + 11).At("15:00")
	if got := c.against(set, week(first+7)); !slices.Equal(got, []string{"before-unsent"}) {
		t.Errorf("against the next: %v", got)
	}
	next := c.issues(set, week(first+7), true)
	was, cases, home := figureOf(t, one, "home.people"), figureOf(t, next, "f0.new"), figureOf(t, next, "home.people")
	if cases.Up != 1 || cases.Late != 1 || cases.Total != 2 || home.Opening != was.Now || home.Up != 1 || home.Now != 2 {
		t.Errorf("closed with %+v, then %+v and %+v", was, home, cases)
	}
}

// A report made after the one of the week behind it: that one then needs a correction, and the next says so until it has one.
func TestAReportMadeAfterTheNextOne(t *testing.T) {
	t.Parallel()
	c, set := newClerk(t, 1), settings()
	set.Report.DailyDue = ""
	first := c.now.Date() - model.Date(c.now.Date().Weekday()-1)
	c.falls("Một", first)
	c.now = (first + 4).At("15:00")
	c.issues(set, week(first), true)
	c.now = (first + 18).At("15:30")
	if got := c.against(set, week(first+14)); !slices.Equal(got, []string{"before-missing"}) {
		t.Errorf("against the third: %v", got)
	}
	third := c.issues(set, week(first+14), true)
	c.now = (first + 19).At("09:00")
	c.falls("Hai", first+9)
	second := c.issues(set, week(first+7), true)
	if f := figureOf(t, second, "f0.new"); f.Up != 1 || f.Late != 0 {
		t.Errorf("the second tells %+v", f)
	}
	c.now = (first + 25).At("15:00")
	if got := c.against(set, week(first+21)); !slices.Equal(got, []string{"before-withdrawn"}) {
		t.Errorf("against the fourth: %v", got)
	}
	anew := third
	anew.ID, anew.Rev, anew.CorrectionOf, anew.IssuedAt, anew.SentAt, anew.Number, anew.Files, anew.Printed = 0, 0, third.ID, 0, 0, 0, nil, ""
	anew = c.issues(set, anew, true)
	fourth := c.issues(set, week(first+21), true)
	if got, opens := figureOf(t, fourth, "f0.new"), figureOf(t, anew, "home.people"); got.Up != 0 || opens.Opening != 2 || opens.Up != 0 {
		t.Errorf("the fourth tells %+v, the third anew opens with %+v", got, opens)
	}
}

// A correction of a correction counts none of those before it among the papers that went out.
func TestACorrectionOfACorrectionCountsNeither(t *testing.T) {
	t.Parallel()
	c, set := newClerk(t, 1), settings()
	r := c.issues(set, week(c.now.Date()), true)
	for range 3 {
		c.now += 60
		anew := week(c.now.Date())
		anew.CorrectionOf = r.ID
		r = c.issues(set, anew, true)
		if f := figureOf(t, r, "paper.issued"); f.Up != 0 {
			t.Errorf("a correction counts %+v", f)
		}
	}
}

// As which kind an activity is counted may be set otherwise between two reports: that is nothing that happened.
func TestOtherKindsOfActivitiesAreNoActivities(t *testing.T) {
	t.Parallel()
	c, plain, set := newClerk(t, 1), settings(), settings()
	patrol := model.OwnKind{Code: "patrol", Label: "Lượt tuần tra"}
	plain.Activity.Kinds = []model.OwnKind{patrol}
	patrol.CountsAs = model.ActivityInspection
	set.Activity.Kinds = []model.OwnKind{patrol}
	first := c.now.Date() - model.Date(c.now.Date().Weekday()-1)
	if _, err := c.book.AddActivity(t.Context(), model.Activity{Kind: "patrol", On: first, Count: 10, Text: "Tuần tra"}); err != nil {
		t.Fatal(err)
	}
	for n, with := range []config.Config{plain, set, plain, set, set} {
		c.now = (first + model.Date(7*n+4)).At("15:00")
		r := c.issues(with, week(first+model.Date(7*n)), true)
		up, want := 0, 10
		for _, f := range r.Figures {
			if f.Code == "activity.patrol" || f.Code == "activity.inspection" {
				up += f.Up + f.Down
			}
		}
		if n > 0 {
			want = 0
		}
		if up != want {
			t.Errorf("report %d tells %d activities", n, up)
		}
	}
}

// What was recorded of the sessions of before does not stand for what is missing of the present ones.
func TestLateCheckInsDoNotHideMissingOnes(t *testing.T) {
	t.Parallel()
	c, set := newClerk(t, 1), settings()
	first := c.now.Date() - model.Date(c.now.Date().Weekday()-1)
	c.now = first.At("08:00")
	c.falls("Một", first)
	keys, err := c.book.EveryPerson(t.Context())
	if err != nil || len(keys) != 1 {
		t.Fatalf("%+v, %v", keys, err)
	}
	all, err := c.book.Isolations(t.Context(), keys[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	c.now = (first + 7).At("00:01")
	c.issues(set, week(first), true)
	var made []model.CheckIn
	for day := first + 1; day < first+7; day++ {
		made = append(made, model.CheckIn{IsolationID: all[0].ID, Day: day, Session: model.Morning, Result: model.CheckInNormal})
	}
	if err := c.book.RecordCheckIns(t.Context(), made); err != nil {
		t.Fatal(err)
	}
	c.now = (first + 14).At("00:01")
	r := week(first + 7)
	if r, err = office.Draft(t.Context(), c.book, set, r, c.now); err != nil {
		t.Fatal(err)
	}
	done := figureOf(t, r, "checkin.done")
	if done.Up != 6 || done.Late != 6 {
		t.Errorf("%+v", done)
	}
	doc, err := office.LoadDocument(t.Context(), c.book, set, r)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range office.Against(set, doc, nil, c.now) {
		if o.Code == "not-looked-in" && o.Count == 14 {
			return
		}
	}
	t.Errorf("fourteen sessions are missing, said is %+v", office.Against(set, doc, nil, c.now))
}

// A report of days that another tells of is said, unless it corrects that one.
func TestAReportOfTheSameDays(t *testing.T) {
	t.Parallel()
	c, set := newClerk(t, 1), settings()
	set.Report.DailyDue = ""
	first := week(c.now.Date())
	c.now = first.Period.From.At("08:00") + 60*24*6
	sent := c.issues(set, first, true)
	shifted := first
	shifted.Period.From, shifted.Period.To = first.Period.From+3, first.Period.To+3
	if got := c.against(set, shifted); !slices.Contains(got, "overlaps") {
		t.Errorf("against one of three days later: %v", got)
	}
	anew := first
	anew.CorrectionOf = sent.ID
	if got := c.against(set, anew); slices.Contains(got, "overlaps") {
		t.Errorf("against a correction: %v", got)
	}
	if got := c.against(set, week(first.Period.To+1)); slices.Contains(got, "overlaps") {
		t.Errorf("against the next: %v", got)
	}
}

// Between a report that closes on Sunday and was issued on Friday, and that Sunday, one leaves and another comes, and what was done is taken back:
// the next report tells both, not that nothing happened.
func TestWhatCameAndWentSinceTheReportBeforeIsNotNetted(t *testing.T) {
	t.Parallel()
	c, set := newClerk(t, 1), settings()
	ctx, first := t.Context(), c.now.Date()-model.Date(c.now.Date().Weekday()-1)
	c.now = first.At("08:00")
	c.falls("Một", first)
	c.now = (first + 1).At("08:00")
	one, err := c.book.AddActivity(ctx, model.Activity{Kind: model.ActivityMeeting, On: first + 1, Count: 3, Text: "Họp"})
	if err != nil {
		t.Fatal(err)
	}
	c.now = (first + 4).At("15:30")
	c.issues(set, week(first), true)
	c.now = (first + 5).At("09:00")
	keys, err := c.book.EveryPerson(ctx)
	if err != nil {
		t.Fatal(err)
	}
	all, err := c.book.Isolations(ctx, keys[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.book.EndIsolations(ctx, []model.IsolationID{all[0].ID}, model.OutcomeLeft, first+5, "", "đi"); err != nil {
		t.Fatal(err)
	}
	c.falls("Hai", first+5)
	if err := c.book.DeleteActivity(ctx, one.ID); err != nil {
		t.Fatal(err)
	}
	c.now = (first + 8).At("09:00")
	if _, err := c.book.AddActivity(ctx, model.Activity{Kind: model.ActivityMeeting, On: first + 8, Count: 2, Text: "Họp"}); err != nil {
		t.Fatal(err)
	}
	c.now = (first + 11).At("15:30")
	r := c.issues(set, week(first+7), true)
	for code, want := range map[string][5]int{
		"home.people":      {1, 1, 1, 1, 0},
		"home.households":  {1, 1, 1, 1, 0},
		"activity.meeting": {0, 2, 3, -1, -3},
	} {
		if f := figureOf(t, r, code); [5]int{f.Opening, f.Up, f.Down, f.Now, f.Late} != want {
			t.Errorf("%s: %+v, want %v", code, f, want)
		}
	}
}
