package pdffile

// ErrDamaged is the error of a file without pages.
var ErrDamaged = errDamaged
