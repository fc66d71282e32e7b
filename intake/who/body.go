// Package who finds the names of bodies in the words of a paper: committees, offices, unions, their heads. It tells where
// a name stands, never what that body does or ought to do.
package who

import (
	"strings"

	"sotruc/intake/source"
)

// Heads are the words the name of a body, an office or its head begins with, folded. Longer ones come first.
var Heads = source.NewPhrases(
	"uy ban nhan dan", "uy ban mat tran", "uy ban kiem tra", "ubmttqvn", "ubmttq", "ubnd", "ubkt", "uy ban", "hoi dong nhan dan", "hoi dong", "hdnd",
	"ban chi huy quan su", "ban chi huy", "ban chi dao", "ban to chuc", "ban xay dung dang", "ban tuyen giao", "ban dan van",
	"ban thuong vu", "ban chap hanh", "ban bi thu", "ban cong tac", "ban thuong truc", "ban quan ly", "ban can su", "ban noi chinh",
	"bch", "ban bao ve dan pho", "ban bao ve", "ban van dong", "ban dieu hanh", "ban giam doc", "ban giam hieu", "ban",
	"mttq", "ca phuong", "ca xa", "phuong doi", "xa doi", "dang doan", "dan quan", "thong ke co so", "thong ke khu vuc", "thue co so", "thue khu vuc", "thi hanh an", "cum dan cu", "khu dan cu", "khu vuc",
	"canh sat khu vuc", "tram truong", "chu dau tu", "to lien gia", "to bao ve", "doi dan phong", "ban tri su", "ban tu quan", "tieu ban tuyen truyen",
	"truong ban cong tac mat tran", "buon", "ban lang", "lang", "mat tran", "thuong truc", "thuong vu", "cap uy , chinh quyen", "cap uy", "dang uy", "dang bo", "chi uy", "chi bo", "chi , dang bo", "chi , dang uy", "tinh uy", "thanh uy",
	"huyen uy", "quan uy", "thi uy", "bi thu", "pho bi thu", "van phong", "cong an", "quan su", "tram y te", "tram", "trung tam", "phong", "so", "cuc",
	"chi cuc", "tieu ban", "to truong", "to chuc dang", "to chuc co so dang", "to chuc chinh tri", "to", "hoi", "doan", "chi doan", "chi hoi", "phan doan", "lien doan", "cong doan", "dai", "vien kiem sat nhan dan", "vien kiem sat", "vien", "benh vien", "toa an nhan dan", "toa an", "kho bac", "buu dien", "cong ty",
	"chu tich", "pho chu tich", "truong ban", "thu truong", "nguoi dung dau", "lanh dao", "chanh van phong", "pho chanh van phong", "giam doc", "hieu truong",
	"chi huy truong", "truong cong an", "truong tram", "truong phong", "truong thon", "truong ap", "truong ban", "truong khu", "truong cac", "bi thu",
	"bo chi huy", "bo doi bien phong", "bo chinh tri", "bo tu lenh", "bo truong", "bo", "chinh phu", "thu tuong", "quoc hoi", "trung uong", "truong hoc", "truong", "nha truong",
	"hop tac xa", "luc luong bao ve an ninh , trat tu o co so", "luc luong bao ve an ninh trat tu o co so", "luc luong bao ve an ninh , trat tu", "luc luong", "ca he thong chinh tri", "he thong chinh tri", "don vi", "co quan tham muu , giup viec", "co quan tham muu giup viec", "co quan chuyen trach tham muu , giup viec", "co quan chuyen trach tham muu giup viec", "co quan", "dia phuong", "nganh", "doan the", "can bo", "cong chuc", "dang vien",
	"uy vien", "dang uy vien", "doanh nghiep", "ngan hang", "dien luc", "bao hiem xa hoi", "hat kiem lam", "don bien phong", "doi", "bao", "thanh tra", "hoc vien",
	"dong chi", "d / c", "khu pho", "thon", "ap", "quy", "xi nghiep", "cau lac bo", "lien minh", "bo phan mot cua", "bo phan tiep nhan va tra ket qua", "bo phan van thu", "ke toan", "van thu", "thu quy", "chuyen vien", "nhan vien",
)

// BodyAt reads the name of one body at i, which begins with a capital, and tells where it ends.
func BodyAt(t source.Tokens, i int) (end int, ok bool) {
	head, ok := HeadAt(t, i)
	if !ok || !t[i].Upper {
		return i, false
	}
	end = nameEnd(t, i, head)
	if _, leads := t.Phrase(i, "lanh dao"); leads && end == head { // what is done, and by nobody who is named
		return i, false
	}
	return end, end > i+1 || shortHeads[t[i].Word] == ""
}

// HeadAt finds the words at i that begin the name of a body, and where they end.
func HeadAt(t source.Tokens, i int) (next int, ok bool) {
	next, ok = Heads.At(t, i)
	if !ok && i < len(t) && i >= 0 && IsShortForm(t[i].Print) && IsSmallForm(t[i].Word) { // BTV Đảng ủy
		return i + 1, true
	}
	return next, ok && isHead(t, i, next)
}

// shortHeads are the heads of one syllable that other words share once folded, as printed.
var shortHeads = map[string]string{
	"so": "sở", "bo": "bộ", "to": "tổ", "doan": "đoàn", "hoi": "hội", "tram": "trạm", "truong": "trường", "vien": "viện", "dai": "đài",
	"phong": "phòng", "ban": "ban", "cuc": "cục", "thon": "thôn", "ap": "ấp", "nganh": "ngành", "doi": "đội", "bao": "báo", "quy": "quỹ", "lang": "làng", "buon": "buôn",
}

// noHeads are words of two syllables whose first alone could be a head: Tổ chức hội nghị, Phòng chống dịch.
var noHeads = source.NewPhrases(
	"to chuc", "phong chong", "phong ngua", "phong , chong", "ban hanh", "doan ket", "bo tri", "hoi nghi", "hoi thao", "hoi thi", "hoi hop", "truong hop", "bao cao", "bao dam",
	"doi ngu", "doi voi", "doan vien", "hoi vien", "so luong", "so voi", "vien chuc", "bo phan", "thanh tra ,", "buon ban", "buon lau", "lang nghe",
)

// isHead tells whether the words t[i:next] are the head of a name and not words that only fold to one, as Số and
// Bố trí do, nor the first of another word.
func isHead(t source.Tokens, i, next int) bool {
	if _, ok := t.Phrase(i, "thanh tra"); ok { // Thanh tra tỉnh, and not Thanh tra, kiểm tra …
		return next < len(t) && (t[next].Upper || isPlaceAt(t, next))
	}
	if _, ok := t.AnyPhrase(i, []string{"ca phuong", "ca xa"}); ok && !t.PrintedAs(i, "CA") { // cả phường, các ca phường
		return false
	}
	if _, ok := t.Phrase(i, "khu vuc"); ok && next == i+2 { // Khu vực 5, and not any place
		return t.Number(next) > 0
	}
	if next > i+1 {
		return true
	}
	if meant := shortHeads[t[i].Word]; meant != "" && !strings.EqualFold(t[i].Print, meant) || t[i].Stop {
		return false
	}
	_, other := noHeads.At(t, i)
	return !other
}

// phraseStops are the small words that begin what a body does, though each may stand in a name.
var phraseStops = source.NewPhrases(
	"chi dao", "phoi hop", "chu tri", "kiem tra", "giam sat", "huong dan", "ban hanh", "quy dinh", "tang cuong", "tiep tuc", "to chuc", "thuc hien",
	"trien khai", "xay dung", "theo doi", "tap trung", "quan triet", "phan cong", "phan dau", "can", "phai", "chu dong", "nghiem tuc", "thong nhat",
	"thong bao", "ke tu", "tinh den", "kip thoi", "cung", "co y", "co trach", "chiu", "da", "yeu cau", "de nghi", "giao", "thong tin", "ra soat",
	"bo tri", "lap", "de", "duy tri", "quan ly", "quan tam", "cap nhat", "xu ly", "day manh", "tham muu", "bao dam", "dam bao", "van dong", "dong", "thong qua",
	"tuyen truyen", "don doc", "khan truong", "phat dong", "phat huy", "hoan thanh", "thuong xuyen", "nang cao", "danh gia", "chuan bi", "cung cap", "co cong",
	"co van", "cong bo", "cong khai", "cong nhan", "hoi y", "ket luan", "ky", "moi", "neu", "la", "noi", "hien", "hon", "so ket", "doi moi", "cap phat", "cap giay", "doan ket", "hoi hop",
)

// isPhraseStop tells whether what a body does begins at i.
func isPhraseStop(t source.Tokens, i int) bool {
	_, ok := phraseStops.At(t, i)
	return ok && !t.PrintedAs(i, "đê", "giáo") // Ban Quản lý đê điều, Phật giáo
}
