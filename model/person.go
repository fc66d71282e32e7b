package model

import "strings"

// BirthYear of a person; 0 where it is not known.
func (p Person) BirthYear() int { return birthYear(p.Birth) }

func birthYear(birth string) int {
	if len(birth) < len("2006") {
		return 0
	}
	year := 0
	for _, c := range birth[:4] {
		if c < '0' || c > '9' {
			return 0
		}
		year = year*10 + int(c-'0')
	}
	return year
}

// Validate says what is missing or impossible. What is only suspicious about the national id is Doubts' matter.
func (p Person) Validate() error {
	var f faults
	f.add(p.HouseholdID == 0, "household_id", CodeRequired)
	f.add(p.Name == "", "name", CodeRequired)
	f.add(len(p.Name) > MaxLine, "name", CodeTooLong)
	f.add(!validBirth(p.Birth), "birth", CodeInvalidDate)
	f.add(!validPhone(p.Phone), "phone", CodeInvalidPhone)
	f.add(p.NationalID != "" && !validNationalID(p.NationalID), "national_id", CodeInvalidID)
	f.add(!among(p.Sex, SexUnknown, SexMale, SexFemale), "sex", CodeUnknown)
	return f.err()
}

// Doubts lists what is possible but suspicious: an id that contradicts birth year or sex. A form shows it and saves.
func (p Person) Doubts() []*FieldError {
	var doubts []*FieldError
	for _, code := range CheckNationalID(p.NationalID, p.Birth, p.Sex) {
		doubts = append(doubts, &FieldError{Field: "national_id", Code: code})
	}
	return doubts
}

// validBirth accepts "", YYYY and YYYY-MM-DD of the last centuries.
func validBirth(birth string) bool {
	switch len(birth) {
	case 0:
		return true
	case len("2006"):
	case len(dateLayout):
		if _, err := ParseDate(birth); err != nil {
			return false
		}
	default:
		return false
	}
	return birthYear(birth) >= 1880 && birthYear(birth) <= 2200
}

func validNationalID(id string) bool {
	return (len(id) == 12 || len(id) == 9) && strings.Trim(id, "0123456789") == ""
}

// HasID tells whether a person has a national id that tells people apart, and none that only fills the cell.
func (p Person) HasID() bool { return p.NationalID != "" && !FillerID(p.NationalID) }

// FillerID tells digits that are typed where an id is not known: one digit all along, or the digits in their order, up or down.
func FillerID(id string) bool {
	if id == "" || strings.Trim(id, "0123456789") != "" {
		return false
	}
	steps := [10]int{}
	for i := 1; i < len(id); i++ {
		steps[(10+int(id[i])-int(id[i-1]))%10]++
	}
	n := len(id) - 1
	return steps[0] == n || len(id) >= 9 && (steps[1] == n || steps[9] == n)
}

// CheckNationalID compares a twelve-digit id with birth and sex, where these are known. The fourth digit holds century
// and sex (0 male and 1 female of the 1900s, 2 and 3 of the 2000s …), the next two the year; there is no check digit.
// Old nine-digit ids hold nothing. Source: Nghị định 137/2015/NĐ-CP, Điều 13.
func CheckNationalID(id, birth string, sex Sex) []Code {
	if len(id) != 12 || !validNationalID(id) {
		return nil
	}
	var codes []Code
	century, digits := int(id[3]-'0'), int(id[4]-'0')*10+int(id[5]-'0')
	if year := birthYear(birth); year != 0 && year != 1900+century/2*100+digits {
		codes = append(codes, CodeIDBirth)
	}
	if female := century%2 == 1; sex == SexMale && female || sex == SexFemale && !female {
		codes = append(codes, CodeIDSex)
	}
	return codes
}

// MaskedID hides all but the last four digits of an id, as screens and lists show it.
func MaskedID(id string) string {
	if len(id) <= 4 {
		return id
	}
	return "***" + id[len(id)-4:]
}

// oldMobile maps the eleven-digit mobile prefixes given up on 15/9/2018 to those of ten digits.
// Source: Quyết định 798/QĐ-BTTTT.
var oldMobile = map[string]string{
	"0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078",
	"0123": "083", "0124": "084", "0125": "085", "0127": "081", "0129": "082",
	"0162": "032", "0163": "033", "0164": "034", "0165": "035", "0166": "036", "0167": "037", "0168": "038", "0169": "039",
	"0186": "056", "0188": "058", "0199": "059",
}

// validPhone accepts "", what NormalPhone knows, and a number masked at its end as lists give it away: 0909***.
func validPhone(s string) bool {
	digits := strings.TrimRight(s, "*")
	if digits == s {
		return s == "" || NormalPhone(s) != ""
	}
	return len(digits) >= 2 && len(s) <= 11 && digits[0] == '0' && strings.Trim(digits, "0123456789") == ""
}

// NormalPhone gives the digits of a Vietnamese phone number as dialled today: ten for a mobile, ten or eleven for a
// landline. Dots, spaces, hyphens and brackets are dropped, +84 becomes 0, old mobile prefixes are renewed.
// What is no phone number gives "".
func NormalPhone(s string) string {
	var b strings.Builder
	for _, c := range strings.TrimSpace(s) {
		switch {
		case c >= '0' && c <= '9':
			b.WriteRune(c)
		case c == '+' && b.Len() == 0, c == '.', c == ' ', c == '-', c == '(', c == ')', c == '\u00a0':
		default:
			return ""
		}
	}
	digits := b.String()
	if rest, ok := strings.CutPrefix(digits, "84"); ok && len(digits) >= 11 && len(digits) <= 13 {
		digits = "0" + strings.TrimPrefix(rest, "0") // some print +84 (0)909
	}
	if len(digits) == 11 {
		if renewed, ok := oldMobile[digits[:4]]; ok {
			digits = renewed + digits[4:]
		}
	}
	switch {
	case len(digits) == 10 && strings.Contains("35789", digits[1:2]) && digits[0] == '0',
		(len(digits) == 10 || len(digits) == 11) && strings.HasPrefix(digits, "02"):
		return digits
	}
	return ""
}
