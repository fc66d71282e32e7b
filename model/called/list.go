package called

import (
	"slices"
	"strconv"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// Whole is what a name says that calls upon every unit of some kinds: "Các chi bộ (trừ Chi bộ 3)", "Các chi bộ và các tổ dân phố".
type Whole struct {
	Kinds  []model.UnitKind
	Words  string   // the kinds as the name has them, without "các": "chi bộ và các tổ dân phố"
	Except []string // the units it leaves out
}

// WholeOf reads a name for all units of one or more kinds, with those it leaves out; nothing where it names none.
func WholeOf(name string) Whole {
	var w Whole
	words := strings.Fields(viet.CleanLine(name))
	at := slices.IndexFunc(words, func(word string) bool { return strings.ToLower(strings.TrimLeft(word, "(")) == "trừ" })
	if at < 0 {
		at = len(words)
	} else {
		w.Except = listedNames(strings.TrimPrefix(strings.Trim(strings.Join(words[at+1:], " "), "().,; "), "các "))
	}
	end := at
	if end > 0 && strings.ToLower(strings.TrimLeft(words[end-1], "(")) == "ngoại" {
		end--
	}
	all := strings.Trim(strings.Join(words[:end], " "), "(,; ")
	for i, one := range listedNames(all) {
		kind := wholeKind(one)
		if kind == "" && i > 0 { // the first says that all are meant: "Các chi bộ, tổ dân phố"
			kind = wholeKind("các " + one)
		}
		if kind == "" {
			return Whole{}
		}
		if !slices.Contains(w.Kinds, kind) {
			w.Kinds = append(w.Kinds, kind)
		}
	}
	if w.Words = all; len(w.Kinds) == 0 {
		return Whole{}
	}
	for _, plural := range []string{"tất cả các ", "toàn thể các ", "tất cả ", "toàn thể ", "toàn bộ ", "các ", "mọi ", "từng ", "mỗi "} {
		if n := len([]rune(plural)); len([]rune(all)) > n && strings.ToLower(string([]rune(all)[:n])) == plural {
			w.Words = string([]rune(all)[n:])
			break
		}
	}
	return w
}

// AllOf makes one name of those of whole kinds of units that stand in a row, with whom they leave out: all of them are called upon, and none
// only supports the first. Other names are as they were, and so are those of one kind that nobody is left out of.
func AllOf(names, except []string) []string {
	kinds := 0
	for kinds < len(names) && len(WholeOf(strings.Join(names[:kinds+1], ", ")).Kinds) > 0 {
		kinds++
	}
	if kinds == 0 || kinds == 1 && len(except) == 0 || kinds < len(names) {
		return names
	}
	all := strings.Join(names, ", ")
	if last := len(names) - 1; last > 0 {
		all = strings.Join(names[:last], ", ") + " và " + names[last]
	}
	if len(except) > 0 {
		all += " (trừ " + strings.Join(except, ", ") + ")"
	}
	return []string{all}
}

// Row makes a roll call of a task that its lead and those who support are each to do by some time, where they are units of one kind: "Chi bộ 1, Chi
// bộ 2 và Chi bộ 5 báo cáo …". many tells that one of the names stands for several, and that nothing was made.
func Row(t *model.Task) (many bool) {
	if t.Lead == "" || len(t.Units) == 0 || !Asked(*t) {
		return false
	}
	kind, many, alike := KindOf(t.Lead), Many(t.Lead), true
	row := []model.TaskUnit{{Name: t.Lead, Role: model.RoleRoll}}
	for _, u := range t.Units {
		alike = alike && KindOf(u.Name) == kind
		many = many || Many(u.Name)
		row = append(row, model.TaskUnit{Name: u.Name, Role: model.RoleRoll})
	}
	if !many && alike && kind != model.UnitBody {
		t.Lead, t.Units, t.RollCall = "", row, true
	}
	return many
}

// listedNames parts names at commas and "và". One that is only a number has the head of the one before it: "Chi bộ 3, 4".
func listedNames(text string) (names []string) {
	for part := range strings.SplitSeq(strings.NewReplacer(" và ", ",", ";", ",").Replace(text), ",") {
		part = strings.TrimSpace(part)
		if _, err := strconv.Atoi(part); err == nil && len(names) > 0 {
			before := strings.Fields(names[len(names)-1])
			part = strings.Join(append(before[:len(before)-1:len(before)-1], part), " ")
		}
		if part != "" {
			names = append(names, part)
		}
	}
	return names
}

// KindsOf are the kinds of units all of which a name stands for, and nobody left out: "Các chi bộ và các tổ dân phố". "" where it names some
// of them, people or bodies the roster has no kind for.
func KindsOf(name string) model.Kinds {
	w := WholeOf(name)
	if len(w.Except) > 0 {
		return ""
	}
	return InOrder(w.Kinds)
}

// InOrder are some kinds in one order, whatever the order of the words that name them.
func InOrder(kinds []model.UnitKind) model.Kinds {
	order := model.UnitKinds()
	kinds = slices.SortedStableFunc(slices.Values(kinds), func(a, b model.UnitKind) int { return slices.Index(order, a) - slices.Index(order, b) })
	words := make([]string, len(kinds))
	for i, kind := range kinds {
		words[i] = string(kind)
	}
	return model.Kinds(strings.Join(words, ","))
}

// Lacking are those of some kinds that the roster has no unit of.
func Lacking(kinds model.Kinds, units []model.Unit) model.Kinds {
	return InOrder(slices.DeleteFunc(kinds.Each(), func(kind model.UnitKind) bool {
		return slices.ContainsFunc(units, func(u model.Unit) bool { return u.Kind == kind })
	}))
}

// LeavesOut tells whether words name somebody it leaves out.
func (w Whole) LeavesOut(words string) bool {
	return slices.ContainsFunc(w.Except, func(name string) bool { return strings.Contains(viet.Fold(words), viet.Fold(name)) })
}

// Said is whom it calls upon, behind their number: "chi bộ, không có Chi bộ 3".
func (w Whole) Said() string {
	if len(w.Except) == 0 {
		return w.Words
	}
	return w.Words + ", không có " + strings.Join(w.Except, ", ")
}

// Units are those of the roster that are called upon. ok is false where the roster has no unit of a kind, or where one that is left out is
// none of theirs.
func (w Whole) Units(units []model.Unit, names Names) (list []model.TaskUnit, ok bool) {
	has := func(is func(model.Unit) bool) bool { return slices.ContainsFunc(units, is) }
	left := map[model.UnitID]bool{}
	for _, name := range w.Except {
		id, _ := names.Find(name)
		if !has(func(u model.Unit) bool { return u.ID == id && slices.Contains(w.Kinds, u.Kind) }) {
			return nil, false
		}
		left[id] = true
	}
	for _, kind := range w.Kinds {
		if !has(func(u model.Unit) bool { return u.Kind == kind && !left[u.ID] }) {
			return nil, false
		}
	}
	for _, u := range units {
		if slices.Contains(w.Kinds, u.Kind) && !left[u.ID] {
			list = append(list, model.TaskUnit{UnitID: u.ID, Name: u.Name, Role: model.RoleRoll})
		}
	}
	return list, true
}

// List tells whether a task of a paper is a roll call of a list: all units of some kinds but for those it leaves out. Upon it is not then.
func List(t model.Task) (Whole, bool) {
	w := WholeOf(t.Lead)
	return w, len(w.Except) > 0 && Asked(t)
}

// Asked tells whether a task falls due at some time, and nobody leads it yet.
func Asked(t model.Task) bool {
	due := slices.ContainsFunc(append(t.Deadlines[:len(t.Deadlines):len(t.Deadlines)], t.Deadline), func(d model.Deadline) bool {
		return d.Every != model.EveryNone && d.Every != model.EveryASAP
	})
	return due && t.LeadID == 0 && !t.RollCall && len(t.Tasks) == 0
}
