package dated

import "sotruc/intake/source"

// DayOffClause finds the words that say what happens to a due day off: "nếu trùng ngày nghỉ thì chuyển sang ngày làm
// việc tiếp theo". They name days, but none of them is due.
func DayOffClause(t source.Tokens) (from, to int, ok bool) {
	for i := range t {
		if t[i].Word != "trung" && (t[i].Word != "roi" || t.Word(i+1) != "vao") {
			continue
		}
		j := i + 1
		for t.Word(j) == "vao" || t.Word(j) == "voi" || t.Word(j) == "dung" || t.Word(j) == "cac" || t.Word(j) == "dip" {
			j++
		}
		if _, off := t.AnyPhrase(j, []string{"ngay nghi", "ngay le", "nghi", "le", "tet", "thu bay", "thu 7", "chu nhat", "cuoi tuan"}); !off {
			continue
		}
		from = i
		for back := i - 1; back >= 0 && back >= i-8 && t[back].Word != ","; back-- {
			if t[back].Word == "neu" || t[back].Word == "truong" && t.Word(back+1) == "hop" {
				from = back
				break
			}
		}
		to = len(t)
		for k := j; k < len(t); k++ {
			if t[k].Word == ")" {
				to = k
				break
			}
			if next, ok := t.AnyPhrase(k, []string{"ngay lam viec", "ngay tiep theo", "ngay ke tiep", "ngay hom sau"}); ok {
				to = min(next+5, len(t))
				for e := next; e < to; e++ {
					if !t[e].Letter {
						to = e
					} else if t[e].Stop {
						to = e + 1
					}
				}
				break
			}
		}
		return from, to, true
	}
	return 0, 0, false
}
