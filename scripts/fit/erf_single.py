"""erf in float lanes: eight segments, the last of which ends where erf rounds to 1."""
from float_tables import eight_segments
from remez import mp

eight_segments("erf", mp.erf, 7, 2.4, 3.94, is_odd=True)
