package takeover

// Load is what the paper is made of.
var Load = load
