package kit

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Overlay lays box over background with its upper left corner at cell x, y. The result has the size of background;
// what of box lies outside is cut off.
func Overlay(background, box string, x, y int) string {
	under := strings.Split(background, "\n")
	width := 0
	for _, line := range under {
		width = max(width, ansi.StringWidth(line))
	}
	over := strings.Split(box, "\n")
	boxWidth := 0
	for _, line := range over {
		boxWidth = max(boxWidth, ansi.StringWidth(line))
	}
	left, right := max(x, 0), min(x+boxWidth, width)
	if right <= left {
		return background
	}
	for i, line := range over {
		if y+i < 0 || y+i >= len(under) {
			continue
		}
		old := under[y+i]
		part := window(fit(line, boxWidth, ""), left-x, right-left)
		under[y+i] = fit(closed(window(old, 0, left))+closed(part)+window(old, right, width-right), width, "") // a mark may join what stands before it
	}
	return strings.Join(under, "\n")
}

// center lays box over the middle of background.
func center(background, box string) string {
	x, y := Middle(background, box)
	return Overlay(background, box, x, y)
}

// Middle is the place center gives to box, for the offset of its cursor.
func Middle(background, box string) (x, y int) {
	size := func(s string) (w, h int) {
		for line := range strings.SplitSeq(s, "\n") {
			w = max(w, ansi.StringWidth(line))
			h++
		}
		return w, h
	}
	w, h := size(background)
	bw, bh := size(box)
	return max((w-bw)/2, 0), max((h-bh)/2, 0)
}

// closed ends every style of s, so that none leaks into what follows.
func closed(s string) string {
	if strings.IndexByte(s, '\x1b') < 0 {
		return s
	}
	return s + "\x1b[m"
}
