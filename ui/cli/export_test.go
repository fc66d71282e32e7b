package cli

// Run is Main with a context that a test can end.
var Run = run

// EscapeControls writes what a terminal obeys as JSON does.
var EscapeControls = escapeControls
