package main

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	source "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// page is what the guide stands in. It asks nothing of the network.
const page = `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sổ Trực: %s</title>
<style>body{font:17px/1.55 "Segoe UI","Times New Roman",sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#1b1b1b}
code{font:0.92em Consolas,monospace;background:#eee;padding:0 .25em;border-radius:3px}pre code{display:block;padding:.6em;overflow:auto}
table{border-collapse:collapse}td,th{border:1px solid #999;padding:.3em .6em;text-align:left;vertical-align:top}img{max-width:100%%}
h1,h2,h3{line-height:1.25}@media print{body{max-width:none;font-size:11pt}h2{break-after:avoid}img{break-inside:avoid}}</style></head>
<body>
%s</body></html>
`

// picture is one of a page.
var picture = regexp.MustCompile(`<img src="([^"]+)"`)

// pages are the documents that go with the program, the guide first, and the pages they become. A link from one to another leads from page
// to page.
var pages = [...]struct{ source, title string }{{"huong-dan.md", "Hướng dẫn"}, {"mau-cau.md", "Mẫu câu"}, {"data.md", "Dữ liệu cho chương trình khác"}}

// guideFiles are the documents of a folder as pages, each with its pictures in it, and the guide as a Word file, too. A link that leads to
// nothing which goes with the program is an error.
func guideFiles(dir string) ([]file, error) {
	var files []file
	for n, p := range pages {
		text, err := os.ReadFile(filepath.Join(dir, p.source))
		if err != nil {
			return nil, fmt.Errorf("read the guide: %w", err)
		}
		ids := parser.WithContext(parser.NewContext(parser.WithIDs(&headings{used: map[string]bool{}})))
		markdown := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithParserOptions(parser.WithAutoHeadingID()))
		parsed := markdown.Parser().Parse(source.NewReader(text), ids)
		if err := lead(parsed, p.source); err != nil {
			return nil, err
		}
		html, err := pageOf(markdown, parsed, text, dir, p.title)
		if err != nil {
			return nil, err
		}
		files = append(files, file{name: p.title + ".html", content: html})
		if n > 0 {
			continue
		}
		word, err := wordOf(parsed, text, dir)
		if err != nil {
			return nil, err
		}
		files = append(files, file{name: p.title + ".docx", content: word})
	}
	return files, nil
}

// lead makes the links of a document lead to pages.
func lead(doc ast.Node, name string) error {
	err := ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		link, is := n.(*ast.Link)
		if !is || !entering {
			return ast.WalkContinue, nil
		}
		to := string(link.Destination)
		if strings.HasPrefix(to, "#") || strings.HasPrefix(to, "https://") {
			return ast.WalkContinue, nil
		}
		for _, p := range pages {
			if to == p.source {
				link.Destination = []byte(p.title + ".html")
				return ast.WalkContinue, nil
			}
		}
		return ast.WalkStop, fmt.Errorf("a link leads to %s, which does not go with the program", to)
	})
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// pageOf is a document as one page that holds its pictures.
func pageOf(markdown goldmark.Markdown, parsed ast.Node, text []byte, dir, title string) ([]byte, error) {
	var body bytes.Buffer
	if err := markdown.Renderer().Render(&body, text, parsed); err != nil {
		return nil, fmt.Errorf("lay out the guide: %w", err)
	}
	var lost error
	html := picture.ReplaceAllStringFunc(body.String(), func(img string) string {
		name := picture.FindStringSubmatch(img)[1]
		drawn, err := drawing(dir, name)
		lost = errors.Join(lost, err)
		return `<img src="data:image/svg+xml;base64,` + base64.StdEncoding.EncodeToString(drawn) + `"`
	})
	return fmt.Appendf(nil, page, title, html), lost
}

// drawing is a picture of the documents of a folder.
func drawing(dir, name string) ([]byte, error) {
	drawn, err := fs.ReadFile(os.DirFS(dir), name)
	if err != nil {
		return nil, fmt.Errorf("a picture of the guide: %w", err)
	}
	return drawn, nil
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
