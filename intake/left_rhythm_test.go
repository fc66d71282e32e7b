package intake_test

import (
	"strings"
	"testing"

	"sotruc/intake"
)

// A rhythm by which something is handed in is in doubt where no task has it, and an item among those that hand something out is a candidate.
func TestWhatADecisionHandsInAgainAndAgain(t *testing.T) {
	t.Parallel()
	paper := strings.Replace(strings.Replace(paperOf("Điều 1. Thành lập Tổ công tác.\nĐiều 2. Tổ công tác có nhiệm vụ:\na) Kiểm tra các thôn;\nb) Báo cáo Chủ tịch UBND xã trước ngày 25 hằng tháng.\nĐiều 3. Quyết định có hiệu lực kể từ ngày ký."), "130-CV/ĐU", "130-QĐ/ĐU", 1), "V/v chế độ báo cáo", "QUYẾT ĐỊNH\nthành lập Tổ công tác", 1)
	if p := intake.Parse(paper); !strings.Contains(doubtsOf(p)+taskLines(p), "25 hằng tháng") && !strings.Contains(taskLines(p), "month") {
		t.Errorf("got\n%s\ndoubts %s", taskLines(p), doubtsOf(p))
	}
	guide := strings.Replace(paperOf("III. TỔ CHỨC THỰC HIỆN\n1. Công an phường rà soát lưu trú trước ngày 25/8/2021.\n2. Báo và Phát thanh, Truyền hình tỉnh mở chuyên mục.\n3. Văn phòng Đảng ủy theo dõi, tổng hợp."), "130-CV/ĐU", "130-HD/ĐU", 1)
	if p := intake.Parse(guide); !holdsWords(p, "Báo và Phát thanh, Truyền hình tỉnh mở chuyên mục") {
		t.Errorf("got\n%s\ndoubts %s", taskLines(p), doubtsOf(p))
	}
}

func TestTheNameOfABoardInItsLetterhead(t *testing.T) {
	t.Parallel()
	p := intake.Parse("ĐẢNG ỦY XÃ BA TƠ\nBAN XÂY DỰNG ĐẢNG\n*\nSố 19-CV/BXDĐ\nĐẢNG CỘNG SẢN VIỆT NAM\nBa Tơ, ngày 10 tháng 3 năm 2026\n\nKính gửi: Các chi bộ\n\nĐề nghị các chi bộ báo cáo trước ngày 25/3/2026.\n\nTRƯỞNG BAN\nVõ Thị Lệ\n")
	if got, want := p.Directive.Issuer, "Ban Xây dựng Đảng Đảng ủy xã Ba Tơ"; got != want {
		t.Errorf("issued by %q, want %q", got, want)
	}
}
