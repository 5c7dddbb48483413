"""Whether somebody vouches for something where they are told of: "said", "according to", "declined to be named".

Reading sources finds most who do. Of those without a name none must be missed, so it is asked here once more, by the
verbs that tell that somebody says, thinks, asks or will not say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.actors.standing_in import bases
from onrecord.english import each
from onrecord.syntax import is_a

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.sheet import Sheet

VERBS = each(
    "say tell add warn speak talk claim explain recall remember insist argue note mean think believe hope doubt "
    "complain whisper admit acknowledge maintain estimate suggest write testify describe reply answer accuse blame "
    "deny confirm announce declare report allege assert contend predict conclude reveal disclose comment respond brief "
    "inform notify document reckon forecast fear caution boast concede assure remind stress emphasise emphasize "
    "recount relate narrate dispute question mention volunteer hint imply signal state remark observe put quote cite "
    "attribute corroborate verify attest certify swear tweet email text phone post publish decline rebut refute"
)
"""What who vouches for something does, and who will not; to demand, threaten or praise is a deed."""
DEEDS_TOO = each("put question observe relate post publish text phone state signal report")
"""Those of them that are as often deeds: they need what is said beside them."""
ABOUT_ONESELF = each("name identify quote reach contact interview cite")
"""What is done to a source: "declined to be named", "could not be reached", "quoted by the Post"."""
WORD_OF = each("account word view opinion statement report estimate version telling testimony claim")
"""Nouns whose "according to" or "in" makes of whose they are a source: "by its own account"."""
CLAIMS = each("claim allegation account testimony complaint accusation denial confession recollection")
"""Nouns for what only who vouches for something has: "her niece’s claim"."""
PAPERS = each(
    "report document statement letter memo memorandum message email video recording paper study survey data figure "
    "dossier file record testimony transcript note tip information evidence photograph image footage leak complaint"
)
"""What somebody puts out, and vouches for."""
CITING = each("according per citing quoting")
WHO = each("who which that")


def vouches(sheet: Sheet, word: int) -> bool:
    """Whether who is told of at a word vouches for something there, or will not."""
    first = _first(sheet, word)
    if any(_speaks(sheet, verb) for verb in _verbs(sheet, first)) or _told_by(sheet, first):
        return True
    if any(_is_asked(sheet, verb) for verb in _clauses(sheet, first)):
        return True
    return _is_cited(sheet, first) or _is_word_of(sheet, first) or _is_makers(sheet, first) or _by_own(sheet, word)


def _first(sheet: Sheet, word: int) -> int:
    """The first of those that "and" joins a word to."""
    while sheet.relation(word) == "conj" and 0 <= (above := sheet.parse.heads[word]) < word:
        if sheet.parse.tags[above][:1] == "V":
            break
        word = above
    return word


def _verbs(sheet: Sheet, word: int) -> Iterator[int]:
    """The verbs whose subject a word is: its own, those that "and" adds, those of a clause by "who"."""
    above = sheet.parse.heads[word]
    if above >= 0 and is_a(sheet.parse.relations[word], "nsubj") and not _stands_nearer(sheet, word, above):
        yield above
        yield from (
            v for v in sheet.on(above, "conj") if not sheet.on(v, "nsubj") and not _stands_nearer(sheet, above, v)
        )
        if not sheet.on(above, "obj"):  # "chose one of them to speak": it is he who speaks
            yield from sheet.on(above, "xcomp")
    for verb in sheet.on(word, "acl"):
        if all(sheet.low[w] in WHO for w in sheet.on(verb, "nsubj")):
            yield verb


def _stands_nearer(sheet: Sheet, word: int, verb: int) -> bool:
    """Whether another subject stands between a word and a verb: the parse has glued two clauses."""
    above = sheet.parse.heads[verb]
    subjects = [*sheet.on(verb, "nsubj"), *(sheet.on(above, "nsubj") if above >= 0 else ())]
    return any(word < other < verb for other in subjects)


def _told_by(sheet: Sheet, word: int) -> bool:
    """Whether something is told, or somebody criticised, by them: "was told by an allied service"."""
    above = sheet.parse.heads[word]
    by = any(sheet.low[w] == "by" for w in sheet.on(word, "case"))
    return by and above >= 0 and bool((VERBS - DEEDS_TOO).intersection(bases(sheet.low[above])))


def _clauses(sheet: Sheet, word: int) -> Iterator[int]:
    """The verbs whose subject a word is, and those below them."""
    for verb in _verbs(sheet, word):
        yield verb
        yield from sheet.on(verb, "xcomp", "ccomp", "advcl")


def _speaks(sheet: Sheet, verb: int) -> bool:
    """Whether a verb is one by which somebody vouches for something."""
    known = VERBS.intersection(bases(sheet.low[verb]))
    if not known or sheet.parse.tags[verb][:2] != "VB":
        return False
    if known <= DEEDS_TOO:
        return bool(sheet.on(verb, "ccomp", "parataxis"))
    return not _is_suffered(sheet, verb)


def _is_suffered(sheet: Sheet, verb: int) -> bool:
    """Whether the subject is who it is done to: "was accused"; what is "said by" somebody is theirs."""
    participle = sheet.relation(verb) == "acl" and sheet.parse.tags[verb] in {"VBN", "VBD"}
    alone = participle and not sheet.on(verb, "nsubj", "aux")
    return alone or any(sheet.parse.relations[w] == "aux:pass" for w in sheet.children[verb])


def _is_asked(sheet: Sheet, verb: int) -> bool:
    """Whether it is about naming, quoting or reaching whoever it is."""
    return bool(ABOUT_ONESELF.intersection(bases(sheet.low[verb]))) and sheet.parse.tags[verb] == "VBN"


def _is_cited(sheet: Sheet, word: int) -> bool:
    """Whether something is told according to somebody: "according to a driver", "quoting a militia group"."""
    if any(sheet.low[w] in CITING for w in sheet.on(word, "case")):
        return True
    above = sheet.parse.heads[word]
    return above >= 0 and sheet.low[above] in CITING and sheet.relation(word) in {"obj", "obl", "nmod"}


def _is_word_of(sheet: Sheet, word: int) -> bool:
    """Whether it is by somebody's own account: "according to its own account", "in the group’s view"."""
    above = sheet.parse.heads[word]
    whose = sheet.parse.relations[word] == "nmod:poss" and above >= 0
    if whose and sheet.lemma(above) in CLAIMS:
        return True
    return (
        whose
        and sheet.lemma(above) in WORD_OF
        and any(sheet.low[w] in CITING | {"in", "by", "to", "on"} for w in sheet.on(above, "case"))
    )


def _is_makers(sheet: Sheet, word: int) -> bool:
    """Whether it is whose paper something is: "a report by a group", "documents provided by a group"."""
    if not any(sheet.low[w] in {"by", "from", "of"} for w in sheet.on(word, "case")):
        return False
    above = sheet.parse.heads[word]
    if above >= 0 and sheet.relation(above) == "acl":
        above = sheet.parse.heads[above]
    return above >= 0 and sheet.lemma(above) in PAPERS


def _by_own(sheet: Sheet, word: int) -> bool:
    """Whether it is told behind a comma that it is by their word: "a faction, according to its own account"."""
    _, end = sheet.parse.sentences[sheet.sentence[word]]
    behind = " ".join(sheet.low[word + 1 : min(end, word + 9)])
    return any(f", according to {whose}" in behind for whose in ("whom", "its own", "his own", "her own", "their own"))
