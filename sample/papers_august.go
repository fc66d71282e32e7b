package sample

import "sotruc/model"

// augustPapers are those of the last days: running, due today, not yet handed out.
var augustPapers = []paper{
	{
		kind: "CT", kindName: "Chỉ thị", symbol: "26-CT/TU", number: 26, head: city, ago: 8, received: 7, at: "08:10",
		subject: "về siết chặt cách ly y tế tại nhà",
		opening: "Ban Thường vụ Thành ủy yêu cầu các cấp ủy lãnh đạo thực hiện nghiêm việc cách ly y tế tại nhà:",
		jobs: []job{
			{ordinal: "1", text: "Mỗi hộ cách ly có biển báo, có cam kết của chủ hộ, có đảng viên phụ trách; rà soát xong [trước ngày {-3}].", lead: ubnd, with: []string{police, health}, when: when{every: model.EveryOnce, at: -3, rel: model.RelationBefore}, done: done{state: model.CompletionDone, ago: 4, at: "16:55"}},
			{ordinal: "2", text: "Các chi bộ sinh hoạt chuyên đề về vai trò đảng viên trong cách ly tại nhà [trong tuần này, chậm nhất ngày {3}].", lead: mass, cells: true, when: when{every: model.EveryOnce, at: 3, rel: model.RelationBy}, done: done{cells: 2, ago: 2, at: "20:00"}},
			{ordinal: "3", text: "Công khai đường dây nóng tiếp nhận phản ánh.", lead: office, done: done{state: model.CompletionDone, ago: 6, at: "09:00"}},
		},
		closing: "Chỉ thị này được phổ biến đến chi bộ.", handled: "UBND phường, các chi bộ",
		cites: []cite{{"24-CT/TU", "CT", "Thành ủy", 40}, {"05-CĐ/TU", "CĐ", "Thành ủy", 20}},
	},
	{
		kind: "CV", kindName: "Công văn", symbol: "207-CV/QU", number: 207, head: district, ago: 5, received: 5, at: "14:40",
		subject: "chuẩn bị kiểm điểm giữa nhiệm kỳ",
		to:      []string{"Các đảng ủy, chi ủy trực thuộc Quận ủy"},
		opening: "Để chuẩn bị kiểm điểm giữa nhiệm kỳ, Ban Thường vụ Quận ủy yêu cầu các đảng ủy trực thuộc:",
		jobs: []job{
			{ordinal: "1", text: "Xây dựng đề cương báo cáo kiểm điểm, gửi Ban Tổ chức Quận ủy [trước ngày {15}].", lead: office, with: []string{control, mass}, when: when{every: model.EveryOnce, at: 15, rel: model.RelationBefore, toWhom: "Ban Tổ chức Quận ủy"}},
			{ordinal: "2", text: "Hoàn chỉnh báo cáo, phụ lục số liệu [trước ngày {45}].", lead: office, when: when{every: model.EveryOnce, at: 45, rel: model.RelationBefore}},
			{ordinal: "3", text: "Rà soát quy hoạch cấp ủy, gửi danh sách bổ sung [chậm nhất ngày {10}].", lead: office, when: when{every: model.EveryOnce, at: 10, rel: model.RelationBy}},
		},
		handled: "Văn phòng Đảng ủy",
	},
	{
		kind: "TB", kindName: "Thông báo", symbol: "152-TB/QU", number: 152, head: district, ago: 4, received: 3, at: "16:15",
		subject: "phân công đồng chí Ủy viên Ban Thường vụ Quận ủy phụ trách phường Tân Lập",
		opening: "Ban Thường vụ Quận ủy thông báo: phân công đồng chí Nghiêm Xuân Bách, Ủy viên Ban Thường vụ Quận ủy, theo dõi, chỉ đạo công tác phòng, chống dịch tại phường Tân Lập kể từ ngày {-3}.",
		closing: "Đề nghị các cơ quan, đơn vị liên quan phối hợp thực hiện.",
	},
	{
		kind: "CĐ", kindName: "Công điện", symbol: "07/CĐ-BCĐ", number: 7, head: steering, ago: 1, received: 1, at: "20:35", urgency: model.UrgencyFlash,
		subject: "về việc xử lý ổ dịch tại khu nhà trọ Cầu Ván",
		opening: "Ghi nhận nhiều ca nghi mắc tại khu nhà trọ Cầu Ván, phường Tân Lập, Ban Chỉ đạo quận điện yêu cầu:",
		jobs: []job{
			{ordinal: "1", text: "Phong tỏa tạm thời khu nhà trọ Cầu Ván ngay trong đêm {-1}.", lead: police, with: []string{military}, when: when{every: model.EveryOnce, at: -1, clock: "23:59", rel: model.RelationBy}, done: done{state: model.CompletionDone, ago: 1, at: "22:45", note: "Đã căng dây, lập chốt"}},
			{ordinal: "2", text: "Lấy mẫu toàn bộ người trong khu vực, gửi về Trung tâm Y tế quận [trước 14 giờ 30 ngày {0}].", lead: health, with: []string{youth, women}, when: when{every: model.EveryOnce, at: 0, clock: "14:30", rel: model.RelationBefore}, done: done{state: model.CompletionDoing, ago: 0, at: "07:10", note: "Đã lấy 38 mẫu"}},
			{ordinal: "3", text: "Cung cấp lương thực, thực phẩm cho người trong khu phong tỏa, bắt đầu [chậm nhất 17 giờ ngày {0}].", lead: front, with: []string{women}, when: when{every: model.EveryOnce, at: 0, clock: "17:00", rel: model.RelationBy}},
			{ordinal: "4", text: "Báo cáo tiến độ xử lý ổ dịch [trước 10 giờ ngày {0}].", lead: ubnd, with: []string{health}, when: when{every: model.EveryOnce, at: 0, clock: "10:00", rel: model.RelationBefore}},
		},
		closing: "Yêu cầu thực hiện nghiêm túc Công điện này.", instruction: "Đ/c Trưởng Công an, Trưởng Trạm Y tế thực hiện ngay.", handled: "Công an phường, Trạm Y tế phường",
		cites: []cite{{"57/KH-BCĐ", "KH", steering.name, 10}, {"26-CT/TU", "CT", "Thành ủy", 8}},
	},
	{
		kind: "CV", kindName: "Công văn", symbol: "210-CV/QU", number: 210, head: district, ago: 0, received: 0, at: "08:20", urgency: model.UrgencyUrgent,
		subject: "báo cáo nhanh tình hình người từ vùng dịch về địa phương",
		to:      []string{"Các đảng ủy phường trực thuộc Quận ủy"},
		opening: "Để phục vụ cuộc họp của Ban Thường vụ Thành ủy, Ban Thường vụ Quận ủy yêu cầu các đảng ủy phường:",
		jobs: []job{
			{ordinal: "1", text: "Công an phường thống kê số người từ vùng dịch về từ ngày {-30} đến nay, số chưa khai báo, [xong trước 16 giờ ngày {0}].", lead: police, with: []string{health}, when: when{every: model.EveryOnce, at: 0, clock: "16:00", rel: model.RelationBefore}},
			{ordinal: "2", text: "Văn phòng Đảng ủy tổng hợp, gửi Văn phòng Quận ủy [trước 17 giờ ngày {0}].", lead: office, when: when{every: model.EveryOnce, at: 0, clock: "17:00", rel: model.RelationBefore, toWhom: "Văn phòng Quận ủy"}},
			{ordinal: "3", text: "Đề xuất phương án tiếp nhận người về trong thời gian tới [trước ngày {3}].", lead: ubnd, with: []string{military, health}, when: when{every: model.EveryOnce, at: 3, rel: model.RelationBefore}},
		},
		closing: "Nhận được Công văn này, yêu cầu các đồng chí khẩn trương thực hiện.",
		cites:   []cite{{"26-CT/TU", "CT", "Thành ủy", 8}, {"198-CV/QU", "CV", "Quận ủy Bình Hà", 13}},
	},
	{
		kind: "KH", kindName: "Kế hoạch", symbol: "101/KH-UBND", number: 101, head: committee, ago: 0, received: 0, at: "11:05",
		subject: "tiêm vắc-xin phòng COVID-19 đợt 4 trên địa bàn quận",
		opening: "Ủy ban nhân dân quận ban hành Kế hoạch tiêm vắc-xin phòng COVID-19 đợt 4, thời gian từ ngày {6} đến ngày {12}. Danh sách đối tượng và điểm tiêm của từng phường sẽ được thông báo sau.",
	},
}
