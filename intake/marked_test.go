package intake_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/intake"
	"sotruc/model"
)

func TestTaskOf(t *testing.T) {
	issued, _ := model.NewDate(2021, 8, 14)
	for words, want := range map[string]struct{ ordinal, text, lead, support, phrase string }{
		"3. Giao Trạm Y tế phường chủ trì, phối hợp với Công an phường lấy mẫu\n   xét nghiệm, hoàn thành trước ngày 20/8.": {
			ordinal: "3", text: "Giao Trạm Y tế phường chủ trì, phối hợp với Công an phường lấy mẫu xét nghiệm, hoàn thành trước ngày 20/8.",
			lead: "Trạm Y tế phường", support: "Công an phường", phrase: "trước ngày 20/8",
		},
		"- Báo cáo kết quả về Văn phòng định kỳ 14 giờ hằng ngày": {
			ordinal: "-", text: "Báo cáo kết quả về Văn phòng định kỳ 14 giờ hằng ngày", phrase: "định kỳ 14 giờ hằng ngày",
		},
		"Một câu không giao việc cho ai": {text: "Một câu không giao việc cho ai"},
		"  \n\t\n":                       {},
		"":                               {},
	} {
		task, _ := intake.TaskOf(words, issued)
		support, phrase := "", ""
		if len(task.Units) > 0 {
			support = task.Units[0].Name
		}
		if len(task.Deadlines) > 0 {
			phrase = task.Deadlines[0].Phrase
		}
		if task.Ordinal != want.ordinal || task.Text != want.text || task.Lead != want.lead || support != want.support || phrase != want.phrase {
			t.Errorf("%q:\n got %q %q %q %q %q\nwant %q", words, task.Ordinal, task.Text, task.Lead, support, phrase, want)
		}
	}
	if task, _ := intake.TaskOf("Hoàn thành trước ngày 20/8.", issued); len(task.Deadlines) != 1 || task.Deadlines[0].Due.Local() != "20/08/2021" {
		t.Errorf("deadlines %+v", task.Deadlines)
	}
	if _, doubts := intake.TaskOf("Các phường khẩn trương báo cáo, kịp thời xử lý.", issued); len(doubts) == 0 || doubts[0].Start != -1 {
		t.Errorf("doubts %+v", doubts)
	}
}

func TestParagraphsOfALetter(t *testing.T) {
	text := "Đoạn mở đầu của văn bản này dài hơn sáu mươi chữ để ngắt\nxuống dòng dưới.\n\n1. Việc thứ nhất\n2. Việc thứ hai\nlà thế.\n"
	var got []string
	for _, p := range intake.Paragraphs(text) {
		got = append(got, text[p.Start:p.End])
	}
	want := "Đoạn mở đầu của văn bản này dài hơn sáu mươi chữ để ngắt\nxuống dòng dưới.|1. Việc thứ nhất|2. Việc thứ hai\nlà thế."
	if strings.Join(got, "|") != want {
		t.Errorf("got %q", got)
	}
}

func TestMarkedWordsOfAnyKind(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		words := strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{
			"1.", "a)", "-", "Giao", "Công an", "phường", "trước ngày", "20/8", "31/2/2021", "\n", "\n\n", "kịp thời", ",", "và", "\x00", "Đ", "ế", ":",
		}), 0, 30).Draw(rt, "words"), " ")
		text := intake.Parse(words).Directive.Text
		task, _ := intake.TaskOf(words, model.Date(rapid.IntRange(0, 20_000).Draw(rt, "day")))
		if strings.ContainsAny(task.Text, "\x00\x1b") {
			rt.Fatalf("%q", task.Text)
		}
		last := 0
		for _, p := range intake.Paragraphs(text) {
			if p.Start < last || p.End <= p.Start || p.End > len(text) {
				rt.Fatalf("%+v of %d bytes after %d", p, len(text), last)
			}
			last = p.End
		}
	})
}

func FuzzTaskOf(f *testing.F) {
	f.Add("1. Giao Công an phường phối hợp với Trạm Y tế trước ngày 20/8/2021")
	f.Add("a) \n\n - kịp thời")
	f.Fuzz(func(t *testing.T, words string) {
		if len(words) > 1<<16 {
			return
		}
		task, _ := intake.TaskOf(words, 18_000)
		if len(task.Text) > 4*len(words)+4 {
			t.Errorf("%d bytes of %d", len(task.Text), len(words))
		}
	})
}

func BenchmarkParagraphs(b *testing.B) {
	text := strings.Repeat("1. Ủy ban nhân dân các phường báo cáo kết quả về Quận ủy định kỳ 14 giờ hằng ngày.\n\n", 20_000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if len(intake.Paragraphs(text)) != 20_000 {
			b.Fatal("paragraphs")
		}
	}
}
