package merge

// Place is what a name says of the place.
var Place = place
