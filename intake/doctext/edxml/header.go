package edxml

import (
	"fmt"
	"strconv"
	"strings"
)

// readHeader reads what the sender says of the paper.
func readHeader(root *node) Packet {
	h := root.find("MessageHeader")
	from, code := h.child("From"), h.find("Code")
	promulgated, signer, other := h.find("PromulgationInfo"), h.find("SignerInfo"), h.find("OtherInfo")
	p := Packet{
		Number: code.value("CodeNumber"), Notation: code.value("CodeNotation"),
		OrganID: from.value("OrganId"), Issuer: from.value("OrganName"), InCharge: from.value("OrganizationInCharge"),
		Place: promulgated.value("Place"), Date: day(promulgated.value("PromulgationDate")),
		Type: h.find("DocumentType").value("Type"), KindName: h.find("DocumentType").value("TypeName"),
		Subject: h.value("Subject"), Content: h.find("Content").lines(),
		Signer: signer.value("FullName"), Competence: signer.value("Competence"), Position: signer.value("Position"),
		Due: day(h.value("DueDate")), Priority: other.value("Priority"), Steering: h.value("SteeringType"),
	}
	p.Pages, _ = strconv.Atoi(other.value("PageAmount")) // a count that is no number is none
	p.Symbol = symbol(p.Number, p.Notation)
	p.readDocumentID(h.value("DocumentId"))
	for _, to := range children(h, "To") {
		p.Recipients = appendNew(p.Recipients, to.value("OrganName"))
	}
	for _, place := range h.find("ToPlaces").all("Place") {
		p.Places = appendNew(p.Places, place.line())
	}
	return p
}

func children(n *node, name string) []*node {
	if n == nil {
		return nil
	}
	var list []*node
	for _, child := range n.children {
		if strings.EqualFold(child.name, name) {
			list = append(list, child)
		}
	}
	return list
}

// maxListed is how many recipients count.
const maxListed = 1000

func appendNew(list []string, value string) []string {
	if value == "" || len(list) >= maxListed {
		return list
	}
	for _, known := range list {
		if known == value {
			return list
		}
	}
	return append(list, value)
}

// readDocumentID fills what is missing from "000.00.01.H53,2026/08/03,12/UBND-VX".
func (p *Packet) readDocumentID(id string) {
	parts := strings.SplitN(id, ",", 3)
	if len(parts) != 3 {
		return
	}
	for _, missing := range []struct {
		value *string
		read  string
	}{{&p.OrganID, strings.TrimSpace(parts[0])}, {&p.Date, day(parts[1])}, {&p.Symbol, strings.TrimSpace(parts[2])}} {
		if *missing.value == "" {
			*missing.value = missing.read
		}
	}
}

// symbol puts number and notation together. A notation with a slash behind its first letters is one of the Party and
// takes a hyphen: 12-CV/TU; others take a slash: 12/UBND-VX, 30/2020/NĐ-CP.
func symbol(number, notation string) string {
	switch {
	case number == "":
		return "" // a notation alone is no symbol
	case notation == "" || strings.HasSuffix(number, notation):
		return number
	case strings.HasPrefix(notation, number+"/") || strings.HasPrefix(notation, number+"-"):
		return notation
	case notation[0] == '/' || notation[0] == '-' || strings.HasSuffix(number, "/") || strings.HasSuffix(number, "-"):
		return number + notation
	case strings.Contains(notation, "/") && (notation[0] < '0' || notation[0] > '9'):
		return number + "-" + notation
	}
	return number + "/" + notation
}

// day reads 2026/08/03, 2026-08-03 or 03/08/2026, a time of day behind it or not; "" is no day.
func day(s string) string {
	s, _, _ = strings.Cut(strings.ReplaceAll(strings.TrimSpace(s), "T", " "), " ")
	parts := strings.FieldsFunc(s, func(c rune) bool { return c == '/' || c == '-' || c == '.' })
	if len(parts) != 3 {
		return ""
	}
	if len(parts[2]) == 4 {
		parts[0], parts[2] = parts[2], parts[0]
	}
	var n [3]int
	for i, part := range parts {
		value, err := strconv.ParseUint(part, 10, 16)
		if err != nil || len(part) > 4 {
			return ""
		}
		n[i] = int(value)
	}
	if n[0] < 1000 || n[0] > 9999 || n[1] < 1 || n[1] > 12 || n[2] < 1 || n[2] > 31 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", n[0], n[1], n[2])
}
