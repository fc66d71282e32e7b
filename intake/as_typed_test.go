package intake_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/intake"
	"sotruc/intake/when"
	"sotruc/model"
)

// A rhythm with its day behind the verb of a duty is the one the same words are where an officer types them.
func TestAPaperHoldsTheRhythmAFormHolds(t *testing.T) {
	t.Parallel()
	on, _ := model.NewDate(2021, 8, 16)
	rapid.Check(t, func(t *rapid.T) {
		day, rhythms := "ngày 10", []string{"2 tháng một lần", "hai tháng một lần", "02 tháng/lần", "mỗi 2 tháng", "cứ 3 tháng một lần", "hằng tháng", "hàng tháng", "mỗi tháng", "hằng quý", "6 tháng một lần"}
		if rapid.Bool().Draw(t, "weekly") {
			day, rhythms = "thứ Sáu", []string{"2 tuần một lần", "02 tuần/lần", "cứ 2 tuần một lần", "mỗi 2 tuần", "hằng tuần", "mỗi tuần"}
		}
		rhythm := rapid.SampledFrom(rhythms).Draw(t, "rhythm")
		joint := rapid.SampledFrom([]string{" ", ", ", ", vào ", " vào "}).Draw(t, "joint")
		words := rhythm + joint + day
		if rapid.Bool().Draw(t, "day first") {
			words = rapid.SampledFrom([]string{"", "vào "}).Draw(t, "put") + day + rapid.SampledFrom([]string{" ", ", "}).Draw(t, "behind") + rhythm
		}
		typed, no := when.TypedDeadlines(words, on, on)
		verb := rapid.SampledFrom([]string{"báo cáo", "gửi báo cáo về Văn phòng Đảng ủy", "họp", "sinh hoạt", "kiểm tra các chốt"}).Draw(t, "verb")
		p := intake.Parse(paperOf("1. Các chi bộ " + verb + " " + words + ".\n2. Công an phường kiểm tra lưu trú."))
		if no.Why != "" || len(typed) != 1 {
			t.Fatalf("typed %q: %v, %v", words, typed, no)
		}
		read := p.Directive.Tasks[0].Deadlines
		if len(read) == 1 {
			read[0].Phrase, read[0].ToWhom, typed[0].Phrase = "", "", ""
		}
		if len(read) != 1 || read[0] != typed[0] || len(p.Doubts) > 0 {
			t.Fatalf("%s %s: %+v, typed %+v; %s", verb, words, read, typed[0], doubtsOf(p))
		}
	})
}

// A day that only tells of a paper or a meeting is none of the rhythm in its sentence.
func TestADayOfSomethingElseIsNoDayOfARhythm(t *testing.T) {
	t.Parallel()
	for _, item := range []string{
		"Theo kết luận tại cuộc họp ngày 10, hằng tháng các chi bộ báo cáo.",
		"Các chi bộ rà soát theo báo cáo ngày 10, báo cáo 2 tháng một lần.",
	} {
		p := intake.Parse(paperOf("1. " + item + "\n2. Công an phường kiểm tra lưu trú."))
		for _, d := range p.Directive.Tasks[0].Deadlines {
			if d.Day == 10 {
				t.Errorf("%s: %+v", item, d)
			}
		}
		if !strings.Contains(doubtsOf(p), "deadline-without-date") {
			t.Errorf("%s: %s", item, doubtsOf(p))
		}
	}
}
