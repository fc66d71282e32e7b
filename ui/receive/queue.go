package receive

import (
	"cmp"
	"context"
	"path/filepath"
	"slices"

	tea "charm.land/bubbletea/v2"

	"sotruc/intake/doctext"
	"sotruc/model/waiting"
	"sotruc/office"
	"sotruc/ui/scene"
)

// paperQueue is a row of files that are reviewed one after the other. It is handed from the screen that reads to the
// review and back; only one of them is open at a time.
type paperQueue struct {
	from  string // where the files are, as it is shown
	items []queuedPaper
	at    int  // the one that is read or reviewed; behind the last where all have been
	ended bool // the officer has stopped it
}

// queuedPaper is a file of a queue and what became of it.
type queuedPaper struct {
	name  string
	from  office.Source   // zero where it is no file by itself
	waits waiting.PaperID // of one that waits in the book; 0 is none
	read  reads
	state queueState
	said  string // the number it was entered under, or why it could not be read
}

// queueState is what became of a file.
type queueState int

// What can become of a file. A file that is put off is left to another day.
const (
	queueWaiting queueState = iota
	queueEntered
	queueKnown
	queuePutOff
	queueUnread
)

// settle says what became of the file that is at its turn, and goes on to the next.
func (q *paperQueue) settle(state queueState, said string) {
	q.items[q.at].state, q.items[q.at].said = state, said
	q.at++
}

// done tells whether no file is left to be read.
func (q *paperQueue) done() bool { return q.ended || q.at >= len(q.items) }

// stop asks whether the rest is left, and shows what became of the files.
func (q *paperQueue) stop(d *scene.Desk) scene.Action {
	return scene.Confirm{
		Text: d.T("directive.queue.ask_stop", len(q.items)-q.at), Yes: d.T("directive.queue.answer_stop"), Asked: "esc",
		Then: func() (scene.Action, tea.Cmd) {
			q.ended = true
			return scene.Swap{Screen: newQueueScreen(d, q)}, nil
		},
	}
}

// queueOf lines files up, the oldest first, as they came in. Of a folder it takes the files where inside says so, and not
// those of the folders in it.
func queueOf(home office.Home, here string, entries []folderEntry, inside bool) *paperQueue {
	q := &paperQueue{from: home.Short(here)}
	type file struct {
		folderEntry
		path string
	}
	var files []file
	for _, e := range entries {
		path := filepath.Join(here, e.name)
		if !e.dir {
			files = append(files, file{e, path})
			continue
		}
		if !inside {
			continue
		}
		in, err := readFolder(path)
		if err != nil {
			q.items = append(q.items, queuedPaper{name: e.name + "/", read: func(context.Context, office.Reading) (office.Incoming, error) { return office.Incoming{}, err }})
		}
		for _, one := range in.entries {
			if !one.dir {
				files = append(files, file{one, filepath.Join(path, one.name)})
			}
		}
	}
	slices.SortStableFunc(files, func(a, b file) int {
		return cmp.Or(cmp.Compare(a.changed, b.changed), cmp.Compare(a.order, b.order))
	})
	for _, f := range files {
		q.add(office.Sources(f.path))
	}
	return q
}

// queueOfArchive lines the papers in an archive up.
func queueOfArchive(papers []office.Source) *paperQueue {
	q := &paperQueue{from: filepath.Base(papers[0].Path)}
	q.add(papers)
	return q
}

// add puts papers at the end of the queue.
func (q *paperQueue) add(papers []office.Source) {
	for _, from := range papers {
		q.items = append(q.items, queuedPaper{name: from.Name(), from: from, read: func(ctx context.Context, how office.Reading) (office.Incoming, error) { return how.Read(ctx, from) }})
	}
}

// queueOfAttached lines the files of an exchange packet up.
func queueOfAttached(packet string, attached []doctext.Attachment) *paperQueue {
	q := &paperQueue{from: packet}
	for _, a := range attached {
		q.items = append(q.items, queuedPaper{name: a.Name, read: func(ctx context.Context, how office.Reading) (office.Incoming, error) {
			return how.ReadBytes(ctx, a.Name, a.Bytes)
		}})
	}
	return q
}
