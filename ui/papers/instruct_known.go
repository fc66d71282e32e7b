package papers

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"sotruc/intake"
	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/ui/kit"
	"sotruc/ui/part"
)

// knownOrder is what the book has of an order: the note before said it in the same words, or a task of the paper came of it.
type knownOrder struct {
	said bool         // the note before has it as it is
	text model.TaskID // the task with its words; 0: none
	lead bool         // a task whose lead it names
}

// kept tells whether there is nothing to ask: the order stands as it was, and so does its task.
func (k knownOrder) kept() bool { return k.said && k.text != 0 }

// knowOrders looks for the orders of a note in the note before it, and in the tasks of the paper; each task is that of one order.
func (g *giving) knowOrders(before model.Directive, tasks []model.Task) {
	old, _ := g.read(before)
	g.known = make([]knownOrder, len(g.orders))
	taken := map[model.TaskID]bool{}
	for n, o := range g.orders {
		k := &g.known[n]
		k.said = slices.ContainsFunc(old, func(was intake.Order) bool {
			return sameWords(was.Task.Text, o.Task.Text) && g.sameLead(was.Task, o.Task) && reflect.DeepEqual(was.Task.Units, o.Task.Units)
		})
		at := slices.IndexFunc(tasks, func(t model.Task) bool { return !taken[t.ID] && sameWords(t.Text, o.Task.Text) })
		if at < 0 {
			at = slices.IndexFunc(tasks, func(t model.Task) bool { return !taken[t.ID] && g.sameLead(t, o.Task) && goesOn(t.Text, o.Task.Text) })
		}
		if at < 0 {
			words := exceptDay(o.Task.Text, readDue(o).Phrase)
			at = slices.IndexFunc(tasks, func(t model.Task) bool {
				return !taken[t.ID] && g.sameLead(t, o.Task) && sameWords(exceptDay(t.Text, t.Deadline.Phrase), words)
			})
		}
		if at >= 0 {
			k.text = tasks[at].ID
			taken[k.text] = true
		}
		k.lead = slices.ContainsFunc(tasks, func(t model.Task) bool { return g.sameLead(t, o.Task) })
		g.gave = g.gave || k.said && (k.text != 0 || k.lead)
	}
	for _, was := range old {
		at := slices.IndexFunc(tasks, func(t model.Task) bool { return !taken[t.ID] && sameWords(t.Text, was.Task.Text) })
		if at >= 0 {
			taken[tasks[at].ID] = true
			g.dropped = append(g.dropped, tasks[at])
		}
	}
}

// droppedWords says which tasks stand although the note has their orders no more; "" where there are none.
func (in *instructing) droppedWords(dropped []model.Task) string {
	if len(dropped) == 0 {
		return ""
	}
	return ". " + in.desk.T("directive.give.dropped", len(dropped), kit.Plain(part.ShortText(dropped[0].Text, keptWidth)))
}

// sameWords tells whether two orders have the same words, whatever sign ends them.
func sameWords(a, b string) bool { return viet.SameText(bareWords(a), bareWords(b)) }

// goesOn tells whether one of two texts goes on where the other ends.
func goesOn(a, b string) bool {
	a, b = viet.Fold(viet.CleanLine(bareWords(a))), viet.Fold(viet.CleanLine(bareWords(b)))
	return a != "" && b != "" && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a))
}

// exceptDay is a text without the words its deadline was read from: an order whose day alone is another is that of the same task.
func exceptDay(text, phrase string) string {
	text = viet.Fold(viet.CleanLine(text))
	before, after, _ := strings.Cut(text, viet.Fold(viet.CleanLine(phrase)))
	return strings.TrimSpace(before) + " " + strings.TrimSpace(after)
}

func bareWords(text string) string { return strings.Trim(text, " .,;:-–") }

// sameLead tells whether two tasks are done by the same person, or where none is named have the same lead: by the roster, or by its name.
func (g *giving) sameLead(a, b model.Task) bool {
	if a.MemberID != 0 || b.MemberID != 0 {
		return a.MemberID == b.MemberID
	}
	if a.Lead == "" || b.Lead == "" {
		return false
	}
	return viet.SameText(g.rosterName(a.Lead), g.rosterName(b.Lead))
}

// proposed is what the form of the n-th order begins with: its task where there is one already. An order the note before gave
// somebody, or nobody, is not given again. One order alone is most often about what nobody leads yet; each of several is a task of its own.
func (g *giving) proposed(n int) string {
	k := g.known[n]
	open := slices.ContainsFunc(g.open, func(t model.Task) bool { return t.ID == k.text })
	switch {
	case open:
		return strconv.FormatInt(int64(k.text), 10)
	case k.text != 0, k.said && k.lead:
		return giveKeep
	case k.said && g.gave:
		return giveNone
	case len(g.orders) == 1 && len(g.unled) > 0:
		return giveUnled
	}
	return giveNew
}

// next is the order that is asked about behind the n-th, or before it where by is -1; -1 where there is none.
func (g *giving) next(n, by int) int {
	for n += by; n >= 0 && n < len(g.orders); n += by {
		if !g.known[n].kept() {
			return n
		}
	}
	return -1
}

// keptOrders names the orders nobody is asked about: "1, 3".
func (g *giving) keptOrders() string {
	var list []string
	for n, k := range g.known {
		if k.kept() {
			list = append(list, strconv.Itoa(n+1))
		}
	}
	return strings.Join(list, ", ")
}
