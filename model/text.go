package model

import (
	"database/sql/driver"
	"fmt"
	"strconv"
	"strings"
)

// Lines is a list of short texts, such as recipients; its text form has one a line.
type Lines []string

// Scan reads the text form from the book.
func (l *Lines) Scan(v any) error {
	return scanText(v, func(b []byte) error {
		*l = nil
		for line := range strings.SplitSeq(string(b), "\n") {
			if line = strings.TrimSpace(line); line != "" {
				*l = append(*l, line)
			}
		}
		return nil
	})
}

// Value is the text form.
func (l Lines) Value() (driver.Value, error) { return strings.Join(l, "\n"), nil }

// Days is a list of day numbers, such as the days a test is due; its text form is "1 7 14".
type Days []int

// Scan reads the text form from the book.
func (d *Days) Scan(v any) error {
	return scanText(v, func(b []byte) error {
		*d = nil
		for _, word := range strings.Fields(string(b)) {
			n, err := strconv.Atoi(word)
			if err != nil {
				return fmt.Errorf("days %q: %w", b, err)
			}
			*d = append(*d, n)
		}
		return nil
	})
}

// Value is the text form.
func (d Days) Value() (driver.Value, error) { return d.String(), nil }

// String is the text form.
func (d Days) String() string {
	words := make([]string, len(d))
	for i, n := range d {
		words[i] = strconv.Itoa(n)
	}
	return strings.Join(words, " ")
}
