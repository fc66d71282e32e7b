package word97

// readStyles reads the properties of the paragraph styles: a heading may be an item of a list by its style alone.
func readStyles(h header) []paraProps {
	const (
		longestChain = 32
		nobody       = 0xfff
	)
	b := h.pair(pairStyles)
	info := 2 + int(u16(b, 0))
	base := int(u16(b, 4)) // bytes of the fixed part of a style
	if info > len(b) || base < 10 {
		return nil
	}
	var (
		styles []paraProps
		below  []int
	)
	for b = b[info:]; len(b) >= 2; {
		size := int(u16(b, 0))
		if b = b[2:]; size > len(b) {
			break
		}
		p, under := readStyle(b[:size], base)
		styles, below = append(styles, p), append(below, under)
		b = b[size:]
	}
	for i := range styles {
		for under, n := below[i], 0; !styles[i].listed && under != nobody && under < len(styles) && n < longestChain; n++ {
			if styles[under].listed {
				styles[i].list, styles[i].level, styles[i].listed = styles[under].list, styles[under].level, true
			}
			under = below[under]
		}
	}
	return styles
}

// readStyle reads one style (STD), and which it is based on.
func readStyle(std []byte, base int) (p paraProps, below int) {
	const paragraph = 1
	kind := u16(std, 2)
	below = int(kind >> 4)
	if kind&0xf != paragraph {
		return p, below
	}
	name := base + 2 + 2*int(u16(std, base)) + 2 // its length, the letters, a zero
	size := int(u16(std, name))
	if from := name + 2 + 2; size >= 2 && name+2+size <= len(std) { // behind the style's own number
		properties(std[from:name+2+size], p.set)
	}
	return p, below
}
