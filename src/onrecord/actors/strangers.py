"""Strangers: people whom a report brings in without a name and who act, whether or not they are seen to speak.

"A militia commander disagreed", "the third would not say", "one of them put the dead at six". A pronoun behind one is
not led past it to a person with a name: it may be the stranger’s, and who will not be named is nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.actors import lexicon as lex
from onrecord.actors.admission import Hidden
from onrecord.actors.crowds import is_subject
from onrecord.english import HE, SHE, THEY, each

if TYPE_CHECKING:
    from onrecord.actors.drafts import Draft
    from onrecord.actors.resolution import Told
    from onrecord.actors.speakers import Speakers
    from onrecord.sheet import Sheet

ANYBODY = each("a an another one some no every each any")
"""Determiners that bring somebody in."""
ONE_OF_THEM = each(
    "one another other first second third fourth fifth sixth last latter former somebody someone anybody anyone many "
    "some others several few two three four five six"
)
"""Words that alone, as a subject, are one or some of those told of before."""
SPEAKS = each(
    "said says say told tells added adds meant means argued argues recalled recalls asked asks thought thinks "
    "explained explains insisted insists claimed claims warned warns noted notes went continued put doubted doubts "
    "denied denies declined announced accused called calls vowed promised refused replied wrote writes tweeted "
    "testified confirmed acknowledged conceded agreed rejected criticised criticized praised urged described declared "
    "suggested believes believed hopes hoped spoke speaks"
)
"""Forms of verbs of which a pronoun that is the subject may be whoever spoke last."""
LONGEST_WAY = 12
"""Words up the parse; a longer way is a parse gone wrong."""
RECIPIENT = 4
"""Words behind a verb within which whom it is told to stands: the parse may take him for its subject."""
NOUNS = lex.PERSON_NOUNS | lex.SPEAKERS_APART | lex.CROWDS


def stranger_between(told: Told, i: int, draft: Draft, word: str, speakers: Speakers) -> bool:
    """Whether a stranger of whom pronoun `i` may tell acts between it and the last mention of an actor.

    Where the pronoun speaks ("she said") it is enough that a stranger has spoken since the actor last spoke. What
    stands in a quotation stays out: there somebody else speaks.
    """
    candidate = told.candidates[i]
    sheet, many = told.sheets[candidate.sheet], word in THEY
    mentions = [told.candidates[j] for j in told.order if told.actor[j] is draft]
    here = [c.head for c in mentions if c.sheet == sheet.number and speakers.quoted(c.span) is None]
    here = [at for at in here if at < candidate.head]
    hidden = {c.head for c in told.candidates[:i] if isinstance(c, Hidden) and c.sheet == sheet.number}
    first = _reach(sheet, candidate.head)
    since = max(here, default=-1)
    speaks = _speaks(sheet, candidate.head)
    spoke = max((at for at in here if _speaks(sheet, at)), default=-1) if speaks else since
    outside = (at for at in range(max(first, spoke + 1), candidate.head) if _is_outside(sheet, at, speakers))
    doing = (at for at in outside if (_speaks(sheet, at) if at <= since else acts(sheet, at)))
    strange = (
        at
        for at in doing
        if (at in hidden and sheet.is_plural(at) == many and not _may_be(sheet, at, draft))
        or (at not in hidden and (sheet.number, at) not in told.named and is_stranger(sheet, at, many=many))
    )
    tells = any(
        _told_by(sheet, at, candidate.head) and (_only_within(sheet, at, here) or _is_told(sheet, at, here))
        for at in hidden
    )
    tells |= any(
        _told_by(sheet, at, candidate.head) and _tells_somebody(sheet, at)
        for at in range(first, candidate.head)
        if _speaks(sheet, at) and (at in hidden or is_stranger(sheet, at, many=many))
    )
    return tells or any(not _told_by(sheet, at, candidate.head) and not _below(sheet, at, here) for at in strange)


def _is_outside(sheet: Sheet, word: int, speakers: Speakers) -> bool:
    """Whether a word stands in no quotation."""
    return speakers.quoted(sheet.parse.spans[word]) is None


def acts(sheet: Sheet, word: int) -> bool:
    """Whether somebody does something, or vouches for it: "was killed by a gunman", "according to somebody"."""
    if is_subject(sheet, word) or any(sheet.low[w] == "according" for w in sheet.on(word, "case")):
        return True
    by = sheet.relation(word) == "obl" and any(sheet.low[w] == "by" for w in sheet.on(word, "case"))
    return by and bool(sheet.on(sheet.parse.heads[word], "aux:pass", "aux"))


def _speaks(sheet: Sheet, word: int) -> bool:
    """Whether somebody speaks: as the subject of such a verb, or as whoever something is told according to."""
    verb = sheet.parse.heads[word]
    said = is_subject(sheet, word) and verb >= 0 and sheet.low[verb] in SPEAKS
    return said or (acts(sheet, word) and not is_subject(sheet, word))


def _may_be(sheet: Sheet, word: int, draft: Draft) -> bool:
    """Whether "the general" is by its noun an actor with that title after all."""
    return sheet.lemma(word) in draft.heads and any(sheet.low[w] == "the" for w in sheet.on(word, "det"))


def _below(sheet: Sheet, word: int, mentions: list[int]) -> bool:
    """Whether a word stands in what is said of a mention: "Lena Barsky, in office until a successor is sworn in"."""
    for _ in range(LONGEST_WAY):
        word = sheet.parse.heads[word]
        if word < 0 or word in mentions:
            return word >= 0
    return False


def _reach(sheet: Sheet, word: int) -> int:
    """From which word on strangers count: of its own paragraph, and of two sentences where the pronoun speaks."""
    number, speaks = sheet.sentence[word], _speaks(sheet, word)
    own = sheet.paragraph(sheet.parse.spans[word][0])
    first = number
    while first > 0 and ((speaks and first > number - 2) or _paragraph(sheet, first - 1) == own):
        first -= 1
    return sheet.parse.sentences[first][0]


def _paragraph(sheet: Sheet, sentence: int) -> int:
    return sheet.paragraph(sheet.parse.spans[sheet.parse.sentences[sentence][0]][0])


def _told_by(sheet: Sheet, subject: int, word: int) -> bool:
    """Whether a word stands in what a subject says: in "An official said he had left" he is as a rule another."""
    verb = sheet.parse.heads[subject]
    for _ in range(LONGEST_WAY):
        above = sheet.parse.heads[word]
        if above < 0:
            return False
        if above == verb:
            return sheet.relation(word) == "ccomp"
        word = above
    return False


def _only_within(sheet: Sheet, stranger: int, mentions: list[int]) -> bool:
    """Whether an actor is named only in what is said of a stranger: "the official, who met Keyl, said he had left"."""
    return bool(mentions) and all(_below(sheet, at, [stranger]) and at > stranger for at in mentions)


def _is_told(sheet: Sheet, stranger: int, mentions: list[int]) -> bool:
    """Whether an actor was last named as whom a stranger tells: "the official told Orsel that he backs them"."""
    last, verb = max(mentions, default=-1), sheet.parse.heads[stranger]
    return stranger < verb < last <= verb + RECIPIENT and sheet.parse.heads[last] == verb


def _tells_somebody(sheet: Sheet, stranger: int) -> bool:
    """Whether a stranger tells "him" or "her" something: in "a guard told her that he had orders" he is the guard."""
    verb = sheet.parse.heads[stranger]
    return any(sheet.low[w] in HE | SHE for w in sheet.on(verb, "obj", "iobj", "obl") if w <= verb + RECIPIENT)


def is_stranger(sheet: Sheet, word: int, *, many: bool) -> bool:
    """Whether a word brings in somebody without a name: one, or `many`."""
    if sheet.on(word, "appos", "flat", "nmod:desc"):
        return False
    if sheet.low[word] in ONE_OF_THEM:
        return not many or sheet.low[word] in {"some", "many", "others", "several", "few", "two", "three"}
    if sheet.parse.tags[word] not in {"NN", "NNS"} or sheet.is_plural(word) != many:
        return False
    if sheet.kinds.get(word) != "person" and sheet.lemma(word) not in NOUNS:
        return False
    if many:
        return bool(sheet.on(word, "nummod"))
    return any(sheet.low[w] in ANYBODY for w in sheet.on(word, "det", "nummod"))
