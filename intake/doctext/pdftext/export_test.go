package pdftext

// ErrDamaged is the error of a file that is none of the others.
var ErrDamaged = errDamaged
