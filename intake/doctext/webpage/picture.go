package webpage

import (
	"encoding/base64"
	"image"
	_ "image/gif"  // pages are written in any of these
	_ "image/jpeg" // as above
	_ "image/png"  // as above
	"io"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// A picture that is upright and no smaller, in pixels, is a page, or a part of one: photographs lie across, marks are small.
const (
	pageWidth  = 400
	pageHeight = 500
)

var pixels = regexp.MustCompile(`(?:^|;)\s*(width|height):\s*([0-9.]+)(px|pt|cm|mm|in)`)

// perUnit is how many pixels a unit of a style sheet has.
var perUnit = map[string]float64{"px": 1, "pt": 96.0 / 72, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4}

// isPage tells whether a picture of a page of the web shows a page of paper: by the size it is shown in, or else by its own where it is within the
// page. Of a picture that lies elsewhere with no size nothing is known, and it counts as none.
func isPage(t html.Token) bool {
	var width, height float64
	source := ""
	for _, a := range t.Attr {
		switch a.Key {
		case "width":
			width = plainNumber(a.Val)
		case "height":
			height = plainNumber(a.Val)
		case "style":
			for _, part := range pixels.FindAllStringSubmatch(a.Val, -1) {
				n, err := strconv.ParseFloat(part[2], 64)
				if err == nil && part[1] == "width" {
					width = n * perUnit[part[3]]
				} else if err == nil {
					height = n * perUnit[part[3]]
				}
			}
		case "src":
			source = a.Val
		}
	}
	if own, ok := ownSize(source); ok && (width == 0 || height == 0) {
		width, height = float64(own.Width), float64(own.Height)
	}
	return width >= pageWidth && height >= pageHeight && height > width
}

// plainNumber is the number of an attribute: "800", "800px"; 0 where it is none, or a part of what is around it.
func plainNumber(s string) float64 {
	n, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(s), "px"), 64)
	if err != nil {
		return 0
	}
	return n
}

// ownSize is the size of a picture that is written into the page, by its head alone.
func ownSize(source string) (image.Config, bool) {
	_, content, ok := strings.Cut(source, ";base64,")
	if !ok || !strings.HasPrefix(source, "data:image/") {
		return image.Config{}, false
	}
	const head = 1 << 18
	is, _, err := image.DecodeConfig(io.LimitReader(base64.NewDecoder(base64.StdEncoding, strings.NewReader(content)), head))
	return is, err == nil
}
