package cli_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"sotruc/model"
	"sotruc/store"
)

// A task names the headings above it that somebody leads, the nearest first; one without a lead is left out.
func TestListOfTasksNamesTheHeadings(t *testing.T) {
	d := newDesk(t)
	d.onBook(func(b *store.Book) error {
		unit, err := b.AddUnit(t.Context(), model.Unit{Kind: model.UnitBody, Name: "UBND phường"})
		if err != nil {
			return err
		}
		m, err := b.AddMember(t.Context(), model.Member{Name: "Nguyễn Thị Bình"})
		if err != nil {
			return err
		}
		_, err = b.AddTask(t.Context(), model.Task{Ordinal: "II", Text: "Phòng dịch", LeadID: unit.ID, Tasks: []model.Task{{
			Ordinal: "1", Text: "Tuyên truyền", Tasks: []model.Task{{Ordinal: "a)", Text: "Loa", MemberID: m.ID, Tasks: []model.Task{{Text: "Phát loa"}}}},
		}}})
		return err
	})
	type heading struct{ Ordinal, Lead, Member string }
	var got []struct {
		Text     string
		Headings []heading
	}
	if err := json.Unmarshal([]byte(d.must("list", "tasks", "--json")), &got); err != nil {
		t.Fatal(err)
	}
	want := []heading{{"a)", "", "Nguyễn Thị Bình"}, {"II", "UBND phường", ""}}
	if len(got) != 1 || got[0].Text != "Phát loa" || !reflect.DeepEqual(got[0].Headings, want) {
		t.Errorf("got %+v, want the headings %+v", got, want)
	}
}
