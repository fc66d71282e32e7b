package isolate

import (
	"sotruc/model"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// DayField is a field for a day.
func DayField(d *scene.Desk, name string, value model.Date) kit.Field {
	f := part.IsolationField(d, name, value.Local())
	f.Kind, f.Width, f.Parse = kit.FieldDate, 12, scene.DayParser(d)
	return f
}

// ChoiceField is a field with one option for each value, worded by <section>.
func ChoiceField[T ~string](d *scene.Desk, name, section string, value T, values ...T) kit.Field {
	f := part.IsolationField(d, name, string(value))
	f.Kind = kit.FieldChoice
	for _, v := range values {
		f.Options = append(f.Options, kit.Option{Value: string(v), Label: codeName(d, section, string(v))})
	}
	return f
}

// codeName is the name of a code; no code is that nothing was recorded.
func codeName(d *scene.Desk, section, code string) string {
	if code == "" {
		return d.T("app.answer.unsaid")
	}
	return d.T(section + "." + code)
}
