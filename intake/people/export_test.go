package people

// Fields are what a column of a list may hold, beside what comes back with a list.
func Fields() []string {
	var all []string
	for f := range columnTitles {
		if f != fieldWhy {
			all = append(all, string(f))
		}
	}
	return all
}
