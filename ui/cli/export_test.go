package cli

// Run is Main with a context that a test can end.
var Run = run
