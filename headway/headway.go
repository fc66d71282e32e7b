// Package headway is how far a long work is: who does it tells, by the context, whoever shows it.
package headway

import "context"

// watched is the key of who shows it.
type watched struct{}

// Watch is a context in which show is told how much of all is done. The last it hears of a work is that all of it is.
func Watch(ctx context.Context, show func(done, all int)) context.Context {
	return context.WithValue(ctx, watched{}, show)
}

// Unseen is a context in which nobody is told.
func Unseen(ctx context.Context) context.Context { return Watch(ctx, nil) }

// Shown tells whether somebody wants to know.
func Shown(ctx context.Context) bool {
	show, _ := ctx.Value(watched{}).(func(done, all int))
	return show != nil
}

// Tell says how much of all is done.
func Tell(ctx context.Context, done, all int) {
	if show, _ := ctx.Value(watched{}).(func(done, all int)); show != nil {
		show(min(done, all), all)
	}
}

// Steps says that a work of some steps begins, and gives what is called after each.
func Steps(ctx context.Context, all int) (next func()) {
	done := 0
	Tell(ctx, 0, all)
	return func() {
		done++
		Tell(ctx, done, all)
	}
}
