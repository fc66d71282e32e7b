// Package aschain is the chain of papers around one as a record for other programs. It is a contract: fields are added, never renamed.
package aschain

import (
	"sotruc/model"
	"sotruc/model/chain"
)

// Record is the field chain of list directives --chain --json.
type Record struct {
	RestsOn []Link `json:"rests_on"`
	CitedBy []Link `json:"cited_by"`
}

// Link is a paper above or below another. It has an id where it is in the book; several has the ids of all that may
// be meant, where that is not one. again: it stands in the chain before, with what is beyond it. cut: more is beyond it.
type Link struct {
	ID       model.DirectiveID   `json:"id,omitempty"`
	Symbol   string              `json:"symbol,omitempty"`
	Kind     string              `json:"kind,omitempty"`
	Issuer   string              `json:"issuer,omitempty"`
	IssuedOn model.Date          `json:"issued_on,omitempty"`
	Subject  string              `json:"subject,omitempty"`
	Several  []model.DirectiveID `json:"several,omitempty"`
	Again    bool                `json:"again,omitempty"`
	Cut      bool                `json:"cut,omitempty"`
	RestsOn  []Link              `json:"rests_on,omitempty"`
	CitedBy  []Link              `json:"cited_by,omitempty"`
}

// Of is the chain around a paper; nil where no chain was asked for.
func Of(papers chain.Papers, id model.DirectiveID) *Record {
	if papers == nil {
		return nil
	}
	return &Record{
		RestsOn: links(papers.Above(id), func(l *Link, next []Link) { l.RestsOn = next }),
		CitedBy: links(papers.Below(id), func(l *Link, next []Link) { l.CitedBy = next }),
	}
}

func links(nodes []chain.Node, hang func(*Link, []Link)) []Link {
	all := make([]Link, len(nodes))
	for i, n := range nodes {
		all[i] = Link{
			ID: n.Linked, Symbol: n.Symbol, Kind: n.Kind, Issuer: n.Issuer, IssuedOn: n.IssuedOn, Subject: n.Subject,
			Several: n.Several, Again: n.Again, Cut: n.Cut,
		}
		hang(&all[i], links(n.Next, hang))
	}
	return all
}
