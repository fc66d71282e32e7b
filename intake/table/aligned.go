package table

import (
	"strings"
	"unicode"

	"sotruc/model/viet"
)

// piece is what stands between two wide gaps of a line, from one column of letters up to another.
type piece struct {
	from, to int
	words    string
}

// Unwrap lays out the tables of tasks whose columns are only blanks: one line a row, with tabs, as the readers of files give them. What goes on below
// in a column is put behind the words above it. All other lines stay as they are.
func Unwrap(text string) string {
	if !strings.Contains(text, "   ") {
		return text
	}
	lines := strings.Split(text, "\n")
	out := make([]string, 0, len(lines))
	for i := 0; i < len(lines); {
		heads, next := alignedHeads(lines, i)
		if heads == nil {
			out = append(out, lines[i])
			i++
			continue
		}
		rows, end := alignedRows(heads, lines, next)
		if len(rows) == 0 {
			out = append(out, lines[i:next]...)
			i = next
			continue
		}
		out, i = append(append(out, joined(heads)), rows...), end
	}
	return strings.Join(out, "\n")
}

// alignedHeads reads the heads of such a table on line i, and on those below that go on in its columns but for the first.
func alignedHeads(lines []string, i int) (heads []piece, next int) {
	heads = piecesOf(lines[i])
	if len(heads) < 3 {
		return nil, i
	}
	for next = i + 1; next < min(len(lines), i+3); next++ {
		more := piecesOf(lines[next])
		if len(more) == 0 || columnOf(heads, more[0]) == 0 {
			break
		}
		for _, one := range more {
			k := columnOf(heads, one)
			heads[k].words += " " + one.words
			heads[k].from, heads[k].to = min(heads[k].from, one.from), max(heads[k].to, one.to)
		}
	}
	if rolesOf(flatOf(heads)) == nil {
		return nil, i
	}
	return heads, next
}

func flatOf(heads []piece) []string {
	flat := make([]string, len(heads))
	for k, head := range heads {
		flat[k] = viet.Fold(head.words)
	}
	return flat
}

// alignedRows reads the rows below heads, and gives the first line behind them. A row begins with a number below the ordinals; where none are counted,
// with words below the first head that begin with a capital.
func alignedRows(heads []piece, lines []string, i int) (rows []string, end int) {
	counted := headOf(viet.Fold(heads[0].words)) == RoleOrdinal
	var row []piece
	closeRow := func() {
		if row != nil {
			rows = append(rows, joined(row))
		}
		row = nil
	}
	for end = i; i < len(lines) && len(rows) < mostRows; i++ {
		pieces := piecesOf(lines[i])
		if len(pieces) == 0 || strings.Trim(lines[i], "-_=+ ") == "" {
			if strings.ContainsAny(lines[i], "\t|") {
				break
			}
			continue
		}
		first := columnOf(heads, pieces[0]) == 0
		if len(pieces) == 1 && (first && !counted || pieces[0].to > heads[min(len(heads)-1, columnOf(heads, pieces[0])+1)].from+2 || row == nil || i > end && first) {
			break
		}
		begins := first && unicode.IsUpper([]rune(pieces[0].words)[0])
		if counted {
			begins = first && strings.Trim(pieces[0].words, "0123456789.)") == ""
		}
		switch {
		case begins:
			closeRow()
			row = make([]piece, len(heads))
		case row == nil || i > end: // behind a blank line only a row goes on
			closeRow()
			return rows, end
		}
		for _, one := range pieces {
			k := columnOf(heads, one)
			row[k].words = strings.TrimSpace(row[k].words + " " + one.words)
		}
		end = i + 1
	}
	closeRow()
	return rows, end
}

// columnOf is the head a piece stands below: the one it shares most columns of letters with, else the nearest.
func columnOf(heads []piece, p piece) int {
	best, shared := 0, -1<<30
	for k, head := range heads {
		if n := min(head.to, p.to) - max(head.from, p.from); n > shared {
			best, shared = k, n
		}
		if p.from == head.from {
			return k
		}
	}
	return best
}

// piecesOf cuts a line at gaps of two blanks or more. A line with tabs or bars has none.
func piecesOf(line string) []piece {
	if !strings.Contains(strings.TrimSpace(line), "  ") && !strings.HasPrefix(line, "  ") || strings.ContainsAny(line, "\t|") {
		return nil
	}
	var list []piece
	letters := []rune(line)
	for i := 0; i < len(letters) && len(list) < mostColumns; i++ {
		if letters[i] == ' ' {
			continue
		}
		end := i
		for end < len(letters) && (letters[end] != ' ' || end+1 < len(letters) && letters[end+1] != ' ') {
			end++
		}
		list = append(list, piece{i, end, string(letters[i:end])})
		i = end
	}
	return list
}

func joined(row []piece) string {
	words := make([]string, len(row))
	for k, one := range row {
		words[k] = one.words
	}
	return strings.TrimRight(strings.Join(words, "\t"), "\t")
}
