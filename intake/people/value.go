package people

import (
	"regexp"
	"strconv"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// The forms of a day in a list. Day comes before month, as everywhere in Vietnam; a day without a year is none.
var (
	dayForm      = regexp.MustCompile(`^(?:ngay )?(\d{1,2}) ?[/.\- ] ?(\d{1,2}) ?[/.\- ] ?(\d{4}|\d{2})(?:[ ,]+\d{1,2} ?[:hg] ?\d{0,2}(?::\d{2})?)?$`)
	dayWordsForm = regexp.MustCompile(`^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$`)
	dayISOForm   = regexp.MustCompile(`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ][\d:.z+ -]*)?$`)
	serialForm   = regexp.MustCompile(`^(\d{4,5})(?:\.\d+)?$`)
	monthForm    = regexp.MustCompile(`^(?:0?0[/.\-])?(\d{1,2})[/.\-](\d{4})$`)
	zeroDay      = regexp.MustCompile(`^(?:0?0[/.\-]0?1|0?1[/.\-]0?0)[/.\-](?:1900|00)$`) // the day Excel shows for 0
	floatForm    = regexp.MustCompile(`^\d+\.0+$`)
	powerForm    = regexp.MustCompile(`^(\d)(?:[.,](\d+))?[eE]\+?(\d{1,2})$`)
	maskedForm   = regexp.MustCompile(`^0\d+\*+$`)
	maskForm     = regexp.MustCompile(`^[\d .]*[*xX•]{2,}[\d .]*$`) // digits that somebody hid
)

// centuries gives a year of two digits its century.
type centuries func(year int) int

// thisCentury is for what happens now; bornBy is for births: the last such year not after today.
func thisCentury(year int) int { return 2000 + year }

func bornBy(today model.Date) centuries {
	return func(year int) int {
		if today != 0 && 2000+year > today.Year() || today == 0 && year > 30 {
			return 1900 + year
		}
		return 2000 + year
	}
}

// dayOf reads a day as lists have it: 15/8/2021, 15-8-2021, 15.08.21, 2021-08-15, or the serial number of Excel.
func dayOf(s string, date1904 bool, century centuries) (model.Date, bool) {
	s = viet.Fold(s)
	parts, order := dayForm.FindStringSubmatch(s), [3]int{3, 2, 1}
	if parts == nil {
		parts = dayWordsForm.FindStringSubmatch(s)
	}
	if parts == nil {
		parts, order = dayISOForm.FindStringSubmatch(s), [3]int{1, 2, 3}
	}
	if parts == nil {
		return serialDay(s, date1904)
	}
	year, month, day := digits(parts[order[0]]), digits(parts[order[1]]), digits(parts[order[2]])
	if len(parts[order[0]]) == 2 {
		year = century(year)
	}
	return model.NewDate(year, month, day)
}

// serialDay reads the number Excel keeps a day as. Below 2101 it would rather be a year.
func serialDay(s string, date1904 bool) (model.Date, bool) {
	parts := serialForm.FindStringSubmatch(s)
	if parts == nil {
		return 0, false
	}
	n := digits(parts[1])
	if n <= 2100 || n > 73_050 { // the year 2100
		return 0, false
	}
	zero, _ := model.NewDate(1899, 12, 30)
	if date1904 {
		zero, _ = model.NewDate(1904, 1, 1)
	}
	return zero + model.Date(n), true
}

// digits is the number of a few digits.
func digits(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// birthOf reads a day or year of birth: YYYY or YYYY-MM-DD. Month and year, or 00/00/1990, give the year.
func birthOf(s string, date1904 bool, today model.Date) (string, bool) {
	s = withoutFraction(s)
	if zeroDay.MatchString(s) {
		return "", false
	}
	if year := digits(s); len(s) == 4 && year >= 1880 && year <= 2100 {
		if today != 0 && year > today.Year() {
			return "", false
		}
		return s, true
	}
	if parts := monthForm.FindStringSubmatch(s); parts != nil && digits(parts[1]) <= 12 {
		return birthOf(parts[2], date1904, today)
	}
	day, ok := dayOf(s, date1904, bornBy(today))
	if !ok || today != 0 && day > today || day.Year() < 1880 {
		return "", false
	}
	return day.String(), true
}

// withoutFraction turns 1990.0, as some programs write a whole number, into 1990.
func withoutFraction(s string) string {
	if floatForm.MatchString(s) {
		s, _, _ = strings.Cut(s, ".")
	}
	return s
}

// wholeNumber undoes what a spreadsheet does to a number of many digits. False where digits were lost: 8.7E+10.
func wholeNumber(s string) (string, bool) {
	s = withoutFraction(s)
	parts := powerForm.FindStringSubmatch(s)
	if parts == nil {
		return s, true
	}
	if len(parts[2]) != digits(parts[3]) {
		return "", false
	}
	return parts[1] + parts[2], true
}

// phoneOf reads a phone number; a zero a spreadsheet has eaten comes back. Of several the first is taken. The code is
// "" where nothing is to be said.
func phoneOf(s string) (phone string, code model.Code) {
	s, ok := wholeNumber(strings.TrimLeft(s, "'"))
	if !ok {
		return "", LostDigits
	}
	if model.NormalPhone(s) == "" {
		several := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == ',' || r == ';' })
		if len(several) > 1 {
			if phone, code = phoneOf(strings.TrimSpace(several[0])); code == "" {
				return phone, ManyValues
			}
			return "", code
		}
	}
	if phone = model.NormalPhone(s); phone != "" {
		return phone, ""
	}
	bare := strings.NewReplacer(" ", "", ".", "", "-", "").Replace(s)
	if (len(bare) == 9 || len(bare) == 10) && bare[0] != '0' && isDigits(bare) {
		if phone = model.NormalPhone("0" + bare); phone != "" {
			return phone, ""
		}
	}
	if maskedForm.MatchString(bare) && len(bare) <= 11 {
		return bare, ""
	}
	return "", model.CodeInvalidPhone
}

// isFiller tells digits that are typed where an id is not known.
func isFiller(s string) bool {
	return model.FillerID(strings.NewReplacer(" ", "", ".", "", "-", "").Replace(withoutFraction(strings.TrimLeft(s, "'"))))
}

// idOf reads a national id of twelve or nine digits. A spreadsheet eats zeros at the front: of eleven digits one is
// missing; of ten two are, which is believed only where birth and sex agree. The code is "" where nothing is to be said.
func idOf(s, birth string, sex model.Sex) (id string, code model.Code) {
	s, ok := wholeNumber(strings.TrimLeft(s, "'"))
	if !ok {
		return "", LostDigits
	}
	s = strings.NewReplacer(" ", "", ".", "", "-", "").Replace(s)
	if !isDigits(s) {
		return "", model.CodeInvalidID
	}
	switch len(s) {
	case 9, 12:
		return s, ""
	case 11:
		return "0" + s, ZerosBack
	case 10:
		if id = "00" + s; birth != "" && len(model.CheckNationalID(id, birth, sex)) == 0 {
			return id, ZerosBack
		}
		return "", LostZeros
	}
	return "", model.CodeInvalidID
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// sexOf reads a sex.
func sexOf(s string) (model.Sex, bool) {
	switch viet.Fold(s) {
	case "nam", "trai", "m", "male":
		return model.SexMale, true
	case "nu", "gai", "f", "female":
		return model.SexFemale, true
	}
	return model.SexUnknown, false
}

// plain takes what a spreadsheet would run as a formula, and the sign that keeps it from doing so, off a text.
func plain(s string) string { return strings.TrimLeft(s, "'=+-@ ") }

// isCellError tells what a formula leaves that failed.
func isCellError(s string) bool {
	switch s {
	case "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!":
		return true
	}
	return false
}
