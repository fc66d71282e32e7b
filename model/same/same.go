// Package same tells whether what a list says is what the book has already: a person, a place, an isolation. It has no I/O.
package same

import (
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// Place is an address or the name of an area without the ways it is written: "Số 3, Lê Lợi" is "03 Lê Lợi", "Tổ dân phố số
// 01" is "Tổ 1".
func Place(place string) string {
	words := strings.FieldsFunc(viet.Fold(viet.CleanLine(place)), func(r rune) bool { return r == ' ' || r == ',' || r == '.' || r == ';' || r == '-' })
	var kept []string
	for i, word := range words {
		switch {
		case word == "so" || word == "nha" && i == 0 || word == "duong":
			continue
		case word == "dan" && i > 0 && words[i-1] == "to", word == "pho" && len(kept) > 0 && kept[len(kept)-1] == "to":
			continue
		}
		if bare := strings.TrimLeft(word, "0"); bare != "" {
			word = bare
		}
		kept = append(kept, word)
	}
	return strings.Join(kept, " ")
}

// Fill is a person of the book with what a list knows and the book does not; what the book has stays. differs are the
// fields, in the names of the book, in which the list says otherwise.
func Fill(p, from model.Person) (filled model.Person, differs []string) {
	filled = p
	if from.HasID() {
		filled.NationalID = realID(p)
	}
	for _, f := range []struct {
		name string
		have *string
		says string
	}{
		{"national_id", &filled.NationalID, realID(from)},
		{"phone", &filled.Phone, from.Phone},
		{"relation", &filled.Relation, from.Relation},
		{"birth", &filled.Birth, from.Birth},
	} {
		switch {
		case f.says == "" || f.says == *f.have:
		case *f.have == "" || f.name == "birth" && strings.HasPrefix(f.says, *f.have):
			*f.have = f.says
		case f.name == "birth" && strings.HasPrefix(*f.have, f.says):
		default:
			differs = append(differs, f.name)
		}
	}
	switch {
	case from.Sex == model.SexUnknown || from.Sex == filled.Sex:
	case filled.Sex == model.SexUnknown:
		filled.Sex = from.Sex
	default:
		differs = append(differs, "sex")
	}
	return filled, differs
}

// Isolation finds which isolation of a person, of those the book has, one of a list is: of the same disease, from the same day, or one
// that still runs on some day of it; of several the one for the same reason. ok is false for a new one.
func Isolation(i model.Isolation, book []model.Isolation) (known model.Isolation, ok bool) {
	best := 0
	for _, k := range book {
		runs := k.Outcome == model.OutcomeNone && i.StartsOn <= k.PlannedEnd() && k.StartsOn <= i.PlannedEnd()
		if k.Outcome == model.OutcomeCancelled || k.Disease != i.Disease || k.StartsOn != i.StartsOn && !runs {
			continue
		}
		mark := 1
		if k.Category == i.Category {
			mark += 2
		}
		if k.StartsOn == i.StartsOn {
			mark++
		}
		if mark > best {
			best, known = mark, k
		}
	}
	return known, best > 0
}

// Apart tells that two rows of a list say of one person what cannot both be: one isolation with other days, or for another reason.
// Only ends that the list itself names are held against each other.
func Apart(a, b model.Isolation, bothNamed bool) bool {
	if a.StartsOn == 0 || b.StartsOn == 0 || a.Disease != b.Disease || a.StartsOn != b.StartsOn && (a.StartsOn > b.PlannedEnd() || b.StartsOn > a.PlannedEnd()) {
		return false
	}
	return a.StartsOn != b.StartsOn || a.Category != b.Category || bothNamed && a.PlannedEnd() != b.PlannedEnd()
}

// realID is the national id of a person; "" where there is none, or only a filler.
func realID(p model.Person) string {
	if !p.HasID() {
		return ""
	}
	return p.NationalID
}
