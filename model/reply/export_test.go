package reply

// Asked tells whether the words of a task ask for an answer.
var Asked = asked

// Ours is ours.
var Ours = ours
