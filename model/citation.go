package model

// Citation is a paper a directive refers to, as the directive names it. Linked is that paper where one paper in the book
// is meant. Where several may be, nobody guesses: Linked is 0 and Several has them all.
type Citation struct {
	Symbol   string
	Kind     string
	Issuer   string
	IssuedOn Date
	Linked   DirectiveID
	Several  []DirectiveID
}
