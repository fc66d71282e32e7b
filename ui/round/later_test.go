package round_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// On the first day of a book nobody is due yet: the round says who will be, and from when on.
func TestAnEmptyRoundSaysWhoIsDueNext(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Go("round").See("Buổi này không có ai phải theo dõi")
	day := d.Desk.Today()
	home := func(name string, starts model.Date) {
		t.Helper()
		i := model.Isolation{
			Disease: model.DiseaseCovid, Category: model.CategoryF1, Place: model.PlaceHome, Anchor: model.AnchorStart, AnchorOn: starts, StartsOn: starts,
			EndsOn: starts + 14, Days: 14, CheckIns: 2, Follow: model.FollowIsolation,
		}
		if _, err := d.Desk.Book.AddHousehold(t.Context(), model.Household{Head: name, Address: "1 Lê Lợi"}, []model.Person{{Name: name}}, []model.Isolation{i}); err != nil {
			t.Fatal(err)
		}
	}
	home("Võ An", day+1)
	d.Go("today").Go("round").See("chưa ai phải theo dõi: Võ An từ chiều 17/08")
	home("Võ Bình", day)
	d.Go("today").Go("round").See("Võ Bình", "0/1").Absent("chưa ai phải")
	d.Press("left").See("chưa ai phải theo dõi: Võ Bình từ chiều 16/08").FitsEverySize()
	home("Võ Chi", day)
	d.Go("today").Go("round/2021-08-16/morning").See("2 người từ chiều 16/08")
}
