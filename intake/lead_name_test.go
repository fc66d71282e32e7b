package intake_test

import (
	"slices"
	"testing"

	"sotruc/intake"
	"sotruc/intake/doubt"
)

// The name of a body goes on with words that elsewhere are a deed, and ends at a deed that begins as some names go on; who is named behind, in
// brackets or by a short form leads as well.
func TestLeadGoesOnWithItsField(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Ban Tiếp công dân xã phân loại đơn.":                                       "Ban Tiếp công dân xã",
		"Trung tâm Phát triển quỹ đất Sơn Kỳ cắm mốc.":                              "Trung tâm Phát triển quỹ đất Sơn Kỳ",
		"Ban Quản lý rừng phòng hộ Sông Chùa cắt cử người gác.":                     "Ban Quản lý rừng phòng hộ Sông Chùa",
		"Ban Quản lý các dự án đầu tư niêm yết bản vẽ.":                             "Ban Quản lý các dự án đầu tư",
		"Tổ Thư ký rà soát biên bản.":                                               "Tổ Thư ký",
		"Tổ Giúp việc rà soát biên bản.":                                            "Tổ Giúp việc",
		"Ban Giải phóng mặt bằng kiểm đếm tài sản.":                                 "Ban Giải phóng mặt bằng",
		"Hội đồng Nghĩa vụ quân sự lập danh sách.":                                  "Hội đồng Nghĩa vụ quân sự",
		"Trung tâm Dịch vụ việc làm tư vấn cho người lao động.":                     "Trung tâm Dịch vụ việc làm",
		"Ban Chỉ huy phòng thủ dân sự trực 24/24 giờ.":                              "Ban Chỉ huy phòng thủ dân sự",
		"Hợp tác xã Bình Sơn cấp giống cho hội viên.":                               "Hợp tác xã Bình Sơn",
		"Văn phòng Đảng ủy công khai kết quả.":                                      "Văn phòng Đảng ủy",
		"Các ngành cấp xã rà soát danh sách.":                                       "Các ngành cấp xã",
		"Các chi bộ xóm, bản rà soát danh sách.":                                    "Các chi bộ xóm, bản",
		"Cấp ủy, chính quyền các xã, thị trấn rà soát danh sách.":                   "Cấp ủy, chính quyền các xã, thị trấn",
		"Văn phòng Đảng ủy và UBND xã chuẩn bị hội trường.":                         "Văn phòng Đảng ủy + UBND xã",
		"Văn phòng HĐND và UBND xã chuẩn bị hội trường.":                            "Văn phòng HĐND và UBND xã",
		"Thành ủy cũng giao Công an xã rà soát lưu trú.":                            "Công an xã",
		"Thường trực Đảng ủy đồng thời yêu cầu Trạm Y tế báo cáo.":                  "Trạm Y tế",
		"Giao đồng chí Phan Thị Lựu theo dõi.":                                      "đồng chí Phan Thị Lựu",
		"Giao ông Phan Văn Lựu theo dõi.":                                           "ông Phan Văn Lựu",
		"Đ/c Lựu theo dõi, đôn đốc.":                                                "Đ/c Lựu",
		"BTV Đảng ủy rà soát danh sách.":                                            "BTV Đảng ủy",
		"Trạm Y tế theo dõi.":                                                       "Trạm Y tế",
		"Trạm Y tế (chủ trì), Công an xã (phối hợp): khoanh vùng.":                  "Trạm Y tế + Công an xã",
		"Hội đồng nghĩa vụ quân sự xã lập danh sách.":                               "Hội đồng nghĩa vụ quân sự xã",
		"Tổ thư ký rà soát biên bản.":                                               "Tổ thư ký",
		"HTX Bình Sơn nạo vét kênh.":                                                "HTX Bình Sơn",
		"BCĐ 138 xã họp đánh giá.":                                                  "BCĐ 138 xã",
		"Kế toán xã đối chiếu số liệu.":                                             "Kế toán xã",
		"Các trường học trên địa bàn vệ sinh lớp học.":                              "Các trường học trên địa bàn",
		"Ông Phan Văn Lựu, Trưởng thôn Đông, vận động nhân dân.":                    "Ông Phan Văn Lựu, Trưởng thôn Đông",
		"MTTQ xã + Hội Phụ nữ + Đoàn Thanh niên vận động nhân dân.":                 "MTTQ xã + Hội Phụ nữ + Đoàn Thanh niên",
		"Công an xã/Ban CHQS xã tuần tra.":                                          "Công an xã + Ban CHQS xã",
		"Nạo vét kênh N2 (HTX Bình Sơn thực hiện) trước ngày 25/8/2026.":            "HTX Bình Sơn",
		"Việc khoanh vùng do Trạm Y tế chủ trì.":                                    "Trạm Y tế",
		"Việc khoanh vùng do Trạm Y tế phụ trách, hoàn thành trước ngày 25/8/2026.": "Trạm Y tế",
	} {
		if got := leadOf(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// A name that does not say of what it is, before words that may go on with it, is asked about; before a known deed it is whole.
func TestOpenNameIsAsked(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"Ban Quản lý đê bao sông Lũy gia cố bờ.":   true,
		"Cán bộ phụ trách lao động lập danh sách.": true,
		"Ban Quản lý báo cáo kết quả.":             false,
		"Ban Quản lý chợ Hạ báo cáo kết quả.":      false,
	} {
		p := intake.Parse(leadPaper + text + "\n")
		if asked := slices.ContainsFunc(p.Doubts, func(d doubt.Doubt) bool { return d.Code == doubt.CutName }); asked != want {
			t.Errorf("%s: asked %v, want %v", text, asked, want)
		}
	}
}
