package called

import (
	"slices"
	"strings"
	"unicode"

	"sotruc/model"
	"sotruc/model/viet"
)

// People finds the member of the roster who is meant by a name, in a paper or as it is typed: "Đồng chí Trần Thị Bình", "đ/c Bình".
type People struct{ known []person }

// person is a member by the words of the name: as they are written, and folded.
type person struct {
	id           model.MemberID
	exact, plain []string
	units        []model.UnitID
}

// NewPeople reads the members of the roster.
func NewPeople(members []model.Member) People {
	var p People
	for _, m := range members {
		words := strings.Fields(viet.CleanLine(m.Name))
		one := person{id: m.ID, exact: each(words, viet.Letters), plain: each(words, viet.Fold)}
		for _, s := range m.Memberships {
			if !slices.Contains(one.units, s.UnitID) {
				one.units = append(one.units, s.UnitID)
			}
		}
		p.known = append(p.known, one)
	}
	return p
}

// each gives every word changed.
func each(words []string, change func(string) string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = change(w)
	}
	return out
}

// titles stand before the name of a person, folded.
var titles = [][]string{{"dong", "chi"}, {"d/c"}, {"d.c"}, {"dc"}, {"ong"}, {"ba"}, {"anh"}, {"chi"}, {"co"}, {"chu"}, {"bac"}}

// positionWords are what the words of a position consist of: "Phó Bí thư Thường trực", "Chủ tịch UBND phường". They have their tones, for
// many a surname is one of them without.
var positionWords = each(strings.Fields(`bí thư phó thường trực chủ tịch chánh văn phòng trưởng ban ủy uỷ viên cán bộ chuyên tổ đội nhóm đảng chi cấp
	ubnd hđnd mttq phường xã pct ct pbt bt cvp giám đốc trạm công an chỉ huy quân sự nhiệm kỳ`), viet.Letters)

// Named tells whether words are the whole name of a member, or of several, without title or position.
func (p People) Named(name string) bool {
	words := strings.Fields(viet.CleanLine(name))
	found := p.whole(each(words, viet.Letters), each(words, viet.Fold))
	return slices.ContainsFunc(found, func(one person) bool { return len(one.plain) == len(words) })
}

// Meant are the members that a name can mean: by the whole name, or behind a title by its last words. Titles and positions before it and
// what stands behind it, in brackets or after a comma, are left out. A tone that is written counts.
func (p People) Meant(name string) []model.MemberID {
	var ids []model.MemberID
	for _, one := range p.meant(name) {
		ids = append(ids, one.id)
	}
	return ids
}

func (p People) meant(name string) []person {
	words := strings.Fields(personal(name))
	plain := each(words, viet.Fold)
	titled := 0
	for _, title := range titles {
		if n := len(title); len(words) > n && slices.Equal(plain[:n], title) {
			titled = n
			break
		}
	}
	words, plain = words[titled:], plain[titled:]
	exact := each(words, viet.Letters)
	found := p.whole(exact, plain)
	if len(found) == 0 && titled > 0 {
		at := 0
		for at < len(exact)-1 && slices.Contains(positionWords, exact[at]) {
			at++
		}
		found = p.part(words[at:], exact[at:], plain[at:])
	}
	return found
}

// personal is the part of a name before brackets, a comma or a dash that has a position behind it.
func personal(name string) string {
	name = viet.CleanLine(name)
	for _, sign := range []string{"(", ",", ";", " - ", " – "} {
		name, _, _ = strings.Cut(name, sign)
	}
	name = strings.TrimRight(name, " .")
	if len(name) > 4 && strings.HasPrefix(viet.Fold(name), "d/c") && !strings.HasPrefix(name[len("đ/c"):], " ") {
		name = name[:len("đ/c")] + " " + name[len("đ/c"):]
	}
	return name
}

// whole are the members whose whole name, of two words at least, ends the words; those with its tones before others.
func (p People) whole(exact, plain []string) []person {
	ends := func(words, name []string) bool {
		return len(name) > 1 && len(words) >= len(name) && slices.Equal(words[len(words)-len(name):], name)
	}
	found := p.those(func(one person) bool { return ends(exact, one.exact) })
	if len(found) == 0 {
		found = p.those(func(one person) bool { return ends(plain, one.plain) })
	}
	return found
}

// part are the members whose name ends with the words; where they are written without any tone also those who have some.
func (p People) part(words, exact, plain []string) []person {
	found := p.those(func(one person) bool { return endsWith(one.exact, exact) })
	if len(found) == 0 && !slices.ContainsFunc(words, toned) {
		found = p.those(func(one person) bool { return endsWith(one.plain, plain) })
	}
	return found
}

func endsWith(name, words []string) bool {
	return len(words) > 0 && len(words) <= len(name) && slices.Equal(name[len(name)-len(words):], words)
}

func toned(word string) bool {
	return strings.ContainsFunc(word, func(r rune) bool { return r > unicode.MaxASCII && unicode.ToLower(r) != 'đ' })
}

func (p People) those(pass func(person) bool) []person {
	var found []person
	for _, one := range p.known {
		if pass(one) {
			found = append(found, one)
		}
	}
	return found
}

// Doer gives a task that names a person of the roster as its lead that member, and the unit the member serves in as its lead, where
// that is one alone. Who has a unit of the roster or a member already keeps it. A name of several is that of none, but of the member
// chosen among them.
func (p People) Doer(t model.Task, units []model.Unit) model.Task {
	if t.Lead == "" || t.LeadID != 0 {
		return t
	}
	found := p.meant(t.Lead)
	if t.MemberID != 0 && len(found) > 1 {
		found = slices.DeleteFunc(found, func(one person) bool { return one.id != t.MemberID })
	} else if t.MemberID != 0 {
		return t
	}
	if len(found) != 1 {
		return t
	}
	one := found[0]
	t.MemberID, t.Lead = one.id, ""
	for _, u := range units {
		if len(one.units) == 1 && u.ID == one.units[0] {
			t.Lead, t.LeadID = u.Name, u.ID
		}
	}
	return t
}
