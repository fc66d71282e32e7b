package handout_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"sotruc/model"
	"sotruc/report/handout"
)

func TestCard(t *testing.T) {
	t.Parallel()
	held, watched := stop(t, "Lê Thị Hoa", "9 Lê Lợi", "2021-08-10"), stop(t, "Trần Bé", "", "2026-10-01")
	watched.Person.Birth = ""
	watched.Isolation = model.Isolation{
		ID: 2, Disease: "soi", Follow: model.FollowWatch, Category: model.CategoryF1, Place: model.PlaceHome, Anchor: model.AnchorExposure,
		AnchorOn: day(t, "2026-09-28"), StartsOn: day(t, "2026-10-01"), EndsOn: day(t, "2026-10-01"), RegimeID: "soi-contact", MonitorDays: 21,
		CheckIns: 1, Until: model.UntilStation,
	}
	docx := render(t, handout.Card{Office: "Đảng ủy phường Hòa Minh", Sheets: []handout.CardSheet{
		{Stop: held, Disease: "COVID-19", Rule: "5599/BYT-MT", Call: "Ngô Văn Tổ 0912345678"}, {Stop: watched, Disease: "sởi"},
	}})
	sound(t, docx)
	golden.RequireEqual(t, []byte(lines(t, docx)))
}

// A card has a line for every day from the first to the last, both counted, however long it is; test days are named.
func TestCardDays(t *testing.T) {
	t.Parallel()
	for _, days := range []model.Date{0, 1, 14, 28, 90} {
		s := stop(t, "An", "9 Lê Lợi", "2021-08-10")
		s.Isolation.EndsOn = s.Isolation.StartsOn + days
		s.Isolation.Tests = []model.Test{{DueOn: s.Isolation.StartsOn, Result: model.TestPending}}
		text := lines(t, render(t, handout.Card{Sheets: []handout.CardSheet{{Stop: s}}}))
		if n := strings.Count(text, "/2021 | "); n != int(days)+1 {
			t.Errorf("%d days: %d lines", days, n)
		}
		if !strings.Contains(text, "Ngày cuối | ") && !strings.Contains(text, "ngày cuối | ") || !strings.Contains(text, "10/08/2021 | # |  |  | Xét nghiệm") {
			t.Errorf("%d days: %s", days, text)
		}
	}
}

// Who ended early has the days until then.
func TestCardEndsWithTheIsolation(t *testing.T) {
	t.Parallel()
	s := stop(t, "An", "9 Lê Lợi", "2021-08-10")
	s.Isolation.Outcome, s.Isolation.EndedOn = model.OutcomeCompleted, s.Isolation.StartsOn+6
	if text := lines(t, render(t, handout.Card{Sheets: []handout.CardSheet{{Stop: s}}})); !strings.Contains(text, "đến hết ngày 16/08/2021 (7 ngày)") || strings.Contains(text, "17/08/2021") {
		t.Error(text)
	}
}
