module github.com/zwrot/zwrot

go 1.26.0

require (
	github.com/BurntSushi/toml v1.6.0 // indirect
	golang.org/x/tools v0.51.0 // indirect
)
