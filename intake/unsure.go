package intake

import "sotruc/intake/doubt"

// Unsure gives the doubts for which somebody is to look at a paper before it gets a number in the register: about its own number, its
// issuer or its day, or that it may be no directive at all.
func (p Proposal) Unsure() []doubt.Doubt {
	var unsure []doubt.Doubt
	for _, d := range p.Doubts {
		switch d.Code {
		case doubt.Article, doubt.NotDirective, doubt.Draft:
			unsure = append(unsure, d)
		default:
			if d.Field == doubt.FieldSymbol || d.Field == doubt.FieldIssuer || d.Field == doubt.FieldIssuedOn {
				unsure = append(unsure, d)
			}
		}
	}
	return unsure
}
