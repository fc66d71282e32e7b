package pdftext

import (
	"sotruc/intake/doctext/pdftext/pdffile"
)

// numbers gives the operands that are numbers, at least n of them: what is missing is 0.
func numbers(operands []any, n int) []float64 {
	list := make([]float64, 0, max(n, len(operands)))
	for _, v := range operands {
		if x, ok := pdffile.Number(v); ok {
			list = append(list, x)
		}
	}
	for len(list) < n {
		list = append(list, 0)
	}
	return list
}

func nameOf(operands []any) pdffile.Name {
	for _, v := range operands {
		if name, ok := v.(pdffile.Name); ok {
			return name
		}
	}
	return ""
}

func stringOf(operands []any) string {
	for _, v := range operands {
		if s, ok := v.(pdffile.String); ok {
			return string(s)
		}
	}
	return ""
}

// operator carries out one operator.
func (in *interpreter) operator(word pdffile.Keyword, operands []any) error {
	switch word {
	case "q":
		if len(in.saved) < maxSaved {
			in.saved = append(in.saved, in.state)
		}
	case "Q":
		if n := len(in.saved); n > 0 {
			in.state, in.saved = in.saved[n-1], in.saved[:n-1]
		}
	case "cm":
		if v := numbers(operands, 0); len(v) >= 6 {
			in.state.ctm = matrixOf(v).times(in.state.ctm)
		}
	case "Tf":
		return in.setFont(nameOf(operands), numbers(operands, 1)[0])
	case "gs":
		return in.setGraphics(nameOf(operands))
	case "BDC":
		in.openSpan(operands)
	case "BMC":
		in.spans = append(in.spans, span{})
	case "EMC":
		in.closeSpan()
	case "TJ":
		in.showAll(operands)
	case "Tj":
		in.show(stringOf(operands))
	case "'", "\"":
		if v := numbers(operands, 2); word == "\"" {
			in.state.wordSpace, in.state.charSpace = v[0], v[1]
		}
		in.move(0, -in.state.leading)
		in.show(stringOf(operands))
	default:
		if !in.textState(word, operands) {
			in.draw(word, operands)
		}
	}
	return nil
}

// textState carries out the operators that set how and where text is shown.
func (in *interpreter) textState(word pdffile.Keyword, operands []any) bool {
	s := &in.state
	first := func() float64 { return numbers(operands, 1)[0] }
	switch word {
	case "BT":
		in.line, in.at = identity, identity
	case "ET":
	case "Tc":
		s.charSpace = first()
	case "Tw":
		s.wordSpace = first()
	case "Tz":
		s.raw = first()/100 - 1
	case "TL":
		s.leading = first()
	case "Ts":
		s.rise = first()
	case "Tr": // text that is not painted counts: it lies behind scanned pages
	case "Td", "TD":
		v := numbers(operands, 2)
		if word == "TD" {
			s.leading = -v[1]
		}
		in.move(v[0], v[1])
	case "Tm":
		if v := numbers(operands, 0); len(v) >= 6 {
			in.line = matrixOf(v)
			in.at = in.line
		}
	case "T*":
		in.move(0, -s.leading)
	default:
		return false
	}
	return true
}

// move goes to the start of a line that lies x and y from the start of this one.
func (in *interpreter) move(x, y float64) {
	in.line = matrix{1, 0, 0, 1, x, y}.times(in.line)
	in.at = in.line
}

func (in *interpreter) setFont(name pdffile.Name, size float64) error {
	top := in.frames[len(in.frames)-1]
	f, ok := top.fonts[name]
	if !ok {
		fonts := in.file.Dict(top.resources["Font"])
		if v := fonts[name]; v != nil {
			var err error
			if f, err = in.loadFont(v); err != nil {
				return err
			}
		}
		top.fonts[name] = f
	}
	in.state.font, in.state.size = f, size
	return nil
}

// setGraphics takes the font out of a set of graphics parameters, where there is one.
func (in *interpreter) setGraphics(name pdffile.Name) error {
	top := in.frames[len(in.frames)-1]
	set := in.file.Dict(in.file.Dict(top.resources["ExtGState"])[name])
	pair := in.file.Array(set["Font"])
	if len(pair) != 2 {
		return nil
	}
	f, err := in.loadFont(pair[0])
	if err != nil {
		return err
	}
	in.state.font = f
	in.state.size, _ = pdffile.Number(in.file.Resolve(pair[1]))
	return nil
}
