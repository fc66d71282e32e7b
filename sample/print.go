package sample

import (
	"fmt"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// print writes a paper out in full, one block below the other, as it looks once its two columns are gone.
func (m *maker) print(p paper) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	m.printHead(p, line)
	for n, to := range p.to {
		if n == 0 {
			line("Kính gửi: - %s,", to)
			continue
		}
		line("- %s,", to)
	}
	line("")
	line("%s", m.plain(p.opening))
	line("")
	for _, j := range p.jobs {
		m.printJob(j, line)
	}
	if p.closing != "" {
		line("%s", m.plain(p.closing))
		line("")
	}
	line("Nơi nhận:")
	for _, to := range recipients(p) {
		line("- %s", strings.TrimRight(to, ".")+map[bool]string{true: ".", false: ";"}[to == p.head.keeps])
	}
	line("")
	if p.head.signFor != "" {
		line("%s", p.head.signFor)
	}
	line("%s", p.head.title)
	line("")
	line("%s", p.head.signer)
	return b.String()
}

func (m *maker) printHead(p paper, line func(string, ...any)) {
	issued := m.day(-p.ago)
	on := p.head.place + ", " + viet.DateInWords(issued.Day(), int(issued.Month()), issued.Year())
	line("%s", p.head.above)
	line("%s", p.head.issuer)
	if p.head.state {
		line("Số: %s", p.symbol)
		line("")
		line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
		line("Độc lập - Tự do - Hạnh phúc")
	} else {
		line("*")
		line("Số %s", p.symbol)
		line("")
		line("ĐẢNG CỘNG SẢN VIỆT NAM")
	}
	line("%s", on)
	line("")
	switch p.urgency {
	case model.UrgencyUrgent:
		line("KHẨN")
	case model.UrgencyVeryUrgent:
		line("THƯỢNG KHẨN")
	case model.UrgencyFlash:
		line("HỎA TỐC")
	case model.UrgencyNormal:
	}
	if p.kind == "CV" {
		line("V/v %s", strings.TrimPrefix(m.fill(p.subject), "về việc "))
	} else {
		line("%s", strings.ToUpper(p.kindName))
		line("%s", m.fill(p.subject))
	}
	line("")
}

func (m *maker) printJob(j job, line func(string, ...any)) {
	mark := j.ordinal
	if !strings.HasSuffix(mark, ")") {
		mark += "."
	}
	line("%s %s", mark, m.plain(j.text))
	line("")
	for _, below := range j.jobs {
		m.printJob(below, line)
	}
}
