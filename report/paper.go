package report

import (
	"fmt"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/figure"
	"sotruc/model/viet"
)

// motto heads every paper of the Party.
const motto = "ĐẢNG CỘNG SẢN VIỆT NAM"

// paper is what a report says, cleaned and in order, before any file format: every writer of text sets the same paper.
type paper struct {
	branch, issuer, number, place string
	abstract                      []string
	fiveHyphens                   bool // HD05 sets five hyphens under the abstract
	intro                         string
	parts                         []part
	recipients                    []string
	signFor, title, signer        string
}

// part is a numbered part of the body: "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO".
type part struct {
	title  string
	blocks []block
}

// block is a point ("1. Kết quả chung"), a paragraph, or a table; one of them is set.
type block struct {
	point, text string
	grid        *grid
}

// grid is a table. The cells after the first textCells are numbers.
type grid struct {
	head      []string
	twips     []int // width of each column in the .docx
	textCells int
	rows      []gridRow
}

// gridRow is a row; one with a heading alone spans all columns.
type gridRow struct {
	heading string
	cells   []string
}

// letter is the paper of a report without its body.
func letter(d Document) paper {
	return paper{
		branch: partyBranch(d.Office), issuer: strings.ToUpper(line(d.Office.Name)), number: "Số " + symbol(d), place: placeAndDate(d),
		abstract: abstract(d), fiveHyphens: d.Form != FormHD36,
		recipients: recipients(d.Office),
		signFor:    strings.ToUpper(line(d.Office.SignFor)), title: strings.ToUpper(line(d.Office.SignerTitle)), signer: line(d.Office.SignerName),
	}
}

// compose puts the paper together.
func compose(d Document) paper {
	p := letter(d)
	p.intro = intro(d)
	p.parts = d.parts()
	if len(d.Layout.Sections) == 0 {
		p.parts = partsBefore(d)
	}
	last := p.parts[len(p.parts)-1].blocks
	if end := &last[len(last)-1]; end.grid == nil {
		end.text = ended(end.text, d.Form)
	}
	return p
}

func activityLine(a model.Activity, mark string) string {
	text := "- Ngày " + dayAndMonth(a.On) + mark + ": " + strings.TrimRight(line(a.Text), ".; ")
	if a.Count > 1 {
		text += " (" + viet.Number(a.Count) + ")"
	}
	return text + "."
}

func inTime(activities []model.Activity) []model.Activity {
	sorted := slices.Clone(activities)
	slices.SortStableFunc(sorted, func(a, b model.Activity) int { return int(a.On) - int(b.On) })
	return sorted
}

// figureGrid is the table of figures. A flow has only what happened in the period and since the beginning.
func (d Document) figureGrid(rows []model.Figure) *grid {
	g := &grid{
		head:  figureHeads(),
		twips: []int{3395, 1110, 1340, 900, 1060, 1550}, textCells: 1,
	}
	heading, last := groupNames(), ""
	for _, f := range inOrder(rows) {
		if figure.Repeats(f.Code) {
			continue
		}
		name := groupOf(heading, f.Code)
		if name != last {
			g.rows = append(g.rows, gridRow{heading: name})
			last = name
		}
		cells := []string{d.label(f.Code)}
		if f.Reason != "" {
			cells[0] = toldMark + cells[0]
		}
		for _, value := range figureCells(f) {
			text := "–"
			if n, there := value.(int); there {
				text = viet.Number(n)
			}
			cells = append(cells, text)
		}
		g.rows = append(g.rows, gridRow{cells: cells})
	}
	return g
}

func lateGrid(late []model.TaskLine) *grid {
	g := &grid{
		head: []string{"Văn bản", "Nội dung", "Chủ trì", "Hạn"}, twips: []int{1700, 4155, 1900, 1600}, textCells: 4,
	}
	for _, t := range late {
		g.rows = append(g.rows, gridRow{cells: []string{line(t.Symbol), line(t.Text), owing(t), due(t.Due) + roundsWords(t)}})
	}
	return g
}

// lateIntro heads the list of the late tasks: a task has one row there, and the totals count each of its rounds, so that both numbers are said
// where they differ.
func lateIntro(r model.Report) string {
	if r.Tasks.Late <= len(r.Late) {
		return "Các nhiệm vụ quá hạn:"
	}
	return fmt.Sprintf("Các nhiệm vụ quá hạn (%02d nhiệm vụ, %02d lượt):", len(r.Late), r.Tasks.Late)
}

// roundsWords says how many rounds of a task are late; "" where that is one.
func roundsWords(t model.TaskLine) string {
	if t.Rounds < 2 {
		return ""
	}
	return fmt.Sprintf(" (%02d lượt)", t.Rounds)
}

// owing is who leads a late task, and who has not done it.
func owing(t model.TaskLine) string {
	if t.OwedBy == "" {
		return line(t.Lead)
	}
	return strings.TrimPrefix(line(t.Lead)+"; đơn vị chưa xong: "+line(t.OwedBy), "; ")
}

// ended closes the body: "." under HD05, "./." before.
func ended(text string, form Form) string {
	text = strings.TrimRight(text, " ./;,")
	if form == FormHD36 {
		return text + "./."
	}
	if strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "…") {
		return text
	}
	return text + "."
}
