package report

import (
	"slices"
	"strings"
	"unicode"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/model/viet"
	"sotruc/report/words"
)

// Sections are the sections of a document with what its figures say in them; of a report issued before these were kept with it, as it
// said it then.
func Sections(d Document) []words.Section {
	if len(d.Layout.Sections) > 0 {
		return d.Layout.Sections
	}
	set, _ := words.SetNamed(words.Epidemic)
	all := slices.Clone(set.Sections)
	for i, s := range all {
		if strings.Contains(s.Title, "{{") {
			all[i].Title = "Nhiệm vụ " + ahead(d.Report.Kind)
		}
		if said := spoken(s.Key, d); !slices.Equal(said, []string{unwritten}) {
			all[i].Said = said
		}
	}
	return all
}

// Heading is the heading of the section at a place among the others, but not in capitals.
func Heading(at int, s words.Section) string { return viet.Roman(at+1) + ". " + line(s.Title) }

// Unwritten lists the sections of a document that only an officer can write and that are empty, by their headings.
func Unwritten(d Document) []string {
	var empty []string
	for i, s := range Sections(d) {
		tables := len(d.Layout.Sections) == 0 && s.Key == "results" || len(d.tables(s)) > 0
		if len(d.texts(s)) == 0 && !tables {
			empty = append(empty, Heading(i, s))
		}
	}
	return empty
}

// texts are the paragraphs of a section: what was written, or else what the figures say; and behind the results what was written for
// sections that are not there.
func (d Document) texts(s words.Section) []string {
	var texts []string
	write := func(key string) {
		for _, one := range d.Report.Narrative {
			if one.Key == key {
				texts = append(texts, paragraphs(one.Text)...)
			}
		}
	}
	write(s.Key)
	if len(texts) == 0 {
		for _, said := range s.Said {
			texts = append(texts, paragraphs(said)...)
		}
	}
	if s.Key == d.besides() {
		for _, key := range Beside(d) {
			write(key)
		}
	}
	return texts
}

// besides is the section that takes what was written for others.
func (d Document) besides() string {
	all := Sections(d)
	if slices.ContainsFunc(all, func(s words.Section) bool { return s.Key == "results" }) {
		return "results"
	}
	return all[0].Key
}

// table is what stands below the text of a section, with the point it stands under.
type table struct {
	point  string
	blocks []block
}

// tables are those of a section that have something to print.
func (d Document) tables(s words.Section) []table {
	var all []table
	add := func(point string, blocks []block) {
		if len(blocks) > 0 {
			all = append(all, table{point, blocks})
		}
	}
	for _, name := range s.Tables {
		switch name {
		case "figures":
			add("Số liệu tổng hợp", d.figureBlocks())
		case "tasks":
			add("Thực hiện nhiệm vụ được giao", append(textBlocks(d.taskTexts()), d.lateBlocks()...))
		case "late":
			if late := d.lateBlocks(); len(late) > 0 {
				add("Nhiệm vụ quá hạn", late[1:])
			}
		case "activities":
			if d.has("activity") {
				add("Các hoạt động trong kỳ", d.activityBlocks())
			}
		}
	}
	return all
}

// has tells whether a document prints the figures of a group.
func (d Document) has(group string) bool { return slices.Contains(d.Layout.Groups, group) }

// parts are the numbered parts of the body.
func (d Document) parts() []part {
	all := d.Layout.Sections
	parts := make([]part, len(all))
	corrected := !d.tellsCorrected()
	for i, s := range all {
		texts, tables := d.texts(s), d.tables(s)
		if !corrected && (slices.Contains(s.Tables, "figures") || i+1 == len(all)) {
			tables, corrected = append(tables, table{"Số liệu đính chính", d.corrected()}), true
		}
		parts[i] = part{strings.ToUpper(Heading(i, s)), under(texts, tables, len(s.Tables) > 1)}
	}
	return parts
}

// under sets the text of a section and its tables: as numbered points where it can have several, otherwise one below the other.
func under(texts []string, tables []table, points bool) []block {
	if len(texts) == 0 && len(tables) == 0 {
		return textBlocks([]string{unwritten})
	}
	all := tables
	if len(texts) > 0 {
		all = append([]table{{"Kết quả chung", textBlocks(texts)}}, tables...)
	}
	if len(all) == 1 {
		return all[0].blocks
	}
	var blocks []block
	for i, one := range all {
		switch {
		case points:
			blocks = append(blocks, block{point: viet.Number(i+1) + ". " + one.point})
		case i > 0 || len(texts) == 0:
			blocks = append(blocks, block{text: one.point + ":"})
		}
		blocks = append(blocks, one.blocks...)
	}
	return blocks
}

func textBlocks(texts []string) []block {
	blocks := make([]block, len(texts))
	for i, text := range texts {
		blocks[i] = block{text: text}
	}
	return blocks
}

// printed are the figures of the table; hidden tells whether others are left out that are nothing.
func (d Document) printed() (rows []model.Figure, hidden bool) {
	for _, f := range d.Report.Figures {
		group := d.groupKey(f.Code)
		switch idle := f.Opening == 0 && f.Up == 0 && f.Down == 0 && f.Now == 0; {
		case group != "" && !d.has(group):
		case d.Layout.HideZeros && idle:
			hidden = true
		default:
			rows = append(rows, f)
		}
	}
	return rows, hidden
}

// figureBlocks are the figures a document prints; that some are left out as they are nothing is said.
func (d Document) figureBlocks() []block {
	rows, hidden := d.printed()
	switch {
	case len(rows) == 0 && hidden:
		return textBlocks([]string{"Các chỉ tiêu không phát sinh trong kỳ."})
	case len(rows) == 0:
		return nil
	}
	blocks := []block{{grid: d.figureGrid(rows)}}
	if hidden {
		blocks = append(blocks, block{text: "Các chỉ tiêu khác không phát sinh trong kỳ."})
	}
	for _, f := range rows {
		if f.Reason != "" {
			blocks = append(blocks, block{text: toldMark + d.label(f.Code) + ": theo sổ là " + viet.Number(f.Counted) + ", cơ quan báo cáo " + viet.Number(figure.Reported(f)) + "; lý do: " + line(f.Reason) + "."})
		}
	}
	return blocks
}

// toldMark is before the name of a figure that tells another number than the book counts.
const toldMark = "(*) "

func (d Document) taskTexts() []string {
	if !d.has("task") {
		return nil
	}
	return d.Layout.TaskTotals
}

// lateBlocks are the tasks that are late, below the words for them.
func (d Document) lateBlocks() []block {
	if len(d.Report.Late) == 0 || !d.has("task") {
		return nil
	}
	late := slices.Clone(d.Report.Late)
	for i := range late {
		late[i].Text = strings.TrimRight(line(late[i].Text), ".; ")
	}
	return []block{{text: lateIntro(d.Report)}, {grid: lateGrid(late)}}
}

// activityBlocks are the activities of a document, a line each; how many one stands for is said unless its own words say it.
func (d Document) activityBlocks() []block {
	var blocks []block
	add := func(all []model.Activity, mark string) {
		for _, a := range inTime(all) {
			if numbers := strings.FieldsFunc(a.Text, func(c rune) bool { return !unicode.IsDigit(c) && c != '.' }); slices.Contains(numbers, viet.Number(a.Count)) {
				a.Count = 1
			}
			blocks = append(blocks, block{text: activityLine(a, mark)})
		}
	}
	add(d.Earlier, " (bổ sung kỳ trước)")
	add(d.Activities, "")
	return blocks
}
