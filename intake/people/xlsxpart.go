package people

import (
	"bytes"
	"encoding/xml"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"
)

// packet is what a workbook is made of, below what the library gives: the bytes of its parts and where the sheets are.
type packet struct {
	book   *excelize.File
	sheets map[string]string // the part of each sheet, by title
}

// packetOf finds the sheets of a workbook. One it cannot read has none: nothing is known of fonts and merged cells then.
func packetOf(book *excelize.File) packet {
	p := packet{book, map[string]string{}}
	var workbook struct {
		Sheets []struct {
			Name string     `xml:"name,attr"`
			Attr []xml.Attr `xml:",any,attr"`
		} `xml:"sheets>sheet"`
	}
	var rels struct {
		Relationship []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if xml.Unmarshal(p.part("xl/workbook.xml"), &workbook) != nil || xml.Unmarshal(p.part("xl/_rels/workbook.xml.rels"), &rels) != nil {
		return p
	}
	targets := map[string]string{}
	for _, r := range rels.Relationship {
		if targets[r.ID] = strings.TrimPrefix(r.Target, "/"); !strings.HasPrefix(r.Target, "/") {
			targets[r.ID] = path.Join("xl", r.Target)
		}
	}
	for _, s := range workbook.Sheets {
		for _, a := range s.Attr {
			if a.Name.Local == "id" {
				p.sheets[s.Name] = targets[a.Value]
			}
		}
	}
	return p
}

// part gives the bytes of a part; none where it is not there.
func (p packet) part(name string) []byte {
	content, _ := p.book.Pkg.Load(name)
	data, _ := content.([]byte)
	return data
}

// attr is an attribute of an element, whatever its namespace.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// maxMerged is how many merged areas of a sheet are looked at.
const maxMerged = 200_000

// merged gives the cells of a sheet that are merged down a column, in order. They stand behind all cells and are read from there, so that a
// sheet without any costs nothing.
func (p packet) merged(title string) []merged {
	data := p.part(p.sheets[title])
	at := bytes.LastIndex(data, []byte("mergeCells"))
	if at >= 0 { // where there are some, this is the end of the element
		at = bytes.LastIndex(data[:at], []byte("mergeCells"))
	}
	if at < 0 {
		return nil
	}
	start := bytes.LastIndexByte(data[:at], '<')
	if start < 0 {
		return nil
	}
	decoder := xml.NewDecoder(bytes.NewReader(data[start:]))
	var areas []merged
	for seen := 0; seen < maxMerged; {
		token, err := decoder.RawToken()
		if err != nil {
			break
		}
		switch e := token.(type) {
		case xml.StartElement:
			if e.Name.Local == "mergeCell" {
				seen++
				if area, ok := downColumn(attr(e, "ref")); ok {
					areas = append(areas, area)
				}
			}
		case xml.EndElement:
			if e.Name.Local == "mergeCells" {
				return areas
			}
		}
	}
	return areas
}
