package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"sotruc/model"
	"sotruc/model/owed"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/store"
)

// reportDuty is which report of a kind is meant: the one for the receiver that was named, the only one there is, or the only one that is
// past due, else that is due today. Where that is not one, the error names those there are.
func (p *program) reportDuty(ctx context.Context, book *store.Book, kind model.ReportKind, opts reportOptions) (owed.Rule, error) {
	rules := office.Duties(p.set, kind)
	var names []string
	for _, rule := range rules {
		if rule.Duty != "" {
			names = append(names, oneLine(rule.Duty))
		}
	}
	switch {
	case opts.to != "" && len(names) == 0:
		return owed.Rule{}, usageError{errors.New(p.words.T("cli.one_duty"))}
	case opts.to != "":
		for _, same := range []func(name, typed string) bool{viet.SameText, foldedWithin} {
			named := slices.DeleteFunc(slices.Clone(rules), func(rule owed.Rule) bool { return !same(rule.Duty, opts.to) })
			if len(named) == 1 {
				return named[0], nil
			}
		}
		return owed.Rule{}, usageError{errors.New(p.words.T("cli.no_duty", opts.to, strings.Join(names, ", ")))}
	case len(rules) < 2:
		return office.DutyOf(p.set, model.Report{Kind: kind}), nil
	}
	if opts.on == "" && opts.disease == "" {
		all, err := office.Owed(ctx, book, p.set, p.instant())
		if err != nil {
			return owed.Rule{}, err
		}
		for _, waits := range []func(owed.Report) bool{
			func(r owed.Report) bool { return r.Late },
			func(r owed.Report) bool { return r.Due.Date() == p.instant().Date() },
		} {
			open := slices.DeleteFunc(slices.Clone(rules), func(rule owed.Rule) bool {
				return !slices.ContainsFunc(all, func(r owed.Report) bool { return r.Kind == kind && r.Duty == rule.Duty && waits(r) })
			})
			if len(open) == 1 {
				return open[0], nil
			}
			if len(open) > 1 {
				break
			}
		}
	}
	return owed.Rule{}, usageError{errors.New(p.words.T("cli.which_duty", strings.Join(names, ", ")))}
}

// foldedWithin tells whether a name holds what was typed, tones aside.
func foldedWithin(name, typed string) bool {
	return strings.Contains(viet.Fold(name), viet.Fold(typed))
}

// send notes a report as sent, and with it the task that it answers as done: the one that was asked for, or the one that somebody said the last
// report of the duty was sent for. Which that is, or which it may be and stays open, is said.
func (p *program) send(ctx context.Context, book *store.Book, r model.Report, opts reportOptions) (model.Report, error) {
	all, meant, err := office.AskedFor(ctx, book, p.set, r, model.TaskID(opts.task), p.instant())
	if err != nil {
		return r, err
	}
	if opts.task != 0 {
		meant = slices.IndexFunc(all, func(a office.Asked) bool { return a.Task.ID == model.TaskID(opts.task) })
		if meant < 0 {
			p.say("cli.task_not_asked", opts.task)
			return r, said{exitFailed}
		}
	}
	var answers *office.Asked
	if meant >= 0 && !opts.noTask && (opts.task != 0 || all[meant].Last) { // else it is a guess
		answers = &all[meant]
	}
	sent, err := office.Send(ctx, book, p.set, r, answers, p.instant())
	switch {
	case err != nil, opts.noTask:
	case answers != nil:
		p.sayTask("cli.task_done", *answers)
	case meant >= 0:
		p.sayTask("cli.task_meant", all[meant])
	case len(all) > 0:
		ids := make([]string, len(all))
		for i, a := range all {
			ids[i] = fmt.Sprint(a.Task.ID)
		}
		p.say("cli.which_task", strings.Join(ids, ", "))
	}
	return sent, err
}

// sayTask says something of a task that asks for a report.
func (p *program) sayTask(key string, one office.Asked) {
	p.say(key, int64(one.Task.ID), oneLine(one.Task.Words()), one.Due.Date().Local(), string(one.Due.Clock()))
}
