package office_test

import (
	"testing"

	"sotruc/model"
	"sotruc/office"
)

// A paper waits for what the office itself is asked for: not for what another body is to report, nor where it is an invitation or a paper of the
// office's own. Done by another body, its task changes nothing.
func TestPapersWaitForTheOfficeAlone(t *testing.T) {
	t.Parallel()
	book, set := open(t), settings()
	set.Office.Name = "Đảng ủy phường Hòa Minh"
	due := model.Deadline{Every: model.EveryOnce, Due: now().Date() + 3}
	report := func(lead string) model.Task {
		return model.Task{Text: "Báo cáo kết quả", Lead: lead, Deadline: due}
	}
	want := map[model.DirectiveID]bool{}
	var others model.Task
	for i, one := range []struct {
		kind, issuer string
		tasks        []model.Task
		waits        bool
	}{
		{"CV", "Quận ủy Liên Chiểu", []model.Task{report("Văn phòng Đảng ủy")}, true},
		{"CV", "Quận ủy Liên Chiểu", []model.Task{report("")}, true},
		{"CV", "Quận ủy Liên Chiểu", []model.Task{report("Đảng ủy các phường, xã"), report("Ủy ban Mặt trận Tổ quốc phường")}, true},
		{"KH", "Quận ủy Liên Chiểu", []model.Task{report("UBND phường")}, false},
		{"GM", "Quận ủy Liên Chiểu", []model.Task{report("Văn phòng Đảng ủy")}, false},
		{"KH", set.Office.Name, []model.Task{report("")}, false},
	} {
		d, err := book.RegisterDirective(t.Context(), model.Directive{
			Kind: one.kind, KindName: "Văn bản", Symbol: string(rune('1'+i)) + "-" + one.kind + "/QU", Issuer: one.issuer, IssuedOn: now().Date(), ReceivedAt: now(), Subject: "V/v kết quả", Urgency: model.UrgencyNormal,
			Tasks: one.tasks,
		})
		if err != nil {
			t.Fatal(err)
		}
		want[d.ID] = one.waits
		if len(d.Tasks) == 2 {
			others = d.Tasks[1]
		}
	}
	check := func() {
		t.Helper()
		got, err := office.Unanswered(t.Context(), book, set, 0, now())
		if err != nil {
			t.Fatal(err)
		}
		for id, waits := range want {
			if _, is := got[id]; is != waits {
				t.Errorf("paper %d waits: %v", id, is)
			}
		}
	}
	check()
	if others.ID == 0 {
		t.Fatal("no task of another body")
	}
	if err := book.Complete(t.Context(), []model.Completion{{TaskID: others.ID, State: model.CompletionDone}}); err != nil {
		t.Fatal(err)
	}
	check()
}
