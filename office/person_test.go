package office_test

import (
	"testing"

	"sotruc/config"
	"sotruc/model"
	"sotruc/office"
)

// A paper that names a person of the roster gives the task to that member, and one that names no one of it keeps its words.
func TestAPaperGivesATaskToThePersonItNames(t *testing.T) {
	t.Parallel()
	book := open(t)
	units, err := book.AddUnits(t.Context(), []model.Unit{{Kind: model.UnitBody, Name: "Văn phòng Đảng ủy"}})
	if err != nil {
		t.Fatal(err)
	}
	member, err := book.AddMember(t.Context(), model.Member{Name: "Trần Thị Bình", Memberships: []model.Membership{{UnitID: units[0].ID}}})
	if err != nil {
		t.Fatal(err)
	}
	paper := office.Received(model.Directive{Kind: "CV", Subject: "báo cáo nhanh", Urgency: model.UrgencyNormal, Tasks: []model.Task{
		{Text: "tổng hợp", Lead: "Đồng chí Trần Thị Bình"}, {Text: "kiểm tra", Tasks: []model.Task{{Text: "trực", Lead: "đ/c Bình, Phó Bí thư"}, {Text: "gác", Lead: "đ/c Lan"}}},
	}}, now())
	saved, err := office.Register(t.Context(), book, config.Default(), paper, 0)
	if err != nil {
		t.Fatal(err)
	}
	below := saved.Tasks[1].Tasks
	for _, got := range []model.Task{saved.Tasks[0], below[0]} {
		if got.MemberID != member.ID || got.LeadID != units[0].ID || got.Lead != units[0].Name {
			t.Errorf("%q is %+v", got.Text, got)
		}
	}
	if below[1].Lead != "đ/c Lan" || below[1].MemberID != 0 {
		t.Errorf("a stranger's task is %+v", below[1])
	}
}
