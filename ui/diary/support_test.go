package diary_test

import (
	"testing"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/ui/drive"
	"sotruc/ui/scene"
)

// What is given to a household is entered from its card, is shown there, and is a delivery in the report until it is taken back.
func TestWhatIsGivenToAHousehold(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	ctx, book := t.Context(), d.Desk.Book
	home, err := book.AddHousehold(ctx, model.Household{Head: "Trần Thị Bảy", HelpNeeded: "gạo"}, []model.Person{{Name: "Trần Thị Bảy"}}, []model.Isolation{{}})
	if err != nil {
		t.Fatal(err)
	}
	delivered := func() int {
		t.Helper()
		p := model.Period{From: d.Desk.Today() - 3, To: d.Desk.Today()}
		facts, err := book.Facts(ctx, p, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range figure.Count(facts, p, model.Calendar{}) {
			if f.Code == "support.deliveries" {
				return f.Up
			}
		}
		return -1
	}
	d.Visit(scene.HouseholdCard{ID: home.ID}).Press("g").See("Chưa ghi lần cấp phát")
	d.Press("n").See("Trần Thị Bảy", "Hỗ trợ")
	d.Press("tab", "tab").Write("Gạo 10 kg, mì 1 thùng").Press("tab").Write("2").Press("ctrl+s").See("Đã lưu: Gạo 10 kg", "Gạo 10 kg, mì 1 thùng")
	d.Press("esc").See("Đã cấp, hỗ trợ: 1 lần, gần nhất 16/08/2021: Gạo 10 kg, mì 1 thùng")
	if n := delivered(); n != 2 {
		t.Errorf("%d delivered", n)
	}
	d.Visit(scene.Activities{}).See("Gạo 10 kg, mì 1 thùng · Trần")
	other, err := book.AddHousehold(ctx, model.Household{Head: "Trần Văn Tám"}, []model.Person{{Name: "Trần Văn Tám"}}, []model.Isolation{{}})
	if err != nil {
		t.Fatal(err)
	}
	if err := book.MergeHouseholds(ctx, home.ID, other.ID); err != nil {
		t.Fatal(err)
	}
	if moved, err := book.HouseholdActivities(ctx, other.ID); err != nil || len(moved) != 1 {
		t.Errorf("merged, the other has %+v, %v", moved, err)
	}
	d.Undo(2)
	d.Undo(1)
	if n := delivered(); n != 0 {
		t.Errorf("taken back, and %d delivered", n)
	}
}
