package papers_test

import (
	"testing"

	"sotruc/model"
	"sotruc/ui/drive"
)

// asking is a book with three papers: one asks for a report, one for an opinion with no day, one for nothing of the kind.
func asking(t *testing.T) *drive.Driver {
	t.Helper()
	d := drive.Start(t, 0)
	due := d.Desk.Today() + 4
	for i, task := range []model.Task{
		{Text: "Báo cáo kết quả rà soát về Văn phòng Quận ủy", Deadline: model.Deadline{Every: model.EveryOnce, Due: due, Time: "17:00"}},
		{Text: "Góp ý dự thảo Quy chế"},
		{Text: "Treo băng rôn"},
	} {
		p := model.Directive{
			Kind: "CV", KindName: "Công văn", DocNumber: 100 + i, Symbol: []string{"100-CV/QU", "101-CV/QU", "102-CV/QU"}[i], Issuer: "Quận ủy Bình Hà",
			IssuedOn: d.Desk.Today() - 2, Subject: "về việc phòng, chống dịch", ReceivedAt: d.Desk.Now(), Urgency: model.UrgencyNormal, Tasks: []model.Task{task},
		}
		if _, err := d.Desk.Book.RegisterDirective(t.Context(), p); err != nil {
			t.Fatal(err)
		}
	}
	return d.Reopen()
}

// A paper that asks for an answer says so in the list, beside it and in the reader, until a paper of the office answers it.
func TestAPaperWaitsForItsAnswer(t *testing.T) {
	t.Parallel()
	d := asking(t)
	d.Press("2").See("102-CV/QU", "? về việc phòng").Press("t").See("chờ trả lời (t: bỏ lọc)", "100-CV/QU", "101-CV/QU").Absent("102-CV/QU").Fits(60, 20).Size(120, 40)
	d.Row("101-CV/QU").See("? Chờ trả lời").Row("100-CV/QU").See("Chờ trả lời, hạn 20/08/2021")
	d.Row("100-CV/QU").Press("enter").See("? Chờ trả lời, hạn 20/08/2021", "t trả lời").Press("t").See("Trả lời bằng văn bản loại nào?", "▌ Báo cáo")
	d.Press("enter").See("Báo cáo mới", "Kết quả thực hiện Công văn số 100-CV/QU, ngày 14/08/2021 của Quận ủy", "Quận ủy Bình Hà")
	d.Press("ctrl+s").See("Đã vào sổ 01-BC/ĐU", "Đã trả lời: 01-BC/ĐU").Absent("Chờ trả lời")
	papers, err := d.Desk.Book.OwnPapers(t.Context())
	if err != nil || len(papers) != 1 || papers[0].Recipients != "Quận ủy Bình Hà" || papers[0].Answers != "100-CV/QU" || papers[0].Kind != "BC" {
		t.Errorf("%+v, %v", papers, err)
	}
	d.Press("esc").See("101-CV/QU").Absent("100-CV/QU")
	d.Row("101-CV/QU").Press("enter", "f10").See("▌ Công văn").Press("enter").See("Phúc đáp Công văn số 101-CV/QU").Press("esc")
	d.Press("esc", "esc", "u").See("Đã hoàn tác", "100-CV/QU")
}

// Where nothing waits the list says so; in a book that is only read there is no form of an answer.
func TestNothingWaits(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 0)
	d.Press("2", "t").See("Không có văn bản nào đang chờ")
	d = asking(t).ReadOnly()
	d.Press("2", "t").Row("100-CV/QU").Press("enter").See("Chờ trả lời").Absent("t trả lời").Press("t").Absent("loại nào")
}

// The form of an answer is a place; a paper that is not there is said, and nothing opens.
func TestAnswerIsAPlace(t *testing.T) {
	t.Parallel()
	d := asking(t)
	d.Go("own-paper/new").See("Công văn mới").Press("esc")
	d.Go("own-paper/new?kind=GM&answers=1").See("Giấy mời mới", "Phúc đáp Công văn số 100-CV/QU").Press("esc")
	d.Go("own-paper/new?answers=99").Complains().Absent("mới")
	d.Go("directives?unanswered=true").See("100-CV/QU").Absent("102-CV/QU")
}
