package intake_test

import (
	"fmt"
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/intake/symbol"
	"sotruc/model"
)

// kindPaper is a paper of a kind of the Party with a body.
func kindPaper(k symbol.Kind, body string) string {
	return fmt.Sprintf(`ĐẢNG BỘ THÀNH PHỐ HẢI YÊN
BAN TỔ CHỨC THÀNH ỦY
*
Số 61-%s/BTCTU
ĐẢNG CỘNG SẢN VIỆT NAM
Hải Yên, ngày 16 tháng 8 năm 2021

%s
về công tác cuối quý

Kính gửi: Đảng ủy các phường, xã
%s

K/T TRƯỞNG BAN
PHÓ TRƯỞNG BAN
Lương Thị Sáu
`, k.Abbr, strings.ToUpper(k.Name), body)
}

// orderDoubted tells whether a doubt says that an order or a day is in no task.
func orderDoubted(p intake.Proposal) bool {
	doubts := doubtsOf(p)
	return strings.Contains(doubts, "unused-") || strings.Contains(doubts, "only-candidates") || strings.Contains(doubts, "deadline")
}

// What tells a body to do something by a day is a task, or in doubt, whatever kind the paper is of and whether it stands in a list or not. Numbered
// orders of a hướng dẫn are tasks.
func TestNoKindOfPaperLosesAnOrder(t *testing.T) {
	t.Parallel()
	for _, order := range []string{
		"Giao Công an phường rà soát nhân khẩu, báo cáo trước ngày 05/9/2021.",
		"Công an phường chủ trì, phối hợp với các chi bộ lập danh sách, xong trước ngày 05/9/2021.",
		"Trước ngày 05/9/2021, Trạm Y tế phường kiểm kê vật tư.",
		"Các chi bộ báo cáo kết quả chậm nhất ngày 05/9/2021.",
		"Yêu cầu Ủy ban nhân dân phường báo cáo định kỳ hằng tuần về Ban.",
		"Đề nghị Đảng ủy các phường, xã gửi báo cáo về Ban trước ngày 05/9/2021.",
	} {
		for _, k := range symbol.Known {
			for _, body := range []string{
				"1. " + order + "\n2. Nội dung trên gồm hai phần.",
				"I. NỘI DUNG\n1. Khái niệm chung về hồ sơ.\n2. Cách ghi từng cột của biểu.\nII. TỔ CHỨC THỰC HIỆN\n1. " + order + "\n2. Biểu mẫu kèm theo văn bản này.",
				order,
			} {
				p := intake.Parse(kindPaper(k, body))
				if len(p.Directive.Tasks) == 0 && !orderDoubted(p) {
					t.Errorf("%s: %q: nothing says it; %d candidates, doubts %s", k.Name, body, len(p.Candidates), doubtsOf(p))
				}
				if k.Abbr == "HD" && strings.HasPrefix(body, "1.") && (len(p.Directive.Tasks) != 1 || p.Directive.Tasks[0].Lead == "") {
					t.Errorf("HD: %q: %d tasks", body, len(p.Directive.Tasks))
				}
			}
		}
	}
}

// A hướng dẫn or quy định that explains hands out nothing, and what it says of how things are done is no lost order.
func TestWhatExplainsHandsOutNothing(t *testing.T) {
	t.Parallel()
	for _, k := range symbol.Known {
		if k.Tasks {
			continue
		}
		p := intake.Parse(kindPaper(k, `1. Chi bộ họp xét theo các bước sau.
2. Đảng viên tự kiểm điểm bằng văn bản, trình bày trước chi bộ.
3. Chi ủy tổng hợp ý kiến, công bố kết quả.
4. Hồ sơ gồm bản tự kiểm điểm và biên bản họp ngày 05/8/2021.
5. Thời điểm tính tuổi là ngày 01/7/2021.`))
		if len(p.Directive.Tasks)+len(p.Candidates) > 0 || strings.Contains(doubtsOf(p), "unused-") {
			t.Errorf("%s: %d tasks, %d candidates, doubts %s", k.Name, len(p.Directive.Tasks), len(p.Candidates), doubtsOf(p))
		}
	}
}

// Beside orders of a hướng dẫn, what tells a body something without a time is a candidate.
func TestItemsBesideOrdersAreCandidates(t *testing.T) {
	t.Parallel()
	kind, _ := symbol.KindNamed("huong dan")
	p := intake.Parse(kindPaper(kind, `1. Các chi bộ báo cáo kết quả trước ngày 05/9/2021.
2. Trạm Y tế phường tập huấn cho cộng tác viên.
3. Hội Nông dân phường chủ trì vận động hội viên.
4. Biểu mẫu kèm theo văn bản này.`))
	if got := len(p.Directive.Tasks); got != 2 {
		t.Errorf("%d tasks\n%s", got, taskLines(p))
	}
	if len(p.Candidates) != 1 || p.Candidates[0].Lead != "Trạm Y tế phường" {
		t.Errorf("candidates %+v", p.Candidates)
	}
}

// A request for something of the office's own is a task with its day, which the office leads; one to the units of a ward in a paper of its own is
// theirs. Behind other tasks it is a candidate, and in doubt.
func TestWhatTheOfficeIsToHandInIsItsTask(t *testing.T) {
	t.Parallel()
	const day = " trước ngày 25/8/2021."
	for _, request := range []string{
		"Ban Tổ chức Thành ủy đề nghị Đảng ủy các phường, xã báo cáo kết quả phát triển đảng viên, gửi về Ban" + day,
		"Để có số liệu trình Thường trực, đề nghị Đảng ủy phường Hòa Minh báo cáo kết quả kiểm điểm" + day,
		"Đề nghị các đồng chí gửi danh sách quần chúng ưu tú về Ban" + day,
		"Ban đề nghị quý cơ quan đăng ký số lượng sách" + day,
		"Đề nghị Ban Thường vụ Đảng ủy phường góp ý dự thảo, gửi về Ban" + day,
		"Yêu cầu các đảng ủy trực thuộc thống kê số đảng viên miễn sinh hoạt, gửi về Ban" + day,
		"Đề nghị Đảng ủy các phường chỉ đạo các chi bộ rà soát, tổng hợp và báo cáo Ban" + day,
		"Đề nghị các phường, xã cung cấp số điện thoại của văn thư" + day,
		"Đề nghị các địa phương, đơn vị cho ý kiến vào dự thảo Đề án" + day,
		"Ban đề nghị Đảng ủy các phường, xã báo cáo các nội dung sau, gửi về Ban trước ngày 25/8/2021:\n1. Kết quả học tập nghị quyết.\n2. Số đảng viên mới kết nạp.",
		"Ban đề nghị Đảng ủy các phường, xã báo cáo:\n- Số chi bộ đã đại hội.\n- Số đảng viên dự.\nBáo cáo gửi về Ban trước ngày 25/8/2021 (qua Phòng Tổng hợp).",
		"Kính mong Đảng ủy các phường, xã quan tâm.\nDanh sách gửi về Ban" + day,
	} {
		letter, _ := symbol.KindNamed("cong van")
		p := intake.Parse(kindPaper(letter, request))
		if len(p.Directive.Tasks) != 1 {
			t.Errorf("%s: %d tasks, doubts %s", request, len(p.Directive.Tasks), doubtsOf(p))
			continue
		}
		if task := p.Directive.Tasks[0]; !strings.HasPrefix(task.Text, "Trả lời Công văn số 61-CV/BTCTU\n") || task.Lead != "Văn phòng Đảng ủy" || task.Deadline.Due.String() != "2021-08-25" {
			t.Errorf("%s: led by %q, due %v: %s", request, task.Lead, task.Deadline.Due, task.Text)
		}
		p = intake.Parse(kindPaper(letter, "Đề nghị thực hiện:\n1. Giao Công an phường kiểm tra lưu trú.\n2. Các chi bộ phổ biến đến đảng viên.\n\n"+request))
		found := false
		var walk func(tasks []model.Task)
		walk = func(tasks []model.Task) {
			for _, one := range tasks {
				found = found || one.Deadline.Due.String() == "2021-08-25"
				walk(one.Tasks)
			}
		}
		walk(p.Directive.Tasks)
		if !found && !strings.Contains(doubtsOf(p), "unused-") {
			t.Errorf("%s: lost behind a list: %s", request, doubtsOf(p))
		}
	}
	if p := intake.Parse(strings.ReplaceAll(paperOf("Đề nghị các đơn vị báo cáo trước ngày 25/8/2021."), "ĐẢNG ỦY PHƯỜNG", "THỊ ỦY")); len(p.Directive.Tasks) != 1 {
		t.Errorf("of a committee above: %d tasks, by %q", len(p.Directive.Tasks), p.Directive.Issuer)
	}
	for _, words := range []string{
		"Đề nghị các đơn vị báo cáo trước ngày 25/8/2021.",
		"Đảng ủy phường yêu cầu các đồng chí báo cáo kết quả về Văn phòng Đảng ủy trước ngày 25/8/2021.",
		"Đề nghị các chi bộ gửi danh sách trước ngày 25/8/2021.",
		"Nếu có vướng mắc, đề nghị các địa phương báo cáo về Ban.",
		"Đề nghị Đảng ủy các phường, xã quan tâm chỉ đạo thực hiện.",
	} {
		if p := intake.Parse(paperOf(words)); len(p.Directive.Tasks) > 0 {
			t.Errorf("%s: a task led by %q", words, p.Directive.Tasks[0].Lead)
		}
	}
}
