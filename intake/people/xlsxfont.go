package people

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"

	"sotruc/model/viet"
)

// decoding turns the text of a cell into Unicode; row and column are counted from 1 and 0.
type decoding interface {
	text(row, column int, text string) string
}

// inFont reads all of a sheet as typed in one font.
type inFont string

func (f inFont) text(_, _ int, text string) string { return viet.DecodeFont(string(f), text) }

// legacyFonts are fonts of the encodings in which a list may have been typed whose cells do not name such a font.
var legacyFonts = [...]inFont{".VnTime", "VNI-Times"}

// isLegacy tells a font whose letters are not Unicode: aø and µ are an à in such fonts.
func isLegacy(font string) bool {
	const text = "aøµ"
	return viet.DecodeFont(font, text) != text
}

// fonts says in which font the cells of a workbook are, where one of them is legacy.
type fonts struct {
	styles []string // font of a style of cells, "" where it is not legacy
	shared []string // legacy font within a shared text
}

// fontsOf reads the fonts of a workbook; nil where none is legacy, so that nothing has to be looked at.
func fontsOf(p packet) *fonts {
	styles, some := styleFonts(p.part("xl/styles.xml"))
	f := fonts{styles: styles}
	d := xml.NewDecoder(bytes.NewReader(p.part("xl/sharedStrings.xml")))
	for {
		token, err := d.RawToken()
		if err != nil {
			break
		}
		e, is := token.(xml.StartElement)
		switch {
		case !is:
		case e.Name.Local == "si":
			f.shared = append(f.shared, "")
		case e.Name.Local == "rFont" && len(f.shared) > 0 && isLegacy(attr(e, "val")):
			f.shared[len(f.shared)-1], some = attr(e, "val"), true
		}
	}
	if !some {
		return nil
	}
	return &f
}

// styleFonts gives the legacy font of each style of cells, and whether there is one.
func styleFonts(data []byte) (styles []string, some bool) {
	var sheet struct {
		Fonts []struct {
			Name struct {
				Val string `xml:"val,attr"`
			} `xml:"name"`
		} `xml:"fonts>font"`
		Cells []struct {
			Font int `xml:"fontId,attr"`
		} `xml:"cellXfs>xf"`
	}
	if xml.Unmarshal(data, &sheet) != nil {
		return nil, false
	}
	for _, cell := range sheet.Cells {
		font := ""
		if cell.Font >= 0 && cell.Font < len(sheet.Fonts) && isLegacy(sheet.Fonts[cell.Font].Name.Val) {
			font, some = sheet.Fonts[cell.Font].Name.Val, true
		}
		styles = append(styles, font)
	}
	return styles, some
}

// sheetFonts reads the fonts of the cells of a sheet, row after row as the cells are read.
type sheetFonts struct {
	*fonts

	decoder *xml.Decoder
	row     int // that was read last
	columns map[int]string
	done    bool
}

// text decodes the text of a cell by its font. Rows must come in order.
func (f *sheetFonts) text(row, column int, text string) string {
	for f.row < row && !f.done {
		f.next()
	}
	if font := f.columns[column]; font != "" && f.row == row {
		return viet.DecodeFont(font, text)
	}
	return text
}

// next reads the fonts of the next row.
func (f *sheetFonts) next() {
	f.columns = map[int]string{}
	column, shared, inside := -1, false, false
	for {
		token, err := f.decoder.RawToken()
		if errors.Is(err, io.EOF) || err != nil {
			f.done = true
			return
		}
		switch e := token.(type) {
		case xml.StartElement:
			inside = e.Name.Local == "v"
			switch e.Name.Local {
			case "row":
				if f.row++; attr(e, "r") != "" {
					f.row = digits(attr(e, "r"))
				}
			case "c":
				if at, _, err := excelize.CellNameToCoordinates(attr(e, "r")); err == nil {
					column = at - 1
				} else {
					column++
				}
				shared = attr(e, "t") == "s"
				if style := digits(attr(e, "s")); style < len(f.styles) && f.styles[style] != "" {
					f.columns[column] = f.styles[style]
				}
			case "rFont":
				if isLegacy(attr(e, "val")) {
					f.columns[column] = attr(e, "val")
				}
			}
		case xml.CharData:
			if n, err := strconv.Atoi(string(e)); inside && shared && err == nil && n >= 0 && n < len(f.shared) && f.shared[n] != "" {
				f.columns[column] = f.shared[n]
			}
			inside = false
		case xml.EndElement:
			if e.Name.Local == "row" {
				return
			}
		}
	}
}
