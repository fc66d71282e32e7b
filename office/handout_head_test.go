package office_test

import (
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/office"
	"sotruc/report/handout"
)

// A commitment is not to be signed by a head of the household who died up to its day; before that day he was alive, and no other household is meant.
func TestACommitmentAfterTheHeadDied(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	ids := w.keys(t, "An Tiếp Xúc", "Giang Lẻ Loi", "Bình Quá Hạn")
	if err := w.book.EndIsolations(t.Context(), []model.IsolationID{ids[0].IsolationID}, model.OutcomeDied, w.today, model.SourceNone, ""); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		day  model.Date
		key  model.PersonKey
		died bool
	}{{w.today, ids[2], true}, {w.today - 1, ids[2], false}, {w.today, ids[1], false}} {
		made, err := office.MakeHandout(t.Context(), w.book, settings(), office.HandoutAsk{
			Kind: handout.KindCommitment, RoundFor: office.RoundFor{Day: c.day}, People: []model.PersonKey{c.key},
		}, now())
		if err != nil {
			t.Fatal(err)
		}
		if all := text(t, made.Files[0]); strings.Contains(all, "ĐẠI DIỆN HỘ") != c.died || strings.Contains(all, "(đã mất)") != c.died {
			t.Errorf("person %d on %s: %s", c.key.PersonID, c.day.Local(), all)
		}
	}
}
