package papers

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"sotruc/model/register"
	"sotruc/office"
	"sotruc/report"
	"sotruc/ui/kit"
	"sotruc/ui/part"
	"sotruc/ui/scene"
)

// askExport asks for the year, or days of it, the folder and the formats.
func (r *registering) askExport() scene.Action {
	d := r.desk
	if r.typed == nil {
		r.typed = part.NewRegister(d, r.proposed())
	}
	var years []string
	for _, y := range slices.Backward(r.known) {
		years = append(years, strconv.Itoa(y.Year))
	}
	return part.AskRegister(d, d.T("register.export_title"), years, report.RegisterFormats(), r.typed, func(f part.RegisterFiles, v map[string]string) tea.Cmd {
		r.typed = v
		return r.export(f)
	})
}

// proposed is the year the list is narrowed to, else this one; the latest where the register has none of these.
func (r *registering) proposed() int {
	year := cmp.Or(r.year, r.desk.Today().Year())
	if !slices.ContainsFunc(r.known, func(y register.Year) bool { return y.Year == year }) {
		year = r.known[len(r.known)-1].Year
	}
	return year
}

// export writes the files outside Update.
func (r *registering) export(f part.RegisterFiles) tea.Cmd {
	d := r.desk
	return r.exported.Ask(func(ctx context.Context) (part.Exported, error) {
		dir, err := d.Home.Expand(f.Folder)
		if err != nil {
			return part.Exported{}, fmt.Errorf("find the folder: %w", err)
		}
		register, err := d.Book.Register(ctx, f.Year, f.From, f.To)
		if err != nil {
			return part.Exported{}, fmt.Errorf("read the register: %w", err)
		}
		files, err := report.WriteRegister(dir, office.RegisterDocument(d.Config, register), f.Formats)
		if err != nil {
			return part.Exported{}, fmt.Errorf("export the register: %w", err)
		}
		return part.Exported{Folder: d.Home.Short(filepath.Clean(dir)), Files: len(files)}, nil
	})
}

// put says how much was written and where. Where that failed, everything is asked for again, as it was typed.
func (r *registering) put(got scene.Answer[part.Exported]) scene.Action {
	d := r.desk
	if got.Err != nil {
		return scene.Several{r.askExport(), d.Failure(got.Err)}
	}
	return scene.Notice{Text: d.T("report.exported", got.Value.Files, kit.Plain(got.Value.Folder))}
}
