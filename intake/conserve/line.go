package conserve

import (
	"regexp"
	"slices"
	"strings"

	"sotruc/intake/doubt"
	"sotruc/intake/source"
)

// What is counted: a day of the calendar, a word that hands something out, the number of an item. Folded.
var (
	dayPattern   = pattern{regexp.MustCompile(`\b[0-3]?[0-9](/|\s+thang\s+|-|\.)[01]?[0-9]\b`), strings.Split("0123456789", "")}
	orderPattern = pattern{regexp.MustCompile(`\b(giao|yeu\s+cau|de\s+nghi|phan\s+cong|mong(?:\s+muon)?|chu\s+tri:?)\s+[a-z]`), []string{"giao", "cau", "nghi", "cong", "mong", "tri"}}
	handPattern  = regexp.MustCompile(`\b(bao\s+cao|gui|nop|tong\s+hop|hop|giao\s+ban)\b`)
	itemPattern  = regexp.MustCompile(`^[0-9]{1,2}[.)]\s`)
)

// A day counts behind a word of a deadline, an order before the name of a body. Folded.
var (
	dueWords    = source.WordSet("truoc nhat han thanh xong qua het")
	bodyWords   = source.WordSet("ban uy ubnd ubkt cong tram dang chi cac van hoi doan mat mttq so phong to don co dong thuong truong bi chu trung quan thon khu lanh doi")
	beforeOrder = source.WordSet("duoc theo cua so bi va cac ve su muc viec chua nhung co khong khi nhu cong")
	groundWords = []string{"can cu ", "thuc hien ", "theo ", "sau khi ", "qua ", "ngay ", "thi hanh ", "tiep theo ", "tren co so ", "nham ", "xet ", "noi nhan", "kinh gui", "de ", "nhan duoc ", "tren day "}
	endings     = []string{"du hop", "du day du", "trien khai thuc hien", "nghiem tuc thuc hien", "quan tam", "nghiem tuc trien khai", "thong cam"}
	actWords    = []string{
		"tang cuong ", "tiep tuc ", "day manh ", "to chuc ", "trien khai ", "ra soat ", "xay dung ", "tuyen truyen", "kiem tra", "lap ", "bao cao ", "bo tri ", "van dong ", "huong dan ", "chuan bi ", "quan triet ", "giao ",
	}
)

// line counts what stands on one line of running text; what begins on it may end on the next.
func (c *counter) line(line source.Span) {
	for _, p := range c.find(dayPattern, line) {
		if !touches(c.terms, p) && (c.isDue(p) && !c.onGround(p) || c.isAhead(p)) {
			c.doubt(doubt.FieldDeadline, doubt.UnusedDeadline, c.around(p))
		}
	}
	for _, p := range c.find(recurPattern, line) {
		if !touches(c.terms, p) && !touches(c.tasks, p) && c.isRhythm(p) && !c.onGround(p) {
			c.doubt(doubt.FieldDeadline, doubt.UnusedDeadline, c.around(p))
			break
		}
	}
	c.period(line)
	for _, p := range c.find(orderPattern, line) {
		if !touches(c.tasks, p) && !touches(c.terms, p) && c.isOrder(p) && !c.onGround(p) {
			c.doubt(doubt.FieldTasks, doubt.UnusedOrder, c.sentence(p.From))
			break
		}
	}
}

// body counts a line that tells a body by name what to do.
func (c *counter) body(line source.Span) {
	if touches(c.tasks, line) || touches(c.terms, line) {
		return
	}
	if said, ok := c.begunBy(line); ok && !c.onGround(said) {
		c.doubt(doubt.FieldTasks, doubt.UnusedOrder, c.sentence(said.From))
	}
}

// pattern is what is looked for, and what one of has to be in words that hold it: most lines are short, and have none.
type pattern struct {
	*regexp.Regexp
	needs []string
}

// mayHold tells whether words have one of the parts that a pattern needs.
func mayHold(words string, needs []string) bool {
	return slices.ContainsFunc(needs, func(part string) bool { return strings.Contains(words, part) })
}

// find gives where a pattern begins on a line.
func (c *counter) find(what pattern, line source.Span) []source.Span {
	const over = 16
	words := c.Fold[line.From:min(len(c.Fold), line.To+over)]
	if !mayHold(words, what.needs) {
		return nil
	}
	var list []source.Span
	for _, at := range what.FindAllStringIndex(words, -1) {
		if p := source.Over(line.From+at[0], line.From+at[1]); p.From < line.To {
			list = append(list, p)
		}
	}
	return list
}

// before are the words before an offset, back to the end of the sentence before it; at most 80 bytes.
func (c *counter) before(at int) source.Tokens { return c.back(at, 80) }

// back are the words before an offset, back to the end of the sentence before it; at most so many bytes.
func (c *counter) back(at, most int) source.Tokens {
	t := c.Tokens(source.Over(max(0, at-most), at))
	for i := len(t) - 2; i >= 0; i-- {
		if t[i].Stop {
			return t[i+1:]
		}
	}
	return t
}

// sentence is what stands from an offset up to the end of its sentence, over the ends of lines; at most 200 bytes.
func (c *counter) sentence(from int) source.Span {
	to := min(len(c.Fold), from+200)
	for _, stop := range []string{". ", ".\n", ";", "\n\n", "\n- "} {
		if at := strings.Index(c.Fold[from:to], stop); at >= 0 {
			to = from + at
		}
	}
	return c.Trim(source.Over(from, to))
}

// isDue tells whether the day at p stands behind a word of a deadline, and is one.
func (c *counter) isDue(p source.Span) bool {
	t := c.before(p.From)
	for j := len(t) - 1; j >= max(0, len(t)-5); j-- {
		if t[j].Word == "," || t[j].Word == ";" || t[j].Word == "so" {
			return false
		}
		if !dueWords[t[j].Word] {
			continue
		}
		switch strings.ToLower(t[j].Print) {
		case "trước", "nhất", "hạn", "xong", "quá", "hết":
			return true
		case "thành":
			return t.Word(j-1) == "hoan"
		}
	}
	return false
}

// isRhythm tells whether "hằng tháng" at p says how often something is handed in: it stands behind a verb of that, near it.
func (c *counter) isRhythm(p source.Span) bool {
	t := c.Tokens(source.Over(p.From, min(len(c.Fold), p.To+1)))
	before := c.before(p.From)
	if len(t) == 0 || len(before) == 0 || !t.PrintedAs(0, "hằng", "hàng", "mỗi") || t.Word(1) == "nam" {
		return false
	}
	return handPattern.MatchString(c.Fold[before[0].From:p.From])
}

// around is the day at p with its year and the words before it: of a sentence that begins with the name of a body, from this name on, since
// nothing else would tell whose day it is.
func (c *counter) around(p source.Span) source.Span {
	t := c.before(p.From)
	if n := len(t); n > 0 {
		p.From = t[max(0, n-4)].From
	}
	line := c.back(p.From, min(160, p.From-c.point(p.From)))
	for len(line) > 0 && !line[0].Letter {
		line = line[1:]
	}
	if len(line) > 1 && line[0].Upper && line[1].Letter && bodyWords[line[0].Word] {
		p.From = line[0].From
	}
	for p.To < len(c.Fold) && (source.IsDigit(c.Fold[p.To]) || c.Fold[p.To] == '/') {
		p.To++
	}
	return p
}

// point is where the last line begins up to an offset that a dash or a cross opens; 0 where none does.
func (c *counter) point(at int) int {
	for i := strings.LastIndexByte(c.Fold[:at], '\n'); i >= 0 && at-i < 160; i = strings.LastIndexByte(c.Fold[:i], '\n') {
		if rest := strings.TrimLeft(c.Fold[i+1:at], " \t"); rest != "" && strings.IndexByte("-+*", rest[0]) >= 0 {
			return i + 1
		}
	}
	return 0
}

// isOrder tells whether the word at p hands something to a body that is named behind it. What leads to a list does so by the list, and
// what ends a paper by having it followed asks for nothing of its own.
func (c *counter) isOrder(p source.Span) bool {
	t := c.Tokens(source.Over(p.From, min(len(c.Fold), p.From+60)))
	if len(t[0].Print) > 1 && strings.ToUpper(t[0].Print) == t[0].Print { // the end of a heading
		return false
	}
	next := 2
	switch strings.ToLower(t[0].Print) {
	case "giao":
		if next = 1; t.Word(1) == "cho" {
			next = 2
		}
	case "yêu", "đề", "phân":
	case "mong": // a polite request: "rất mong các đơn vị gửi …"
		if t.Word(1) != "muon" {
			next = 1
		}
	case "chủ":
		return t.Word(1) == "tri" && t.Word(2) == ":" && bodyWords[t.Word(3)] && t[3].Upper
	default:
		return false
	}
	if t.Word(next) == "quy" && bodyWords[t.Word(next+1)] && t.PrintedAs(next, "quý") { // "quý cơ quan"
		return c.asks(p)
	}
	if next >= len(t) || !bodyWords[t[next].Word] || !t[next].Upper && t[next].Word != "cac" {
		return false
	}
	return c.asks(p)
}

// asks tells whether the sentence of the word at p, which stands before a body, asks it for something of its own.
func (c *counter) asks(p source.Span) bool {
	if before := c.before(p.From); len(before) > 0 && beforeOrder[before[len(before)-1].Word] {
		return false
	}
	rest := c.Fold[p.From:min(len(c.Fold), p.From+500)]
	if colon := strings.Index(rest, ":\n"); colon >= 0 && !strings.Contains(rest[:colon], ".\n") && !strings.Contains(rest[:colon], ". ") {
		return false
	}
	if stop := strings.Index(rest, ".\n"); stop >= 0 {
		rest = rest[:stop]
	}
	rest = source.OneLine(rest)
	for _, end := range endings {
		if strings.Contains(rest, end) {
			return false
		}
	}
	return true
}

// onGround tells whether the sentence that p stands in says on what ground a paper is written, or what was. It is looked for up to 600
// bytes before.
func (c *counter) onGround(p source.Span) bool {
	from := min(p.From, max(c.first, p.From-600))
	before := c.Fold[from:p.From]
	start := max(0, c.point(p.From)-from)
	for _, stop := range []string{". ", ".\n", "; ", ";\n", ":\n", "\n\n"} {
		if at := strings.LastIndex(before, stop); at >= 0 {
			start = max(start, at+len(stop))
		}
	}
	for start < len(before) && (source.IsBlank(before[start]) || before[start] == '-') {
		start++
	}
	sentence := source.Over(from+start, min(len(c.Fold), p.To+100))
	return c.Starts(sentence, groundWords) && !c.Starts(sentence, []string{"de nghi "}) // "để", and not "đề nghị"
}

// item counts a number of a list that asks for something by its first word.
func (c *counter) item(line source.Span) {
	t := c.Tokens(source.Over(line.From, min(line.To, line.From+80)))
	if !itemPattern.MatchString(c.Fold[line.From:line.To]) || touches(c.tasks, line) || len(t) < 6 || len(c.tasks) == 0 {
		return
	}
	words := source.Over(t[2].From, line.To)
	if c.Starts(words, actWords) && !c.AllUpper(words) && !touches(c.terms, words) {
		c.doubt(doubt.FieldTasks, doubt.UnusedItem, source.Over(line.From, min(line.To, line.From+160)))
	}
}
