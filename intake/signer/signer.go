// Package signer knows how a signature is written: the marks of authority, the offices, and the names of people with what
// is printed before them. It does not know where in a paper a signature stands.
package signer

import (
	"strings"
	"unicode"

	"sotruc/intake/source"
)

// Authority cuts what stands before T/M on one line with it.
func Authority(r *source.Text, p source.Span) source.Span {
	s := r.Fold[p.From:p.To]
	for _, mark := range authorities {
		if i := strings.Index(s, mark); i > 0 && s[i-1] == ' ' {
			return source.Over(p.From+i, p.To)
		}
	}
	return p
}

// authorities are the marks that begin a signature, as the Party and as the State write them.
// Source: Hướng dẫn 36-HD/VPTW; Nghị định 30/2020/NĐ-CP, Phụ lục I.
var authorities = []string{"t/m ", "tm. ", "tm.", "tm ", "k/t ", "kt. ", "kt.", "kt ", "t/l ", "tl. ", "tl.", "t/l. ", "tuq. ", "tuq.", "q. "}

// IsOffice tells whether a line in capitals is the office of who signs.
func IsOffice(flat string) bool {
	for _, office := range []string{
		"bi thu", "pho bi thu", "chu tich", "pho chu tich", "chanh van phong", "pho chanh van phong", "truong ban", "pho truong ban", "chu nhiem", "pho chu nhiem",
		"giam doc", "pho giam doc", "thu truong", "bo truong", "thu tuong", "pho thu tuong", "truong phong", "pho truong phong", "truong cong an", "chi huy truong", "uy vien", "thuong truc", "cuc truong", "pho thu truong",
		"tong thanh tra", "pho tong thanh tra", "chanh thanh tra", "pho chanh thanh tra", "truong doan", "pho truong doan", "tong cuc truong", "tong giam doc", "tong bi thu", "vu truong", "vien truong", "pho vien truong",
		"chanh an", "hieu truong", "pho hieu truong", "truong tram", "tram truong", "pho truong tram", "pho tram truong", "quyen truong", "chi cuc truong", "truong thon", "truong ap", "truong khu", "truong ban cong tac", "truong ban quan ly", "to truong", "doi truong", "chinh tri vien", "chinh uy", "chi huy pho", "pho chi huy truong", "pho cuc truong", "pho truong cong an", "chu toa", "thu ky",
	} {
		if flat == office || strings.HasPrefix(flat, office+" ") {
			return true
		}
	}
	return false
}

// ranks are words printed before a name that are no part of it, degrees those that end in a point. Folded.
var (
	ranks = source.NewPhrases("dong chi", "d / c", "thieu uy", "trung uy", "thuong uy", "dai uy", "thieu ta", "trung ta", "thuong ta", "dai ta",
		"thieu tuong", "trung tuong", "thuong tuong", "dai tuong")
	degrees = source.WordSet("gs pgs ts ths bs bscki bsckii cki ckii ck dr ks cn ls kts nsut nsnd tskh")
)

// withoutRank cuts ranks and degrees off the start of a name.
func withoutRank(r *source.Text, p source.Span) source.Span {
	if p.To-p.From > 120 {
		return p
	}
	t := r.Tokens(p)
	i := 0
	for i < len(t) {
		if next, ok := ranks.At(t, i); ok && next < len(t) {
			i = next
			continue
		}
		if !degrees[t[i].Word] || t.Word(i+1) != "." {
			break
		}
		i += 2
	}
	if i >= len(t) {
		return p
	}
	return source.Over(t[i].From, p.To)
}

// isName tells whether a line is a person's name: two to five words, each with a capital. Where nothing else marks
// the place of a signature the first must be a family name.
func isName(line string, familyKnown bool) bool {
	line = strings.TrimSuffix(line, ".")
	parts := strings.Fields(line)
	if len(parts) < 2 || len(parts) > 5 || len(line) > 80 {
		return false
	}
	for _, part := range parts {
		for i, c := range part {
			if i == 0 && !unicode.IsUpper(c) || !unicode.IsLetter(c) && c != '\'' && c != '’' && c != '-' {
				return false
			}
		}
	}
	known := Families[strings.ToLower(parts[0])]
	if familyKnown || strings.ToUpper(line) == line {
		return known
	}
	return true
}

// Families are the family names of nearly everybody in Vietnam, in both styles of tone marks.
var Families = source.WordSet(`nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trương đoàn lâm mai trịnh
 đào cao hà phùng tô tạ lương vương chu châu thái tăng quách lưu la thạch kim sơn kiều nghiêm triệu đàm từ tống hứa mạc diệp
 lại doãn khổng bạch ông tôn trang ninh viên giang văn thân khuất đồng bế nông ma hoa vi lò cầm quàng lường sùng giàng vàng thào
 cù cung đậu đường hàn hầu lục lữ mã mẫn ngụy ngọ nhâm ân âu bành biện bì cái cát chử công cấn danh điền điểu đới đổng giáp hạ
 hình hùng kha khúc khương liêu liễu mạch mẫu nhữ ôn phù phương quản sầm tào thiều tiêu tòng triệu trà uông ung ư xa y yên h ksor
 rơ siu nay puih a lầu mùa hạng hờ cứ chảo lù tẩn chẩu bàn phàn vừ lềnh thò lèng cháng hảng`)

// NameAt reads the name of a person at i, three or four words with capitals of which the first is a family name.
func NameAt(t source.Tokens, i int) (end int, ok bool) {
	if i >= len(t) || !t[i].Upper || !Families[strings.ToLower(t[i].Print)] {
		return i, false
	}
	for end = i + 1; end < len(t) && end-i < 4 && t[end].Letter && t[end].Upper; end++ {
		if t[end-1].Stop {
			break
		}
	}
	return end, end-i >= 2
}
