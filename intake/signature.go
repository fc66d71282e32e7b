package intake

import (
	"strings"
	"unicode"

	"sotruc/intake/doubt"
	"sotruc/intake/source"
)

// readSignature reads who signed: below the authority (T/M, K/T, TM., KT.) and the office in capitals, or at the very
// end behind "Nơi nhận". A name stands on a line of its own. An article has no signature.
func (r *reading) readSignature() {
	if r.shape == shapeNews || len(r.rows) == 0 {
		return
	}
	first := max(r.bodyLine, len(r.rows)-signatureLines)
	var block []cell
	for i := first; i < len(r.rows); i++ {
		if r.rows[i].To-r.rows[i].From > 500 {
			block = nil
			continue
		}
		block = append(block, r.columns(i)...)
	}
	at, titles := r.signatureTitles(block)
	noted := false
	for i, c := range block {
		if _, ok := r.afterLabel(c.Span, "noi nhan"); ok {
			noted = true
			if at < 0 {
				at = i
			}
			r.endLine = min(r.endLine, c.line)
		}
	}
	if at < 0 {
		return
	}
	r.endLine = min(r.endLine, block[at].line)
	if len(titles) > 0 {
		var parts []string
		for _, title := range titles {
			parts = append(parts, r.Value(title))
			r.note(doubt.FieldSignerTitle, title)
		}
		r.out.Directive.SignerTitle = strings.Join(parts, ", ")
	}
	for i := len(block) - 1; i > at; i-- {
		c := block[i]
		if noted && source.IsDash(r.Fold[c.From:]) {
			continue
		}
		p := r.withoutRank(c.Span)
		if name := r.Value(p); isName(name, len(titles) == 0 && p == c.Span) {
			r.out.Directive.Signer = name
			r.note(doubt.FieldSigner, p)
			return
		}
	}
}

// signatureLines is how many of the last lines may hold the signature and the recipients beside it.
const signatureLines = 60

// isSignedFor tells whether the paper is signed for a body, whose folded name is all that stands behind T/M.
func (r *reading) isSignedFor(body string) bool {
	for i := max(0, len(r.rows)-signatureLines); i < len(r.rows); i++ {
		for _, c := range r.columns(i) {
			p := r.authority(c.Span)
			for _, mark := range []string{"t/m ", "tm. ", "tm.", "tm "} {
				if r.Flat(p) == mark+body && r.AllUpper(p) {
					return true
				}
			}
		}
	}
	return false
}

// authority cuts what stands before T/M on one line with it.
func (r *reading) authority(p source.Span) source.Span {
	s := r.Fold[p.From:p.To]
	for _, mark := range authorities {
		if i := strings.Index(s, mark); i > 0 && s[i-1] == ' ' {
			return source.Over(p.From+i, p.To)
		}
	}
	return p
}

// authorities are the marks that begin a signature, as the Party and as the State write them.
// Source: Hướng dẫn 36-HD/VPTW; Nghị định 30/2020/NĐ-CP, Phụ lục I.
var authorities = []string{"t/m ", "tm. ", "tm.", "tm ", "k/t ", "kt. ", "kt.", "kt ", "t/l ", "tl. ", "tl.", "t/l. ", "tuq. ", "tuq.", "q. "}

// signatureTitles finds the authority and the lines in capitals under it, or an office in capitals alone. Where the
// list of recipients stands beside, its lines come between.
func (r *reading) signatureTitles(block []cell) (at int, titles []source.Span) {
	at, last := -1, 0
	for i, c := range block {
		p := r.authority(c.Span)
		if !r.AllUpper(p) || source.IsDash(r.Fold[p.From:]) || r.Ends(p, ":") {
			continue
		}
		flat := r.Flat(p)
		mark := false
		for _, a := range authorities {
			mark = mark || strings.HasPrefix(flat+" ", a)
		}
		switch {
		case mark && (at < 0 || c.line > last+3):
			at, last, titles = i, c.line, []source.Span{p}
		case mark || isOfficeHeld(flat) && (at < 0 || c.line <= last+3):
			if at < 0 {
				at = i
			}
			last, titles = c.line, append(titles, p)
		}
	}
	return at, titles
}

// isOfficeHeld tells whether a line in capitals is the office of who signs.
func isOfficeHeld(flat string) bool {
	for _, office := range []string{
		"bi thu", "pho bi thu", "chu tich", "pho chu tich", "chanh van phong", "pho chanh van phong", "truong ban", "pho truong ban", "chu nhiem", "pho chu nhiem",
		"giam doc", "pho giam doc", "thu truong", "bo truong", "thu tuong", "pho thu tuong", "truong phong", "pho truong phong", "truong cong an", "chi huy truong", "uy vien", "thuong truc", "cuc truong", "pho thu truong",
	} {
		if flat == office || strings.HasPrefix(flat, office+" ") {
			return true
		}
	}
	return false
}

// ranks are words printed before a name that are no part of it, degrees those that end in a point. Folded.
var (
	ranks = source.NewPhrases("dong chi", "d / c", "thieu uy", "trung uy", "thuong uy", "dai uy", "thieu ta", "trung ta", "thuong ta", "dai ta",
		"thieu tuong", "trung tuong", "thuong tuong", "dai tuong")
	degrees = source.WordSet("gs pgs ts ths bs bscki bsckii cki ckii ck dr ks cn ls kts nsut nsnd tskh")
)

// withoutRank cuts ranks and degrees off the start of a name.
func (r *reading) withoutRank(p source.Span) source.Span {
	if p.To-p.From > 120 {
		return p
	}
	t := r.Tokens(p)
	i := 0
	for i < len(t) {
		if next, ok := ranks.At(t, i); ok && next < len(t) {
			i = next
			continue
		}
		if !degrees[t[i].Word] || t.Word(i+1) != "." {
			break
		}
		i += 2
	}
	if i >= len(t) {
		return p
	}
	return source.Over(t[i].From, p.To)
}

// isName tells whether a line is a person's name: two to five words, each with a capital. Where nothing else marks
// the place of a signature the first must be a family name.
func isName(line string, familyKnown bool) bool {
	line = strings.TrimSuffix(line, ".")
	parts := strings.Fields(line)
	if len(parts) < 2 || len(parts) > 5 || len(line) > 80 {
		return false
	}
	for _, part := range parts {
		for i, c := range part {
			if i == 0 && !unicode.IsUpper(c) || !unicode.IsLetter(c) && c != '\'' && c != '’' && c != '-' {
				return false
			}
		}
	}
	known := familyNames[strings.ToLower(parts[0])]
	if familyKnown || strings.ToUpper(line) == line {
		return known
	}
	return true
}

// familyNames are the family names of nearly everybody in Vietnam, in both styles of tone marks.
var familyNames = source.WordSet(`nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trương đoàn lâm mai trịnh
 đào cao hà phùng tô tạ lương vương chu châu thái tăng quách lưu la thạch kim sơn kiều nghiêm triệu đàm từ tống hứa mạc diệp
 lại doãn khổng bạch ông tôn trang ninh viên giang văn thân khuất đồng bế nông ma hoa vi lò cầm quàng lường sùng giàng vàng thào
 cù cung đậu đường hàn hầu lục lữ mã mẫn ngụy ngọ nhâm ân âu bành biện bì cái cát chử công cấn danh điền điểu đới đổng giáp hạ
 hình hùng kha khúc khương liêu liễu mạch mẫu nhữ ôn phù phương quản sầm tào thiều tiêu tòng triệu trà uông ung ư xa y yên h ksor
 rơ siu nay puih a lầu mùa hạng hờ cứ chảo lù tẩn chẩu bàn phàn vừ lềnh thò lèng cháng hảng`)
