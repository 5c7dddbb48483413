"""Forms of English words from their lemmas: the parts that know words by lemma look their forms up in a table.

The parse gives no lemmas. A lexicon lists lemmas; each is written out in all its forms once, and a word of a report is
known where it is one of them. So a word that no lexicon has is never guessed at.

>>> by_form(["back", "lead", "deny"])["led"]
'lead'
"""

from __future__ import annotations

from collections.abc import Iterable

_IRREGULAR = """
be was were been; beat beat beaten; become became become; begin began begun; bind bound bound; bleed bled bled; blow
blew blown; break broke broken; bring brought brought; build built built; buy bought bought; catch caught caught;
choose chose chosen; come came come; cut cut cut; deal dealt dealt; do did done; draw drew drawn; drive drove driven;
fall fell fallen; feed fed fed; feel felt felt; fight fought fought; find found found; flee fled fled; fly flew flown;
forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven; get got got gotten; give gave given; go
went gone; grow grew grown; hang hung hung; have had had; hear heard heard; hide hid hidden; hit hit hit; hold held
held; hurt hurt hurt; keep kept kept; know knew known; lay laid laid; lead led led; leave left left; lend lent lent;
let let let; lose lost lost; make made made; mean meant meant; meet met met; offset offset offset; overcome overcame
overcome; oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown; pay paid paid; put
put put; quit quit quit; read read read; rebuild rebuilt rebuilt; rid rid rid; ride rode ridden; rise rose risen; run
ran run; say said said; see saw seen; seek sought sought; sell sold sold; send sent sent; set set set; shake shook
shaken; shoot shot shot; shut shut shut; sink sank sunk; sit sat sat; slay slew slain; speak spoke spoken; spend spent
spent; split split split; spread spread spread; stand stood stood; steal stole stolen; stick stuck stuck; strike
struck struck stricken; strive strove striven; swear swore sworn; sweep swept swept; take took taken; teach taught
taught; tear tore torn; tell told told; think thought thought; throw threw thrown; undergo underwent undergone;
undertake undertook undertaken; uphold upheld upheld; wear wore worn; win won won; withdraw withdrew withdrawn;
withhold withheld withheld; withstand withstood withstood; write wrote written; arise arose arisen; bear bore borne;
befall befell befallen; bend bent bent; bite bit bitten; breed bred bred; broadcast broadcast broadcast; burst burst
burst; cast cast cast; cling clung clung; cost cost cost; creep crept crept; dig dug dug; drink drank drunk; eat ate
eaten; forecast forecast forecast; foresee foresaw foreseen; forgo forwent forgone; freeze froze frozen; grind ground
ground; kneel knelt knelt; light lit lit; mislead misled misled; mistake mistook mistaken; override overrode
overridden; overrun overran overrun; prove proved proven; repay repaid repaid; reset reset reset; retake retook
retaken; rewrite rewrote rewritten; ring rang rung; shed shed shed; shine shone shone; shrink shrank shrunk; sing sang
sung; sleep slept slept; slide slid slid; slit slit slit; speed sped sped; spin spun spun; spit spat spat; spring
sprang sprung; sting stung stung; string strung strung; swim swam swum; swing swung swung; thrust thrust thrust; tread
trod trodden; understand understood understood; undo undid undone; unfreeze unfroze unfrozen; upset upset upset; wake
woke woken; weep wept wept; wind wound wound
"""
IRREGULAR = {row.split()[0]: tuple(row.split()[1:]) for row in _IRREGULAR.split(";")}
"""Verbs whose past is no -ed form."""
_DOUBLED = """
abet admit allot ban bar beg begin clot compel concur defer dispel equip flag mob mug omit permit ram recur remit rip
transmit trek tug overrun program bid commit confer control cut deter dig drop drug enrol expel extol forbid forget get
grab gun hit jam jet kidnap lob nab net occur outstrip overrun patrol pin plan plot plug prefer prop propel put quit
rebel rebut refer regret repel rid rig rob run scrap set ship shun shut sit slam slap slip snub spin split stab step
stop strip stun sub submit swap swim tap tip top transfer trap trim war wed win wrap zap
"""
DOUBLED = frozenset(_DOUBLED.split())
"""Verbs that double their last consonant before -ed and -ing."""
EITHER = frozenset({"cancel", "channel", "combat", "funnel", "level", "marshal", "pummel", "quarrel", "travel"})
"""Verbs that British writers double and American ones do not."""
IRREGULAR_PLURALS = {"person": "people", "child": "children", "wife": "wives"}


def verb_forms(lemma: str) -> frozenset[str]:
    """All forms of a verb: itself, -s, -ing, past and participle.

    >>> sorted(verb_forms("deny"))
    ['denied', 'denies', 'deny', 'denying']
    >>> sorted(verb_forms("run"))
    ['ran', 'run', 'running', 'runs']
    """
    past = _irregular(lemma) or (_ending(lemma, "ed"),)
    both = {lemma + lemma[-1] + ending for ending in ("ed", "ing")} if lemma in EITHER else ()
    return frozenset({lemma, noun_plural(lemma), _ending(lemma, "ing"), *past, *both})


def noun_forms(lemma: str) -> frozenset[str]:
    """A noun in the singular and the plural; of several words the last one changes.

    >>> sorted(noun_forms("spokesman"))
    ['spokesman', 'spokesmen']
    """
    first, _, last = lemma.rpartition(" ")
    return frozenset({lemma, f"{first} {_plural(last)}".strip()})


def noun_plural(lemma: str) -> str:
    """The -s form, of a verb as of a noun.

    >>> [noun_plural(w) for w in ("ally", "clash", "go", "kill")]
    ['allies', 'clashes', 'goes', 'kills']
    """
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    if lemma.endswith(("s", "x", "z", "ch", "sh")) or lemma in {"go", "do", "veto", "undergo"}:
        return lemma + "es"
    return {"have": "has", "be": "is"}.get(lemma, lemma + "s")


def by_form(lemmas: Iterable[str], *, nouns: bool = False) -> dict[str, str]:
    """The lemma of each form of these verbs, or nouns. A form of two lemmas stands for the one that is listed first."""
    found: dict[str, str] = {}
    for lemma in lemmas:
        for form in sorted(noun_forms(lemma) if nouns else verb_forms(lemma)):
            found.setdefault(form, lemma)
    return found


def _irregular(lemma: str) -> tuple[str, ...]:
    """The past forms of an irregular verb, a prefix before it left as it is ("re-lead", "co-found")."""
    before, mark, verb = lemma.rpartition("-")
    return tuple(before + mark + form for form in IRREGULAR.get(verb, ()))


def _ending(lemma: str, ending: str) -> str:
    if lemma.endswith("ie") and ending == "ing":
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not (ending == "ing" and lemma.endswith(("ee", "oe", "ye"))) and lemma != "be":
        return lemma[:-1] + ending
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou" and ending == "ed":
        return lemma[:-1] + "ied"
    if lemma.rpartition("-")[2] in DOUBLED:
        return lemma + lemma[-1] + ending
    return lemma + ending


def _plural(noun: str) -> str:
    if noun.endswith("man"):
        return noun[:-3] + "men"
    return IRREGULAR_PLURALS.get(noun) or noun_plural(noun)
