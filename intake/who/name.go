package who

import (
	"sotruc/intake/source"
	"sotruc/intake/symbol"
)

// nameEnd finds the end of the name that begins at start and whose head ends before end. A name goes on with
// capitalised words and their second syllables, with the place or the field it is for, and with numbers; it ends at the
// first word of what the body does.
func nameEnd(t source.Tokens, start, end int) int {
	if next, ok := t.AnyPhrase(end, []string{"phong , chong", "phong chong"}); ok { // Ban Chỉ đạo phòng, chống dịch …
		end = next
		if t.Word(end) == "dich" || t.Word(end) == "thien" {
			end++
		}
	}
	if dutyHead(t, end) { // Đoàn giám sát, Tổ kiểm tra
		end += 2
	}
	end = tailOf(t, start, end)
	if end < len(t) && !t[end-1].Stop && t.PrintedAs(start, "Các", "các", "Tất", "tất", "Toàn", "Mọi", "mọi") { // Các trường học trên địa bàn xã
		if next, ok := t.Phrase(end, "tren dia ban"); ok {
			end = next
		}
	}
	for end < len(t) && !t[end-1].Stop {
		next := namePart(t, start, end)
		if next == end {
			break
		}
		end = next
	}
	return furtherNumbers(t, start, end)
}

// namePart gives the end of the part of a name at i; i where the name has ended.
func namePart(t source.Tokens, start, i int) int {
	w := t[i]
	switch {
	case w.Word == "cac" && namesMany(t, i):
		if next, ok := HeadAt(t, i+1); ok { // Lãnh đạo các phòng
			return next
		}
		return i + 1
	case w.Word == "va" && joinsNames(t, start, i), isNameSign(t, i), isNumberAt(t, start, i):
		return i + 1
	case w.Word == ",":
		return commaPart(t, start, i)
	case t.PrintedAs(i, "từ") && isNumberHead(t, i-1) && t.Number(i+1) > 0 && t.PrintedAs(i+2, "đến", "tới"): // các chi bộ từ 1 đến 5
		if next, ok := furtherNumber(t, start, i+2); ok {
			return next
		}
		return i
	case !w.Letter:
		return i
	case w.Upper:
		if _, other := HeadAt(t, i); other && t[i-1].Word == "," || isApart(t, start, i) {
			return i
		}
		if next, ok := tails.At(t, i); ok {
			return next
		}
		return i + 1
	case upperCompounds[t[i-1].Word+" "+w.Word] && (t[i-1].Upper || i-1 > start && smallCompounds[t[i-1].Word+" "+w.Word]):
		return i + 1
	}
	if next, ok := t.AnyPhrase(i, source.Places); ok && isPlaceAt(t, i) {
		return next
	}
	if next, ok := fieldAt(t, start, i); ok {
		return next
	}
	if i+1 < len(t) && !t[i+1].Upper && smallCompounds[w.Word+" "+t[i+1].Word] && !isPhraseStop(t, i) && !w.Stop {
		return i + 2
	}
	if isNameWord(t, i) {
		return i + 1
	}
	return i
}

// fieldAt reads a second field that a name has in small letters right behind the first: "Phòng Công nghệ thông tin", "Phòng Tài chính kế hoạch".
// What it does may begin with the same words ("Phòng Văn hóa thông tin rộng rãi …"): of the field the deed follows, or a sign.
func fieldAt(t source.Tokens, start, i int) (next int, ok bool) {
	next, ok = secondFields.At(t, i)
	if !ok || i < start+3 || !t[i-2].Upper || !upperCompounds[t[i-2].Word+" "+t[i-1].Word] || t[next-1].Upper {
		return i, false
	}
	_, place := t.AnyPhrase(next, source.Places)
	return next, place || endsNumber(t, next) || t[i-1].Word == "nghe"
}

// secondFields are the fields a name may have in small letters. Folded.
var secondFields = source.NewPhrases("thong tin", "dao tao", "ke hoach", "the thao", "truyen thong", "ton giao", "du lich", "dan toc")

// commaPart gives the end of what goes on behind a comma inside a name: "các xã, phường", "Sở Văn hóa, Thể thao …".
func commaPart(t source.Tokens, start, i int) int {
	if next, ok := personal.At(t, i+1); ok && isPerson(t, start) && t[i+1].Upper {
		return next
	}
	if next, ok := t.AnyPhrase(i+1, []string{"the thao", "ha tang", "khoa hoc"}); ok && t[i+1].Upper && i-start < 6 {
		return next
	}
	if next, ok := t.AnyPhrase(i+1, listed); ok && !t[i+1].Upper && endsListed(t, i) {
		return next
	}
	return i
}

// isPerson tells whether the name at start is that of a person: "Đồng chí Nguyễn Văn Sơn", and not "Đồng chí Bí thư".
func isPerson(t source.Tokens, start int) bool {
	next, ok := t.AnyPhrase(start, comrades)
	if t.PrintedAs(start, "Ông", "Bà", "ông", "bà") {
		next, ok = start+1, true
	}
	if !ok || next >= len(t) || !t[next].Upper {
		return false
	}
	_, office := HeadAt(t, next)
	return !office
}

// personal are the offices that stand behind the name of who holds them, with a comma between. Folded.
var personal = source.NewPhrases(
	"uy vien", "dang uy vien", "pho bi thu", "bi thu", "pho chu tich", "chu tich", "pho chanh", "chanh", "pho giam doc", "giam doc", "pho chu nhiem", "chu nhiem", "pho truong", "truong ban", "truong thon", "truong ap", "truong khu", "truong xom", "to truong", "truong phong", "truong cong an", "truong tram", "can bo", "chuyen vien",
)

// listed are the words for kinds of bodies and places that names run through: các sở, ban, ngành; các xã, phường.
var listed = []string{
	"tinh", "thanh pho", "quan", "huyen", "thi xa", "thi tran", "xa", "phuong", "dac khu", "so", "ban", "nganh", "doan the", "co quan", "don vi", "thon", "ap", "khu pho",
	"to dan pho", "lang", "xom", "khom", "buon", "phum", "soc", "dang uy", "dang bo", "dia phuong", "doanh nghiep", "to chuc",
}

// endsListed tells whether one of the listed words, or "chi" of "chi, đảng bộ", ends before i.
func endsListed(t source.Tokens, i int) bool {
	if t.Word(i-1) == "chi" {
		return true
	}
	for _, n := range []int{3, 2, 1} {
		if next, ok := t.AnyPhrase(i-n, listed); ok && next == i && i >= n && (!t[i-n].Upper || n > 1) {
			return true
		}
	}
	return false
}

// dutyHead tells whether a team of one syllable is named for its duty by the two small words at i, which elsewhere
// are what a body does.
func dutyHead(t source.Tokens, i int) bool {
	if !t.PrintedAs(i-1, "tổ", "đoàn", "đội") || t[i-1].Stop || i+1 >= len(t) || t[i].Stop {
		return false
	}
	_, ok := t.AnyPhrase(i, []string{"giam sat", "kiem tra", "cong tac", "phan ung", "truy vet", "xung kich", "thanh nien", "thu ky", "giup viec", "bau cu", "kiem phieu", "hoa giai", "tu quan", "bao ve", "tiep nhan"})
	return ok
}

// joinsNames tells whether the "và" at i is part of one name, as in Sở Nông nghiệp và Môi trường, Văn phòng HĐND và
// UBND, các xã, phường và thị trấn.
func joinsNames(t source.Tokens, start, i int) bool {
	if i+1 >= len(t) {
		return false
	}
	if !t[i+1].Upper {
		_, place := t.AnyPhrase(i+1, source.Places)
		return place && isPlaceAt(t, i+1) && endsListed(t, i)
	}
	if next, office := t.Phrase(start, "van phong"); office && t.Word(next) != "dang" && (t[i+1].Word == "ubnd" || t[i+1].Word == "hdnd") {
		return true
	}
	_, other := HeadAt(t, i+1)
	_, _, paper := symbol.KindAt(t, i+1)
	return !other && !paper
}

// namesMany tells whether the "các" at i goes on with a name: Bí thư các chi bộ, UBND các xã.
func namesMany(t source.Tokens, i int) bool {
	if _, ok := t.AnyPhrase(i+1, source.Places); ok {
		return true
	}
	_, ok := Heads.At(t, i+1)
	return ok && !t[i].Line
}

// isPlaceAt tells whether the word for a kind of place at i is meant, and not one that folds to it: quản, xả, tính.
func isPlaceAt(t source.Tokens, i int) bool {
	switch t.Word(i) {
	case "xa":
		return !t.PrintedAs(i, "xả", "xạ") && t.Word(i+1) != "hoi"
	case "tinh":
		return !t.PrintedAs(i, "tính", "tình", "tinh")
	case "quan":
		return !t.PrintedAs(i, "quản", "quan", "quán") && t.Word(i+1) != "triet"
	case "thanh":
		return t.Word(i+1) == "pho"
	case "phuong", "tp", "huyen", "thi", "dac":
		return true
	}
	return false
}

// isNameSign tells whether a sign belongs to a name: the dash of "Ban Tuyên giáo – Dân vận".
func isNameSign(t source.Tokens, i int) bool {
	switch t[i].Word {
	case "-", "–", "&", "/":
		if _, other := HeadAt(t, i+1); other && t[i].Word == "/" && t[i+1].Upper && t.Word(i-1) != "hdnd" { // Công an xã/Ban CHQS xã
			return false
		}
		return i+1 < len(t) && (t[i+1].Upper || t.Glued(i) && t.Glued(i+1) || t[i+1].Word == "xa")
	}
	return false
}
