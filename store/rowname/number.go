package rowname

import "strconv"

// NoCount is a name as a step has it. A number alone says there how many things the step changed, so a name that is one stands in quotation marks.
func NoCount(name string) string {
	if _, err := strconv.Atoi(name); err == nil {
		return "“" + name + "”"
	}
	return name
}
