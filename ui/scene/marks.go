package scene

import "slices"

// Marked are the marked things of the list in its order, and how many marked ones a filter keeps from sight. Keys mean only what
// is seen; marks that are out of sight come back with it.
func (l *Listing[K]) Marked() (seen []K, hidden int) {
	marked := l.Table.Marked()
	if len(marked) == 0 || l.RowID == nil {
		return nil, 0
	}
	for _, id := range l.Items {
		if l.isMarked(marked, id) {
			seen = append(seen, id)
		}
	}
	return seen, max(len(marked)-len(seen), 0)
}

// MarkCount counts what is marked, and what of it a filter hides.
func (l *Listing[K]) MarkCount() (all, hidden int) {
	seen, hidden := l.Marked()
	return len(seen) + hidden, hidden
}

// Unmark takes the marks from what a step changed, of all that is seen where changed is nil. What the step left as it was keeps its mark,
// and so does what a filter hides: the step did not mean it.
func (l *Listing[K]) Unmark(changed func(K) bool) {
	seen, _ := l.Marked()
	if changed == nil && len(seen) == len(l.Table.Marked()) {
		l.Table.ClearMarks()
		return
	}
	for _, id := range seen {
		if changed == nil || changed(id) {
			l.Table.ToggleMark(l.RowID(id))
		}
	}
}

func (l *Listing[K]) isMarked(marked []int64, id K) bool {
	_, is := slices.BinarySearch(marked, l.RowID(id))
	return is && !l.stands(id)
}

// stands tells whether something is no thing of the list but stands above some: a heading, or what the counter leaves out.
func (l *Listing[K]) stands(id K) bool {
	return l.Heads != nil && l.Heads(id) || l.Aside != nil && l.Aside(id)
}

// Chosen are the marked things that are seen, or else the one under the cursor.
func (l *Listing[K]) Chosen() []K {
	if seen, _ := l.Marked(); len(seen) > 0 {
		return seen
	}
	if id, ok := l.Current(); ok && (l.Heads == nil || !l.Heads(id)) {
		return []K{id}
	}
	return nil
}

// markAll marks all that is seen, or takes those marks away where all is marked.
func (l *Listing[K]) markAll() {
	marked := l.Table.Marked()
	seen, _ := l.Marked()
	all := len(seen) == len(l.Items)-len(numbers(l.Items, l.stands))
	for _, id := range l.Items {
		if !l.stands(id) && all == l.isMarked(marked, id) {
			l.Table.ToggleMark(l.RowID(id))
		}
	}
}

// unmark takes the marks from what has left a list that was read again: no filter hides it.
func (l *Listing[K]) unmark(before []K) {
	marked := l.Table.Marked()
	if len(marked) == 0 || l.RowID == nil {
		return
	}
	here := make(map[int64]bool, len(l.Items))
	for _, id := range l.Items {
		here[l.RowID(id)] = true
	}
	for _, id := range before {
		if l.isMarked(marked, id) && !here[l.RowID(id)] {
			l.Table.ToggleMark(l.RowID(id))
		}
	}
}
