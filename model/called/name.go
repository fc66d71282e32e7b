package called

import (
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// Names finds the unit of the roster that is meant by a name, in a paper or as it is typed.
type Names struct {
	place []string // "phuong tan lap": how the office's own ward ends the names of its bodies
	above []string // "quan 1": what the office's name says behind that
	exact map[string][]model.UnitID
	plain map[string][]model.UnitID
	heads map[string][]model.UnitID // by the first words of a name, two at least, where no number is left out
}

// NewNames reads the roster. office is the name of the office, whose last words are those of the ward: "Đảng ủy phường Tân
// Lập"; where it says none, the ward is the one most units of the roster end with.
func NewNames(units []model.Unit, office string) Names {
	n := Names{exact: map[string][]model.UnitID{}, plain: map[string][]model.UnitID{}, heads: map[string][]model.UnitID{}}
	if n.place, n.above = placeIn(office); n.place == nil {
		n.place = commonPlace(units)
	}
	for _, u := range units {
		exact, plain := viet.Fold(u.Name), n.bare(u.Name)
		n.exact[exact] = append(n.exact[exact], u.ID)
		n.plain[plain] = append(n.plain[plain], u.ID)
		words := strings.Fields(plain)
		for end := len(words) - 1; end > 1 && !tellsApart(words[end:]); end-- {
			if head := strings.Join(words[:end], " "); !whose[head] {
				n.heads[head] = append(n.heads[head], u.ID)
			}
		}
	}
	return n
}

// whose are the names of bodies that others of that kind add to whose they are: "Đảng ủy phường" is another than "Đảng ủy UBND phường".
var whose = map[string]bool{"dang uy": true, "dang bo": true}

// tellsApart tells whether the last words of a name say which of several bodies of one kind it is, or that it is one of another place or
// of a level above: without them it is not the same body.
func tellsApart(words []string) bool {
	if numbered := words[0][0] >= '0' && words[0][0] <= '9'; numbered || placeOf(words[:min(len(words), 2)]) != nil {
		return true
	}
	next := strings.Join(words[1:min(len(words), 2)], "")
	switch words[0] {
	case "huyen", "tinh":
		return true
	case "quan":
		return next != "su"
	case "thanh":
		return next == "uy" || next == "pho"
	}
	return false
}

// placeIn are the words of a name that say of which ward it is, and what stands behind them: the district, the city. A ward that has
// a number has no further name. Both are cut into words as a name that is looked for.
func placeIn(name string) (place, above []string) {
	ward, behind, _ := strings.Cut(name, ",")
	if place = placeOf(writtenOut(ward)); place == nil {
		return placeOf(writtenOut(name)), nil
	}
	above = writtenOut(behind)
	if n := levelOf(place); len(place) > n+1 && place[n][0] >= '0' && place[n][0] <= '9' {
		place, above = place[:n+1], append(place[n+1:len(place):len(place)], above...)
	}
	return place, above
}

// placeOf are the words of a folded name that say of which ward it is; nil where none does.
func placeOf(words []string) []string {
	for i, word := range words {
		switch next := strings.Join(words[i+1:min(i+2, len(words))], ""); word {
		case "xa":
			if next == "hoi" {
				continue
			}
		case "thi":
			if next != "tran" && next != "xa" {
				continue
			}
		case "dac":
			if next != "khu" {
				continue
			}
		case "phuong":
		default:
			continue
		}
		return words[i:]
	}
	return nil
}

// commonPlace is the ward that most names of the roster say, of those that name it; where two are named as often, it is only
// of which level a ward is.
func commonPlace(units []model.Unit) []string {
	var most, level []string
	counts, tied := map[string]int{}, false
	for _, u := range units {
		place, _ := placeIn(u.Name)
		n := levelOf(place)
		if level == nil {
			level = place[:n]
		}
		if len(place) == n {
			continue
		}
		key, best := strings.Join(place, " "), strings.Join(most, " ")
		counts[key]++
		switch {
		case key == best:
			tied = false
		case counts[key] > counts[best]:
			most, tied = place, false
		case counts[key] == counts[best]:
			tied = true
		}
	}
	if most == nil || tied {
		return level
	}
	return most
}

// levelOf tells how many words of a place say of which level it is: "phường", "thị trấn".
func levelOf(place []string) int {
	if len(place) > 1 && (place[0] == "thi" || place[0] == "dac") {
		return 2
	}
	return min(len(place), 1)
}

// Find gives the unit with that name: the same but for tones and case, else the same when short forms are written out
// and the own ward is left out, so that "CA phường" is "Công an phường Tân Lập", else the only one whose name begins so:
// "Văn phòng" where there is one alone, but no single word, nor a kind: "Trạm", "chi bộ". ok is false where there is none,
// or where several could be meant.
func (n Names) Find(name string) (id model.UnitID, ok bool) {
	found := n.whole(name)
	if bare := n.bare(name); len(found) == 0 && !Many(bare) {
		found = n.heads[bare]
	}
	if len(found) != 1 {
		return 0, false
	}
	return found[0], true
}

// whole are the units that have a name, or else those that have it when short forms are written out and the own ward is left out.
func (n Names) whole(name string) []model.UnitID {
	if found := n.exactly(name); len(found) > 0 {
		return found
	}
	return n.plain[n.bare(name)]
}

// exactly are the units that have a name but for tones and case.
func (n Names) exactly(name string) []model.UnitID { return n.exact[viet.Fold(viet.CleanLine(name))] }

// mayMean tells whether a name that is another's would stand for a unit if it were nobody's.
func (n Names) mayMean(name string, unit model.UnitID) bool {
	bare := n.bare(name)
	return slices.Contains(n.plain[bare], unit) || slices.Contains(n.heads[bare], unit)
}

// bare folds a name, writes its short forms out and leaves the own ward out.
func (n Names) bare(name string) string {
	words := writtenOut(name)
	level := levelOf(n.place)
	if level == 1 {
		for i := 1; i < len(words); i++ {
			if words[i] == n.place[0][:1] { // "UBND P.", "CA X."
				words[i] = n.place[0]
			}
		}
	}
	if own := cutSuffix(words, n.above); len(n.above) > 0 && len(cutSuffix(own, n.place)) < len(own) {
		words = own
	}
	if own := n.place[level:]; len(own) > 0 {
		words = cutSuffix(words, own)
	}
	return strings.Join(cutSuffix(words, n.place[:level]), " ")
}

// cutSuffix takes the last words away where they are those given, but never all.
func cutSuffix(words, last []string) []string {
	if at := len(words) - len(last); at > 0 && slices.Equal(words[at:], last) {
		return words[:at]
	}
	return words
}

// KindOf tells by its first words, written out where they are short forms ("CB 1"), what kind of unit a name is; a body where they say nothing.
func KindOf(name string) model.UnitKind {
	if kind := kindSaid(name); kind != model.UnitBody {
		return kind
	}
	return kindSaid(strings.Join(writtenOut(name), " "))
}

func kindSaid(name string) model.UnitKind {
	folded := viet.Fold(name) + " "
	if strings.HasPrefix(folded, "to ") && strings.Contains(folded, " cong dong ") { // tổ phòng, chống dịch cộng đồng, tổ công nghệ số cộng đồng
		return model.UnitTeam
	}
	if first, _, more := strings.Cut(viet.CleanLine(name), " "); more && viet.Letters(first) == viet.Letters("bản") { // a village of the uplands; "ban" is a board
		return model.UnitArea
	}
	for _, head := range []struct {
		words string
		kind  model.UnitKind
	}{
		{"chi bo ", model.UnitCell},
		{"to covid", model.UnitTeam},
		{"to dan pho ", model.UnitArea},
		{"to dan cu ", model.UnitArea},
		{"khu pho ", model.UnitArea},
		{"khu dan cu ", model.UnitArea},
		{"thon ", model.UnitArea},
		{"ap ", model.UnitArea},
		{"khom ", model.UnitArea},
		{"xom ", model.UnitArea},
		{"buon ", model.UnitArea},
		{"khoi pho ", model.UnitArea},
		{"tieu khu ", model.UnitArea},
		{"to nhan dan ", model.UnitArea},
	} {
		if strings.HasPrefix(folded, head.words) {
			return head.kind
		}
	}
	return model.UnitBody
}
