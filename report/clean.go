package report

import (
	"sotruc/model"
	"sotruc/report/clean"
)

// What package clean does with texts, by the names it has here.
func line(s string) string                 { return clean.Line(s) }
func paragraphs(s string) []string         { return clean.Paragraphs(s) }
func notEmpty(texts []string) []string     { return clean.NotEmpty(texts) }
func slug(s string) string                 { return clean.Slug(s) }
func source(symbol, ordinal string) string { return clean.Source(symbol, ordinal) }
func headingName(h model.Heading) string   { return clean.HeadingName(h) }
func shortened(text string, n int) string  { return clean.Shortened(text, n) }

// CleanCell makes any text fit for a cell of a table file.
func CleanCell(s string) string { return clean.Cell(s) }
