package when_test

import (
	"testing"

	"sotruc/intake/source"
	"sotruc/intake/when"
	"sotruc/model"
)

func TestReadSpoken(t *testing.T) {
	t.Parallel()
	on := day(t, "2021-08-16") // a Monday
	for words, want := range map[string][]string{
		"VPĐU theo dõi, báo cáo thứ sáu.":                     {"20/08/2021 by"},
		"báo cáo trước thứ sáu":                               {"trước ngày 20/08/2021 before"},
		"báo cáo trước 16h thứ sáu tuần sau":                  {"trước 16h thứ sáu tuần sau before"},
		"báo cáo trước 16h thứ sáu":                           {"trước 16:00 ngày 20/08/2021 before"},
		"xong trong tuần sau, không để kéo dài":               {"27/08/2021 by"},
		"xong trong tuần":                                     {"20/08/2021 by"},
		"làm trong ngày":                                      {"16/08/2021 by"},
		"chiều mai họp":                                       {"17/08/2021 by"},
		"báo cáo 3 giờ chiều ngày mai":                        {"17/08/2021 15:00 by"},
		"chậm nhất cuối tháng, trước ngày 25/8 gửi dự thảo":   {"31/08/2021 by", "trước ngày 25/8 before"},
		"báo cáo hằng tuần vào thứ sáu":                       {"hằng tuần vào thứ sáu at"},
		"tình hình tuần này, lần thứ hai":                     nil,
		"gửi thư ký, cô Mai":                                  nil,
		"báo cáo sáng chủ nhật":                               {"22/08/2021 by"},
		"trong tuần trước":                                    nil,
		"trước thứ sáu, rồi thứ hai":                          {"trước ngày 20/08/2021 before", "23/08/2021 by"},
		"xong 20/8":                                           {"20/08/2021 by"},
		"Hạn: 20/8.":                                          {"20/08/2021 by"},
		"hạn 25/8, xong 17h 20/8":                             {"25/08/2021 by", "20/08/2021 17:00 by"},
		"danh sách đến 20/8, tổ 3/5, hạn 1/8":                 nil,
		"báo cáo trước 25":                                    {"trước ngày 25/08/2021 before"},
		"xong trước 25, gửi anh Hùng; hạn 5.":                 {"trước ngày 25/08/2021 before", "05/09/2021 by"},
		"gửi trước 25 người, hạn 25%":                         nil,
		"xong 20 / 8, hạn 20/30":                              nil,
		"hoàn thành trước ngày 20/8/2021, báo cáo ngày mai ạ": {"trước ngày 20/8/2021 before", "17/08/2021 by"},
	} {
		s := source.New(words)
		var got []string
		for _, term := range when.ReadSpoken(s, source.Over(0, len(s.Fold)), on).Found {
			got = append(got, term.Phrase+" "+string(term.Relation))
			if again, no := when.TypedDeadlines(term.Phrase, 0, on); no.Why != "" || len(again) != 1 || again[0] != term.Deadline {
				t.Errorf("%s: %q is read back as %+v (%s), not %+v", words, term.Phrase, again, no.Why, term.Deadline)
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s: %q, not %q", words, got, want)
			continue
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%s: %q, not %q", words, got, want)
			}
		}
	}
}

// What is typed into a field of a deadline may be spoken as well, from the day it is typed.
func TestTypedDeadlinesAreSpoken(t *testing.T) {
	t.Parallel()
	issued, today := day(t, "2021-08-01"), day(t, "2021-08-16")
	got, no := when.TypedDeadlines("trước thứ sáu", today, issued)
	if no.Why != "" || len(got) != 1 || got[0].Due != day(t, "2021-08-20") || got[0].Relation != model.RelationBefore {
		t.Errorf("%+v (%s)", got, no.Why)
	}
}
