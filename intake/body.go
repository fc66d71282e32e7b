package intake

import "strings"

// bodyHeads are the words the name of a body, an office or its head begins with, folded. Longer ones come first.
var bodyHeads = newPhrases(
	"uy ban nhan dan", "uy ban mat tran", "uy ban kiem tra", "ubmttqvn", "ubmttq", "ubnd", "ubkt", "uy ban", "hoi dong nhan dan", "hdnd",
	"ban chi huy quan su", "ban chi huy", "ban chi dao", "ban to chuc", "ban xay dung dang", "ban tuyen giao", "ban dan van",
	"ban thuong vu", "ban chap hanh", "ban bi thu", "ban cong tac", "ban thuong truc", "ban quan ly", "ban can su", "ban noi chinh", "ban",
	"mttq", "mat tran", "thuong truc", "thuong vu", "cap uy", "dang uy", "dang bo", "chi uy", "chi bo", "tinh uy", "thanh uy", "huyen uy",
	"quan uy", "thi uy", "bi thu", "pho bi thu", "van phong", "cong an", "quan su", "tram y te", "tram", "trung tam", "phong", "so", "cuc",
	"chi cuc", "tieu ban", "to", "hoi", "doan", "lien doan", "cong doan", "dai", "vien", "toa an", "kho bac", "buu dien", "cong ty",
	"chu tich", "pho chu tich", "truong ban", "thu truong", "nguoi dung dau", "lanh dao", "chanh van phong", "giam doc", "hieu truong",
	"bo chinh tri", "bo tu lenh", "bo", "chinh phu", "thu tuong", "quoc hoi", "trung uong", "truong", "hop tac xa", "luc luong",
	"ca he thong chinh tri", "he thong chinh tri", "don vi", "co quan", "dia phuong", "nganh", "doan the", "can bo", "dang vien",
	"dong chi", "khu pho", "thon", "ap",
)

// plurals stand before the name of many bodies at once.
var plurals = newPhrases("toan the cac", "tat ca cac", "cac dong chi", "cac", "nhung", "mot so", "toan the", "tat ca", "dong chi")

// smallNameWords are the words of a body's name that are printed small inside it.
var smallNameWords = wordSet(`ai an ban bi bo can cap cao chap chat chi chien chinh chong co cong cuc cua cu
 da dai dan dang danh dao dat de dich dia diem doan doi don dong du duc dung giam gian giao giup ha hach hai hanh he hien hieu
 hoa hoach hoc hoi hon huyen hung huong ke khang khi khoa khu kiem kien kinh ky la lai lanh lao lap le lien linh luat luc luong ly
 mat mai mang moi mon muc mttq nam nang nao ngan nganh nghe nghiep nghi nguoi nhan nhap nhat nien nong noi ong
 pha phan phap pho phong phu phuc phuong phut quan quang quoc quy sach sat sinh so su suc ta tai tam tap te
 thanh the thi thi thon thong thu thue thuoc thuong tich tien tinh to toan toa tong tra tran tri trien truc trung truong truyen tu tuyen
 uong uy van vi vien viet vu xa xay xuat y yeu dia ban ap`)

// nameStops end a name although they might stand in one.
var nameStops = wordSet(`ve theo tai nham de duoi voi duoc se da dang vua va gui qua truoc cham muon dinh hang tu den bang khi trong tren
 ban-hanh quy-dinh huong-dan`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		set[word] = true
	}
	return set
}

// bodyAt reads the name of one body at i: capitalised words and the small words such names hold.
func bodyAt(t []token, i int) (end int, ok bool) {
	head, ok := bodyHeads.at(t, i)
	if !ok || !t[i].upper || !isHead(t, i, head) {
		return i, false
	}
	end = nameEnd(t, head)
	return end, end > i+1 || shortHeads[t[i].word] == ""
}

// shortHeads are the heads of one syllable that other words share once folded, as printed.
var shortHeads = map[string]string{
	"so": "sở", "bo": "bộ", "to": "tổ", "doan": "đoàn", "hoi": "hội", "tram": "trạm", "truong": "trường", "vien": "viện", "dai": "đài",
	"phong": "phòng", "ban": "ban", "cuc": "cục", "thon": "thôn", "ap": "ấp", "nganh": "ngành",
}

// isHead tells whether the words t[i:next] are the head of a name and not words that only fold to one, as Số and
// Bố trí do, nor a verb: Tổ chức hội nghị, Phòng chống dịch.
func isHead(t []token, i, next int) bool {
	if next > i+1 {
		return true
	}
	if meant := shortHeads[t[i].word]; meant != "" && !strings.EqualFold(t[i].print, meant) || t[i].stop {
		return false
	}
	_, verb := anyWords(t, i, []string{"to chuc", "phong chong", "phong ngua", "phong , chong", "ban hanh", "doan ket", "bo tri"})
	return !verb
}

// nameEnd finds the end of a name whose head ends before i.
func nameEnd(t []token, end int) int {
	if next, ok := words(t, end, "phong , chong"); ok { // Ban Chỉ đạo phòng, chống dịch …
		end = next
	}
	if dutyHead(t, end) { // Đoàn giám sát, Tổ kiểm tra
		end += 2
	}
	for end < len(t) && !t[end-1].stop {
		next := t[end]
		switch {
		case inCompound(t, end):
			end++
			continue
		case next.word == "va" && joinsNames(t, end), next.word == "cac" && namesMany(t, end):
			end++
			continue
		case !next.letter && !isNameSign(t, end):
			return end
		case next.letter && !next.upper && (nameStops[next.word] || !smallNameWords[next.word] || isPhraseStop(t, end)):
			return end
		}
		end++
	}
	return end
}

// dutyHead tells whether a team of one syllable is named for its duty by the two small words at i, which elsewhere
// are what a body does.
func dutyHead(t []token, i int) bool {
	if !printed(t, i-1, "tổ", "đoàn") || t[i-1].stop || i+1 >= len(t) || t[i].stop {
		return false
	}
	_, ok := anyWords(t, i, []string{"giam sat", "kiem tra"})
	return ok
}

// nameCompounds are words of two syllables inside names, the second of which alone is no word of a name, or begins
// what a body does.
var nameCompounds = map[string]string{
	"đồng": "cộng", "động": "lao", "hiệp": "liên", "đỏ": "thập", "thập": "chữ", "tuổi": "cao", "binh": "chiến", "thao": "thể",
	"nguyên": "tài", "tầng": "hạ", "phong": "xung", "nữ": "phụ",
}

// inCompound tells whether the word at i ends such a compound.
func inCompound(t []token, i int) bool {
	if i == 0 || !t[i].letter || t[i].upper {
		return false
	}
	first := nameCompounds[t[i].print]
	return first != "" && printed(t, i-1, first)
}

// joinsNames tells whether the "và" at i is part of one name, as in Sở Nông nghiệp và Môi trường.
func joinsNames(t []token, i int) bool {
	if i+1 >= len(t) || !t[i+1].upper {
		return false
	}
	next, head := bodyHeads.at(t, i+1)
	return !head || !isHead(t, i+1, next)
}

// namesMany tells whether the "các" at i goes on with a name: Bí thư các chi bộ, UBND các xã.
func namesMany(t []token, i int) bool {
	if _, ok := anyWords(t, i+1, places); ok {
		return true
	}
	_, ok := bodyHeads.at(t, i+1)
	return ok && !t[i].line
}

// isNameSign tells whether a sign belongs to a name: the dash of "Ban Tuyên giáo – Dân vận".
func isNameSign(t []token, i int) bool {
	switch t[i].word {
	case "-", "–", "&", "/":
		return i+1 < len(t) && (t[i+1].upper || glued(t, i) && glued(t, i+1) || t[i+1].word == "xa")
	}
	if t[i].number < 0 || i == 0 || t[i-1].stop {
		return false
	}
	switch t[i-1].word {
	case "pho", "thon", "so", "ap", "quan":
		return true
	}
	return t[i-1].word == "-" && glued(t, i) // Covid-19
}

// phraseStops are the small words that begin what a body does, though each may stand in a name.
var phraseStops = newPhrases(
	"chi dao", "phoi hop", "chu tri", "kiem tra", "giam sat", "huong dan", "ban hanh", "quy dinh", "tang cuong", "tiep tuc", "to chuc", "thuc hien",
	"trien khai", "xay dung", "theo doi", "tap trung", "quan triet", "phan cong", "phan dau", "can", "phai", "chu dong", "nghiem tuc", "thong nhat",
	"thong bao", "ke tu", "tinh den", "kip thoi", "cung", "co y", "co trach", "chiu", "da", "yeu cau", "de nghi", "giao", "thong tin", "ra soat",
	"bo tri", "lap", "de", "duy tri", "quan ly", "quan tam", "cap nhat", "xu ly", "day manh", "tham muu", "bao dam", "dam bao", "van dong", "dong", "thong qua",
	"tuyen truyen", "don doc", "khan truong", "phat dong", "phat huy", "hoan thanh", "thuong xuyen", "nang cao", "danh gia", "chuan bi", "cung cap", "co cong",
	"co van", "ket luan", "ky", "moi", "neu", "la", "noi", "hien", "hon",
)

// isPhraseStop tells whether what a body does begins at i.
func isPhraseStop(t []token, i int) bool {
	_, ok := phraseStops.at(t, i)
	return ok
}

// toWhom finds the body a report goes to: behind "về", "gửi", "cho" before the time at i, else behind it, within the
// sentence. end is the folded offset behind the name.
func (r *sentence) toWhom(i, behind int) (name string, end int) {
	for j := i - 1; j >= 0; j-- {
		if name, end := r.whomAt(j); name != "" && end <= r.t[i].from {
			return name, end
		}
	}
	for j := behind; j < len(r.t); j++ {
		if name, end := r.whomAt(j); name != "" {
			return name, end
		}
	}
	return "", 0
}

func (r *sentence) whomAt(j int) (string, int) {
	switch r.t[j].word {
	case "ve", "gui", "cho", "den", "voi":
	case "cao":
		if at(r.t, j-1) != "bao" {
			return "", 0
		}
	default:
		return "", 0
	}
	to, ok := bodyAt(r.t, j+1)
	if !ok {
		return "", 0
	}
	p := span{r.t[j+1].from, r.t[to-1].to}
	return r.value(p), p.to
}
