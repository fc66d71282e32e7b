package main

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// The guide as a Word file has every word of its page in the same order, each screen as letters, and its links lead to headings of it.
func TestTheGuideAsAWordFileSaysWhatItsPageSays(t *testing.T) {
	t.Parallel()
	files, err := guideFiles("../../docs")
	if err != nil {
		t.Fatal(err)
	}
	document := partOfWord(t, files[1].content, "word/document.xml")
	words, screens := wordsOfWord(t, document)
	want := wordsOfPage(t, files[0].content)
	for i := range min(len(words), len(want)) {
		if words[i] != want[i] {
			t.Fatalf("word %d is %q behind %q, on the page it is %q", i, words[i], words[max(0, i-5):i], want[i])
		}
	}
	if len(words) != len(want) || len(want) < 5000 {
		t.Errorf("the Word file has %d words, the page %d", len(words), len(want))
	}
	source, err := os.ReadFile("../../docs/huong-dan.md")
	if err != nil {
		t.Fatal(err)
	}
	if pictures := bytes.Count(source, []byte("](pictures/")); screens < pictures || pictures < 5 {
		t.Errorf("%d frames of letters for %d pictures", screens, pictures)
	}
	if !strings.Contains(document, "CẦN LÀM") || !strings.Contains(document, "14 NGÀY QUA") {
		t.Error("the screen of today is not in it")
	}
	links := regexp.MustCompile(`w:anchor="([^"]*)"`).FindAllStringSubmatch(document, -1)
	for _, l := range links {
		if !strings.Contains(document, ` w:name="`+l[1]+`"`) {
			t.Errorf("a link leads to %q, which is nowhere", l[1])
		}
	}
	if len(links) == 0 || strings.Contains(document, `w:name=""`) {
		t.Errorf("%d links", len(links))
	}
	if again, err := guideFiles("../../docs"); err != nil || !bytes.Equal(again[1].content, files[1].content) {
		t.Errorf("twice gives other bytes: %v", err)
	}
}

// Each page that another names goes with the program, and none leads elsewhere.
func TestEveryPageThatIsNamedGoesAlong(t *testing.T) {
	t.Parallel()
	files, err := guideFiles("../../docs")
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for _, f := range files {
		names[f.name] = true
	}
	named := 0
	for _, f := range files {
		for _, m := range regexp.MustCompile(`href="([^"#]+)"`).FindAllStringSubmatch(string(f.content), -1) {
			to, err := url.PathUnescape(m[1])
			if err != nil || !names[to] && !strings.HasPrefix(to, "https://") {
				t.Errorf("%s names %q, which does not go along (%v)", f.name, to, err)
			}
			named++
		}
	}
	if named < 3 {
		t.Errorf("%d pages are named", named)
	}
	dir := t.TempDir()
	for _, p := range pages {
		if err := os.WriteFile(filepath.Join(dir, p.source), []byte("# A\n\nsee [it](elsewhere.md)\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := guideFiles(dir); err == nil || !strings.Contains(err.Error(), "elsewhere.md") {
		t.Errorf("a link that leads nowhere: %v", err)
	}
}

func partOfWord(t *testing.T, file []byte, name string) string {
	t.Helper()
	pack, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	part, err := pack.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(part)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// wordsOfWord are the words of a document without what stands in frames and without the signs before items, and how many frames there are.
func wordsOfWord(t *testing.T, document string) (words []string, frames int) {
	t.Helper()
	var said strings.Builder
	framed, inText, held := false, false, ""
	for from := xml.NewDecoder(strings.NewReader(document)); ; {
		token, err := from.Token()
		if errors.Is(err, io.EOF) {
			return strings.Fields(said.String()), frames
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			switch token.Name.Local {
			case "p":
				framed, held = false, ""
			case "pBdr":
				framed = true
				frames++
			case "tab": // what stood before it is the sign of an item
				held = ""
			case "t":
				inText = true
			}
		case xml.EndElement:
			switch token.Name.Local {
			case "t":
				inText = false
			case "p":
				if !framed {
					said.WriteString(held + "\n")
				}
			}
		case xml.CharData:
			if inText {
				held += string(token)
			}
		}
	}
}

// wordsOfPage are the words of a page without what is set as it stands.
func wordsOfPage(t *testing.T, page []byte) []string {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	for n := range doc.Descendants() {
		if n.Type == html.TextNode && within(n, "body") && !within(n, "pre") {
			said.WriteString(n.Data)
			continue
		}
		if n.Type == html.ElementNode && n.Data == "a" && !strings.HasPrefix(n.Attr[0].Val, "#") { // on paper nothing can be followed
			to, err := url.PathUnescape(n.Attr[0].Val)
			if err != nil {
				t.Fatal(err)
			}
			n.AppendChild(&html.Node{Type: html.TextNode, Data: " (" + to + ")"})
		}
		if n.Type == html.ElementNode && (n.Data == "p" || n.Data == "li" || n.Data == "td" || n.Data == "th" || n.Data[0] == 'h') {
			said.WriteString("\n")
		}
	}
	return strings.Fields(said.String())
}

func within(n *html.Node, name string) bool {
	for p := range n.Ancestors() {
		if p.Data == name {
			return true
		}
	}
	return false
}

// A drawing that is none, and letters that stand nowhere on a screen, are errors.
func TestScreensThatAreNone(t *testing.T) {
	t.Parallel()
	for _, drawn := range []string{"", "<svg><text", `<svg><text x="1e9" y="23.5">x</text></svg>`, `<svg><text x="-90" y="23.5">x</text></svg>`} {
		if got, err := screenOf([]byte(drawn)); err == nil {
			t.Errorf("%q gives %q", drawn, got)
		}
	}
	got, err := screenOf([]byte(`<svg><rect/><text x="18.4" y="23.5">SỔ</text><text x="10.0" y="59.5">a &lt; b</text></svg>`))
	if err != nil || got != " SỔ\n\na < b" {
		t.Errorf("%q, %v", got, err)
	}
}
