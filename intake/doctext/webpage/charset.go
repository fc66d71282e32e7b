package webpage

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/encoding/charmap"

	"sotruc/model/viet"
)

// decode gives a page in bytes as UTF-8. What is UTF-8 is that, whatever the page says. Else it is Windows-1258, where the page or its words say so, or Windows-1252, in which
// letters of TCVN3 and VNI are shown as the signs they have there, for fonts and words to tell.
func decode(data []byte) string {
	if viet.IsUTF8(data) {
		return strings.TrimPrefix(string(data), "\ufeff")
	}
	page, named := charmap.Windows1252, charset(data)
	if enc, score := viet.GuessEncoding(data); named == "windows-1258" || named == "cp1258" || score >= viet.LegibleEnough && enc == viet.Windows1258 {
		page = charmap.Windows1258
	}
	var b strings.Builder
	b.Grow(len(data) * 3 / 2)
	for _, c := range data {
		b.WriteRune(page.DecodeByte(c))
	}
	return viet.NFC(b.String())
}

// charsetHead is how many bytes are looked at for the charset; a browser looks at 1024.
const charsetHead = 4 << 10

// charset gives the charset a page names in its head, in lower case.
func charset(data []byte) string {
	tokens := html.NewTokenizer(bytes.NewReader(data[:min(len(data), charsetHead)]))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			t := tokens.Token()
			if t.DataAtom != atom.Meta {
				continue
			}
			if name := attr(t, "charset"); name != "" {
				return strings.ToLower(name)
			}
			if _, name, ok := strings.Cut(strings.ToLower(attr(t, "content")), "charset="); ok {
				return strings.Trim(name, " \"';")
			}
		case html.TextToken, html.EndTagToken, html.CommentToken, html.DoctypeToken:
		}
	}
}
