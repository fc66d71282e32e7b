package config

import (
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// listColumns are what a column of a list of people may hold.
var listColumns = [...]string{
	"ordinal", "name", "family", "birth", "sex", "male", "female", "national_id", "phone", "address", "head", "relation", "area",
	"responsible", "team", "category", "disease", "told", "place", "site", "origin", "starts_on", "ends_on", "anchor_on", "order_number",
	"order_on", "note", "follow", "regime", "anchor", "monitor_days", "outcome", "ended_on", "case_source", "certificate", "certificate_on",
	"contact", "home_phone", "onset_on", "rash_on", "swelling_on", "treated_on", "bite_on", "age",
}

// columnSettings are import.columns, a list of names for each thing a column may hold. A name has one meaning.
func (c *Config) columnSettings() []setting {
	var all []setting
	for _, column := range listColumns {
		all = append(all, setting{"import.columns." + column, func(r *reader, path string, value any) {
			var names []string
			lines(&names, func(s string) bool { return s != "" }, model.CodeRequired, "")(r, path, value)
			for other, taken := range c.Import.Columns {
				for _, name := range names {
					if slices.ContainsFunc(taken, func(t string) bool { return viet.SameText(t, name) }) {
						r.fault(path, CodeTwice, strings.Join([]string{other, name}, ": "))
					}
				}
			}
			if c.Import.Columns == nil {
				c.Import.Columns = map[string][]string{}
			}
			c.Import.Columns[column] = names
		}})
	}
	return all
}
