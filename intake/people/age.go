package people

import (
	"regexp"
	"strconv"

	"sotruc/model"
	"sotruc/model/viet"
)

// ageForm is an age: 31 tuổi, 8 tháng tuổi, 20 ngày tuổi; alone it is one of years.
var ageForm = regexp.MustCompile(`^(\d{1,3}) ?(tuoi|t|thang(?: tuoi)?|tuan tuoi|ngay tuoi)?$`)

// oldest is how many years anybody may be of age: an earlier birth is a slip, or what a spreadsheet shows for nothing.
const oldest = 120

// bornAt is about the year in which somebody was born who is so old today; false where that says nothing. An age that does not say of what is
// one where bare is true.
func bornAt(age string, bare bool, today model.Date) (year string, ok bool) {
	parts := ageForm.FindStringSubmatch(viet.Fold(withoutFraction(age)))
	if parts == nil || today == 0 || parts[2] == "" && !bare {
		return "", false
	}
	n := digits(parts[1])
	days := map[string]int{"tuan tuoi": 7 * n, "ngay tuoi": n, "thang": n * 61 / 2, "thang tuoi": n * 61 / 2}
	back, shorter := days[parts[2]]
	if !shorter {
		if n > oldest {
			return "", false
		}
		return strconv.Itoa(today.Year() - n), true
	}
	return strconv.Itoa((today - model.Date(back)).Year()), true
}

// birth reads the birth of a row, or the age; about says that it is a year reckoned from an age.
func (l line) birth(written string) (birth string, about bool) {
	f := fieldBirth
	if written == "" || written == "-" {
		if f, written = fieldAge, l.raw(fieldAge); written == "" || written == "-" {
			return "", false
		}
	}
	birth, ok := birthOf(written, l.sheet.date1904, l.opts.Today)
	if ok && l.opts.Today != 0 && digits(birth[:4])+oldest < l.opts.Today.Year() {
		l.bad(f, model.CodeOutOfRange, written)
		return "", false
	}
	if ok {
		if f == fieldBirth {
			l.agreesWithAge(birth)
		}
		return birth, false
	}
	if birth, about = bornAt(written, f == fieldAge, l.opts.Today); about {
		l.sayAge(f, written)
		return birth, true
	}
	if birth = birthYearOf(written, l.opts.Today); birth != "" {
		l.bad(f, YearOnly, written)
	} else {
		l.bad(f, model.CodeInvalidDate, written)
	}
	return birth, false
}

// agreesWithAge says of an age beside a birth that it is another one: by more than the year by which an age is told too high or too low, as
// lists do that count from the year alone, or were written the year before.
func (l line) agreesWithAge(birth string) {
	written := l.raw(fieldAge)
	if year, told := bornAt(written, true, l.opts.Today); told && max(digits(year)-digits(birth[:4]), digits(birth[:4])-digits(year)) > 1 {
		l.doubt(fieldAge, AgeDiffers, written)
	}
}

// sayAge says of a cell that the year of birth is reckoned from an age; of a column of ages once.
func (l line) sayAge(f field, written string) {
	if f == fieldBirth {
		l.doubt(f, FromAge, written)
	} else if !l.fillers[string(f)] {
		l.fillers[string(f)] = true
		l.problem(Problem{Row: l.sheet.rows[l.head.names].number, Field: string(f), Code: FromAge, Kept: true})
	}
}
