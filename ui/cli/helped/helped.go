// Package helped lays out the help of a command in the language of the screen.
package helped

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"sotruc/ui/kit"
	"sotruc/ui/locale"
)

// line is a command or a flag: how it is written, and what it does.
type line struct{ name, does string }

// Lines are the help of a command in lines of at most w cells: what it does, how it is written, the commands below it, its flags, and
// those that every command takes.
func Lines(cmd *cobra.Command, words *locale.Strings, w int) []string {
	does := cmd.Long
	if does == "" {
		does = cmd.Short
	}
	lines := append(kit.Wrap(does, w), "", words.T("cli.help_usage"))
	use := cmd.UseLine()
	if cmd.Runnable() {
		lines = append(lines, "  "+strings.Replace(use, "[flags]", words.T("cli.help_flags_mark"), 1))
	}
	var below []line
	for _, sub := range cmd.Commands() {
		if sub.IsAvailableCommand() || sub.Name() == "help" {
			below = append(below, line{strings.TrimPrefix(sub.Use, cmd.Name()+" "), sub.Short})
		}
	}
	if len(below) > 0 {
		lines = append(lines, "  "+cmd.CommandPath()+" "+words.T("cli.help_command_mark"))
	}
	own, shared := flagLines(cmd.LocalNonPersistentFlags()), flagLines(sharedFlags(cmd))
	column := 0
	for _, one := range slices.Concat(below, own, shared) {
		column = max(column, kit.Width(one.name))
	}
	column = min(column, w/3)
	section := func(title string, all []line) {
		if len(all) > 0 {
			lines = append(lines, "", words.T(title))
		}
		for _, one := range all {
			lines = append(lines, hung(one, column, w)...)
		}
	}
	section("cli.help_commands", below)
	section("cli.help_flags", own)
	section("cli.help_shared", shared)
	return lines
}

// sharedFlags are those that the commands below take as well, and those that a command has from above.
func sharedFlags(cmd *cobra.Command) *pflag.FlagSet {
	set := pflag.NewFlagSet("", pflag.ContinueOnError)
	set.AddFlagSet(cmd.InheritedFlags())
	set.AddFlagSet(cmd.PersistentFlags())
	return set
}

func flagLines(set *pflag.FlagSet) []line {
	var lines []line
	set.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + " " + name
		}
		does := f.Usage
		if f.Value.Type() != "bool" {
			name += " …"
			if f.DefValue != "" && f.DefValue != "0" && f.DefValue != "[]" {
				does += " (" + f.DefValue + ")"
			}
		}
		lines = append(lines, line{name, does})
	})
	return lines
}

// hung is a name with its text beside it, below the name where that is too long for its column.
func hung(one line, column, w int) []string {
	indent := column + 4
	text := kit.Wrap(capital(one.does), max(w-indent, 20))
	head := "  " + one.name
	if kit.Width(one.name) > column {
		return append([]string{head}, indented(text, indent)...)
	}
	lines := indented(text, indent)
	if len(lines) == 0 {
		return []string{head}
	}
	lines[0] = kit.Fit(head, indent) + strings.TrimLeft(lines[0], " ")
	return lines
}

// capital begins a text as a sentence.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

func indented(lines []string, by int) []string {
	for i, text := range lines {
		lines[i] = strings.Repeat(" ", by) + text
	}
	return lines
}
