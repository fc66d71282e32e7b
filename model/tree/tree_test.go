package tree_test

import (
	"fmt"
	"strings"
	"testing"

	"sotruc/model"
	"sotruc/model/tree"
)

func TestOf(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		flat []model.Task
		want string
	}{
		{"nothing", nil, ""},
		{"no parents", []model.Task{{ID: 2}, {ID: 1}}, "2 1"},
		{"below their parents", []model.Task{{ID: 1}, {ID: 2}, {ID: 3, ParentID: 1}, {ID: 4, ParentID: 3}, {ID: 5, ParentID: 1}}, "1(3(4) 5) 2"},
		{"a child before its parent", []model.Task{{ID: 3, ParentID: 1}, {ID: 1}}, "1(3)"},
		{"a parent that is elsewhere", []model.Task{{ID: 1}, {ID: 5, ParentID: 99}, {ID: 6, ParentID: 5}}, "1 5(6)"},
		{"a circle beside a tree", []model.Task{{ID: 1, ParentID: 2}, {ID: 2, ParentID: 1}, {ID: 3}, {ID: 4, ParentID: 3}}, "3(4)"},
		{"its own parent", []model.Task{{ID: 1, ParentID: 1}, {ID: 2}}, "2"},
		{"not yet in the book", []model.Task{{Text: "a"}}, "0"},
	}
	for _, tt := range tests {
		if got := printed(tree.Of(tt.flat)); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// printed is a tree on one line, what is below a task in brackets.
func printed(tree []model.Task) string {
	var words []string
	for _, task := range tree {
		word := fmt.Sprint(task.ID)
		if len(task.Tasks) > 0 {
			word += "(" + printed(task.Tasks) + ")"
		}
		words = append(words, word)
	}
	return strings.Join(words, " ")
}
