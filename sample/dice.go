package sample

// dice is a small generator of its own (splitmix64), so that a seed gives the same ward with every release of Go.
type dice struct{ state uint64 }

// newDice starts a stream; the tag keeps the streams of different makers apart, so that a change to one of them
// leaves the others as they were.
func newDice(seed int64, tag string) *dice {
	state := uint64(seed)
	for _, c := range []byte(tag) {
		state = state*1099511628211 + uint64(c)
	}
	return &dice{state: state}
}

func (d *dice) next() uint64 {
	d.state += 0x9e3779b97f4a7c15
	z := d.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// roll gives 0 to n−1.
func (d *dice) roll(n int) int { return int(d.next() % uint64(n)) }

// between gives low to high, both included.
func (d *dice) between(low, high int) int { return low + d.roll(high-low+1) }

// chance is true in so many of a thousand throws.
func (d *dice) chance(perMille int) bool { return d.roll(1000) < perMille }

// pick gives one of a list.
func pick[T any](d *dice, list []T) T { return list[d.roll(len(list))] }
