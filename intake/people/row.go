package people

import (
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// reader turns the rows of a sheet into households.
type reader struct {
	opts                 Options
	sheet                table
	head                 header
	gather               *gather
	list                 List
	titles               map[string]field
	left                 map[int]Left     // rows of the sheet of which something was left out
	lost                 int              // problems for which something was left out
	wrong                map[field]bool   // columns of the row in which something cannot be read
	headings             []heading        // of the sheet
	under                *tableRow        // the row above, where it named the columns anew
	above                map[field]string // what stood last in a column, for the cells that repeat it
	groupArea, groupHome string           // where those live whom the last heading within the list is of
	closed               bool             // the signatures of the foot have begun
	read                 int              // rows taken
	at                   string           // the sheet, where there are several
	fillers              map[string]bool  // that were said of the sheet
	called               string           // what stands above the header, where no column says why somebody is isolated; "" where it says nothing clear
}

const (
	maxProblems      = 10_000
	shownProblemText = 60 // characters
)

// remark records what is only to be said.
func (r *reader) remark(row int, f field, code model.Code, text string) {
	if f == fieldID {
		text = model.MaskedID(text)
	}
	r.problem(Problem{Row: row, Field: string(f), Code: code, Text: text, Kept: true})
}

func (r *reader) problem(p Problem) {
	if len(r.list.Problems) >= maxProblems {
		return
	}
	p.Text, p.With, p.Sheet = viet.CleanLine(p.Text), viet.CleanLine(p.With), r.at
	if runes := []rune(p.Text); len(runes) > shownProblemText {
		p.Text = string(runes[:shownProblemText-1]) + "…"
	}
	r.list.Problems = append(r.list.Problems, p)
}

// line is one row with its columns known.
type line struct {
	*reader
	row tableRow
}

// raw is the cell of a column; a formula that failed is said and counts as blank.
func (l line) raw(f field) string {
	column, ok := l.head.columns[f]
	if !ok {
		return ""
	}
	cell := l.row.cell(column)
	if l.head.parted[f] {
		return l.partedDay(column)
	}
	if hides := f == fieldID || f == fieldPhone || f == fieldHomePhone; hides && maskForm.MatchString(cell) && !maskedForm.MatchString(cell) {
		return "" // it says nothing
	}
	if isCellError(cell) {
		l.bad(f, CellError, cell)
		l.row.cells[column] = "" // said once
		return ""
	}
	return cell
}

// partedDay puts a day together from three columns: day/month/year, or what of it is there.
func (l line) partedDay(column int) string {
	var parts []string
	for i := range dayParts {
		if s := withoutFraction(l.row.cell(column + i)); s != "" && s != "-" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, "/")
}

// text is a text of one line, free of formulas and no longer than the book takes.
func (l line) text(f field) string {
	s := plain(l.raw(f))
	if limit := model.MaxLine; len(s) > limit && f != fieldNote {
		l.bad(f, model.CodeTooLong, s)
		return ""
	}
	return s
}

// day is a date; what is none is said and left blank, so that !ok tells a wrong one from none.
func (l line) day(f field) (day model.Date, ok bool) {
	s := l.raw(f)
	if s == "" || s == "-" {
		return 0, true
	}
	day, ok = dayOf(s, l.sheet.date1904, thisCentury)
	switch {
	case !ok:
		l.bad(f, model.CodeInvalidDate, s)
	case day.Year() < model.EarliestYear:
		l.bad(f, model.CodeFarDate, s)
		ok = false
	case l.opts.Today != 0 && day.Year() > l.opts.Today.Year()+2:
		l.bad(f, model.CodeOutOfRange, s)
		ok = false
	}
	if !ok {
		return 0, false
	}
	return day, true
}

// readable is a day where there is one, without a word where there is none.
func (l line) readable(f field) model.Date {
	column, ok := l.head.columns[f]
	if !ok {
		return 0
	}
	cell := l.row.cell(column)
	if l.head.parted[f] {
		cell = l.partedDay(column)
	}
	day, _ := dayOf(cell, l.sheet.date1904, thisCentury)
	return day
}

// bad records that something of the row is left out.
func (l line) bad(f field, code model.Code, text string) {
	if f == fieldID {
		text = model.MaskedID(text)
	}
	l.lost++
	l.wrong[f] = true
	l.problem(Problem{Row: l.row.number, Field: string(f), Code: code, Text: l.shown(f, text)})
}

// shown is what stands in a cell as a person reads it: a day as one, not as the number Excel keeps it as.
func (l line) shown(f field, text string) string {
	if day, is := serialDay(text, l.sheet.date1904); is && isDayColumn(f) {
		return day.Local()
	}
	return text
}

// doubt says something of a row that is taken all the same.
func (l line) doubt(f field, code model.Code, text string) { l.remark(l.row.number, f, code, text) }

// row takes one row over: a person, or something that is none.
func (r *reader) row(row tableRow) {
	r.wrong = map[field]bool{}
	row = r.filled(row)
	l := line{r, row}
	if r.read >= r.opts.MaxRows {
		if r.read == r.opts.MaxRows {
			l.bad("", TooManyRows, "")
			r.list.Cut = true
			r.read++
		}
		return
	}
	r.read++
	if r.isGroup(row) || r.isSameHeading(row) || r.isSecondHeading(row) || r.isHeading(row) || l.isClosing() || l.isExample() {
		r.list.Skipped++
		return
	}
	why, back := l.cameBack()
	lost, left := r.lost, Left{At: At{r.at, row.number}, From: l.readable(fieldStart), To: l.readable(fieldEnd)}
	if row.open && !row.shifted {
		l.bad("", OpenQuote, "")
	}
	name := l.text(fieldName)
	if family := l.text(fieldFamily); family != "" && name != "" {
		name = family + " " + name
	}
	if !l.isPerson(name) {
		r.list.Skipped++
		if r.lost > lost {
			if above := r.gather.above(); above != nil {
				left.home = *above
			}
			left.Person, left.Isolation = true, l.speaksOfIsolation()
			r.leave(left)
		}
		return
	}
	p, about := l.person(name)
	before := r.lost
	isolation := l.isolation()
	left.Isolation = isolation.StartsOn == 0 && r.lost > before
	home := l.home(p)
	said := l.says(home, isolation)
	said.About, said.NoArea = about, l.isNoArea(home.area, p, home)
	at := r.gather.place(home)
	if back = back && (why.Whole || r.lost == lost); !back { // what is amiss in the row itself is said anew
		why.Text = ""
	}
	if !r.gather.add(at, p, isolation, said, row.number, why.Text) {
		r.list.Skipped++
		if isolation.StartsOn == 0 && !left.Isolation || r.gather.has(at, p, isolation) {
			l.doubt(fieldName, model.CodeDuplicate, name)
		} else {
			left.Isolation = true
			l.bad(fieldName, OtherIsolation, name)
		}
	}
	if r.lost > lost {
		left.home = r.gather.households[at].Household
		r.leave(left)
	}
}

// personal are the columns of which only a person has something.
var personal = [...]field{
	fieldBirth, fieldAge, fieldID, fieldPhone, fieldRelation, fieldSex, fieldMale, fieldFemale, fieldCategory, fieldStart, fieldEnd,
}

// isPerson tells a person from headings, sums, signatures and the header on the next page, and says what is amiss.
func (l line) isPerson(name string) bool {
	if l.row.shifted {
		l.bad("", ShiftedCells, name)
		return false
	}
	if name == "" {
		for _, f := range personal {
			if l.raw(f) != "" {
				l.bad(fieldName, model.CodeRequired, "")
				return false
			}
		}
		return false
	}
	fold := viet.Fold(name)
	if strings.HasPrefix(fold, "tong cong") || strings.HasPrefix(fold, "tong so") || name == l.sheet.rows[l.head.row].cell(l.head.columns[fieldName]) {
		return false
	}
	filled := 0
	for f, column := range l.head.columns {
		if f != fieldWhy && l.row.cell(column) != "" {
			filled++
		}
	}
	if filled < 2 {
		l.bad(fieldName, LoneName, name)
		return false
	}
	if strings.Contains(name, ";") { // two people in one row: nobody can tell whose the rest is
		l.bad(fieldName, ManyValues, name)
		return false
	}
	if f, cell := l.misplaced(); f != "" {
		l.bad(f, NoName, cell)
		return false
	}
	return true
}

// person reads what a row says about the person itself.
func (l line) person(name string) (p model.Person, about bool) {
	p = model.Person{Name: name, Relation: l.text(fieldRelation), Note: l.text(fieldNote)}
	p.Birth, about, p.Sex = l.birthAndSex()
	if s := l.raw(fieldID); isFiller(s) {
		l.filler(s)
	} else if s != "" {
		id, code := idOf(s, p.Birth, p.Sex)
		switch p.NationalID = id; code {
		case "":
		case ZerosBack:
			l.doubt(fieldID, code, id)
		default:
			l.bad(fieldID, code, s)
		}
		for _, doubt := range p.Doubts() {
			l.doubt(fieldID, doubt.Code, s)
		}
	}
	p.Phone = l.phone(fieldPhone)
	return p, about
}

// phone reads a phone number.
func (l line) phone(f field) string {
	s := l.raw(f)
	if s == "" {
		return ""
	}
	phone, code := phoneOf(s)
	switch code {
	case "":
	case ManyValues:
		l.doubt(f, code, s)
	default:
		l.bad(f, code, s)
	}
	return phone
}

// filler says once of a sheet that digits in the place of an id are none.
func (l line) filler(s string) {
	if l.fillers[s] {
		return
	}
	l.fillers[s] = true
	l.problem(Problem{Row: l.row.number, Field: string(fieldID), Code: FillerID, Text: s, Kept: true})
}

// birthAndSex reads the columns of birth and sex, or the pair Nam and Nữ of which one holds the birth or a cross; about says that the
// birth is a year reckoned from an age.
func (l line) birthAndSex() (birth string, about bool, sex model.Sex) {
	written := l.raw(fieldBirth)
	if s := l.raw(fieldSex); s != "" {
		var known bool
		if sex, known = sexOf(s); !known {
			l.bad(fieldSex, model.CodeUnknown, s)
		}
	}
	male, female := l.raw(fieldMale), l.raw(fieldFemale)
	switch {
	case male != "" && female != "":
		l.bad(fieldSex, model.CodeUnknown, male+" "+female)
	case male != "":
		sex = model.SexMale
	case female != "":
		sex = model.SexFemale
	}
	if one := male + female; written == "" && (male == "" || female == "") && strings.ContainsAny(one, "0123456789") && len(one) > 1 {
		written = one
	}
	birth, about = l.birth(written)
	return birth, about, sex
}
