package model

import (
	"slices"
	"strings"

	"sotruc/model/viet"
)

// kindWords are the kinds a paper names many of at once, folded.
var kindWords = []string{
	"chi bo", "chi uy", "cap uy", "dang vien", "doan the", "doan vien", "hoi vien", "doanh nghiep", "dia phuong", "don vi", "co quan", "can bo", "cong chuc",
	"vien chuc", "nguoi lao dong", "luc luong", "to chuc", "ban nganh", "nganh", "cap", "to dan pho", "to dan cu", "to covid", "khu pho", "khu dan cu", "khom", "thon", "ap", "phuong", "xa", "thi tran", "quan", "huyen", "tinh",
	"thanh vien", "truong", "dang bo truc thuoc", "dang uy truc thuoc",
}

// NamesMany tells whether a name a paper gives stands for several units, or for people, and so for none of the roster: "Các
// chi bộ", "100% chi bộ", "Đảng ủy các phường", "đảng bộ trực thuộc", "đồng chí Bí thư".
func NamesMany(name string) bool {
	words := strings.FieldsFunc(viet.Fold(viet.CleanLine(name)), func(r rune) bool { return r == ' ' || r == ',' })
	if len(words) == 0 {
		return false
	}
	folded := strings.Join(words, " ") + " "
	begins := func(starts ...string) bool {
		return slices.ContainsFunc(starts, func(s string) bool { return strings.HasPrefix(folded, s+" ") })
	}
	if begins("cac", "nhung", "moi", "tung", "mot so", "tat ca", "toan the", "toan bo", "het thay", "dong chi", "d/c", "ca he thong", "he thong chinh tri") || words[0][0] >= '0' && words[0][0] <= '9' {
		return true
	}
	for _, kind := range kindWords {
		rest, bare := strings.CutPrefix(folded, kind+" ")
		if strings.Contains(folded, " cac "+kind+" ") || bare && slices.Contains(kindRests, rest) {
			return true
		}
	}
	return false
}

// kindRests are what may follow a kind without making it one unit.
var kindRests = []string{"", "truc thuoc ", "lien quan ", "co lien quan ", "phuong ", "xa "}
