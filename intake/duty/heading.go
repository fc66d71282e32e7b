package duty

import (
	"slices"
	"strings"

	"sotruc/intake/outline"
	"sotruc/intake/source"
	"sotruc/intake/who"
)

// organizing begin a heading under which even a paper that explains says who does what. Folded.
var organizing = []string{
	"to chuc thuc hien", "to chuc trien khai", "trien khai thuc hien", "trach nhiem", "phan cong", "nhiem vu", "giao nhiem vu", "cac nhiem vu", "nhung nhiem vu", "mot so nhiem vu", "yeu cau", "kien nghi", "de nghi",
}

// longestHeading bounds a heading, in bytes.
const longestHeading = 160

// organizes tells whether words are such a heading.
func organizes(s *source.Text, p source.Span) bool {
	p = s.TrimAny(p, "*_: ")
	return p.To-p.From <= longestHeading && s.Starts(p, organizing)
}

// ledOrganized tells whether what stands before the items of a list is such a heading, as the words that lead to it or as a line of its own.
func ledOrganized(s *source.Text, l *outline.List) bool {
	if !l.Lead.Empty() {
		return organizes(s, l.Lead) || !outline.Handed(s, l.Lead).Empty()
	}
	before := strings.TrimRight(s.Fold[:l.Items[0].From], " \t\n")
	line := source.Over(strings.LastIndexByte(before, '\n')+1, len(before))
	if o, numbered := s.OrdinalAt(line); numbered {
		line.From = o.Behind
	}
	return organizes(s, line)
}

// tells tells whether an item tells bodies by name what to do: as its first words, or as a heading that is nothing but their names over points. By the
// words for any body of a kind ("Chi bộ họp xét …") a paper only explains, and an order to carry out the paper itself is none.
func tells(s *source.Text, it *outline.Item) bool {
	if s.Holds(it.Words, []string{" thi hanh quyet dinh nay", " thi hanh quy dinh nay", " thi hanh quy che nay", " quyet dinh thi hanh ", " can cu quyet dinh ", " thi hanh ke tu "}) {
		return false
	}
	t := opening(s, it.Words)
	if list := toldFirst(s, t); list != nil {
		return !anyOne(s, t, list)
	}
	list := headed(t)
	return len(list) > 0 && !anyOne(s, t, list) && (len(it.Items) > 0 || slices.ContainsFunc(it.More, func(p source.Span) bool { return Asks(s, p) }))
}

// dutyOf are the words before the name of the body whose duties a heading names. Folded.
var dutyOf = []string{"trach nhiem cua", "nhiem vu cua", "phan cong nhiem vu cho", "doi voi"}

// headed are the bodies that words name and say nothing else of: "Trách nhiệm của Công an phường:".
func headed(t source.Tokens) who.Names {
	next, _ := t.AnyPhrase(0, dutyOf)
	list := who.NamesAt(t, next, true)
	if len(list) == 0 {
		return nil
	}
	if end := list.End(); end < len(t) && !t[end-1].Stop && t[end].Letter {
		return nil
	}
	return list
}

// anyOnes are the names of any body of a kind. Folded.
var anyOnes = []string{
	"chi bo", "chi uy", "cap uy", "dang uy", "dang bo", "ban thuong vu", "thuong truc", "ban chi uy", "bi thu", "bi thu chi bo", "dang vien", "to chuc dang", "dang uy co so", "chi bo co so", "ban chi dao", "doan kiem tra", "to kiem tra", "hoi dong",
}

// anyOne tells whether all names mean any body of a kind.
func anyOne(s *source.Text, t source.Tokens, list who.Names) bool {
	return !slices.ContainsFunc(list, func(n [2]int) bool {
		return !slices.Contains(anyOnes, strings.Trim(s.Flat(t.Over(n[0], n[1])), " .,:;"))
	})
}
