package intake_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/intake"
	"sotruc/model"
)

// apartHead and apartEnd stand around the orders of the papers that are taken apart.
const (
	apartHead = "ĐẢNG BỘ TỈNH MẪU\nĐẢNG UỶ XÃ MẪU\n*\nSố 12-CV/ĐU\nV/v chuẩn bị nội dung\nĐẢNG CỘNG SẢN VIỆT NAM\nMẫu, ngày 19 tháng 8 năm 2025\n" +
		"Kính gửi: Các cơ quan.\nThường trực Đảng uỷ yêu cầu:\n"
	apartUntyped = "ỦY BAN NHÂN DÂN\nXÃ MẪU\nSố: 24/KH-UBND\nMẫu, ngày 19 tháng 8 năm 2025\nVỀ VIỆC CHUẨN BỊ NỘI DUNG\n" + // its type line is lost
		"Trước tình hình dịch bệnh còn diễn biến phức tạp trên địa bàn các thôn, Ủy ban nhân dân xã yêu cầu:\n"
	apartChairman = "ỦY BAN NHÂN DÂN\nXÃ MẪU\nSố: 24/CT-UBND\nMẫu, ngày 19 tháng 8 năm 2025\nCHỈ THỊ\nVề việc chuẩn bị nội dung\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU\n" +
		"Căn cứ Luật Tổ chức chính quyền địa phương;\nChủ tịch Ủy ban nhân dân xã chỉ thị:\n"
	apartEnd = "T/M BAN THƯỜNG VỤ\nBÍ THƯ\nTrần Thử\n"
)

// apartOrders are orders with the body and the day each names.
var apartOrders = []struct{ subject, body, act, day string }{
	{"công tác tổng kết", "Ban Xây dựng Đảng", "tham mưu báo cáo tổng kết", "22/8/2025"},
	{"việc kiểm tra", "Uỷ ban Kiểm tra Đảng uỷ", "rà soát các vụ việc", "25/8/2025"},
	{"an ninh trật tự", "Công an xã", "xây dựng phương án bảo vệ", "27/8/2025"},
	{"công tác tuyên truyền", "Văn phòng Đảng uỷ", "đăng tin, bài", "28/8/2025"},
	{"công tác y tế", "Trạm Y tế xã", "chuẩn bị cơ số thuốc", "30/8/2025"},
}

// However a paper is taken apart – a number less, broken elsewhere, an order in a table, behind the points of an item or in a paragraph of
// its own – each order is found as a task or a candidate, or is in doubt, and so is its day.
func TestNothingIsLostOfAPaperTakenApart(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		n := rapid.IntRange(2, len(apartOrders)).Draw(t, "orders")
		for i, o := range apartOrders[:n] {
			ordinal := fmt.Sprintf("%d. ", i+1)
			switch form := rapid.IntRange(0, 13).Draw(t, "form"); form {
			case 0:
				fmt.Fprintf(&b, "%s%s %s trước ngày %s.\n", ordinal, o.body, o.act, o.day)
			case 1: // the number is lost
				fmt.Fprintf(&b, "Giao %s %s trước ngày %s.\n", o.body, o.act, o.day)
			case 2:
				fmt.Fprintf(&b, "%sVề %s: Giao %s %s trước ngày %s.\n", ordinal, o.subject, o.body, o.act, o.day)
			case 3:
				fmt.Fprintf(&b, "%sVề %s:\n- Tờ trình số 3%d-TTr/ĐU ngày 18/8/2025.\nBan Thường vụ Đảng uỷ thống nhất; giao %s %s trước ngày %s.\n", ordinal, o.subject, i, o.body, o.act, o.day)
			case 4:
				fmt.Fprintf(&b, "TT\tNội dung\tĐơn vị chủ trì\tThời hạn\n1\tViệc %s\t%s\tTrước ngày %s\n", o.act, o.body, o.day)
			case 5:
				fmt.Fprintf(&b, "%sViệc %s.\n- Cơ quan chủ trì: %s.\n- Thời gian hoàn thành: Trước ngày %s.\n", ordinal, o.act, o.body, o.day)
			case 6: // the columns lost their heads
				fmt.Fprintf(&b, "%d\tViệc %s\tGiao %s\ttrước ngày %s\n", i+1, o.act, o.body, o.day)
			case 7:
				fmt.Fprintf(&b, "Ban Thường vụ Đảng uỷ cơ bản thống nhất nội dung. Giao %s %s trước ngày %s.\n", o.body, o.act, o.day)
			case 8: // nobody says that it is handed out
				fmt.Fprintf(&b, "%sVề %s: %s %s trước ngày %s.\n", ordinal, o.subject, o.body, o.act, o.day)
			case 9: // behind what another does
				fmt.Fprintf(&b, "%sHội Phụ nữ xã vận động hội viên; %s %s trước ngày %s.\n", ordinal, o.body, o.act, o.day)
			case 10:
				fmt.Fprintf(&b, "Ngày\tBuổi\tNội dung công việc\tĐơn vị chuẩn bị\n%s\tSáng\tViệc %s\t%s\n", o.day, o.act, o.body)
			case 11:
				fmt.Fprintf(&b, "%s%s: %s; hoàn thành trước ngày %s.\n", ordinal, o.body, o.act, o.day)
			case 12: // all in brackets
				fmt.Fprintf(&b, "%sViệc %s (giao %s, hoàn thành trước ngày %s).\n", ordinal, o.act, o.body, o.day)
			case 13:
				fmt.Fprintf(&b, "- %s %s, xong trước ngày %s.\n", o.body, o.act, o.day)
			}
		}
		text := rapid.SampledFrom([]string{apartHead, apartUntyped, apartChairman}).Draw(t, "head") + b.String() + apartEnd
		if rapid.Bool().Draw(t, "wrapped") {
			text = wrap(text, rapid.IntRange(60, 100).Draw(t, "width"), rapid.Bool().Draw(t, "blank"))
		}
		p := intake.Parse(text)
		for _, o := range apartOrders[:n] {
			if !accounts(p, o.body) || !accounts(p, o.day) {
				t.Fatalf("%s, %s: lost in\n%s\ngot\n%s\ndoubts %s", o.body, o.day, text, taskLines(p), doubtsOf(p))
			}
		}
	})
}

// accounts tells whether words stand in a task, as who does it or by when, in a candidate, or in a doubt.
func accounts(p intake.Proposal, words string) bool {
	if strings.Contains(doubtsOf(p), words) {
		return true
	}
	for _, candidate := range p.Candidates {
		if strings.Contains(candidate.Text, words) {
			return true
		}
	}
	return strings.Contains(everything(p.Directive.Tasks), words)
}

// everything is who does tasks and by when.
func everything(tasks []model.Task) string {
	var b strings.Builder
	for _, t := range tasks {
		fmt.Fprintln(&b, leadsOf([]model.Task{t}))
		for _, d := range t.Deadlines {
			fmt.Fprintln(&b, d.Phrase)
		}
		b.WriteString(everything(t.Tasks))
	}
	return b.String()
}

// The papers of orders read the same at any width.
func TestOrdersAtAnyWidth(t *testing.T) {
	t.Parallel()
	names, _, text := orderPapers(t)
	for _, name := range names {
		want := taskLines(intake.Parse(text[name]))
		for width := 60; width <= 100; width += 3 {
			broken := wrap(text[name], width, width%2 == 0)
			if got := taskLines(intake.Parse(broken)); got != want {
				t.Errorf("%s at %d: got\n%s\nwant\n%s\nin\n%s", name, width, got, want, broken)
				break
			}
		}
	}
}

// A day that became nothing is in doubt with the body it is for, where the sentence begins with it.
func TestALostDayIsInDoubtWithItsBody(t *testing.T) {
	t.Parallel()
	p := intake.Parse(apartHead + "Giao Ban Xây dựng Đảng tham mưu báo cáo tổng kết trước ngày 22/8/2025.\n" +
		"Giao Uỷ ban Kiểm tra Đảng uỷ rà soát các vụ việc trước ngày 25/8/2025.\n3. Việc xây dựng phương án bảo vệ.\n- Cơ quan chủ trì: Công an xã.\n" +
		"- Thời gian hoàn thành: Trước ngày 27/8/2025.\n- Văn phòng Đảng uỷ đăng tin, bài, xong trước ngày 28/8/2025.\n" + apartEnd)
	const want = "unused-deadline: Văn phòng Đảng uỷ đăng tin, bài, xong trước ngày 28/8/2025"
	if got := doubtsOf(p); !strings.Contains(got, want) {
		t.Errorf("doubts %s, want %q among them", got, want)
	}
}
