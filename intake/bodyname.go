package intake

// nameEnd finds the end of the name that begins at start and whose head ends before end. A name goes on with
// capitalised words and their second syllables, with the place or the field it is for, and with numbers; it ends at the
// first word of what the body does.
func nameEnd(t tokens, start, end int) int {
	if next, ok := t.anyPhrase(end, []string{"phong , chong", "phong chong"}); ok { // Ban Chỉ đạo phòng, chống dịch …
		end = next
		if t.word(end) == "dich" || t.word(end) == "thien" {
			end++
		}
	}
	if dutyHead(t, end) { // Đoàn giám sát, Tổ kiểm tra
		end += 2
	}
	for end < len(t) && !t[end-1].stop {
		next := namePart(t, start, end)
		if next == end {
			break
		}
		end = next
	}
	return end
}

// namePart gives the end of the part of a name at i; i where the name has ended.
func namePart(t tokens, start, i int) int {
	w := t[i]
	switch {
	case w.word == "va" && joinsNames(t, start, i), w.word == "cac" && namesMany(t, i), isNameSign(t, i):
		return i + 1
	case w.word == ",":
		return commaPart(t, start, i)
	case !w.letter:
		return i
	case w.upper:
		if _, other := headAt(t, i); other && t[i-1].word == "," {
			return i
		}
		return i + 1
	case upperCompounds[t[i-1].word+" "+w.word] && (t[i-1].upper || i-1 > start && smallCompounds[t[i-1].word+" "+w.word]):
		return i + 1
	}
	if next, ok := t.anyPhrase(i, places); ok && isPlaceAt(t, i) {
		return next
	}
	if i+1 < len(t) && !t[i+1].upper && smallCompounds[w.word+" "+t[i+1].word] && !isPhraseStop(t, i) && !w.stop {
		return i + 2
	}
	if smallNameWords[w.print] && !isPhraseStop(t, i) && (w.print != "số" || t.number(i+1) >= 0 || t[i-1].word == "nghe") {
		return i + 1
	}
	return i
}

// commaPart gives the end of what goes on behind a comma inside a name: "các xã, phường", "Sở Văn hóa, Thể thao …".
func commaPart(t tokens, start, i int) int {
	if next, ok := t.anyPhrase(i+1, []string{"the thao", "ha tang", "khoa hoc"}); ok && t[i+1].upper && i-start < 6 {
		return next
	}
	if next, ok := t.anyPhrase(i+1, listed); ok && !t[i+1].upper && endsListed(t, i) {
		return next
	}
	return i
}

// listed are the words for kinds of bodies and places that names run through: các sở, ban, ngành; các xã, phường.
var listed = []string{
	"tinh", "thanh pho", "quan", "huyen", "thi xa", "thi tran", "xa", "phuong", "dac khu", "so", "ban", "nganh", "doan the", "co quan", "don vi", "thon", "ap", "khu pho",
	"to dan pho", "dang uy", "dang bo", "dia phuong", "doanh nghiep", "to chuc",
}

// endsListed tells whether one of the listed words, or "chi" of "chi, đảng bộ", ends before i.
func endsListed(t tokens, i int) bool {
	if t.word(i-1) == "chi" {
		return true
	}
	for _, n := range []int{3, 2, 1} {
		if next, ok := t.anyPhrase(i-n, listed); ok && next == i && i >= n && (!t[i-n].upper || n > 1) {
			return true
		}
	}
	return false
}

// dutyHead tells whether a team of one syllable is named for its duty by the two small words at i, which elsewhere
// are what a body does.
func dutyHead(t tokens, i int) bool {
	if !t.printedAs(i-1, "tổ", "đoàn", "đội") || t[i-1].stop || i+1 >= len(t) || t[i].stop {
		return false
	}
	_, ok := t.anyPhrase(i, []string{"giam sat", "kiem tra", "cong tac", "phan ung", "truy vet", "xung kich", "thanh nien"})
	return ok
}

// joinsNames tells whether the "và" at i is part of one name, as in Sở Nông nghiệp và Môi trường, Văn phòng HĐND và
// UBND, các xã, phường và thị trấn.
func joinsNames(t tokens, start, i int) bool {
	if i+1 >= len(t) {
		return false
	}
	if !t[i+1].upper {
		_, place := t.anyPhrase(i+1, places)
		return place && isPlaceAt(t, i+1) && endsListed(t, i)
	}
	if _, office := t.phrase(start, "van phong"); office && (t[i+1].word == "ubnd" || t[i+1].word == "hdnd") {
		return true
	}
	_, other := headAt(t, i+1)
	_, _, paper := kindAt(t, i+1)
	return !other && !paper
}

// namesMany tells whether the "các" at i goes on with a name: Bí thư các chi bộ, UBND các xã.
func namesMany(t tokens, i int) bool {
	if _, ok := t.anyPhrase(i+1, places); ok {
		return true
	}
	_, ok := bodyHeads.at(t, i+1)
	return ok && !t[i].line
}

// isPlaceAt tells whether the word for a kind of place at i is meant, and not one that folds to it: quản, xả, tính.
func isPlaceAt(t tokens, i int) bool {
	switch t.word(i) {
	case "xa":
		return !t.printedAs(i, "xả", "xạ") && t.word(i+1) != "hoi"
	case "tinh":
		return !t.printedAs(i, "tính", "tình", "tinh")
	case "quan":
		return !t.printedAs(i, "quản", "quan", "quán") && t.word(i+1) != "triet"
	case "thanh":
		return t.word(i+1) == "pho"
	case "phuong", "tp", "huyen", "thi", "dac":
		return true
	}
	return false
}

// isNameSign tells whether a sign or number belongs to a name: the dash of "Ban Tuyên giáo – Dân vận", the number of
// "khu phố 3".
func isNameSign(t tokens, i int) bool {
	switch t[i].word {
	case "-", "–", "&", "/":
		return i+1 < len(t) && (t[i+1].upper || t.glued(i) && t.glued(i+1) || t[i+1].word == "xa")
	}
	if t[i].number < 0 || i == 0 || t[i-1].stop {
		return false
	}
	switch t[i-1].word {
	case "pho", "thon", "so", "ap", "quan", "vuc", "phuong", "buon":
		return true
	}
	return t[i-1].word == "-" && t.glued(i) // Covid-19
}
