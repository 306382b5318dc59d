package walk

import "iter"

// Parallel calls do for each item, at most jobs at a time, and yields the
// results in the order of the items. No more than about two results a job wait
// for their turn, so memory does not grow with the number of items.
func Parallel[In, Out any](items []In, jobs int, do func(In) Out) iter.Seq[Out] {
	jobs = max(1, jobs)
	return func(yield func(Out) bool) {
		stop := make(chan struct{})
		defer close(stop)
		slots := make(chan struct{}, jobs)
		queue := make(chan chan Out, jobs)
		go func() {
			defer close(queue)
			for _, item := range items {
				result := make(chan Out, 1)
				select {
				case slots <- struct{}{}:
				case <-stop:
					return
				}
				go func() {
					result <- do(item)
					<-slots
				}()
				select {
				case queue <- result:
				case <-stop:
					return
				}
			}
		}()
		for result := range queue {
			if !yield(<-result) {
				return
			}
		}
	}
}
