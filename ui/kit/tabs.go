package kit

import (
	"strconv"
	"strings"
)

// Tab is one room of the bar. Badge counts what waits there; 0 shows nothing.
type Tab struct {
	Key, Title string
	Badge      int
	Active     bool
}

// TabHit says which cells of the bar belong to a tab: from From up to, not including, To.
type TabHit struct{ Index, From, To int }

// Tabs draws the bar in one line of exactly w cells. When it is too narrow, first only the active tab keeps its title
// and badges stand in brackets, so that they are not taken for keys; then only keys are left. The active tab starts
// with "▌".
func Tabs(items []Tab, w int, th Theme) (string, []TabHit) {
	level := 0
	labels := tabLabels(items, level)
	for level < 2 && tabsWidth(labels) > w {
		level++
		labels = tabLabels(items, level)
	}
	ink := newPens(th)
	var b strings.Builder
	var hits []TabHit
	at := 0
	for i, label := range labels {
		label = fit(label, min(Width(label), w-at), "…")
		if label == "" {
			break
		}
		hits = append(hits, TabHit{i, at, at + Width(label)})
		at += Width(label)
		badge := items[i].badge(level)
		switch {
		case items[i].Active:
			b.WriteString(ink.active.on(label))
		case badge != "" && strings.HasSuffix(label, badge+" "):
			b.WriteString(ink.tab.on(strings.TrimSuffix(label, badge+" ")) + ink.badge.on(badge+" "))
		default:
			b.WriteString(ink.tab.on(label))
		}
	}
	return fit(b.String(), w, ""), hits
}

// tabLabels: level 0 is all titles, 1 the active title only, 2 keys only.
func tabLabels(items []Tab, level int) []string {
	out := make([]string, len(items))
	for i, it := range items {
		front := " "
		if it.Active {
			front = "▌"
		}
		label := front + Plain(it.Key)
		if level == 0 || level == 1 && it.Active {
			label += " " + Plain(it.Title)
		}
		out[i] = label + it.badge(level) + " "
	}
	return out
}

// badge is what counts beside a tab at a level of narrowness; "" for nothing.
func (it Tab) badge(level int) string {
	switch {
	case it.Badge <= 0 || level == 2:
		return ""
	case level == 1 && !it.Active:
		return "(" + strconv.Itoa(it.Badge) + ")"
	}
	return " " + strconv.Itoa(it.Badge)
}

func tabsWidth(labels []string) int {
	n := 0
	for _, label := range labels {
		n += Width(label)
	}
	return n
}
