package when

import (
	"sotruc/intake/who"
)

// toWhom finds the body a report goes to: behind "về", "gửi", "cho" before the time at i, else behind it, within the
// sentence. end is the folded offset behind the name.
func (r *sentence) toWhom(i, behind int) (name string, end int) {
	for j := i - 1; j >= 0; j-- {
		if name, end := r.whomAt(j); name != "" && end <= r.t[i].From {
			return name, end
		}
	}
	for j := behind; j < len(r.t); j++ {
		if name, end := r.whomAt(j); name != "" {
			return name, end
		}
	}
	return "", 0
}

func (r *sentence) whomAt(j int) (string, int) {
	switch r.t[j].Word {
	case "ve", "gui", "den", "trinh":
	case "cho", "voi":
		switch r.t.Word(j - 1) {
		case "cao", "gui", "nop", "chuyen", "trinh":
		default:
			return "", 0
		}
	case "cao":
		if r.t.Word(j-1) != "bao" {
			return "", 0
		}
	default:
		return "", 0
	}
	to, ok := who.BodyAt(r.t, j+1)
	if !ok {
		return "", 0
	}
	p := r.t.Over(j+1, to)
	return r.Value(p), p.To
}
