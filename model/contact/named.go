package contact

import (
	"strconv"
	"strings"
	"unicode"

	"sotruc/model"
	"sotruc/model/viet"
)

// titles are the words before a name in a list. They are told by their tones: Chu and Ca are names.
var titles = map[string]bool{
	"f0": true, "fo": true, "bn": true, "ca": true, "bệnh": true, "nhân": true, "ông": true, "bà": true, "anh": true, "chị": true,
	"cô": true, "chú": true, "bác": true, "em": true, "tiếp": true, "xúc": true, "gần": true, "với": true, "trường": true, "hợp": true,
}

// births are the words before a day or year of birth.
var births = map[string]bool{"sn": true, "sinh": true, "năm": true, "ns": true, "ngày": true}

// Named reads whom a text names, as a list has it: "F0 Nguyễn Văn An (1980)", "bà Lê Thị Cúc, 0905123456". ok is false where it does
// not tell somebody apart: by national id, by phone, or by a whole name with year or day of birth.
func Named(text string) (p model.Person, ok bool) {
	var name []string
	words := strings.FieldsFunc(viet.CleanLine(text), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("(),;:[]", r) })
	for _, word := range words {
		digits := strings.Trim(word, ".")
		switch spoken := strings.Trim(strings.ToLower(word), "."); {
		case digits == "":
		case strings.ContainsAny(digits, "0123456789") && strings.Trim(digits, "0123456789./-+") == "":
			take(&p, digits)
		case births[spoken] && len(name) > 1, titles[spoken] && len(name) == 0:
		case p == model.Person{}: // what stands behind an id or a year is no name
			name = append(name, word)
		}
	}
	if len(name) > 1 && p.Birth != "" {
		p.Name = strings.Join(name, " ")
	}
	return p, p.NationalID != "" && p.HasID() || p.Phone != "" || p.Name != ""
}

// take reads a word of digits as an id, a phone, a year or a day of birth.
func take(p *model.Person, digits string) {
	plain := strings.Trim(digits, "0123456789") == ""
	switch {
	case plain && (len(digits) == 12 || len(digits) == 9 && digits[0] != '0'):
		p.NationalID = digits
	case dayOf(digits) != 0:
		p.Birth = dayOf(digits).String()
	case plain && len(digits) == 4 && digits >= "1900" && digits <= "2100":
		p.Birth = digits
	case model.NormalPhone(digits) != "":
		p.Phone = model.NormalPhone(digits)
	}
}

// dayOf reads a day written as day, month and year; 0 for what is none.
func dayOf(text string) model.Date {
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '/' || r == '-' || r == '.' })
	if len(parts) != 3 || len(parts[2]) != len("2006") {
		return 0
	}
	var number [3]int
	for n, part := range parts {
		var err error
		if number[n], err = strconv.Atoi(part); err != nil {
			return 0
		}
	}
	day, ok := model.NewDate(number[2], number[1], number[0])
	if !ok {
		return 0
	}
	return day
}
