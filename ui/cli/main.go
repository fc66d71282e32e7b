package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"sync"
	"syscall"
	"time"

	"charm.land/fang/v2"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"sotruc/model/viet"
	"sotruc/ui/cli/flagged"
	"sotruc/ui/cli/helped"
	"sotruc/ui/cli/progress"
	"sotruc/ui/locale"
	"sotruc/ui/scene"
)

// Exit statuses.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

// Env is what the program is given by whoever starts it.
type Env struct {
	Args []string // without the program's name
	In   *os.File
	Out  io.Writer
	Err  io.Writer
	Get  func(string) string // environment variables
	Now  func() time.Time

	Clicked bool // started by a double click or a dropped file, in a window that closes with the program
	Undrawn bool // the console cannot draw a screen

	FewSigns bool // the console has only the signs of its one font
}

// said is an error whose sentences were printed already.
type said struct{ status int }

func (s said) Error() string { return fmt.Sprintf("exit status %d", s.status) }

// Main runs a command and returns the exit status: 0 done, 1 failed, 2 wrong usage.
func Main(env Env) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return run(ctx, env)
}

// run is Main until ctx ends: then what is being done is left whole, and the rest undone.
func run(ctx context.Context, env Env) int {
	words, err := locale.Load(flagged.Language(env.Args, env.Get))
	if err != nil {
		words, err = locale.Load("vi")
		if err == nil {
			fmt.Fprintln(env.Err, words.T("cli.bad_lang", oneLine(flagged.Language(env.Args, env.Get))))
		}
		return exitUsage
	}
	app := &program{env: env, words: words}
	root := app.onEnv()
	clickable()
	root.Version, root.SilenceUsage, root.SilenceErrors = version(), true, true
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { app.help(cmd) })
	root.AddCommand(&cobra.Command{Use: "man", Hidden: true, Args: cobra.NoArgs, RunE: func(*cobra.Command, []string) error { return app.manual(ctx) }})
	ctx, end := progress.Watch(ctx, env.Err, env.Get("TERM"))
	err = root.ExecuteContext(ctx)
	end()
	if err != nil {
		app.explain(env.Err, err)
	}
	if status(err) != exitDone && env.Clicked {
		app.hold()
	}
	return status(err)
}

// clickable makes the program one that is opened by a double click.
var clickable = sync.OnceFunc(func() { cobra.MousetrapHelpText = "" })

// hold keeps the window open until what is wrong has been read.
func (p *program) hold() {
	fmt.Fprintln(p.env.Err, p.words.T("cli.press_enter"))
	_, _ = bufio.NewReader(p.env.In).ReadString('\n')
}

// onEnv is the root command on the streams and arguments of the environment.
func (p *program) onEnv() *cobra.Command {
	root := p.root()
	root.SetArgs(p.env.Args)
	root.SetIn(p.env.In)
	root.SetOut(p.env.Out)
	root.SetErr(p.env.Err)
	return root
}

// help prints the help of a command, in the language of the settings where there are any.
func (p *program) help(cmd *cobra.Command) {
	said := p.words
	if p.prepare() == nil && p.words != said { // the commands were made in another language
		if same, _, err := p.onEnv().Find(strings.Fields(cmd.CommandPath())[1:]); err == nil {
			cmd = same
			cmd.InitDefaultHelpFlag()
		}
	}
	p.print(strings.Join(helped.Lines(cmd, p.words, p.wide()), "\n"))
}

// wide is how many cells a line of text may have: those of the terminal, up to what is still read with ease.
func (p *program) wide() int {
	const most = 100
	if out, ok := p.env.Out.(*os.File); ok {
		if w, _, err := term.GetSize(out.Fd()); err == nil && w > 0 {
			return min(w, most)
		}
	}
	return most
}

// manual prints the man page, by the library that knows its form.
func (p *program) manual(ctx context.Context) error {
	silent := func(io.Writer, fang.Styles, error) {}
	if err := fang.Execute(ctx, p.onEnv(), fang.WithVersion(version()), fang.WithErrorHandler(silent)); err != nil {
		return fmt.Errorf("lay out the man page: %w", err)
	}
	return nil
}

// status is the exit status an error stands for.
func status(err error) int {
	var usage usageError
	var done said
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &done):
		return done.status
	case errors.As(err, &usage):
		return exitUsage
	}
	return exitFailed
}

// explain prints one sentence for an error.
func (p *program) explain(w io.Writer, err error) {
	var usage usageError
	var done said
	switch {
	case errors.As(err, &done):
	case errors.As(err, &usage):
		fmt.Fprintln(w, viet.CleanLine(usage.Error()))
		fmt.Fprintln(w, p.words.T("cli.see_help"))
	default:
		fmt.Fprintln(w, oneLine(scene.Sentence(p.words, err)))
	}
}
