package model

// OwnKind is a kind of activity that an office adds to those of the program.
type OwnKind struct {
	Code     ActivityKind
	Label    string       // as a figure of the report: Lượt tuần tra
	Words    []string     // that tell it in a line: tuần tra
	CountsAs ActivityKind // the kind of the program it is counted as; "": it has a figure of its own
}

// maxKind bounds the code of a kind, in letters.
const maxKind = 32

// Plain tells whether a code can name a kind: small letters, digits and hyphens, a letter first. The kinds an office adds
// are known to its settings alone, so any such code is one.
func (k ActivityKind) Plain() bool {
	for i, c := range k {
		letter := c >= 'a' && c <= 'z'
		if !letter && (i == 0 || c != '-' && (c < '0' || c > '9')) {
			return false
		}
	}
	return k != "" && len(k) <= maxKind
}
