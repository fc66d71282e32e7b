package model

import (
	"fmt"
	"slices"
	"strings"
)

// Register is the register of incoming documents (sổ đăng ký văn bản đến) of a year, or of some days of it.
// Source: Nghị định 30/2020/NĐ-CP, Điều 22 and Phụ lục IV.
type Register struct {
	Year    int
	From    Date // the days of receipt it shows, both or neither; without them it is the whole year
	To      Date
	Lines   []RegisterLine // by number; those of a whole year run from 1 to Last without a hole
	Last    int            // the highest number given in the year
	Closing RegisterClosing
}

// RegisterLine is a number given and what came in under it, without text and tasks.
type RegisterLine struct {
	Directive
	Leads     Lines   // who leads the tasks of the paper, each once, in their order
	DeletedAt Instant // 0 unless the paper lies in the bin: its number stays
}

// RegisterClosing says when the register of a year was closed, and by whom. Until somebody opens it again, no paper
// gets a number in that year, and no number or day of receipt there changes. The zero closing is an open register.
type RegisterClosing struct {
	Year int
	At   Instant
	By   string
}

// RegisterYear is a year in which numbers were given, or which was closed without any.
type RegisterYear struct {
	Year     int
	Last     int // the highest number
	Held     int // numbers that still wait for their papers
	ClosedAt Instant
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
func (l RegisterLine) PassedTo() string {
	switch {
	case l.HandledBy != "":
		return l.HandledBy
	case len(l.Leads) > 0:
		return strings.Join(l.Leads, ", ")
	}
	return l.Instruction
}

// FullNumber is the số đến as everybody writes it, with its year: "7/2021".
func (d Directive) FullNumber() string { return fmt.Sprintf("%d/%d", d.Number, d.Year) }

// Held tells whether the number was only taken (giữ số) for a paper nobody has described yet: one that was announced by
// telephone, or lies on another desk.
func (d Directive) Held() bool { return d.Symbol == "" && d.Subject == "" }

// Numbered gives the years oldest first with the year of now among them, in which the next number will be given.
func Numbered(years []RegisterYear, now int) []RegisterYear {
	years = slices.Clone(years)
	if !slices.ContainsFunc(years, func(y RegisterYear) bool { return y.Year == now }) {
		years = append(years, RegisterYear{Year: now})
	}
	slices.SortFunc(years, func(a, b RegisterYear) int { return a.Year - b.Year })
	return years
}
