package called

// Kind is calledKind.
var Kind = calledKind
