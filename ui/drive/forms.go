package drive

// Tabs goes so many fields on.
func (d *Driver) Tabs(n int) *Driver {
	for range n {
		d.Press("tab")
	}
	return d
}

// Clear takes out as many letters before the cursor as a text has.
func (d *Driver) Clear(text string) *Driver {
	for range text {
		d.Press("backspace")
	}
	return d
}
