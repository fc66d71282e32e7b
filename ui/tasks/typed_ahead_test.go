package tasks_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/ui/drive"
	"sotruc/ui/kit"
)

// Who types words and goes on at once means the list these words leave, not the one that still stands there.
func TestKeysAfterWordsWaitForTheirList(t *testing.T) {
	t.Parallel()
	d := drive.Start(t, 20).Press("3", "home", "/")
	var held []tea.Cmd
	send := func(msg tea.KeyPressMsg) {
		_, cmd := d.App.Update(msg)
		held = append(held, cmd)
	}
	for _, letter := range "ra soat ho chua co nguoi" {
		send(tea.KeyPressMsg{Code: letter, Text: string(letter)})
	}
	send(kit.Press("enter"))
	send(kit.Press("space"))
	for _, cmd := range held {
		d.Run(cmd)
	}
	d.See("Đã tích xong")
	for _, task := range d.Tasks(model.TaskFilter{}) {
		done := task.ID == d.Task(taskSingle).ID
		for _, c := range d.Said(task.ID) {
			if ticked := c.At == d.Desk.Now(); ticked != done {
				t.Errorf("%s: %+v", task.Text, c)
			}
		}
	}
	if said := d.Said(d.Task(taskSingle).ID); len(said) == 0 || said[0].State != model.CompletionDone {
		t.Errorf("not ticked: %+v", said)
	}
}
