// Package register is the register of incoming documents as it is shown and closed, and what follows from its numbers. It has no I/O.
package register

import (
	"slices"
	"strings"

	"sotruc/model"
)

// Register is the register of incoming documents (sổ đăng ký văn bản đến) of a year, or of some days of it.
// Source: Nghị định 30/2020/NĐ-CP, Điều 22 and Phụ lục IV.
type Register struct {
	Year    int
	From    model.Date // the days of receipt it shows, both or neither; without them it is the whole year
	To      model.Date
	Lines   []Line // by number; those of a whole year run from 1 to Last without a hole
	Last    int    // the highest number given in the year
	Closing Closing
}

// Line is a number given and what came in under it, without text and tasks.
type Line struct {
	model.Directive
	Leads     model.Lines   // who leads the tasks of the paper, each once, in their order
	DeletedAt model.Instant // 0 unless the paper lies in the bin: its number stays
}

// Closing says when the register of a year was closed, and by whom. Until somebody opens it again, no paper
// gets a number in that year, and no number or day of receipt there changes. The zero closing is an open register.
type Closing struct {
	Year int
	At   model.Instant
	By   string
}

// Year is a year in which numbers were given, or which was closed without any.
type Year struct {
	Year     int
	Last     int // the highest number
	Held     int // numbers that still wait for their papers
	ClosedAt model.Instant
}

// Whole tells whether r shows every number of its year.
func (r Register) Whole() bool { return r.From == 0 && r.To == 0 }

// Cancelled counts the numbers whose papers lie in the bin.
func (r Register) Cancelled() int {
	n := 0
	for _, l := range r.Lines {
		if l.DeletedAt != 0 {
			n++
		}
	}
	return n
}

// HeldNumbers counts the numbers that still wait for their papers.
func (r Register) HeldNumbers() int {
	n := 0
	for _, l := range r.Lines {
		if l.DeletedAt == 0 && l.Held() {
			n++
		}
	}
	return n
}

// PassedTo is who got the paper, column 7 of the register: whom it was passed to; else who leads its tasks; else the
// leader's instruction, which names them in its own words.
func (l Line) PassedTo() string {
	switch {
	case l.HandledBy != "":
		return l.HandledBy
	case len(l.Leads) > 0:
		return strings.Join(l.Leads, ", ")
	}
	return l.Instruction
}

// Numbered gives the years oldest first with the year of now among them, in which the next number will be given.
func Numbered(years []Year, now int) []Year {
	years = slices.Clone(years)
	if !slices.ContainsFunc(years, func(y Year) bool { return y.Year == now }) {
		years = append(years, Year{Year: now})
	}
	slices.SortFunc(years, func(a, b Year) int { return a.Year - b.Year })
	return years
}
