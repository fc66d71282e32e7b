package config

import (
	"slices"

	"sotruc/model"
)

// maxKinds bounds the office's own kinds of activities: each is a line of the report.
const maxKinds = 50

// kinds takes [[activity.kind]]. A code is in small letters, none of the program's own, and stands once; so does a label.
func kinds(into *[]model.OwnKind) read {
	return func(r *reader, path string, value any) {
		*into = nil
		r.items(path, value, maxKinds, func(at string, table map[string]any) {
			var k model.OwnKind
			r.table(at, table, []setting{
				{"code", line((*string)(&k.Code))},
				{"label", line(&k.Label)},
				{"words", lines(&k.Words, func(s string) bool { return s != "" }, model.CodeRequired, "")},
				{"counts_as", oneOf(&k.CountsAs, append([]model.ActivityKind{""}, model.ActivityKinds[:]...)...)},
			})
			for _, key := range []string{"code", "label"} {
				if table[key] == nil || table[key] == "" {
					r.fault(at, model.CodeRequired, key)
				}
			}
			taken := func(same func(model.OwnKind) bool) bool { return slices.ContainsFunc(*into, same) }
			switch {
			case k.Code != "" && !k.Code.Plain():
				r.fault(at+".code", CodeInvalidCode, "a-z, 0-9, -")
			case slices.Contains(model.ActivityKinds[:], k.Code), k.Code != "" && taken(func(o model.OwnKind) bool { return o.Code == k.Code }):
				r.fault(at+".code", CodeTwice, string(k.Code))
			case k.Label != "" && taken(func(o model.OwnKind) bool { return o.Label == k.Label }):
				r.fault(at+".label", CodeTwice, k.Label)
			}
			*into = append(*into, k)
		})
	}
}
