package intake_test

import (
	"slices"
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/intake/doubt"
	"sotruc/model"
)

// rowsOf writes the tasks of a paper with such a table, one a line: what, who, by when.
func rowsOf(table string) (string, intake.Proposal) {
	p := intake.Parse(strings.TrimSuffix(leadPaper, "1. ") + "Phân công nhiệm vụ như sau:\n\n" + table + "\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nTrần Văn Bình\n")
	var rows []string
	for _, t := range p.Directive.Tasks {
		names := []string{t.Lead}
		for _, u := range t.Units {
			names = append(names, u.Name)
		}
		rows = append(rows, t.Text+"|"+strings.Join(names, "+")+"|"+dueOf(t))
	}
	return strings.Join(rows, "\n"), p
}

func dueOf(t model.Task) string {
	if t.Deadline.Due == 0 {
		return "-"
	}
	return t.Deadline.Due.String()
}

// The heads of a table of tasks are as short as people write them, a cell may say that it holds what stands above it, and hold two bodies.
func TestTablesOfAnOffice(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct{ table, want string }{
		"heads of one word": {
			"TT\tViệc\tAi làm\tXong trước\n1\tChốt danh sách\tTrạm Y tế\t20/8/2026\n2\tTreo cờ\tĐ/c Lựu\t21/8\n",
			"Chốt danh sách|Trạm Y tế|2026-08-20\nTreo cờ|Đ/c Lựu|2026-08-21",
		},
		"the same as above": {
			"TT\tHạng mục\tĐơn vị\tThời hạn\n1\tPhông bạt\tTrạm Y tế\t20/8/2026\n2\tLoa đài\tnt\t\"\n3\tNước uống\t//\tnhư trên\n",
			"Phông bạt|Trạm Y tế|2026-08-20\nLoa đài|Trạm Y tế|2026-08-20\nNước uống|Trạm Y tế|2026-08-20",
		},
		"nothing stands above": {
			"TT\tHạng mục\tĐơn vị\tThời hạn\n1\tPhông bạt\tnt\t20/8/2026\n",
			"Phông bạt|nt|2026-08-20",
		},
		"what is handed in": {
			"TT\tSản phẩm\tCơ quan chủ trì\tThời gian\n1\tBáo cáo nhanh\tVăn phòng Đảng ủy\t20/8/2026\n",
			"Báo cáo nhanh|Văn phòng Đảng ủy|2026-08-20",
		},
		"a column more": {
			"TT\tNội dung\tChủ trì\tThời hạn\tMã số\n1\tBáo cáo nhanh\tVăn phòng Đảng ủy\t20/8/2026\tA1\n",
			"Báo cáo nhanh|Văn phòng Đảng ủy|2026-08-20",
		},
		"two bodies in a cell": {
			"TT\tNội dung\tChủ trì\tPhối hợp\tThời hạn\n1\tKhoanh vùng\tTrạm Y tế Công an xã\tMTTQ xã/Hội Nông dân xã\t20/8/2026\n2\tTrực\tChi bộ Công an\tHội Phụ nữ + Trạm Y tế\t21/8/2026\n",
			"Khoanh vùng|Trạm Y tế+Công an xã+MTTQ xã+Hội Nông dân xã|2026-08-20\nTrực|Chi bộ Công an+Hội Phụ nữ+Trạm Y tế|2026-08-21",
		},
		"columns of blanks": {
			"STT  Nội dung công việc              Đơn vị chủ trì     Thời hạn\n" +
				"1    Rà soát các hộ nghèo, hộ        Trạm Y tế xã       20/8/2026\n" +
				"     mới thoát nghèo ở các thôn      Sơn Kỳ\n" +
				"2    Gia cố kè                       Ban Chỉ huy        Trước ngày\n" +
				"                                     Quân sự xã         25/8/2026\n",
			"Rà soát các hộ nghèo, hộ mới thoát nghèo ở các thôn|Trạm Y tế xã Sơn Kỳ|2026-08-20\nGia cố kè|Ban Chỉ huy Quân sự xã|2026-08-25",
		},
		"columns of blanks under heads of two lines": {
			"TT   Nội dung             Đơn vị        Thời gian\n" +
				"                          chủ trì       hoàn thành\n" +
				"1    Rà soát các hộ       Trạm Y tế     20/8/2026\n" +
				"     nghèo\n\n" +
				"2    Gia cố kè            Công an xã    21/8/2026\n\n" +
				"Các đơn vị báo cáo kết quả về Văn phòng Đảng ủy.\n",
			"Rà soát các hộ nghèo|Trạm Y tế|2026-08-20\nGia cố kè|Công an xã|2026-08-21",
		},
		"a week of a month": {
			"TT\tHạng mục\tĐơn vị\tThời hạn\n1\tPhông bạt\tTrạm Y tế\tTuần 3 tháng 9\n",
			"Phông bạt|Trạm Y tế|-",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got, _ := rowsOf(tt.table); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// A part of a month whose days are a convention is asked about, in a sentence and in a cell.
func TestPartOfAMonthIsAsked(t *testing.T) {
	t.Parallel()
	for _, words := range []string{"giữa tháng 9", "trong nửa đầu tháng 10", "trong tuần 4 tháng 8", "vào tuần thứ ba của tháng 9"} {
		p := intake.Parse(leadPaper + "Trạm Y tế rà soát danh sách, hoàn thành " + words + ".\n2. Công an xã tuần tra.\n")
		if !slices.ContainsFunc(p.Doubts, func(d doubt.Doubt) bool { return d.Code == doubt.AmbiguousDeadline }) {
			t.Errorf("%s: not asked: %v", words, p.Doubts)
		}
	}
	if _, p := rowsOf("TT\tHạng mục\tĐơn vị\tThời hạn\n1\tPhông bạt\tTrạm Y tế\tTuần 3 tháng 9\n"); !slices.ContainsFunc(p.Doubts, func(d doubt.Doubt) bool { return d.Code == doubt.AmbiguousDeadline }) {
		t.Errorf("a cell: not asked: %v", p.Doubts)
	}
}

// A line of a label without a dash says its time once.
func TestALabelSaysItsTimeOnce(t *testing.T) {
	t.Parallel()
	p := intake.Parse(leadPaper + "Nạo vét kênh mương.\nĐơn vị thực hiện: HTX Bình Sơn + Hội Nông dân xã.\nHoàn thành: trước ngày 25/8/2026.\n2. Công an xã tuần tra.\n")
	if got := p.Directive.Tasks[0]; len(got.Deadlines) != 1 || got.Lead != "HTX Bình Sơn" || slices.ContainsFunc(p.Doubts, func(d doubt.Doubt) bool { return d.Code == doubt.AmbiguousDeadline }) {
		t.Errorf("%q, %v, doubts %v", got.Lead, got.Deadlines, p.Doubts)
	}
}

// A day with blanks around its signs is one.
func TestOddlyTypedDays(t *testing.T) {
	t.Parallel()
	for _, words := range []string{"ngày 10 /9/ 2026", "ngày 10 / 9/2026", "ngày 10 - 9 - 2026", "15 giờ 00' ngày 10/9/2026", "17g ngày 10/9/2026"} {
		p := intake.Parse(leadPaper + "Trạm Y tế báo cáo trước " + words + ".\n2. Công an xã tuần tra.\n")
		if got := dueOf(p.Directive.Tasks[0]); got != "2026-09-10" {
			t.Errorf("%s: %s", words, got)
		}
	}
}
