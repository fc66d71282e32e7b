package people

import (
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/regime"
	"sotruc/model/viet"
)

// isolation reads the isolation of a row; the zero one where the list has none, or where what it has is no isolation
// for sure. The latter is said. One without a start, and with an outcome, says only that one is over.
func (l line) isolation() model.Isolation {
	if over, is := l.onlyEnded(); is {
		return over
	}
	written := l.raw(fieldCategory)
	if l.called != "" && l.raw(fieldStart)+l.raw(fieldAnchor)+l.plannedEnd() != "" {
		written = l.called
	}
	if written == "" || written == "-" {
		if l.raw(fieldStart)+l.plannedEnd() != "" {
			l.bad(fieldCategory, NoCategory, "")
		}
		return model.Isolation{}
	}
	category, ok := categoryOf(written)
	if !ok {
		l.dropped(fieldCategory, written)
		return model.Isolation{}
	}
	site := l.text(fieldSite)
	place, ok := isolationPlace(l.raw(fieldPlace))
	switch {
	case ok && site != "" && l.raw(fieldPlace) == "": // a site is named where nobody is at home
		place = model.PlaceCentral
	case ok && site != "" && place == model.PlaceHome:
		l.bad(fieldSite, SiteAtHome, site)
		site = ""
	}
	if !ok {
		l.dropped(fieldPlace, l.raw(fieldPlace))
		return model.Isolation{}
	}
	i, ok := l.dated(regime.Case{Category: category, Place: place})
	if !ok {
		return model.Isolation{}
	}
	i.Site, i.Origin = site, l.text(fieldOrigin)
	i.OrderNumber = l.text(fieldOrder)
	i.OrderOn, _ = l.day(fieldOrderOn)
	return i
}

// dated reads the days of the isolation, what it is for, and how it ended.
func (l line) dated(c regime.Case) (model.Isolation, bool) {
	start, startOK := l.day(fieldStart)
	anchors := l.anchors()
	var end model.Date
	if l.plannedEnd() != "" {
		end, _ = l.day(fieldEnd)
	}
	if !l.head.has(fieldStart) {
		start = anchors.any
	}
	switch {
	case !startOK:
		return model.Isolation{}, false
	case start == 0:
		l.bad(fieldStart, NoStart, "")
		return model.Isolation{}, false
	case end != 0 && end < start:
		l.bad(fieldEnd, model.CodeEndBeforeStart, l.raw(fieldEnd))
		return model.Isolation{}, false
	}
	c.StartsOn = start
	var ok bool
	if c.Disease, ok = l.disease(start); !ok {
		return model.Isolation{}, false
	}
	c.Told = l.told()
	i, ok := l.begun(l.counted(c, anchors), anchors, end)
	if !ok {
		return model.Isolation{}, false
	}
	l.ended(&i)
	return i, l.timely(i)
}

// timely says which days of an isolation cannot be so, or are too far apart to be believed.
func (l line) timely(i model.Isolation) bool {
	wrong := i.Doubts()
	if l.opts.Today != 0 {
		wrong = append(model.FieldErrors(i.Timely(l.opts.Today)), wrong...)
	}
	if len(wrong) == 0 {
		l.longAgo(i)
		return true
	}
	counts := l.anchorColumn(i.Anchor)
	of := map[string]field{"starts_on": fieldStart, "anchor_on": counts, "ends_on": fieldEnd, "days": counts, "ended_on": fieldEnded, "certificate_on": fieldCertifiedOn}[wrong[0].Field]
	l.bad(of, wrong[0].Code, l.raw(of))
	return false
}

// longAgo says of days that can be so that they are strange: what begins another day, and what was over long ago without a word of how.
func (l line) longAgo(i model.Isolation) {
	const patience = 30 // days after as many as it was for
	today, last := l.opts.Today, i.PlannedEnd()
	switch {
	case today == 0:
	case i.StartsOn > today:
		l.doubt(fieldStart, StartsAhead, i.StartsOn.Local())
	case i.Outcome == model.OutcomeNone && today-last > last-i.StartsOn+1+patience:
		l.doubt(fieldEnd, LongOver, last.Local())
	}
}

// disease is what the row is about: what it names, else the usual disease of the day. What is not known is said.
func (l line) disease(on model.Date) (string, bool) {
	written := l.raw(fieldDisease)
	if written == "" {
		usual := l.opts.Usual(on)
		if usual == "" {
			l.bad(fieldDisease, NoDisease, "")
		}
		return usual, usual != ""
	}
	name := viet.Fold(viet.CleanLine(written))
	at := slices.IndexFunc(l.opts.Diseases, func(d regime.Disease) bool { return d.Is(name) })
	if at < 0 {
		l.dropped(fieldDisease, written)
		return "", false
	}
	return l.opts.Diseases[at].ID, true
}

// dropped records that a word says nothing known, so that the isolation is left out, and with it the disease and the days of the row.
func (l line) dropped(f field, written string) {
	var with []string
	if f != fieldDisease {
		with = append(with, l.text(fieldDisease))
	}
	for _, day := range []field{fieldAnchor, fieldStart, fieldEnd} {
		text := l.raw(day)
		if on := l.readable(day); on != 0 {
			text = on.Local()
		}
		with = append(with, text)
	}
	with = slices.DeleteFunc(with, func(s string) bool { return s == "" || s == "-" })
	l.lost++
	l.wrong[f] = true
	l.problem(Problem{Row: l.row.number, Field: string(f), Code: NoIsolation, Text: written, With: strings.Join(with, ", ")})
}

// told reads what the row says of vaccination; what says nothing clear is nothing.
func (l line) told() regime.Condition {
	switch text := strings.Join(titleWords(l.raw(fieldTold)), " "); text {
	case "du", "da tiem du", "tiem du", "du lieu", "du mui", "tiem du lieu", "da tiem du lieu", "da khoi benh", "full":
		return regime.Full
	case "chua du", "chua tiem du", "tiem chua du", "1 mui", "mot mui", "part":
		return regime.Part
	case "chua", "chua tiem", "khong", "khong tiem", "none":
		return regime.None
	}
	return regime.Anybody
}

// categoryOf reads why somebody is isolated. What names two reasons is none.
func categoryOf(s string) (model.Category, bool) {
	words := titleWords(s)
	var found []model.Category
	for n, word := range words {
		if word == "f" && n+1 < len(words) {
			word += words[n+1]
		}
		switch word {
		case "f0", "fo": // the letter is often typed for the figure
			found = append(found, model.CategoryF0)
		case "f1":
			found = append(found, model.CategoryF1)
		case "f2":
			found = append(found, model.CategoryF2)
		}
	}
	text := strings.Join(words, " ")
	for _, phrase := range [...]struct {
		words    string
		category model.Category
	}{
		{"vung dich", model.CategoryOutbreakArea},
		{"outbreak area", model.CategoryOutbreakArea},
		{"sau cach ly tap trung", model.CategoryAfterCentral},
		{"hoan thanh cach ly tap trung", model.CategoryAfterCentral},
		{"het cach ly tap trung", model.CategoryAfterCentral},
		{"sau cltt", model.CategoryAfterCentral},
		{"hoan thanh cltt", model.CategoryAfterCentral},
		{"het cltt", model.CategoryAfterCentral},
		{"after central", model.CategoryAfterCentral},
		{"tiep xuc gan", model.CategoryF1},
	} {
		if strings.Contains(text, phrase.words) {
			found = append(found, phrase.category)
		}
	}
	if c, whole := wholeCategories[text]; whole {
		found = append(found, c)
	}
	found = slices.Compact(found)
	if len(found) != 1 {
		return "", false
	}
	return found[0], true
}

// wholeCategories are names of categories that mean one only where nothing else stands beside them.
var wholeCategories = map[string]model.Category{
	"khac": model.CategoryOther, "other": model.CategoryOther, "nghi ngo": model.CategorySuspect, "mang mam benh": model.CategoryCarrier,
	"phoi nhiem dong vat": model.CategoryAnimal, "ho trong o dich": model.CategoryHousehold,
	"ca benh": model.CategoryF0, "ca mac": model.CategoryF0, "nguoi benh": model.CategoryF0, "case": model.CategoryF0,
	"tiep xuc": model.CategoryF1, "nguoi tiep xuc": model.CategoryF1, "contact": model.CategoryF1,
}

// isolationPlace reads where somebody is isolated; a list of a ward that does not say is of people at home.
func isolationPlace(s string) (model.Place, bool) {
	switch strings.Join(titleWords(s), " ") {
	case "", "tai nha", "o nha", "nha", "tai gia dinh", "cach ly tai nha", "noi cu tru", "tai noi cu tru", "home":
		return model.PlaceHome, true
	case "tap trung", "cach ly tap trung", "khu cach ly tap trung", "central":
		return model.PlaceCentral, true
	case "benh vien", "tai benh vien", "dieu tri", "co so y te", "hospital":
		return model.PlaceHospital, true
	}
	return "", false
}
