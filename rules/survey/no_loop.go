package survey

import "github.com/zwrot/zwrot/rules/lint"

func noLoop() *lint.Rule {
	return &lint.Rule{
		ID:    "survey/no-loop",
		Title: lint.Message{PL: "Ankieta bez zapowiedzi, co stanie się z odpowiedziami", EN: "A survey that doesn't say what becomes of the answers"},
		Why: lint.Message{
			PL: "Kto poświęca czas na odpowiedź, chce wiedzieć, czy ktoś ją przeczyta i czy firma się odezwie. Bez tego następna ankieta trafi do kosza.",
			EN: "People who take the time to answer want to know whether somebody reads it and whether the firm will be in touch. Without that the next survey goes to the bin.",
		},
		Source:   "Zasady CEM: niepowracanie do klienta jako błąd w badaniach opinii (2019)",
		Bad:      []lint.Example{{Text: "Jak oceniasz zakupy? Dziękujemy za udział w badaniu.", Type: lint.Survey}},
		Good:     []string{"Jak oceniasz zakupy? Odpiszemy w 3 dni, jeśli zostawisz e-mail."},
		Severity: lint.Off,
		Types:    only(lint.Warning),
		Since:    "0.1.0",
		CheckDocument: func(p *lint.Pass) {
			if mentions(p, promises...) {
				return
			}
			reportSurvey(p, lint.Message{
				PL: "Ankieta nie mówi, co stanie się z odpowiedziami. Napisz, kto je czyta, do czego posłużą i czy odpowiecie.",
				EN: "The survey doesn't say what becomes of the answers. Say who reads them, what for, and whether you will reply.",
			})
		},
	}
}

// promises are words of what a firm does with answers.
var promises = []string{
	"odpisać", "odpowiemy", "opublikować", "publikować", "zadzwonić", "oddzwonić", "skontaktować", "kontaktować", "odezwać",
	"anonimowy", "anonimowo", "wykorzystać", "wykorzystywać", "przeczytać", "czytać", "przeanalizować", "analizować",
	"poprawić", "poprawiać", "ulepszyć", "ulepszać", "wyciągnąć", "poinformować", "zmienić", "wprowadzić", "posłużyć", "pomóc", "pomagać", "pozwolić",
}
