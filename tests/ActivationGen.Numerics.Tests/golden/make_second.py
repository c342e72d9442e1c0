#!/usr/bin/python3
"""Exact second derivatives of the elementwise cases, made as make_golden.py makes the first: differences of the definition at 450 digits.

usage: make_second.py [ACTIVATION,...]

Reads the arguments of elementwise/<case>.csv, every second one, and writes second/<case>.csv: `type,x,d2f_hi,d2f_lo,d2f_floor`, in the notation of README.md.
Arguments right at a kink are left out.
"""
import json, os, struct, sys
from multiprocessing import Pool

import mpmath as m
from mpmath import mpf
from make_golden import CATALOG, f32, pair

HERE = os.path.dirname(os.path.abspath(__file__))

# sin and what is made of it crosses zero again and again: errors are judged against a sixteenth of the amplitude everywhere.
PERIODIC = {'sine', 'snake'}


def second_derivative(f, x):
    """Five-point difference: the step's fourth-power error is below 1e-100 relative to the point's own scale."""
    with m.workdps(450):
        h = mpf(10) ** -28 * (mpf(2) ** -160 if x == 0 else abs(x))
        return (-f(x - 2 * h) + 16 * f(x - h) - 30 * f(x) + 16 * f(x + h) - f(x + 2 * h)) / (12 * h * h)


def scale_and_inflections(f, kinks):
    """The largest |f''| of a grid, and the points where f'' changes its sign without a jump; not 0, where an odd function is exact relative to itself."""
    with m.workdps(60):
        xs = [mpf(i) / 8 + mpf(1) / 1024 for i in range(-400, 400)]
        values = [second_derivative(f, x) for x in xs]
        scale = max(abs(v) for v, x in zip(values, xs) if abs(x) < 12)
        roots = []
        if scale < mpf(10) ** -60: return mpf(0), roots  # piecewise linear: what is left is noise
        for (a, va), (b, vb) in zip(zip(xs, values), list(zip(xs, values))[1:]):
            # Where f'' has vanished to nothing its sign says nothing.
            if va * vb >= 0 or any(a <= k <= b for k in kinks) or max(abs(va), abs(vb)) < mpf(10) ** -30 * scale: continue
            while b - a > mpf(10) ** -12:
                middle = (a + b) / 2
                if second_derivative(f, middle) * va > 0: a = middle
                else: b = middle
            if abs(a) > 1e-6: roots.append(a)
    return scale, roots


def make(name, parameters, file):
    f, _, kinks_of = CATALOG[name]
    g = lambda t: f(t, **parameters)
    kinks = [mpf(k) for k in kinks_of(parameters)]
    scale, roots = scale_and_inflections(g, kinks)
    rows = ['type,x,d2f_hi,d2f_lo,d2f_floor']
    for line in open(f'{HERE}/{file}').read().split()[1::2]:
        type_, bits = line.split(',')[:2]
        x = mpf(f32(int(bits, 16))) if type_ == 'f32' else mpf(struct.unpack('<d', int(bits, 16).to_bytes(8, 'little'))[0])
        if any(abs(x - k) <= abs(k) * mpf(2) ** -22 for k in kinks): continue
        floor = scale / 16 if name in PERIODIC or any(abs(x - r) < 0.25 for r in roots) else 0
        rows.append(f'{type_},{bits},{pair(second_derivative(g, x))},{m.nstr(floor, 3)}')
    os.makedirs(f'{HERE}/second', exist_ok=True)
    open(f'{HERE}/second/{os.path.basename(file)}', 'w').write('\n'.join(rows) + '\n')
    return f"{os.path.basename(file)}: {len(rows) - 1} points, |f''| up to {m.nstr(scale, 4)}, inflections {[m.nstr(r, 8) for r in roots]}"


if __name__ == '__main__':
    only = sys.argv[1].split(',') if len(sys.argv) > 1 else None
    cases = [c for c in json.load(open(f'{HERE}/cases.json')) if c['file'].startswith('elementwise/')]
    tasks = [(c['activation'], c['parameters'], c['file']) for c in cases if only is None or c['activation'] in only]
    with Pool(2) as pool:
        for message in pool.starmap(make, tasks, chunksize=1): print(message, flush=True)
