// Package contacts is the screen of a chain of contacts (chuỗi tiếp xúc): who is whose contact, from the first who is known down to
// the last. Whose contact somebody is, is written down in the form of an isolation.
package contacts
