// Package told tells from the words before a time whether they tell of what was done, so that the time is no deadline.
package told

import (
	"sotruc/intake/source"
	"sotruc/intake/who"
)

// Past tells whether the words at i of a sentence tell of what was done: "đã hoàn thành tiêm mũi 1 trước ngày
// 15/7", "đã kịp thời báo cáo". Not so where "đã" only describes those a task is about ("rà soát người đã tiêm"), on
// what condition it is due ("sau khi đã …", "trường hợp đã …"), or that it was given ("đã được giao … trước ngày").
func Past(t source.Tokens, i int) bool {
	done := lastDone(t, i)
	if done < 0 {
		return false
	}
	from := done
	for from > 0 && t[from-1].Word != "," {
		from--
	}
	_, noun := nouns.At(t, from)
	for j := from; j < done; j++ {
		if _, ok := conditions.At(t, j); ok && (t[j].Word != "nhung" || t.PrintedAs(j, "những")) {
			return false
		}
		if next, ok := duties.At(t, j); ok && !noun && next < done && (j == 0 || !t[j].Upper) {
			return false
		}
	}
	return !asksAgain(t, done, i)
}

// Behind tells whether a period that ends before i is that of what was done: "trong tháng 7 đã …", "trong tháng 7, các chi
// bộ đã …".
func Behind(t source.Tokens, i int) bool {
	if t.Word(i) == "," {
		i++
	}
	if end, ok := who.OneBody(t, i, true); ok {
		i = end
	}
	return t.PrintedAs(i, "đã")
}

// lastDone gives the index of the last "đã" before i, -1 where there is none.
func lastDone(t source.Tokens, i int) int {
	for j := min(i, len(t)) - 1; j >= 0; j-- {
		if t[j].Word == "da" && t.PrintedAs(j, "đã") {
			return j
		}
	}
	return -1
}

// asksAgain tells whether between "đã" and the words at i something else is asked for: a modal, another body behind a
// comma, or a verb of handing in that "đã" does not reach.
func asksAgain(t source.Tokens, done, i int) bool {
	for j := done + 1; j < i; j++ {
		if duty(t, j) {
			return true
		}
		if t[j].Word == "," || t[j].Word == ":" {
			if _, ok := who.OneBody(t, j+1, false); ok {
				return true
			}
			continue
		}
		if _, ok := handing.At(t, j); ok && j > done+3 && t[j-1].Word != "," && t[j-1].Word != "va" {
			return true
		}
	}
	return false
}

// duty tells whether the word at i obliges somebody.
func duty(t source.Tokens, i int) bool {
	_, ok := modalWords.At(t, i)
	return ok && (i == 0 || !t[i].Upper) && (t[i].Word != "can" || t.PrintedAs(i, "cần"))
}

var (
	conditions = source.NewPhrases("doi voi", "truong hop", "sau khi", "neu", "khi", "nhung")
	nouns      = source.NewPhrases("viec", "cong tac", "ket qua", "hoat dong")
	duties     = source.NewPhrases("ra soat", "thong ke", "tong hop", "lap danh sach", "kiem tra", "bao cao", "gui", "cap nhat", "theo doi", "tiep tuc", "truy vet", "xac minh", "quan ly")
	modalWords = source.NewPhrases("phai", "can", "de nghi", "yeu cau", "giao", "chi dao", "tiep tuc", "co trach nhiem", "chu tri", "thong nhat")
	handing    = source.NewPhrases("gui", "nop", "bao cao", "hoan thanh")
)
