package scene

// MarkAll is markAll, as Ctrl+A does it.
func (l *Listing[K]) MarkAll() { l.markAll() }
