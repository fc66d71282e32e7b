package store

// The labels of steps; ui/locale has the sentence for each under "step".
const (
	labelRegister        = "import-directive"
	labelUpdateDirective = "update-directive"
	labelDeleteDirective = "delete-directive"
	labelHold            = "hold-number"
	labelFill            = "fill-number"
	labelCloseRegister   = "close-register"
	labelOpenRegister    = "open-register"
	labelAddTask         = "add-task"
	labelUpdateTask      = "update-task"
	labelDeleteTask      = "delete-task"
	labelTick            = "tick"
	labelUntick          = "untick"
	labelAddUnit         = "add-unit"
	labelUpdateUnit      = "update-unit"
	labelDeleteUnit      = "delete-unit"
	labelAddMember       = "add-member"
	labelUpdateMember    = "update-member"
	labelDeleteMember    = "delete-member"
	labelAssign          = "assign-responsible"
	labelAddHousehold    = "add-household"
	labelUpdateHousehold = "update-household"
	labelDeleteHousehold = "delete-household"
	labelImportPeople    = "import-people"
	labelAddPerson       = "add-person"
	labelUpdatePerson    = "update-person"
	labelDeletePerson    = "delete-person"
	labelStart           = "start-isolation"
	labelUpdateIsolation = "update-isolation"
	labelChangeEnd       = "change-end"
	labelEnd             = "end-isolation"
	labelReopen          = "reopen-isolation"
	labelDeleteIsolation = "delete-isolation"
	labelCheckIn         = "check-in"
	labelClearCheckIn    = "clear-check-in"
	labelAddTest         = "add-test"
	labelUpdateTest      = "update-test"
	labelDeleteTest      = "delete-test"
	labelAddViolation    = "add-violation"
	labelUpdateViolation = "update-violation"
	labelDeleteViolation = "delete-violation"
	labelAddMovement     = "add-movement"
	labelUpdateMovement  = "update-movement"
	labelDeleteMovement  = "delete-movement"
	labelAddActivity     = "add-activity"
	labelUpdateActivity  = "update-activity"
	labelDeleteActivity  = "delete-activity"
	labelSaveReport      = "save-report"
	labelSend            = "send-report"
	labelSendAgain       = "send-again"
	labelDeleteReport    = "delete-report"
	labelRestore         = "restore"
)

// Labels lists every label a step can have.
func Labels() []string {
	return []string{
		labelRegister, labelUpdateDirective, labelDeleteDirective, labelHold, labelFill, labelCloseRegister, labelOpenRegister,
		labelAddTask, labelUpdateTask, labelDeleteTask, labelTick, labelUntick,
		labelAddUnit, labelUpdateUnit, labelDeleteUnit,
		labelAddMember, labelUpdateMember, labelDeleteMember, labelAssign,
		labelAddHousehold, labelUpdateHousehold, labelDeleteHousehold, labelImportPeople,
		labelAddPerson, labelUpdatePerson, labelDeletePerson,
		labelStart, labelUpdateIsolation, labelChangeEnd, labelEnd, labelReopen, labelDeleteIsolation,
		labelCheckIn, labelClearCheckIn, labelAddTest, labelUpdateTest, labelDeleteTest,
		labelAddViolation, labelUpdateViolation, labelDeleteViolation,
		labelAddMovement, labelUpdateMovement, labelDeleteMovement,
		labelAddActivity, labelUpdateActivity, labelDeleteActivity,
		labelSaveReport, labelSend, labelSendAgain, labelDeleteReport, labelRestore,
	}
}
