"""The words that names are told apart by, as tables. Plain letters; singular unless the plural is its own word."""

from __future__ import annotations

from onrecord.english import each

# --- Titles ---------------------------------------------------------------------------------------------------------

COURTESIES = each("mr mrs ms miss mx mme mlle madame monsieur herr frau senor senora señor señora signor signora")
"""Titles that say nothing of who bears them but, some of them, man or woman."""
MALE = each(
    "mr monsieur herr senor señor signor sir lord king prince father brother sheikh shaykh sheik shaikh imam ayatollah "
    "sayyid sayyed"
)
FEMALE = each("mrs ms miss mme mlle madame frau senora señora signora dame lady queen princess sister mother sheikha")
HONORIFICS = (
    COURTESIES
    | MALE
    | FEMALE
    | each(
        "dr doctor prof professor hojatoleslam hojjatoleslam mullah maulana mawlana mufti sayed seyed seyyed syed haji "
        "hajji hajj emir sultan pope cardinal archbishop bishop patriarch rabbi reverend rev fr saint comrade cde "
        "martyr shahid shaheed honorable honourable"
    )
)
RANKS = each(
    "general gen lieutenant lt colonel col major maj brigadier brig captain capt commander cmdr cdr admiral adm "
    "commodore sergeant sgt corporal cpl private pvt marshal"
)
OFFICES = each(
    "president premier pm minister secretary ambassador envoy spokesman spokeswoman spokesperson chief head leader "
    "commander governor mayor senator sen congressman congresswoman representative rep lawmaker deputy mp legislator "
    "director chairman chairwoman chair chancellor adviser advisor official cleric prosecutor speaker diplomat judge "
    "justice analyst activist founder chargé boss warlord general-secretary politician militant fighter officer "
    "journalist reporter economist scholar scientist lawyer negotiator coordinator inspector attorney counsel "
    "candidate nominee commissioner councillor undersecretary sheriff detective strategist ceo cfo gov govs reps sens "
    "executive postmaster superintendent constable commandant taoiseach tanaiste assemblyman assemblywoman alderman "
    "councilman councilwoman councilmember congressperson comptroller treasurer auditor registrar rector "
    "archdeacon"
)
CALLINGS = each(
    "actor actress artist author singer songwriter musician rapper composer comedian comic filmmaker playwright poet "
    "novelist writer blogger podcaster broadcaster presenter host moderator anchor columnist correspondent "
    "photographer editor publisher critic businessman businesswoman entrepreneur investor billionaire millionaire "
    "banker engineer developer programmer designer architect physicist chemist biologist immunologist epidemiologist "
    "virologist astronomer astronaut cosmonaut mathematician historian sociologist psychologist anthropologist "
    "archaeologist geologist seismologist meteorologist climatologist ecologist neuroscientist researcher physician "
    "surgeon nurse pharmacist teacher lecturer academic philosopher theologian whistleblower dissident campaigner "
    "lobbyist consultant contractor trader striker midfielder defender goalkeeper footballer athlete runner sprinter "
    "swimmer boxer wrestler golfer cyclist quarterback coach referee countryman countrymen teammate skipper veteran "
    "lieutenant trooper paramedic firefighter pilot sailor farmer student resident tourist neighbour neighbor survivor "
    "witness victim suspect defendant plaintiff gunman assemblymember congressmember grandmaster defector refugee"
)
"""What people do or are, written with a capital where it opens a sentence or a headline: no part of a name."""
MODIFIERS = each(
    "former ex late then acting interim outgoing incoming caretaker deputy vice assistant under first senior junior "
    "supreme grand great chief prime foreign defence defense interior finance oil justice information health labour "
    "labor state communications security national political military army navy air force field rear staff opposition "
    "veteran top slain ousted exiled prominent powerful influential populist special crown honorary lead local "
    "regional provincial ministry office party militia intelligence police militias government parliament "
    "parliamentary media press affairs his her their our the a an of to for and at in on hon honourable right most "
    "excellency majesty highness eminence holiness"
)
DOMAINS = each(
    "state defence defense foreign interior finance oil justice information health labour labor communications "
    "affairs security the republic staff parliament council treasury national trade energy education and"
)
"""What may follow "of" after an office and still be the office: Secretary of State."""
WHOLE = frozenset({"secretary", "attorney", "consul", "governor", "director", "solicitor", "inspector"})
"""Offices that "general" goes on: secretary general."""
SURNAMES = each("judge justice head chair speaker boss counsel")
"""Offices that are family names too: capitalised in the middle of a name they are that."""
POSTNOMINALS = each("mp phd md kc qc esq obe cbe mbe")
GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}

# --- Particles ------------------------------------------------------------------------------------------------------

ARTICLES = each("al el ul")
ASSIMILATED = each("as ash ad an ar at az aal")
"""Forms of the Arabic article that stand only before a hyphen: "an" and "as" are English words."""
WESTERN = each("von van der den de del della di da dos du la le ter ten st")
BOUND = each("bin ibn ben bint abu abou abi umm um abd abdul abdel abdal mac o")
"""Particles without which a name is another name: bin Salman is not Salman."""
FILIATION = {"ibn": "bin", "ben": "bin", "abou": "abu", "abi": "abu", "um": "umm"}
TAILS = each("din deen dine eddine uddin allah")
"""Words that end a compound: Nur al-Din, Nasr Allah."""

# --- Organisations --------------------------------------------------------------------------------------------------

SMALL = each("the of for and in on to at a an de la du et y affairs") | {"&"}
"""Words that two names of one body may differ in: Foreign Ministry, Ministry of Foreign Affairs."""
FORMS = each(
    "movement group party organisation militia forces force network agency company corporation corp inc ltd llc plc co "
    "gmbh sa ag association union foundation institute institution office faction front army brigade brigades bloc "
    "coalition alliance council committee commission university ministry bank court parliament guard guards corps "
    "units unit command service services authority agencies news newspaper television tv channel radio daily post "
    "times courier monitor order companies department directorate bureau board league society federation embassy "
    "consulate congress senate assembly cabinet"
)
"""Words that say what sort of body it is: with one left out at the end, or one alone, the name is a shorter form."""
