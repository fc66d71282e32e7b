package intake

import (
	"strings"

	"sotruc/model"
)

// imperatives are the verbs a task begins with, folded.
var imperatives = []string{
	"tiep tuc ", "tang cuong ", "day manh ", "to chuc ", "trien khai ", "thuc hien ", "chu dong ", "phoi hop ", "chi dao ", "lanh dao ", "huong dan ", "kiem tra ", "ra soat ",
	"xay dung ", "ban hanh ", "phat huy ", "nang cao ", "bao cao ", "lap ", "bo tri ", "phan cong ", "quan triet ", "de nghi ", "yeu cau ", "giao ", "kip thoi ",
	"khan truong ", "tap trung ", "dam bao ", "bao dam ", "tuyen truyen ", "van dong ", "xu ly ", "theo doi ", "don doc ", "tham muu ", "chuan bi ", "cung cap ",
	"huy dong ", "nghiem tuc ", "thuong xuyen ", "duy tri ", "cap nhat ", "thanh lap ", "kien toan ", "hoan thanh ", "gui ", "khac phuc ", "siet chat ", "thuc day ",
	"cu the hoa ", "chap hanh ", "giam sat ", "lam tot ", "thong bao ", "phat dong ", "cham lo ", "ho tro ", "quan tam ", "tong hop ", "kien quyet ", "danh gia ", "dua ",
	"cung voi do, tang cuong ", "dong thoi ", "dieu tra ", "thong ke ", "tham gia ", "cu ", "niem yet ", "tiep nhan ", "quan ly ", "khoanh vung ", "truy vet ", "khong ", "dinh ky ", "hang ngay", "hang tuan", "hang thang", "hang quy", "hang nam",
}

// modals say that somebody has to do something.
var modals = []string{
	" phai ", " can ", " co trach nhiem ", " chiu trach nhiem ", " chu tri", " de nghi ", " yeu cau ", " giao ", " tham muu ",
}

// asks tells whether a paragraph asks for something: it begins with an imperative, or with a body that has to act.
func (r *reading) asks(p span) bool {
	if r.allUpper(p) {
		return false
	}
	if r.starts(p, imperatives) {
		return true
	}
	first := span{p.from, min(p.to, p.from+400)}
	t := r.tokens(first)
	if end, ok := bodiesAt(t, 0); ok && (end < len(t)) {
		return r.isAct(t, end)
	}
	return len(t) > 8 && r.holds(first, []string{" de nghi cac ", " yeu cau cac ", " de nghi ", " phai ", " co trach nhiem "}) && r.starts(p, closingWords)
}

// isAct tells whether what follows the name of a body makes it a task.
func (r *reading) isAct(t []token, i int) bool {
	if at(t, i) == ":" {
		return true
	}
	p := span{t[i].from, t[len(t)-1].to}
	rest := " " + r.flat(span{p.from, min(p.to, p.from+40)})
	for _, modal := range modals {
		if strings.HasPrefix(rest, modal) {
			return true
		}
	}
	return r.starts(p, imperatives)
}

// assign finds who does a task: the bodies its first sentence begins with, or those behind "đề nghị", "yêu cầu",
// "giao"; the first leads. Those behind "phối hợp với" support. It tells whether the text is nothing but a name.
func (r *reading) assign(task *model.Task, p span) (pure bool) {
	t := r.tokens(span{p.from, min(p.to, p.from+900)})
	from, end, ok := r.doers(t)
	if !ok {
		return false
	}
	pure = end == len(t) || end == len(t)-1 && t[end].stop
	names := r.bodyNames(t[from:end])
	task.Lead = names[0]
	r.support(task, names[1:])
	for i := end; i < len(t) && !t[i].stop; i++ {
		if next, ok := anyWords(t, i, []string{"phoi hop voi", "phoi hop cung voi", "phoi hop cung", "phoi hop chat che voi", "phoi hop"}); ok {
			if stop, ok := bodiesAt(t, next); ok {
				r.support(task, r.bodyNames(t[next:stop]))
			}
			break
		}
	}
	return pure
}

// doers finds the names of who does a task, at its start, behind "Hằng tháng,", or behind a word that hands it to them.
func (r *reading) doers(t []token) (from, end int, ok bool) {
	if m, next, ok := readMoment(t, 0); ok && m.form == formRecur && at(t, next) == "," {
		from = next + 1
	}
	if end, ok := bodiesAt(t, from); ok && (end == len(t) || t[end-1].stop || t[end].stop || r.isAct(t, end) || t[end].letter && !t[end].upper && !nameStops[t[end].word]) {
		return from, end, true
	}
	for i := range t {
		next, ok := anyWords(t, i, []string{"de nghi", "yeu cau", "giao cho", "giao", "phan cong"})
		if !ok || i > 0 && t[i-1].word != "," && (!t[i-1].stop || !t[i].upper) {
			continue
		}
		if end, ok := bodiesAt(t, next); ok {
			return next, end, true
		}
	}
	return 0, 0, false
}

func (r *reading) support(task *model.Task, names []string) {
	for _, name := range names {
		task.Units = append(task.Units, model.TaskUnit{Name: name, Role: model.RoleSupport})
	}
}

// bodiesAt reads the names of one or more bodies at i, with commas and "và" between them.
func bodiesAt(t []token, i int) (end int, ok bool) {
	end = i
	for j := i; ; {
		next, found := oneBody(t, j, j > i)
		if !found {
			return end, end > i
		}
		end = next
		j = end
		if t[end-1].stop {
			return end, true
		}
		comma := at(t, j) == ","
		if comma {
			j++
		}
		if at(t, j) == "va" || at(t, j) == "cung" {
			j++
		} else if !comma {
			return end, true
		}
	}
}

// oneBody reads one name. Behind another it may begin small: "và các ngành đoàn thể phường".
func oneBody(t []token, i int, later bool) (end int, ok bool) {
	if i >= len(t) {
		return i, false
	}
	if next, found := plurals.at(t, i); found && (t[i].upper || later || i > 0) {
		if end, ok := words(t, next, "to chuc"); ok {
			return nameEnd(t, end), true
		}
		if _, known := bodyHeads.at(t, next); known || later && !isPhraseStop(t, next) {
			return nameEnd(t, next), true
		}
	}
	if end, ok := bodyAt(t, i); ok {
		return end, true
	}
	if head, found := bodyHeads.at(t, i); found && later && !isPhraseStop(t, i) && isHead(t, i, head) {
		return nameEnd(t, head), true
	}
	return i, false
}

// bodyNames parts the names of bodiesAt.
func (r *reading) bodyNames(t []token) []string {
	var names []string
	from := 0
	for i := 0; i <= len(t); i++ {
		if i < len(t) && t[i].word != "," && (t[i].word != "va" || !beginsBody(t, i+1)) {
			continue
		}
		if i > from {
			names = append(names, strings.TrimRight(r.value(span{t[from].from, t[i-1].to}), ".:;"))
		}
		from = i + 1
	}
	return names
}

func beginsBody(t []token, i int) bool {
	_, ok := oneBody(t, i, true)
	return ok
}
