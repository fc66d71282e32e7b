package sample

import "sotruc/model"

// latePapers are those of the second and third week before today.
var latePapers = []paper{
	{
		kind: "KH", kindName: "Kế hoạch", symbol: "92/KH-UBND", number: 92, head: committee, ago: 24, received: 24, at: "16:20",
		subject: "xét nghiệm sàng lọc diện rộng trên địa bàn quận",
		opening: "Để bóc tách nguồn lây, Ủy ban nhân dân quận ban hành Kế hoạch xét nghiệm sàng lọc như sau:",
		jobs: []job{
			{ordinal: "I", text: "Chuẩn bị", lead: ubnd, jobs: []job{
				{ordinal: "1", text: "Lập danh sách đại diện hộ gia đình lấy mẫu, [xong trước 17 giờ ngày {-21}].", lead: ubnd, with: []string{police}, when: when{every: model.EveryOnce, at: -21, clock: "17:00", rel: model.RelationBefore}, done: done{state: model.CompletionDone, ago: 21, at: "16:10", note: "1.846 hộ"}},
				{ordinal: "2", text: "Bố trí 03 điểm lấy mẫu bảo đảm giãn cách.", lead: health, with: []string{military}, when: when{every: model.EveryOnce, at: -20, rel: model.RelationBy}, done: done{state: model.CompletionDone, ago: 20, at: "10:30"}},
			}},
			{ordinal: "II", text: "Tổ chức lấy mẫu", lead: health, jobs: []job{
				{ordinal: "1", text: "Lấy mẫu đợt 1 tại chợ, khu nhà trọ công nhân [từ ngày {-19} đến ngày {-17}].", lead: health, with: []string{youth, women}, when: when{every: model.EveryOnce, at: -17, rel: model.RelationBy}, done: done{state: model.CompletionDone, ago: 15, at: "18:00", note: "Chậm 2 ngày do thiếu sinh phẩm"}},
				{ordinal: "2", text: "Lấy mẫu đợt 2 toàn bộ đại diện hộ gia đình [trước ngày {5}].", lead: health, with: []string{youth, women}, when: when{every: model.EveryOnce, at: 5, rel: model.RelationBefore}, done: done{state: model.CompletionDoing, ago: 2, at: "17:30", note: "Xong tổ dân phố 1, 2, 3"}},
				{ordinal: "3", text: "Lấy mẫu lưu động bằng xe chuyên dụng tại tổ dân phố 6.", lead: health, when: when{every: model.EveryOnce, at: -12, rel: model.RelationBy}, done: done{state: model.CompletionNotExecutable, ago: 13, at: "09:15", reason: "Xe của quận điều cho phường khác, chuyển sang lấy mẫu tại nhà văn hóa"}},
			}},
		},
		handled: "UBND phường, Trạm Y tế phường",
		cites:   []cite{{"180-CV/QU", "CV", "Quận ủy Bình Hà", 31}},
	},
	{
		kind: "CĐ", kindName: "Công điện", symbol: "05-CĐ/TU", number: 5, head: city, ago: 20, received: 20, at: "19:40", urgency: model.UrgencyFlash,
		subject: "về việc thực hiện các biện pháp cấp bách phòng, chống dịch COVID-19",
		opening: "Ban Thường vụ Thành ủy điện yêu cầu các cấp ủy thực hiện ngay các biện pháp sau:",
		jobs: []job{
			{ordinal: "1", text: "Họp Ban Chỉ đạo phường, triển khai ngay trong đêm; báo cáo [trước 08 giờ ngày {-19}].", lead: ubnd, with: []string{police, health, military}, when: when{every: model.EveryOnce, at: -19, clock: "08:00", rel: model.RelationBefore}, done: done{state: model.CompletionDone, ago: 20, at: "22:50"}, tag: "flash"},
			{ordinal: "2", text: "Tạm dừng chợ tự phát, hàng quán ăn uống tại chỗ từ 0 giờ ngày {-19}.", lead: police, with: []string{ubnd}, when: when{every: model.EveryOnce, at: -19, rel: model.RelationBy}, done: done{state: model.CompletionDone, ago: 19, at: "09:30"}},
			{ordinal: "3", text: "Lập 03 chốt kiểm soát ra vào phường, trực 24/24 giờ.", lead: military, with: []string{police, youth, veterans}, when: when{every: model.EveryOnce, at: -18, rel: model.RelationBy}, done: done{state: model.CompletionDone, ago: 18, at: "15:15"}},
		},
		closing: "Yêu cầu các đồng chí bí thư cấp ủy trực tiếp chỉ đạo thực hiện.", instruction: "Họp ngay 21 giờ tối nay. Mời đủ thành phần.", handled: ubnd,
	},
	{
		kind: "CV", kindName: "Công văn", symbol: "1422/UBND-LĐTBXH", number: 1422, head: committee, ago: 17, received: 16, at: "09:50",
		subject: "về việc rà soát, hỗ trợ người dân gặp khó khăn do dịch COVID-19",
		to:      []string{"Ủy ban nhân dân các phường"},
		opening: "Để kịp thời hỗ trợ người dân, Ủy ban nhân dân quận yêu cầu Ủy ban nhân dân các phường:",
		jobs: []job{
			{ordinal: "1", text: "Rà soát, lập danh sách lao động tự do mất việc, người bán vé số, [trước ngày {-8}].", lead: ubnd, with: []string{front, women}, when: when{every: model.EveryOnce, at: -8, rel: model.RelationBefore}, done: done{state: model.CompletionDone, ago: 10, at: "16:40", note: "327 người"}},
			{ordinal: "2", text: "Niêm yết công khai, tổ chức chi trả xong [trước ngày {4}].", lead: ubnd, with: []string{front}, when: when{every: model.EveryOnce, at: 4, rel: model.RelationBefore}, done: done{state: model.CompletionDoing, ago: 3, at: "10:00", note: "Đã chi 198/327 người"}},
			{ordinal: "3", text: "Tiếp nhận, phân phối nhu yếu phẩm cho hộ cách ly; báo cáo số liệu [hằng tuần, trước 15 giờ thứ Năm].", lead: front, with: []string{women, youth}, when: when{every: model.EveryWeek, weekday: 4, clock: "15:00", rel: model.RelationBefore, from: 16}},
		},
		handled: "UBND phường",
	},
	{
		kind: "CV", kindName: "Công văn", symbol: "198-CV/QU", number: 198, head: district, ago: 13, received: 13, at: "10:25",
		subject: "tăng cường kiểm tra, giám sát công tác phòng, chống dịch",
		to:      []string{"Các đảng ủy, chi ủy trực thuộc Quận ủy"},
		opening: "Qua kiểm tra, một số nơi còn biểu hiện chủ quan, lơ là. Ban Thường vụ Quận ủy yêu cầu:",
		jobs: []job{
			{ordinal: "1", text: "Ủy ban Kiểm tra Đảng ủy giám sát trách nhiệm người đứng đầu các chi bộ, [mỗi tuần ít nhất 02 chi bộ, báo cáo trước 11 giờ thứ Sáu hằng tuần].", lead: control, when: when{every: model.EveryWeek, weekday: 5, clock: "11:00", rel: model.RelationBefore, from: 13}, done: done{late: []int{1}}, tag: "inspection"},
			{ordinal: "2", text: "Xử lý nghiêm đảng viên vi phạm quy định phòng, chống dịch; báo cáo kết quả [trước ngày {-2}].", lead: control, when: when{every: model.EveryOnce, at: -2, rel: model.RelationBefore}, done: done{state: model.CompletionDoing, ago: 5, at: "15:45", note: "Đang xác minh 01 trường hợp tại Chi bộ 3"}},
			{ordinal: "3", text: "Các chi bộ tự kiểm tra, báo cáo [chậm nhất ngày {0}].", lead: office, cells: true, when: when{every: model.EveryOnce, at: 0, rel: model.RelationBy}, done: done{cells: 4, ago: 1, at: "16:00"}},
		},
		handled: control, instruction: "UBKT chủ trì; các chi bộ tự kiểm tra, gửi VPĐU tổng hợp.",
		cites: []cite{{"12-NQ/QU", "NQ", "Quận ủy Bình Hà", 43}, {"145-TB/QU", "TB", "Quận ủy Bình Hà", 27}},
	},
	{
		kind: "KH", kindName: "Kế hoạch", symbol: "57/KH-BCĐ", number: 57, head: steering, ago: 10, received: 10, at: "17:05", urgency: model.UrgencyVeryUrgent,
		subject: "cao điểm 14 ngày phòng, chống dịch COVID-19",
		opening: "Ban Chỉ đạo phòng, chống dịch COVID-19 quận ban hành Kế hoạch cao điểm từ ngày {-9} đến ngày {4}:",
		jobs: []job{
			{ordinal: "1", text: "Đối với Trạm Y tế phường", lead: health, jobs: []job{
				{ordinal: "a)", text: "Đo thân nhiệt, hỏi triệu chứng người cách ly tại nhà ngày 02 lần; tổng hợp [trước 18 giờ hằng ngày].", lead: health, when: when{every: model.EveryDay, clock: "18:00", rel: model.RelationBefore, from: 9}, done: done{waived: []int{5}, reason: "ngày lấy mẫu toàn phường"}},
				{ordinal: "b)", text: "Lấy mẫu đủ số lần quy định, không để quá ngày.", lead: health, done: done{state: model.CompletionDoing, ago: 8, at: "08:30"}},
			}},
			{ordinal: "2", text: "Đối với Công an phường: kiểm soát người ra vào khu nhà trọ Cầu Ván, [từ ngày {-9} đến ngày {4}].", lead: police, with: []string{military}, when: when{every: model.EveryOnce, at: 4, rel: model.RelationBy}, done: done{state: model.CompletionDoing, ago: 9, at: "07:30"}},
			{ordinal: "3", text: "Đối với Đoàn Thanh niên: lập đội hình đi chợ thay, hỗ trợ khai báo điện tử, [xong trước ngày {-6}].", lead: youth, with: []string{women}, when: when{every: model.EveryOnce, at: -6, rel: model.RelationBefore}, done: done{state: model.CompletionDone, ago: 7, at: "17:00", note: "02 đội, 25 người"}},
			{ordinal: "4", text: "Sơ kết đợt cao điểm, báo cáo về Ban Chỉ đạo quận [trước ngày {7}].", lead: ubnd, with: []string{office}, when: when{every: model.EveryOnce, at: 7, rel: model.RelationBefore, toWhom: "Ban Chỉ đạo quận"}},
		},
		handled: "UBND phường và các đơn vị",
		cites:   []cite{{"05-CĐ/TU", "CĐ", "Thành ủy", 20}, {"92/KH-UBND", "KH", "UBND quận Bình Hà", 24}},
	},
}
