"""The words of time, as tables. Each word has one kind here; the rules speak of kinds (`<month>`) or of single words."""

from __future__ import annotations

from typing import Final

MONTHS: Final = {
    word: number
    for number, words in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip

WEEKDAYS: Final = {
    word: number
    for number, words in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday weds wed", "thursday thurs thur thu", "friday fri",
         "saturday sat", "sunday sun")
    )
    for word in words.split()
}  # fmt: skip

SEASONS: Final = {"spring": 21, "springtime": 21, "summer": 22, "summertime": 22, "autumn": 23, "fall": 23, "winter": 24}

UNITS: Final = {
    "minute": "minute", "hour": "hour", "day": "day", "week": "week", "weekend": "weekend", "fortnight": "fortnight",
    "month": "month", "quarter": "quarter", "year": "year", "decade": "decade", "century": "century",
    "second": "second",
}  # fmt: skip
PLURALS: Final = {
    **{f"{word}s": unit for word, unit in UNITS.items() if word != "century"},
    "centuries": "century", "mins": "minute", "hrs": "hour", "yrs": "year",
}  # fmt: skip

SMALL_NUMBERS: Final = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS: Final = {
    word: number * 10
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
ORDINALS: Final = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
}
DECADES: Final = {
    f"{word[:-1]}ies": number for word, number in TENS.items()
}  # "twenties" to "nineties"

VAGUE: Final = frozenset("several many few some numerous countless dozens hundreds thousands".split())
"""How many, where the words do not say."""

LONG_ADJECTIVES: Final = frozenset("long full whole straight consecutive successive further additional".split())
"""Adjectives between a number and its unit that change nothing: "three consecutive days", "two more years"."""

ABOUT: Final = frozenset("about around roughly approximately nearly almost circa ca some over under barely".split())
"""Words that make an amount inexact, one by one."""

PARTS_OF_DAY: Final = frozenset(
    "morning afternoon evening night noon midday midnight dawn dusk daybreak sunrise sunset nightfall lunchtime".split()
)

TODAY: Final = frozenset("today tonight now currently nowadays presently".split())
RECENTLY: Final = frozenset("recently lately".split())
THIS: Final = frozenset("this current present".split())
LAST: Final = frozenset("last past previous preceding".split())
NEXT: Final = frozenset("next coming upcoming following".split())

ADVERBS_OF_SETS: Final = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M",
    "quarterly": "P3M", "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y",
}  # fmt: skip

HOLIDAYS: Final = {
    "christmas day": (12, 25), "christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26),
    "new year’s day": (1, 1), "new year’s eve": (12, 31), "valentine’s day": (2, 14), "halloween": (10, 31),
    "may day": (5, 1), "bastille day": (7, 14), "9/11": (9, 11),
}  # fmt: skip
"""Days that are the same every year; 9/11 has its year besides."""

NOT_A_DAY_AFTER: Final = frozenset(
    "times telegraph mail express post mirror herald star independent mass school league best brunch".split()
)
"""Words after the name of a weekday that make it another thing: a newspaper, a mass, a league."""

NOT_A_DAY_BEFORE: Final = frozenset(
    "black good super bloody easter ash cyber palm fat holy giving throwback casual freaky ruby blue happy".split()
)
"""Words before the name of a weekday that make it another thing: "Good Friday", "Bloody Sunday"."""

COUNTED: Final = frozenset(
    "people persons cases deaths troops soldiers men women children votes miles km kilometres kilometers metres meters "
    "m dollars euros pounds tons tonnes barrels homes houses pages words seats feet ft points jobs members protesters "
    "others units patients students workers employees fighters police officers prisoners refugees migrants civilians "
    "tests infections victims kg mw megawatts shares copies cars vehicles aircraft resolution vision hours square "
    "year month week day passengers acres hectares participants residents survivors families voters athletes buildings casualties guests "
    "minutes seconds years days months weeks percent hp rpm calories species inhabitants attendees "
    "kids countries locations recoveries deputies confirmed active new total additional".split()
)
"""Words after a number of four digits that show it is an amount or a name, not a year."""

NUMBERED: Final = frozenset(
    "resolution resolutions flight room route highway section no number nos model boeing page line bus channel article "
    "form windows area code zip box unit regiment brigade platoon order decree nearly least approximately almost "
    "roughly than exactly totalling totaling numbering up aged × x version issue at psalm iso rs".split()
)
"""Words before a number of four digits that show it is an amount or a name, not a year."""
