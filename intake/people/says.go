package people

import (
	"cmp"
	"regexp"

	"sotruc/model"
	"sotruc/model/viet"
)

// says is what stands in a row, apart from what it was read as; home is what it says of the household.
func (l line) says(h home, i model.Isolation) Says {
	says := Says{
		Fields: map[string]bool{}, Home: model.Household{Area: h.area, Team: h.team, Responsible: h.duty, Phone: h.call},
		Contact: l.text(fieldContact),
	}
	says.Anchor, _ = named(l, fieldAnchorKind, anchorNames)
	for f := range l.head.columns {
		if text := l.raw(f); text != "" && text != "-" && !l.wrong[f] {
			says.Fields[string(f)] = true
		}
	}
	if f, own := anchorFields[i.Anchor]; own && says.Fields[string(f)] {
		says.Fields[string(fieldAnchor)] = true
	}
	if l.plannedEnd() == "" {
		delete(says.Fields, string(fieldEnd))
	}
	return says
}

// isDayColumn tells whether a column holds days.
func isDayColumn(f field) bool {
	switch f {
	case fieldBirth, fieldMale, fieldFemale, fieldStart, fieldEnd, fieldAnchor, fieldOrderOn, fieldEnded, fieldCertifiedOn,
		fieldOnset, fieldRash, fieldSwelling, fieldTreated, fieldBite:
		return true
	default:
		return false
	}
}

// ContactName names whose contact somebody is so that a list tells who is meant: "Lê Văn An (1980), hộ Lê Văn Em, 1 Hàng Me". No two of a
// household have the same name and birth. It has no digits of an id or a phone.
func ContactName(p model.Person, h model.Household) string {
	name := p.Name
	if p.Birth != "" {
		name += " (" + birthText(p.Birth) + ")"
	}
	name += ", hộ " + cmp.Or(h.Head, p.Name)
	if h.Address != "" {
		name += ", " + h.Address
	}
	return viet.CleanLine(plain(name))
}

// wrongDay is a day of birth that may be none of its month, with the year.
var wrongDay = regexp.MustCompile(`^(?:ngay )?(29|30|31) ?[/.\- ] ?(?:0?[1-9]|1[0-2]) ?[/.\- ] ?(\d{4})$`)

// birthYearOf is the year of a day of birth there is none of, as 31/02/1978; "" where that is no year of birth either.
func birthYearOf(written string, today model.Date) string {
	parts := wrongDay.FindStringSubmatch(viet.Fold(written))
	if _, is := dayOf(written, false, bornBy(today)); is || parts == nil {
		return "" // a day that has not come
	}
	year, _ := birthOf(parts[2], false, today)
	return year
}
