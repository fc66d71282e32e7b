// Package docs holds the pages that the program shows of itself.
package docs

import _ "embed"

// Guide is the guide for clerks, in Markdown: headings, paragraphs, lists, tables and pictures.
//
//go:embed huong-dan.md
var Guide string
