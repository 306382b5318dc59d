"""List SGJP as Morfeusz 2 carries it, one reading a line.

usage: list.py FOLDER

Morfeusz's dictionary cannot be listed directly. So every form of FOLDER/polimorf.tsv and of the tries of
polish-inflection-data is analysed, which gives the identifiers of the lexemes, and each lexeme is inflected. Morfeusz
generates some forms that it does not analyse (biolog as a thing, "trzymać" as a noun); those are left out.

Written, as UTF-8 lines of form, lemma, homonym mark, tag, kinds of name, qualifiers:
  sgjp.tsv      the forms of the lexemes; verbs with their endings (Morfeusz's praet=composite)
  composed.tsv  the forms that Morfeusz composes, for analysis only: imperatives with -że, other words with a mobile
                ending, tags as in package morph ("gdybyś" is comp:sg:sec:by of gdyby), and prepositions with -ń,
                which are read as the pronoun ("doń" is ppron3:sg:gen:... of on)
  copyright.txt the notice that must travel along
"""
import importlib.resources
import sys

import marisa_trie
import morfeusz2

ENDINGS = [by + end for by in ('', 'by') for end in ('m', 'ś', 'śmy', 'ście')] + ['em', 'eś', 'by', 'że', 'ż', 'ń']
HOSTS = {'comp', 'conj', 'part', 'adv', 'pred', 'prep', 'interj', 'ppron12', 'ppron3'}
# Forms with endings that Morfeusz takes for one word only with aggl=permissive: "jakeś chciał, tak masz".
LOOSE = ['jakem', 'jakeś', 'jakeśmy', 'jakeście']


def known_forms(folder):
    with open(folder + '/polimorf.tsv', encoding='utf8') as rows:
        forms = {row.split('\t', 1)[0] for row in rows}
    data = importlib.resources.files('polish_inflection_data') / 'data'
    for trie, name in (marisa_trie.BytesTrie(), 'podaj.marisa'), (marisa_trie.Trie(), 'przymiotniki.marisa'):
        with importlib.resources.as_file(data / name) as path:
            forms.update(trie.load(str(path)).keys())
    return sorted(forms)


def row(form, lexeme, tag, kinds, qualifiers):
    lemma, _, homonym = lexeme.partition(':') if len(lexeme) > 1 else (lexeme, '', '')
    return '\t'.join((form, lemma, homonym, tag, '|'.join(kinds), '|'.join(qualifiers))) + '\n'


def superfluous(tag):
    """Past forms without a person stand for a verb whose ending is elsewhere; the third person has the same form."""
    parts = tag.split(':')
    return parts[0] in ('praet', 'winien') and not {'pri', 'sec', 'ter'} & set(parts)


def bound(tag):
    """Parts of words and abbreviations before a full stop: Morfeusz does not analyse them alone."""
    return tag.split(':')[0] in ('adja', 'pacta', 'numcomp', 'aglt') or tag == 'brev:pun'


def analyses(morfeusz, form, known):
    """The lexemes and tags of form as one word; known remembers them."""
    if form not in known:
        segments = morfeusz.analyse(form)
        end = max(e for _, e, _ in segments)
        known[form] = {(s[1], s[2]) for b, e, s in segments if b == 0 and e == end}
    return known[form]


def composed(morfeusz, form):
    """Rows for the readings of form that cut it into a host and endings."""
    segments = morfeusz.analyse(form)
    end = max(e for _, e, _ in segments)
    for start, stop, host in segments:
        if start or stop == end or host[2] == 'ign':
            continue
        rest, at = [], stop
        while at < end:
            following = [(e, s) for b, e, s in segments if b == at]
            if not following: break
            at, segment = following[0]
            rest.append(segment)
        if host[2].startswith('prep'):
            yield from pronouns(form, host, rest)
            continue
        tag = with_endings(host[2], host[1], rest)
        if tag: yield row(form, host[1], tag, host[3], host[4])


def pronouns(form, preposition, rest):
    """The row of a pronoun -ń in the case that the preposition governs."""
    case = preposition[2].split(':')[1]
    if len(rest) == 1 and rest[0][2].startswith('ppron3'):
        parts = rest[0][2].split(':')
        if case in parts[2].split('.'):
            parts[2] = case
            yield row(form, 'on:S', ':'.join(parts), [], [])


def with_endings(tag, lexeme, endings):
    """The tag of a host with the features of its endings; None if one of them is no ending."""
    person = by = ''
    for _, name, ending, _, _ in endings:
        parts = ending.split(':')
        if parts[0] == 'aglt': person = parts[1:3]
        elif name == 'by:T': by = ':by'
        elif parts[0] != 'part': return None
    if not person: return tag + by
    if lexeme.split(':')[0].endswith('by'): by = ':by'
    features = tag.split(':')[1:]
    if not {'sg', 'pl'} & set(features): tag += ':' + person[0]
    elif person[0] not in features: return None
    if not {'pri', 'sec', 'ter'} & set(features): tag += ':' + person[1]
    elif person[1] not in features: return None
    return tag + by


def main(folder):
    morfeusz = morfeusz2.Morfeusz(expand_tags=False, praet='composite')
    with open(folder + '/copyright.txt', 'w', encoding='utf8') as out:
        out.write(morfeusz.dict_id() + '\n' + morfeusz.dict_copyright())
    lexemes = {s[1] for form in known_forms(folder) for _, _, s in morfeusz.analyse(form) if s[2] != 'ign'}
    print(len(lexemes), 'lexemes')
    hosts, imperatives, known, forms = set(), set(), {}, 0
    with open(folder + '/sgjp.tsv', 'w', encoding='utf8') as out:
        for lexeme in sorted(lexemes):
            for segment in morfeusz.generate(lexeme):
                form, name, tag, kinds, _ = segment
                if tag == 'ign' or superfluous(tag): continue
                if not bound(tag) and (name, tag) not in analyses(morfeusz, form, known): continue
                out.write(row(*segment))
                forms += 1
                kind = tag.split(':')[0]
                if kind == 'impt': imperatives.add(form)
                elif kind in HOSTS or kind == 'subst' and not kinds: hosts.add(form)
    print(forms, 'rows')
    candidates = {form + ending for form in imperatives for ending in ('że', 'ż')}
    candidates |= {form + ending for form in hosts for ending in ENDINGS}
    loose = morfeusz2.Morfeusz(expand_tags=False, praet='composite', aggl='permissive')
    with open(folder + '/composed.tsv', 'w', encoding='utf8') as out:
        for form in sorted(candidates):
            out.writelines(sorted(set(composed(morfeusz, form))))
        for form in LOOSE:
            out.writelines(sorted(r for r in set(composed(loose, form)) if '\tadv' in r))


if __name__ == '__main__':
    main(sys.argv[1])
