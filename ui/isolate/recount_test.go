package isolate_test

import (
	"fmt"
	"slices"
	"testing"

	"sotruc/model"
	"sotruc/model/contact"
	"sotruc/model/figure"
	"sotruc/office"
	"sotruc/ui/drive"
)

// figures are those of one day by their codes.
func figures(t *testing.T, d *drive.Driver, on model.Date) map[string]model.Figure {
	t.Helper()
	p := model.Period{From: on, To: on}
	facts, err := d.Desk.Book.Facts(t.Context(), p, 0)
	if err != nil {
		t.Fatal(err)
	}
	of := map[string]model.Figure{}
	for _, f := range figure.Count(facts, p, model.Calendar{}) {
		of[f.Code] = f
	}
	return of
}

// positive records a positive test of the selected one and that this is a case now, found by cross-infection.
func positive(d *drive.Driver) *drive.Driver {
	return d.Press("t", "right", "right", "ctrl+s").See("dương tính. Kết thúc đợt cách ly này").Press("c").See("Chuyển F0").Press("tab", "right", "right", "ctrl+s")
}

// A new case asks its household once: from which day and for whom. All is shown before it is one step; then comes the isolation of the
// case herself. Household of four, isolated 10/08 to 24/08; on 16/08 Cúc is positive, Em went home on 14/08.
func TestANewCaseAsksItsHousehold(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	wentHome(t, d)
	today := d.Desk.Today()
	d.Go("people").Row("Lê Thị Cúc")
	positive(d).See("F0 Lê Thị Cúc từ 16/08/2021: ai trong hộ tính lại", "16/08/2021", "Trần Văn Bình 1960", "F0 trong hộ: Lê Thị Cúc, 16/08/2021").Goldens(t)

	// Left, nothing changes, and the card of the household says so.
	d.Press("esc")
	if i := d.IsolationOf("Trần Văn Bình"); i.EndsOn != today+8 {
		t.Fatalf("%+v", i)
	}
	d.Go("household/1").See("F0 Lê Thị Cúc từ 16/08/2021: 3 thành viên chưa tính lại. f: tính lại")
	d.Press("f").See("ai trong hộ tính lại").Field("Tính từ ngày").Press("ctrl+u").Write("20/8").Press("ctrl+s").See("Ngày này chưa tới")
	d.Press("ctrl+u").Write("15/8").Field("Số ngày").Write("0").Press("ctrl+s").See("! ").Press("ctrl+u")
	d.Field("Trần Thị Dung").Press("space", "ctrl+s")
	d.See("Tính lại từ 15/08/2021", "Ghi cho 2 người", "hết 24/08 → 29/08 (+5 ngày)", "không tính lại", "cách ly mới 15/08 – 29/08").Goldens(t)
	d.Press("esc").Press("f").Press("ctrl+s").See("Tính lại từ 16/08/2021", "Ghi cho 3 người", "hết 24/08 → 30/08 (+6 ngày)", "cách ly mới 16/08 – 30/08")
	d.Press("enter").See("Đã tính lại cho 3 người trong hộ", "Đợt cách ly mới").Press("esc").Absent("chưa tính lại")

	cuc := d.IsolationOf("Lê Thị Cúc").PersonID
	for name, want := range map[string][2]model.Date{
		"Trần Văn Bình": {today - 6, today + 14}, "Trần Thị Dung": {today - 6, today + 14}, "Trần Văn Em": {today, today + 14},
	} {
		i := d.IsolationOf(name)
		if i.StartsOn != want[0] || i.EndsOn != want[1] || i.ContactID != cuc || i.Outcome != model.OutcomeNone {
			t.Errorf("%s: %s to %s, contact of %d, %q", name, i.StartsOn, i.EndsOn, i.ContactID, i.Outcome)
		}
	}
	d.Undo(1).See("3 thành viên chưa tính lại")
	if i := d.IsolationOf("Trần Văn Bình"); i.EndsOn != today+8 || i.ContactID != 0 || d.IsolationOf("Trần Văn Em").StartsOn != today-6 {
		t.Errorf("one undo does not take all back: %+v", i)
	}
	d.Press("U").Absent("chưa tính lại").Press("f").See("Đợt cách ly mới", "Lê Thị Cúc", "‹ F0 ›").Press("esc")
}

// wentHome ends the isolation of Em two days ago.
func wentHome(t *testing.T, d *drive.Driver) {
	t.Helper()
	em := d.IsolationOf("Trần Văn Em")
	if err := d.Desk.Book.EndIsolations(t.Context(), []model.IsolationID{em.ID}, model.OutcomeCompleted, d.Desk.Today()-2, model.SourceNone, "trạm cho về"); err != nil {
		t.Fatal(err)
	}
	d.Reopen()
}

// Straight from the test to the end: the household, then the form of the case herself, as F0. What the report of the day says is counted
// by hand: Bình, Cúc and Dung were at home in the morning; Em comes back, Bình and Dung stay longer, Cúc stays at home as a case.
func TestTheCaseIsIsolatedNext(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	wentHome(t, d)
	d.Go("people").Row("Lê Thị Cúc")
	positive(d).Press("ctrl+s").See("Ghi cho 3 người").Press("enter").See("Đợt cách ly mới", "Lê Thị Cúc", "‹ F0 ›")
	d.Field("Số ngày").Press("ctrl+u").Write("14").Press("ctrl+s").See("Đã lưu Lê Thị Cúc")
	today := d.Desk.Today()
	if i := d.IsolationOf("Lê Thị Cúc"); i.Category != model.CategoryF0 || i.StartsOn != today || i.EndsOn != today+14 {
		t.Errorf("%+v", i)
	}
	d.Go("household/1").Absent("chưa tính lại").Press("f", "ctrl+s").See("Với ngày này không ai phải đổi gì").Press("esc")
	got := figures(t, d, today)
	for _, want := range []model.Figure{
		{Code: "home.people", Opening: 3, Up: 1, Now: 4, Total: 4},
		{Code: "home.households", Opening: 1, Now: 1, Total: 1},
		{Code: "home.extended", Up: 2, Now: 2, Total: 2},
		{Code: "f1.people", Opening: 4, Down: 1, Now: 3, Total: 4}, // Em was watching himself, and is followed still
		{Code: "f0.new", Up: 1, Now: 1, Total: 1},
		{Code: "f0.cross", Up: 1, Now: 1, Total: 1},
	} {
		if f := got[want.Code]; f.Opening != want.Opening || f.Up != want.Up || f.Down != want.Down || f.Now != want.Now {
			t.Errorf("%+v, by hand %+v", f, want)
		}
	}
	d.Go("people?ends_on="+(today+14).String()).See("Trần Văn Bình", "Lê Thị Cúc", "Trần Thị Dung", "Trần Văn Em")
	d.Go("people?ends_on=" + (today + 8).String()).See("Không có ai")
}

// Where nobody else lives there the case's own isolation comes at once, and a case that was written down as one asks on the card.
func TestACaseAlone(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	alone := beside(t, d, "9 Trần Phú", model.Person{Name: "Võ An"})
	i := d.IsolationOf("Lê Thị Cúc")
	i.ID, i.PersonID = 0, 5
	if _, err := d.Desk.Book.StartIsolation(t.Context(), i); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Go("people").Row("Võ An")
	positive(d).See("Đợt cách ly mới", "Võ An", "‹ F0 ›").Press("esc", "k")
	d.Go("household/2").Absent("chưa tính lại").Press("f").See("Đợt cách ly mới", "Võ An", "‹ F0 ›")
	d.Field("Số ngày").Write("14").Press("ctrl+s").See("Đã lưu Võ An").Press("f").See("Không còn ai trong hộ phải tính lại")
	if alone.ID != 2 {
		t.Fatal(alone.ID)
	}
	d.Go("household/1").Press("f").See("Hộ này không có ca bệnh mới nào")
}

// Who is found to be a case on the very day a watch or an isolation of hers began is isolated as a case from that day on, and f offers
// it again where the form was left. The figures of the day have her once, as a case.
func TestACaseOnTheFirstDay(t *testing.T) {
	t.Parallel()
	for name, as := range map[string]func(i *model.Isolation, today model.Date){
		"watched": func(i *model.Isolation, today model.Date) {
			i.Follow, i.Days, i.EndsOn, i.MonitorDays, i.RegimeID = model.FollowWatch, 0, today, 14, ""
		},
		"isolated": func(i *model.Isolation, today model.Date) { i.EndsOn = today + 14 },
	} {
		d, _ := drive.StartIsolating(t)
		today := d.Desk.Today()
		i := d.IsolationOf("Lê Thị Cúc")
		i.StartsOn, i.AnchorOn = today, today
		as(&i, today)
		if _, err := d.Desk.Book.UpdateIsolation(t.Context(), i); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		d.Reopen().Go("household/1").Row("Lê Thị Cúc")
		positive(d).Press("ctrl+s", "enter").See("Đợt cách ly mới", "‹ F0 ›").Press("esc", "k")
		d.Go("household/1").Absent("chưa tính lại").Press("f").See("Đợt cách ly mới", "Lê Thị Cúc", "‹ F0 ›")
		d.Field("Số ngày").Press("ctrl+u").Write("14").Press("ctrl+s").See("Đã lưu Lê Thị Cúc")
		if i := d.IsolationOf("Lê Thị Cúc"); i.Category != model.CategoryF0 || i.StartsOn != today {
			t.Errorf("%s: %+v", name, i)
		}
		d.Press("f").See("ai trong hộ tính lại").Press("esc")
		got := figures(t, d, today)
		for code, now := range map[string]int{"home.people": 4, "f1.people": 3, "monitor.people": 0, "f0.new": 1} {
			if got[code].Now != now {
				t.Errorf("%s: %+v, by hand %d", name, got[code], now)
			}
		}
	}
}

// Who was only watched is isolated in its place from the day the household is counted from: the watch counts nowhere any more, and the
// card says what took its place.
func TestTheWatchIsReplaced(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	today := d.Desk.Today()
	watched := []string{"Trần Văn Bình", "Trần Thị Dung"}
	for n, name := range watched {
		i := d.IsolationOf(name)
		since := today - model.Date(3*n) // one of them since that very day
		i.Follow, i.Days, i.StartsOn, i.AnchorOn, i.EndsOn, i.MonitorDays, i.TestDays = model.FollowWatch, 0, since, since, since, 21, nil
		if _, err := d.Desk.Book.UpdateIsolation(t.Context(), i); err != nil {
			t.Fatal(err)
		}
	}
	d.Reopen()
	if got := figures(t, d, today); got["monitor.people"].Now != 2 || got["home.people"].Now != 2 {
		t.Fatalf("%+v", got)
	}
	d.Go("household/1").Row("Lê Thị Cúc")
	positive(d).Press("ctrl+s").See("cách ly mới 16/08 – 30/08").Press("enter").See("Đã tính lại cho 3 người trong hộ").Press("esc", "k")
	for _, name := range watched {
		if i := d.IsolationOf(name); i.Follow != model.FollowIsolation || i.StartsOn != today || i.EndsOn != today+14 {
			t.Errorf("%s: %+v", name, i)
		}
		d.Go("household/1").Row(name).Press("enter").See("THAY BẰNG ĐỢT TỪ 16/08/2021").Absent("TỰ THEO DÕI")
	}
	got := figures(t, d, today)
	for code, now := range map[string]int{"monitor.people": 0, "home.people": 3, "f1.people": 3} {
		if got[code].Now != now {
			t.Errorf("%+v, by hand %d", got[code], now)
		}
	}
	if waits, err := d.Desk.Book.Today(t.Context(), d.Desk.Now()); err != nil || waits.Monitoring != 0 || waits.HomePeople != 3 {
		t.Errorf("the first screen: %+v, %v", waits, err)
	}
}

// Several cases at once: only the household of the first is asked about there and then; Today counts the households whose question is
// open, and leads to them, until each is answered.
func TestHouseholdsOfSeveralCases(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 140)
	open := uncounted(t, d)
	heads := map[model.HouseholdID]bool{}
	var ids []model.IsolationID
	for _, l := range d.Everybody() {
		if i := l.Isolation; len(ids) < 3 && i.Outcome == model.OutcomeNone && i.Place == model.PlaceHome && i.StartsOn < d.Desk.Today() && !heads[l.HouseholdID] && !slices.Contains(open, l.HouseholdID) {
			ids = append(ids, i.ID)
			heads[l.HouseholdID] = true
		}
	}
	if err := d.Desk.Book.EndIsolations(t.Context(), ids, model.OutcomeBecameCase, d.Desk.Today(), model.SourceCross, ""); err != nil {
		t.Fatal(err)
	}
	now := uncounted(t, d)
	if len(now) <= len(open) {
		t.Fatalf("%v, before %v", now, open)
	}
	line := fmt.Sprintf("%d hộ có ca mới chưa tính lại thời gian", len(now))
	d.Reopen().Go("today").See(line).Row("hộ có ca mới").Press("enter").See("[Ca mới, chưa tính]")
	if d.Count() != len(now) {
		t.Errorf("%d in the list, %d counted", d.Count(), len(now))
	}
	home := now[len(now)-1]
	d.Go(fmt.Sprintf("household/%d", home)).Press("f").Field("Số ngày").Write("14").Press("ctrl+s").See("Ghi cho").Press("enter").See("Đã tính lại").Press("esc", "k")
	left := uncounted(t, d)
	if slices.Contains(left, home) || len(left) != len(now)-1 {
		t.Errorf("%v after %v without %d", left, now, home)
	}
	d.Go("today")
	if len(left) == 0 {
		d.Absent("hộ có ca mới")
		return
	}
	d.See(fmt.Sprintf("%d hộ có ca mới", len(left)))
}

// Two of a household of four are found on one day: one question names both, asks of each of the others once, and is one step; then come
// the forms of both, one after the other.
func TestTwoCasesAreOneQuestion(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	today := d.Desk.Today()
	d.Go("household/1").Row("Lê Thị Cúc").Press("space").Row("Trần Văn Em").Press("space")
	positive(d).See("F0 Lê Thị Cúc, Trần Văn Em từ 16/08/2021", "Trần Văn Bình", "Trần Thị Dung", "F0 trong hộ: Lê Thị Cúc, Trần Văn Em").FitsEverySize()
	d.Press("esc").See("F0 Lê Thị Cúc, Trần Văn Em từ 16/08/2021: 2 thành viên chưa tính lại").Press("f", "ctrl+s").See("Ghi cho 2 người").Press("enter")
	d.See("Đã tính lại cho 2 người trong hộ", "Đợt cách ly mới", "Lê Thị Cúc")
	d.Field("Số ngày").Press("ctrl+u").Write("14").Press("ctrl+s").See("Đợt cách ly mới", "Trần Văn Em")
	d.Field("Số ngày").Press("ctrl+u").Write("14").Press("ctrl+s").See("Đã lưu Trần Văn Em").Absent("chưa tính lại")
	for _, name := range []string{"Trần Văn Bình", "Trần Thị Dung"} {
		if i := d.IsolationOf(name); i.EndsOn != today+14 || i.Category != model.CategoryF1 || i.ContactID != d.IsolationOf("Lê Thị Cúc").PersonID {
			t.Errorf("%s: %+v", name, i)
		}
	}
	for _, name := range []string{"Lê Thị Cúc", "Trần Văn Em"} {
		if i := d.IsolationOf(name); i.Category != model.CategoryF0 || i.StartsOn != today {
			t.Errorf("%s: %+v", name, i)
		}
	}
	d.Undo(3).See("2 thành viên chưa tính lại")
	if i := d.IsolationOf("Trần Văn Bình"); i.EndsOn != today+8 || d.IsolationOf("Trần Thị Dung").EndsOn != today+8 {
		t.Errorf("one undo does not take all back: %+v", i)
	}
}

// uncounted lists the households with an open question, as the screens do, and compares them with each household read whole.
func uncounted(t *testing.T, d *drive.Driver) []model.HouseholdID {
	t.Helper()
	listed, err := office.Uncounted(t.Context(), d.Desk.Book, d.Desk.Config, d.Desk.Today())
	if err != nil {
		t.Fatal(err)
	}
	all, err := d.Desk.Book.HouseholdIDs(t.Context(), model.HouseholdFilter{})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(all)
	var open []model.HouseholdID
	for _, id := range all {
		members, err := office.LoadMembers(t.Context(), d.Desk.Book, id)
		if err != nil {
			t.Fatal(err)
		}
		if _, n := contact.Uncounted(members, d.Desk.Today(), d.Desk.Config.Regimes()); n > 0 {
			open = append(open, id)
		}
	}
	if !slices.Equal(listed, open) {
		t.Fatalf("listed %v, one by one %v", listed, open)
	}
	return listed
}
