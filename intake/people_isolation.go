package intake

import (
	"slices"
	"strings"

	"sotruc/model"
)

// isolation reads the isolation of a row; the zero one where the list has none, or where what it has is no isolation
// for sure. The latter is said.
func (l peopleLine) isolation() model.Isolation {
	written := l.raw(peopleCategory)
	if written == "" || written == "-" {
		if s := l.raw(peopleStart) + l.raw(peopleEnd); s != "" {
			l.bad(peopleCategory, PeopleNoCategory, s)
		}
		return model.Isolation{}
	}
	category, ok := categoryOf(written)
	if !ok {
		l.bad(peopleCategory, string(model.CodeUnknown), written)
		return model.Isolation{}
	}
	place, ok := isolationPlace(l.raw(peoplePlace))
	if !ok {
		l.bad(peoplePlace, string(model.CodeUnknown), l.raw(peoplePlace))
		return model.Isolation{}
	}
	i, ok := l.dated(category, place)
	if !ok {
		return model.Isolation{}
	}
	i.Origin = l.text(peopleOrigin)
	i.OrderNumber = l.text(peopleOrder)
	i.OrderOn, _ = l.day(peopleOrderOn)
	return i
}

// dated begins the isolation under the rule in force on its first day. The last day is the list's, else the rule's,
// counted from the anchor the list gives, or from the start where it gives none.
func (l peopleLine) dated(category model.Category, place model.Place) (model.Isolation, bool) {
	start, startOK := l.day(peopleStart)
	anchor, _ := l.day(peopleAnchor)
	end, _ := l.day(peopleEnd)
	switch {
	case !startOK:
		return model.Isolation{}, false
	case start == 0:
		l.bad(peopleStart, PeopleNoStart, "")
		return model.Isolation{}, false
	case end != 0 && end < start:
		l.bad(peopleEnd, string(model.CodeEndBeforeStart), l.raw(peopleEnd))
		return model.Isolation{}, false
	case end > start+model.MaxIsolationDays:
		l.bad(peopleEnd, string(model.CodeOutOfRange), l.raw(peopleEnd))
		return model.Isolation{}, false
	}
	regime, found := model.RegimeFor(l.opts.Regimes, category, place, start)
	if !found && end == 0 {
		l.bad(peopleEnd, PeopleNoEnd, "")
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
