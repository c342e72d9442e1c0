#!/usr/bin/python3
"""Exact values of gated functions and their gradients with respect to both inputs, and to Beta: mpmath at 450 digits, in the manner of golden/make_golden.py.

usage: make_gated.py

Writes NAME.csv: type, gate, value, beta, then y, the derivatives by gate and value, and for swiglu by beta, each as the sum of two doubles, all as bits in hex,
and last the least magnitude that the gate's derivative is measured against: within 1/4 of where it changes sign 1/16 of the value, else 0. Derivatives are
numerical differences of the textbook's definition, so that no formula derived by hand is trusted.
"""
import os, random, struct
import mpmath as m
from mpmath import mp, mpf

mp.dps = 450
HERE = os.path.dirname(os.path.abspath(__file__))
STEP = mpf(10) ** -90
SMALLEST_NORMAL = {'f32': mpf(2) ** -126, 'f64': mpf(2) ** -1022}
LARGEST = {'f32': mpf(3.4e38), 'f64': mpf(1.7e308)}

def sigmoid(x): return 1 / (1 + m.exp(-x))

# Far out it is 0 or 1 to more digits than there are, and erfc takes no such numbers.
def normal_cdf(x): return m.erfc(-x / m.sqrt(2)) / 2 if abs(x) < 10000 else mpf(x > 0)

# name: the activation of the gate, where its derivative changes sign, the values of Beta.
GATED = {
    'glu':         (lambda x, beta: sigmoid(x), None, [1.0]),
    'reglu':       (lambda x, beta: max(x, mpf(0)), None, [1.0]),
    'geglu':       (lambda x, beta: x * normal_cdf(x), -0.7517915, [1.0]),
    'geglu_tanh':  (lambda x, beta: x / 2 * (1 + m.tanh(m.sqrt(2 / m.pi) * (x + mpf('0.044715') * x ** 3))), -0.7524614, [1.0]),
    'swiglu':      (lambda x, beta: x * sigmoid(beta * x), -1.2784645, [1.0]),
    'swiglu_Beta=1.702': (lambda x, beta: x * sigmoid(beta * x), -1.2784645, [1.702]),
    'swiglu_learned': (lambda x, beta: x * sigmoid(beta * x), -1.2784645, [1.0, 0.25, 1.5, 3.0]),
    'bilinear':    (lambda x, beta: x, None, [1.0]),
}

def round_to(kind, v):
    return struct.unpack('<f', struct.pack('<f', v))[0] if kind == 'f32' else float(v)

def bits(kind, v):
    return '%08x' % struct.unpack('<I', struct.pack('<f', v))[0] if kind == 'f32' else '%016x' % struct.unpack('<Q', struct.pack('<d', v))[0]

def pair(v):
    high = float(v)
    low = 0.0 if high in (float('inf'), float('-inf')) else float(v - mpf(high))
    return [bits('f64', high), bits('f64', low)]

def points(kind, rng):
    tail = 100 if kind == 'f32' else 740
    large, small = (30, -30) if kind == 'f32' else (100, -100)
    sign = lambda: rng.choice([-1, 1])
    for _ in range(120): yield rng.gauss(0, 2), rng.gauss(0, 2)
    for _ in range(60): yield rng.uniform(-8, 8), sign() * 10 ** rng.uniform(-3, 3)
    for _ in range(30): yield sign() * 10 ** rng.uniform(small, 1), sign() * 10 ** rng.uniform(-5, 5)
    for _ in range(30): yield rng.uniform(-tail, -8), sign() * 10 ** rng.uniform(small, large)
    for _ in range(20): yield rng.uniform(8, tail), sign() * 10 ** rng.uniform(small, large)
    for _ in range(10): yield sign() * 10 ** rng.uniform(1, large), sign() * 10 ** rng.uniform(small, 0)

for name, (activation, root, betas) in GATED.items():
    rng = random.Random('gated/' + name)
    lines = []
    for kind in ('f32', 'f64'):
        for gate, value in points(kind, rng):
            gate, value, beta = round_to(kind, gate), round_to(kind, value), round_to(kind, rng.choice(betas)) if name.endswith('learned') else rng.choice(betas)
            x, v, b = mpf(gate), mpf(value), mpf(beta)
            h, hb = STEP * abs(x), STEP
            y = v * activation(x, b)
            by_gate = v * (activation(x + h, b) - activation(x - h, b)) / (2 * h)
            results = [y, by_gate, activation(x, b)]
            # Where the activation or its derivative is no normal number, neither is known to more than its last subnormal digit.
            if v and any(0 < abs(r) < SMALLEST_NORMAL[kind] for r in (activation(x, b), by_gate / v)): continue
            if name.endswith('learned'): results.append(v * (activation(x, b + hb) - activation(x, b - hb)) / (2 * hb))
            if any(abs(r) > LARGEST[kind] for r in results): continue
            floor = abs(value) / 16 if root is not None and abs(gate - root / beta) < 0.25 else 0.0
            fields = [kind, bits(kind, gate), bits(kind, value), bits('f64', beta)]
            for r in results: fields += pair(r)
            lines.append(','.join(fields + [repr(floor)]))
    header = 'type,gate,value,beta,y_hi,y_lo,dgate_hi,dgate_lo,dvalue_hi,dvalue_lo,' + ('dbeta_hi,dbeta_lo,' if name.endswith('learned') else '') + 'dgate_floor'
    open(f'{HERE}/{name}.csv', 'w', newline='\n').write('\n'.join([header] + lines) + '\n')
