package part

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sotruc/model"
	"sotruc/model/regime"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// shortValue bounds a value where a change is one line.
const shortValue = 40

// hiddenColumns say nothing to an officer: they follow from others, or count.
var hiddenColumns = [...]string{
	"id", "rev", "created_at", "deleted_at", "position", "name_fold", "name_key", "given_key", "full_key", "symbol_fold", "issuer_fold",
	"bytes", "figures", "tasks", "late", "printed", "site_fold", "called_since", "called_before",
}

// naming are the columns that say which thing a row is, the best first.
var naming = [...]string{"symbol", "name", "head", "subject", "text", "what", "title"}

// Difference is a column that changed.
type Difference struct{ Column, Field, Before, After string }

// rowOf reads a row of the journal; what cannot be read is an empty one.
func rowOf(text string) map[string]any {
	row := map[string]any{}
	decoder := json.NewDecoder(bytes.NewReader([]byte(text)))
	decoder.UseNumber()
	if text == "" || decoder.Decode(&row) != nil {
		return map[string]any{}
	}
	return row
}

// ChangedThing names the row a change is about.
func ChangedThing(d *scene.Desk, c model.Change, names RowNames) string {
	row := rowOf(c.After)
	if c.After == "" {
		row = rowOf(c.Before)
	}
	switch c.Table {
	case "report":
		return reportRowName(d, row)
	case "register_closing":
		return fmt.Sprint(row["year"])
	case "completion", "task_unit", "evidence":
		return kit.Plain(names["task "+fmt.Sprint(row["task_id"])])
	}
	for _, column := range naming {
		if text, ok := row[column].(string); ok && text != "" {
			return kit.Plain(text)
		}
	}
	for _, of := range [...]string{"isolation", "person", "household"} { // a part of somebody
		if name := names[of+" "+fmt.Sprint(row[of+"_id"])]; name != "" {
			return kit.Plain(name)
		}
	}
	return ""
}

// reportRowName names a report of the journal.
func reportRowName(d *scene.Desk, row map[string]any) string {
	text := func(column string) string { s, _ := row[column].(string); return s }
	from, _ := model.ParseDate(text("from"))
	to, _ := model.ParseDate(text("to"))
	return ReportName(d, model.Report{Kind: model.ReportKind(text("kind")), Disease: text("disease"), Duty: text("duty"), Period: model.Period{From: from, To: to}})
}

// ChangeVerb is the key of what was done to the row.
func ChangeVerb(c model.Change) string {
	before, after := rowOf(c.Before), rowOf(c.After)
	binned := func(row map[string]any) bool { at, ok := row["deleted_at"].(string); return ok && at != "" }
	switch {
	case c.Before == "":
		return "added"
	case c.After == "":
		return "removed"
	case !binned(before) && binned(after):
		return "binned"
	case binned(before) && !binned(after):
		return "restored"
	}
	return "changed"
}

// Differences lists the columns that changed, in alphabetical order; of a new row those that say something.
func Differences(d *scene.Desk, c model.Change, names RowNames) []Difference {
	before, after := rowOf(c.Before), rowOf(c.After)
	columns := make([]string, 0, len(after))
	for column := range after {
		columns = append(columns, column)
	}
	for column := range before {
		if _, ok := after[column]; !ok {
			columns = append(columns, column)
		}
	}
	slices.Sort(columns)
	var all []Difference
	for _, column := range columns {
		if slices.Contains(hiddenColumns[:], column) {
			continue
		}
		was, is := journalValue(d, names, c.Table, column, before[column]), journalValue(d, names, c.Table, column, after[column])
		if c.Table == "saved_view" && column == "place" { // an address, which says nothing to an officer
			if was, is = "", ""; c.Before != "" && c.After != "" && before[column] != after[column] {
				is = d.T("log.view_changed")
			}
		}
		if was != is {
			all = append(all, Difference{column, journalField(d, c.Table, column), was, is})
		}
	}
	return all
}

// journalField is a column in words; one without is called by its name.
func journalField(d *scene.Desk, tbl, column string) string {
	for _, section := range []string{"log.column." + tbl + "_", "log.column.", "field."} {
		if d.Words.Has(section + column) {
			return d.T(section + column)
		}
	}
	return column
}

// journalValue shows what a column holds: days and instants as on the screen, codes in words, identity numbers masked.
func journalValue(d *scene.Desk, names RowNames, tbl, column string, value any) string {
	switch v := value.(type) {
	case json.Number:
		return journalNumber(d, names, tbl, column, v.String())
	case string:
		return journalText(d, tbl, column, v)
	}
	return ""
}

func journalNumber(d *scene.Desk, names RowNames, tbl, column, n string) string {
	switch {
	case strings.HasSuffix(column, "_id"):
		if name := names[referred(tbl, column)+n]; name != "" {
			return kit.Plain(name)
		}
		return "#" + n
	case column == "also_on":
		days, err := strconv.Atoi(n)
		if err != nil {
			return n
		}
		return Weekdays(d, model.Weekdays(days))
	case d.Words.Has("log.flag."+column) && n == "1":
		return d.T("app.answer.yes")
	case d.Words.Has("log.flag."+column) && n == "0", n == "0":
		return ""
	}
	return n
}

func journalText(d *scene.Desk, tbl, column, text string) string {
	switch {
	case text == "":
		return ""
	case column == "national_id":
		return model.MaskedID(text)
	case column == "narrative":
		return narrativeText(d, text)
	}
	if on, err := model.ParseDate(text); err == nil {
		return on.Local()
	}
	if at, err := model.ParseInstant(text); err == nil {
		return scene.Moment(at)
	}
	if column == "disease" {
		return DiseaseName(d, text)
	}
	if column == "regime_id" {
		rules := d.Config.Regimes()
		if n := slices.IndexFunc(rules, func(r regime.Rule) bool { return r.ID == text }); n >= 0 {
			return kit.Plain(rules[n].Source)
		}
	}
	if tbl == "activity" && column == "kind" {
		return ActivityName(d, model.ActivityKind(text))
	}
	if column == "roll_kind" {
		words := strings.Split(text, ",")
		for i, kind := range words {
			words[i] = d.T("word.unit." + kind)
		}
		return strings.Join(words, ", ")
	}
	for _, section := range []string{codeWords[tbl+"."+column], "word." + tbl, "word." + column} {
		if key := section + "." + text; d.Words.Has(key) {
			return d.T(key)
		}
	}
	return kit.Plain(text)
}

// codeWords are where the words of codes stand that are not those of the column's own name.
var codeWords = map[string]string{
	"check_in.result": "word.checkin", "completion.state": "word.task", "isolation.anchor": "isolation.anchor", "isolation.case_source": "isolation.source",
}

// narrativeText is the text of a report without the form it is kept in, and what was chosen to stand in it.
func narrativeText(d *scene.Desk, kept string) string {
	var n struct {
		Sections []model.Section
		Layout   model.Layout
	}
	if json.Unmarshal([]byte(kept), &n.Sections) != nil && json.Unmarshal([]byte(kept), &n) != nil {
		return ""
	}
	texts := make([]string, len(n.Sections))
	for i, s := range n.Sections {
		texts[i] = viet.CleanLine(s.Text)
	}
	for _, chosen := range [...][2]string{{"set", n.Layout.Sections}, {"zeros", n.Layout.Zeros}} {
		if key := "report." + chosen[0] + "." + chosen[1]; d.Words.Has(key) {
			texts = append(texts, d.T(key))
		}
	}
	for _, group := range strings.Fields(n.Layout.Figures) {
		if key := "report.group." + group; d.Words.Has(key) {
			texts = append(texts, d.T(key))
		}
	}
	return strings.Join(texts, " / ")
}

// line is a difference in one line.
func (c Difference) line() string {
	switch {
	case c.Before == "":
		return fmt.Sprintf("%s: %s", c.Field, cut(c.After))
	case c.After == "":
		return fmt.Sprintf("%s: %s → –", c.Field, cut(c.Before))
	}
	return fmt.Sprintf("%s: %s → %s", c.Field, cut(c.Before), cut(c.After))
}

func cut(s string) string { return kit.Fit(s, min(kit.Width(s), shortValue)) }

// ChangeLine is a change in one line: of tasks a sentence, of the rest the columns.
func ChangeLine(d *scene.Desk, c model.Change, names RowNames) string {
	if words, ok := taskSentence(d, c, names); ok {
		return words
	}
	parts := []string{d.T("log.verb." + ChangeVerb(c))}
	for _, one := range Differences(d, c, names) {
		parts = append(parts, one.line())
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return parts[0] + " " + strings.Join(parts[1:], "; ")
}

// TableName is a table of the book in words.
func TableName(d *scene.Desk, tbl string) string {
	if d.Words.Has("log.table." + tbl) {
		return d.T("log.table." + tbl)
	}
	return tbl
}

// Did are the words of a change, or of a step, after what undo or redo did where they made it: "hoàn tác: xóa văn bản".
func Did(d *scene.Desk, c model.Change, words string) string {
	if c.Kind == "undo" || c.Kind == "redo" {
		return d.T("task.did."+c.Kind, words)
	}
	return words
}

// LabelName is a step in words.
func LabelName(d *scene.Desk, label string) string {
	if d.Words.Has("step." + label) {
		return d.T("step." + label)
	}
	return label
}
