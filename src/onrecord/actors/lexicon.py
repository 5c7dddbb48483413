"""The words that the rules of this package know, as tables. Lower case, singular unless the plural is its own word."""

from __future__ import annotations

from onrecord.english import HE, SHE, THEY
from onrecord.english import each as words

# --- Pronouns -------------------------------------------------------------------------------------------------------

IT = words("it its itself")
PERSONAL = HE | SHE | IT | THEY
"""The pronouns that are led to an actor; who "I", "we" and "you" are, the speaker knows."""

# --- Determiners ----------------------------------------------------------------------------------------------------

DEFINITE = words("the this that these those both all")
POINTING = words("the this that these those such")

# --- Groups ---------------------------------------------------------------------------------------------------------

CROWDS = words(
    "militia faction force troop soldier fighter protester demonstrator rebel insurgent militant militiaman gunman "
    "paramilitary guerrilla partisan mercenary jihadist extremist separatist loyalist terrorist combatant "
    "supporter backer follower mourner marcher rioter hardliner moderate reformist Islamist islamist dissident "
    "leader chief chieftain commander cleric warlord lawmaker legislator senator parliamentarian mp minister "
    "mediator negotiator monitor inspector peacekeeper observer party alliance coalition opposition ally bloc "
    "tribe clan guard militias crowd union settler refugee prisoner hostage detainee captive migrant "
    "recruit conscript reservist convict police policeman officer reporter journalist student worker striker "
    "farmer pilgrim villager civilian activist campaigner executive jihadi paratrooper marine peshmerga proxy "
    "recruiter smuggler trafficker pirate assassin bodyguard volunteer veteran youth"
)
"""Heads of phrases for many who act together, in the plural, or as one body."""
BODIES_AS_GROUPS = words("alliance coalition opposition crowd bloc")
"""Of those, heads that are one group in the singular too, though they have no name."""
STRONG_CROWDS = words(
    "militia faction force troop soldier fighter protester demonstrator rebel insurgent militant militiaman gunman "
    "paramilitary guerrilla separatist mourner rioter opposition"
)
"""Heads that make a group of a phrase though it is mentioned once and nothing says whose they are."""
GENERIC_GROUPS = words(
    "group faction body organisation organization movement party force unit side man people other one"
)
"""Heads that say little: such a phrase goes back only where the coreference head or a modifier says to which."""
SAME_CROWD: tuple[frozenset[str], ...] = (
    words("troop soldier force"),
    words("protester demonstrator marcher"),
    words("leader chief chieftain"),
    words("militia faction paramilitary"),
)
"""Heads of one row can stand for the same group."""
SPEAKERS_APART = words(
    "source official diplomat witness eyewitness resident analyst expert critic friend neighbour neighbor insider "
    "aide adviser advisor spokesman spokeswoman spokesperson representative people person man woman somebody someone "
    "anyone everyone nobody relative colleague acquaintance other one observer ally backer confidant"
)
"""Heads of phrases that so often stand for who will not be named that none of them is made an actor."""

# --- Organisations that go by a description -------------------------------------------------------------------------

INSTITUTIONS = words(
    "ministry department office parliament presidency police military army navy cabinet council committee commission "
    "court embassy consulate agency secretariat judiciary senate congress assembly bureau directorate authority "
    "coastguard gendarmerie intelligence television university school hospital treasury service"
)
"""Heads of phrases for one body that a state, a person or another body has."""
BARE_INSTITUTIONS = words(
    "parliament presidency police military army navy cabinet senate congress judiciary opposition"
)
"""Of those, heads that need no further word: there is one of it in a report, or it is left open whose."""

COMMON_INSTITUTIONS = words("school hospital service television university office agency court department")
"""Of the institutions, those of which there are so many that one is an actor only where it is said whose it is."""

GOVERNMENTS = words("government administration regime")
"""Heads of phrases that stand for a state."""
GOVERNMENT_QUALIFIERS = words("central federal current")
"""Words before "government" with which it still stands for the state."""

GENERIC_BODIES = words(
    "group organisation organization movement force party company agency network militia branch unit faction body "
    "outlet newspaper corps brigade alliance front institution ministry department office committee council"
)
"""Nouns by which a named body is spoken of once more: "the movement"."""
GENERIC_STATES = words("country state nation kingdom republic emirate monarchy")
GENERIC_PLACES = words("city town village capital port airport region province district square bridge")
PERSON_NOUNS = words(
    "general colonel major brigadier captain lieutenant commander admiral marshal president "
    "premier minister chancellor "
    "king queen prince princess emir sultan sheikh imam ayatollah cleric envoy ambassador governor "
    "mayor senator lawmaker "
    "secretary judge prosecutor leader chief head director chairman chairwoman founder mentor politician scientist "
    "professor representative negotiator mediator deputy spokesman spokeswoman candidate nominee successor predecessor "
    "veteran strongman dictator ruler monarch pope bishop priest preacher activist dissident author writer scholar "
    "brother sister father mother son daughter husband wife widow uncle nephew cousin man woman figure"
)
"""Nouns by which a named person is spoken of once more: "the general", "their powerful mentor"."""

# --- Who goes by a description and is told of in passing --------------------------------------------------------------

NOBODY = words(
    "no any every each our my your some what which whatever whose other another neither either more "
    "different specific certain such particular ordinary average"
)
"""Words before a noun with which it stands for nobody in particular."""
ANYONE = words(
    "side third quarter half number majority minority member citizen channel thousand hundred dozen people public part "
    "name figure poll vote life hand body head generation population household victim casualty reader user customer "
    "voter fan"
)
"""Nouns for so many, for a part of those told of, or for anybody: none of them is made an actor."""
CIVILIANS = words(
    "officer student worker journalist reporter policeman executive veteran youth volunteer refugee migrant"
)
"""Of the crowds, those of whom as much is told that is not of power and conflict."""
HUMANS = words("man woman girl boy child human passenger tourist employee teenager adult parent consumer shopper")
"""Nouns for anybody."""
MEN = words("man woman")
"""Nouns that stand for a group where something says which men they are: "armed men"."""
MEMBERS = words("member")
"""Nouns that stand for a group where something says whose they are: "eleven members of the Ash Brigade"."""
KIN_AND_AIDES = words(
    "cousin brother sister son daughter nephew niece uncle aunt father mother wife husband widow grandson "
    "granddaughter grandfather grandmother half-brother half-sister brother-in-law sister-in-law son-in-law "
    "father-in-law stepson stepfather stepmother kinsman kinswoman bride fiance fiancé fiancee fiancée deputy envoy "
    "ambassador emissary bodyguard heir associate accomplice lieutenant protege protégé recruit agent attache attaché "
    "driver"
)
"""What somebody is to another, and several can be: "a cousin of Harun Selcar", "the Haldmark envoy"."""
LONE_BODIES = BARE_INSTITUTIONS | words("junta garrison politburo monarchy gendarmerie militia clergy soldiery")
"""Bodies of which there is one, so that nothing need say whose."""
SURE_BODIES = (
    LONE_BODIES
    | INSTITUTIONS - words("authority service intelligence office school television")
    | words(
        "brigade battalion regiment squadron platoon detachment contingent cavalry infantry flotilla commando legion "
        "gang cartel mafia syndicate clan tribe faction diocese church brotherhood sect legislature tribunal "
        "leadership delegation foundation charity bank broadcaster newspaper federation confederation guild dynasty "
        "insurgency rebellion resistance regime administration conglomerate consortium bloc coalition alliance"
    )
)
"""Nouns for bodies whatever the head of nominals sees there."""
LIKELY_BODIES = (
    INSTITUTIONS
    | GENERIC_BODIES
    | words(
        "family house order wing branch arm unit division squad column patrol cell fleet force command headquarters "
        "board panel chamber inspectorate mission fund trust firm corporation contractor union league association "
        "society club chapter camp underground station channel magazine weekly daily monastery mosque synagogue "
        "institute academy college think-tank laboratory prosecution government staff guard watch"
    )
)
"""Nouns for bodies where it sees one."""
MANY_BODIES = SURE_BODIES - words(
    "church bank hospital court school television newspaper parliament embassy consulate university"
) | words("group organisation organization movement party company firm network unit union league family wing")
"""Those that in the plural are many who act, and no buildings."""
TELLING_VERBS = words(
    "say said says saying tell told tells telling add added adds warn warned speak spoke claim claimed explain "
    "explained recalled recalls insisted insists argued argues noted notes meant means thought thinks believes "
    "believed hopes hoped doubts doubted complained complains whispered admitted admits acknowledged maintained "
    "estimated suggested wrote writes testified described describes replied answered"
)
"""Forms of verbs whose subject is as likely a source."""
DEEDS = words(
    "attack kill seize shoot arrest storm abduct kidnap capture ambush raid bomb loot burn rob fight invade occupy "
    "surrender defect desert mutiny rebel command lead run rule govern control join quit leave flee escape meet march "
    "gather protest rally vote elect sign surround besiege block search beat rape torture execute behead hang free "
    "release rescue deploy patrol guard build found form set split merge ally back arm fund train supply smuggle sell "
    "buy own steal plot plan try"
)
"""Verbs for what is done, by people who are no sources by it."""
LEADING_NOUNS = words("chief leader commander head boss commandant chairman chairwoman president director founder")
"""Nouns before which it is said what somebody leads: "the militia leader"."""
OF_WHAT_KIND = words("militia military tribe clan faction church council committee congress senate resistance")
"""Those that before such a noun say rather what kind of leader he is."""
PARTAKING = words("with against by between to from among of for on at over in inside within including")
"""Prepositions before whom something is done with, to, by or against."""

# --- What states have and do ----------------------------------------------------------------------------------------

STATE_THINGS = words(
    "government ministry minister president premier parliament army military police troop force soldier embassy "
    "ambassador border capital constitution citizen air navy airforce territory sovereignty regime cabinet presidency "
    "defence defense foreign interior consul intelligence economy currency population passport "
    "state strike airstrike airspace soil election vote oil port envoy drone warplane warship jet missile flag "
    "delegation sanction emissary"
)
"""What stands after a name, with or without its "’s", where the name is a state's."""
OFFICIALS = words("official diplomat")
"""Whom states have, and bodies have too."""
SURE_STATE_THINGS = words(
    "ministry premier parliament embassy ambassador citizen territory airspace passport defence "
    "defense foreign interior capital"
)
"""Of those, what people and organisations have hardly ever."""
STATE_OFFICES = words(
    """
    president minister premier chancellor king queen emir sultan emperor ambassador envoy consul spokesman spokeswoman
    spokesperson
    """
)
"""Offices of a state: an adjective of nation before one, and a name behind it, name the state."""
OFFICE_OF = words(
    """
    prime foreign vice deputy first defence defense interior finance economy trade health justice energy oil culture
    education home affairs security ministry government acting interim caretaker outgoing incumbent special military
    """
)
"""What may stand between the two."""
BACKED = words(
    "backed supported allied aligned led sponsored funded trained linked friendly brokered controlled affiliated"
)
"""What a hyphen ties to the name of a state: "Norvane-backed"."""
ACTING_VERBS = words(
    "say tell deny accuse warn announce insist vow claim threaten agree refuse reject condemn seek want demand support "
    "back oppose welcome urge call impose lift sign recognise recognize deploy withdraw send invade attack retaliate "
    "negotiate decide hope fear hail promise offer pledge order ban expel recall sanction blame respond react view see "
    "consider defend help try need believe maintain rely arm fund train finance declare"
)
"""Verbs whose subject decides and speaks: a city before one of them stands for its state."""

PLACE_PREPOSITIONS = words("in at from near around outside inside through across towards toward into over above")
