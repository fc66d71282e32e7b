package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"sotruc/config"
	"sotruc/model"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/office/editor"
	"sotruc/store"
	"sotruc/ui/cli/flagged"
	"sotruc/ui/cli/paste"
	"sotruc/ui/kit"
	"sotruc/ui/kit/signs"
	"sotruc/ui/locale"
	"sotruc/ui/scene"
)

// program is one run: the flags every command has, and what follows from them.
type program struct {
	env   Env
	words *locale.Strings

	db, config, lang, now string
	at                    string // the place to open
	file                  string // the file to read, "" is none
	readOnly              bool
	asksClock             bool   // the first write asks where the clock cannot be right
	daily                 bool   // the book is copied once a day
	begins                bool   // a new book is begun although copies tell of an old one
	restore, replaced     string // the copy that is to take the place of the book, and where the book is that one took it from
	older                 bool   // that the book is older than one beside it was said

	paths   config.Paths
	set     config.Config
	written bool // there is a settings file
	clock   func() time.Time
	// bookClock is what clock shows in a demonstration, where time first runs through the ward's history.
	bookClock func() time.Time
	fixed     bool
}

// root is the bare program with its commands.
func (p *program) root() *cobra.Command {
	root := &cobra.Command{
		Use: "sotruc", Short: p.words.T("cli.about"), Long: p.words.T("cli.about_long"),
		Args: p.fileOrNothing,
		RunE: func(cmd *cobra.Command, _ []string) error { return p.open(cmd.Context()) },
		PersistentPreRunE: func(*cobra.Command, []string) error {
			return p.prepare()
		},
		SilenceErrors: true, SilenceUsage: true,
	}
	flags := root.PersistentFlags()
	flags.StringVar(&p.db, "db", p.env.Get("SOTRUC_DB"), p.words.T("cli.flag_db"))
	flags.StringVar(&p.config, "config", p.env.Get("SOTRUC_CONFIG"), p.words.T("cli.flag_config"))
	flags.StringVar(&p.lang, "lang", p.words.Lang(), p.words.T("cli.flag_lang"))
	flags.StringVar(&p.now, "now", "", p.words.T("cli.flag_now"))
	flags.BoolVar(&p.readOnly, "read-only", false, p.words.T("cli.flag_read_only"))
	root.Flags().StringVar(&p.at, "open", "", p.words.T("cli.flag_open"))
	root.SetFlagErrorFunc(p.flagError)
	root.AddCommand(
		p.todayCommand(), p.demoCommand(), p.readCommand(), p.importCommand(), p.listCommand(), p.reportCommand(),
		p.mergeCommand(), p.registerCommand(), p.paperCommand(), p.openSealedCommand(), p.backupCommand(), p.restoreCommand(), p.handOverCommand(), p.checkCommand(), p.configCommand(),
	)
	p.translate(root)
	return root
}

// translate puts what cobra adds by itself into the language of the screen: its two commands, and the flag for help.
func (p *program) translate(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		switch cmd.Name() {
		case "help":
			cmd.Use, cmd.Short, cmd.Long = "help "+p.words.T("cli.arg.command"), p.words.T("cli.help"), ""
		case "completion":
			cmd.Short, cmd.Long = p.words.T("cli.completion"), p.words.T("cli.completion_long")
			for _, shell := range cmd.Commands() {
				shell.Short, shell.Long = p.words.T("cli.completion_of", shell.Name()), ""
				if flag := shell.Flags().Lookup("no-descriptions"); flag != nil {
					flag.Usage = p.words.T("cli.flag_no_descriptions")
				}
			}
		}
		p.translateUse(cmd)
	}
	root.Flags().BoolP("help", "h", false, p.words.T("cli.flag_help"))
	root.Flags().BoolP("version", "v", false, p.words.T("cli.flag_version"))
}

// translateUse says in the language of the screen what is to stand behind a command and those below it.
func (p *program) translateUse(cmd *cobra.Command) {
	name, rest, _ := strings.Cut(cmd.Use, " ")
	for _, arg := range [...]string{"FILE", "DIR", "THING", "KIND"} {
		rest = strings.ReplaceAll(rest, arg, p.words.T("cli.arg."+strings.ToLower(arg)))
	}
	cmd.Use = strings.TrimSpace(name + " " + rest)
	cmd.Flags().BoolP("help", "h", false, p.words.T("cli.flag_help"))
	for _, sub := range cmd.Commands() {
		p.translateUse(sub)
	}
}

// prepare works out the clock, the places and the settings.
func (p *program) prepare() error {
	p.clock = p.env.Now
	if p.now != "" {
		at, err := flagged.Instant(p.now)
		if err != nil {
			return usageError{errors.New(p.words.T("cli.bad_now", p.now))}
		}
		p.clock, p.fixed = func() time.Time { return at }, true
	}
	env, err := config.SystemEnv()
	if err != nil {
		return err
	}
	p.paths = config.Places(env)
	if p.config != "" {
		p.paths.Config = p.config
	}
	p.set, err = config.Load(p.paths.Config)
	switch {
	case err == nil:
		p.written = !p.set.Blank
	case errors.Is(err, fs.ErrNotExist) && p.config == "":
		p.set = config.Default()
	default:
		return err
	}
	p.set.Path = p.paths.Config
	if p.env.Get("SOTRUC_LANG") == "" && !flagged.Given(p.env.Args, "--lang") && p.set.UI.Lang != p.words.Lang() {
		if p.words, err = locale.Load(p.set.UI.Lang); err != nil {
			return err
		}
	}
	return nil
}

// bookPath is where the book is: --db, SOTRUC_DB, or the usual place, whose folder is made.
func (p *program) bookPath() (string, error) {
	if p.db != "" {
		return p.db, nil
	}
	if err := os.MkdirAll(filepath.Dir(p.paths.Book), 0o750); err != nil {
		return "", fmt.Errorf("make the folder of the book: %w", err)
	}
	return p.paths.Book, nil
}

// book opens the book. The caller closes it.
func (p *program) book(ctx context.Context, readOnly bool, more ...store.Option) (*store.Book, error) {
	path, err := p.bookPath()
	if err != nil {
		return nil, err
	}
	return store.Open(ctx, path, append(p.options(readOnly), more...)...)
}

func (p *program) options(readOnly bool) []store.Option {
	opts := []store.Option{
		store.WithClock(p.clock), store.WithOfficer(p.set.Officer.Name), store.WithCalendar(p.set.Calendar()),
		store.WithNameOrder(p.set.UI.SortBy == "given"), store.WithOffice(p.set.Office.Name), store.WithTerm(p.set.Report.TermStarted),
		store.WithCopies(p.set.Backup.Dir),
	}
	if p.begins {
		opts = append(opts, store.WithNewBook())
	}
	if p.asksClock {
		opts = append(opts, store.WithClockQuestion())
	}
	if readOnly || p.readOnly {
		opts = append(opts, store.WithReadOnly())
	}
	return opts
}

// with runs work on the open book, a new one where there is none, and closes it.
func (p *program) with(ctx context.Context, work func(*store.Book) error) error {
	return p.onBook(ctx, false, work)
}

// reading is with for commands that only read. Where somebody named a book and it is not there, none is made: an empty
// one in its place would only hide the wrong name.
func (p *program) reading(ctx context.Context, work func(*store.Book) error) error {
	_, err := os.Stat(p.db)
	return p.onBook(ctx, p.db != "" && errors.Is(err, fs.ErrNotExist), work, store.WithOneQuestion())
}

// sending is with for commands by which something goes out: they make no book either, wherever it is looked for.
func (p *program) sending(ctx context.Context, work func(*store.Book) error) error {
	path, err := p.bookPath()
	if err != nil {
		return err
	}
	_, err = os.Stat(path)
	return p.onBook(ctx, errors.Is(err, fs.ErrNotExist), work)
}

func (p *program) onBook(ctx context.Context, readOnly bool, work func(*store.Book) error, more ...store.Option) (err error) {
	book, err := p.book(ctx, readOnly, more...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, book.Close()) }()
	for _, log := range book.LogsSetAside() {
		p.say("cli.log_set_aside", book.Path(), log)
	}
	if later, err := p.laterThan(ctx, book); err == nil && len(later) > 0 && !p.daily { // the screen asks
		p.older = true
		p.say("cli.older", book.Path(), later[0].Path, later[0].Steps, scene.Moment(later[0].At))
	}
	if !p.written && p.set.Office.Name == "" { // the book is of its office, wherever it lies, and is opened as its book
		if known, err := office.Named(ctx, book, &p.set); err == nil && known { // what cannot be read here is not in the way of checking and copying
			if err := book.Close(); err != nil {
				return fmt.Errorf("close the book: %w", err)
			}
			return p.onBook(ctx, readOnly, work, more...)
		}
	}
	return work(book)
}

// instant and day are the clock's.
func (p *program) instant() model.Instant { return model.InstantOf(p.clock()) }

// desk is what the screens need.
func (p *program) desk(book *store.Book) *scene.Desk {
	theme := p.set.UI.Theme
	if p.env.Get("NO_COLOR") != "" {
		theme = "mono"
		p.set.UI.Theme = theme
	}
	return &scene.Desk{
		Book: book, Config: p.set, Words: p.words, Clock: p.clock, Fixed: p.fixed, Theme: kit.NewTheme(theme, true),
		Home: office.SystemHome(), Sample: p.bookClock != nil, Copy: paste.Copy, Paste: paste.Copied,
		Editor: editor.System(p.env.Get), Suspend: p.suspend, Viewer: office.SystemViewer(),
		Templates: office.TemplateFolder(p.paths.Config), Watch: watchEvery, Keep: keepAfter, Daily: p.daily,
		Few: p.env.FewSigns,
	}
}

// drawn is text as the console can draw it; what goes elsewhere stays as it is.
func (p *program) drawn(text string) string {
	if p.env.FewSigns && p.set.UI.Signs != config.SignsFull {
		return signs.Plain(text)
	}
	return text
}

// suspend gives a program the terminal itself, and not the screen's way of reading it.
func (p *program) suspend(c *exec.Cmd, then tea.ExecCallback) tea.Cmd {
	c.Stdin, c.Stdout, c.Stderr = p.env.In, p.env.Out, p.env.Err
	return tea.ExecProcess(c, then)
}

// watchEvery is how often an open book is asked whether another program has written to it.
const watchEvery = 2 * time.Second

// keepAfter is how long after a key what is typed is kept beside the book.
const keepAfter = time.Second

// terminal tells whether somebody sits there: both ends are one, and it can move its cursor.
func (p *program) terminal() bool {
	out, ok := p.env.Out.(*os.File)
	return ok && p.env.In != nil && term.IsTerminal(p.env.In.Fd()) && term.IsTerminal(out.Fd()) && p.env.Get("TERM") != "dumb"
}

// say prints a sentence for a person.
func (p *program) say(key string, args ...any) {
	fmt.Fprintln(p.env.Err, oneLine(p.words.T(key, args...)))
}

// warn prints a remark below a sentence.
func (p *program) warn(text string) { fmt.Fprintln(p.env.Err, "  ! "+oneLine(text)) }

// oneLine makes text from outside, as the name of a file, fit for a terminal: nothing it would obey, and no second line.
// Spaces stay, so that a name stays the name.
func oneLine(text string) string {
	return strings.NewReplacer("\n", " ", "\t", " ").Replace(viet.Clean(text))
}

// write puts text for a program on stdout.
func (p *program) write(text string) error {
	if _, err := io.WriteString(p.env.Out, p.drawn(text)); err != nil {
		return fmt.Errorf("print: %w", err)
	}
	return nil
}

// print writes lines of text for whoever reads stdout, cleaned of anything a terminal would obey.
func (p *program) print(text string) { fmt.Fprintln(p.env.Out, p.drawn(viet.Clean(text))) }

// version is the version the program was built with.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
