package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/intake/doctext"
	"sotruc/intake/doubt"
)

// A letter that asks for an answer in a sentence of its text, and for nothing else, has that answer as its task, with the day it names; one
// that only tells of answers, is a reply itself, or asks for one should there be any trouble has none.
func TestAnAnswerAskedForInASentenceIsATask(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]struct{ due, lead string }{
		"Để hoàn thiện dự thảo, Văn phòng Quận ủy đề nghị các đồng chí nghiên cứu, có ý kiến bằng văn bản gửi về Văn phòng Quận ủy trước ngày 20/8/2021 để tổng hợp.":          {"2021-08-20", "Văn phòng Đảng ủy"},
		"Ban Tổ chức Quận ủy xin ý kiến về nhân sự. Ý kiến gửi về Ban Tổ chức Quận ủy chậm nhất ngày 19/8/2021.":                                                               {"2021-08-19", "Văn phòng Đảng ủy"},
		"Rất mong Đảng ủy phường sớm phúc đáp để Quận ủy có cơ sở thực hiện.":                                                                                                  {"-", "Văn phòng Đảng ủy"},
		"Quận ủy xin ý kiến Ban Thường vụ Đảng ủy phường về việc giới thiệu nhân sự. Ý kiến gửi về Quận ủy chậm nhất ngày 18/8/2021.":                                          {"2021-08-18", "Văn phòng Đảng ủy"},
		"Ban Tuyên giáo gửi dự thảo để các đồng chí nghiên cứu.\n\nVăn bản góp ý xin gửi về Ban Tuyên giáo trước 17 giờ ngày 19/8/2021. Sau thời hạn trên coi như thống nhất.": {"2021-08-19", "Văn phòng Đảng ủy"},
		"Quận ủy đã nhận được góp ý của các phường về dự thảo Nghị quyết và đã tổng hợp.":                                                                                      {},
		"Phúc đáp Công văn số 12-CV/ĐU của Đảng ủy phường, Quận ủy có ý kiến đề nghị như sau: thống nhất chủ trương.":                                                          {},
		"Tiếp nhận Tờ trình số 17-TTr/ĐU về việc xin ý kiến các dự án cấp thiết. Giao Ủy ban nhân dân phường triển khai thực hiện.":                                            {},
		"Thực hiện Công văn số 9-CV/TU về việc góp ý dự thảo, Quận ủy đề nghị các đồng chí nghiên cứu văn bản gửi kèm.":                                                        {},
		"Trong quá trình thực hiện, nếu có khó khăn đề nghị phản hồi về Văn phòng Quận ủy.":                                                                                    {},
	} {
		paper := "QUẬN ỦY BÌNH HÀ\n*\nSố 210-CV/QU\nV/v dự thảo Quy chế\n\nĐẢNG CỘNG SẢN VIỆT NAM\nBình Hà, ngày 10 tháng 8 năm 2021\n\nKính gửi: Đảng ủy phường Hòa Minh\n\n" +
			body + "\n\nNơi nhận:\n- Như trên,\n- Lưu VT.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nNguyễn Văn An\n"
		doc, err := doctext.Read("cv.txt", []byte(paper), doctext.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		p, err := intake.Read(doc)
		if err != nil {
			t.Fatal(err)
		}
		tasks := p.Directive.Tasks
		if want.due == "" {
			if len(tasks) != 0 {
				t.Errorf("%s\nis a task: %q", body, tasks[0].Text)
			}
			continue
		}
		if len(tasks) != 1 || !strings.HasPrefix(tasks[0].Text, "Trả lời Công văn số 210-CV/QU\n") || tasks[0].Lead != want.lead {
			t.Errorf("%s\ntasks: %+v", body, tasks)
			continue
		}
		if due := tasks[0].Deadline.Due; want.due != "-" && due.String() != want.due || want.due == "-" && due != 0 {
			t.Errorf("%s\ndue %v", body, due)
		}
		for _, c := range p.Candidates {
			if strings.HasSuffix(tasks[0].Text, c.Text) {
				t.Errorf("it is proposed twice: %q", c.Text)
			}
		}
		spans := 0
		for _, s := range p.Spans {
			if s.Field == doubt.FieldTasks {
				spans++
				if said := p.Directive.Text[s.Start:s.End]; !strings.Contains(tasks[0].Text, strings.TrimSpace(said)) {
					t.Errorf("the task stands at %q", said)
				}
			}
		}
		if spans != 1 {
			t.Errorf("%d places of the task", spans)
		}
	}
}
