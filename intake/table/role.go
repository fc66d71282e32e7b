// Package table reads the tables that hand out tasks, and the lines that say of the task above them who does it and by when:
// "Cơ quan chủ trì: …", "Thời gian hoàn thành: …". It finds which words stand where, and makes no task of them.
package table

import (
	"slices"
	"strings"

	"sotruc/intake/source"
)

// Role is what a column or a label is about.
type Role int

// The roles.
const (
	RoleNone    Role = iota
	RoleOrdinal      // STT
	RoleText         // what is to be done
	RoleLead         // who leads it
	RoleSupport      // who supports it
	RoleBoth         // who leads and who supports, in one cell
	RoleDue          // by when
	RoleFact         // something else about it: the place, the product, who comes
)

// heads are the words in the head of a column by what it is about, the surest first. Folded.
var heads = []struct {
	role  Role
	words []string
}{
	{RoleBoth, []string{"chu tri, phoi hop", "chu tri/phoi hop", "chu tri / phoi hop", "chu tri - phoi hop", "chu tri va phoi hop", "chu tri va co quan phoi hop", "chu tri va don vi phoi hop"}},
	{RoleSupport, []string{"phoi hop"}},
	{RoleFact, []string{"san pham", "ket qua", "ghi chu", "kinh phi", "dia diem", "lanh dao", "nguoi ky", "thanh phan", "so luong", "buoi"}},
	{RoleDue, []string{"thoi gian", "thoi han", "thoi diem", "tien do", "hoan thanh", "lo trinh", " han ", "thu, ngay", "ngay, thang", "ngay thang", "thu ngay"}},
	{RoleLead, []string{"chu tri", "phu trach", "trach nhiem", "dau moi", "tham muu", "phan cong", "chuan bi", "don vi thuc hien", "co quan thuc hien", "bo phan thuc hien", "nguoi thuc hien", "ca nhan thuc hien", "co quan, don vi", "thuc hien"}},
	{RoleText, []string{"noi dung", "nhiem vu", "cong viec", "hoat dong", "dau viec", "ten viec", "giai phap", "dau muc", "hang muc", "viec can lam"}},
}

// headOf tells what the column under a head is about.
func headOf(flat string) Role {
	flat = strings.Trim(flat, " .:*")
	switch flat {
	case "stt", "tt", "so tt", "so thu tu", "no":
		return RoleOrdinal
	case "han", "ngay", "ngay gio", "ngay, gio", "gio", "thu", "thu/ngay", "xong", "xong truoc", "xong ngay", "khi nao", "bao gio", "moc", "deadline", "ngay nop", "ngay xong":
		return RoleDue
	case "viec", "cac viec", "phan viec", "viec can lam", "viec lam", "viec phai lam", "hang muc", "ten hang muc", "dau muc", "viec giao":
		return RoleText
	case "ai lam", "nguoi lam", "nguoi nhan", "giao cho", "giao", "noi nhan viec", "nguoi nhan viec", "don vi lam":
		return RoleLead
	}
	if strings.HasPrefix(flat, "noi dung") || strings.HasPrefix(flat, "nhiem vu") || strings.HasPrefix(flat, "ten ") { // nội dung thực hiện
		return RoleText
	}
	for _, head := range heads {
		if slices.ContainsFunc(head.words, func(words string) bool { return strings.Contains(" "+flat+" ", words) }) {
			return head.role
		}
	}
	return RoleNone
}

// A label is made of labelWords alone, and has some of those that say what it is about. Folded.
var (
	labelWords = source.WordSet("co quan don vi bo phan ca nhan nguoi dia phuong can chu tri thuc hien phu trach chiu nhiem chinh dau moi tham muu duoc giao cong to chuc , / va - cac thoi gian han hoan thanh bao cao tien do diem gui ket trien khai lo trinh ngay du kien phoi hop cung voi truc tiep xong")
	factWords  = []string{"san pham", "ket qua", "dia diem", "thanh phan", "so luong", "kinh phi", "nguon kinh phi", "hinh thuc", "doi tuong", "ghi chu", "lanh dao chi dao", "lanh dao phu trach"}
)

// labelOf tells what a line is about that begins with words and a colon.
func labelOf(flat string) Role {
	words := strings.Fields(strings.NewReplacer(",", " , ", "/", " / ").Replace(flat))
	if len(words) > 9 || len(words) == 0 {
		return RoleNone
	}
	if slices.ContainsFunc(factWords, func(fact string) bool { return flat == fact || strings.HasPrefix(flat, fact+" ") && len(words) < 6 }) {
		return RoleFact
	}
	for _, word := range words {
		if !labelWords[word] {
			return RoleNone
		}
	}
	all := " " + strings.Join(words, " ") + " "
	has := func(some ...string) bool {
		return slices.ContainsFunc(some, func(one string) bool { return strings.Contains(all, " "+one+" ") })
	}
	switch {
	case has("phoi hop") && has("chu tri"):
		return RoleBoth
	case has("phoi hop"):
		return RoleSupport
	case has("thoi gian", "thoi han", "thoi diem", "tien do", "han", "ngay hoan thanh", "lo trinh") || flat == "hoan thanh":
		return RoleDue
	case has("chu tri", "phu trach", "trach nhiem", "dau moi", "tham muu", "phan cong", "duoc giao"), has("thuc hien") && has("co quan", "don vi", "bo phan", "nguoi", "ca nhan"):
		return RoleLead
	}
	return RoleNone
}

// Part is what stands behind one label.
type Part struct {
	Role  Role
	Words source.Span // behind the label
	All   source.Span // with it
}

// Labels reads a line of labels: "Cơ quan chủ trì: A; phối hợp: B.". It gives none where the line does not begin with one.
func Labels(s *source.Text, p source.Span) []Part {
	var list []Part
	for from := p.From; from < p.To; {
		to := p.To
		if cut := strings.IndexByte(s.Fold[from:p.To], ';'); cut >= 0 {
			to = from + cut
		}
		part := s.TrimAny(source.Over(from, to), ".;")
		from = to + 1
		role, words := labelIn(s, part)
		switch {
		case role != RoleNone:
			list = append(list, Part{role, words, part})
		case len(list) == 0:
			return nil
		case !part.Empty():
			list[len(list)-1].Words.To, list[len(list)-1].All.To = part.To, part.To
		}
	}
	return list
}

// labelIn parts a label from what stands behind it.
func labelIn(s *source.Text, p source.Span) (Role, source.Span) {
	colon := strings.IndexByte(s.Fold[p.From:min(p.To, p.From+70)], ':')
	if colon < 0 {
		return RoleNone, source.Span{}
	}
	return labelOf(s.Flat(source.Over(p.From, p.From+colon))), s.TrimAny(source.Over(p.From+colon+1, p.To), ".")
}
