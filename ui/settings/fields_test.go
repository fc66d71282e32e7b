package settings

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"sotruc/config"
)

// inFile are the settings that are changed in the file: tables of which there are several, and what hardly anybody changes.
var inFile = []string{
	"report.duty", "report.section", "report.annexes", "report.figures", "isolation.disease", "isolation.count_from", "isolation.symptoms", "isolation.regime",
	"disease", "activity.kind", "holiday", "workday", "import.columns",
}

// keys are the settings of a configuration.
func keys(of reflect.Type, path string) (all []string) {
	for i := range of.NumField() {
		name := of.Field(i).Tag.Get("toml")
		if name == "" || name == "-" {
			continue
		}
		if of.Field(i).Type.Kind() == reflect.Struct {
			all = append(all, keys(of.Field(i).Type, path+name+".")...)
			continue
		}
		all = append(all, path+name)
	}
	return all
}

// A setting is on the form, or it is known to be changed in the file.
func TestEverySettingIsSomewhere(t *testing.T) {
	t.Parallel()
	var form []string
	for _, e := range entries() {
		form = append(form, e.key)
	}
	for _, key := range keys(reflect.TypeFor[config.Config](), "") {
		if slices.Contains(form, key) == slices.Contains(inFile, key) {
			t.Errorf("%s is in the form: %t, in the file: %t", key, slices.Contains(form, key), slices.Contains(inFile, key))
		}
	}
}

// The settings take every word that the form offers, and what it shows of a setting is what it writes.
func TestTheFormWritesWhatTheSettingsTake(t *testing.T) {
	t.Parallel()
	for _, e := range entries() {
		for _, word := range e.words {
			_, set, err := config.Text{}.With(config.Change{Key: e.key, Value: word})
			if err != nil || e.shown(&set) != word {
				t.Errorf("%s = %s: %v, shows %q", e.key, word, err, e.shown(&set))
			}
		}
		if e.day {
			continue
		}
		set := config.Default()
		set.Report.Copies = []string{"Thường trực Quận ủy (báo cáo)", "Lưu"}
		if _, now, err := (config.Text{}).With(config.Change{Key: e.key, Value: e.typed(nil, e.shown(&set))}); err != nil || e.shown(&now) != e.shown(&set) {
			t.Errorf("%s: %v, %q becomes %q", e.key, err, strings.TrimSpace(e.shown(&set)), e.shown(&now))
		}
	}
}
