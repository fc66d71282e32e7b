package isolation_test

import (
	"fmt"
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// Of no days of isolation and ten of watching no decision is wanted: it is in the list of those who watch themselves, nobody asks for a
// number or, once it is over, for a certificate; so also where it was written down as an isolation by a decision.
func TestAWatchWantsNoDecision(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	i := d.IsolationOf("Lê Thị Cúc")
	i.Days, i.MonitorDays, i.StartsOn, i.AnchorOn, i.EndsOn, i.RegimeID, i.TestDays = 0, 10, d.Desk.Today(), d.Desk.Today(), d.Desk.Today(), "r", nil
	i.Follow, i.OrderNumber, i.OrderOn = model.FollowIsolation, "", 0
	if _, err := d.Desk.Book.UpdateIsolation(t.Context(), i); err != nil {
		t.Fatal(err)
	}
	d.Reopen().Go("people?state=monitoring").See("Lê Thị Cúc", "26/08").Go("people?state=ended").Absent("Lê Thị Cúc").Go("people?no_order=true").Absent("Lê Thị Cúc")
	d.Go(fmt.Sprintf("person/%d", i.PersonID)).See("TỰ THEO DÕI", "Quyết định: –").Absent("chưa có quyết định")
	if err := d.Desk.Book.EndIsolations(t.Context(), []model.IsolationID{i.ID}, model.OutcomeCompleted, d.Desk.Today(), model.SourceNone, "theo ý kiến trạm y tế"); err != nil {
		t.Fatal(err)
	}
	keys, err := d.Desk.Book.PersonKeys(t.Context(), model.PersonFilter{NoCertificate: true})
	if err != nil || len(keys) != 0 {
		t.Errorf("a certificate is wanted of %v, %v", keys, err)
	}
}

// In a book of today the rule for a contact of COVID-19 asks for nothing. Nobody is entered as over at once: the form says so, and takes
// the days of a decision, or of a watch.
func TestARuleThatAsksForNothing(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Later(2000)
	before := len(d.Everybody())
	d.Press("a").Write("Người Mới").Field("Bắt đầu").Clear("10/08/2021").Write("6/2/2027").Tabs(1)
	d.See("26/2023/QĐ-TTg không yêu cầu gì với F1, COVID-19").Field("Số quyết định").See("nhập số ngày theo quyết định, hoặc chọn theo dõi").FitsEverySize()
	d.Press("ctrl+s").See("! Không có quy định để tính: nhập số ngày")
	if n := len(d.Everybody()); n != before {
		t.Fatalf("%d people, not %d", n, before)
	}
	d.Field("Số ngày").Write("0").Press("ctrl+s").See("! Không có quy định để tính: nhập số ngày")
	d.Field("Số ngày").Clear("0").Write("5").Press("ctrl+s").See("Đã lưu Người Mới")
	if i := d.IsolationOf("Người Mới"); i.RegimeID != "" || i.Days != 5 || i.EndsOn != i.StartsOn+5 || i.StateOn(d.Desk.Today()) != model.StateIsolating {
		t.Errorf("%+v", i)
	}
}

// A watch under no rule wants its days, also where it goes on to the next person of the household.
func TestAWatchUnderNoRuleWantsItsDays(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	d.Press("a").Write("Người Mới").Field("Bệnh").Press("enter").Write("sởi").Press("enter")
	d.See("không có quy định đang hiệu lực cho").Field("Hình thức").Press("right").See("Theo dõi sức khỏe").Press("ctrl+s")
	d.See("! Không có quy định để tính: nhập số ngày")
	d.Field("Số ngày").Write("21").Press("ctrl+n").Write("Người Sau").Press("ctrl+s").See("Đã lưu Người Sau")
	today := d.Desk.Today()
	for _, name := range []string{"Người Mới", "Người Sau"} {
		i := d.IsolationOf(name)
		if i.Disease != "soi" || !i.WatchOnly() || i.Days != 0 || i.MonitoredUntil() != i.StartsOn+21 || i.StateOn(today) != model.StateMonitoring {
			t.Errorf("%s: %+v", name, i)
		}
	}
}

// What is over as it begins is not taken by the book either, from wherever it comes; what an older program let in stands in the way of
// nothing else.
func TestTheBookTakesNothingThatIsOverAtOnce(t *testing.T) {
	t.Parallel()
	d, _ := drive.StartIsolating(t)
	i := d.IsolationOf("Lê Thị Cúc")
	i.Follow, i.Days, i.MonitorDays, i.RegimeID, i.TestDays = model.FollowWatch, 0, 0, "", nil
	i.EndsOn = i.StartsOn
	if _, err := d.Desk.Book.UpdateIsolation(t.Context(), i); len(model.FieldErrors(err)) != 1 || model.FieldErrors(err)[0].Code != model.CodeNoDays {
		t.Errorf("a watch of no days: %v", err)
	}
	i.MonitorDays, i.AnchorOn = 5, i.StartsOn-9
	if !i.OverAtOnce() {
		t.Errorf("watched since long before: %+v", i)
	}
	old := i
	i.Origin = "con bà Tư"
	if err := i.TimelyFrom(old, d.Desk.Today()); err != nil {
		t.Errorf("put right in something else: %v", err)
	}
}

// The end of a watch is shown as its end everywhere, and moving it moves that: the card, the list and the message have the day, and nobody is
// isolated by it.
func TestTheEndOfAWatchIsMoved(t *testing.T) {
	t.Parallel()
	d, home := drive.StartIsolating(t)
	today := d.Desk.Today()
	p, err := d.Desk.Book.AddPerson(t.Context(), model.Person{Name: "Người Mới", HouseholdID: home.ID}, model.Isolation{
		Disease: "soi", Follow: model.FollowWatch, Category: model.CategoryF1, Place: model.PlaceHome, Anchor: model.AnchorStart, AnchorOn: today,
		StartsOn: today, EndsOn: today, MonitorDays: 21,
	})
	if err != nil {
		t.Fatal(err)
	}
	d.Reopen().Go(fmt.Sprintf("person/%d", p.ID)).See("06/09/2021 · ngày TD").Press("z").See("06/09/2021").Write("+7").Tabs(1).Write("ca mới").Press("ctrl+s")
	d.See("13/09/2021 · ngày TD", "06/09/2021 → 13/09/2021", "TỰ THEO DÕI").Absent("ĐANG CÁCH LY")
	d.Press("z").Write("16/8/2021").Tabs(1).Write("nhầm").Press("ctrl+s").See("Không có ngày nào phải cách ly hay theo dõi")
	if i := d.IsolationOf("Người Mới"); i.StateOn(today) != model.StateMonitoring || i.LastDay() != today+28 {
		t.Errorf("%+v", i)
	}
}
