package sample

import (
	"slices"

	"sotruc/model"
)

// paper is a directive before it is dated. In its texts {-12} stands for the date twelve days before today, and
// [square brackets] stand around the words of a deadline.
type paper struct {
	kind, kindName string
	symbol         string
	number         int
	head           head
	subject        string
	ago            int         // days before today it was issued
	received       int         // days before today it came in
	at             model.Clock // and when
	to             []string    // recipients named at the top of a letter
	opening        string
	jobs           []job
	closing        string
	urgency        model.Urgency // "" is normal
	cites          []cite
	instruction    string // bút phê
	handled        string
}

// head is who issues a paper, as its first and last lines have it.
type head struct {
	above, issuer string // in capitals, as printed
	name          string // as the register writes it
	place         string
	state         bool // on the State side: other lines and another way of writing the number
	signFor       string
	title         string
	signer        string
	keeps         string // last line of Nơi nhận
}

// cite is a paper that another refers to.
type cite struct {
	symbol, kind, issuer string
	ago                  int
}

// job is a task before it is dated.
type job struct {
	ordinal string
	text    string
	lead    string   // a unit; also the lead body as the paper names it
	with    []string // supporting units
	cells   bool     // a roll call of every cell
	when    when
	done    done
	tag     string
	jobs    []job
}

// when is a deadline before it is dated.
type when struct {
	every   model.Every
	at      int // once: days from today
	clock   model.Clock
	rel     model.Relation
	today   bool // week: the weekday of today
	weekday int
	day     int
	from    int // recurring: counts from so many days before today
	toWhom  string
}

// done is what has been said of a task. Of a recurring one every past round is done but those in missed.
type done struct {
	state  model.CompletionState // "" is nothing; of a recurring task, of the current round
	ago    int
	at     model.Clock
	reason string
	note   string
	proof  string
	cells  int   // of a roll call, how many have done the current or only round
	missed []int // rounds back from the next
	waived []int // missed, and nobody asks for them any more
	late   []int
}

// The issuers, invented but for their kinds. The district has no counterpart in life, the city no name.
var (
	district = head{
		"THÀNH ỦY", "QUẬN ỦY BÌNH HÀ", "Quận ủy Bình Hà", "Bình Hà", false,
		"T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC", "Lương Thế Hiển", "Lưu Văn phòng Quận ủy.",
	}
	organisation = head{
		"QUẬN ỦY BÌNH HÀ", "BAN TỔ CHỨC", "Ban Tổ chức Quận ủy", "Bình Hà", false,
		"", "TRƯỞNG BAN", "Tống Thị Minh Hậu", "Lưu Ban Tổ chức Quận ủy.",
	}
	city = head{
		"ĐẢNG BỘ THÀNH PHỐ", "THÀNH ỦY", "Thành ủy", "Thành phố", false,
		"T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Vương Đình Khải", "Lưu Văn phòng Thành ủy.",
	}
	committee = head{
		"THÀNH PHỐ", "ỦY BAN NHÂN DÂN QUẬN BÌNH HÀ", "UBND quận Bình Hà", "Bình Hà", true,
		"KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nghiêm Xuân Bách", "Lưu: VT, VHXH.",
	}
	steering = head{
		"QUẬN BÌNH HÀ", "BAN CHỈ ĐẠO PHÒNG, CHỐNG DỊCH COVID-19", "Ban Chỉ đạo phòng, chống dịch COVID-19 quận Bình Hà", "Bình Hà", true,
		"TRƯỞNG BAN", "CHỦ TỊCH UBND QUẬN", "Khuất Văn Thuận", "Lưu: VT, BCĐ.",
	}
)

// papers lists what came in, in the order it came.
func papers() []paper { return slices.Concat(julyPapers, latePapers, augustPapers) }
