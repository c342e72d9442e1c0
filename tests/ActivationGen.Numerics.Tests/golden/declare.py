#!/usr/bin/python3
"""Writes ../GoldenFamilies.cs: every case of cases.json declared for float and double, as a user would. A test checks that the two agree.

usage: declare.py
"""
import json, os, re

def class_name(case): return case[0].upper() + re.sub('[^A-Za-z0-9]+', '_', case[1:])

# Where Accuracy makes a difference.
FAST = ['sigmoid', 'tanh', 'silu', 'swish_Beta=1.5', 'quick_gelu', 'gelu', 'gelu_tanh', 'mish']

here = os.path.dirname(os.path.abspath(__file__))
cases = json.load(open(f'{here}/cases.json'))
text = '''// Written by golden/declare.py from golden/cases.json.
using System;

namespace ActivationGen.Numerics.Tests.Golden;
'''
for case in cases:
    folder, name = case['file'].removesuffix('.csv').split('/')
    arguments = ''.join(f', {key} = {value!r}' for key, value in case['parameters'].items())
    text += f'\ninternal static partial class {class_name(name)}\n{{\n'
    for element in 'float', 'double':
        text += f'    [Activation("{case["activation"]}"{arguments})] public static partial void F(ReadOnlySpan<{element}> x, Span<{element}> y);\n'
    if name in FAST:
        text += f'    [Activation("{case["activation"]}"{arguments}, Accuracy = ActivationAccuracy.Fast, Members = ActivationMembers.Forward)] '
        text += 'public static partial void Fast(ReadOnlySpan<float> x, Span<float> y);\n'
    text += '}\n'
open(f'{here}/../GoldenFamilies.cs', 'w').write(text)
