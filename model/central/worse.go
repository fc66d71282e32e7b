package central

import (
	"fmt"
	"slices"

	"sotruc/model"
)

// WorseError says that a change to the counts of the book would leave a day of a site that fits less than before: nobody would say how many were
// there when the counts began, or more would go out than are there.
type WorseError struct{ Day Day }

func (e *WorseError) Error() string {
	return fmt.Sprintf("the counts of site %q on %s do not fit", e.Day.Site, e.Day.On)
}

// With are the counts of the book with one among them, in place of what it was.
func With(counts []model.SiteCount, c model.SiteCount) []model.SiteCount {
	others := slices.DeleteFunc(slices.Clone(counts), func(one model.SiteCount) bool { return one.ID == c.ID })
	return append(others, c)
}

// Worse is the first day, of whatever site, that fits less among the counts after a change than it did before, or is new and does not fit: a count that was moved to
// another day or site may be missed where it was. What did not fit before is no reason to refuse anything.
func Worse(before, after []model.SiteCount) (Day, bool) {
	was := make(map[model.SiteCountID]Day, len(before))
	for _, d := range Days(before) {
		was[d.ID] = d
	}
	for _, d := range Days(after) {
		if old := was[d.ID]; d.Blank && !old.Blank || d.Lacks > old.Lacks {
			return d, true
		}
	}
	return Day{}, false
}
