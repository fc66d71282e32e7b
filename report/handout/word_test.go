package handout_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/report/handout"
)

// unzip gives the parts of a .docx; each must be well-formed.
func unzip(t testing.TB, docx []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		walk(t, string(text), func(xml.Token, []string) {})
		parts[f.Name] = string(text)
	}
	return parts
}

// walk goes through the elements of a part; path are the names of those that are open, the innermost last.
func walk(t testing.TB, text string, each func(token xml.Token, path []string)) {
	t.Helper()
	var path []string
	for d := xml.NewDecoder(strings.NewReader(text)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%v in %.200s", err, text)
		}
		if e, is := token.(xml.StartElement); is {
			path = append(path, e.Name.Local)
		}
		each(token, path)
		if _, is := token.(xml.EndElement); is {
			path = path[:len(path)-1]
		}
	}
}

// lines are what somebody reads: a paragraph a line, of a table a row a line with its cells between bars and # where one is grey,
// and a rule where a section ends.
func lines(t testing.TB, docx []byte) string {
	t.Helper()
	var b strings.Builder
	walk(t, unzip(t, docx)["word/document.xml"], func(token xml.Token, path []string) {
		inRow := slices.Contains(path, "tr")
		switch e := token.(type) {
		case xml.CharData:
			if len(path) > 0 && path[len(path)-1] == "t" {
				b.Write(e)
			}
		case xml.StartElement:
			if e.Name.Local == "shd" {
				b.WriteString("#")
			}
		case xml.EndElement:
			switch e.Name.Local {
			case "p":
				if inRow {
					b.WriteString(" ")
				} else {
					b.WriteString("\n")
				}
			case "tc":
				b.WriteString("| ")
			case "tr":
				b.WriteString("\n")
			case "sectPr":
				b.WriteString("--------")
			}
		}
	})
	return b.String()
}

// sound checks what Word asks of a document beyond being well-formed.
func sound(t testing.TB, docx []byte) {
	t.Helper()
	orders := map[string][]string{
		"pPr":    {"pStyle", "keepNext", "pBdr", "spacing", "ind", "jc", "sectPr"},
		"rPr":    {"rFonts", "b", "i", "sz", "szCs", "u", "lang"},
		"tblPr":  {"tblW", "tblBorders", "tblLayout", "tblCellMar"},
		"tcPr":   {"tcW", "gridSpan", "vMerge", "tcBorders", "shd", "vAlign"},
		"trPr":   {"cantSplit", "trHeight", "tblHeader"},
		"sectPr": {"headerReference", "type", "pgSz", "pgMar", "pgNumType", "titlePg"},
	}
	parts := unzip(t, docx)
	at := map[int]int{} // depth → place of the last child in its parent's order
	last := ""
	walk(t, parts["word/document.xml"], func(token xml.Token, path []string) {
		depth := len(path)
		switch e := token.(type) {
		case xml.StartElement:
			at[depth] = 0
			if depth > 1 {
				if order, ok := orders[path[depth-2]]; ok {
					place := slices.Index(order, e.Name.Local)
					if place < at[depth-1] {
						t.Errorf("%s in %s is out of order", e.Name.Local, path[depth-2])
					}
					at[depth-1] = place
				}
			}
			if last == "tbl" && (e.Name.Local == "tbl" || e.Name.Local == "sectPr") {
				t.Errorf("%s comes straight after a table", e.Name.Local)
			}
			if e.Name.Local == "pStyle" && !strings.Contains(parts["word/styles.xml"], `w:styleId="`+e.Attr[0].Value+`"`) {
				t.Errorf("style %s is not there", e.Attr[0].Value)
			}
			last = ""
		case xml.EndElement:
			if e.Name.Local == "tc" && last != "p" {
				t.Errorf("a cell ends with %s", last)
			}
			last = e.Name.Local
		}
	})
}

func day(t testing.TB, s string) model.Date {
	t.Helper()
	d, err := model.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// stop is somebody isolated at home for fourteen days from a day on, with tests on days 1, 7 and 14.
func stop(t testing.TB, name, address, from string) handout.Stop {
	t.Helper()
	start := day(t, from)
	return handout.Stop{
		Person: model.Person{ID: 1, Name: name, Birth: "1985-03-07", Phone: "0905123456", Sex: model.SexFemale, NationalID: "048185001234"},
		Home:   model.Household{ID: 1, Head: "Trần Văn Bình", Address: address, AreaID: 5, Area: "Tổ dân phố 5"},
		Isolation: model.Isolation{
			ID: 1, Disease: model.DiseaseCovid, Follow: model.FollowIsolation, Category: model.CategoryF1, Place: model.PlaceHome,
			Anchor: model.AnchorExposure, AnchorOn: start, StartsOn: start, EndsOn: start + 14, RegimeID: "byt5599", Days: 14,
			TestDays: model.Days{1, 7, 14}, CheckIns: 2,
		},
	}
}
