"""tanh in float lanes: eight segments, the last of which ends where tanh rounds to 1."""
from float_tables import eight_segments
from remez import mp

eight_segments("tanh", mp.tanh, 7, 1.6, 9.125, is_odd=True)
eight_segments("tanh, fast", mp.tanh, 6, 1.6, 9.125, is_odd=True)
