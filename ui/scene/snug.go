package scene

import "sotruc/ui/kit"

// snugMost is the most a column asks for, so that one long remark does not take the room of all the others; nameLeast is what the
// first, of names, has before any column beside it has room.
const (
	snugMost  = 60
	nameLeast = 34
)

// Snug gives columns the widths of what stands in them: one in which nothing stands is left out, and its room goes to the rest, to
// the first column before all. cells are those of a thing, as its row shows them.
func Snug[K any](columns []kit.Column, items []K, cells func(K) []string) []kit.Column {
	widest := make([]int, len(columns))
	for _, item := range items {
		for i, cell := range cells(item) {
			widest[i] = max(widest[i], min(kit.Width(kit.Plain(cell)), snugMost))
		}
	}
	snug := make([]kit.Column, len(columns))
	for i, c := range columns {
		c.Hidden = i > 0 && widest[i] == 0 && len(items) > 0
		most := max(widest[i], kit.Width(c.Title))
		switch {
		case widest[i] == 0:
		case c.Flex > 0 && widest[i] < snugMost: // no wider than that: a number behind a name stands beside it
			c.Width, c.Flex = most, 0
		case c.Flex > 0:
			c.Width = most
		default:
			c.Width = min(c.Width, most)
		}
		if c.Min = min(c.Min, c.Width); i == 0 && widest[i] > 0 {
			c.Min = min(c.Width, nameLeast)
		}
		snug[i] = c
	}
	return snug
}
