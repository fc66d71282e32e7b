package against

import "sotruc/model"

// ObjectionCode says what speaks against saying that an isolation was completed.
type ObjectionCode string

// The codes.
const (
	ObjectionEarly   ObjectionCode = "early"   // days are missing to the planned end
	ObjectionUntaken ObjectionCode = "untaken" // a test that was due was never taken
	ObjectionPending ObjectionCode = "pending" // results are not known yet
	ObjectionMissed  ObjectionCode = "missed"  // sessions nobody recorded
	ObjectionAlarm   ObjectionCode = "alarm"   // alarms nobody answered, which the end would close
	ObjectionUnmet   ObjectionCode = "unmet"   // the condition that ends it, as far as the book knows; or the last result is positive
)

// Objection is one thing that speaks against a completion.
type Objection struct {
	Code ObjectionCode
	N    int         // how many days, results, sessions or alarms
	On   model.Date  // the day the test was due
	Need model.Until // the condition that is not met
}
