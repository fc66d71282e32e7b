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
	if err := d.Desk.Book.EndIsolations(t.Context(), []model.IsolationID{i.ID}, model.OutcomeCompleted, d.Desk.Today(), model.SourceNone, ""); err != nil {
		t.Fatal(err)
	}
	keys, err := d.Desk.Book.PersonKeys(t.Context(), model.PersonFilter{NoCertificate: true})
	if err != nil || len(keys) != 0 {
		t.Errorf("a certificate is wanted of %v, %v", keys, err)
	}
}
