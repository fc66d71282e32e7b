package sample

import (
	"fmt"

	"sotruc/model"
)

// Subjects and tasks of the months before, for a book of many papers. Each task is done, by a unit.
var (
	olderSubjects = []string{
		"tuyên truyền bầu cử đại biểu Quốc hội và Hội đồng nhân dân các cấp",
		"tổ chức Tết Nguyên đán an toàn, tiết kiệm",
		"triển khai học tập chuyên đề năm 2021",
		"chuẩn bị đại hội chi bộ nhiệm kỳ mới",
		"rà soát hộ nghèo, hộ cận nghèo",
		"giao, nhận quân năm 2021",
		"thu nộp đảng phí và quyết toán tài chính đảng",
		"bảo đảm trật tự đô thị, vệ sinh môi trường",
		"tổng điều tra kinh tế địa bàn",
		"phòng, chống sốt xuất huyết",
		"cập nhật dữ liệu đảng viên",
		"phòng, chống thiên tai và tìm kiếm cứu nạn",
		"cấp căn cước công dân gắn chíp lưu động",
		"phát động thi đua chào mừng ngày thành lập Đảng",
	}
	olderJobs = []string{
		"Xây dựng kế hoạch thực hiện, gửi về cơ quan chủ trì [trước ngày {%d}].",
		"Rà soát, lập danh sách, gửi về cơ quan chủ trì [chậm nhất ngày {%d}].",
		"Tổ chức tuyên truyền trong cán bộ, đảng viên và Nhân dân, [hoàn thành trước ngày {%d}].",
		"Báo cáo kết quả thực hiện [trước ngày {%d}].",
	}
	olderLeads = []string{ubnd, police, military, health, front, women, youth, veterans, office, mass, control}
)

// olderPapers makes n more papers, the oldest first, spread over the months before those written out.
func (m *maker) olderPapers(n int) []paper {
	d := m.dice("older papers")
	kinds := []struct {
		kind, name, symbol string
		head               head
	}{
		{"CV", "Công văn", "%d-CV/QU", district},
		{"TB", "Thông báo", "%d-TB/QU", district},
		{"KH", "Kế hoạch", "%d/KH-UBND", committee},
		{"HD", "Hướng dẫn", "%d-HD/BTC", organisation},
		{"CV", "Công văn", "%d-CV/TU", city},
		{"CV", "Công văn", "%d/UBND-VP", committee},
	}
	var all []paper
	for k := range max(n, 0) {
		of := kinds[k%len(kinds)]
		ago := oldestFor - 2 - k*(oldestFor-historyFor-4)/n
		p := paper{
			kind: of.kind, kindName: of.name, head: of.head, number: 300 + k, symbol: fmt.Sprintf(of.symbol, 300+k),
			subject: "về việc " + olderSubjects[k%len(olderSubjects)], ago: ago + 1, received: ago,
			at:      model.Clock(fmt.Sprintf("%02d:%02d", d.between(8, 16), d.roll(60))),
			opening: "Để thực hiện nhiệm vụ năm, yêu cầu các đơn vị triển khai một số nội dung sau:",
			closing: "Đề nghị các đơn vị nghiêm túc thực hiện.", handled: pick(d, olderLeads),
		}
		for t := range d.between(1, 4) {
			p.jobs = append(p.jobs, olderJob(d, t, ago))
		}
		all = append(all, p)
	}
	return all
}

// olderJob is a task that was done, a few of them late.
func olderJob(d *dice, n, received int) job {
	due := received - 6 - n*4 - d.roll(8)
	finished := due + d.roll(4)
	if d.chance(80) {
		finished = due - d.between(1, 5)
	}
	return job{
		ordinal: fmt.Sprint(n + 1), text: fmt.Sprintf(olderJobs[n%len(olderJobs)], -due), lead: pick(d, olderLeads),
		when: when{every: model.EveryOnce, at: -due, rel: model.RelationBy},
		done: done{state: model.CompletionDone, ago: finished, at: model.Clock(fmt.Sprintf("%02d:%02d", d.between(8, 16), d.roll(60)))},
	}
}
