"""The slope of x tanh(x) in float lanes: eight segments, the last of which ends where it rounds to 1."""
from float_tables import eight_segments
from remez import mp

eight_segments("lisht'", lambda x: mp.tanh(x) + x * mp.sech(x) ** 2, 7, 1.4, 10.6, is_odd=True)
