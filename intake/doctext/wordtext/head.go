package wordtext

import "strings"

// Head gives the text of a page header where it is the head of the paper, with an empty line behind it, else "". first: it
// is that of the first page alone. There a page number has one line, and a head has several; a header of every page is the
// head only where it has the title or the number of a paper.
func Head(text string, first bool) string {
	if strings.Count(strings.TrimSpace(text), "\n") == 0 || !first && !isLetterhead(text) {
		return ""
	}
	return text + "\n"
}

// isLetterhead tells whether the lines of a header hold the title every paper has, or a number line.
func isLetterhead(text string) bool {
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		if strings.Contains(line, "CHỦ NGHĨA VIỆT NAM") || strings.Contains(line, "ĐẢNG CỘNG SẢN VIỆT NAM") || strings.HasPrefix(line, "Số ") || strings.HasPrefix(line, "Số: ") {
			return true
		}
	}
	return false
}
