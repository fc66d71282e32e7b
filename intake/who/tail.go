package who

import "sotruc/intake/source"

// tails are words with which a name goes on though elsewhere they are what somebody does, and to what: "Trung tâm Phát triển quỹ đất", "Ban Quản
// lý rừng phòng hộ". The first has a capital, or is part of the head; of those that begin alike the longest counts. Folded.
var tails = source.NewPhrases(
	"tiep cong dan", "tiep dan", "phat trien quy dat", "phat trien cum cong nghiep", "phat trien cong dong", "phat trien nong thon", "phat trien ha tang",
	"quan ly rung phong ho", "quan ly rung dac dung", "quan ly rung", "quan ly du an dau tu xay dung", "quan ly du an dau tu", "quan ly du an", "quan ly cac du an dau tu xay dung", "quan ly cac du an dau tu", "quan ly cac du an",
	"quan ly cac khu cong nghiep", "quan ly khu cong nghiep", "quan ly cum cong nghiep", "quan ly khu kinh te", "quan ly khu du lich", "quan ly cac khu du lich", "quan ly khu di tich", "quan ly di tich", "quan ly cac di tich",
	"quan ly khu bao ton", "quan ly nghia trang", "quan ly ben xe", "quan ly cang", "quan ly thi truong", "quan ly nha chung cu", "quan ly chung cu", "quan tri nha chung cu", "quan ly cong trinh", "quan ly trat tu do thi",
	"giai phong mat bang", "boi thuong giai phong mat bang", "boi thuong , giai phong mat bang", "giam sat dau tu cua cong dong", "giam sat dau tu cong dong", "giam sat cong dong", "thanh tra nhan dan",
	"dich vu viec lam", "dich vu nong nghiep", "dich vu ky thuat nong nghiep", "dich vu tong hop", "dich vu cong ich", "dich vu dau gia tai san", "dau gia tai san", "dich vu hanh chinh cong", "cung ung dich vu cong ich", "cung ung dich vu cong",
	"ho tro nong dan", "ho tro phu nu", "ho tro doanh nghiep", "ho tro thanh nien", "nghia vu quan su", "chi huy phong thu dan su", "chi dao phong thu dan su", "dieu phoi nong thon moi", "dieu phoi xay dung nong thon moi", "dang ky dat dai", "dang ky quyen su dung dat",
	"giao duc nghe nghiep - giao duc thuong xuyen", "giao duc nghe nghiep", "giao duc thuong xuyen", "hoc tap cong dong", "tro giup phap ly", "bao tro xa hoi", "xuc tien dau tu", "xuc tien thuong mai", "xuc tien du lich",
	"tiep nhan va tra ket qua", "mot cua", "tin dung nhan dan", "bao ve , cham soc suc khoe can bo", "bao ve cham soc suc khoe can bo", "kiem soat thu tuc hanh chinh", "vi su tien bo cua phu nu", "vi su tien bo phu nu", "den on dap nghia", "vi nguoi ngheo",
	"dai dien cha me hoc sinh", "dai dien hoi nguoi cao tuoi", "phoi hop pho bien , giao duc phap luat", "pho bien , giao duc phap luat", "pho bien giao duc phap luat", "thi dua , khen thuong", "thi dua - khen thuong", "tham tra tu cach dai bieu", "van dong xay dung",
	"tiet kiem va vay von", "cham soc suc khoe cong dong", "chuyen doi so cong dong", "xung kich phong chong thien tai", "xung kich phong , chong thien tai", "tuyen truyen luu dong",
)

// tailOf gives where the words end with which a name goes on inside or right behind its head, which begins at start and ends before end.
func tailOf(t source.Tokens, start, end int) int {
	for i := start + 1; i <= end && !t[i-1].Stop; i++ {
		if next, ok := tails.At(t, i); ok && next > end && (i < end || t[i].Upper || t.PrintedAs(end-1, "đồng", "tâm", "Ban", "Quỹ")) {
			return next
		}
	}
	return end
}

// open are the words of two syllables a name seldom ends with, since they do not say of what: "Ban Quản lý", "Trung tâm Phát triển". Folded.
var open = pairSet(`quan ly,phat trien,dich vu,ho tro,giam sat,tiep dan,giai phong,phuc vu,dieu phoi,xuc tien,dang ky,tro giup,cung ung`)

// ends tells whether what stands behind a name, before i, is known to be none of it: a sign, a deed, a small word that goes on with the sentence.
func ends(t source.Tokens, i int) bool {
	return !t[i].Letter || t[i].Upper || endsNumber(t, i) || joins[t.Word(i)]
}

// isOpen tells whether a name ends with what says nothing yet, and something else may go on with it.
func isOpen(t source.Tokens, name [2]int) bool {
	last := name[1] - 1
	return last-name[0] < 4 && last > name[0]+1 && open[t[last-1].Word+" "+t[last].Word] && !ends(t, name[1])
}

// levels stand behind "cấp" where that is part of a name, and not a deed: "cấp xã", and not "cấp nước".
var levels = source.WordSet("xã huyện tỉnh trên dưới ủy uỷ phường cơ thành trung")

// isNameWord tells whether the small word at i is one with which a name may go on, and not the first of what the body does.
func isNameWord(t source.Tokens, i int) bool {
	switch w := t[i].Print; {
	case !smallNameWords[w] || isPhraseStop(t, i):
		return false
	case w == "số":
		return t.Number(i+1) >= 0 || t[i-1].Word == "nghe"
	case w == "cấp":
		return i+1 < len(t) && levels[t[i+1].Print] && !t[i].Stop
	}
	return true
}

// personAt reads the name of a person behind "đồng chí", which may begin small: "giao đồng chí Lê Thị Bé"; behind a word that hands something to
// them also "ông" and "bà".
func personAt(t source.Tokens, i int) (end int, ok bool) {
	next, ok := t.AnyPhrase(i, comrades)
	if !ok && (t.PrintedAs(i, "ông", "bà") && t.PrintedAs(i-1, "giao", "Giao", "cho", "nghị", "cầu", "công") || t.PrintedAs(i, "Ông", "Bà") && i+2 < len(t) && t[i+2].Upper || i < len(t) && (t[i].Print == "Anh" || t[i].Print == "Chị") && i+1 < len(t) && t[i+1].Upper) {
		next, ok = i+1, true
	}
	if !ok || next >= len(t) || !t[next].Upper || t[next-1].Stop {
		return i, false
	}
	if _, office := HeadAt(t, next); office {
		return i, false
	}
	return nameEnd(t, i, next), true
}

// comrades stand before the name of a person. Folded.
var comrades = []string{"dong chi", "d / c"}
