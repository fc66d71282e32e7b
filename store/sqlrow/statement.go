package sqlrow

import (
	"context"
	"errors"
	"slices"
	"sync"

	"github.com/jmoiron/sqlx"

	"sotruc/store/bookfile"
)

// Statements keeps compiled queries: with the triggers of a table, compiling takes longer than running. A query that
// was asked for twice is compiled when the transaction is over, because the one connection is busy until then.
type Statements struct {
	mu       sync.Mutex
	compiled map[string]*sqlx.Stmt
	asked    map[string]bool // once, and not since
	seen     []string        // again
}

// What is kept has bounds; the queries of the filters are many.
const (
	statementsMost = 200
	askedMost      = 1000
)

// Find gives the compiled query, or notes that it was asked for.
func (s *Statements) Find(query string) *sqlx.Stmt {
	s.mu.Lock()
	defer s.mu.Unlock()
	found := s.compiled[query]
	switch {
	case found != nil:
	case s.asked[query]:
		s.seen = append(s.seen, query)
	case s.asked == nil || len(s.asked) >= askedMost:
		s.asked = map[string]bool{query: true}
	default:
		s.asked[query] = true
	}
	return found
}

// Compile prepares what was asked for in vain, once the caller's transaction is over. What cannot be compiled now is
// tried again when it is next asked for.
func (s *Statements) Compile(ctx context.Context, db *sqlx.DB) {
	for _, query := range s.missing() {
		// The lock is free meanwhile: whoever has the connection may be waiting for it.
		stmt, err := db.PreparexContext(ctx, query)
		if err != nil {
			continue
		}
		s.keep(query, stmt)
	}
}

// missing gives the queries that were asked for in vain, each once, and forgets that they were.
func (s *Statements) missing() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	seen := s.seen
	s.seen = nil
	slices.Sort(seen)
	seen = slices.Compact(seen)
	room := statementsMost - len(s.compiled)
	return seen[:min(len(seen), room)]
}

func (s *Statements) keep(query string, stmt *sqlx.Stmt) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.compiled == nil {
		s.compiled = map[string]*sqlx.Stmt{}
	}
	if s.compiled[query] != nil || len(s.compiled) >= statementsMost {
		_ = stmt.Close() // another reader was quicker
		return
	}
	s.compiled[query] = stmt
}

// Close frees every compiled query.
func (s *Statements) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	var err error
	for _, stmt := range s.compiled {
		err = errors.Join(err, stmt.Close())
	}
	s.compiled = nil
	return bookfile.Translate(err)
}
