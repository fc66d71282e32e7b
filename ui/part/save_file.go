package part

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"sotruc/model"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// SaveFile puts a file the book keeps into a folder that is asked for.
type SaveFile struct {
	Name   string // of the file
	Folder string // proposed
	Read   func(ctx context.Context) (model.File, error)
	// Put starts the work, which gives the sentence to show; again asks once more with what was typed, where it fails.
	Put func(work func(ctx context.Context) (string, error), again func(error) scene.Action) tea.Cmd
}

// Ask asks for the folder.
func (s SaveFile) Ask(d *scene.Desk) scene.Action {
	return scene.Fill{
		Title:  d.T("task.evidence.save_title", ShortText(kit.Plain(s.Name), 40)),
		Fields: []kit.Field{{Key: "folder", Label: d.T("report.field.folder"), Value: s.Folder, Required: true, Limit: 1000}},
		Then: func(v map[string]string) (scene.Action, tea.Cmd, map[string]string) {
			typed := s
			typed.Folder = strings.TrimSpace(v["folder"])
			again := func(err error) scene.Action { return scene.Several{typed.Ask(d), d.Failure(err)} }
			return nil, s.Put(func(ctx context.Context) (string, error) { return typed.put(ctx, d) }, again), nil
		},
	}
}

func (s SaveFile) put(ctx context.Context, d *scene.Desk) (string, error) {
	dir, err := d.Home.Expand(s.Folder)
	if err != nil {
		return "", fmt.Errorf("find the folder: %w", err)
	}
	file, err := s.Read(ctx)
	if err != nil {
		return "", fmt.Errorf("read a file of the book: %w", err)
	}
	name, err := office.PutFile(dir, file)
	if err != nil {
		return "", err
	}
	return d.T("task.evidence.saved", kit.Plain(name), kit.Plain(d.Home.Short(filepath.Clean(dir)))), nil
}
