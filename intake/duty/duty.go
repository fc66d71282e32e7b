// Package duty tells what is asked of whom by words alone: by what a paragraph begins, and to which bodies it hands something. It makes no
// task of it.
package duty

import (
	"strings"

	"sotruc/intake/outline"
	"sotruc/intake/source"
	"sotruc/intake/when"
	"sotruc/intake/who"
)

// Imperatives are the verbs a task begins with, folded.
var Imperatives = []string{
	"tiep tuc ", "tang cuong ", "day manh ", "to chuc ", "trien khai ", "thuc hien ", "chu dong ", "phoi hop ", "chi dao ", "lanh dao ", "huong dan ", "kiem tra ", "ra soat ",
	"xay dung ", "ban hanh ", "phat huy ", "nang cao ", "bao cao ", "lap ", "bo tri ", "phan cong ", "quan triet ", "de nghi ", "yeu cau ", "giao ", "kip thoi ",
	"khan truong ", "tap trung ", "dam bao ", "bao dam ", "tuyen truyen ", "van dong ", "xu ly ", "theo doi ", "don doc ", "tham muu ", "chuan bi ", "cung cap ",
	"huy dong ", "nghiem tuc ", "thuong xuyen ", "duy tri ", "cap nhat ", "thanh lap ", "kien toan ", "hoan thanh ", "gui ", "khac phuc ", "siet chat ", "thuc day ",
	"cu the hoa ", "chap hanh ", "giam sat ", "lam tot ", "thong bao ", "phat dong ", "cham lo ", "ho tro ", "quan tam ", "tong hop ", "kien quyet ", "danh gia ", "dua ",
	"cung voi do, tang cuong ", "dong thoi ", "dieu tra ", "thong ke ", "tham gia ", "cu ", "niem yet ", "dieu dong ", "dinh huong ", "tiep nhan ", "quan ly ", "khoanh vung ", "truy vet ", "khong ", "dinh ky ", "hang ngay", "hang tuan", "hang thang", "hang quy", "hang nam",
}

// modals say that somebody has to do something.
var modals = []string{
	" phai ", " can ", " co trach nhiem ", " chiu trach nhiem ", " chu tri", " de nghi ", " yeu cau ", " giao ", " tham muu ", " co nhiem vu ",
}

// Asks tells whether a paragraph asks for something: it begins with an imperative, or with a body that has to act.
func Asks(s *source.Text, p source.Span) bool {
	if s.AllUpper(p) {
		return false
	}
	if s.Starts(p, Imperatives) {
		return true
	}
	first := source.Over(p.From, min(p.To, p.From+400))
	t, _ := LeftOut(s.Tokens(first))
	if list := who.BodiesAt(t, 0); len(list) > 0 && list.End() < len(t) {
		return IsAct(s, t, list.End())
	}
	if behindTime(s, t) != nil {
		return true
	}
	return len(t) > 8 && s.Holds(first, []string{" de nghi cac ", " yeu cau cac ", " de nghi ", " phai ", " co trach nhiem "}) && s.Starts(p, outline.ClosingWords)
}

// AsksBehindTime tells whether behind its first comma a paragraph tells a body what to do: "Trước mỗi kỳ họp, các chi bộ gửi …".
func AsksBehindTime(s *source.Text, p source.Span) bool {
	t, _ := LeftOut(s.Tokens(source.Over(p.From, min(p.To, p.From+300))))
	for i := range min(len(t), 16) {
		if t[i].Word == "," {
			list := who.NamesAt(t, i+1, true)
			return len(list) > 0 && list.End() < len(t) && IsAct(s, t, list.End())
		}
	}
	return false
}

// IsAct tells whether what follows the name of a body makes it a task.
func IsAct(s *source.Text, t source.Tokens, i int) bool {
	if t.Word(i) == ":" {
		return true
	}
	p := t.Over(i, len(t))
	rest := " " + s.Flat(source.Over(p.From, min(p.To, p.From+40)))
	for _, modal := range modals {
		if strings.HasPrefix(rest, modal) {
			return true
		}
	}
	return s.Starts(p, Imperatives)
}

// Supporting are the words before the names of those who support.
var Supporting = []string{"phoi hop chat che voi", "phoi hop cung voi", "phoi hop voi", "phoi hop cung", "phoi hop", "cung voi", "cung"}

// Directing are the words before the names of those whom who leads has do it.
var Directing = []string{"chi dao cho", "chi dao", "giao cho", "giao", "phan cong", "huy dong"}

// Doers finds the names of who does a task: at its start, behind "Hằng tháng,", or behind a word that hands it to them.
func Doers(s *source.Text, t source.Tokens) who.Names {
	from := 0
	if next, ok := t.AnyPhrase(0, joiners); ok {
		if from = next; t.Word(from) == "," {
			from++
		}
	}
	if next, ok := when.RecurrenceAt(t, from); ok && t.Word(next) == "," {
		from = next + 1
	}
	if list := askedOf(t, from); list != nil {
		return list
	}
	small := from < len(t) && !t[from].Upper // behind "Thứ hai,"
	if list := who.NamesAt(t, from, small); len(list) > 0 {
		end := list.End()
		if asksWhom(t, end) {
			return nil
		}
		if handed := handedOn(s, t, end); handed != nil {
			return handed
		}
		if end == len(t) || t[end-1].Stop || t[end].Stop || does(s, t, end) || actsBehindTime(s, t, end) || who.Rest(t, end-2) || t[end].Word == "," && end+1 < len(t) && IsAct(s, t, end+1) {
			return list
		}
		if next := behindBrackets(t, end); next > end && next < len(t) && IsAct(s, t, next) { // Đ/c Lan (Đoàn Thanh niên) chuẩn bị …
			return list
		}
	}
	if list := behindTime(s, t); list != nil {
		return list
	}
	if list := behindGround(s, t); list != nil {
		return list
	}
	if _, named := t.AnyPhrase(0, dutyOf); named {
		if list := headed(t); list != nil {
			return list
		}
	}
	if list := handedIn(s, t, 0); list != nil {
		return list
	}
	if list := behindOpinion(s, t); list != nil {
		return list
	}
	return ledBy(t)
}

// asksWhom tells whether who is named before i asks others who are not named: "Văn phòng đề nghị các đồng chí …" tells nobody of the roster.
func asksWhom(t source.Tokens, i int) bool {
	next, asks := t.AnyPhrase(outline.VerbAt(t, i), []string{"tran trong de nghi", "kinh de nghi", "de nghi", "yeu cau", "rat mong", "kinh mong", "mong"})
	if !asks || len(who.BodiesAt(t, next)) > 0 {
		return false
	}
	_, others := t.AnyPhrase(next, []string{"cac dong chi", "cac d / c", "dong chi", "quy dong chi", "quy co quan", "quy don vi", "cac anh", "cac chi", "moi nguoi"})
	return others
}

// behindBrackets is where brackets that open at i close, if they hold few words; i where none open there.
func behindBrackets(t source.Tokens, i int) int {
	const most = 10
	for j := i + 1; j < min(i+most, len(t)) && t.Word(i) == "("; j++ {
		if t[j].Word == ")" {
			return j + 1
		}
	}
	return i
}

// joiners are the words with which a sentence goes on from another, before who is told something. Folded.
var joiners = []string{
	"ben canh do", "ngoai ra", "truoc mat", "dac biet la", "dac biet", "rieng doi voi", "rieng", "cung voi do", "song song do", "song song voi do", "mat khac", "tiep do", "sau do", "theo do", "cu the la", "cu the", "vi vay", "do do", "dong thoi",
}

// asksOf are the words that ask somebody for something without an order, as printed, but for case.
var asksOf = [][]string{{"rất", "mong"}, {"kính", "mong"}, {"mong", "muốn"}, {"mong"}, {"kính", "mời"}, {"mời"}, {"xin", "nhờ"}, {"nhờ"}, {"cử"}, {"cần", "có"}}

// askedOf gives those who are asked at i for something: "Nhờ Công an phường rà soát …", "Kính mời Hội Phụ nữ gửi …".
func askedOf(t source.Tokens, i int) who.Names {
	for _, words := range asksOf {
		next := i
		for next < i+len(words) && t.PrintedAs(next, words[next-i]) {
			next++
		}
		if next < i+len(words) {
			continue
		}
		if list := who.NamesAt(t, next, true); len(list) > 0 && list.End() < len(t) && !t[list.End()-1].Stop {
			return list
		}
	}
	return nil
}

// behindOpinion gives those whom a later sentence tells what to do, where the first only says what it is about or what is thought of it: "Về công
// tác cán bộ: đồng ý chủ trương. Ban Xây dựng Đảng tham mưu …".
func behindOpinion(s *source.Text, t source.Tokens) who.Names {
	if _, thinks := t.AnyPhrase(0, decisions); !thinks && !t.PrintedAs(0, "Về", "về") {
		return nil
	}
	for i := 1; i < len(t); i++ {
		if !t[i-1].Stop || !t[i].Upper {
			continue
		}
		list := who.BodiesAt(t, i)
		if len(list) == 0 || list.End() >= len(t) || t[list.End()-1].Stop {
			continue
		}
		_, commands := t.AnyPhrase(i, commanders)
		_, decides := t.AnyPhrase(list.End(), decisions)
		if does(s, t, list.End()) && (!commands || !decides) {
			return list
		}
	}
	return nil
}

// timeStarts are the words a time begins with where it stands before who is to keep it, as printed.
var timeStarts = []string{
	"trước", "trong", "hằng", "hàng", "định", "chậm", "muộn", "mỗi", "từ", "sau", "ngay", "khi", "vào", "đến", "đầu", "cuối", "giữa", "nửa", "sáng", "chiều", "tối", "ngày", "thứ", "kể", "hết", "tháng", "quý", "tuần", "lúc", "không",
}

// caseStarts are the words a sentence begins with that says first in which case, for whom or to what end something is done, as printed.
var caseStarts = []string{"đối", "trường", "với", "nếu", "để", "nhằm", "về", "trên", "tùy", "tuỳ", "ngoài"}

// held are the words for what a body does at a time, and not by it, and for what is handed in, as printed.
var held = []string{"họp", "dự", "trực", "nộp", "trình", "đăng", "sinh", "tham", "ra", "treo"}

// timeEnds are the last words of a time that needs no comma behind it. Folded.
var timeEnds = source.WordSet("ngay tuan thang quy nam nay mai")

// mostTime bounds a time before a name, in words and signs.
const mostTime = 30

// behindTime gives those whom a sentence that begins with a time or a case tells what to do: "Trước ngày 20/12/2026, Trạm Y tế phường rà soát …",
// "Hằng tuần, vào thứ Sáu, …", "Đối với hộ nghèo, …". Where a body stands within the time ("Sau khi UBND phường duyệt, …"), nothing is told for certain. A name in small letters
// has to be followed by a word that asks.
func behindTime(s *source.Text, t source.Tokens) who.Names {
	if len(t) == 0 || !t.PrintedAs(0, timeStarts...) && !t.PrintedAs(0, caseStarts...) && (t.Number(0) < 0 || !t.PrintedAs(1, "giờ", "h", "/", "tháng")) {
		return nil
	}
	for i := 1; i < min(len(t), mostTime) && !t[i-1].Stop; i++ {
		if end, named := who.BodyAt(t, i); named {
			if timeEnds[t[i-1].Word] || t[i-1].Number >= 0 { // no comma behind the time
				if list := who.BodiesAt(t, i); end < len(t) && IsAct(s, t, list.End()) {
					return list
				}
			}
			return nil
		}
		if t[i].Word != "," || i+1 == len(t) {
			continue
		}
		list := who.NamesAt(t, i+1, true)
		if len(list) == 0 {
			continue
		}
		end := list.End()
		_, decides := t.AnyPhrase(end, decisions)
		if end < len(t) && !t[end-1].Stop && !decides && !t.PrintedAs(end, "nhận", "tiếp") && (IsAct(s, t, end) || t.PrintedAs(end, held...) || t[i+1].Upper && does(s, t, end)) {
			return list
		}
		return nil
	}
	return nil
}

// actsBehindTime tells whether what makes the name before i a task stands behind a time between commas: "Chi bộ 5, trước ngày 20/8, báo cáo …".
func actsBehindTime(s *source.Text, t source.Tokens, i int) bool {
	if t.Word(i) != "," || !t.PrintedAs(i+1, "trước", "trong", "hằng", "hàng", "định", "chậm", "mỗi", "từ", "khi", "sau") {
		return false
	}
	for j := i + 2; j < min(i+16, len(t)) && !t[j-1].Stop; j++ {
		if t.Word(j) == "," {
			return j+1 < len(t) && IsAct(s, t, j+1)
		}
	}
	return false
}

// handedIn gives those to whom something is handed behind i.
func handedIn(s *source.Text, t source.Tokens, i int) who.Names {
	for ; i < len(t); i++ {
		if names, ok := outline.HandsAt(t, i); ok && (!t[max(0, i-1)].Stop || t[i].Upper || t.Word(i-1) == ";") {
			if list := who.BodiesAt(t, names); len(list) > 0 {
				return list
			}
		}
		if t[i].Word == ":" { // "Chuẩn bị nội dung: Văn phòng Đảng ủy gửi tài liệu"
			if list := who.BodiesAt(t, i+1); len(list) > 0 && list.End() < len(t) && !t[list.End()-1].Stop && isDuty(s, t, list.End()) {
				return list
			}
		}
	}
	return nil
}

// isDuty tells whether behind the name of a body stands at once what it has to do, and not what it decides or has others do. Behind a subject
// ("Về công tác tuyên truyền: Văn phòng Đảng ủy đăng tin") any deed is.
func isDuty(s *source.Text, t source.Tokens, i int) bool {
	_, decides := t.AnyPhrase(i, decisions)
	return !decides && t.Word(i) != ":" && (IsAct(s, t, i) || t.PrintedAs(0, "về") && does(s, t, i))
}

// handedOn gives those to whom a committee hands something, which before only says what it thinks: "Ban Thường vụ cơ bản thống
// nhất. Giao Ban Xây dựng Đảng …"; nil where the words at i say no such thing, or nothing is handed out.
func handedOn(s *source.Text, t source.Tokens, i int) who.Names {
	i = outline.VerbAt(t, i)
	said, ok := t.AnyPhrase(i, decisions)
	if !ok {
		return nil
	}
	if list := who.BodiesAt(t, said); len(list) > 0 && list.End() < len(t) && !t[list.End()-1].Stop && IsAct(s, t, list.End()) { // "… nhấn mạnh Công an phường phải …"
		return list
	}
	if next, ok := t.AnyPhrase(i, []string{"yeu cau", "de nghi", "giao cho", "giao", "phan cong"}); ok {
		if _, commands := t.AnyPhrase(0, commanders); commands {
			return who.BodiesAt(t, next)
		}
	}
	return handedIn(s, t, i)
}

// commanders are those who ask others, and do nothing themselves where they ask. Folded.
var commanders = []string{"ban thuong vu", "thuong truc", "thuong vu", "ban chap hanh", "dang uy", "thanh uy", "tinh uy", "huyen uy", "quan uy", "bi thu", "cap uy", "chu tich", "lanh dao"}

// decisions are what a committee does that has others act.
var decisions = []string{
	"co ban", "thong nhat", "nhat tri", "dong y", "cho chu truong", "ket luan", "luu y", "ghi nhan", "danh gia", "bieu duong", "yeu cau", "de nghi", "da thao luan", "da nghe", "nghe", "cho y kien", "nhan manh", "neu ro", "chi ro", "nhac nho", "khang dinh", "giao cho", "giao", "phan cong",
}

// NameStops are words that go on with a sentence in which a body is only named, as printed.
var NameStops = source.WordSet("về theo tại nhằm để dưới với được sẽ đã đang vừa và qua trước chậm muộn định hằng hàng từ đến bằng khi trong trên là có còn mà do của ơi ạ à nhé")
