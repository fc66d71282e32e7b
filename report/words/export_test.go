package words

import "text/template"

// Run gives what a template says.
func Run(l Library, name string, d Data) ([]string, error) { return l.run(name, d) }

// Functions are the names of the functions of the templates.
func Functions() []string {
	var names []string
	for _, some := range []template.FuncMap{functions(), Data{}.counts()} {
		for name := range some {
			names = append(names, name)
		}
	}
	return names
}
