"""Words beside an expression that show what it is, or that it is no time at all."""

from __future__ import annotations

from typing import Final

from onrecord.english import each

ENDS: Final = frozenset({"mark", "break", ",", "s", "-", "–", "edge"})
"""Kinds of what follows an expression that stands by itself: "on the 7th", "two years later"."""

LEADS_TO_A_YEAR: Final = each(
    """
    in since by until till from to of during early late mid before after between through around circa year the and or
    than for ( last this next spring summer
    """
)
JOINS: Final = each("and or to - –")
"""Words between two months of one row."""

ABOUT_A_YEAR: Final = each("about around circa ca roughly approximately")

LEADS_TO_A_MONTH: Final = each(
    """
    in of since last this next early late mid until till by from to during between and through past every each before
    after following previous than or - – ( for beginning end start entered that
    """
)
LEADS_TO_AN_HOUR: Final = each("at by around about before after until till from to since for and - –")

LEADS_TO_A_PART: Final = each("at by around before after until till since")
HOURS_OF_DAY: Final = each("noon midday midnight dawn dusk daybreak sunrise sunset nightfall lunchtime")
"""Parts of a day short enough to be an hour: "by dawn"."""

MONTHS_AND_NAMES: Final = each("may march april june august jan mar sep dec")
"""Months that are also other words, or people's names: taken for months only after a word that leads to one."""

WEEKDAYS_AND_WORDS: Final = each("sun sat wed mon fri thu tue")
"""Short names of weekdays that count only beside a date."""

NO_WEEKDAY_BEFORE: Final = each(
    """
    times telegraph mail express post mirror herald star independent courier gazette chronicle tribune dispatch mass
    mosque school league best brunch
    """
)
"""Words that the name of a weekday makes another thing with: a newspaper, a mass, a league."""

NO_WEEKDAY_AFTER: Final = each(
    "black good super bloody easter ash cyber palm fat holy giving throwback casual freaky ruby blue happy a"
)
"""Words that make another thing of the name of a weekday: "Good Friday", "Bloody Sunday"."""

LATTER: Final = each("last first final working free previous only")
"""Words between whose it is and a weekday that is then not the report's: "her last working Friday"."""

NAMED_FOR_A_TIME: Final = each(
    """
    Alliance Battalion Boulevard Brigade Brigades Bridge Camp Coalition Company Front Group Hospital League Legion
    Massacre Mosque Movement Organisation Organization Party Regiment Revolution Square Stadium Street University
    Uprising War
    """
)
"""Words with a capital that are named for a day or a length of time: "the 7 March Brigade", "the Six-Day War"."""

NO_MONTH_AFTER: Final = each("black red bloody prague")
"""Words that make another thing of the name of a month: "Black September", "Red October"."""

NO_SEASON_BEFORE: Final = each(
    """
    camp camps school schools olympics olympic paralympics games coat coats break home house palace cottage session job
    jobs solstice sports sport clothes time fashion offensive white guards weather vacation holiday holidays of
    """
)
"""Words that a season makes another thing with: "summer camp", "the fall of the city"."""

COUNTED: Final = each(
    """
    people persons men women children kids families residents inhabitants survivors victims casualties guests voters
    troops soldiers fighters police officers prisoners refugees migrants civilians protesters participants attendees
    passengers patients students workers employees members athletes deputies others cases deaths infections recoveries
    tests confirmed active new total additional species countries locations route
    rifles guns weapons tanks rockets missiles shells drones rounds tents
    votes jobs seats points shares copies pages words calories vehicles cars aircraft homes houses buildings units
    miles km kilometres kilometers metres meters m feet ft acres hectares square kg tons tonnes barrels mw megawatts hp
    rpm percent dollars euros pounds minutes seconds hours years days months weeks year month week day
    resolution vision million billion trillion bc bce BC BCE
    """
)
"""Words after a number of four digits that show it is an amount or a name, not a year."""

NUMBERED: Final = each(
    """
    resolution resolutions flight room route highway section no number nos model boeing page line bus channel article
    form windows area code zip box unit regiment brigade platoon order decree rule version issue psalm iso rs
    nearly least approximately almost roughly than exactly totalling totaling numbering up aged at × x
    """
)
"""Words before a number of four digits that show the same."""

HAVE_A_DATE: Final = each(
    """
    paper papers document documents file files letter letters memo memos note notes report reports record records email
    emails message messages cable cables recording recordings video videos footage clip clips photo photos photograph
    photographs picture pictures image images data figures numbers statistics survey poll census study law decree order
    ruling verdict map minutes transcript statement dated quote quotation scene scenes news
    """
)
"""Words before "from 2021" that it dates: something made then, not something that goes on since."""

LEADS_TO_MANY: Final = each("for within over of just spent last lasted lasts took takes take mere in after")
FOLLOWS_MANY: Final = each("of later ago after before earlier since prior")
"""Words beside a bare "years" or "days" that make it a length of time."""

LEADS_TO_ONE: Final = each("for within in just than least after lasted took")
FOLLOWS_ONE: Final = each("after before later earlier ago")
"""Words beside "one day" and "a day" without which they are no length ("one day he will")."""

LEADS_TO_A_RATE: Final = each("times once twice thrice")
"""Words after which "a year" tells how often."""

OWNERS: Final = each("his her their my your our its")
