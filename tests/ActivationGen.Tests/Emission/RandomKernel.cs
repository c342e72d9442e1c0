using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Kernels;

namespace ActivationGen.Tests.Emission;

/// <summary>
/// Kernels of random operations, all of them, from a seed. Bits are only taken of inputs and of integers: the bits of a NaN that an operation has
/// produced are not specified.
/// </summary>
internal sealed class RandomKernel
{
    private readonly Random _random;
    private readonly KernelBuilder _builder;
    private readonly List<Value> _numbers = [];
    private readonly List<Value> _integers = [];

    private RandomKernel(int seed, LaneFormat format)
    {
        _random = new Random(seed);
        _builder = new KernelBuilder(format);
    }

    /// <summary>A kernel over x (with an addend, if given), and gradOutput, with the given outputs.</summary>
    public static Kernel Create(int seed, LaneFormat format, string? addend, params (string Name, bool Accumulate)[] outputs)
    {
        RandomKernel random = new(seed, format);
        Value x = random._builder.Input(new KernelInput("x", Addend: addend));
        Value gradOutput = random._builder.Input(new KernelInput("gradOutput"));
        random._numbers.AddRange([x, random._builder.Constant(0.75, "threeQuarters"), random._builder.Constant(-3.1)]);

        // A sum of two inputs is a NaN with bits of its own; a plain input keeps those it has.
        random._integers.AddRange([random._builder.ToBits(addend is null ? x : gradOutput), random._builder.Bits(0x0055AA33)]);
        random._numbers.Add(gradOutput);
        for (int i = 0; i < 30; i++) { random.AddOperation(); }

        List<KernelOutput> results = [];
        foreach ((string name, bool accumulate) in outputs)
        {
            Value sum = random._numbers[^1];
            for (int i = 2; i <= 4; i++) { sum = random._builder.Select(x, Comparison.Less, random._numbers[^(i + results.Count)], sum, random._numbers[^i]); }

            results.Add(new KernelOutput(name, sum, accumulate));
        }

        return random._builder.Build([.. results]);
    }

    private void AddOperation()
    {
        KernelBuilder b = _builder;
        switch (_random.Next(23))
        {
            case 0: _numbers.Add(Number() + Number()); break;
            case 1: _numbers.Add(Number() - Number()); break;
            case 2: _numbers.Add((Number() * Number()).Named("product")); break;
            case 3: _numbers.Add(Number() / Number()); break;
            case 4: _numbers.Add(b.SquareRoot(b.Absolute(Number()))); break;
            case 5: _numbers.Add(b.FusedMultiplyAdd(Number(), Number(), Number())); break;
            case 6: _numbers.Add(b.FusedNegatedMultiplyAdd(Number(), Number(), Number())); break;
            case 7: _numbers.Add(b.Minimum(Number(), Number())); break;
            case 8: _numbers.Add(b.Maximum(Number(), Number())); break;
            case 9: _numbers.Add(b.Select(Number(), (Comparison)_random.Next(6), Number(), Number(), Number())); break;
            case 10: _integers.Add(b.Select(Number(), (Comparison)_random.Next(6), Number(), Integer(), Integer())); break;
            case 11: _numbers.Add(Scaled()); break;
            case 12: _numbers.Add(b.FromBits(Integer())); break;
            case 13: _integers.Add(_random.Next(3) switch { 0 => Integer() & Integer(), 1 => Integer() | Integer(), _ => Integer() ^ Integer() }); break;
            case 14: _integers.Add(Integer() << _random.Next(1, 23)); break;
            case 15: _integers.Add(Integer() >> _random.Next(1, 23)); break;
            case 16: _integers.Add(b.IntegerAdd(Integer(), Integer())); break;
            case 17: _integers.Add(b.IntegerSubtract(Integer(), Integer())); break;
            case 18: _numbers.Add(-Number()); break;
            case 19 when !b.HasDoubleLanes: _integers.Add(b.ShiftRightArithmetic(Integer(), 3)); break;
            case 20: _numbers.Add(b.Lookup(Integer(), Table(b.HasDoubleLanes || _random.Next(2) == 0 ? 16 : 8))); break;
            case 21: _numbers.Add(b.SelectRarely(Number(), _random.Next(1, 9), Number() / Number(), Number() * _numbers[3])); break;
            case 22: _numbers.Add(b.SelectBySign(_numbers[3], Number(), Number())); break;
            default: _numbers.Add(Number() * b.Constant(_random.NextDouble())); break;
        }
    }

    /// <summary>p * 2^n with p in [1, 2) and n down to the subnormals; half the time n comes as z - magic, which the expansion makes use of.</summary>
    private Value Scaled()
    {
        bool inDouble = _builder.HasDoubleLanes;
        double magic = inDouble ? 6755399441055744.0 + 2046 : 12582912.0 + 254;
        Value inRange = _builder.Maximum(_builder.Minimum(Number(), _builder.Constant(inDouble ? 1000 : 120)), _builder.Constant(inDouble ? -1070 : -148));
        Value n = inRange + magic - magic;
        if (_random.Next(2) == 0) { n = n + 3 - 1; }

        Value mantissa = _integers[0] & _builder.Bits(inDouble ? 0x000FFFFFFFFFFFFF : 0x007FFFFF);
        return _builder.Scale(_builder.FromBits(mantissa | _builder.Bits(inDouble ? 0x3FF0000000000000 : 0x3F800000)), n);
    }

    private EquatableArray<long> Table(int length) => [.. Enumerable.Range(0, length).Select(i => _builder.Constant(0.1 + i).ConstantBits)];

    private Value Number() => _numbers[_random.Next(_numbers.Count)];

    private Value Integer() => _integers[_random.Next(_integers.Count)];
}
