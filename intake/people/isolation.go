package people

import (
	"slices"
	"strings"

	"sotruc/model"
)

// isolation reads the isolation of a row; the zero one where the list has none, or where what it has is no isolation
// for sure. The latter is said.
func (l line) isolation() model.Isolation {
	written := l.raw(fieldCategory)
	if written == "" || written == "-" {
		if s := l.raw(fieldStart) + l.raw(fieldEnd); s != "" {
			l.bad(fieldCategory, NoCategory, s)
		}
		return model.Isolation{}
	}
	category, ok := categoryOf(written)
	if !ok {
		l.bad(fieldCategory, model.CodeUnknown, written)
		return model.Isolation{}
	}
	place, ok := isolationPlace(l.raw(fieldPlace))
	if !ok {
		l.bad(fieldPlace, model.CodeUnknown, l.raw(fieldPlace))
		return model.Isolation{}
	}
	i, ok := l.dated(category, place)
	if !ok {
		return model.Isolation{}
	}
	i.Origin = l.text(fieldOrigin)
	i.OrderNumber = l.text(fieldOrder)
	i.OrderOn, _ = l.day(fieldOrderOn)
	return i
}

// dated begins the isolation under the rule in force on its first day. The last day is the list's, else the rule's,
// counted from the anchor the list gives, or from the start where it gives none.
func (l line) dated(category model.Category, place model.Place) (model.Isolation, bool) {
	start, startOK := l.day(fieldStart)
	anchor, _ := l.day(fieldAnchor)
	end, _ := l.day(fieldEnd)
	switch {
	case !startOK:
		return model.Isolation{}, false
	case start == 0:
		l.bad(fieldStart, NoStart, "")
		return model.Isolation{}, false
	case end != 0 && end < start:
		l.bad(fieldEnd, model.CodeEndBeforeStart, l.raw(fieldEnd))
		return model.Isolation{}, false
	case end > start+model.MaxIsolationDays:
		l.bad(fieldEnd, model.CodeOutOfRange, l.raw(fieldEnd))
		return model.Isolation{}, false
	}
	regime, found := model.RegimeFor(l.opts.Regimes, category, place, start)
	if !found && end == 0 {
		l.bad(fieldEnd, NoEnd, "")
		return model.Isolation{}, false
	}
	counted := anchor
	if counted == 0 {
		counted = start
	}
	i := regime.Begin(counted, start)
	if anchor == 0 {
		i.Anchor = model.AnchorStart
	}
	if !found {
		i.Category, i.Place, i.Anchor = category, place, model.AnchorStart
		i.AnchorOn, i.Days = start, int(end-start)
	}
	if end != 0 {
		i.EndsOn = end
	}
	return i, true
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
		case "f0":
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
		{"after central", model.CategoryAfterCentral},
	} {
		if strings.Contains(text, phrase.words) {
			found = append(found, phrase.category)
		}
	}
	if text == "khac" || text == "other" {
		found = append(found, model.CategoryOther)
	}
	found = slices.Compact(found)
	if len(found) != 1 {
		return "", false
	}
	return found[0], true
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
