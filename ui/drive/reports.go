package drive

// At is the stop of a name that some keys lead to.
func At(name string, keys ...string) Stop { return Stop{Name: name, Keys: keys} }
