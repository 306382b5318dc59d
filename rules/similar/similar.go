// Package similar finds what a user may have meant by a name that does not
// exist: a rule id, a flag, a configuration key.
package similar

import "strings"

// Nearest returns the candidate that differs least from name, and ok when it
// is near enough to be worth asking about: a third of the letters, at least
// one, may be wrong. Case does not count. Among equals the first wins.
func Nearest(name string, candidates []string) (nearest string, ok bool) {
	word := []rune(strings.ToLower(name))
	best := max(1, len(word)/3) + 1
	for _, c := range candidates {
		if d := distance(word, []rune(strings.ToLower(c))); d < best {
			best, nearest = d, c
		}
	}
	return nearest, nearest != ""
}

// NearestID is Nearest for ids of two parts ("gender/address-pan"): a name
// without a slash is compared with the second parts too.
func NearestID(name string, ids []string) (nearest string, ok bool) {
	if nearest, ok = Nearest(name, ids); ok || strings.Contains(name, "/") {
		return nearest, ok
	}
	whole := map[string]string{}
	var tails []string
	for _, id := range ids {
		if _, tail, found := strings.Cut(id, "/"); found && whole[tail] == "" {
			whole[tail] = id
			tails = append(tails, tail)
		}
	}
	nearest, ok = Nearest(name, tails)
	return whole[nearest], ok
}

// distance is the number of letters to insert, delete, replace or swap with
// their neighbour (optimal string alignment).
func distance(a, b []rune) int {
	before, row := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	var beforeThat []int
	for i := range a {
		beforeThat, before, row = before, row, make([]int, len(b)+1)
		row[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(before[j]+cost, before[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], beforeThat[j-1]+1)
			}
		}
	}
	return row[len(b)]
}
