package figure

// The codes of the figures, and their kinds.
var Codes = figureCodes

const (
	Stock = stock
	Flow  = flow
)
