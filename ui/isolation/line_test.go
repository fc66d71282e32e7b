package isolation_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// Who is only watched has no end of an isolation today: the list shows until when.
func TestTheEndOfAWatch(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 30)
	today := d.Desk.Today()
	_, err := d.Desk.Book.ImportHouseholds(t.Context(), []model.HouseholdEntry{{
		Household: model.Household{Address: "9 Hàng Me", Head: "Em Theo Dõi"},
		People:    []model.Person{{Name: "Em Theo Dõi"}},
		Isolations: []model.Isolation{{
			Category: model.CategoryF1, Place: model.PlaceHome, Disease: model.DiseaseCovid, Follow: model.FollowWatch, Anchor: model.AnchorStart,
			AnchorOn: today, StartsOn: today, EndsOn: today, MonitorDays: 20,
		}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	d.Go("people?state=monitoring").Row("Em Theo Dõi").See(" 05/09").Absent("=16/08")
}
