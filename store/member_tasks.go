package store

import (
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/viet"
)

// membersNamed are the members in whose names every word begins a word, as a search looks. No words name nobody.
func (t *tx) membersNamed(words []string) ([]model.MemberID, error) {
	if len(words) == 0 {
		return nil, nil
	}
	rows, err := list[struct {
		ID   model.MemberID
		Name string
	}](t, "select id, name from member where deleted_at = ''")
	var named []model.MemberID
	for _, r := range rows {
		name := viet.Words(r.Name)
		begins := func(word string) bool {
			return slices.ContainsFunc(name, func(part string) bool { return strings.HasPrefix(part, word) })
		}
		if !slices.ContainsFunc(words, func(word string) bool { return !begins(word) }) {
			named = append(named, r.ID)
		}
	}
	return named, err
}

// withTasksOf adds to the tasks that a search found those of the members it names, the newest first; at most limit in all.
func (t *tx) withTasksOf(found []int64, words []string, limit int) ([]int64, error) {
	named, err := t.membersNamed(words)
	if err != nil || len(named) == 0 || len(found) >= limit {
		return found, err
	}
	theirs, err := list[int64](t, "select id from task where deleted_at = '' and member_id"+inSet+" order by id desc limit ?", set(named), limit)
	for _, id := range theirs {
		if len(found) < limit && !slices.Contains(found, id) {
			found = append(found, id)
		}
	}
	return found, err
}
