package reply_test

import (
	"testing"

	"sotruc/model"
	"sotruc/model/reply"
)

func TestWordsThatAskForAnAnswer(t *testing.T) {
	t.Parallel()
	for words, want := range map[string][2]bool{
		"Báo cáo kết quả về Văn phòng Quận ủy trước ngày 25/8/2021":              {true, true},
		"tổng hợp, BÁO CÁO Thường trực Quận ủy":                                  {true, true},
		"Rà soát các tổ Covid cộng đồng; báo cáo, đề xuất":                       {true, true},
		"Phúc đáp bằng văn bản trước ngày 20/8":                                  {false, true},
		"Góp ý dự thảo Nghị quyết":                                               {false, true},
		"Tham gia ý kiến vào dự thảo, gửi về Ban Tổ chức":                        {false, true},
		"Cử 01 báo cáo viên dự tập huấn":                                         {false, false},
		"Họp nghe báo cáo của các tổ":                                            {false, false},
		"Nghe báo cáo của các tổ và báo cáo Quận ủy":                             {true, true},
		"Lập danh sách đảng viên, gửi về Ban Tổ chức":                            {false, true},
		"Trả lời cử tri tại hội nghị":                                            {false, false},
		"Trả lời Công văn số 77-CV/BTCQU\nBan Tổ chức xin ý kiến":                {false, true},
		"Trả lời văn bản":                                                        {false, true},
		"Trả lời chất vấn":                                                       {false, false},
		"Trả lời cử tri\nở tổ số 3":                                              {false, false},
		"Bảo vệ cao điểm":                                                        {false, false},
		"":                                                                       {false, false},
		"Theo báo cáo của ngành y tế, khử khuẩn các chốt":                        {false, false},
		"Tiếp nhận báo cáo của chi bộ":                                           {false, false},
		"Triển khai đến từng hộ và có văn bản trả lời Ủy ban Kiểm tra trong quý": {false, true},
	} {
		if got := [2]bool{reply.ForReport(words), reply.Asked(words)}; got != want {
			t.Errorf("%q: %v", words, got)
		}
	}
}

// What waits follows from the tasks as they stand: a duty, a roll call, a heading, what is closed and what is answered do not.
func TestWaiting(t *testing.T) {
	t.Parallel()
	day, _ := model.ParseDate("2021-08-16")
	now := day.At("13:00")
	task := func(id model.DirectiveID, words string, due model.Date, change func(*model.TaskOutline)) model.TaskOutline {
		o := model.TaskOutline{Leaf: true, Task: model.Task{ID: model.TaskID(id), DirectiveID: id, Text: words, CreatedAt: (day - 9).At("08:00")}}
		if due != 0 {
			o.Deadline = model.Deadline{Every: model.EveryOnce, Due: due, Time: "17:00"}
		}
		if change != nil {
			change(&o)
		}
		return o
	}
	said := func(state model.CompletionState) func(*model.TaskOutline) {
		return func(o *model.TaskOutline) {
			o.Completions = []model.Completion{{TaskID: o.ID, State: state, At: (day - 1).At("08:00")}}
		}
	}
	led := func(lead string) func(*model.TaskOutline) { return func(o *model.TaskOutline) { o.Lead = lead } }
	got := reply.Waiting([]model.TaskOutline{
		task(1, "Báo cáo kết quả", day+2, nil),
		task(1, "Góp ý dự thảo", day-1, nil),
		task(2, "Góp ý dự thảo", 0, nil),
		task(3, "Báo cáo kết quả", day-1, said(model.CompletionDone)),
		task(4, "Báo cáo kết quả", day-1, said(model.CompletionDoing)),
		task(5, "Báo cáo kết quả", day, nil), // answered
		task(6, "Báo cáo hằng ngày", 0, func(o *model.TaskOutline) { o.Deadline = model.Deadline{Every: model.EveryDay, Time: "14:00"} }),
		task(7, "Các chi bộ báo cáo", day, func(o *model.TaskOutline) { o.RollCall = true }),
		task(8, "Báo cáo: các việc sau", day, func(o *model.TaskOutline) { o.Leaf = false }),
		task(0, "Báo cáo miệng", day, nil),
		task(9, "Treo băng rôn", day, nil),
		task(10, "Báo cáo kết quả", day-1, said(model.CompletionNotExecutable)),
		task(11, "Góp ý dự thảo", 0, func(o *model.TaskOutline) { o.CreatedAt = (day - 1).At("08:00") }),
		task(12, "Báo cáo kết quả", day, led("Ủy ban Mặt trận Tổ quốc phường")),
		task(13, "Báo cáo kết quả", day, led("Văn phòng Đảng ủy")),
		task(14, "Gửi báo cáo", day, func(o *model.TaskOutline) { o.Above = []model.Heading{{Lead: "UBND phường"}} }),
		task(16, "Trả lời Công văn số 88-CV/BTCTU\nĐề nghị báo cáo", day+3, led("Ban Xây dựng Đảng")), task(17, "Gửi về Ban Tổ chức danh sách", day, led("Ban Xây dựng Đảng")),
		task(15, "Báo cáo kết quả", day, led("Công an phường")), task(15, "Góp ý dự thảo", day+1, led("Đảng ủy các phường, xã")),
	}, "Đảng ủy phường Hòa Minh", func(id model.DirectiveID) bool { return id == 5 }, now, model.Calendar{DefaultDays: 3})
	want := map[model.DirectiveID]reply.Wait{
		11: {Due: (day + 2).At("17:00"), Reckoned: true},
		16: {Due: (day + 3).At("17:00"), Report: true},
		13: {Due: day.At("17:00"), Report: true}, 15: {Due: (day + 1).At("17:00")},
		1: {Due: (day - 1).At("17:00"), Late: true, Report: true}, 2: {Due: (day - 6).At("17:00"), Reckoned: true, Late: true}, 4: {Due: (day - 1).At("17:00"), Late: true, Report: true},
	}
	if len(got) != len(want) {
		t.Errorf("%+v", got)
	}
	for id, w := range want {
		if g, there := got[id]; !there || g != w {
			t.Errorf("%d: %+v, want %+v", id, g, w)
		}
	}
}

// Of several answers that a paper asks for the earliest day counts, in whatever order they stand; it is reckoned where none names it.
func TestTheEarliestOfSeveralAnswers(t *testing.T) {
	t.Parallel()
	day, _ := model.ParseDate("2021-08-16")
	by := func(due model.Date) model.Deadline {
		return model.Deadline{Every: model.EveryOnce, Due: due, Time: "17:00"}
	}
	for name, c := range map[string]struct {
		first, second model.Deadline
		days          int
		want          reply.Wait
	}{
		"two days":                       {by(day + 1), by(day + 3), 0, reply.Wait{Due: (day + 1).At("17:00"), Report: true}},
		"one day, and none":              {by(day + 1), model.Deadline{}, 0, reply.Wait{Due: (day + 1).At("17:00"), Report: true}},
		"no day":                         {model.Deadline{}, model.Deadline{}, 0, reply.Wait{Report: true}},
		"one that is late":               {by(day - 1), by(day + 3), 0, reply.Wait{Due: (day - 1).At("17:00"), Late: true, Report: true}},
		"an earlier day that is named":   {by(day + 1), model.Deadline{}, 3, reply.Wait{Due: (day + 1).At("17:00"), Report: true}},
		"a later day that is named":      {by(day + 4), model.Deadline{}, 3, reply.Wait{Due: (day + 2).At("17:00"), Reckoned: true, Report: true}},
		"a day that is named and one so": {by(day + 2), model.Deadline{}, 3, reply.Wait{Due: (day + 2).At("17:00"), Report: true}},
		"two that are reckoned":          {model.Deadline{}, model.Deadline{}, 3, reply.Wait{Due: (day + 2).At("17:00"), Reckoned: true, Report: true}},
	} {
		task := func(id model.TaskID, words string, rule model.Deadline) model.TaskOutline {
			return model.TaskOutline{Leaf: true, Task: model.Task{ID: id, DirectiveID: 1, Text: words, CreatedAt: (day - 1).At("08:00"), Deadline: rule}}
		}
		report, opinion := task(1, "Báo cáo kết quả", c.first), task(2, "Góp ý dự thảo", c.second)
		for _, tasks := range [][]model.TaskOutline{{report, opinion}, {opinion, report}} {
			got := reply.Waiting(tasks, "", func(model.DirectiveID) bool { return false }, day.At("13:00"), model.Calendar{DefaultDays: c.days})
			if len(got) != 1 || got[1] != c.want {
				t.Errorf("%s: %+v, want %+v", name, got[1], c.want)
			}
		}
	}
}
