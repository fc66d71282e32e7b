package handout

import "sotruc/report/docx"

// law is what the papers of a time rest on, and who signs them.
type law struct {
	rests      []string // căn cứ
	decider    string   // who decides, in capitals
	above      string   // over the letterhead of a decision
	issuer     string
	signs      string // under a decision
	body       string // who must be told, after the decision
	health     string // who signs the certificate
	decision   string // what a decision is held against
	commitment string
	completion string
}

// lawOf2025 is in force since 01/7/2026. Source: Luật Phòng bệnh 114/2025/QH15; Nghị định 165/2026/NĐ-CP, Điều 14 to 20, Phụ lục IV.
func lawOf2025() law {
	return law{
		rests: []string{
			"Căn cứ Luật Tổ chức chính quyền địa phương;",
			"Căn cứ Luật Phòng bệnh số 114/2025/QH15;",
			"Căn cứ Nghị định số 165/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ;",
		},
		decider: "CHỦ TỊCH ỦY BAN NHÂN DÂN {{PHUONG_XA}}", above: "ỦY BAN NHÂN DÂN", issuer: "{{PHUONG_XA}}", signs: "CHỦ TỊCH",
		body: "Công an {{phuong_xa}} và tổ trưởng {{khu_vuc}} được thông báo trong 03 giờ kể từ khi có Quyết định này.",

		health:     "GIÁM ĐỐC",
		decision:   "Mẫu số 02, Phụ lục IV Nghị định 165/2026/NĐ-CP",
		commitment: "Phụ lục IV Nghị định 165/2026/NĐ-CP hoặc mẫu của địa phương",
		completion: "Mẫu số 01, Phụ lục IV Nghị định 165/2026/NĐ-CP",
	}
}

// lawOf2007 is of isolations begun before. Source: Luật Phòng, chống bệnh truyền nhiễm 03/2007/QH12; Nghị định 101/2010/NĐ-CP; for
// COVID-19 Quyết định 879/QĐ-BYT.
func lawOf2007() law {
	return law{
		rests: []string{
			"Căn cứ Luật Tổ chức chính quyền địa phương;",
			"Căn cứ Luật Phòng, chống bệnh truyền nhiễm số 03/2007/QH12;",
			"Căn cứ Nghị định số 101/2010/NĐ-CP ngày 30 tháng 9 năm 2010 của Chính phủ;",
		},
		decider: "TRƯỞNG BAN CHỈ ĐẠO PHÒNG, CHỐNG DỊCH {{PHUONG_XA}}", above: "BAN CHỈ ĐẠO PHÒNG, CHỐNG DỊCH", issuer: "{{PHUONG_XA}}",
		signs: "TRƯỞNG BAN",
		body:  "Công an {{phuong_xa}} và tổ trưởng {{khu_vuc}} phối hợp giám sát việc cách ly.",

		health:     "TRƯỞNG TRẠM",
		decision:   "mẫu kèm Nghị định 101/2010/NĐ-CP; với COVID-19: Quyết định 879/QĐ-BYT",
		commitment: "với COVID-19: mẫu kèm Quyết định 879/QĐ-BYT",
		completion: "mẫu kèm Nghị định 101/2010/NĐ-CP; với COVID-19: Quyết định 879/QĐ-BYT",
	}
}

func (b *body) decision(l law) {
	b.draft(l.decision)
	b.letterhead(l.above, l.issuer, "Số: {{so_quyet_dinh}}", "{{dia_danh}}, {{ngay_quyet_dinh}}")
	b.Paragraph("Type", `<w:spacing w:before="240"/>`, docx.Run{Text: "QUYẾT ĐỊNH", Size: 28})
	b.Paragraph("Abstract", "", docx.Run{Text: "Về việc áp dụng biện pháp cách ly y tế tại nhà"})
	b.Paragraph("Centred", `<w:spacing w:before="160"/>`, docx.Run{Text: l.decider, Bold: true, Size: 27})
	for _, text := range l.rests {
		b.line(docx.Run{Text: text, Italic: true})
	}
	b.spaced("", `<w:jc w:val="left"/>`, docx.Run{Text: "Theo đề nghị của Trạm Y tế {{phuong_xa}} lúc {{luc_de_nghi}}.", Italic: true})
	b.Paragraph("Centred", `<w:keepNext/><w:spacing w:before="120"/>`, docx.Run{Text: "QUYẾT ĐỊNH:", Bold: true})
	b.line(docx.Run{Text: "Điều 1. ", Bold: true}, docx.Run{Text: "Áp dụng biện pháp cách ly y tế tại nhà đối với:"})
	b.who()
	b.item("Đối tượng", "{{doi_tuong}}; bệnh: {{benh}}; liên quan: {{lien_quan}}")
	b.item("Nơi cách ly", "{{noi_cach_ly}}")
	b.item("Thời gian", "từ …… giờ …… ngày {{tu_ngay}} đến hết ngày {{den_ngay}}{{gia_han}}")
	b.item("Theo quy định", "{{quy_dinh}}")
	b.line(docx.Run{Text: "Điều 2. ", Bold: true}, docx.Run{
		Text: "Trạm Y tế {{phuong_xa}} thông báo cho người được cách ly và gia đình, thực hiện và theo dõi việc cách ly. " + l.body,
	})
	b.last(docx.Run{Text: "Điều 3. ", Bold: true}, docx.Run{
		Text: "Quyết định này có hiệu lực từ lúc ký ({{gio_quyet_dinh}}). Trạm Y tế, Công an {{phuong_xa}}, tổ trưởng {{khu_vuc}}, người có tên tại Điều 1 và gia đình chịu trách nhiệm thi hành./.",
	})
	b.signed([]string{"- Như Điều 3;", "- Đảng ủy {{phuong_xa}} (để theo dõi);", "- Lưu: VT."}, l.signs, "{{nguoi_ky_quyet_dinh}}")
}

// who names the person of a paper.
func (b *body) who() {
	b.item("Họ và tên", "{{ho_ten}}")
	b.item("Sinh ngày", "{{ngay_sinh}}; giới tính: {{gioi_tinh}}")
	b.item("Số định danh cá nhân (CCCD, CMND, hộ chiếu)", "{{so_dinh_danh}}")
	b.item("Nơi ở", "{{dia_chi}}, {{khu_vuc}}, {{phuong_xa}}")
	b.item("Điện thoại", "{{dien_thoai}}")
}

func (b *body) commitment(l law) {
	b.draft(l.commitment)
	b.motto(officialWidth)
	b.Paragraph("Centred", `<w:spacing w:before="120"/>`, docx.Run{Text: "{{dia_danh}}, ngày …… tháng …… năm ………", Italic: true, Size: 26})
	b.Paragraph("Type", `<w:spacing w:before="240"/>`, docx.Run{Text: "BẢN CAM KẾT", Size: 28})
	b.Paragraph("Abstract", `<w:spacing w:after="120"/>`, docx.Run{Text: "Thực hiện cách ly y tế tại nhà để phòng, chống bệnh {{benh}}"})
	b.line(docx.Run{Text: "Kính gửi: Ủy ban nhân dân {{phuong_xa}}; Trạm Y tế {{phuong_xa}}."})
	b.who()
	b.item("Chủ hộ", "{{chu_ho}}")
	b.item("Thời gian cách ly", "từ ngày {{tu_ngay}} đến hết ngày {{den_ngay}}{{gia_han}}")
	b.item("Nơi cách ly", "{{noi_cach_ly}}")
	b.line(docx.Run{Text: "Tôi và những người trong hộ cam kết trong thời gian cách ly:"})
	for _, text := range []string{
		"1. Ở đúng nơi cách ly, không ra ngoài, không tiếp khách khi chưa được phép; ở phòng riêng nếu có.",
		"2. Đo thân nhiệt, tự theo dõi sức khỏe hằng ngày và báo kết quả cho người được phân công; xét nghiệm đúng ngày được hẹn.",
		"3. Đeo khẩu trang, rửa tay, không dùng chung đồ cá nhân, để rác riêng theo hướng dẫn của Trạm Y tế.",
		"4. Báo ngay khi sốt hoặc có triệu chứng, gọi: {{goi}}.",
		"5. Chịu trách nhiệm trước pháp luật nếu không thực hiện đúng cam kết này.",
	} {
		b.line(docx.Run{Text: text})
	}
	b.Paragraph("Normal", `<w:keepNext/><w:spacing w:before="120"/>`)
	b.TwoColumns(officialWidth/2, officialWidth-officialWidth/2, func() {
		b.signature("NGƯỜI ĐƯỢC CÁCH LY", "(Ký, ghi rõ họ tên)", "{{ho_ten}}")
	}, func() {
		b.signature("{{VAI_KY_HO}}", "(Ký, ghi rõ họ tên)", "{{ky_ho}}")
	})
}

func (b *body) completion(l law) {
	b.draft(l.completion)
	b.letterhead("……………………", "TRẠM Y TẾ {{PHUONG_XA}}", "Số: {{so_xac_nhan}}", "{{dia_danh}}, {{ngay_xac_nhan}}")
	b.Paragraph("Type", `<w:spacing w:before="240"/>`, docx.Run{Text: "GIẤY XÁC NHẬN", Size: 28})
	b.Paragraph("Abstract", `<w:spacing w:after="120"/>`, docx.Run{Text: "Hoàn thành cách ly y tế tại nhà"})
	b.line(docx.Run{Text: "Căn cứ Quyết định số {{so_quyet_dinh}}, {{ngay_quyet_dinh}} về việc áp dụng biện pháp cách ly y tế tại nhà và kết quả theo dõi, Trạm Y tế {{phuong_xa}} xác nhận:"})
	b.who()
	b.item("Đối tượng", "{{doi_tuong}}; bệnh: {{benh}}")
	b.item("Nơi cách ly", "{{noi_cach_ly}}")
	b.item("Thời gian", "từ ngày {{tu_ngay}} đến hết ngày {{ngay_ket_thuc}}{{khac_quyet_dinh}}")
	b.item("Xét nghiệm", "{{xet_nghiem}}")
	b.last(docx.Run{Text: "đã hoàn thành thời gian cách ly y tế tại nhà theo quy định."})
	b.signed([]string{"- Người có tên trên;", "- UBND {{phuong_xa}};", "- Lưu: VT."}, l.health, "{{nguoi_ky}}")
}
