package round_test

import (
	"fmt"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/store"
	"sotruc/ui/drive"
)

// The grid has of every session what the round of that session has, also of the days on which somebody was in the isolation before the one that is
// shown, and of the morning of the day on which the one took the place of the other.
func TestTheGridHasWhatTheRoundsHave(t *testing.T) {
	t.Parallel()
	for _, place := range []model.Place{model.PlaceHome, model.PlaceHospital} {
		d, _ := drive.StartIsolating(t)
		contact, today := d.IsolationOf("Lê Thị Cúc"), d.Desk.Today()
		for day, result := range map[model.Date]model.CheckInResult{today - 4: model.CheckInAbsent, today - 1: model.CheckInNormal, today: model.CheckInRefused} {
			if err := d.Desk.Book.RecordCheckIns(t.Context(), []model.CheckIn{{IsolationID: contact.ID, Day: day, Session: model.Morning, Result: result}}); err != nil {
				t.Fatal(err)
			}
		}
		sick := contact
		sick.ID, sick.Rev, sick.Category, sick.Place, sick.StartsOn, sick.AnchorOn, sick.EndsOn, sick.TestDays = 0, 0, model.CategoryF0, place, today, today, today+10, nil
		end := store.Instead{IsolationEnd: model.IsolationEnd{ID: contact.ID, On: today}, Outcome: model.OutcomeBecameCase}
		if _, err := d.Desk.Book.StartIsolation(t.Context(), sick, end); err != nil {
			t.Fatal(err)
		}
		words := map[model.CheckInResult]string{"": "chưa ghi", model.CheckInNormal: "bình thường", model.CheckInAbsent: "vắng mặt", model.CheckInRefused: "từ chối"}
		d.Reopen().Go("people?any_state=true").Press("g").Row("Lê Thị Cúc").Press("end")
		for back := range 14 { // the last is before the first day
			day, session, said := today-model.Date((back+1)/2), model.Morning, "không phải theo dõi"
			if back%2 == 1 {
				session = model.Afternoon
			}
			stops, err := d.Desk.Book.Round(t.Context(), day, session, model.PersonFilter{})
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range stops {
				if s.Name == "Lê Thị Cúc" {
					said = words[s.CheckIn.Result]
				}
			}
			name := map[model.Session]string{model.Morning: "sáng", model.Afternoon: "chiều"}[session]
			d.Press("left").See(fmt.Sprintf("Lê Thị Cúc 1970 %s %s: %s", name, day.Local()[:len("02/01")], said))
		}
		if !strings.Contains(d.Screen(), "không phải theo dõi") {
			t.Errorf("%s: before the first day somebody was asked for", place)
		}
	}
}
