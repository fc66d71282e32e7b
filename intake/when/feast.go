package when

import (
	"sotruc/intake/dated"
	"sotruc/intake/doubt"
	"sotruc/intake/source"
)

// The lunar new year as it is named behind "trước" and "trong", the meetings something is brought before, and what is done there. Folded.
var (
	newYear  = source.NewPhrases("tet", "dip tet", "cac ngay tet", "nhung ngay tet", "giao thua", "dem giao thua")
	meetings = source.NewPhrases("cuoc hop", "phien hop", "buoi hop", "ky hop", "hoi nghi", "buoi lam viec", "dai hoi", "hoi nghi giao ban", "buoi giao ban", "giao ban")
	brought  = source.NewPhrases("trinh", "bao cao", "thong qua", "tham luan", "trinh bay")
)

// atFeastOrMeeting reads "trước Tết Nguyên đán 10 ngày" and "trong dịp Tết" whatever is done then, and what is brought before a meeting: "trình tại
// cuộc họp".
func (r *sentence) atFeastOrMeeting(i int) (piece, bool) {
	t := r.t
	if t.PrintedAs(i, "tại") {
		end, ok := meetings.At(t, i+1)
		for j := i - 1; ok && j >= max(0, i-8) && t[j].Word != "," && !t[j].Stop; j-- {
			if _, brings := brought.At(t, j); brings && t.Word(j-1) != "theo" && (t.Word(j) != "trinh" || t.PrintedAs(j, "trình")) {
				return piece{from: i, to: end, code: doubt.NoDate, weak: true}, true
			}
		}
		return piece{}, false
	}
	end, ok := newYear.At(t, i+1)
	if !ok || !t.PrintedAs(i, "trước", "trong") || t.Word(end-1) == "tet" && !t.PrintedAs(end-1, "tết") {
		return piece{}, false
	}
	return piece{from: i, to: withLength(t, end), code: doubt.NoDate, weak: true}, true
}

// withLength is where words that end at some token do with a length close behind them: "trước Tết Nguyên đán 10 ngày".
func withLength(t source.Tokens, end int) int {
	for j := end; j < min(end+5, len(t)) && t[j-1].Word != "," && !t[j-1].Stop; j++ {
		if n, next := dated.CountAt(t, j); n > 0 && lengthUnits[t.Word(next)] {
			return next + 1
		}
	}
	return end
}
