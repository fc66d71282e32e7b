package who

import (
	"strconv"
	"strings"

	"sotruc/intake/source"
)

// numberedHeads are the last words of a name behind which a number is that of the body, as printed: "Khu phố 7", "Tổ 5", "Trạm Y tế lưu động số 2".
var numberedHeads = source.WordSet("khối kp tdp kdc phố thôn ấp buôn bản khóm xóm khu tổ đội cụm chốt trạm quận vực phường số")

// isNumberAt tells whether the number at i is that of the body whose name begins at start, and counts nothing: "Chi bộ 5", "Chi bộ Đông Hải 2",
// and not "Tổ 5 người".
func isNumberAt(t source.Tokens, start, i int) bool {
	if t.Number(i) < 0 || i == 0 || t[i-1].Stop {
		return false
	}
	behind := numberEnd(t, i)
	if sign := t.Word(behind); sign == "%" || sign == "/" && t.Glued(behind) || isCounted(t, behind) {
		return false
	}
	switch {
	case isNumberHead(t, i-1):
		return true
	case t[i-1].Word == "-" && t.Glued(i): // Covid-19, Khu phố 3-4
		return true
	}
	return t[i-1].Letter && t[i-1].Upper && i > start+1 && t.Digits(i) < 3 && endsNumber(t, behind)
}

// isNumberHead tells whether the word at i is one behind which a number is that of the body.
func isNumberHead(t source.Tokens, i int) bool {
	steering := t.PrintedAs(i, "đạo") && t.PrintedAs(i-1, "chỉ") // Ban Chỉ đạo 35
	return i >= 0 && (t[i].Word == "bcd" || numberedHeads[strings.ToLower(t[i].Print)]) || steering || isCellWord(t, i)
}

// isCellWord tells whether the word at i ends the name of a kind of cell or branch, of which offices have several with numbers: "chi bộ",
// "chi đoàn", "chi hội", "đảng bộ", "tổ đảng".
func isCellWord(t source.Tokens, i int) bool {
	switch t.Word(i) {
	case "bo":
		return t.Word(i-1) == "chi" || t.Word(i-1) == "dang"
	case "doan", "hoi":
		return t.Word(i-1) == "chi"
	case "dang":
		return t.PrintedAs(i-1, "tổ")
	}
	return false
}

// numberEnd gives where a number that begins at i ends, with a letter behind it: "5", "5A".
func numberEnd(t source.Tokens, i int) int {
	if next := i + 1; next < len(t) && t.Glued(next) && t[next].Upper && len(t[next].Word) == 1 {
		return next + 1
	}
	return i + 1
}

// isCounted tells whether what stands at i is counted by a number before it, which is none of a body: "tổ 5 người", "đội 3 thành viên".
func isCounted(t source.Tokens, i int) bool {
	if i < len(t) && countedWords[strings.ToLower(t[i].Print)] {
		return true
	}
	_, ok := countedPhrases.At(t, i)
	return ok && !t[i].Upper
}

var (
	countedWords   = source.WordSet("người hộ lần giờ phút tuần ngày tháng năm h triệu chiếc suất mẫu lớp câu")
	countedPhrases = source.NewPhrases("dong chi", "can bo", "dang vien", "doan vien", "hoi vien", "thanh vien", "phuong tien", "truong hop", "cong chuc", "co quan", "don vi")
)

// endsNumber tells whether what stands at i lets a number before it be that of a body: a sign, a further number, or what the body does.
func endsNumber(t source.Tokens, i int) bool {
	switch {
	case i >= len(t) || t[i-1].Stop:
		return true
	case t[i].Number >= 0, t[i].Word == "/", t[i].Word == "%", t[i].Word == "." && t.Number(i+1) >= 0 && t.Glued(i+1):
		return false
	case !t[i].Letter:
		return true
	case t[i].Word == "va", t[i].Word == "cung", t.PrintedAs(i, "đến"):
		return true
	}
	_, acts := actWords.At(t, i)
	return acts || isPhraseStop(t, i)
}

// actWords are what a body does, beside phraseStops: they follow its number.
var actWords = source.NewPhrases(
	"bao cao", "gui", "nop", "trinh", "hop", "ho tro", "nam", "phu trach", "tham gia", "thanh lap", "khac phuc", "thong ke", "tong hop", "truc", "cu", "tiep nhan", "to chuc", "cham nhat", "truoc ngay", "truoc",
	"hang", "dinh ky", "khong", "duoc", "se", "dang ky", "dam nhan", "niem yet", "khoanh vung", "truy vet", "van hanh", "tiep tuc", "chuyen", "thu", "phat", "ra quan", "sinh hoat", "kien toan", "thuc", "nhan",
	"lam", "tra loi", "don", "mo", "tu ra soat", "tuan tra", "canh gac", "di", "den tung", "phan anh", "phuc dap", "hoc tap", "cam ket", "chap hanh", "bieu duong", "bao dam", "dua", "moi", "vao", "xac minh", "lay",
	"lien he", "bien soan", "bien tap", "soan", "du thao", "ra", "in", "dang", "dieu tra", "dieu phoi", "doi chieu", "tiep", "thay", "tang", "giam", "sap xep", "chot", "tao", "duyet", "ap dung", "khai thac", "mua", "chi", "nao vet", "cat cu", "gia co", "don dep", "phun", "tiem", "cam moc", "sua chua", "tu sua", "trong", "chinh trang", "lap dat", "cung ung", "ve sinh", "goi kham", "doi chieu",
)

// furtherNumbers gives where the numbers end that go on behind the one before i: ", 2, 5" and "đến 5" of "Chi bộ 1, 2, 5" and "Chi bộ 1 đến 5",
// "và số 4", "đến Chi bộ 5". What counts is none of them. i where none goes on.
func furtherNumbers(t source.Tokens, start, i int) int {
	for n := 0; n < mostNumbers && i > 0 && i < len(t) && !t[i-1].Stop; n++ {
		next, ok := furtherNumber(t, start, i)
		if !ok {
			break
		}
		i = next
	}
	return i
}

// furtherNumber is furtherNumbers for the next of them.
func furtherNumber(t source.Tokens, start, i int) (next int, ok bool) {
	j := i
	if t.Word(j) == "," {
		j++
	}
	switch {
	case t.Word(j) == "va", t.PrintedAs(j, "đến"), t.PrintedAs(j, "tới"):
		j++
	case j == i:
		return i, false
	}
	if end, again := t.AnyPhrase(j, []string{"chi bo", "khu pho", "to dan pho", "to", "thon", "ap"}); again && t.PrintedAs(j-1, "đến") && t.Word(end-1) == lastWord(t, start, i) {
		j = end
	}
	if t.PrintedAs(j, "số") {
		j++
	}
	if t.Number(j) < 1 || t.Digits(j) > 3 {
		return i, false
	}
	end := numberEnd(t, j)
	return end, !isCounted(t, end) && endsNumber(t, end)
}

// fromNumber gives where the name with numbers ends that begins at i with "từ": "từ Chi bộ 1 đến Chi bộ 5".
func fromNumber(t source.Tokens, i int) (end int, ok bool) {
	head, ok := Heads.At(t, i+1)
	if !ok || !t.PrintedAs(i, "từ") {
		return i, false
	}
	end = nameEnd(t, i+1, head)
	_, numbers := numbered(t, [2]int{i + 1, end})
	return end, len(numbers) > 1
}

// lastWord is the word before the numbers of a name that begins at start and ends before end.
func lastWord(t source.Tokens, start, end int) string {
	for i := start; i < end; i++ {
		if t[i].Number >= 0 && i > start {
			return t[i-1].Word
		}
	}
	return ""
}

// mostNumbers bounds the numbers that stand one behind the other, and what "Chi bộ 1 đến 30" stands for.
const mostNumbers = 60

// numbered gives the bodies that one name with several numbers stands for: the head they share, as indexes of tokens, and the number of each, as
// printed. "Các Chi bộ 3 và 4" are "Chi bộ" 3 and 4; "Chi bộ 1 đến 5" are five. No numbers: the name stands for itself.
func numbered(t source.Tokens, name [2]int) (head [2]int, numbers []string) {
	first := name[0]
	for first < name[1] && (t[first].Number < 0 || first == name[0]) {
		first++
	}
	if first == name[1] || furtherNumbers(t, name[0], numberEnd(t, first)) != name[1] || numberEnd(t, first) == name[1] {
		return name, nil
	}
	head = [2]int{name[0], first}
	if next, many := plurals.At(t, head[0]); many && next < first {
		head[0] = next
	}
	if t.PrintedAs(head[0], "từ") {
		head[0]++
	}
	if t.PrintedAs(first-1, "từ") {
		head[1]--
	}
	last, ranged := 0, false
	for i := first; i < name[1]; i++ {
		n := t.Number(i)
		if n < 0 {
			ranged = ranged || t.PrintedAs(i, "đến", "tới")
			continue
		}
		if ranged && (n <= last || n-last > mostNumbers) || len(numbers) > 2*mostNumbers {
			return name, nil
		}
		for between := last + 1; ranged && between < n; between++ {
			numbers = append(numbers, strconv.Itoa(between))
		}
		last, ranged = n, false
		numbers = append(numbers, t[i].Print)
		if numberEnd(t, i) > i+1 {
			numbers[len(numbers)-1] += t[i+1].Print
		}
	}
	return head, numbers
}

// Cut tells whether a name may go on behind its end, or mean several, and where that ends: a number is left that was not taken for that of the
// body ("Chi bộ 1, 2 vận dụng", "Chi bộ 1; 2"), its numbers run backwards or have a dash, or its last syllable has a capital and what follows is no
// word of what it does ("Chi bộ Đông vận …", "Trung tâm Cung ứng …").
func Cut(t source.Tokens, name [2]int) (end int, cut bool) {
	i := name[1]
	if _, numbers := numbered(t, name); len(numbers) == 0 && i > name[0]+3 && t.Number(i-1) >= 0 && isCellWord(t, i-4) && t.Number(i-3) >= 0 { // Chi bộ 3 đến 1, Chi bộ 1-5
		return i, true
	}
	switch {
	case i >= len(t) || t[i-1].Stop:
		return i, false
	case t.Number(i) >= 0:
		return i + 1, isCellWord(t, i-1)
	case isCellWord(t, i-1) && t[i].Letter && !t[i].Upper && t.Number(i+1) >= 0 && !t[i].Stop: // Chi bộ cụm 5
		_, deed := actWords.At(t, i)
		return i + 2, !deed && !joins[t.Word(i)] && !isPhraseStop(t, i)
	}
	next := i
	if t.Word(next) == "," || t.Word(next) == ";" {
		next++
	}
	if t.Word(next) == "va" || t.PrintedAs(next, "đến") {
		next++
	}
	if behind := numberEnd(t, next); next > i && t.Number(next) > 0 && t[i-1].Number >= 0 {
		return min(behind, len(t)), !isCounted(t, behind) && t.Word(behind) != "/" && t.Word(behind) != "%" && t.Word(behind) != "."
	}
	if isOpen(t, name) || t.PrintedAs(i, "phụ", "chuyên", "được") && t.PrintedAs(i-1, "bộ", "chức", "viên") { // Cán bộ phụ trách …
		return i + 1, true
	}
	half := i-1 > name[0] && t[i-1].Upper && !IsShortForm(t[i-1].Print) && (isCellWord(t, i-2) || !placed(t, name[0], i)) && t[i].Letter && !t[i].Upper
	return i + 1, half && !endsNumber(t, i) && !joins[t.Word(i)]
}

// placed tells whether the name from start to end has that of a place, which is in capitals to its end: "Công an phường Tân Lập".
func placed(t source.Tokens, start, end int) bool {
	for j := start; j < end-1; j++ {
		if isPlaceAt(t, j) && t[j+1].Upper {
			return true
		}
	}
	return false
}

// SharesHead tells whether a name may have the head of the one before it, which is of a cell: "Chi bộ khu phố 3, khu phố 4".
func SharesHead(t source.Tokens, before, name [2]int) bool {
	cell := isCellWord(t, before[0]+1) && before[0]+2 < before[1] && t[before[0]+2].Number < 0
	return cell && !isCellWord(t, name[0]+1) && t.Number(before[1]-1) >= 0 && t.Number(name[1]-1) >= 0 && lastWord(t, before[0], before[1]) == lastWord(t, name[0], name[1])
}

// joins are the small words behind a name that go on with the sentence and not with it. Folded.
var joins = source.WordSet("ve theo tai nham voi sau khi o trong tren co con ma do cua nay da vua qua bang tu")
