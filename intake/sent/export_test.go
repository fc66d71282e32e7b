package sent

// Read reads the report in the bytes of a file.
var Read = read
