package archive

var ErrDocument = errDocument
