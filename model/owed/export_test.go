package owed

// About is the period of the report that a rule has due at an instant.
var About = Rule.about
