"""Short forms of English given names, as reports use them beside the long ones."""

LONG: dict[str, tuple[str, ...]] = {
    short: tuple(longs.split())
    for short, longs in {
        "abe": "abraham",
        "al": "albert alan alfred",
        "alex": "alexander alexandra alexei",
        "andy": "andrew",
        "ben": "benjamin",
        "bill": "william",
        "billy": "william",
        "bob": "robert",
        "bobby": "robert",
        "charlie": "charles",
        "chris": "christopher christian christine",
        "chuck": "charles",
        "dan": "daniel",
        "dave": "david",
        "dick": "richard",
        "don": "donald",
        "ed": "edward edmund",
        "fred": "frederick alfred",
        "greg": "gregory",
        "hank": "henry",
        "harry": "henry harold",
        "jack": "john",
        "jerry": "gerald jerome",
        "jim": "james",
        "jimmy": "james",
        "joe": "joseph",
        "jon": "jonathan",
        "kate": "katherine catherine",
        "ken": "kenneth",
        "larry": "lawrence",
        "liz": "elizabeth",
        "mandy": "amanda",
        "matt": "matthew",
        "mike": "michael",
        "mitch": "mitchell",
        "nick": "nicholas",
        "pat": "patrick patricia",
        "pete": "peter",
        "phil": "philip",
        "ray": "raymond",
        "rick": "richard",
        "rob": "robert",
        "ron": "ronald",
        "sam": "samuel samantha",
        "steve": "stephen steven",
        "sue": "susan",
        "ted": "edward theodore",
        "tim": "timothy",
        "tom": "thomas",
        "tony": "anthony",
        "vlad": "vladimir",
        "will": "william",
    }.items()
}


def one_name(short: str, other: str) -> bool:
    """Whether one given name is a short form of the other, in plain letters.

    >>> one_name("bill", "william"), one_name("bill", "robert")
    (True, False)
    """
    return other in LONG.get(short, ()) or short in LONG.get(other, ())
