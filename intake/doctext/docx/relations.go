package docx

import (
	"encoding/xml"
	"path"
	"strings"

	"sotruc/intake/doctext/zipxml"
)

// relations are the parts one part refers to.
type relations struct {
	folder string
	byKind map[string]string // the last word of the type -> target
	byID   map[string]string
}

// relations reads what a part refers to. Where the list is missing the usual names count.
func relationsOf(p *zipxml.Pack, part string) (relations, error) {
	rels := relations{folder: path.Dir(part), byKind: map[string]string{}, byID: map[string]string{}}
	name := path.Join(rels.folder, "_rels", path.Base(part)+".rels")
	if part == "" {
		name = "_rels/.rels"
	}
	if !p.Has(name) {
		return rels, nil
	}
	err := p.Read(name, func(r *zipxml.Reader, _ xml.StartElement) error {
		return r.Elements(func(r *zipxml.Reader, e xml.StartElement) error {
			if target := zipxml.Attr(e, "Target"); zipxml.Attr(e, "TargetMode") != "External" && target != "" {
				if !strings.HasPrefix(target, "/") {
					target = path.Join(rels.folder, target)
				}
				rels.byKind[path.Base(zipxml.Attr(e, "Type"))] = target
				rels.byID[zipxml.Attr(e, "Id")] = target
			}
			if len(rels.byID) > zipxml.MaxParts {
				return zipxml.ErrTooLarge
			}
			return r.Skip()
		})
	})
	return rels, err
}

// part is the name of the part of a kind, whether it is there or not.
func (r relations) part(kind string) string {
	if name := r.byKind[kind]; name != "" {
		return name
	}
	return path.Join(r.folder, kind+".xml")
}

// mainPart is the name of the part with the text. Word writes word/document.xml, its editions on the web document2.xml.
func mainPart(p *zipxml.Pack) (string, error) {
	rels, err := relationsOf(p, "")
	if err != nil {
		return "", err
	}
	if name := rels.byKind["officeDocument"]; name != "" {
		return name, nil
	}
	return "word/document.xml", nil
}
