package lists

import (
	"path/filepath"
	"slices"
	"strings"
)

// IsSheet tells whether a file is called like one of a spreadsheet program, as lists of people are; any other is taken for a paper.
func IsSheet(name string) bool {
	return slices.Contains([]string{".xlsx", ".xls", ".ods", ".csv"}, strings.ToLower(filepath.Ext(name)))
}
