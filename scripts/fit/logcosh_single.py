"""log cosh in float lanes: eight segments, the last of which ends where it rounds to x - log 2."""
from float_tables import eight_segments
from remez import mp

eight_segments("logcosh", lambda x: mp.log(mp.cosh(x)), 7, 1.72, 8.7, is_odd=False)
