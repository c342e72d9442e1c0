using System;
using System.Numerics;
using Xunit;

namespace ActivationGen.Numerics.Tests;

/// <summary>A wrong argument is named, and found before anything is written.</summary>
public abstract class ArgumentTests<T> : FamilyTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // What the checks do is the same for every function; three that differ in their members stand for all.
    [Theory, InlineData("elu"), InlineData("gelu"), InlineData("relu")]
    public void ADestinationOfAnotherLengthIsNamed(string name)
    {
        Family<T> family = FamilyOf(name);
        T[] x = Arguments(20);
        AssertRejected("y", destination => family.Forward(x, destination));
        AssertRejected("derivative", destination => family.Derivative(x, destination));
        AssertRejected("y", destination => family.WithDerivative(x, destination, new T[20]));
        AssertRejected("derivative", destination => family.WithDerivative(x, new T[20], destination));
        AssertRejected("gradInput", destination => family.Backward(x, x, destination));
        AssertRejected("gradOutput", destination => family.Backward(destination, x, destination));
        AssertRejected("y", destination => family.Batch(x, new T[5], destination));
        AssertRejected("gradInput", destination => family.BatchBackward(x, new T[5], x, destination, new T[5]));
        AssertRejected("gradBias", destination => family.BatchBackward(x, new T[5], x, new T[20], destination));
    }

    [Theory, InlineData("elu"), InlineData("gelu"), InlineData("relu")]
    public void RowsThatAreNotWholeAreRejected(string name)
    {
        Family<T> family = FamilyOf(name);
        T[] y = new T[20];
        Assert.Throws<ArgumentException>("bias", () => family.Batch(Arguments(20), new T[7], y));
        Assert.Throws<ArgumentException>("bias", () => family.Batch(Arguments(20), [], y));
        Assert.All(y, value => Assert.Equal(T.Zero, value));
        family.Batch([], [], []);
    }

    [Theory, InlineData("elu"), InlineData("gelu"), InlineData("relu")]
    public void AShiftedDestinationIsRejected(string name)
    {
        Family<T> family = FamilyOf(name);
        T[] memory = Arguments(40), before = [.. memory];
        Assert.Throws<ArgumentException>("y", () => family.Forward(memory.AsSpan(0, 30), memory.AsSpan(1, 30)));
        Assert.Throws<ArgumentException>("derivative", () => family.Derivative(memory.AsSpan(1, 30), memory.AsSpan(0, 30)));
        Assert.Throws<ArgumentException>("gradInput", () => family.Backward(memory.AsSpan(0, 30), new T[30], memory.AsSpan(1, 30)));
        Assert.Throws<ArgumentException>("gradInput", () => family.Backward(new T[30], memory.AsSpan(0, 30), memory.AsSpan(1, 30)));
        Assert.Throws<ArgumentException>("derivative", () => family.WithDerivative(new T[30], memory.AsSpan(0, 30), memory.AsSpan(0, 30)));
        AssertSame(before, memory, "nothing is written");
    }

    private delegate void Write(Span<T> destination);

    private static void AssertRejected(string parameter, Write member)
    {
        foreach (int length in (int[])[0, 1, 19, 21])
        {
            T[] destination = Filled(length, T.CreateChecked(7));
            Assert.Throws<ArgumentException>(parameter, () => member(destination));
            AssertSame(Filled(length, T.CreateChecked(7)), destination, "nothing is written");
        }
    }
}

public sealed class SingleArgumentTests : ArgumentTests<float>;

public sealed class DoubleArgumentTests : ArgumentTests<double>;
