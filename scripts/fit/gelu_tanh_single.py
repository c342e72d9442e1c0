"""The constants of 2 sqrt(2 / pi) (x + 0.044715 x^3) = x (k1 + k3 x^2) in float lanes: k1 to 21 bits (a multiple of 2^-20), k3 as a float, and the rests."""
import struct

from mpmath import mp

mp.prec = 200


def single(value):
    return mp.mpf(struct.unpack("f", struct.pack("f", float(value)))[0])


k1 = 2 * mp.sqrt(2 / mp.pi)
k3 = k1 * mp.mpf("0.044715")
high1, high3 = mp.nint(k1 * 2**20) / mp.mpf(2) ** 20, single(k3)
for name, value in ("k1", high1), ("k1 low", single(k1 - high1)), ("k3", high3), ("k3 low", single(k3 - high3)):
    print(f"{name}: {mp.nstr(value, 9)}")
