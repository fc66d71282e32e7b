package outgoing

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"sotruc/model/outgoing"
	"sotruc/office"
	"sotruc/report"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// printing puts the register of a year into files.
type printing struct {
	desk     *scene.Desk
	exported scene.Question[part.Exported]
	years    []string
	typed    map[string]string // what the last files were asked for with
}

// ask asks for the year, or days of it, the folder and the formats.
func (p *printing) ask(lines []outgoing.Line) scene.Action {
	now := p.desk.Today().Year()
	p.years = []string{strconv.Itoa(now)}
	for _, l := range lines {
		if y := strconv.Itoa(l.On.Year()); !slices.Contains(p.years, y) {
			p.years = append(p.years, y)
		}
	}
	slices.Sort(p.years)
	slices.Reverse(p.years)
	if p.typed == nil {
		p.typed = part.NewRegister(p.desk, now)
	}
	return p.dialog()
}

func (p *printing) dialog() scene.Action {
	d := p.desk
	return part.AskRegister(d, d.T("outgoing.print_title"), p.years, report.RegisterFormats(), p.typed, func(f part.RegisterFiles, v map[string]string) tea.Cmd {
		p.typed = v
		return p.exported.Ask(func(ctx context.Context) (part.Exported, error) {
			dir, err := d.Home.Expand(f.Folder)
			if err != nil {
				return part.Exported{}, fmt.Errorf("find the folder: %w", err)
			}
			register, err := office.Outgoing(ctx, d.Book, d.Config, f.Year, f.From, f.To)
			if err != nil {
				return part.Exported{}, fmt.Errorf("read the register: %w", err)
			}
			files, err := report.WriteOutgoing(dir, office.OutgoingDocument(d.Config, register), f.Formats)
			if err != nil {
				return part.Exported{}, fmt.Errorf("print the register: %w", err)
			}
			return part.Exported{Folder: d.Home.Short(filepath.Clean(dir)), Files: len(files)}, nil
		})
	})
}

// take says how much was written and where. Where that failed, everything is asked for again, as it was typed.
func (p *printing) take(msg tea.Msg) (scene.Action, bool) {
	got, ok := p.exported.Take(msg)
	switch {
	case !ok:
		return nil, false
	case got.Err != nil:
		return scene.Several{p.dialog(), p.desk.Failure(got.Err)}, true
	}
	return scene.Notice{Text: p.desk.T("report.exported", got.Value.Files, kit.Plain(got.Value.Folder))}, true
}
