package dated

import (
	"strconv"

	"sotruc/intake/source"
	"sotruc/model/viet"
)

// Numerals puts a number in place of words that are one where a day, an hour, a month or a length of time is told, so that all
// that reads the time of a sentence reads both: "ngày hai mươi tháng mười hai", "mười sáu giờ", "trong tháng mười hai". The words
// for one to ten alone are numbers to those who read a length of time (CountAt), and stay where they may say something else.
func Numerals(t source.Tokens) source.Tokens {
	from := 0
	for from < len(t) && !numeralWords[t[from].Word] {
		from++
	}
	kept := t[:from]
	for i := from; i < len(t); {
		n, next := numeralAt(t, i)
		if n == 0 || !tellsTime(t, kept, i, next, n) {
			kept = append(kept, t[i])
			i++
			continue
		}
		one := t[i]
		one.Word, one.Number, one.Letter, one.Upper = strconv.Itoa(n), n, false, false
		one.Print, one.To, one.Stop = one.Word, t[next-1].To, t[next-1].Stop
		kept = append(kept, one)
		i = next
	}
	return kept
}

// ones are the words for one to nine, and behindTens those that have another form there: mười lăm, for mười năm is ten years.
var (
	ones       = [...]string{"một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}
	behindTens = [...]string{"mốt", "", "", "tư", "lăm", "", "", "", ""}
)

// numeralWords are the words a number begins with. Folded.
var numeralWords = source.WordSet("mot hai ba bon nam sau bay tam chin muoi")

// oneAt reads a word for one to nine, alone or behind tens; 0 is none. Without its tones it counts only where bare is set: nam
// and sau are also the words for a year and for what comes after.
func oneAt(t source.Tokens, i int, tens, bare bool) int {
	for n, word := range ones {
		also := ""
		if tens {
			also = behindTens[n]
		}
		if word == "năm" && tens {
			word = also
		}
		if t.PrintedAs(i, word) || also != "" && t.PrintedAs(i, also) || bare && t.PrintedAs(i, viet.Fold(word)) {
			return n + 1
		}
	}
	return 0
}

// numeralAt reads a number up to 99 in words; 0 is none.
func numeralAt(t source.Tokens, i int) (n, next int) {
	if !numeralWords[t[i].Word] {
		return 0, i
	}
	if t.PrintedAs(i, "mười", "muoi") {
		one := oneAt(t, i+1, true, t.PrintedAs(i, "muoi"))
		return 10 + one, i + 1 + min(1, one)
	}
	tens := t.PrintedAs(i+1, "mươi", "muoi")
	if n = oneAt(t, i, false, tens); n == 0 {
		return 0, i
	}
	if !tens {
		return n, i + 1
	}
	one := oneAt(t, i+2, true, t.PrintedAs(i+1, "muoi"))
	return 10*n + one, i + 2 + min(1, one)
}

// tellsTime tells whether the words of the number n from i up to next stand where a time is told, behind the tokens before.
func tellsTime(t, before source.Tokens, i, next, n int) bool {
	last, alone := len(before)-1, endsTime(before, n)
	if t[next-1].Stop || i+1 < next && t[i].Stop {
		return t[next-1].Stop && alone
	}
	switch {
	case t.PrintedAs(next, "giờ", "gio"):
		return n <= 24
	case next > i+1 && t.PrintedAs(next, "ngày", "tuần", "tháng", "phút") && before.Word(last) != "ngay":
		return true
	case before.Word(last) == "ngay" && n <= 31:
		return dayGoesOn(t, next) || alone && !t[next].Letter && t.Number(next) < 0
	}
	return alone && !IsTurn(t, next) && !CountsDays(t.Word(next)) && t.Digits(next) != 4
}

// dayGoesOn tells whether what stands behind a number makes it a day: its month, a rhythm, the day it goes to.
func dayGoesOn(t source.Tokens, i int) bool {
	switch t.Word(i) {
	case "thang":
		month, _ := monthAt(t, i+1)
		return month > 0 || t.PrintedAs(i+1, "này", "sau", "tới", "đầu", "cuối", "thứ")
	case "/", "-":
		return t.Glued(i) && t.Number(i+1) > 0
	case "hang", "moi", "cua":
		return t.Word(i+1) == "thang" || t.Word(i+1) == "quy" || t.Word(i+1) == "nam"
	case "den", "va", "hoac":
		return t.Word(i+1) == "ngay"
	}
	return false
}

// endsTime tells whether the words before the number n make it a day, a month or a quarter by itself: "trước ngày …", "trong
// tháng …", "hết quý …".
func endsTime(before source.Tokens, n int) bool {
	last := len(before) - 1
	switch {
	case !PointsAt[before.Word(last-1)] && !before.PrintedAs(last-1, "từ", "cuối", "đầu", "giữa", "của", "là"):
		return false
	case before.Word(last) == "ngay":
		return n <= 31
	case before.Word(last) == "thang":
		return n <= 12
	}
	return before.PrintedAs(last, "quý") && n <= 4
}

// PointsAt are the words behind which a time is when something is due. Folded.
var PointsAt = source.WordSet("vao luc den toi truoc trong nhat xong thanh het")

// IsTurn tells whether one time of several stands at i: a time, a session, a round, a day.
func IsTurn(t source.Tokens, i int) bool {
	return t.PrintedAs(i, "lần", "buổi", "kỳ", "đợt", "cuộc", "ngày")
}
