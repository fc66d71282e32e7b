package kit

import (
	"image/color"
	"strings"

	lg "charm.land/lipgloss/v2"

	"sotruc/ui/kit/telex"
)

// Theme is every style of the screen in one place. No meaning is carried by colour alone: the widgets add a mark
// ("▌" selected, "*" marked, "!" wrong), so that every theme, and NO_COLOR, says the same.
type Theme struct {
	Text, Muted, Title, Accent    lg.Style
	Selected, SelectedIdle        lg.Style
	Good, Warn, Danger            lg.Style
	Border                        lg.Style
	Field, FieldFocus, FieldError lg.Style
	Badge, Key, Tab, TabActive    lg.Style
	Notice, Hit                   lg.Style

	Typing *telex.Keyboard // what is typed into fields goes through it; nil: it stays as it comes
}

// NewTheme returns the theme of that name: "dark", "light", "mono" (no colour at all), anything else follows dark,
// which says whether the terminal has a dark background.
func NewTheme(name string, dark bool) Theme {
	switch name {
	case "mono":
		return monoTheme()
	case "dark", "light":
		return colourTheme(name == "dark")
	default:
		return colourTheme(dark)
	}
}

func colourTheme(dark bool) Theme {
	pick := func(light, onDark string) color.Color {
		if dark {
			return lg.Color(onDark)
		}
		return lg.Color(light)
	}
	fg := func(light, onDark string) lg.Style { return lg.NewStyle().Foreground(pick(light, onDark)) }
	text := pick("#1f2328", "#e6e6e6")
	on := func(light, onDark string) lg.Style {
		return lg.NewStyle().Foreground(text).Background(pick(light, onDark))
	}
	return Theme{
		Text:         lg.NewStyle(),
		Muted:        fg("#59636e", "#9aa4af"),
		Title:        lg.NewStyle().Bold(true),
		Accent:       fg("#0550ae", "#79b8ff"),
		Selected:     on("#b6d7ff", "#1f4f87").Bold(true),
		SelectedIdle: on("#e2e5e9", "#3a3f45"),
		Good:         fg("#116329", "#7ee787"),
		Warn:         fg("#7d4e00", "#f2cc60"),
		Danger:       fg("#a40e26", "#ff8b82").Bold(true),
		Border:       fg("#6e7781", "#7d8590"),
		Field:        on("#eef0f2", "#2b2f34"),
		FieldFocus:   on("#dbe9ff", "#23405f"),
		FieldError:   on("#ffdcd9", "#5c2328"),
		Badge:        fg("#a40e26", "#ffb86b").Bold(true),
		Key:          fg("#0550ae", "#79b8ff").Bold(true),
		Tab:          fg("#59636e", "#9aa4af"),
		TabActive:    on("#b6d7ff", "#1f4f87").Bold(true),
		Notice:       fg("#0550ae", "#79b8ff"),
		Hit:          lg.NewStyle().Foreground(lg.Color("#000000")).Background(pick("#ffd33d", "#f2cc60")),
	}
}

func monoTheme() Theme {
	none := lg.NewStyle()
	bold := none.Bold(true)
	under := none.Underline(true)
	return Theme{
		Text:         none,
		Muted:        none.Faint(true),
		Title:        bold,
		Accent:       under,
		Selected:     none.Reverse(true),
		SelectedIdle: bold,
		Good:         none,
		Warn:         bold,
		Danger:       bold.Underline(true),
		Border:       none.Faint(true),
		Field:        under,
		FieldFocus:   bold.Underline(true),
		FieldError:   bold.Underline(true),
		Badge:        bold,
		Key:          bold,
		Tab:          none,
		TabActive:    none.Reverse(true),
		Notice:       bold,
		Hit:          none.Reverse(true),
	}
}

// pen is a style worked out once: drawing with it is two string writes instead of one Style.Render.
type pen struct{ open, shut string }

func newPen(st lg.Style) pen {
	open, shut, _ := strings.Cut(st.Render("x"), "x")
	return pen{open, shut}
}

func (p pen) on(s string) string {
	if s == "" || p.open == "" {
		return s
	}
	return p.open + s + p.shut
}

// lines colours each line of a block by itself, so that lines can be cut apart again.
func (p pen) lines(s string) string {
	var b strings.Builder
	p.each(&b, strings.Split(s, "\n"))
	return b.String()
}

func (p pen) write(b *strings.Builder, s string) {
	b.WriteString(p.open)
	b.WriteString(s)
	b.WriteString(p.shut)
}

// pens are the styles of a theme worked out once.
type pens struct {
	text, muted, title, accent, selected, idle, good, warn, danger pen
	border, field, focus, wrong, badge, key, tab, active, hit      pen
}

func newPens(th Theme) pens {
	return pens{
		text: newPen(th.Text), muted: newPen(th.Muted), title: newPen(th.Title), accent: newPen(th.Accent),
		selected: newPen(th.Selected), idle: newPen(th.SelectedIdle), good: newPen(th.Good), warn: newPen(th.Warn),
		danger: newPen(th.Danger), border: newPen(th.Border), field: newPen(th.Field), focus: newPen(th.FieldFocus),
		wrong: newPen(th.FieldError), badge: newPen(th.Badge), key: newPen(th.Key), tab: newPen(th.Tab),
		active: newPen(th.TabActive), hit: newPen(th.Hit),
	}
}

// RowStyle is the look of a row or a cell.
type RowStyle int

// The looks of a row or a cell. A header row shows its first cell only, over the whole width.
const (
	RowNormal RowStyle = iota
	RowMuted
	RowDanger
	RowWarn
	RowGood
	RowHeader
)

func (p *pens) row(st RowStyle) pen {
	switch st {
	case RowNormal:
		return p.text
	case RowMuted:
		return p.muted
	case RowDanger:
		return p.danger
	case RowWarn:
		return p.warn
	case RowGood:
		return p.good
	case RowHeader:
		return p.title
	}
	return p.text
}
