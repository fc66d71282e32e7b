// Package edxml takes apart the packets (edXML, QCVN 102:2016/BTTTT) in which offices of the State exchange papers: what
// the sender says of the paper, and the files that come with it. It reads no attachment, checks no signature, and knows
// nothing of what a paper says.
package edxml

import (
	"errors"
)

// Why a file is no packet with a paper; any other error says that it is damaged.
var (
	errDamaged  = errors.New("damaged packet")
	ErrTooLarge = errors.New("too large a packet")
	ErrDTD      = errors.New("document type declaration") // no system writes one
	ErrStatus   = errors.New("packet without a paper")    // a message that another packet arrived, or was returned
)

// Bounds of what is read of one packet.
const (
	maxDepth       = 64
	maxNodes       = 20_000
	maxAttachments = 100
	maxUnpacked    = 64 << 20 // bytes of all attachments
)

// Packet is what the sender says of a paper, each value on one line unless said otherwise and "" where nothing is said.
// Days are YYYY-MM-DD. The values of the code lists (Type, Priority, Steering) differ from system to system and are kept
// as they stand.
// Source: QCVN 102:2016/BTTTT, as amended by Thông tư 01/2022/TT-BTTTT.
type Packet struct {
	Symbol   string // number and notation, put together as a paper prints them
	Number   string
	Notation string

	OrganID  string // of the sender
	Issuer   string
	InCharge string // the body above the sender
	Place    string
	Date     string

	Type     string
	KindName string
	Subject  string
	Content  string // several lines

	Signer     string
	Competence string // T/M, K/T
	Position   string
	Due        string

	Recipients []string // the offices the packet is sent to
	Places     []string // who else gets the paper
	Priority   string
	Steering   string
	Pages      int

	Attachments []Attachment
}

// Attachment is a file in a packet, unpacked.
type Attachment struct {
	Name        string // fit for a file name, without a folder
	ContentType string
	Description string
	Bytes       []byte
}

// Read takes a packet apart. Names count without their namespace, of which several are in use. Its error may
// wrap one of those above.
func Read(data []byte) (Packet, error) {
	root, err := parse(data)
	if err != nil {
		return Packet{}, err
	}
	p := readHeader(root)
	if p.Attachments, err = readAttachments(root); err != nil {
		return Packet{}, err
	}
	if root.find("MessageHeader") == nil && root.find("Status") == nil && len(p.Attachments) == 0 {
		return Packet{}, errDamaged
	}
	if p.isBare() || root.find("Status") != nil && len(p.Attachments) == 0 {
		return Packet{}, ErrStatus
	}
	return p, nil
}

// isBare tells whether there is no paper in the packet.
func (p Packet) isBare() bool {
	return len(p.Attachments) == 0 && p.Subject == "" && p.Content == ""
}
