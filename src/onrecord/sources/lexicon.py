"""The words that the rules of this package know, as tables. Lower case, singular unless the plural is its own word."""

from __future__ import annotations

from onrecord.english import HE, RELATIVE, SHE, THEY
from onrecord.english import each as _set
from onrecord.names import lexicon as names
from onrecord.nouns import KIN, ROLES


def _names(row: str) -> frozenset[str]:
    return frozenset(row.split("|"))


# --- How many -------------------------------------------------------------------------------------------------------

NUMBERS: dict[str, tuple[int, int | None]] = {
    "one": (1, 1),
    "two": (2, 2),
    "three": (3, 3),
    "four": (4, 4),
    "five": (5, 5),
    "six": (6, 6),
    "seven": (7, 7),
    "eight": (8, 8),
    "nine": (9, 9),
    "ten": (10, 10),
    "eleven": (11, 11),
    "twelve": (12, 12),
    "a": (1, 1),
    "an": (1, 1),
    "another": (1, 1),
    "each": (1, 1),
    "every": (1, 1),
    "both": (2, 2),
    "couple": (2, 2),
    "pair": (2, 2),
    "trio": (3, 3),
    "few": (3, None),
    "handful": (3, None),
    "several": (3, None),
    "multiple": (2, None),
    "various": (2, None),
    "numerous": (3, None),
    "many": (2, None),
    "some": (2, None),
    "number": (2, None),
    "dozen": (12, 12),
    "half-dozen": (6, 6),
    "dozens": (24, None),
    "scores": (40, None),
    "hundreds": (200, None),
    "thousands": (2000, None),
}
"""Least and most people that a word of number stands for; `None` where it sets no bound."""

AT_LEAST = _set("least than over")
"""Before a number ("at least two", "more than two"), they take its upper bound away."""

AT_MOST = _set("fewer less under")
"""Before a number ("fewer than five"), they take it away as its upper bound."""
BEFORE_NUMBERS = _set("up as many close no fewer less nearly almost about around roughly half")
"""Words that open a phrase before a number: "up to five officials", "as many as six"."""

QUANTITIES = _set(
    "percent number couple pair trio handful group majority minority dozen dozens scores hundreds thousands mix"
)
"""Nouns that count what stands after their "of": "a group of residents" are residents."""

PARTS = _set(
    "one two three four five six some several many most all each any none both few another half neither either"
)
"""Words that pick some of a whole: "one of the Kessarian sources"."""

OTHERS = _set("other others another additional second third fourth fifth further separate different more new fellow")
"""Words that say that the source is not one met before."""

ORDINALS = _set("other another second third fourth fifth sixth")
"""Others that may stand without a noun of their own: "a third", "the other"."""

# --- Determiners and pronouns ---------------------------------------------------------------------------------------

DEFINITE = _set("the this that these those both said")
INDEFINITE = _set("a an another one")
POSSESSIVE = _set("his her its their our my your whose")

IT = _set("it its itself this")
I_OR_WE = _set("i me my mine we us our ours myself ourselves")
YOU = _set("you your yours")
PRONOUNS = HE | SHE | THEY | IT | I_OR_WE | YOU | RELATIVE

# --- Where a noun phrase's head has been passed ---------------------------------------------------------------------

PREPOSITIONS = _set(
    "of in from with for at to on by about against among around as within without inside outside near under over "
    "across behind between through like including before after during into per via since who whom whose which that "
    "than where when while whether because and or but"
)
AFTER_HEAD = _set(
    "earlier later posted familiar briefed speaking requesting asking identified involved working based "
    "travelling traveling present "
    "accused named called known released published conducted obtained seen led headed taken written issued drafted "
    "reviewed interviewed surveyed contacted reached gathered attending privy aware loyal opposed allied linked "
    "sympathetic accompanying representing knowledgeable posted sent filed signed cited quoted held organized "
    "organised commissioned dated compiled backed entitled titled living standing watching there here who's "
    "directly closely personally intimately acquainted apprised consulted informed not unauthorised barred "
    "unauthorized overseeing investigating talking quoting citing provided supplied collected prepared produced leaked "
    "shared forwarded circulated submitted recovered intercepted authored written"
)
"""Adjectives and participles that open what follows the head: "people familiar with the plan"."""

# --- Heads by kind of source ----------------------------------------------------------------------------------------

GENERIC_PEOPLE = _set("source person people individual man men woman women one other figure insider somebody someone")
"""Human heads that say nothing of what the person is: they may refer back to any unnamed source."""

SPOKESPEOPLE = _set("spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen representative")
CROWDS = _set(
    "protester demonstrator voter republican democrat conservative liberal millennial american reader viewer percent "
    "rebel militiaman faction crowd public"
)
"""People who speak as a body when in the plural: "the protesters rejected the choice" hides nobody's name."""

WITNESSES = _set(
    "witness eyewitness resident villager bystander onlooker survivor local passer-by passers-by inhabitant"
)
PEOPLE = (
    GENERIC_PEOPLE
    | WITNESSES
    | KIN
    | SPOKESPEOPLE
    | frozenset().union(*ROLES)
    | _set(
        "voter supporter backer opponent critic ally adversary rival donor strategist operative candidate delegate "
        "president premier king queen prince princess sheikh cleric priest bishop imam mayor governor judge justice "
        "police protester teacher student worker employee executive entrepreneur businessman businesswoman trader "
        "merchant farmer driver pilot sailor fisherman dockworker banker economist author writer artist actor "
        "actress "
        "pollster host anchor commentator columnist pundit narrator moderator speaker chairman chairwoman chair "
        "director manager father mother brother sister son daughter wife husband widow widower cousin uncle aunt "
        "nephew niece fiance fiancee "
        "friend relative family families neighbour neighbor colleague partner successor predecessor veteran guard "
        "sergeant inspector detective investigator monitor mediator negotiator refugee hostage prisoner "
        "patient detainee victim suspect defendant plaintiff republican democrat conservative liberal american "
        "millennial those everyone everybody anyone nobody many some most both neither few two three four several all "
        "each crowd loyalist hardliner moderate reformist dissident defector exile guest visitor traveller "
        "passenger customer client "
        "billionaire millionaire tycoon developer engineer technician designer programmer operator clerk secretary "
        "reader user subscriber viewer listener investor shareholder taxpayer homeowner tenant commuter "
        "blogger youngster "
        "citizen native immigrant migrant teen adult pensioner parishioner catholic muslim jew evangelical latino "
        "hispanic spouse coach athlete celebrity folk guy lad chef patriot hero bodyguard "
        "surrogate volunteer participant author regulator lady gentleman mate parent kid child youth elder mom dad "
        "head founder co-founder boss "
        "five six seven eight nine ten dozen "
        "nominee contender challenger incumbent frontrunner winner loser nun monk rabbi pastor theologian "
        "anthropologist sociologist psychologist trustee treasurer mistress lover girlfriend boyfriend protege protégé "
        "classmate schoolmate roommate flatmate godson goddaughter godfather godmother ex-wife ex-husband heir heiress "
        "acquaintance confidante housekeeper chauffeur cellmate inmate jailer captor smuggler broker deserter midwife "
        "pharmacist shopkeeper hotelier waiter waitress janitor caretaker interpreter translator"
    )
)

AUTHORITIES = _set("police authorities military army navy coastguard")
"""Who speaks as one body, by whatever name."""
BODIES = _set(
    "side "
    "ministry government administration cabinet council committee commission campaign party army military navy force "
    "forces police department office agency organisation organization group movement union federation association "
    "alliance coalition court tribunal parliament congress senate assembly house bank company firm corporation "
    "university institute institution centre center foundation fund corps brigade militia battalion regiment "
    "embassy consulate delegation mission bureau authority authorities board panel team staff command headquarters "
    "kingdom republic state country nation city town district palace presidency leadership service network charity "
    "regime junta command faction bloc front order guard company companies watchdog monitor regulator league "
    "front society club church hospital school lab laboratory think-tank business industry bar opposition judiciary "
    "labor labour airline airport port operator coastguard legislature secretariat pac ngo clinic cell gang guild "
    "confederation consortium conglomerate contractor manufacturer supplier insurer lender retailer brokerage "
    "shipper refinery cooperative legation trust academy college"
)
DOCUMENTS = _set(
    "report memo memorandum letter filing poll study survey document record paper book memoir cable note transcript "
    "minutes email e-mail message order indictment affidavit complaint lawsuit ruling verdict judgment judgement "
    "review audit analysis assessment estimate figure data statistic result census index law bill treaty agreement "
    "accord constitution declaration resolution communique communiqué statement leaflet pamphlet dossier "
    "file archive "
    "text decree notice plan proposal timeline ad advertisement video footage recording tape photograph image tweet "
    "website site blog page post trove disclosure log diary manifesto article story editorial op-ed "
    "column headline release "
    "testimony examination inquiry investigation forecast average tally opinion summary draft"
)
MEDIA = _set(
    "newspaper magazine broadcaster tv television radio daily weekly tabloid outlet media press "
    "channel newswire wire broadsheet gazette programme show podcast"
)
STATEMENTS = _set("statement communique communiqué release declaration")
"""Documents whose word is that of the body that puts them out."""

OUTLETS = _names(
    "BBC|CNN|Fox News|NBC|NBC News|CBS|CBS News|ABC News|MSNBC|NPR|PBS|C-SPAN|Al Jazeera|Al Arabiya|"
    "Al Mayadeen|Al Manar|Sky News|ITV|Channel 4|ARD|ZDF|RT|Sputnik|Press TV|Guardian|The Guardian|Times|"
    "The Times|New York Times|The New York Times|Washington Post|The Washington Post|Wall Street Journal|"
    "The Wall Street Journal|Financial Times|Economist|The Economist|Le Monde|Le Figaro|Der Spiegel|Haaretz|"
    "Politico|POLITICO|Axios|BuzzFeed|HuffPost|Vox|Slate|Salon|Time|Newsweek|USA Today|USA TODAY|"
    "Los Angeles Times|Arab News|Breitbart|Breitbart News|Daily Mail|Telegraph|The Telegraph|Independent|"
    "The Independent|New York Post|The New York Post|Boston Globe|The Boston Globe|New Yorker|The New Yorker|"
    "The Atlantic|The Hill|Daily Caller|The Intercept|Forbes|Fortune|Vice|Huffington Post|Business Insider|Insider"
)
MEDIA_NAME_WORDS = _set(
    "Times Post Courier Herald Tribune Gazette Journal Daily News Today Chronicle Telegraph Observer Mail "
    "Star Globe Mirror Press Newswire Wire TV Television Radio Broadcasting Magazine Weekly Review "
    "Independent Inquirer Examiner Record Bulletin Dispatch Echo Express Standard Sun"
)
"""Words in the name of an outlet or agency."""
BODY_NAME_WORDS = _set(
    "Ministry Department Office Council Committee Commission Party Army Force Forces Corps Brigade Guard "
    "Guards Front Order Company Companies Union Federation Association Alliance Coalition Court Parliament "
    "Congress Senate Assembly House Bank University Institute Centre Center Foundation Fund Agency Bureau "
    "Authority Board Monitor Watch Rights Movement Group League Society Church Hospital Police Government "
    "Administration Embassy Kingdom Republic Nations International Organisation Organization Campaign "
    "Pentagon Kremlin Command Service Inc Corp Ltd LLC Network Initiative Strategies Project Hezbollah Hamas "
    "Taliban"
)

# --- Titles ---------------------------------------------------------------------------------------------------------

HONORIFICS = names.COURTESIES | {"dr"}
"""Titles that only a surname follows."""
MALE = names.MALE | _set(
    "man spokesman chairman businessman congressman son husband uncle nephew cleric policeman fisherman militiaman "
    "frontman priest boy actor"
)
FEMALE = names.FEMALE | _set(
    "woman spokeswoman chairwoman businesswoman congresswoman daughter wife aunt niece policewoman girl actress nun"
)
"""Titles and nouns that only men, and only women, have."""
TITLES = (
    names.HONORIFICS
    | names.RANKS
    | names.OFFICES
    | _set(
        "vice prime crown foreign defence defense interior former acting executive democrat democratic republican host "
        "whip presumptive likely first"
    )
)
"""Words that stand before a person's name and are no part of it."""

PARTICLES = _set("al el bin ibn abu ben van von der den de del della di da dos la le ter ten mac abd")
"""Words within a person's name that may be written small."""

OFFICES = _set(
    "president premier minister secretary governor mayor chancellor king queen pope emir sultan senator congressman "
    "congresswoman candidate nominee contender incumbent frontrunner front-runner billionaire businessman "
    "tycoon mogul "
    "republican democrat democratic"
)
"""Public offices: who holds one is never an unnamed source, so "the minister" may mean the only minister named."""

# --- Families of the tables above, put together once ----------------------------------------------------------------

ARTICLES = DEFINITE | INDEFINITE
THINGS = BODIES | DOCUMENTS | MEDIA
COMMON = PEOPLE | THINGS
SUBJECTS = frozenset({"i", "he", "she", "it", "they", "we"})
"""Pronouns that nothing can stand behind in one phrase: what does is a verb. "His lawyer" is not he."""
HE_OR_SHE = HE | SHE
SERVING = _set("aide adviser advisor assistant")
"""Who is someone's, by "to": "an aide to Sarrin"."""
FAMILY = _set(
    "brother sister son daughter wife husband widow widower father mother cousin nephew niece uncle aunt relative "
    "friend"
)
"""Whose "of" names a person, not a side."""
FUNCTION_WORDS = (
    ARTICLES
    | POSSESSIVE
    | OTHERS
    | AT_LEAST
    | PARTS
    | frozenset(NUMBERS)
    | BEFORE_NUMBERS
    | _set("at least of to or than")
)
"""Words before a head that say how many or which, not of what kind."""
SIDES = (BODIES - _set("security team service bar leadership state staff")) | _set("militia rebel airport opposition")
"""Nouns that, before or after a head, say to which body or side it belongs."""
NO_SIDE = (FUNCTION_WORDS | TITLES | _set("not senior top local retired current unnamed anonymous source")) - {
    "opposition"
}
"""Words before a head that name no side, even with a capital."""
GENERIC_BODIES = _set("group organisation organization movement company agency outlet newspaper paper body party")
"""Heads that can stand for any named body spoken of before."""

# --- Cues -----------------------------------------------------------------------------------------------------------

OPEN_CUES = _set(
    "it there was were is are be been being seen considered described viewed regarded reported known thought believed "
    "said reportedly allegedly apparently supposedly claim claims allegation allegations idea belief rumour rumours "
    "rumor rumors speculation notion suggestion perception word reports expected feared accused according"
)
"""First words of cues that leave the speaker open on purpose: "was described as", "allegedly"."""
TELLING = _set("told tells tell telling informed assured reminded texted briefed emailed wrote")
"""Cues after which stands who was told."""
