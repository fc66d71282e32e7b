package sample

import "sotruc/model"

// julyPapers are the oldest: mostly done by today, with recurring duties that still run.
var julyPapers = []paper{
	{
		kind: "NQ", kindName: "Nghị quyết", symbol: "12-NQ/QU", number: 12, head: district, ago: 43, received: 42, at: "08:45",
		subject: "về tăng cường lãnh đạo công tác phòng, chống dịch COVID-19 trong 6 tháng cuối năm",
		opening: "Trước diễn biến phức tạp của dịch bệnh trên địa bàn thành phố, Ban Chấp hành Đảng bộ quận thống nhất ban hành Nghị quyết với các nhiệm vụ trọng tâm sau:",
		jobs: []job{
			{ordinal: "1", text: "[Hằng tháng, trước ngày 20], các chi bộ ban hành nghị quyết lãnh đạo công tác phòng, chống dịch và đưa vào nội dung sinh hoạt định kỳ.", lead: office, cells: true, when: when{every: model.EveryMonth, day: 20, from: 42, rel: model.RelationBefore}, done: done{cells: 4}, tag: "resolution"},
			{ordinal: "2", text: "Văn phòng Đảng ủy tổng hợp, báo cáo kết quả lãnh đạo phòng, chống dịch về Quận ủy [chậm nhất ngày 25 hằng tháng].", lead: office, when: when{every: model.EveryMonth, day: 25, from: 42, toWhom: "Quận ủy"}},
			{ordinal: "3", text: "Ban Tuyên giáo – Dân vận Đảng ủy tổ chức quán triệt Nghị quyết đến toàn thể cán bộ, đảng viên, [hoàn thành trước ngày {-30}].", lead: mass, when: when{every: model.EveryOnce, at: -30, rel: model.RelationBefore}, done: done{state: model.CompletionDone, ago: 33, at: "16:30", note: "Quán triệt trực tuyến, 214 đảng viên dự", proof: "BC số 61-BC/ĐU"}},
			{ordinal: "4", text: "Ủy ban Kiểm tra Đảng ủy sơ kết việc thực hiện Nghị quyết [định kỳ hằng quý, chậm nhất ngày 20 tháng cuối quý].", lead: control, when: when{every: model.EveryQuarter, day: 20, from: 42}},
		},
		closing:     "Nghị quyết này phổ biến đến chi bộ.",
		instruction: "Sao gửi các chi bộ. VPĐU theo dõi, đôn đốc nghị quyết hằng tháng.", handled: "Văn phòng Đảng ủy, các chi bộ",
	},
	{
		kind: "CT", kindName: "Chỉ thị", symbol: "24-CT/TU", number: 24, head: city, ago: 40, received: 39, at: "09:20",
		subject: "về nâng cao trách nhiệm của người đứng đầu trong phòng, chống dịch COVID-19",
		opening: "Để kiểm soát dịch bệnh, Ban Thường vụ Thành ủy yêu cầu các cấp ủy, tổ chức đảng thực hiện nghiêm các nhiệm vụ sau:",
		jobs: []job{
			{ordinal: "1", text: "Phân công Ủy viên Ban Chấp hành Đảng bộ phường đứng điểm từng chi bộ, gửi danh sách về Quận ủy [chậm nhất ngày {-34}].", lead: office, when: when{every: model.EveryOnce, at: -34, rel: model.RelationBy, toWhom: "Quận ủy"}, done: done{state: model.CompletionDone, ago: 35, at: "10:15", proof: "TB số 88-TB/ĐU"}},
			{ordinal: "2", text: "Ủy ban MTTQ Việt Nam và các đoàn thể vận động Nhân dân tự giác khai báo y tế.", lead: front, with: []string{women, youth, veterans}, done: done{state: model.CompletionDoing, ago: 20, at: "15:00", note: "Đang làm thường xuyên"}},
			{ordinal: "3", text: "Công an phường rà soát, lập danh sách người từ vùng dịch về địa phương, [hoàn thành trước ngày {-32}].", lead: police, with: []string{health}, when: when{every: model.EveryOnce, at: -32, rel: model.RelationBefore}, done: done{state: model.CompletionDone, ago: 30, at: "09:40", note: "Chậm do chờ số liệu tổ dân phố 6"}},
		},
		closing: "Chỉ thị này được phổ biến đến chi bộ.", handled: "UBND phường, Công an phường",
		cites: []cite{{"12-NQ/QU", "NQ", "Quận ủy Bình Hà", 43}},
	},
	{
		kind: "KH", kindName: "Kế hoạch", symbol: "88/KH-UBND", number: 88, head: committee, ago: 37, received: 36, at: "14:05",
		subject: "thành lập và tổ chức hoạt động của Tổ Covid cộng đồng",
		opening: "Thực hiện chỉ đạo của Thành ủy và Quận ủy, Ủy ban nhân dân quận ban hành Kế hoạch thành lập Tổ Covid cộng đồng với các nội dung sau:",
		jobs: []job{
			{ordinal: "1", text: "Thành lập Tổ Covid cộng đồng", lead: ubnd, jobs: []job{
				{ordinal: "1.1", text: "Ban hành quyết định thành lập tổ tại các tổ dân phố, mỗi tổ phụ trách 60–70 hộ, [xong trước ngày {-29}].", lead: ubnd, when: when{every: model.EveryOnce, at: -29, rel: model.RelationBefore}, done: done{state: model.CompletionDoing, ago: 29, at: "16:00", note: "Đã lập 5 tổ; tổ dân phố 6 chưa đủ người"}},
				{ordinal: "1.2", text: "Tập huấn cách dùng máy đo thân nhiệt, kỹ năng giao tiếp, phòng hộ cá nhân [trong ngày {-26}].", lead: health, with: []string{youth}, when: when{every: model.EveryOnce, at: -26, rel: model.RelationBy}, done: done{state: model.CompletionDone, ago: 26, at: "11:20", note: "Hai lớp, 41 người"}},
			}},
			{ordinal: "2", text: "Hoạt động của Tổ", lead: ubnd, jobs: []job{
				{ordinal: "a)", text: "Đi từng ngõ, gõ từng nhà, nắm người đi, người đến; phản ánh về Trạm Y tế [trước 16 giờ hằng ngày].", lead: health, when: when{every: model.EveryDay, clock: "16:00", rel: model.RelationBefore, from: 26, toWhom: "Trạm Y tế phường"}, done: done{missed: []int{9}, late: []int{14, 4}}},
				{ordinal: "b)", text: "Giao ban các Tổ [thứ Sáu hằng tuần].", lead: ubnd, when: when{every: model.EveryWeek, weekday: 5, clock: "16:30", from: 26}, done: done{waived: []int{2}, reason: "giao ban ghép với họp Ban Chỉ đạo"}},
			}},
			{ordinal: "3", text: "Bảo đảm kinh phí, phương tiện cho Tổ theo mức 500.000 đồng/tổ/tháng.", lead: ubnd, when: when{every: model.EveryOnce, at: -20, rel: model.RelationBefore}, done: done{state: model.CompletionNotExecutable, ago: 18, at: "10:00", reason: "Quận chưa cấp kinh phí, ngân sách phường không có nguồn"}},
		},
		instruction: "Chuyển UBND phường chủ trì. Đ/c Chủ tịch báo cáo Thường trực hằng tuần.", handled: ubnd,
		cites: []cite{{"24-CT/TU", "CT", "Thành ủy", 40}},
	},
	{
		kind: "CV", kindName: "Công văn", symbol: "180-CV/QU", number: 180, head: district, ago: 31, received: 31, at: "15:30", urgency: model.UrgencyUrgent,
		subject: "khẩn trương thực hiện công tác phòng, chống dịch COVID-19",
		to:      []string{"Các đảng ủy, chi ủy trực thuộc Quận ủy", "Ủy ban nhân dân các phường"},
		opening: "Hiện nay tình hình dịch bệnh diễn biến hết sức phức tạp, trên địa bàn quận đã có nhiều ca mắc trong cộng đồng, tại cơ sở sản xuất. Ban Thường vụ Quận ủy yêu cầu:",
		jobs: []job{
			{ordinal: "1", text: "Văn phòng Đảng ủy báo cáo nhanh tình hình cách ly tại nhà về Văn phòng Quận ủy, [định kỳ 14 giờ hằng ngày], bắt đầu từ ngày {-29}.", lead: office, when: when{every: model.EveryDay, clock: "14:00", rel: model.RelationAt, from: 29, toWhom: "Văn phòng Quận ủy"}, done: done{waived: []int{22}, reason: "mất điện cả chiều, đã báo cáo qua điện thoại", late: []int{17, 6}}, tag: "quick"},
			{ordinal: "2", text: "Các chi bộ báo cáo việc nắm hộ gia đình cách ly [trước 17 giờ {weekday} hằng tuần].", lead: office, cells: true, when: when{every: model.EveryWeek, today: true, clock: "17:00", rel: model.RelationBefore, from: 29}, done: done{cells: 3, missed: []int{3}}},
			{ordinal: "3", text: "Trạm Y tế phường truy vết thần tốc, khoanh vùng, cách ly, không để sót F1; Công an phường phối hợp.", lead: health, with: []string{police}, when: when{every: model.EveryASAP}, done: done{state: model.CompletionDoing, ago: 15, at: "17:10", note: "Đã truy vết 5 chuỗi"}},
			{ordinal: "4", text: "Ban Chỉ huy Quân sự phường lập phương án huy động lực lượng trực chốt, [trước ngày {-27}].", lead: military, with: []string{police, youth}, when: when{every: model.EveryOnce, at: -27, rel: model.RelationBefore}, done: done{state: model.CompletionDone, ago: 28, at: "16:45", proof: "PA số 03/PA-BCH"}},
		},
		closing:     "Nhận được Công văn này, đề nghị các đồng chí triển khai thực hiện nghiêm túc.",
		instruction: "Triển khai ngay trong chiều nay. VPĐU báo cáo nhanh hằng ngày.", handled: "Văn phòng Đảng ủy",
		cites: []cite{{"12-NQ/QU", "NQ", "Quận ủy Bình Hà", 43}, {"16/CT-TTg", "CT", "Thủ tướng Chính phủ", 503}},
	},
	{
		kind: "HD", kindName: "Hướng dẫn", symbol: "09-HD/BTC", number: 9, head: organisation, ago: 30, received: 29, at: "10:10",
		subject: "phân công đảng viên phụ trách hộ gia đình trong phòng, chống dịch",
		opening: "Thực hiện Nghị quyết số 12-NQ/QU, ngày {-43} của Quận ủy, Ban Tổ chức Quận ủy hướng dẫn một số nội dung sau:",
		jobs: []job{
			{ordinal: "1", text: "Mỗi chi bộ họp, phân công từng đảng viên phụ trách từng hộ cách ly, gửi danh sách [chậm nhất ngày {-22}].", lead: office, cells: true, when: when{every: model.EveryOnce, at: -22, rel: model.RelationBy}, done: done{cells: 6, ago: 23, at: "15:00"}},
			{ordinal: "2", text: "Lập sổ theo dõi hộ cách ly theo mẫu kèm theo.", lead: office, done: done{state: model.CompletionDone, ago: 21, at: "09:00", note: "Theo dõi trên Sổ Trực"}},
			{ordinal: "3", text: "Rà soát hộ chưa có người phụ trách, bổ sung [trước ngày {-4}].", lead: office, with: []string{front}, when: when{every: model.EveryOnce, at: -4, rel: model.RelationBefore}},
		},
		closing: "Quá trình thực hiện có vướng mắc, phản ánh về Ban Tổ chức Quận ủy.", handled: "Các chi bộ",
		cites: []cite{{"12-NQ/QU", "NQ", "Quận ủy Bình Hà", 43}},
	},
	{
		kind: "TB", kindName: "Thông báo", symbol: "145-TB/QU", number: 145, head: district, ago: 27, received: 26, at: "08:30",
		subject: "kết luận của Thường trực Quận ủy tại buổi giao ban công tác phòng, chống dịch",
		opening: "Tại buổi giao ban, sau khi nghe báo cáo của các phường, Thường trực Quận ủy kết luận:",
		jobs: []job{
			{ordinal: "1", text: "Công an phường tăng cường kiểm tra ban đêm các hộ cách ly, mỗi tuần ít nhất 02 lần.", lead: police, when: when{every: model.EveryWeek, weekday: 7, clock: "17:00", from: 26}, done: done{waived: []int{3}, reason: "lực lượng trực chốt cả tuần"}},
			{ordinal: "2", text: "Hội Liên hiệp Phụ nữ phường tổ chức bếp ăn hỗ trợ người cách ly neo đơn, [từ ngày {-20}].", lead: women, with: []string{front, youth}, when: when{every: model.EveryOnce, at: -20, rel: model.RelationFrom}, done: done{state: model.CompletionDone, ago: 21, at: "14:20", note: "Mở bếp tại nhà văn hóa tổ dân phố 2"}, tag: "support"},
		},
		closing: "Văn phòng Quận ủy thông báo để các đơn vị thực hiện.", handled: "Công an phường, Hội LHPN phường",
		cites: []cite{{"180-CV/QU", "CV", "Quận ủy Bình Hà", 31}},
	},
}
