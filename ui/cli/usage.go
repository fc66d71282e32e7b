package cli

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// usageError is a command written wrongly: exit status 2.
type usageError struct{ err error }

func (u usageError) Error() string { return u.err.Error() }
func (u usageError) Unwrap() error { return u.err }

func (p *program) misused(key string, args ...any) error {
	return usageError{errors.New(p.words.T("cli.usage."+key, args...))}
}

// any number of arguments of a command.
const anyNumber = 1 << 20

// args takes from least to most arguments; where some are valid, only those.
func (p *program) args(least, most int, valid ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) > most && !cmd.HasParent():
			return p.misused("unknown_command", args[0])
		case len(args) > most:
			return p.misused("too_many", args[most])
		case len(args) < least && len(valid) > 0:
			return p.misused("too_few_of", cmd.Use, strings.Join(valid, ", "))
		case len(args) < least:
			return p.misused("too_few", cmd.Use)
		case len(valid) == 0:
			return nil
		}
		for _, arg := range args {
			if !slices.Contains(valid, arg) {
				return p.misused("bad_argument", arg, strings.Join(valid, ", "))
			}
		}
		return nil
	}
}

// fileOrNothing takes no argument, or the path of a file or a folder, as it comes when one is dropped on the program; then the screen
// opens where it is read.
func (p *program) fileOrNothing(cmd *cobra.Command, args []string) error {
	if len(args) == 1 {
		if path, err := filepath.Abs(args[0]); err == nil {
			if _, err := os.Stat(path); err == nil {
				p.file = path
				return nil
			}
		}
	}
	return p.args(0, 0)(cmd, args)
}

// flagError says in the language of the screen what is wrong with a flag.
func (p *program) flagError(_ *cobra.Command, err error) error {
	var (
		unknown *pflag.NotExistError
		empty   *pflag.ValueRequiredError
		bad     *pflag.InvalidValueError
	)
	switch {
	case errors.As(err, &unknown):
		return p.misused("unknown_flag", dashed(unknown.GetSpecifiedName()))
	case errors.As(err, &empty):
		return p.misused("flag_without_value", dashed(empty.GetSpecifiedName()))
	case errors.As(err, &bad):
		return p.misused("bad_flag_value", dashed(bad.GetFlag().Name), bad.GetValue())
	}
	return usageError{err}
}

func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}
