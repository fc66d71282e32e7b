package sample

import "sotruc/model"

// fate is what befalls the people of a household.
type fate int

const (
	running       fate = iota // under isolation as planned, or completed where the end has passed
	becameCase                // the first turns out a case and goes to hospital, the others stay longer
	extended                  // kept on, with a reason
	shortened                 // let go earlier, with a reason
	unconfirmed               // the end has passed and nobody has said how it ended
	moved                     // taken to a central site after some days
	unordered                 // isolated, the order not yet written
	inHospital                // a case
	discharged                // came home from hospital
	onSite                    // in central isolation
	released                  // came home from central isolation
	wentAway                  // the first left, the second was written down by mistake
	undeclared                // came without a health declaration
	nobodysCharge             // running, and nobody responsible for the household
)

// card is a kind of household. Ago says how many days before today the isolation began: the first, second and third
// time the card is dealt.
type card struct {
	size     int
	isolated int // how many of them; 0: all
	category model.Category
	ago      [3]int
	fate     fate
	help     string
}

// deck is dealt over and over until there are people enough. Three rounds of it are the demonstration's ward.
var deck = [...]card{
	{size: 3, category: model.CategoryF1, ago: [3]int{3, 6, 10}},
	{size: 2, category: model.CategoryF1, ago: [3]int{14, 13, 12}, help: "mua giúp thuốc huyết áp cho mẹ già"},
	{size: 2, category: model.CategoryOutbreakArea, ago: [3]int{8, 5, 2}, fate: undeclared},
	{size: 1, category: model.CategoryOutbreakArea, ago: [3]int{14, 11, 9}},
	{size: 4, isolated: 2, category: model.CategoryF2, ago: [3]int{12, 7, 4}},
	{size: 1, category: model.CategoryAfterCentral, ago: [3]int{7, 5, 3}},
	{size: 4, category: model.CategoryF1, ago: [3]int{24, 22, 19}},
	{size: 2, category: model.CategoryOutbreakArea, ago: [3]int{26, 21, 18}},
	{size: 3, category: model.CategoryF1, ago: [3]int{41, 38, 36}},
	{size: 3, category: model.CategoryF1, ago: [3]int{12, 16, 9}, fate: becameCase, help: "cần hỗ trợ gạo và nhu yếu phẩm"},
	{size: 2, category: model.CategoryF2, ago: [3]int{15, 14, 13}, fate: extended},
	{size: 3, isolated: 2, category: model.CategoryOutbreakArea, ago: [3]int{9, 7, 6}, fate: shortened},
	{size: 2, category: model.CategoryF1, ago: [3]int{17, 16, 15}, fate: unconfirmed},
	{size: 2, category: model.CategoryOutbreakArea, ago: [3]int{10, 8, 6}, fate: moved},
	{size: 1, category: model.CategoryF1, ago: [3]int{2, 1, 1}, fate: unordered},
	{size: 1, category: model.CategoryF0, ago: [3]int{6, 22, 4}, fate: inHospital},
	{size: 2, isolated: 1, category: model.CategoryF0, ago: [3]int{22, 21, 19}, fate: discharged, help: "người già sống một mình, cần người mang cơm"},
	{size: 2, category: model.CategoryF1, ago: [3]int{9, 20, 11}, fate: onSite},
	{size: 5, category: model.CategoryF1, ago: [3]int{4, 2, 6}, fate: nobodysCharge, help: "cần sữa và bỉm cho trẻ nhỏ"},
	{size: 2, category: model.CategoryF1, ago: [3]int{20, 19, 17}, fate: released},
	{size: 2, category: model.CategoryOutbreakArea, ago: [3]int{13, 12, 11}, fate: wentAway},
}
