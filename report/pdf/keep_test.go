package pdf

import (
	"strings"
	"testing"

	"github.com/signintech/gopdf"
)

// A heading is never the last of a page: wherever on the page it comes, there is room below it for the beginning of what it is above, be that a
// text, a table with a tall heading row, another heading, or the last text with the signature.
func TestAHeadingIsNeverTheLastOfAPage(t *testing.T) {
	t.Parallel()
	words := strings.Repeat("kết quả thực hiện nhiệm vụ ", 12)
	tall := Grid{Head: []string{strings.Repeat("Chỉ tiêu ", 30), "Số"}, Twips: []int{2400, 2400}, Rows: []Row{{Cells: []string{"Ca F0", "1"}}}}
	for name, c := range map[string]struct {
		after []Block
		room  float64 // that is wanted below the heading, reckoned by hand: lines of text are 18 points, of a cell 13.8
	}{
		"a text":              {[]Block{{Text: words}, {Text: words}}, 6 + 2*18},
		"a table":             {[]Block{{Grid: &tall}, {Text: words}}, 6 + 10*13.8},
		"a heading, a text":   {[]Block{{Heading: "II. Kết quả"}, {Text: "Không."}, {Text: words}}, 6 + 18 + 6 + 18},
		"the last text":       {[]Block{{Text: "Không."}}, 6 + 18 + 100},
		"nothing but who got": {nil, 100},
	} {
		for filler := range 90 {
			p := Paper{SignFor: "T/M BAN THƯỜNG VỤ", Title: "BÍ THƯ", Signer: "Ngô Văn Mẫu", Recipients: []string{"Quận ủy"}}
			for range filler {
				p.Blocks = append(p.Blocks, Block{Text: "Một dòng."})
			}
			p.Blocks = append(append(p.Blocks, Block{Heading: "I. " + strings.Repeat("Tình hình chung ", 8)}), c.after...)
			s := setter{out: &gopdf.GoPdf{}, wide: map[piece]float64{}}
			s.begin(p)
			s.y = top + 3.7*float64(filler%7)
			for i := range filler + 1 {
				s.block(p, i)
			}
			if s.err != nil {
				t.Fatal(s.err)
			}
			if s.y+c.room > bottom {
				t.Errorf("%s behind %d lines: the heading ends %.1f points above the end of the page, %.1f are wanted", name, filler, bottom-s.y, c.room)
				break
			}
		}
	}
}

// Nor does the heading of a part of a table stand last on a page, however tall the row below it is.
func TestAHeadingInATableIsNeverTheLastOfAPage(t *testing.T) {
	t.Parallel()
	tall := strings.Repeat("Người về từ vùng dịch ", 6)
	crossed := 0
	for filler := range 60 {
		g := Grid{Head: []string{"Chỉ tiêu", "Số"}, Twips: []int{2400, 2400}, TextCells: 1}
		for range filler {
			g.Rows = append(g.Rows, Row{Cells: []string{"Ca F0", "1"}})
		}
		set := func(rows ...Row) *setter {
			s := &setter{out: &gopdf.GoPdf{}, wide: map[piece]float64{}}
			s.begin(Paper{})
			all := g
			all.Rows = append(append([]Row{}, g.Rows...), rows...)
			s.grid(all)
			if s.err != nil {
				t.Fatal(s.err)
			}
			return s
		}
		heading, row := Row{Heading: "I. Cách ly"}, Row{Cells: []string{tall, "2"}}
		before, after := set(), set(heading, row)
		if before.pages == after.pages {
			continue
		}
		crossed++
		if below, want := after.y-top, after.head(g).tall+after.rowOf(g, heading).tall+after.rowOf(g, row).tall; below < want-0.01 {
			t.Errorf("behind %d rows: the next page has %.1f points of the table, with the heading it had %.1f", filler, below, want)
		}
	}
	if crossed < 3 {
		t.Errorf("%d times it came to the end of a page", crossed)
	}
}
