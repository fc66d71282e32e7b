package config

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// setting binds a key to the place its value goes to. read gets the full path of the key, for errors.
type setting struct {
	key  string
	read func(r *reader, path string, value any)
}

// reader carries values from the parsed tree into a Config and keeps what is wrong.
type reader struct {
	lines  lineIndex
	faults []Error
}

// fault notes that the value at path cannot be accepted.
func (r *reader) fault(path string, code model.Code, detail string) {
	r.faults = append(r.faults, Error{Line: r.lines.of(path), Key: viet.CleanLine(path), Code: code, Detail: detail})
}

// bad is the first fault by line with the others after it; nil where there is none.
func (r *reader) bad() *Error {
	if len(r.faults) == 0 {
		return nil
	}
	slices.SortStableFunc(r.faults, func(a, b Error) int { return cmp.Compare(a.Line, b.Line) })
	first := r.faults[0]
	first.More = r.faults[1:]
	return &first
}

// table reads every key of a table; one that no setting knows is a fault.
func (r *reader) table(path string, tree map[string]any, settings []setting) {
	r.within(path, "", tree, settings)
}

// within reads the keys under prefix, which is relative to the settings' root at path.
func (r *reader) within(root, prefix string, tree map[string]any, settings []setting) {
	for _, name := range slices.Sorted(maps.Keys(tree)) {
		key, value := join(prefix, name), tree[name]
		path := join(root, key)
		at := slices.IndexFunc(settings, func(s setting) bool { return s.key == key })
		isTable := slices.ContainsFunc(settings, func(s setting) bool { return strings.HasPrefix(s.key, key+".") })
		inner, ok := value.(map[string]any)
		switch {
		case at >= 0:
			settings[at].read(r, path, value)
		case !isTable:
			r.fault(path, CodeUnknownKey, "")
		case !ok:
			r.fault(path, CodeWrongType, "table")
		default:
			r.within(root, key, inner, settings)
		}
	}
}

// items gives the tables of a list of tables, however it was written, with the path of each.
func (r *reader) items(path string, value any, most int, each func(path string, table map[string]any)) {
	var list []any
	switch v := value.(type) {
	case []map[string]any:
		for _, table := range v {
			list = append(list, table)
		}
	case []any:
		list = v
	default:
		r.fault(path, CodeWrongType, "list of tables")
		return
	}
	if len(list) > most {
		r.fault(path, model.CodeTooLong, strconv.Itoa(most))
		return
	}
	for i, item := range list {
		at := path + "[" + strconv.Itoa(i+1) + "]"
		if table, ok := item.(map[string]any); ok {
			each(at, table)
			continue
		}
		r.fault(at, CodeWrongType, "table")
	}
}
