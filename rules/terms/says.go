package terms

import "github.com/zwrot/zwrot/rules/lint"

// Says makes the message of a rule about the words that it found, which stand
// first: "„feedback” to słowo angielskie."
func Says(pl, en string) func(text string) lint.Message {
	return func(text string) lint.Message {
		return lint.Message{PL: "„" + text + "” " + pl, EN: "“" + text + "” " + en}
	}
}
