package merge

import (
	"strings"
	"unicode"

	"sotruc/model/viet"
)

// Bodies that speak for a place, at the beginning of a name and in folded words: only the place says whose report it is. An office
// above is named by its committee, "Quận ủy Liên Chiểu", which is as much a place.
var bodies = [...]struct{ words, place string }{
	{"van phong", ""},
	{"dang uy", ""},
	{"dang bo", ""},
	{"ban thuong vu", ""},
	{"ban chap hanh", ""},
	{"uy ban nhan dan", ""},
	{"ubnd", ""},
	{"d u", ""},
	{"quan uy", "quan"},
	{"huyen uy", "huyen"},
	{"thi uy", "thi xa"},
	{"thanh uy", "thanh pho"},
	{"tinh uy", "tinh"},
}

// places are the short forms of kinds of places, at the beginning of one.
var places = map[string]string{
	"p": "phuong", "x": "xa", "tt": "thi tran", "dk": "dac khu", "q": "quan", "h": "huyen", "tx": "thi xa", "tp": "thanh pho", "t": "tinh",
}

// place is what a name says without tones, capitals, signs, the body that speaks, and short forms: "Đảng uỷ P.Hoà Minh", "UBND phường
// Hòa Minh" and "Phường Hòa Minh" are one place. It is the one way in which offices are found.
func place(name string) string {
	words := strings.FieldsFunc(viet.Fold(viet.CleanLine(name)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, w := range words {
		if number := strings.TrimLeft(w, "0"); number != "" {
			words[i] = number
		}
	}
	said := strings.Join(words, " ")
	for stripped := true; stripped; {
		stripped = false
		for _, b := range bodies {
			rest, is := strings.CutPrefix(said, b.words+" ")
			if !is {
				continue
			}
			if b.place != "" {
				return b.place + " " + rest
			}
			said, stripped = rest, true
		}
	}
	first, rest, more := strings.Cut(said, " ")
	if whole := places[first]; more && whole != "" {
		return whole + " " + rest
	}
	return said
}

// spelled is a text with its marks, where its tones stand, its signs and spaces set aside.
func spelled(text string) string {
	words := strings.FieldsFunc(viet.CleanLine(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, w := range words {
		if number := strings.TrimLeft(w, "0"); number != "" {
			words[i] = number
		}
	}
	return viet.Spelled(strings.Join(words, " "))
}

// called is how an office is called, of one place: by the marks of its name, and by who is above it. What is empty may be anything.
type called struct{ marks, above string }

// calledAs is how a name and the office above it call an office. A name without any mark was typed without Vietnamese keys.
func calledAs(name, superior string) called {
	c := called{above: place(superior)}
	clean := strings.ToLower(viet.CleanLine(name))
	if clean == viet.Fold(clean) {
		return c
	}
	own := place(name)
	for _, kind := range places {
		if rest, is := strings.CutPrefix(own, kind+" "); is {
			own = rest
			break
		}
	}
	words := strings.Fields(spelled(name)) // of which the last are the name of the place
	c.marks = strings.Join(words[max(len(words)-len(strings.Fields(own)), 0):], " ")
	return c
}

// may tells whether two ways to call an office may mean one.
func (c called) may(other called) bool {
	return (c.marks == other.marks || c.marks == "" || other.marks == "") && (c.above == other.above || c.above == "" || other.above == "")
}

// says counts what a way to call says.
func (c called) says() int {
	n := 0
	if c.marks != "" {
		n++
	}
	if c.above != "" {
		n++
	}
	return n
}

// manyWays is more ways than there are to call the offices of one name in a country.
const manyWays = 500

// settled gives for each way to call an office of one place the one it stands for: itself, unless it may mean exactly one of those
// that say the most beyond it.
func settled(ways []called) map[called]called {
	means := make(map[called]called, len(ways))
	for _, c := range ways {
		means[c] = c
		if len(ways) > manyWays {
			continue
		}
		var fuller []called
		for _, other := range ways {
			if c.may(other) && other.says() > c.says() {
				fuller = append(fuller, other)
			}
		}
		if most := mostSaid(fuller); len(most) == 1 {
			means[c] = most[0]
		}
	}
	return means
}

// mostSaid are those of some ways that say the most.
func mostSaid(ways []called) []called {
	var most []called
	for _, c := range ways {
		switch {
		case len(most) == 0 || c.says() > most[0].says():
			most = []called{c}
		case c.says() == most[0].says():
			most = append(most, c)
		}
	}
	return most
}
