package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
)

// saidIn writes the candidates of a text, one a line: what, who, by when.
func saidIn(text string) string {
	var rows []string
	for _, t := range intake.Parse(text).Candidates {
		rows = append(rows, t.Text+"|"+t.Lead+"|"+dueOf(t))
	}
	return strings.Join(rows, "\n")
}

// What a message and a calendar ask for is a candidate, with the day that stands above it; small talk is none.
func TestWhatIsSaidOutsideOfPapers(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct{ text, want string }{
		"an e-mail": {
			"From: vp@sonbinh.example\nTo: chibo@sonbinh.example\nDate: 03/08/2026 14:05\nSubject: Báo cáo tháng\n\nKính gửi các đồng chí,\n\n" +
				"Văn phòng đề nghị các chi bộ gửi báo cáo tháng 7 trước\nngày 20/8/2026.\nRiêng Chi bộ Công an gửi kèm danh sách, hạn 18/8.\nTrạm Y tế nhớ chốt số liệu trước thứ Sáu nhé.\n\nTrân trọng,\nPhan Thị Lụa\n",
			"Văn phòng đề nghị các chi bộ gửi báo cáo tháng 7 trước ngày 20/8/2026.|các chi bộ|2026-08-20\n" +
				"Riêng Chi bộ Công an gửi kèm danh sách, hạn 18/8.|Chi bộ Công an|2026-08-18\nTrạm Y tế nhớ chốt số liệu trước thứ Sáu nhé.|Trạm Y tế|2026-08-07",
		},
		"a chat": {
			"[08:15 03/08/2026] Lụa: Các đ/c nộp báo cáo trước 17h ngày 20/8 nhé\n[08:17 03/08/2026] Lụa: Công an xã cử 2 đ/c trực chốt tối nay\n[08:20 03/08/2026] Nam: Dạ vâng\n",
			"Các đ/c nộp báo cáo trước 17h ngày 20/8 nhé||2026-08-20\nCông an xã cử 2 đ/c trực chốt tối nay|Công an xã|-",
		},
		"a calendar": {
			"ĐẢNG ỦY XÃ SƠN BÌNH\n*\nSơn Bình, ngày 03 tháng 8 năm 2026\n\nLỊCH CÔNG TÁC TUẦN\n\nThứ Hai, ngày 10/8:\n- Sáng: Giao ban Thường trực.\n- Chiều: Đồng chí Bí thư tiếp công dân.\n" +
				"Thứ Ba, ngày 11/8:\n- 14h00: Công an xã tập huấn.\n\nT/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\n\nPhan Thị Lụa\n",
			"Sáng: Giao ban Thường trực.||2026-08-10\nChiều: Đồng chí Bí thư tiếp công dân.|Đồng chí Bí thư|2026-08-10\n14h00: Công an xã tập huấn.|Công an xã|2026-08-11",
		},
		"a manual": {"Hướng dẫn cài đặt\n\nBước 1: mở tệp trước khi in.\nBước 2: bấm nút.\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := saidIn(tt.text); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// Minutes hand out what their chairman does, an invitation what it says is to be prepared, and a calendar in a table has one day for all of its rows.
func TestOrdersOfAMeeting(t *testing.T) {
	t.Parallel()
	const head = "ĐẢNG ỦY XÃ SƠN BÌNH\n*\nSố 20-%/ĐU\tĐẢNG CỘNG SẢN VIỆT NAM\nSơn Bình, ngày 03 tháng 8 năm 2026\n\n"
	for name, tt := range map[string]struct{ text, want string }{
		"minutes": {
			strings.Replace(head, "%", "BB", 1) + "BIÊN BẢN\nHội nghị giao ban\n\nĐồng chí Bí thư kết luận:\n1. Giao Văn phòng Đảng ủy tham mưu kế hoạch, hoàn thành trước ngày 15/8/2026.\n" +
				"2. Công an xã tăng cường tuần tra, báo cáo trước ngày 20/8/2026.\n\nTHƯ KÝ\tCHỦ TRÌ\n",
			"Văn phòng Đảng ủy|2026-08-15\nCông an xã|2026-08-20",
		},
		"an invitation": {
			strings.Replace(head, "%", "GM", 1) + "GIẤY MỜI\n\nBan Thường vụ Đảng ủy kính mời các đồng chí dự hội nghị sơ kết.\n- Thời gian: 08 giờ 00, ngày 12/8/2026.\n- Địa điểm: Hội trường.\n" +
				"- Thành phần: Bí thư các chi bộ.\n- Phân công: Văn phòng Đảng ủy chuẩn bị tài liệu trước ngày 11/8/2026.\n\nT/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\n\nPhan Thị Lụa\n",
			"Văn phòng Đảng ủy|2026-08-11\n|2026-08-12",
		},
		"a calendar": {
			head[:strings.Index(head, "Số")] + "Sơn Bình, ngày 03 tháng 8 năm 2026\n\nLỊCH CÔNG TÁC TUẦN\n\nThứ, ngày\tBuổi\tNội dung\tChủ trì\tĐịa điểm\nHai 10/8\tSáng\tGiao ban\tĐ/c Bí thư\tPhòng 1\n\tChiều\tTiếp dân\tĐ/c Bí thư\tTrụ sở\n",
			"Đ/c Bí thư|2026-08-10\nĐ/c Bí thư|2026-08-10",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var rows []string
			for _, task := range intake.Parse(tt.text).Directive.Tasks {
				rows = append(rows, task.Lead+"|"+dueOf(task))
			}
			if got := strings.Join(rows, "\n"); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// A calendar of a week that has no day of its own has its year from its title, and each thing its hour; where no year can be had the days are in doubt.
func TestAWeekByItsTitle(t *testing.T) {
	t.Parallel()
	const calendar = "ĐẢNG ỦY PHƯỜNG BÌNH LONG\nVĂN PHÒNG\nLỊCH CÔNG TÁC TUẦN 42\n(từ ngày 12/10/2026 đến ngày 18/10/2026)\nThứ Hai, ngày 12/10\n- Sáng, 8h00: Giao ban Thường trực Đảng ủy.\n" +
		"Thứ Ba, ngày 13/10\n- Cả ngày: Ban Xây dựng Đảng kiểm tra Chi bộ 7.\n"
	p := intake.Parse(calendar)
	if p.Directive.Issuer != "Văn phòng Đảng ủy phường Bình Long" || len(p.Candidates) != 2 {
		t.Fatalf("%q, %d candidates", p.Directive.Issuer, len(p.Candidates))
	}
	for i, want := range []string{"2026-10-12 08:00", "2026-10-13 "} {
		if d := p.Candidates[i].Deadline; d.Due.String()+" "+string(d.Time) != want {
			t.Errorf("%q is on %v %s, want %s", p.Candidates[i].Text, d.Due, d.Time, want)
		}
	}
	p = intake.Parse(strings.ReplaceAll(calendar, "/2026", ""))
	if doubts := doubtsOf(p); !strings.Contains(doubts, "ambiguous-deadline: Thứ Hai, ngày 12/10") || !strings.Contains(doubts, "Thứ Ba, ngày 13/10") {
		t.Errorf("without a year: doubts %s", doubts)
	}
}
