package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// page is what the guide stands in. It asks nothing of the network.
const page = `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sổ Trực: hướng dẫn dùng</title>
<style>body{font:17px/1.55 "Segoe UI","Times New Roman",sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#1b1b1b}
code{font:0.92em Consolas,monospace;background:#eee;padding:0 .25em;border-radius:3px}pre code{display:block;padding:.6em;overflow:auto}
table{border-collapse:collapse}td,th{border:1px solid #999;padding:.3em .6em;text-align:left;vertical-align:top}img{max-width:100%%}
h1,h2,h3{line-height:1.25}@media print{body{max-width:none;font-size:11pt}h2{break-after:avoid}img{break-inside:avoid}}</style></head>
<body>
%s</body></html>
`

// picture is one of a page.
var picture = regexp.MustCompile(`<img src="([^"]+)"`)

// guideFiles are the guide as one page that holds its pictures.
func guideFiles(path string) ([]file, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read the guide: %w", err)
	}
	var body bytes.Buffer
	ids := parser.WithContext(parser.NewContext(parser.WithIDs(&headings{used: map[string]bool{}})))
	markdown := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithParserOptions(parser.WithAutoHeadingID()))
	if err := markdown.Convert(text, &body, ids); err != nil {
		return nil, fmt.Errorf("lay out the guide: %w", err)
	}
	var lost error
	html := picture.ReplaceAllStringFunc(body.String(), func(img string) string {
		name := picture.FindStringSubmatch(img)[1]
		drawn, err := os.ReadFile(filepath.Join(filepath.Dir(path), filepath.FromSlash(name)))
		if err != nil {
			lost = fmt.Errorf("a picture of the guide: %w", err)
		}
		return `<img src="data:image/svg+xml;base64,` + base64.StdEncoding.EncodeToString(drawn) + `"`
	})
	return []file{{name: "Hướng dẫn.html", content: fmt.Appendf(nil, page, html)}}, lost
}

// headings names the headings as GitHub does, whose links the guide has: small letters, hyphens for blanks, tones kept.
type headings struct{ used map[string]bool }

// Generate names a heading by its words.
func (h *headings) Generate(words []byte, _ ast.NodeKind) []byte {
	id := strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '-', r == '_':
			return unicode.ToLower(r)
		}
		return -1
	}, strings.TrimSpace(string(words)))
	for n, first := 1, id; h.used[id]; n++ {
		id = fmt.Sprint(first, "-", n)
	}
	h.used[id] = true
	return util.StringToReadOnlyBytes(id)
}

// Put takes a name that is given.
func (h *headings) Put(id []byte) { h.used[string(id)] = true }
