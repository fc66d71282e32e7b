package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
)

// A table behind a list is no part of the last task, and the list goes on behind it.
func TestTablesEndTasks(t *testing.T) {
	const head = "ĐẢNG ỦY PHƯỜNG TÂN LẬP\nSố 12-CV/ĐU\nTân Lập, ngày 02 tháng 8 năm 2021\nvề việc phòng, chống dịch\n\n" +
		"Đảng ủy phường yêu cầu thực hiện các nội dung sau:\n1. Trạm Y tế phường lập danh sách.\n2. Các chi bộ giúp đỡ từng hộ.\n"
	const listed = "Trạm Y tế phường lập danh sách.|Các chi bộ giúp đỡ từng hộ."
	for name, tt := range map[string]struct{ more, want string }{
		"three columns":              {"TT\tChi bộ\tSố hộ\n1\tKhu phố 1\t12\n2\tkhu phố 2\t9\n", listed},
		"one row":                    {"1\tKhu phố 1\t12\n", listed},
		"numbers with a stop":        {"1.\tKhu phố 1\t12\n2.\tKhu phố 2\t9\n", listed},
		"two columns":                {"Chi bộ\tSố hộ\nKhu phố 1\t12\n", listed},
		"an empty cell":              {"TT\tĐơn vị\tThời hạn\n1\t\t15/8/2026\n", listed},
		"a paragraph behind it":      {"TT\tChi bộ\tSố hộ\nSố hộ theo báo cáo ngày 01/8.\n", listed},
		"the list goes on behind it": {"Khu phố 1\t12\t9\n3. Công an phường giữ gìn trật tự.\n", listed + "|Công an phường giữ gìn trật tự."},
		"a tab in a sentence":        {"Số hộ theo\tbáo cáo.\n", listed + "\nSố hộ theo báo cáo."},
		"tabs behind ordinals":       {"3.\tCông an phường giữ gìn trật tự.\n4.\tQuân sự phường hỗ trợ.\n", listed + "|Công an phường giữ gìn trật tự.|Quân sự phường hỗ trợ."},
		"labels":                     {"Chủ trì:\tTrạm Y tế.\nThời hạn:\ttrước ngày 20/8/2021.\n", listed + "\nChủ trì: Trạm Y tế.\nThời hạn: trước ngày 20/8/2021."},
	} {
		t.Run(name, func(t *testing.T) {
			p := intake.Parse(head + tt.more + "\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nTrần Văn Bình\n")
			var texts []string
			for _, task := range p.Directive.Tasks {
				texts = append(texts, task.Text)
			}
			if got := strings.Join(texts, "|"); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}
