package report_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sotruc/model/outgoing"
	"sotruc/report"
)

// The register of own papers has eight columns, a line each, also for a number that was cancelled; nothing in it is a formula or a mark
// of the file.
func TestOutgoingRegister(t *testing.T) {
	t.Parallel()
	on := sampleRegister(t).Register.Lines[0].ReceivedAt.Date()
	d := report.OutgoingDocument{Office: sampleRegister(t).Office, Register: outgoing.Register{Year: 2021, Lines: []outgoing.Line{
		{Paper: outgoing.Paper{Kind: "CV", Number: 5, Symbol: "05-CV/ĐU", On: on, Subject: "về việc họp", Signer: "Trần Văn Minh", Recipients: "Quận ủy; Lưu VP", KeptBy: "Văn thư", Copies: 3, Answers: "7-CV/QU", Note: "gửi tay"}},
		{Paper: outgoing.Paper{Kind: "KH", Number: 1, Symbol: "01-KH/ĐU", On: on, Subject: "Kế hoạch </w:t>\x1b[31m", Cancelled: "=cmd|trùng"}},
		{Paper: outgoing.Paper{Kind: outgoing.Report, Number: 31, Symbol: "31-BC/ĐU", On: on, Subject: "kết quả"}, ReportID: 1},
	}, Gaps: []outgoing.Gap{{Kind: "CV", From: 2, To: 4}, {Kind: "KH", From: 6, To: 6}}}}
	day := on.Local()
	want := [][]string{
		{"Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung văn bản", "Người ký", "Nơi nhận văn bản", "Đơn vị, người nhận bản lưu", "Số lượng bản", "Ghi chú"},
		{"05-CV/ĐU", day, "Công văn về việc họp", "Trần Văn Minh", "Quận ủy; Lưu VP", "Văn thư", "3", "Trả lời 7-CV/QU; gửi tay"},
		{"01-KH/ĐU", day, "Kế hoạch </w:t>", "", "", "", "", "Đã hủy: =cmd|trùng"},
		{"31-BC/ĐU", day, "Báo cáo kết quả", "", "", "", "", ""},
	}
	dir := t.TempDir()
	files, err := report.WriteOutgoing(dir, d, []string{"csv", "docx", "xlsx"})
	if err != nil || len(files) != 3 || !strings.HasPrefix(files[0].Name, "so-dang-ky-van-ban-di-2021") {
		t.Fatalf("%+v, %v", files, err)
	}
	content, err := os.ReadFile(filepath.Join(dir, files[0].Name))
	if err != nil {
		t.Fatal(err)
	}
	records, err := csv.NewReader(bytes.NewReader(content[3:])).ReadAll()
	if err != nil || !slices.EqualFunc(records, want, slices.Equal) {
		t.Errorf("%q, %v", records, err)
	}
	text := string(unzip(t, files[1].Bytes)["word/document.xml"])
	_, rows := sheetOf(t, files[2].Bytes)
	all := ""
	for _, row := range rows {
		all += strings.Join(row, "|") + "\n"
	}
	for _, words := range []string{"SỔ ĐĂNG KÝ VĂN BẢN ĐI", "05-CV/ĐU", "Công văn về việc họp", "Đã hủy: =cmd|trùng", "(8)", "số chưa dùng: CV 02–04, KH 06"} {
		if !strings.Contains(text, words) || !strings.Contains(all, words) {
			t.Errorf("no %q in\n%s", words, all)
		}
	}
	d.Register = outgoing.Register{Year: 2021, From: on, To: on + 1}
	if files, err = report.WriteOutgoing(dir, d, []string{"docx"}); err != nil || !strings.Contains(files[0].Name, on.String()+"_"+(on+1).String()) {
		t.Errorf("%+v, %v", files, err)
	}
}
