#!/usr/bin/python3
"""Writes ../GoldenFamilies.cs: every case of cases.json declared for float and double, as a user would, and the same with second derivatives into
ActivationGen.OptionalMembers.Tests. Tests check that they agree.

usage: declare.py
"""
import json, os, re

def class_name(case): return case[0].upper() + re.sub('[^A-Za-z0-9]+', '_', case[1:])

# Where Accuracy makes a difference.
FAST = ['sigmoid', 'tanh', 'silu', 'swish_Beta=1.5', 'quick_gelu', 'gelu', 'gelu_tanh', 'mish']

here = os.path.dirname(os.path.abspath(__file__))
cases = json.load(open(f'{here}/cases.json'))


def write(file, namespace, cases, members):
    text = f'''// Written by golden/declare.py from golden/cases.json.
using System;

namespace {namespace};
'''
    for case in cases:
        folder, name = case['file'].removesuffix('.csv').split('/')
        arguments = ''.join(f', {key} = {value!r}' for key, value in case['parameters'].items()) + members
        text += f'\ninternal static partial class {class_name(name)}\n{{\n'
        for element in 'float', 'double':
            text += f'    [Activation("{case["activation"]}"{arguments})] public static partial void F(ReadOnlySpan<{element}> x, Span<{element}> y);\n'
        if name in FAST and not members:
            text += f'    [Activation("{case["activation"]}"{arguments}, Accuracy = ActivationAccuracy.Fast, Members = ActivationMembers.Forward)] '
            text += 'public static partial void Fast(ReadOnlySpan<float> x, Span<float> y);\n'
        text += '}\n'
    open(f'{here}/{file}', 'w').write(text)


write('../GoldenFamilies.cs', 'ActivationGen.Numerics.Tests.Golden', cases, '')
write('../../ActivationGen.OptionalMembers.Tests/SecondDerivatives/Families.cs', 'ActivationGen.OptionalMembers.Tests.SecondDerivatives',
      [case for case in cases if case['file'].startswith('elementwise/')], ', Members = ActivationMembers.SecondDerivative')
