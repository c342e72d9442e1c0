#!/usr/bin/python3
"""Exact values of functions over rows that make_golden.py does not have, made the same way: mpmath at 80 digits, in the same format.

usage: make_rows.py

Writes rows/<case>.csv: `type;x;dy;y;dx` and, where there is one, a further field: the mask as 0 and 1, the label, or the target distribution as float bits.
Of logsumexp and the cross-entropy y is one value, and dy is 1.
"""
import os, random, struct
import mpmath as m
from mpmath import mp, mpf

mp.dps = 80
here = os.path.dirname(os.path.abspath(__file__))
LENGTHS, SCALES = (1, 2, 3, 7, 8, 15, 16, 17, 31, 33, 64, 100, 257), (0.1, 3.0, 40.0, 2000.0)

def f32bits(v): return struct.unpack('<I', struct.pack('<f', v))[0]
def f32(bits): return struct.unpack('<f', struct.pack('<I', bits))[0]
def single(v): return f32(f32bits(v))
def singles(v): return ' '.join('%08x' % f32bits(t) for t in v)
def doubles(v): return ' '.join('%016x' % struct.unpack('<Q', struct.pack('<d', float(t)))[0] for t in v)

def softmax(x):
    top = max(x); e = [m.exp(v - top) for v in x]; s = m.fsum(e); return [v / s for v in e]

def entmax15(x):
    z = sorted((v / 2 for v in x), reverse=True); s = q = mpf(0); tau = None
    for k, v in enumerate(z, 1):
        s += v; q += v * v
        mean = s / k; root = (1 - (q - k * mean * mean)) / k
        t = mean - m.sqrt(max(root, mpf(0)))
        if t <= v: tau = t
    return [max(v / 2 - tau, mpf(0)) ** 2 for v in x]

def write(name, make):
    rng = random.Random(f'rows/{name}')
    lines = ['type;x;dy;y;dx']
    for n in LENGTHS:
        for scale in SCALES:
            x = [single(rng.gauss(0, 1) * scale) for _ in range(n)]
            dy = [single(rng.gauss(0, 1)) for _ in range(n)]
            dy, y, dx, *more = make([mpf(v) for v in x], dy, rng)
            lines.append(';'.join(['f32', singles(x), singles(dy), doubles(y), doubles(dx), *more]))
    os.makedirs(f'{here}/rows', exist_ok=True)
    open(f'{here}/rows/{name}.csv', 'w').write('\n'.join(lines) + '\n')

def weighted(y, dy, factor=1):
    s = m.fsum(a * mpf(b) for a, b in zip(y, dy))
    return [factor * a * (mpf(b) - s) for a, b in zip(y, dy)]

def with_temperature(t):
    def make(x, dy, rng):
        y = softmax([v / mpf(t) for v in x]); return dy, y, weighted(y, dy, 1 / mpf(t))
    return make

def entmax(x, dy, rng):
    y = entmax15(x); s = [m.sqrt(v) for v in y]; mean = m.fsum(a * mpf(b) for a, b in zip(s, dy)) / m.fsum(s)
    return dy, y, [a * (mpf(b) - mean) for a, b in zip(s, dy)]

def logsumexp(x, dy, rng):
    top = max(x); return [1.0], [top + m.log(m.fsum(m.exp(v - top) for v in x))], softmax(x)

def softmax1(x, dy, rng):
    y = softmax(x + [mpf(0)])[:-1]; return dy, y, weighted(y, dy)

def temperature_gradient(x, dy, rng):
    """Further fields: the temperature, and the loss's derivative by it as a numerical difference."""
    t = single(10 ** rng.uniform(-1, 1))
    loss = lambda s: m.fsum(a * mpf(b) for a, b in zip(softmax([v / s for v in x]), dy))
    y = softmax([v / mpf(t) for v in x]); h = mpf(10) ** -25
    by_temperature = (loss(mpf(t) + h) - loss(mpf(t) - h)) / (2 * h)
    return dy, y, weighted(y, dy, 1 / mpf(t)), singles([t]), doubles([by_temperature])

def masked(x, dy, rng):
    mask = [rng.random() < 0.6 for _ in x]
    seen = [i for i, v in enumerate(mask) if v]
    y = [mpf(0)] * len(x)
    if seen:
        for i, v in zip(seen, softmax([x[i] for i in seen])): y[i] = v
    return dy, y, weighted(y, dy), ' '.join('01'[v] for v in mask)

def cross_entropy(smoothing, soft):
    def make(x, dy, rng):
        n = len(x)
        if soft:
            target = [single(rng.random()) if rng.random() < 0.7 else 0.0 for _ in x]; field = singles(target)
        else:
            label = rng.randrange(n); target = [float(i == label) for i in range(n)]; field = str(label)
        s = mpf(smoothing)
        t = [(1 - s) * mpf(v) + s / n for v in target]
        top = max(x); lse = m.log(m.fsum(m.exp(v - top) for v in x))
        loss = m.fsum(a * ((top - b) + lse) for a, b in zip(t, x)); total = m.fsum(t)
        return [1.0], [loss], [p * total - a for p, a in zip(softmax(x), t)], field
    return make

write('softmax_Temperature=0.3', with_temperature(0.3))
write('softmax_Temperature=4', with_temperature(4))
write('softmax1', softmax1)
write('softmax_temperature_gradient', temperature_gradient)
write('entmax15', entmax)
write('logsumexp', logsumexp)
write('masked_softmax', masked)
write('cross_entropy_labels', cross_entropy(0, False))
write('cross_entropy_labels_smoothed', cross_entropy(0.125, False))
write('cross_entropy_targets', cross_entropy(0, True))
write('cross_entropy_targets_smoothed', cross_entropy(0.125, True))
