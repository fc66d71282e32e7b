package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"

	"sotruc/model/viet"
	"sotruc/ui/cli/flagged"
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
	root.SetHelpFunc(func(*cobra.Command, []string) { _ = app.dressed(ctx) }) // help does not fail
	root.AddCommand(&cobra.Command{Use: "man", Hidden: true, Args: cobra.NoArgs, RunE: func(*cobra.Command, []string) error { return app.dressed(ctx) }})
	err = root.ExecuteContext(ctx)
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

// dressed runs the same arguments once more where help or the man page is asked for, which are laid out in colours. Those ask the terminal
// for its background, and a terminal that gives no answer is waited for; nothing else shall wait for it, an error least of all.
func (p *program) dressed(ctx context.Context) error {
	silent := func(io.Writer, fang.Styles, error) {}
	if err := fang.Execute(ctx, p.onEnv(), fang.WithVersion(version()), fang.WithErrorHandler(silent)); err != nil {
		return fmt.Errorf("lay out help: %w", err)
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
