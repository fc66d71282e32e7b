package wordtext_test

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sotruc/intake/doctext/wordtext"
)

// write lays out paragraphs in a small notation: [ opens a row, | ends a cell, ] ends the row.
func write(t *testing.T, p *wordtext.Paper, notation string) {
	t.Helper()
	text := ""
	paragraph := func() {
		if text != "" {
			if err := p.Paragraph(strings.ReplaceAll(text, "~", "")); err != nil {
				t.Fatal(err)
			}
			text = ""
		}
	}
	for _, c := range notation {
		switch c {
		case '[':
			paragraph()
			p.OpenRow()
		case '|':
			paragraph()
			p.CloseCell()
		case ']':
			paragraph()
			p.CloseRow()
		case '/':
			paragraph()
		default:
			text += string(c)
		}
	}
	paragraph()
}

func TestPaper(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"nothing", "", ""},
		{"paragraphs", "một/hai/~/ba  ", "một\nhai\n\nba\n"},
		{"line break", "một\nhai", "một\nhai\n"},
		{"row of one line a cell", "[a|b|c|]", "a\tb\tc\n"},
		{"empty cells", "[a||c|][|b||]", "a\t\tc\n\tb\n"},
		{"row without text", "a[~||]b", "a\nb\n"},
		{"columns", "[a/b|c/~/d|]", "a\nb\nc\nd\n"},
		{"columns by line break", "[a\nb|c|]", "a\nb\nc\n"},
		{"empty paragraphs are distance", "[~/a/~|~/b|]", "a\tb\n"},
		{"table in a cell", "[a|[b|c|]|d|]", "a\tb\tc\td\n"},
		{"table of two rows in a cell", "[a|[b|c|][d|e|]|f|]", "a\nb\tc\nd\te\nf\n"},
		{"tall row of a table", "[a|b|c|][1|d/e|f|][2|g|h/i|]", "a\tb\tc\n1\td e\tf\n2\tg\th i\n"},
		{"tall row behind a table", "[a|b|c|]d[1|e/f|g|]", "a\tb\tc\nd\n1\ne\nf\ng\n"},
		{"tall row of other columns", "[a|b|c|][d/e|f|]", "a\tb\tc\nd\ne\nf\n"},
		{"columns with an empty one between", "[a||b|][c/d||e|]", "a\t\tb\nc\nd\ne\n"},
		{"no end of a last cell that begins blank", "[a|~/b/c]", "a\nb\nc\n"},
		{"no end of the last cell", "[a|b]", "a\tb\n"},
		{"no end of the row", "[a|b", "a\tb\n"},
		{"ends that nothing opened", "|]a|]", "a\n"},
		{"bullet of a symbol font", "\uf0b7 một/hai \uf0e0 ba/\uf0a7", "• một\nhai  ba\n•\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := wordtext.NewPaper(1000)
			write(t, p, tt.in)
			if got := p.Text(); strings.ReplaceAll(got, "• \n", "•\n") != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestPaperIsBounded(t *testing.T) {
	p := wordtext.NewPaper(10)
	if err := p.Paragraph("123456789"); err != nil || p.Left() != 0 {
		t.Fatalf("nine bytes and a line end: %v, %d left", err, p.Left())
	}
	if err := p.Paragraph(""); !errors.Is(err, wordtext.ErrTooLarge) {
		t.Errorf("an empty line above the bound: %v", err)
	}
	p = wordtext.NewPaper(10)
	p.OpenRow()
	if err := p.Paragraph("12345678901"); !errors.Is(err, wordtext.ErrTooLarge) {
		t.Errorf("an open row above the bound: %v", err)
	}
}

func TestPaperTakesFewEmptyLines(t *testing.T) {
	const most = 1 << 20
	p := wordtext.NewPaper(most)
	n := 0
	for ; p.Paragraph("") == nil; n++ {
	}
	if n > most/10 {
		t.Errorf("%d empty lines", n)
	}
}

// Whatever the order of ends and beginnings, no text is lost and none comes twice.
func TestPaperKeepsEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := wordtext.NewPaper(1 << 20)
		var want []string
		for _, step := range rapid.SliceOf(rapid.IntRange(0, 4)).Draw(t, "steps") {
			switch step {
			case 0:
				p.OpenRow()
			case 1:
				p.CloseCell()
			case 2:
				p.CloseRow()
			default:
				word := rapid.StringMatching("[a-z]{1,5}").Draw(t, "word")
				want = append(want, word)
				if err := p.Paragraph(word); err != nil {
					t.Fatal(err)
				}
			}
		}
		if got := strings.Join(strings.Fields(p.Text()), " "); got != strings.Join(want, " ") {
			t.Fatalf("got %q, want %q", got, want)
		}
	})
}

func TestFields(t *testing.T) {
	var f wordtext.Fields
	shown := ""
	for _, c := range "a{b|c{d|e}f}g}h{i" {
		switch c {
		case '{':
			f.Begin()
		case '|':
			f.Separate()
		case '}':
			f.End()
		default:
			if !f.InInstruction() {
				shown += string(c)
			}
		}
	}
	if shown != "acefgh" {
		t.Errorf("shown %q", shown)
	}
	if f.EndParagraph(); f.InInstruction() {
		t.Error("an instruction goes on behind its paragraph")
	}
}
