package wordtext

import "strings"

// Object stands, on a line of its own, for a picture as large as a part of the page and for a part of the file whose text is not read, such as an
// embedded workbook. U+FFFC is the sign Unicode has for that.
const Object = "\ufffc"

// leastObject is the least area of a picture that may show text to be read, in mm²: a quarter of the text of a page of A4. Seals, signatures and emblems
// are smaller.
const leastObject = 165 * 247 / 4

// Large tells whether a picture so wide and high, in mm, may show text to be read.
func Large(width, height float64) bool {
	return width > 0 && height > 0 && width*height >= leastObject
}

// Object adds one, in the open cell where there is one.
func (p *Paper) Object() error { return p.line(Object) }

// HasObject tells whether one stands in a text.
func HasObject(text string) bool { return strings.Contains(text, Object) }
