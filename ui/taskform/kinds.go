package taskform

import (
	"cmp"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/called"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// kindWords are the words of a kind of units.
func kindWords(d *scene.Desk, kind model.UnitKind) string { return d.T("word.unit." + string(kind)) }

// kindsText writes kinds of units as they are typed: "Chi bộ; Tổ dân phố, khu phố".
func kindsText(d *scene.Desk, kinds []model.UnitKind) string {
	names := make([]string, len(kinds))
	for i, kind := range kinds {
		names[i] = kindWords(d, kind)
	}
	return strings.Join(names, "; ")
}

// typedKinds reads kinds of units as kindsText writes them, or as a paper does: "các chi bộ và các tổ dân phố". What is no kind is given back.
func typedKinds(d *scene.Desk, text string) (kinds []model.UnitKind, stranger string) {
	var found []model.UnitKind
	for words := range strings.SplitSeq(text, ";") {
		if words = viet.CleanLine(words); words == "" {
			continue
		}
		meant := kindsMeant(d, words)
		if meant == nil {
			stranger = words
		}
		found = append(found, meant...)
	}
	for _, kind := range model.UnitKinds() {
		if slices.Contains(found, kind) {
			kinds = append(kinds, kind)
		}
	}
	return kinds, stranger
}

// kindsMeant are the kinds that words stand for: those of one kind, or a part of them, or those of a paper for whole kinds.
func kindsMeant(d *scene.Desk, words string) []model.UnitKind {
	for _, kind := range model.UnitKinds() {
		names := kindWords(d, kind)
		same := func(name string) bool { return viet.SameText(name, words) }
		if same(names) || slices.ContainsFunc(strings.Split(names, ","), same) {
			return []model.UnitKind{kind}
		}
	}
	return cmp.Or(called.KindsOf(words), called.KindsOf("các "+words)).Each()
}

// toggleKind takes a kind into those that are typed, or out of them.
func toggleKind(d *scene.Desk) func(text, name string) string {
	return func(text, name string) string {
		kinds, _ := typedKinds(d, text)
		for _, kind := range kindsMeant(d, name) {
			if at := slices.Index(kinds, kind); at >= 0 {
				return kindsText(d, slices.Delete(kinds, at, at+1))
			}
		}
		kinds, _ = typedKinds(d, text+"; "+name)
		return kindsText(d, kinds)
	}
}

// kindsField are the kinds of a roll call of several: typed, or taken in and out by the list of them.
func (f *taskForm) kindsField() kit.Field {
	d := f.desk
	field := kit.Field{
		Key: "roll_kinds", Label: d.T("task.field.roll_kinds"), Help: d.T("task.help.roll_kinds"), Value: kindsText(d, f.task.RollKind.Each()),
		Listed: true, Pick: toggleKind(d),
	}
	for _, kind := range model.UnitKinds() {
		field.Options = append(field.Options, kit.Option{Value: string(kind), Label: kindWords(d, kind)})
	}
	field.Parse = func(typed string) kit.Parsed {
		kinds, stranger := typedKinds(d, typed)
		if stranger != "" {
			return kit.Parsed{Wrong: d.T("task.no_kind", kit.Plain(stranger))}
		}
		return kit.Parsed{Shown: kindsText(d, kinds), Means: part.EveryOf(d, called.InOrder(kinds))}
	}
	return field
}

// typedRoll is the roll call the form says: of whole kinds of units, or of those that are named.
func (f *taskForm) typedRoll() (kinds model.Kinds, units []model.TaskUnit) {
	switch list := f.form.Value("roll_list"); list {
	case rollChosen:
		return "", f.typedUnits("roll_names", model.RoleRoll)
	case rollSeveral:
		typed, _ := typedKinds(f.desk, f.form.Value("roll_kinds"))
		return called.InOrder(typed), nil
	default:
		return model.Kinds(list), nil
	}
}
