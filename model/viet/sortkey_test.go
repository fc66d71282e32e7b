package viet_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"sotruc/model/viet"
)

// words are real names, places and words of office papers.
var words = strings.Fields(`
	an An án ân ấn Ân ăn Ánh anh ang Anh bà ba bá bả bã bạ Ba Bà bàn ban bản Bàng Bảng Bằng Bạch Bách báo Báo bảo Bảo biên biện Bình
	bình bí Bí cách Cách cấp cao Cao cáo chi chỉ Chỉ chị chủ chú Chu chung Chung chứng chúng công Công cộng cổng Cường cướng cương
	Cúc da đa đà Đà dạ Đại đại dai dài Dung dung Dũng dũng dùng Dương Dưỡng đường Đường đảng Đảng đang Đặng Đăng đăng đặng đằng đẳng
	Đức đức e em êm ếm ém ẹm Em gia già giã giá giả giạ Giang giang Hà hà Ha hạ Hạ hả Hải hải hai hài Hãi hại hòa hoà Hòa Hoà hoa hóa
	hỏa họa huệ Huệ Huế huế huề hữu hưu Hữu Hương hương hướng hường Hưởng Hùng Hưng hung kế kể kề kê ke kẻ kẽ kẹ Khánh khanh khách
	khẩn khăn khuẩn khu Lê lê lệ lễ Lễ le lẽ Lan lan lán lăn lân lần Linh lính lĩnh lịnh Long long Mai mai mãi mái Minh minh mình Mỹ
	mĩ mỹ my nam Nam năm nằm nạn nặng ngày ngay Ngày Ngân ngân ngăn Ngọc ngọc Nguyễn nguyên Nguyên nguyện nguyền Nhân nhân nhẫn nhận
	nhiệm Nhung nhưng những nhũng nhũn ô o ơ ó ố ớ ò ồ ờ ỏ ổ ở õ ỗ ỡ ọ ộ ợ oan oán ơn ổn ông óng phó Phó phố Phố pho phường Phương
	phương Phượng Phúc phúc phức quân quan quán quản quận Quận Quân Quang Quảng quảng Quý quy quỷ quỳ quyết Sơn son són sơn sớn sổ Sổ
	so số Số sở Sở ta tá tà tả tã tạ Tạ Tâm tam tám tầm tấm tân Tân tần Thanh thanh Thành thành thánh thạnh Thảo thao thảo thôn Thôn
	thông Thông thống thư Thư thứ thu thù Thu Thủy Thuỷ thuỷ thuý Thúy thúy thủy tổ Tổ tô Tô to tỏ tơ tờ Trần trần Trân trận tran
	Trung trung trúng Trưng trưng trứng Trúc tuân Tuấn tuần Tuần tuấn u ư ú ứ ù ừ ủ ử ũ ữ ụ ự Uyên ủy Ủy uỷ uy úy ưu Vân vân văn Văn
	vẫn vạn van ván Vinh vinh Vĩnh vĩnh võ Võ vô Vo vở vợ Vũ vũ vu Vu vụ xa xã Xã xá xạ Xuân xuân xuẩn y ý Ý ỷ Yên yên yến Yến yếu`)

// phrase draws Vietnamese-looking text: letters with all tones, digits, signs, spaces.
func phrase() *rapid.Generator[string] {
	letter := rapid.SampledFrom([]rune("aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY0123456789 -/.,()&"))
	tone := rapid.SampledFrom([]string{"", "", "", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"})
	piece := rapid.Custom(func(t *rapid.T) string {
		r := letter.Draw(t, "letter")
		if strings.ContainsRune("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY", r) {
			return string(r) + tone.Draw(t, "tone")
		}
		return string(r)
	})
	return rapid.Map(rapid.SliceOfN(piece, 0, 8), func(p []string) string { return norm.NFC.String(strings.Join(p, "")) })
}

func TestSortKeyIsTheVietnameseOrder(t *testing.T) {
	order := collate.New(language.Vietnamese, collate.Numeric)
	for _, a := range words {
		for _, b := range words {
			if got, want := strings.Compare(viet.SortKey(a), viet.SortKey(b)), order.CompareString(a, b); got != want {
				t.Errorf("%q against %q: %d, the collation of CLDR has %d", a, b, got, want)
			}
		}
	}
}

// TestSortKeyOfPhrases leaves zeros out: the numeric order of x/text takes leading ones off, so that a lone 0 is no
// number to it. TestSortKeyOfZeros says what ours does.
func TestSortKeyOfPhrases(t *testing.T) {
	order := collate.New(language.Vietnamese, collate.Numeric)
	rapid.Check(t, func(t *rapid.T) {
		phrase := rapid.Map(phrase(), func(s string) string { return strings.ReplaceAll(s, "0", "5") })
		a, b := phrase.Draw(t, "a"), phrase.Draw(t, "b")
		if got, want := strings.Compare(viet.SortKey(a), viet.SortKey(b)), order.CompareString(a, b); got != want {
			t.Fatalf("%q against %q: %d, the collation of CLDR has %d", a, b, got, want)
		}
	})
}

func TestSortKeyIsTextAndDoesNotMindTheForm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := viet.Clean(rapid.OneOf(hostile(), phrase()).Draw(t, "in"))
		key := viet.SortKey(in)
		if !utf8.ValidString(key) || strings.ContainsRune(key, 0) {
			t.Fatalf("SortKey(%q) = %q", in, key)
		}
		if other := viet.SortKey(norm.NFD.String(in)); other != key {
			t.Fatalf("SortKey(%q) = %q, decomposed %q", in, key, other)
		}
	})
}

func TestSortKeyOrdersTones(t *testing.T) {
	want := strings.Fields("_ - . 1 2 10 a A à ả ã á ạ ang anh ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ b d đ e ê o ô ơ u ư ừ z я")
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, func(a, b string) int { return cmp.Compare(viet.SortKey(a), viet.SortKey(b)) })
	if !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func BenchmarkSortKey(b *testing.B) {
	b.Run("own", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			viet.SortKey("Nguyễn Thị Ánh Nguyệt")
		}
	})
	b.Run("collate", func(b *testing.B) {
		b.ReportAllocs()
		order, buf := collate.New(language.Vietnamese), new(collate.Buffer)
		for b.Loop() {
			buf.Reset()
			order.KeyFromString(buf, "Nguyễn Thị Ánh Nguyệt")
		}
	})
}

func TestSortKeyOfZeros(t *testing.T) {
	want := []string{"tổ 0", "tổ 0b", "tổ 01", "tổ 1b", "tổ 09", "tổ 10", "tổ 100"}
	for i := 1; i < len(want); i++ {
		if a, b := want[i-1], want[i]; viet.SortKey(a) >= viet.SortKey(b) {
			t.Errorf("%q does not come before %q", a, b)
		}
	}
	if viet.SortKey("tổ 007") != viet.SortKey("tổ 7") {
		t.Error("leading zeros count")
	}
}
