package lint

// Once is what of finds out about the text of the pass, found once for all
// rules that ask for it under one name.
func Once[T any](p *Pass, name string, of func() T) T {
	if v, ok := p.once[name].(T); ok {
		return v
	}
	v := of()
	if p.once == nil {
		p.once = map[string]any{}
	}
	p.once[name] = v
	return v
}
