package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"sotruc/intake"
	"sotruc/intake/doctext"
	"sotruc/intake/people"
	"sotruc/model"
	"sotruc/office"
	"sotruc/ui/cli/asdone"
	"sotruc/ui/cli/asread"
	"sotruc/ui/cli/piped"
	"sotruc/ui/cli/progress"
	"sotruc/ui/safejson"
	"sotruc/ui/scene"
)

// readCommand shows what is read from documents and saves nothing.
func (p *program) readCommand() *cobra.Command {
	asJSON := false
	cmd := &cobra.Command{
		Use: "read FILE…", Short: p.words.T("cli.read"), Long: p.words.T("cli.read_long"), Args: p.args(1, anyNumber),
		RunE: func(cmd *cobra.Command, args []string) error {
			in, err := piped.In(p.env.In, args, office.Limits(p.set).Largest())
			defer in.Done()
			switch {
			case errors.Is(err, piped.ErrTwice):
				return p.misused("stdin_twice")
			case err != nil:
				return err
			}
			failed := 0
			records := []any{}
			var sources []office.Source
			for _, path := range in.Paths {
				sources = append(sources, office.Sources(path)...)
			}
			for _, from := range sources {
				path := in.Shown(from.String())
				doc, proposal, err := p.propose(cmd.Context(), from)
				switch {
				case err != nil && asJSON:
					records = append(records, asdone.Unread{File: path, Error: p.errorRecord(err)})
				case err != nil:
					p.sayError(path, err)
				case asJSON:
					records = append(records, asread.Of(p.words, path, doc, proposal))
				default:
					p.print(p.describe(path, proposal))
				}
				if err != nil {
					failed++
				}
			}
			if asJSON {
				if err := safejson.Print(p.env.Out, records); err != nil {
					return err
				}
			}
			if failed > 0 {
				return said{exitFailed}
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, p.words.T("cli.flag_json"))
	return cmd
}

// propose reads one paper.
func (p *program) propose(ctx context.Context, from office.Source) (doctext.Doc, intake.Proposal, error) {
	bar, how := progress.Of(p.env.Err, p.env.Get("TERM"), 0), office.ReadingOf(p.set)
	how.Show = p.pages(bar)
	doc, err := how.Doc(ctx, from)
	bar.End()
	if err != nil {
		return doc, intake.Proposal{}, err
	}
	proposal, err := intake.Read(doc)
	return doc, proposal, err
}

// sayError prints the sentence for one file among several.
func (p *program) sayError(path string, err error) { fmt.Fprintln(p.env.Err, p.errorLine(path, err)) }

// errorLine is the sentence for one file among several, which names it.
func (p *program) errorLine(path string, err error) string {
	sentence, name := oneLine(scene.Sentence(p.words, err)), oneLine(path)
	if !strings.Contains(sentence, name) {
		sentence = name + ": " + sentence
	}
	return sentence
}

func (p *program) errorRecord(err error) asdone.Error {
	return asdone.Error{Code: errorCode(err), Message: scene.Sentence(p.words, err)}
}

// errorCode is the code of an error that says a file cannot be read.
func errorCode(err error) string {
	var text *doctext.Error
	if errors.As(err, &text) {
		return string(text.Code)
	}
	var list *people.Error
	if errors.As(err, &list) {
		return string(list.Code)
	}
	if fields := model.FieldErrors(err); len(fields) > 0 {
		return string(fields[0].Code)
	}
	return "failed"
}

// describe is a proposal for a person to read.
func (p *program) describe(path string, proposal intake.Proposal) string {
	d := proposal.Directive
	var b strings.Builder
	fmt.Fprintln(&b, oneLine(path))
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "  %-18s %s\n", p.words.T("field."+name), value)
		}
	}
	field("kind", d.KindName)
	field("symbol", d.Symbol)
	field("issuer", d.Issuer)
	field("place", d.Place)
	field("issued_on", d.IssuedOn.Local())
	field("subject", d.Subject)
	field("urgency", p.word("urgency", string(d.Urgency)))
	field("signer", d.Signer)
	field("signer_title", d.SignerTitle)
	for _, to := range d.Recipients {
		field("recipient", to)
	}
	for _, c := range d.Cites {
		field("cites", strings.TrimSpace(c.Symbol+"  "+c.IssuedOn.Local()+"  "+c.Issuer))
	}
	p.describeTasks(&b, d.Tasks, "  ")
	if len(proposal.Candidates) > 0 {
		fmt.Fprintf(&b, "  %s\n", p.words.T("cli.candidates"))
		p.describeTasks(&b, proposal.Candidates, "    ")
	}
	told := map[string]bool{} // of a scan the same is doubted of every field
	for _, found := range proposal.Doubts {
		line := p.sentence(found)
		if task := asread.TaskOf(proposal, found); task != "" {
			line += " ← " + task
		}
		if !told[line] {
			fmt.Fprintln(&b, "  ! "+line)
		}
		told[line] = true
	}
	return strings.TrimRight(b.String(), "\n")
}

func (p *program) describeTasks(b *strings.Builder, tasks []model.Task, indent string) {
	for _, t := range tasks {
		fmt.Fprintf(b, "%s%s %s\n", indent, t.Ordinal, t.Text)
		if t.Lead != "" {
			fmt.Fprintf(b, "%s   → %s\n", indent, t.Lead)
		}
		for _, d := range t.Deadlines {
			fmt.Fprintf(b, "%s   ⏱ %s\n", indent, d.Phrase)
		}
		p.describeTasks(b, t.Tasks, indent+"  ")
	}
}
