package duty

import (
	"slices"
	"strings"

	"sotruc/intake/outline"
	"sotruc/intake/source"
	"sotruc/model/viet"
)

// The words by which the committees of wards are addressed, and those by which whoever gets the paper is; what is then to be handed in, and what
// only begins like that. Folded.
var (
	committees = source.NewPhrases(
		"dang uy cac phuong", "dang uy cac xa", "dang uy phuong", "dang uy xa", "dang uy dac khu", "dang uy cac dac khu", "dang uy cap xa", "dang uy cac cap", "dang uy truc thuoc", "cac dang uy", "cac dang bo",
		"dang bo cac phuong", "dang bo cac xa", "ban thuong vu dang uy", "ban thuong vu cac dang uy", "thuong truc dang uy", "van phong dang uy", "cac phuong", "cac xa", "phuong , xa", "xa , phuong",
	)
	anyone = source.NewPhrases(
		"cac dia phuong", "cac don vi", "cac co quan", "cac cap uy", "cac dong chi", "dong chi", "quy co quan", "quy don vi", "quy dang uy", "quy cap uy", "quy dong chi", "quy", "cap uy",
	)
	due = source.NewPhrases(
		"bao cao", "gui", "dang ky", "gop y", "cho y kien", "co y kien", "tham gia y kien", "tham gia gop y", "cung cap", "phan hoi", "nop", "thong ke", "lap danh sach", "phuc dap", "tra loi", "tong hop ket qua", "tong hop so lieu",
	)
	notDue = source.NewPhrases("bao cao vien", "gui kem", "gui toi", "gui cac", "cung cap dich vu")
)

// papers begin a sentence that says where what is asked for goes: "Báo cáo gửi về Ban trước ngày …". Folded.
var papers = []string{"bao cao ", "danh sach ", "ket qua ", "so lieu ", "van ban ", "bieu "}

// AskedList is a list with the words that lead to it, where these ask the office to hand something in and the list only says what: "… báo cáo các nội dung
// sau: 1. Kết quả …". It is empty where any item asks for something itself.
func AskedList(s *source.Text, l *outline.List, own bool) source.Span {
	if asked, _ := CountAsked(s, l.Items); asked > 0 || l.Lead.Empty() || !AsksOffice(s, l.Lead, own) {
		return source.Span{}
	}
	p := l.Lead
	for _, it := range l.Items {
		for _, line := range lines(it) {
			p.To = max(p.To, line.To)
		}
	}
	return p
}

// OfWard tells whether the name of a body says that it is one of a ward or commune: "xã" alone, and not in "thị xã", "xã hội" or "hợp tác xã".
func OfWard(body string) bool {
	name := " " + notCommune.Replace(strings.Join(strings.Fields(viet.Fold(body)), " ")) + " "
	return strings.Contains(name, " phuong ") || strings.Contains(name, " xa ") || strings.Contains(name, " dac khu ")
}

var notCommune = strings.NewReplacer("thi xa", "", "xa hoi", "", "hop tac xa", "")

// ForAllWards tells whether a name is that of the committees of all wards, among whom the office that gets the paper is: "Đảng ủy các phường, xã".
func ForAllWards(name string) bool {
	text := source.New(name)
	t := text.Tokens(source.Over(0, len(text.Fold)))
	end, named := committees.At(t, 0)
	for ; named && end < len(t); end++ {
		switch t.Word(end) {
		case ",", "va", "xa", "phuong", "dac", "khu", "cac", "truc", "thuoc":
		default:
			return false
		}
	}
	return named && slices.ContainsFunc(t, func(one source.Token) bool {
		return one.Word == "phuong" || one.Word == "xa" || one.Word == "cac" || one.Word == "khu"
	})
}

// mostBefore bounds what stands between who is asked and what is to be handed in, where no sign parts them.
const mostBefore = 8

// AsksOffice tells whether a sentence asks the office that gets the paper to hand something in: "… đề nghị Đảng ủy các phường, xã báo cáo kết quả …, gửi
// về Ban". Units of a ward, which a paper of the ward's own committee addresses, are asked by name and lead tasks of their own.
func AsksOffice(s *source.Text, p source.Span, own bool) bool {
	if !own && s.Starts(p, papers) && s.Holds(p, []string{" gui ve "}) {
		return true
	}
	t := s.Tokens(p)
	for i := range t {
		next, asks := t.AnyPhrase(i, []string{"de nghi", "yeu cau", "giao"})
		if !asks || t.PrintedAs(i-1, "theo", "được", "kiến", "sự") {
			continue
		}
		end, named := committees.At(t, next)
		if !named && !own {
			end, named = anyone.At(t, next)
			if named && t.Word(next) == "quy" { // not "quỹ", nor a quarter of a year
				named = t.PrintedAs(next, "quý") && t.Number(end) < 0 && !t.PrintedAs(end, "I", "II", "III", "IV")
			}
		}
		for j := end; named && j < len(t); j++ {
			_, hands := due.At(t, j)
			_, other := notDue.At(t, j)
			begins := j <= end+mostBefore || t.Word(j-1) == "," || t.Word(j-1) == ";" || t.Word(j-1) == "va"
			if hands && !other && begins && (t.Word(j) != "gui" || t.PrintedAs(j, "gửi")) {
				return true
			}
		}
	}
	return false
}
