package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
	"sotruc/intake/doubt"
)

// The heads that copies leave: on one line or spread over many, broken between place and day, with rules and blank lines.
func TestHeadsAsTheyAreCopied(t *testing.T) {
	const rest = "\nKẾ HOẠCH\nVề việc tổng vệ sinh\n\nỦy ban nhân dân xã yêu cầu:\n1. Các thôn dọn vệ sinh đường làng.\n2. Công an xã bảo đảm trật tự.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLý Thị Mận\n"
	for name, head := range map[string]string{
		"two columns":                "ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ BẢN MÂY           Độc lập - Tự do - Hạnh phúc\nSố: 31/KH-UBND       Bản Mây, ngày 08 tháng 8 năm 2025",
		"rules and blank lines":      "ỦY BAN NHÂN DÂN\n\nXÃ BẢN MÂY\n-------\n\nSố: 31/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n\nBản Mây, ngày 08 tháng 8 năm 2025\n",
		"rules on the lines":         "ỦY BAN NHÂN DÂN XÃ BẢN MÂY -------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ---------------\nSố: 31/KH-UBND\nBản Mây, ngày 08 tháng 8 năm 2025",
		"place and day on two lines": "ỦY BAN NHÂN DÂN\nXÃ BẢN MÂY\nSố: 31/KH-UBND\nBản Mây,\nngày 08 tháng 8 năm 2025",
		"place and day in bars":      "ỦY BAN NHÂN DÂN\nXÃ BẢN MÂY\n--------\n|\nSố: 31/KH-UBND\n|\nBản Mây,\nngày 08 tháng 8 năm 2025\n|",
		"full stop":                  "ỦY BAN NHÂN DÂN\nXÃ BẢN MÂY\nSố: 31/KH-UBND\nBản Mây, ngày 08 tháng 8 năm 2025.",
		"day far below":              "ỦY BAN NHÂN DÂN\nXÃ BẢN MÂY\nSố: 31/KH-UBND" + strings.Repeat("\n", 30) + "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc" + strings.Repeat("\n", 50) + "Bản Mây, ngày 08 tháng 8 năm 2025",
		"one line":                   "ỦY BAN NHÂN DÂN XÃ BẢN MÂY ------- CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --------------- Số: 31/KH-UBND Bản Mây, ngày 08 tháng 8 năm 2025",
		"one glued line":             "ỦY BAN NHÂN DÂNXÃ BẢN MÂY-------CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc---------------Số: 31/KH-UBNDBản Mây, ngày 08 tháng 8 năm 2025",
		"name broken":                "ỦY BAN NHÂN\nDÂN\nXÃ BẢN MÂY\n-----\nSố: 31/KH-UBND\nBản Mây, ngày 08 tháng 8 năm 2025",
	} {
		d := intake.Parse(head + rest).Directive
		if d.Symbol != "31/KH-UBND" || d.KindName != "Kế hoạch" || d.Issuer != "Ủy ban nhân dân xã Bản Mây" || d.IssuedOn.String() != "2025-08-08" || d.Place != "Bản Mây" || d.Signer != "Lý Thị Mận" {
			t.Errorf("%s: got %q, %q, %q, %s, %q, %q", name, d.Symbol, d.KindName, d.Issuer, d.IssuedOn, d.Place, d.Signer)
		}
	}
}

// A line that names a type says it though its letters in the symbol are others.
func TestTypeLineWithMoreWords(t *testing.T) {
	d := intake.Parse("UBND TỈNH ĐÔNG GIANG\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\nSố:     /NVKS-SKHCN\nĐông Giang, ngày    tháng 9 năm 2025\nKẾ HOẠCH, NHIỆM VỤ KHẢO SÁT\nMạng nội bộ các xã\nCăn cứ nhu cầu.\n").Directive
	if d.KindName != "Kế hoạch" {
		t.Errorf("got %q", d.KindName)
	}
}

// Titles that name the paper, who issued it and when before anything else.
func TestTitlesWithNumberAndDay(t *testing.T) {
	for text, want := range map[string]string{
		"NGHỊ ĐỊNH CỦA CHÍNH PHỦ SỐ 12/2026/NĐ-CP NGÀY 05 THÁNG 02 NĂM 2026\nVỀ LƯU TRỮ\nCHÍNH PHỦ\nCăn cứ Luật Lưu trữ;\n":                            "12/2026/NĐ-CP Nghị định Chính phủ 2026-02-05",
		"NGHỊ ĐỊNH\nCỦA CHÍNH PHỦ SỐ 12/2026/NĐ-CP\nNGÀY 05 THÁNG 02 NĂM 2026 VỀ LƯU TRỮ\nCăn cứ Luật Lưu trữ;\n":                                      "12/2026/NĐ-CP Nghị định Chính phủ 2026-02-05",
		"LUẬT\nCỦA QUỐC HỘI NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM SỐ 33/2024/QH15 NGÀY 21 THÁNG 6 NĂM 2024 VỀ LƯU TRỮ\nĐiều 1. Phạm vi.\n":           "33/2024/QH15 Luật Quốc hội 2024-06-21",
		"CHỈ THỊ CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 08/CT-TTg NGÀY 11 THÁNG 3 NĂM 2026 VỀ TẾT TRỒNG CÂY\nThủ tướng Chính phủ yêu cầu:\n1. Các bộ trồng cây.\n": "08/CT-TTg Chỉ thị Thủ tướng Chính phủ 2026-03-11",
	} {
		d := intake.Parse(text).Directive
		if got := strings.Join([]string{d.Symbol, d.KindName, d.Issuer, d.IssuedOn.String()}, " "); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// The ways a paper ends, and what must not be taken for a name.
func TestSigners(t *testing.T) {
	const head = "ĐẢNG BỘ TỈNH ĐÔNG GIANG\nĐẢNG ỦY XÃ TÂN LẬP\n*\nSố 7-CV/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nTân Lập, ngày 05 tháng 9 năm 2025\nKính gửi: Các chi bộ.\nĐảng ủy xã yêu cầu các chi bộ báo cáo.\n"
	for end, want := range map[string]string{
		"T/M BAN THƯỜNG VỤ\nBÍ THƯ\n(Đã ký)\nLò Thị Xuân\n":                                                                            "Lò Thị Xuân",
		"T/M BAN THƯỜNG VỤ\nBÍ THƯ\nLò Thị Xuân – Đã ký\n":                                                                             "Lò Thị Xuân",
		"T/M BAN THƯỜNG VỤ\nBÍ THƯ\nLò Thị Xuân (đã ký)\n":                                                                             "Lò Thị Xuân",
		"T/M BAN THƯỜNG VỤ\nBÍ THƯ\nĐã ký: Lò Thị Xuân\n":                                                                              "Lò Thị Xuân",
		"TỔNG THANH TRA\nĐã ký\nLò Thị Xuân\n":                                                                                         "Lò Thị Xuân",
		"KT. TỔNG THANH TRA\nPHÓ TỔNG THANH TRA\nLò Thị Xuân\n":                                                                        "Lò Thị Xuân",
		"CHÁNH THANH TRA\nLò Thị Xuân\n":                                                                                               "Lò Thị Xuân",
		"Nơi nhận:\t\tT/M BAN THƯỜNG VỤ\n- Như trên,\t\tPHÓ BÍ THƯ\n- Lưu VPĐU.\t\tLò Thị Xuân\n":                                      "Lò Thị Xuân",
		"CHÁNH VĂN PHÒNG        Lò Thị Xuân\n":                                                                                         "Lò Thị Xuân",
		"T/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\nLò Thị Xuân\nCHƯƠNG TRÌNH\nhội nghị sơ kết\nTân Lập\n08 giờ 00: Đón tiếp\n":               "Lò Thị Xuân",
		"Nơi nhận:\n- Như trên;\n- Lưu VP.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nLò Thị Xuân\nPHỤ LỤC\n" + strings.Repeat("1 Trần Văn Ất\n", 90): "Lò Thị Xuân",
		"T/M BAN THƯỜNG VỤ\nBÍ THƯ\n":                                                                                                  "",
		"Nơi nhận:\n- Như trên,\nT/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\nVĂN PHÒNG\n":                                                      "",
		"Nơi nhận:\n- Như trên,\nTân Lập\n":                                                                                            "",
	} {
		if got := intake.Parse(head + end).Directive.Signer; got != want {
			t.Errorf("%q: got %q, want %q", end, got, want)
		}
	}
}

// What an e-office stamps over the blanks is put together with them, and only a paper that nobody signed is a draft.
func TestStampedPapers(t *testing.T) {
	const paper = "ĐẢNG BỘ TỈNH ĐÔNG GIANG\nĐẢNG ỦY XÃ TÂN LẬP\n*\nSố      -CV/ĐU\nV/v nộp báo cáo\nĐẢNG CỘNG SẢN VIỆT NAM\nTân Lập, ngày     tháng 10 năm 2025\nKính gửi: Các chi bộ.\nĐảng ủy xã yêu cầu:\n1. Các chi bộ nộp báo cáo.\nNơi nhận:\n- Như trên,\n- Lưu VPĐU.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nLò Thị Xuân\n"
	for _, tt := range []struct{ name, stamp, symbol, day, doubts string }{
		{"beside", "ĐẢNG ỦY XÃ TÂN LẬP\n20-10-2025 08:01:02 +07:00\n145\n", "145-CV/ĐU", "2025-10-20", ""},
		{"before", "145\nĐẢNG ỦY XÃ TÂN LẬP\n20-10-2025 08:01:02 +07:00\n", "145-CV/ĐU", "2025-10-20", ""},
		{"number of a page", "2\nĐẢNG ỦY XÃ TÂN LẬP\n20-10-2025 08:01:02\n+07:00\n", "-CV/ĐU", "2025-10-20", "missing-symbol"},
		{"far away", "2\n\n" + strings.Repeat("Ghi chú của văn thư.\n", 8) + "03\n" + strings.Repeat("Ghi chú của văn thư.\n", 8) + "ĐẢNG ỦY XÃ TÂN LẬP\n20-10-2025 08:01:02 +07:00\n", "03-CV/ĐU", "2025-10-20", "stamped-number"},
		{"another month", "ĐẢNG ỦY XÃ TÂN LẬP\n02-11-2025 08:01:02 +07:00\n145\n", "145-CV/ĐU", "", "missing-date"},
		{"labelled", "Người ký: ĐẢNG ỦY XÃ TÂN LẬP\nThời gian ký: 20.10.2025 08:01:02\n", "-CV/ĐU", "2025-10-20", "missing-symbol"},
		{"a person before the body", "Lò Thị Xuân\n19-10-2025 17:00:00 +07:00\nĐẢNG ỦY XÃ TÂN LẬP\n20-10-2025 08:01:02 +07:00\n145\n", "145-CV/ĐU", "2025-10-20", ""},
		{"signed by hand", "(Đã ký)\n", "-CV/ĐU", "", "missing-symbol missing-date"},
		{"unsigned", "", "-CV/ĐU", "", "draft missing-symbol missing-date"},
	} {
		p := intake.Parse(paper + tt.stamp)
		d := p.Directive
		if d.Symbol != tt.symbol || d.IssuedOn.String() != tt.day || d.KindName != "Công văn" || d.Signer != "Lò Thị Xuân" || d.Subject != "nộp báo cáo" {
			t.Errorf("%s: got %q of %s, %q, %q, %q", tt.name, d.Symbol, d.IssuedOn, d.KindName, d.Signer, d.Subject)
		}
		requireDoubts(t, tt.name, p, tt.doubts)
	}
}

// requireDoubts compares the codes among those about head and end.
func requireDoubts(t *testing.T, name string, p intake.Proposal, want string) {
	t.Helper()
	got := map[string]bool{}
	for _, d := range p.Doubts {
		switch d.Code {
		case doubt.Draft, doubt.MissingSymbol, doubt.MissingDate, doubt.StampedNumber, doubt.Illegible, doubt.NotDirective, doubt.Article:
			got[string(d.Code)] = true
		default:
		}
	}
	for code := range strings.FieldsSeq(want) {
		if !got[code] {
			t.Errorf("%s: no doubt %s", name, code)
		}
		delete(got, code)
	}
	if len(got) > 0 {
		t.Errorf("%s: doubts %v, want %s", name, got, want)
	}
}

// A paper whose head was cut off is a paper without a number, whatever it cites; an article that reprints one is none.
func TestHeadCutOff(t *testing.T) {
	const body = "Ngày 20/9/2025, Ủy ban nhân dân tỉnh đã ban hành Công văn số 77/UBND-VX về phòng cháy. Đảng ủy xã yêu cầu:\n1. Các chi bộ kiểm tra.\n"
	const end = "T/M ĐẢNG ỦY\nBÍ THƯ\nLò Thị Xuân\n"
	for _, text := range []string{body + end, body + "Nơi nhận:\n- Như trên.\n" + end, body + "Nơi nhận:\n- Các chi bộ,\n- Lưu VP.\n", "Kính gửi: Các chi bộ.\n" + body} {
		p := intake.Parse(text)
		if d := p.Directive; d.Symbol != "" || d.IssuedOn != 0 || citesOf(d) != "77/UBND-VX;2025-09-20" || len(d.Tasks) != 1 {
			t.Errorf("%q: got %q of %s, cites %s, %d tasks", text, d.Symbol, d.IssuedOn, citesOf(d), len(d.Tasks))
		}
		requireDoubts(t, text, p, "missing-symbol missing-date")
	}
	const article = "Ngày 20/9/2025, Ủy ban nhân dân tỉnh Đông Giang ban hành Công văn số 77/UBND-VX về phòng cháy. Toàn văn như sau:\n1. Các xã kiểm tra.\n"
	if d := intake.Parse(article + "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nVũ Quốc Anh\n").Directive; d.Symbol != "77/UBND-VX" {
		t.Errorf("an article that reprints the paper: got %q", d.Symbol)
	}
}

// A letter whose number was written by hand, and lost by the scanner, is known by what stands above its abstract.
func TestLetterWithoutANumber(t *testing.T) {
	d := intake.Parse("ỦY BAN NHÂN DÂN\nXÃ BẢN MÂY\nSố:\nV/v rà soát hộ nghèo\nBản Mây, ngày    tháng 9 năm 2025\nKính gửi: Các thôn.\nỦy ban nhân dân xã yêu cầu các thôn rà soát.\n").Directive
	if d.KindName != "Công văn" || d.Symbol != "" || d.Issuer != "Ủy ban nhân dân xã Bản Mây" {
		t.Errorf("got %q, %q, %q", d.KindName, d.Symbol, d.Issuer)
	}
}
