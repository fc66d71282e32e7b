// Package workbook writes tables into workbooks (.xlsx) as this program makes them: streamed from the top down for A4 across the page,
// numbers as numbers, text from outside as text and never as a formula, and the same workbook always the same bytes.
package workbook
