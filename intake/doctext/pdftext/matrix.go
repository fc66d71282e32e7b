package pdftext

import (
	"math"

	"sotruc/intake/doctext/pdftext/pdffile"
)

// matrix maps (x, y) to (a·x + c·y + e, b·x + d·y + f).
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

// times is first m, then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

func (m matrix) apply(x, y float64) point { return point{m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f} }

// unitBox is the box about the unit square, where m puts it.
func (m matrix) unitBox() box {
	b := box{m.apply(0, 0), m.apply(0, 0)}
	for _, corner := range []point{m.apply(1, 0), m.apply(0, 1), m.apply(1, 1)} {
		b.take(box{corner, corner})
	}
	return b
}

// matrixOf makes a matrix of six numbers; the identity where there are fewer.
func matrixOf(v []float64) matrix {
	if len(v) < 6 {
		return identity
	}
	return matrix{v[0], v[1], v[2], v[3], v[4], v[5]}
}

// turnedSheet maps a sheet as it is stored to how it is shown: turned to the right by quarters, its lower left corner at
// (0, 0). One that is not turned stays where it is.
func turnedSheet(p pdffile.Page) matrix {
	right, top := p.Left+p.Width, p.Bottom+p.Height
	switch p.Turn {
	case 1:
		return matrix{0, -1, 1, 0, -p.Bottom, right}
	case 2:
		return matrix{-1, 0, 0, -1, right, top}
	case 3:
		return matrix{0, 1, -1, 0, top, -p.Left}
	}
	return identity
}

type point struct{ x, y float64 }

// turned gives the point as seen after the sheet is turned by -degrees.
func (p point) turned(degrees int) point {
	if degrees == 0 {
		return p
	}
	sin, cos := math.Sincos(float64(degrees) * math.Pi / 180)
	return point{p.x*cos + p.y*sin, p.y*cos - p.x*sin}
}

// farthest is far beyond every sheet, in points of 1/72 inch.
const farthest = 1e5

func (p point) near() bool {
	return math.Abs(p.x) < farthest && math.Abs(p.y) < farthest // false for what is no number, too
}
