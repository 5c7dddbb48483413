"""The network that many reports tell of, as of any day: who leads, backs or opposes whom, and on whose word.

Pure: ties and events with their tellings in, frozen values and networkx graphs out.

- `records`: actors, speakers, tellings, ties, happenings
- `merging`: what several reports tell of as one tie
- `voices`: on whose word; `lives`: who is dead; `course`: when a tie holds by all that is told of it
- `build`: the network as of a day, around an actor
- `roles`: who held which post when; `succession`: who took over; `changes`: before and after a day
- `dependence`: what hangs on one actor
- `files`: GEXF, GraphML and JSON
"""
