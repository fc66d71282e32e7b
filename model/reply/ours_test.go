package reply_test

import (
	"testing"

	"sotruc/model"
	"sotruc/model/reply"
)

// The office is meant by its own name, by that of its committee's parts, as one of all wards, and where nobody is named; a body of the ward and another
// ward are not.
func TestWhoIsTheOffice(t *testing.T) {
	t.Parallel()
	for lead, want := range map[string]bool{
		"": true, "Đảng ủy phường Hòa Minh": true, "Đảng ủy phường": true, "Đảng ủy": true, "Văn phòng Đảng ủy": true, "Văn phòng Đảng ủy phường": true, "Ban Thường vụ Đảng ủy phường Hòa Minh": true,
		"Thường trực Đảng ủy": true, "Chánh Văn phòng Đảng ủy": true, "Đồng chí Bí thư Đảng ủy": true, "Đảng ủy các phường, xã": true, "các đảng ủy phường": true, "Các đảng ủy trực thuộc": true,
		"các phường, xã": true, "Các địa phương": true, "quý cơ quan": true, "các đồng chí": true, "VPĐU": true, "VP Đảng ủy": true, "Văn phòng": true, "Cấp ủy": true, "Đảng ủy phường, xã": true, "Ban Thường vụ các đảng ủy": true,
		"Đảng ủy phường Hòa Khánh": false, "Đảng ủy Công an phường": false, "Đảng ủy UBND phường": false, "Đảng ủy các cơ quan Đảng": false, "UBND phường": false, "Công an phường": false,
		"Ủy ban Mặt trận Tổ quốc phường": false, "Các chi bộ": false, "Chi bộ 3": false, "Ủy ban Kiểm tra Đảng ủy": false, "Ban Xây dựng Đảng": false, "Trạm Y tế phường": false, "Các tổ dân phố": false,
		"Văn phòng HĐND và UBND phường": false, "Bí thư chi bộ": false,
	} {
		if got := reply.Ours(lead, "Đảng ủy phường Hòa Minh"); got != want {
			t.Errorf("%q: %v", lead, got)
		}
	}
	if !reply.Ours("Đảng ủy phường Hòa Khánh", "") || reply.Ours("Trạm Y tế", "") {
		t.Error("an office without a name")
	}
}

// An invitation and a paper of the office itself ask it for no answer.
func TestWhichPapersAskForAnAnswer(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		paper model.Directive
		want  bool
	}{
		{model.Directive{Kind: "CV", Issuer: "Quận ủy Liên Chiểu", Subject: "về báo cáo kết quả"}, true},
		{model.Directive{Kind: "CV", Issuer: "Đảng ủy phường Hòa Khánh"}, true},
		{model.Directive{Kind: "KH", Issuer: "ĐẢNG ỦY PHƯỜNG HÒA MINH"}, false},
		{model.Directive{Kind: "GM", Issuer: "Quận ủy Liên Chiểu"}, false},
		{model.Directive{Kind: "CV", Issuer: "Quận ủy Liên Chiểu", Subject: "V/v mời họp giao ban"}, false},
		{model.Directive{Kind: "CV", Issuer: "Quận ủy Liên Chiểu", Subject: "MỜI DỰ hội nghị sơ kết"}, false},
		{model.Directive{Kind: "CV", Issuer: "Quận ủy Liên Chiểu", Subject: "v/v mời tham dự lễ kỷ niệm"}, false},
		{model.Directive{Kind: "CV", Issuer: "Quan uy Lien Chieu", Subject: "v/v moi hop giao ban"}, false},
		{model.Directive{Kind: "CV", Issuer: "Quận ủy Liên Chiểu", Subject: "V/v đổi mới hợp tác xã nông nghiệp"}, true},
		{model.Directive{Kind: "CV", Issuer: "Quận ủy Liên Chiểu", Subject: "về tiến độ của mỗi dự án"}, true},
		{model.Directive{Kind: "CV", Issuer: "Quận ủy Liên Chiểu", Subject: "về nhân sự mới dự kiến giới thiệu"}, true},
	} {
		if got := reply.Asks(tt.paper, "Đảng ủy phường Hòa Minh"); got != tt.want {
			t.Errorf("%+v: %v", tt.paper, got)
		}
	}
}
