package when

// ReadDeadlines is readDeadlines, for the tests.
var ReadDeadlines = readDeadlines
