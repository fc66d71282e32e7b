package outgoing

import (
	"context"
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"sotruc/model/outgoing"
	"sotruc/office"
	"sotruc/ui/kit"
	"sotruc/ui/scene"
)

// answer stands where the form of a new paper will, until what it is filled in with is read.
type answer struct {
	desk  *scene.Desk
	of    scene.NewOwnPaper
	asked scene.Question[outgoing.Paper]
	w, h  int
}

// NewAnswer is the form of a new paper of a kind: as the answer to a paper received it goes to whoever sent that, and says what it answers.
func NewAnswer(d *scene.Desk, of scene.NewOwnPaper) scene.Screen {
	if _, known := outgoing.KindOf(of.Kind); !known {
		of.Kind = outgoing.Kinds()[0].Code
	}
	return &answer{desk: d, of: of}
}

// Init reads what is answered, and which number is next.
func (a *answer) Init() tea.Cmd {
	d, of := a.desk, a.of
	return a.asked.Ask(func(ctx context.Context) (outgoing.Paper, error) {
		paper := outgoing.Paper{Kind: of.Kind, On: d.Today(), Signer: d.Config.Office.SignerName}
		given, err := d.Book.NumbersGiven(ctx)
		if err != nil {
			return paper, fmt.Errorf("list the numbers given: %w", err)
		}
		paper.Number = office.Next(given, d.Config, of.Kind, d.Today())
		if of.AnswersID == 0 {
			return paper, nil
		}
		in, err := d.Book.Directive(ctx, of.AnswersID)
		if err != nil {
			return paper, fmt.Errorf("read what is answered: %w", err)
		}
		paper.AnswersID, paper.Recipients, paper.Subject = in.ID, in.Issuer, outgoing.AnswerSubject(of.Kind, in)
		return paper, nil
	})
}

// Update gives way to the form.
func (a *answer) Update(msg tea.Msg) (scene.Action, tea.Cmd) {
	got, ok := a.asked.Take(msg)
	switch {
	case !ok:
		return nil, nil
	case got.Err != nil:
		return scene.Several{scene.Pop{Saved: true}, a.desk.Failure(got.Err)}, nil
	}
	return scene.Swap{Screen: newForm(a.desk, got.Value, nil)}, nil
}

// View says that something is read.
func (a *answer) View() string { return kit.Lines(" "+a.desk.T("app.loading"), a.w, a.h) }

// Resize gives the size of the body.
func (a *answer) Resize(w, h int) { a.w, a.h = w, h }

// SetTheme has nothing to colour.
func (a *answer) SetTheme(kit.Theme) {}

// Typing is false until the form is there.
func (a *answer) Typing() bool { return false }

// Cursor is nowhere.
func (a *answer) Cursor() *tea.Cursor { return nil }

// Title says what the form is for.
func (a *answer) Title() string {
	kind, _ := outgoing.KindOf(a.of.Kind)
	return a.desk.T("outgoing.new_one", kind.Name)
}

// ShortHelp lists nothing: there is nothing to press.
func (a *answer) ShortHelp() []key.Binding { return nil }

// FullHelp lists nothing.
func (a *answer) FullHelp() [][]key.Binding { return nil }
