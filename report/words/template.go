package words

import (
	"bytes"
	"cmp"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"regexp"
	"strconv"
	"strings"
	"text/template"

	"sotruc/model"
	"sotruc/model/viet"
)

//go:embed mau/*.tmpl
var shipped embed.FS

// Files are the templates of the program as files.
func Files() []model.File {
	var files []model.File
	names, _ := fs.Glob(shipped, "mau/*.tmpl") // the pattern is right
	for _, name := range names {
		if text, err := shipped.ReadFile(name); err == nil {
			files = append(files, model.File{Name: path.Base(name), Bytes: text, Size: len(text)})
		}
	}
	return files
}

// The bounds of a template: what one file has, in bytes; how many files it is made of; how often its loops turn and its templates are
// called, together; how deep they call each other.
const (
	maxFile  = 64 << 10
	maxFiles = 20
	maxSteps = 20_000
	maxDepth = 50
)

// Code says what is wrong with a template.
type Code string

// The codes.
const (
	CodeMissing  Code = "missing"  // there is no such template; Detail is empty
	CodeLarge    Code = "large"    // the file is too large
	CodeSyntax   Code = "syntax"   // Detail is what the parser says
	CodeField    Code = "field"    // it names a field there is none of: Detail
	CodeFigure   Code = "figure"   // it names a figure there is none of: Detail
	CodeFunction Code = "function" // it calls a function there is none of: Detail
	CodeEndless  Code = "endless"  // it goes on too long
	CodeLong     Code = "long"     // it says too much
	CodeFailed   Code = "failed"   // Detail is what went wrong
)

// Error says what is wrong with a template, and where: Line is 0 where the file as a whole is meant.
type Error struct {
	File   string
	Line   int
	Code   Code
	Detail string
}

// Error is for the log; the screen has a sentence of its own.
func (e *Error) Error() string {
	return fmt.Sprintf("template %s:%d: %s %s", e.File, e.Line, e.Code, e.Detail)
}

// Library finds templates by name: the office's own first, then those of the program.
type Library struct {
	Own fs.FS // nil: none
}

// Fill runs the templates of sections: each section gets its title and what is said in it. An error is an *Error.
func (l Library) Fill(sections []Section, d Data) ([]Section, error) {
	filled := make([]Section, len(sections))
	for i, s := range sections {
		filled[i] = s
		var err error
		if strings.Contains(s.Title, "{{") {
			if filled[i].Title, err = title(s, d); err != nil {
				return nil, err
			}
		}
		if s.Template == "" {
			continue
		}
		if filled[i].Said, err = l.run(s.Template, d); err != nil {
			return nil, err
		}
	}
	return filled, nil
}

// title runs a title as a template, which goes by the key of its section.
func title(s Section, d Data) (string, error) {
	said, err := newRun(s.Key, d, func(string) (string, error) { return s.Title, nil }).lines()
	return strings.Join(said, " "), err
}

// run gives what a template says, a paragraph a line.
func (l Library) run(name string, d Data) ([]string, error) { return newRun(name, d, l.text).lines() }

// text is the source of a template.
func (l Library) text(name string) (string, error) {
	if name == "" || name != path.Base(name) || strings.ContainsAny(name, `\:`) {
		return "", &Error{File: viet.CleanLine(name), Code: CodeMissing}
	}
	if l.Own != nil {
		text, err := read(l.Own, name)
		if !errors.Is(err, fs.ErrNotExist) {
			return text, err
		}
	}
	text, err := read(shipped, "mau/"+name)
	if errors.Is(err, fs.ErrNotExist) {
		err = &Error{File: name, Code: CodeMissing}
	}
	return text, err
}

func read(from fs.FS, name string) (string, error) {
	f, err := from.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("open a template: %w", err)
	}
	if err != nil {
		return "", &Error{File: path.Base(name), Code: CodeFailed, Detail: viet.CleanLine(err.Error())}
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && !info.Mode().IsRegular() {
		return "", &Error{File: path.Base(name), Code: CodeMissing}
	}
	text, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return "", &Error{File: path.Base(name), Code: CodeFailed, Detail: viet.CleanLine(err.Error())}
	}
	if len(text) > maxFile {
		return "", &Error{File: path.Base(name), Code: CodeLarge}
	}
	return strings.TrimPrefix(string(text), "\ufeff"), nil
}

// run is one template at work, with those it calls.
type run struct {
	name    string
	data    Data
	source  func(name string) (string, error)
	sources map[string]string
	all     *template.Template
	steps   int
	depth   int
	at      Error // where the last step was
}

func newRun(name string, d Data, source func(string) (string, error)) *run {
	r := &run{name: name, data: d, source: source, sources: map[string]string{}}
	own := template.FuncMap{"step": r.step, "enter": r.enter, "leave": r.leave}
	r.all = template.New(name).Funcs(functions()).Funcs(d.counts()).Funcs(own).Option("missingkey=error")
	return r
}

// lines parses and executes the template.
func (r *run) lines() ([]string, error) {
	if err := r.load(r.name, r.all); err != nil {
		return nil, err
	}
	for _, t := range r.all.Templates() {
		if t.Tree != nil {
			r.bound(t.Tree)
		}
	}
	var b bytes.Buffer
	if err := r.all.Execute(limited{&b}, r.data); err != nil {
		return nil, r.wrong(err)
	}
	var said []string
	for line := range strings.SplitSeq(viet.Clean(b.String()), "\n") {
		if line = viet.CleanLine(line); line != "" {
			said = append(said, line)
		}
	}
	return said, nil
}

// load reads a file into a template, and then those that it calls and does not define.
func (r *run) load(name string, into *template.Template) error {
	text, err := r.source(name)
	if err != nil {
		return err
	}
	r.sources[name] = text
	if _, err := into.Parse(text); err != nil {
		return r.wrong(err)
	}
	for _, t := range r.all.Templates() {
		if t.Tree == nil {
			continue
		}
		for _, called := range calls(t.Root) {
			if r.all.Lookup(called.Name) != nil {
				continue
			}
			if len(r.sources) >= maxFiles {
				return &Error{File: name, Line: called.Line, Code: CodeEndless}
			}
			err := r.load(called.Name, r.all.New(called.Name))
			var bad *Error
			if errors.As(err, &bad) && bad.Code == CodeMissing && bad.File == called.Name && bad.Detail == "" {
				return &Error{File: t.ParseName, Line: called.Line, Code: CodeMissing, Detail: bad.File}
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}

var (
	errEndless = errors.New("goes on too long")
	place      = regexp.MustCompile(`^template: ([^:]+):(\d+)(?::\d+)?: (.*)$`)
	noField    = regexp.MustCompile(`can't evaluate field (\S+)`)
	noFunction = regexp.MustCompile(`function "([^"]*)" not defined`)
)

// wrong says where and what an error of text/template is.
func (r *run) wrong(err error) error {
	bad := &Error{File: r.name, Code: CodeSyntax, Detail: viet.CleanLine(err.Error())}
	if found := place.FindStringSubmatch(bad.Detail); found != nil {
		bad.File, bad.Detail = found[1], found[3]
		bad.Line, _ = strconv.Atoi(found[2])
	}
	var (
		figure codeError
		while  template.ExecError
	)
	if errors.As(err, &while) {
		bad.Code = CodeFailed
	}
	switch {
	case errors.Is(err, errEndless):
		bad.Code, bad.Detail, bad.File, bad.Line = CodeEndless, "", cmp.Or(r.at.File, r.name), r.at.Line
	case errors.Is(err, errTooLong):
		bad.Code, bad.Detail = CodeLong, ""
		if bad.Line == 0 {
			bad.File, bad.Line = cmp.Or(r.at.File, r.name), max(r.at.Line, 1)
		}
	case errors.As(err, &figure):
		bad.Code, bad.Detail = CodeFigure, viet.CleanLine(figure.code)
	case errors.Is(err, errRefused):
		bad.Code, bad.Detail = CodeFunction, "html, js, urlquery, call"
	default:
		if found := noField.FindStringSubmatch(bad.Detail); found != nil {
			bad.Code, bad.Detail = CodeField, found[1]
		} else if found := noFunction.FindStringSubmatch(bad.Detail); found != nil {
			bad.Code, bad.Detail = CodeFunction, found[1]
		}
	}
	return bad
}
