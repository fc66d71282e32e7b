package pdf

// twips are in a point.
const twips = 20

// grid sets a table, whose heading row comes again on every page and whose rows do not break, unless one is taller than a page.
func (s *setter) grid(g Grid) {
	head := s.head(g)
	begin := func() { s.row(g, head) }
	s.need(s.begins(g))
	begin()
	for i, r := range g.Rows {
		one := s.rowOf(g, r)
		if most := int((bottom - top - head.tall - 2*cellAround) / cellLine); one.most > most {
			s.long(g, one, most, begin)
			continue
		}
		keep := one.tall
		if r.Heading != "" && i+1 < len(g.Rows) { // a heading does not stand last on a page
			keep += min(s.rowOf(g, g.Rows[i+1]).tall, bottom-top-head.tall-one.tall)
		}
		if s.need(keep) {
			begin()
		}
		s.row(g, one)
	}
}

// rowOf is a row with its texts in lines.
func (s *setter) rowOf(g Grid, r Row) row {
	one := row{cells: r.Cells, cut: regular, numbers: g.TextCells}
	if r.Heading != "" {
		one = row{heading: r.Heading, cut: bold}
	}
	s.measure(g, &one)
	return one
}

// head is the heading row.
func (s *setter) head(g Grid) row {
	head := row{cells: g.Head, cut: bold, numbers: len(g.Head), centred: true}
	s.measure(g, &head)
	return head
}

// begins is how tall the beginning of a table is: its heading row and a first row of a few lines.
func (s *setter) begins(g Grid) float64 { return s.head(g).tall + 3*cellLine }

// row is a row before it is set.
type row struct {
	heading string
	cells   []string
	cut     string
	numbers int // from which cell on they stand to the right
	centred bool
	lines   [][]string
	most    int // lines of the cell that has most
	tall    float64
}

// measure breaks the texts of a row into lines and says how tall it is.
func (s *setter) measure(g Grid, r *row) {
	s.font(r.cut, cellSize)
	r.most = 1
	if r.heading != "" {
		r.lines = [][]string{s.fill(r.heading, right-left-2*cellSide, right-left-2*cellSide)}
		r.most = len(r.lines[0])
	}
	for i, text := range r.cells {
		wide := float64(g.Twips[i])/twips - 2*cellSide
		r.lines = append(r.lines, s.fill(text, wide, wide))
		r.most = max(r.most, len(r.lines[i]))
	}
	r.tall = float64(r.most)*cellLine + 2*cellAround
}

// long sets a row that is taller than a page: it begins below what there is, and goes on over pages with so many lines on each.
func (s *setter) long(g Grid, r row, most int, begin func()) {
	for from := 0; from < r.most; from += most {
		part := r
		part.most, part.lines = min(most, r.most-from), make([][]string, len(r.lines))
		for i, lines := range r.lines {
			part.lines[i] = lines[min(from, len(lines)):min(from+most, len(lines))]
		}
		part.tall = float64(part.most)*cellLine + 2*cellAround
		if s.need(part.tall) {
			begin()
		}
		s.row(g, part)
	}
}

// row sets a row and its borders.
func (s *setter) row(g Grid, r row) {
	s.font(r.cut, cellSize)
	x, from := left, s.y
	for i, lines := range r.lines {
		wide := right - left
		if r.heading == "" {
			wide = float64(g.Twips[i]) / twips
		}
		s.y = from + cellAround
		for _, text := range lines {
			at := x + cellSide
			switch {
			case r.centred:
				at = x + (wide-s.width(text))/2
			case r.heading == "" && i >= r.numbers:
				at = x + wide - cellSide - s.width(text)
			}
			s.text(at, text)
			s.y += cellLine
		}
		s.out.Line(x, from, x, from+r.tall)
		x += wide
	}
	s.out.Line(x, from, x, from+r.tall)
	s.rule(left, from, x-left)
	s.y = from + r.tall
	s.rule(left, s.y, x-left)
}
