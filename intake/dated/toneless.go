package dated

import (
	"regexp"
	"slices"
	"strings"

	"sotruc/model/viet"
)

// Toned gives what words typed without any tone may mean, with their tones: "hang tuan thu sau" is "hằng tuần thứ sáu". What reads two ways gives
// both: "trước ngày 5 tháng sau" and "… tháng sáu", of "truoc ngay 5 thang sau". nil where a tone is typed, or there is no word that has one.
func Toned(typed string) []string {
	words := strings.Fields(perUnit.ReplaceAllString(viet.CleanLine(typed), "$1 / $2"))
	plain := strings.ToLower(strings.Join(words, " "))
	if plain != viet.Fold(plain) || len(words) > 24 {
		return nil
	}
	list := []string{""}
	for i := range words {
		core := strings.TrimRight(plainAt(words, i), ",.;:)")
		meant := []string{words[i]}
		if toned := tonedAt(words, i, strings.Trim(core, "(")); len(toned) > 0 {
			meant = meant[:0]
			for _, word := range toned {
				meant = append(meant, strings.Replace(strings.ToLower(words[i]), strings.Trim(core, "("), word, 1))
			}
		}
		list = joined(list, meant)
	}
	for i := range list {
		list[i] = strings.ReplaceAll(list[i], " / ", "/")
	}
	if list = slices.Compact(list); len(list) == 1 && list[0] == strings.Join(words, " ") {
		return nil
	}
	return list
}

// perUnit is a stroke behind or before a word: "03 ngay/lan".
var perUnit = regexp.MustCompile(`(\pL) ?/ ?(\pL|\d)`)

// mostMeanings bounds what words typed without tones may mean.
const mostMeanings = 8

// joined puts each of the words behind each of the beginnings.
func joined(list, words []string) (all []string) {
	if len(list)*len(words) > mostMeanings {
		words = words[:1]
	}
	for _, before := range list {
		for _, word := range words {
			all = append(all, strings.TrimSpace(before+" "+word))
		}
	}
	return all
}

// plainAt is the word at i in small letters; "" where there is none.
func plainAt(words []string, i int) string {
	if i < 0 || i >= len(words) {
		return ""
	}
	return strings.ToLower(words[i])
}

// tonedAt is what a word without tones may be among those around it; none where it is no word of times.
func tonedAt(words []string, i int, word string) []string {
	before, behind := strings.Trim(plainAt(words, i-1), "(,;"), strings.TrimRight(plainAt(words, i+1), ",.;)")
	last := i+1 == len(words) || strings.TrimRight(words[i], ",.;") != words[i]
	number := before != "" && before[0] >= '0' && before[0] <= '9'
	switch word {
	case "sau": // thứ sáu, sáu tháng; tuần sau; tháng sau or tháng sáu
		switch {
		case before == "thu", behind == "thang" && (i+2 < len(words) || before == "hang" || before == "moi"):
			return []string{"sáu"}
		case before == "thang" && !number:
			return []string{"sau", "sáu"}
		}
		return []string{"sau"}
	case "tu": // thứ tư, tháng tư; từ thứ hai
		if before == "thu" || before == "thang" {
			return []string{"tư"}
		}
		return []string{"từ"}
	case "ngay": // mỗi ngày, ngày 5; báo cáo ngay or báo cáo ngày
		if behind != "" && !last || before == "hang" || before == "moi" || before == "trong" || before == "cach" || before == "cuoi" || before == "dau" || number || before == "mot" || strings.HasSuffix(before, "/") {
			return []string{"ngày"}
		}
		return []string{"ngay", "ngày"}
	case "toi": // tuần tới; tối thứ sáu or tới thứ sáu
		switch {
		case before == "tuan" || before == "thang" || before == "quy" || before == "nam":
			return []string{"tới"}
		case before == "gio" || before == "buoi" || strings.HasSuffix(before, "h") && number:
			return []string{"tối"}
		}
		return []string{"tối", "tới"}
	case "le": // ngày lễ or ngày lẻ
		return []string{"lễ", "lẻ"}
	case "nua": // nửa năm một lần
		if before == "" || before == "hang" || before == "moi" || before == "," {
			return []string{"nửa"}
		}
		return []string{"nữa"}
	case "sang":
		if before == "chuyen" {
			return []string{"sang"}
		}
	}
	if toned := tonedWords[word]; toned != "" {
		return []string{toned}
	}
	return nil
}

// tonedWords are the words of times and rhythms that are one word alone.
var tonedWords = tonedSet(`hằng mỗi mọi tuần tháng quý năm lần một hai ba bốn bảy tám chín mười thứ chủ nhật giờ phút tiếng trước chậm muộn nhất sáng trưa chiều đêm buổi
cuối cùng đầu giữa tiên định kỳ tần suất vào lúc đến hết cứ cách các những từng khoảng báo cáo gửi nộp họp giao ban tổng hợp trừ nghỉ làm việc nếu trùng thì chuyển tiếp theo
không quá hạn chót kể bắt mùng và hoặc của âm lịch xong đợt tối thiểu`)

func tonedSet(list string) map[string]string {
	set := map[string]string{}
	for word := range strings.FieldsSeq(list) {
		if plain := viet.Fold(word); set[plain] == "" {
			set[plain] = word
		}
	}
	return set
}
