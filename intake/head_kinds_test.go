package intake_test

import (
	"slices"
	"testing"

	"sotruc/intake"
	"sotruc/intake/doubt"
)

// headBody is the part of a paper that is the same whatever stands above and below.
const headBody = "V/v rà soát hộ nghèo\n\nKính gửi: Các đảng ủy xã, phường.\n\nĐồng chí Bí thư yêu cầu các đảng ủy xã, phường rà soát danh sách hộ nghèo, báo cáo trước ngày 20/8/2026.\n\n"

// The stamp of arrival is none of the paper, who copied it did not sign it, and its head may be in ordinary letters.
func TestHeadsAndEndsOfAnOffice(t *testing.T) {
	t.Parallel()
	const head, end = "TỈNH ỦY AN LŨY\n*\nSố 45-CV/TU\tĐẢNG CỘNG SẢN VIỆT NAM\nAn Lũy, ngày 03 tháng 8 năm 2026\n", "\tT/M BAN THƯỜNG VỤ\n\tPHÓ BÍ THƯ\n\n\tTrần Văn Khởi\n"
	const copied = "\nĐẢNG ỦY XÃ SƠN BÌNH\n*\nSố 12-BS/ĐU\nSAO Y BẢN CHÍNH\nSơn Bình, ngày 06 tháng 8 năm 2026\n\tT/L BAN THƯỜNG VỤ\n\tCHÁNH VĂN PHÒNG\n\n\tLê Thị Lụa\n"
	for name, tt := range map[string]struct{ text, issuer, subject, signer string }{
		"plain": {head + headBody + end, "Tỉnh ủy An Lũy", "rà soát hộ nghèo", "Trần Văn Khởi"},
		"a stamp above": {
			"ĐẢNG ỦY XÃ SƠN BÌNH\nĐẾN\nSố: 312\nNgày: 05/8/2026\n" + head + headBody + end, "Tỉnh ủy An Lũy", "rà soát hộ nghèo", "Trần Văn Khởi",
		},
		"a stamp below the head": {
			head + "CÔNG VĂN ĐẾN\nSố: 312\nNgày: 05/8/2026\nChuyển: Đ/c Lụa\n" + headBody + end, "Tỉnh ủy An Lũy", "rà soát hộ nghèo", "Trần Văn Khởi",
		},
		"a stamp of one line": {"VĂN BẢN ĐẾN\nSố 312 Ngày 05/8/2026\n" + head + headBody + end, "Tỉnh ủy An Lũy", "rà soát hộ nghèo", "Trần Văn Khởi"},
		"a copy":              {head + headBody + end + copied, "Tỉnh ủy An Lũy", "rà soát hộ nghèo", "Trần Văn Khởi"},
		"a copy without a head": {
			head + headBody + end + "\nSAO Y\nSơn Bình, ngày 06 tháng 8 năm 2026\n\tCHÁNH VĂN PHÒNG\n\n\tLê Thị Lụa\n", "Tỉnh ủy An Lũy", "rà soát hộ nghèo", "Trần Văn Khởi",
		},
		"ordinary letters": {
			"Đảng bộ tỉnh An Lũy\nĐảng ủy xã Sơn Bình\nSố 45-CV/ĐU\nSơn Bình, ngày 03 tháng 8 năm 2026\n" + headBody + "T/M Ban Thường vụ\nPhó Bí thư\nTrần Văn Khởi\n",
			"Đảng ủy xã Sơn Bình", "rà soát hộ nghèo", "Trần Văn Khởi",
		},
		"an office in ordinary letters": {
			"Tỉnh ủy An Lũy\nVăn phòng\n*\nSố 45-CV/VPTU\tĐảng Cộng sản Việt Nam\nAn Lũy, ngày 03 tháng 8 năm 2026\n" + headBody + "TL. Thường trực\nChánh Văn phòng\nTrần Văn Khởi\n",
			"Văn phòng Tỉnh ủy An Lũy", "rà soát hộ nghèo", "Trần Văn Khởi",
		},
		"no head at all": {"Số 45-CV/TU\nAn Lũy, ngày 03 tháng 8 năm 2026\n" + headBody + end, "", "rà soát hộ nghèo", "Trần Văn Khởi"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := intake.Parse(tt.text).Directive
			if d.Issuer != tt.issuer || d.Subject != tt.subject || d.Signer != tt.signer || d.IssuedOn.String() != "2026-08-03" {
				t.Errorf("issuer %q, subject %q, signer %q, day %s; want %q, %q, %q", d.Issuer, d.Subject, d.Signer, d.IssuedOn, tt.issuer, tt.subject, tt.signer)
			}
		})
	}
}

// A paper of a type with a word more is of that type, and one of none of the types is asked about, and no công văn in silence.
func TestKindsWithAWordMore(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		number, title, want string
		asked               bool
	}{
		{"Số 12-KHLT/ĐU-UBND", "KẾ HOẠCH LIÊN TỊCH", "KH Kế hoạch", false},
		{"Số 13-HDLN/ĐU", "HƯỚNG DẪN LIÊN NGÀNH", "HD Hướng dẫn", false},
		{"Số 14-TBKL/ĐU", "THÔNG BÁO KẾT LUẬN", "TB Thông báo", false},
		{"Số 14-TB/ĐU", "THÔNG BÁO KẾT LUẬN", "TB Thông báo", false},
		{"Số 17-TM/ĐU", "THƯ MỜI", "GM Thư mời", false},
		{"Số 18-GM/ĐU", "GIẤY MỜI", "GM Giấy mời", false},
		{"Số: 16/LĐĐ-UBND", "LỆNH ĐIỀU ĐỘNG", " ", true},
		{"Số: 19/UBND-VP", "NỘI QUY", " ", true},
	} {
		p := intake.Parse("ĐẢNG ỦY XÃ SƠN BÌNH\n*\n" + tt.number + "\tĐẢNG CỘNG SẢN VIỆT NAM\nSơn Bình, ngày 03 tháng 8 năm 2026\n\n" + tt.title +
			"\nvề việc rà soát hộ nghèo\n-----\n\nĐảng ủy yêu cầu:\n1. Trạm Y tế rà soát danh sách.\n2. Công an xã tuần tra.\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nTrần Văn Khởi\n")
		asked := slices.ContainsFunc(p.Doubts, func(d doubt.Doubt) bool { return d.Code == doubt.UnknownKind })
		if got := p.Directive.Kind + " " + p.Directive.KindName; got != tt.want || asked != tt.asked {
			t.Errorf("%s: %q, asked %v; want %q, %v", tt.title, got, asked, tt.want, tt.asked)
		}
	}
}
