package docx

import (
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"

	"sotruc/intake/doctext/wordtext"
	"sotruc/intake/doctext/zipxml"
)

// size is how large a picture is shown, in mm.
type size struct{ width, height float64 }

const emuPerMM = 36000

// seen takes what is shown and gives no text: pictures by their size, embedded files, and the text of another file put in whole (w:altChunk).
func (s *story) seen(r *zipxml.Reader, e xml.StartElement) error {
	switch e.Name.Local {
	case "extent":
		s.picture = size{length(zipxml.Attr(e, "cx")), length(zipxml.Attr(e, "cy"))}
	case "shape", "rect":
		if style := zipxml.Attr(e, "style"); style != "" {
			s.picture = styled(style)
		}
		return r.Elements(s.element)
	case "blip", "imagedata":
		if wordtext.Large(s.picture.width, s.picture.height) && s.now.hidden != on {
			return s.object(r)
		}
	case "OLEObject":
		if !strings.HasPrefix(zipxml.Attr(e, "ProgID"), "Equation") {
			return s.object(r)
		}
	case "altChunk":
		return s.object(r)
	}
	return r.Skip()
}

// object notes that something stands here that is not read.
func (s *story) object(r *zipxml.Reader) error {
	if err := r.Skip(); err != nil {
		return err
	}
	if s.line != nil {
		s.line.object = true
		return nil
	}
	if err := s.paper.Object(); err != nil {
		return tooLarge(err)
	}
	return nil
}

// length is one of DrawingML, in mm.
func length(emu string) float64 {
	n, err := strconv.ParseFloat(emu, 64)
	if err != nil {
		return 0
	}
	return n / emuPerMM
}

// styled is the size in the style of a shape of VML: "width:450pt;height:8.5in".
func styled(style string) (is size) {
	for _, part := range vmlLength.FindAllStringSubmatch(style, -1) {
		n, err := strconv.ParseFloat(part[2], 64)
		if err != nil {
			continue
		}
		n *= vmlUnits[part[3]]
		if part[1] == "width" {
			is.width = n
		} else {
			is.height = n
		}
	}
	return is
}

var (
	vmlLength = regexp.MustCompile(`(?:^|;)\s*(width|height):\s*([0-9.]+)(pt|in|cm|mm|px|)`)
	vmlUnits  = map[string]float64{"pt": 25.4 / 72, "in": 25.4, "cm": 10, "mm": 1, "px": 25.4 / 96, "": 25.4 / 96}
)
