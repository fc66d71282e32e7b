package office

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"sotruc/model"
	"sotruc/store"
)

// Beside is an isolation for another disease that goes on beside the one a person is listed by, in the words of list people --json: a contract,
// to which fields are added.
type Beside struct {
	Disease   string               `json:"disease"`
	Follow    model.Follow         `json:"follow"`
	Category  model.Category       `json:"category"`
	StartedOn model.Date           `json:"started_on"`
	EndsOn    model.Date           `json:"ends_on"`
	State     model.IsolationState `json:"state"`
	Place     model.Place          `json:"place"`
}

// BesidesOf are the others of a line on a day.
func BesidesOf(others []model.Isolation, day model.Date) []Beside {
	var all []Beside
	for _, i := range others {
		all = append(all, Beside{i.Disease, i.Follow, i.Category, i.StartsOn, i.LastDay(), i.StateOn(day), i.Place})
	}
	return all
}

// DiseasesOf names the disease of a line with those beside it, by the names of diseases.
func DiseasesOf(disease string, beside []Beside, names map[string]string) string {
	all := []string{cmp.Or(names[disease], disease)}
	for _, other := range beside {
		all = append(all, cmp.Or(names[other.Disease], other.Disease))
	}
	return strings.Join(all, " + ")
}

// ListKeys are those of a list that goes out, whom a filter leaves: where it is of every disease, one for each that somebody is followed for.
func ListKeys(ctx context.Context, book *store.Book, f model.PersonFilter, at model.Instant) ([]model.PersonKey, error) {
	keys, err := book.PersonKeys(ctx, f)
	if err != nil {
		return nil, fmt.Errorf("list people: %w", err)
	}
	if f.Disease != "" {
		return keys, nil
	}
	return withOthers(ctx, book, keys, at)
}

// withOthers are the keys of people, of who is followed for several diseases at once one for each: so that a list of everybody loses nothing.
func withOthers(ctx context.Context, book *store.Book, keys []model.PersonKey, at model.Instant) ([]model.PersonKey, error) {
	lines, err := book.PersonLines(ctx, keys, at)
	if err != nil {
		return nil, fmt.Errorf("read the people of a list: %w", err)
	}
	has := make(map[model.PersonKey]bool, len(keys))
	for _, k := range keys {
		has[k] = true
	}
	all := make([]model.PersonKey, 0, len(keys))
	for _, l := range lines {
		all = append(all, model.PersonKey{PersonID: l.ID, IsolationID: l.Isolation.ID})
		for _, i := range l.Others {
			if k := (model.PersonKey{PersonID: l.ID, IsolationID: i.ID}); !has[k] {
				all, has[k] = append(all, k), true
			}
		}
	}
	return all, nil
}
