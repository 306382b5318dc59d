module github.com/zwrot/zwrot

go 1.26
