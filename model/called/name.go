package called

import (
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// Names finds the unit of the roster that a paper means by a name.
type Names struct {
	place string // "phuong tan lap": how the office's own ward ends the names of its bodies
	exact map[string][]model.UnitID
	plain map[string][]model.UnitID
}

// NewNames reads the roster. office is the name of the office, whose last words are those of the ward:
// "Đảng ủy phường Tân Lập".
func NewNames(units []model.Unit, office string) Names {
	n := Names{exact: map[string][]model.UnitID{}, plain: map[string][]model.UnitID{}}
	words := strings.Fields(viet.Fold(office))
	if at := slices.IndexFunc(words, func(word string) bool { return slices.Contains(wards, word) }); at >= 0 {
		n.place = strings.Join(words[at:], " ")
	}
	for _, u := range units {
		exact, plain := viet.Fold(u.Name), n.bare(u.Name)
		n.exact[exact] = append(n.exact[exact], u.ID)
		n.plain[plain] = append(n.plain[plain], u.ID)
	}
	return n
}

// wards begin the name of a place of the level the book is kept at; "dac" is of đặc khu.
var wards = []string{"phuong", "xa", "thi", "dac"}

// Find gives the unit with that name: the same but for tones and case, else the same when short forms are written out
// and the own ward is left out, so that "CA phường" is "Công an phường Tân Lập". ok is false where there is none, or
// where several could be meant.
func (n Names) Find(name string) (id model.UnitID, ok bool) {
	found := n.exact[viet.Fold(viet.CleanLine(name))]
	if len(found) == 0 {
		found = n.plain[n.bare(name)]
	}
	if len(found) != 1 {
		return 0, false
	}
	return found[0], true
}

// bare folds a name, writes its short form out and leaves the own ward out.
func (n Names) bare(name string) string {
	folded := strings.Join(strings.FieldsFunc(viet.Fold(name), func(r rune) bool { return r == ' ' || r == '.' || r == ',' }), " ")
	for _, short := range shortNames {
		if rest, is := strings.CutPrefix(folded+" ", short.from+" "); is {
			folded = strings.TrimSpace(short.to + " " + rest)
			break
		}
	}
	if n.place == "" {
		return folded
	}
	level, own, _ := strings.Cut(n.place, " ")
	if level == "thi" || level == "dac" { // thị trấn, đặc khu
		second, rest, _ := strings.Cut(own, " ")
		level, own = level+" "+second, rest
	}
	if own != "" {
		folded = strings.TrimSuffix(folded, " "+own)
	}
	return strings.TrimSuffix(folded, " "+level)
}

// shortNames are the usual short forms of the bodies of a ward, folded; a longer one stands before one it begins with.
var shortNames = []struct{ from, to string }{
	{"ubmttqvn", "mat tran to quoc"},
	{"ubmttq viet nam", "mat tran to quoc"},
	{"ubmttq", "mat tran to quoc"},
	{"ubnd", "uy ban nhan dan"},
	{"uy ban mat tran to quoc viet nam", "mat tran to quoc"},
	{"uy ban mttq viet nam", "mat tran to quoc"},
	{"uy ban mttq", "mat tran to quoc"},
	{"uy ban mat tran to quoc", "mat tran to quoc"},
	{"mat tran to quoc viet nam", "mat tran to quoc"},
	{"mttqvn", "mat tran to quoc"},
	{"mttq viet nam", "mat tran to quoc"},
	{"mttq", "mat tran to quoc"},
	{"hdnd", "hoi dong nhan dan"},
	{"bchqs", "ban chi huy quan su"},
	{"bch quan su", "ban chi huy quan su"},
	{"ban chqs", "ban chi huy quan su"},
	{"quan su", "ban chi huy quan su"},
	{"ca", "cong an"},
	{"tyt", "tram y te"},
	{"hlhpn", "hoi lien hiep phu nu"},
	{"hoi lhpn", "hoi lien hiep phu nu"},
	{"hoi phu nu", "hoi lien hiep phu nu"},
	{"hccb", "hoi cuu chien binh"},
	{"hoi ccb", "hoi cuu chien binh"},
	{"doan tncs ho chi minh", "doan thanh nien"},
	{"doan thanh nien cong san ho chi minh", "doan thanh nien"},
	{"doan tn", "doan thanh nien"},
	{"dtn", "doan thanh nien"},
}

// KindOf tells by its first words what kind of unit a name is; a body where they say nothing.
func KindOf(name string) model.UnitKind {
	folded := viet.Fold(name) + " "
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
	} {
		if strings.HasPrefix(folded, head.words) {
			return head.kind
		}
	}
	return model.UnitBody
}
