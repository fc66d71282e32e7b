package shell_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"sotruc/ui/drive"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// Leaving a small form in which something was typed asks first; one that is as it opened is left at once, and so is one whose
// owner keeps what was typed.
func TestLeavingASmallFormAsksWhereSomethingWasTyped(t *testing.T) {
	t.Parallel()
	const question = "Có thay đổi chưa lưu"
	for _, key := range []string{"esc", "ctrl+c"} {
		d := drive.Start(t, 0)
		left := 0
		fill := scene.Fill{
			Title: "Đổi ngày", Fields: []kit.Field{{Key: "reason", Label: "Lý do", Value: "ốm"}},
			Left: func(map[string]string) scene.Action { left++; return nil },
			Then: func(map[string]string) (scene.Action, tea.Cmd, map[string]string) { return nil, nil, nil },
		}
		open := func(f scene.Fill) *drive.Driver {
			d.Run(d.App.Perform(f))
			return d.See("Đổi ngày")
		}
		open(fill).Press(key).Absent("Đổi ngày", question)
		open(fill).Write(" nặng").Press(key).See(question, "ốm nặng").Press("esc").See("ốm nặng").Absent(question)
		d.Press("backspace", "backspace", "backspace", "backspace", "backspace", key).Absent("Đổi ngày", question)
		before := left
		open(fill).Write("!").Press(key, "c").Absent("Đổi ngày", question)
		if left != before+1 {
			t.Errorf("%s: the owner was told %d times that the form was left", key, left-before)
		}
		open(fill).Write("!").Press("ctrl+s").Absent("Đổi ngày", question)
		again := fill
		again.Unsaved = true
		open(again).Press(key).See(question).Press("c").Absent("Đổi ngày")
		fill.Keeps = true
		open(fill).Write("!").Press(key).Absent("Đổi ngày", question)
	}
}
