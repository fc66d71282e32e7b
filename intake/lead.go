package intake

import (
	"slices"
	"strings"

	"sotruc/intake/doubt"
	"sotruc/intake/outline"
	"sotruc/intake/source"
	"sotruc/intake/when"
	"sotruc/intake/who"
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
func (r *reading) asks(p source.Span) bool {
	if r.AllUpper(p) {
		return false
	}
	if r.Starts(p, imperatives) {
		return true
	}
	first := source.Over(p.From, min(p.To, p.From+400))
	t := r.Tokens(first)
	if list := who.BodiesAt(t, 0); len(list) > 0 && list.End() < len(t) {
		return r.isAct(t, list.End())
	}
	return len(t) > 8 && r.Holds(first, []string{" de nghi cac ", " yeu cau cac ", " de nghi ", " phai ", " co trach nhiem "}) && r.Starts(p, outline.ClosingWords)
}

// asksBehindTime tells whether behind its first comma a paragraph tells a body what to do: "Trước mỗi kỳ họp, các chi bộ gửi …".
func (r *reading) asksBehindTime(p source.Span) bool {
	t := r.Tokens(source.Over(p.From, min(p.To, p.From+300)))
	for i := range min(len(t), 16) {
		if t[i].Word == "," {
			list := who.NamesAt(t, i+1, true)
			return len(list) > 0 && list.End() < len(t) && r.isAct(t, list.End())
		}
	}
	return false
}

// isAct tells whether what follows the name of a body makes it a task.
func (r *reading) isAct(t source.Tokens, i int) bool {
	if t.Word(i) == ":" {
		return true
	}
	p := t.Over(i, len(t))
	rest := " " + r.Flat(source.Over(p.From, min(p.To, p.From+40)))
	for _, modal := range modals {
		if strings.HasPrefix(rest, modal) {
			return true
		}
	}
	return r.Starts(p, imperatives)
}

// assign finds who does a task: the bodies its first sentence begins with, or those behind "đề nghị", "yêu cầu",
// "giao"; the first leads. Those it directs ("chỉ đạo"), and those behind "phối hợp với" support. It tells whether the
// text is nothing but a name.
func (r *reading) assign(task *model.Task, p source.Span) (pure bool) {
	t := r.Tokens(source.Over(p.From, min(p.To, p.From+900)))
	doers := r.doers(t)
	if len(doers) == 0 {
		return false
	}
	end := doers.End()
	task.Lead = r.bodyName(t, doers[0])
	r.support(task, t, doers[1:])
	for i := end; i < len(t) && !t[i-1].Stop; i++ {
		next, ok := t.AnyPhrase(i, supporting)
		if !ok && i <= end+3 {
			next, ok = t.AnyPhrase(i, directing)
		}
		if !ok {
			continue
		}
		with := who.BodiesAt(t, next)
		r.support(task, t, with)
		i = next - 1
		if len(with) > 0 {
			i = with.End() - 1
		}
	}
	return end == len(t) || end == len(t)-1 && t[end].Stop
}

// askWho doubts who is to do a task nobody was found for, where it begins with all of those who are no body of the roster:
// "Mọi hộ gia đình phải …".
func (r *reading) askWho(task *model.Task, p source.Span) {
	if task.Lead != "" {
		return
	}
	t := r.Tokens(source.Over(p.From, min(p.To, p.From+200)))
	end, ok := who.AllOf(t, 0)
	for i := end; ok && i < min(end+8, len(t)); i++ {
		if r.isAct(t, i) {
			r.doubtAt(doubt.FieldTasks, doubt.NoBody, t.Over(0, i))
			return
		}
	}
}

// supporting are the words before the names of those who support.
var supporting = []string{"phoi hop chat che voi", "phoi hop cung voi", "phoi hop voi", "phoi hop cung", "phoi hop", "cung voi", "cung"}

// directing are the words before the names of those whom who leads has do it.
var directing = []string{"chi dao cho", "chi dao", "giao cho", "giao", "phan cong", "huy dong"}

// doers finds the names of who does a task: at its start, behind "Hằng tháng,", or behind a word that hands it to them.
func (r *reading) doers(t source.Tokens) who.Names {
	from := 0
	if next, ok := when.RecurrenceAt(t, 0); ok && t.Word(next) == "," {
		from = next + 1
	}
	small := from < len(t) && !t[from].Upper // behind "Thứ hai,"
	if list := who.NamesAt(t, from, small); len(list) > 0 {
		end := list.End()
		if handed := r.decided(t, end); handed != nil {
			return handed
		}
		if end == len(t) || t[end-1].Stop || t[end].Stop || r.isAct(t, end) || t[end].Letter && !t[end].Upper && !nameStops[t[end].Print] {
			return list
		}
	}
	return handedIn(t, 0)
}

// handedIn gives those to whom something is handed behind i.
func handedIn(t source.Tokens, i int) who.Names {
	for ; i < len(t); i++ {
		if names, ok := outline.HandsAt(t, i); ok && (!t[max(0, i-1)].Stop || t[i].Upper || t.Word(i-1) == ";") {
			if list := who.BodiesAt(t, names); len(list) > 0 {
				return list
			}
		}
		if t[i].Word == ":" { // "Chuẩn bị nội dung: Văn phòng Đảng ủy gửi tài liệu"
			if list := who.BodiesAt(t, i+1); len(list) > 0 && list.End() < len(t) && isDuty(t, list.End()) {
				return list
			}
		}
	}
	return nil
}

// isDuty tells whether behind the name of a body stands at once that it leads or has to do something.
func isDuty(t source.Tokens, i int) bool {
	_, ok := t.AnyPhrase(i, []string{"chu tri", "co trach nhiem", "chiu trach nhiem", "phoi hop", "tham muu", "chuan bi", "gui", "bao cao"})
	return ok
}

// decided gives those to whom a committee hands something, which before only says what it thinks: "Ban Thường vụ cơ bản thống
// nhất. Giao Ban Xây dựng Đảng …"; nil where the words at i say no such thing, or nothing is handed out.
func (r *reading) decided(t source.Tokens, i int) who.Names {
	if _, ok := t.AnyPhrase(i, decisions); !ok {
		return nil
	}
	return handedIn(t, i)
}

// decisions are what a committee does that has others act.
var decisions = []string{
	"co ban", "thong nhat", "nhat tri", "dong y", "cho chu truong", "ket luan", "luu y", "ghi nhan", "danh gia", "bieu duong", "yeu cau", "de nghi", "da thao luan", "da nghe", "nghe", "cho y kien",
}

// nameStops are words that go on with a sentence in which a body is only named, as printed.
var nameStops = source.WordSet("về theo tại nhằm để dưới với được sẽ đã đang vừa và qua trước chậm muộn định hằng hàng từ đến bằng khi trong trên là có còn mà do của")

// support adds those who support, but for who leads and who is named already.
func (r *reading) support(task *model.Task, t source.Tokens, list who.Names) {
	for _, n := range list {
		name := r.bodyName(t, n)
		known := func(u model.TaskUnit) bool { return u.Name == name }
		if name == task.Lead || slices.ContainsFunc(task.Units, known) {
			continue
		}
		task.Units = append(task.Units, model.TaskUnit{Name: name, Role: model.RoleSupport})
	}
}

func (r *reading) bodyName(t source.Tokens, n [2]int) string {
	return strings.TrimRight(r.Value(source.Over(t[n[0]].From, t[n[1]-1].To)), ".:;,")
}
