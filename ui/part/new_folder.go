package part

import (
	"context"
	"fmt"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// NewFolder asks before a typed folder that is not there is made for files. A screen keeps one.
type NewFolder struct {
	asked scene.Question[string]
	key   string
	then  func() (scene.Action, tea.Cmd)
}

// Before looks whether a folder, as typed, is there, and then goes on with then; where it is not, once that is wanted. key is the one that the
// files were asked for with.
func (n *NewFolder) Before(d *scene.Desk, typed, key string, then func() (scene.Action, tea.Cmd)) tea.Cmd {
	n.key, n.then = key, then
	return n.asked.Ask(func(context.Context) (lacking string, err error) {
		dir, err := d.Home.Expand(typed)
		if err != nil {
			return "", fmt.Errorf("find the folder: %w", err)
		}
		if office.LacksFolder(dir) {
			return d.Home.Short(filepath.Clean(dir)), nil
		}
		return "", nil
	})
}

// Take is what follows the answer; ok is false where msg is none. A folder that cannot be looked for is said by what puts files there.
func (n *NewFolder) Take(d *scene.Desk, msg tea.Msg) (act scene.Action, cmd tea.Cmd, ok bool) {
	got, ok := n.asked.Take(msg)
	if !ok {
		return nil, nil, false
	}
	if got.Value != "" {
		return scene.Confirm{
			Text: d.T("report.folder_new", kit.Plain(got.Value)), Yes: d.T("report.folder_make"), Asked: n.key, Then: n.then,
		}, nil, true
	}
	act, cmd = n.then()
	return act, cmd, true
}
