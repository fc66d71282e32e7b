package wordtext

// Fields are the open fields of a text, one inside another. A field has an instruction, which is not shown, and after
// it the result.
type Fields struct {
	instruction  []bool // of each open field: its instruction is being read
	instructions int    // how many of them are true
}

// Begin opens a field.
func (f *Fields) Begin() {
	f.instruction = append(f.instruction, true)
	f.instructions++
}

// Separate ends the instruction of the innermost field.
func (f *Fields) Separate() {
	if n := len(f.instruction); n > 0 && f.instruction[n-1] {
		f.instruction[n-1] = false
		f.instructions--
	}
}

// End closes the innermost field.
func (f *Fields) End() {
	f.Separate()
	if n := len(f.instruction); n > 0 {
		f.instruction = f.instruction[:n-1]
	}
}

// InInstruction tells whether what is read now is not shown.
func (f *Fields) InInstruction() bool { return f.instructions > 0 }

// EndParagraph gives up fields whose instruction has not ended with its paragraph: the file is damaged there, and the
// rest of it must not count as an instruction.
func (f *Fields) EndParagraph() {
	if f.instructions > 0 {
		*f = Fields{}
	}
}
