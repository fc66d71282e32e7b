package away

// Apart tells whether two files lie on different disks.
var Apart = apart
